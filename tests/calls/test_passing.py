"""An agent who passes says why; the caller does not wait for it."""

import pytest

from ivr.agents.offer import Offer, OfferState, PassReason
from ivr.simulator import Phone
from ivr.simulator.voices import calm, raised
from tests.world import MONDAY, World


@pytest.fixture
def agent(line: World) -> Phone:
    """Hears the whisper."""
    line.calls()
    line.caller.says("my internet is off")
    phone = line.ringing_agent
    phone.answers()
    return phone


def passed(line: World, agent: Phone) -> list[Offer]:
    refusals = line.store.read(lambda records: records.offers.refusals([line.caller.call_sid], MONDAY))
    return [offer for offer in refusals if offer.agent == agent.name]


@pytest.mark.parametrize(
    "key, reason",
    [
        ("1", PassReason.BUSY),
        ("2", PassReason.SKILL),
        ("3", PassReason.ENOUGH),
        ("4", PassReason.OTHER),
        ("9", PassReason.OTHER),
    ],
)
def test_a_key_says_why(line: World, agent: Phone, key: str, reason: PassReason) -> None:
    agent.presses("2")
    agent.hears("Why? 1 busy, 2 not my skill, 3 enough hard calls, 4 another reason.")
    agent.presses(key)
    agent.hears("Thank you. The call goes to someone else.")
    assert [offer.pass_reason for offer in passed(line, agent)] == [reason]
    assert line.sees("passed") == [{"agent": agent.name, "why": str(reason)}]


def test_without_a_key_it_is_another_reason(line: World, agent: Phone) -> None:
    agent.presses("2")
    agent.is_silent()
    assert [offer.pass_reason for offer in passed(line, agent)] == [PassReason.OTHER]


def test_whoever_hangs_up_instead_has_passed_all_the_same(line: World, agent: Phone) -> None:
    agent.presses("2")
    agent.hangs_up()
    assert [offer.pass_reason for offer in passed(line, agent)] == [PassReason.OTHER]


def test_the_next_agent_is_asked_while_the_first_one_says_why(line: World, agent: Phone) -> None:
    agent.presses("2")
    assert agent.is_in_call
    assert line.ringing_agent.name != agent.name


def test_nobody_is_rung_while_they_are_still_saying_why(line: World, agent: Phone) -> None:
    other = line.simulator.phone("+13125550142", "another caller")
    agent.presses("2")
    line.calls(other)
    other.says("a question about my bill")
    assert not agent.is_ringing


def test_a_silent_phone_has_passed_and_is_asked_nothing(line: World, agent: Phone) -> None:
    """It may be a voicemail."""
    agent.is_silent()
    agent.does_not_hear("Why?")
    assert [(offer.state, offer.pass_reason) for offer in passed(line, agent)] == [(OfferState.PASSED, None)]


def test_whoever_had_enough_hard_calls_is_offered_calm_ones(line: World) -> None:
    line.calls()
    line.caller.says("my internet is off", [*calm(8), *raised(6)])
    senior = line.ringing_agent
    senior.answers()
    senior.presses("2")
    senior.presses("3")
    line.caller.hangs_up()
    line.later(minutes=2)
    line.calls()
    line.caller.says("my internet is off", [*calm(8), *raised(6)])
    assert line.ringing_agent.name not in {senior.name}
