"""Agents rest after hard calls, and no caller pays for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from ivr.agents.agent import AgentState
from ivr.agents.offer import PassReason
from ivr.records import Records
from ivr.simulator import Passes, Phone
from ivr.simulator.voices import calm, raised
from tests.world import World, routing_text, world

SENIORS = ("senior-1", "senior-2")
EVERYBODY = (*SENIORS, "general-1", "general-2")


@contextmanager
def line_with(tmp_path: Path, **changes: str) -> Iterator[World]:
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**changes), encoding="utf-8")
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as line:
        yield line


def shouts(line: World, phone: Phone | None = None) -> Phone:
    caller = line.calls(phone)
    caller.says("my internet is off", [*calm(8), *raised(5)])
    return caller


def speaks(line: World, phone: Phone | None = None) -> Phone:
    caller = line.calls(phone)
    caller.says("my internet is off", calm(6))
    return caller


def takes(line: World, caller: Phone) -> Phone:
    """Whoever is asked accepts, and the call is over after a while."""
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    caller.talks(20)
    caller.hangs_up()
    agent.presses("1")
    return agent


def state_of(line: World, name: str) -> AgentState:
    agent = line.store.run(lambda records: records.agents.get(name))
    return agent.shown(line.levelhead.clock.now())


def rest(line: World, *names: str) -> None:
    until = line.levelhead.clock.now() + timedelta(minutes=10)

    def begin(records: Records) -> None:
        for name in names:
            records.agents.change(name, available_from=until)

    line.store.run(begin)


def somebody(line: World, number: int) -> Phone:
    return line.simulator.phone(f"+131255501{number}", f"caller {number}")


@pytest.mark.parametrize(
    "calls, then", [(speaks, AgentState.AVAILABLE), (shouts, AgentState.COOLDOWN)], ids=["calm", "hard"]
)
def test_after_every_call_an_agent_wraps_up_and_rests_only_after_a_hard_one(
    line: World, calls: Callable[[World], Phone], then: AgentState
) -> None:
    agent = takes(line, calls(line))
    assert state_of(line, agent.name) is AgentState.WRAP_UP
    line.later(seconds=31)
    assert state_of(line, agent.name) is then
    line.later(seconds=180)
    assert state_of(line, agent.name) is AgentState.AVAILABLE


def test_how_hard_a_conversation_was_is_kept_with_its_offer(line: World) -> None:
    agent = takes(line, shouts(line))
    now = line.levelhead.clock.now()
    (offer,) = line.store.run(
        lambda records: records.offers.latest_conversations([agent.name], now - timedelta(hours=1), most=1)
    )
    assert offer.was_hard
    assert offer.hardness is not None
    assert 0.5 <= offer.hardness <= 1.0


def test_after_three_hard_calls_in_a_row_an_agent_rests_for_a_quarter_of_an_hour(line: World) -> None:
    line.store.run(lambda records: line.levelhead.door.roster.takes_break(records, "senior-2"))
    for number in (20, 21, 22):
        line.later(minutes=4)
        assert takes(line, shouts(line, somebody(line, number))).name == "senior-1"
    line.later(minutes=14)
    assert state_of(line, "senior-1") is AgentState.COOLDOWN
    line.later(minutes=2)
    assert state_of(line, "senior-1") is AgentState.AVAILABLE


def test_an_agent_who_has_had_enough_gets_calm_calls_only_until_they_have_rested(line: World) -> None:
    line.store.run(lambda records: line.levelhead.door.roster.takes_break(records, "senior-2"))
    caller = shouts(line)
    senior = line.ringing_agent
    senior.answers()
    senior.presses("2")
    senior.presses("3")
    passed = line.store.run(
        lambda records: records.offers.refusals(
            [caller.call_sid], line.levelhead.clock.now() - timedelta(hours=1)
        )
    )
    assert [offer.pass_reason for offer in passed] == [PassReason.ENOUGH]
    caller.hangs_up()
    line.later(minutes=5)
    assert shouts(line, somebody(line, 20)).is_in_call
    assert not senior.is_ringing
    assert line.ringing_agent.name.startswith("general")


def test_when_all_seniors_rest_a_hard_call_goes_to_the_others_at_once(line: World) -> None:
    rest(line, *SENIORS)
    shouts(line)
    assert line.ringing_agent.name.startswith("general")


def test_when_everybody_rests_a_hard_caller_is_put_through_to_the_human_line(line: World) -> None:
    rest(line, *EVERYBODY)
    caller = shouts(line)
    line.until(lambda: line.human_line.is_ringing, seconds=20)
    line.human_line.answers()
    assert caller.bridged_with == {"human line"}


def test_ops_may_choose_a_promise_instead(tmp_path: Path) -> None:
    with line_with(tmp_path, **{"all_resting: person ": "all_resting: promise"}) as line:
        rest(line, *EVERYBODY)
        caller = shouts(line)
        line.until(lambda: caller.has_heard("Press 1 to be called back"), seconds=20)
        caller.presses("1")
        caller.hears("We will call you back")
        assert not line.human_line.is_ringing
        line.later(minutes=11)
        line.sweeps()
        assert line.ringing


def test_a_calm_caller_waits_for_whoever_has_rested_first(line: World) -> None:
    rest(line, *EVERYBODY)
    caller = speaks(line)
    caller.waits(60)
    assert caller.is_in_call
    assert not line.human_line.is_ringing
    line.later(minutes=10)
    line.sweeps()
    assert line.ringing


def test_who_passes_hard_calls_for_another_reason_still_gets_them(line: World) -> None:
    for phone in line.agents.values():
        phone.habit = Passes()
    caller = shouts(line)
    caller.waits(70)
    assert {moment["agent"] for moment in line.sees("offered")} >= set(SENIORS)


@pytest.mark.parametrize("choice", ["person", "promise"])
def test_nobody_is_sent_away_for_a_rest_that_is_over(tmp_path: Path, choice: str) -> None:
    with line_with(tmp_path, **{"all_resting: person ": f"all_resting: {choice} "}) as line:
        rest(line, *EVERYBODY)
        line.later(minutes=10)
        shouts(line)
        assert line.ringing_agent.name in SENIORS


def risen_with(line: World) -> None:
    """A caller talks with a general agent, and their voice rises there."""
    speaks(line)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(12, [*calm(6), *raised(6)])


def test_a_senior_who_sat_in_a_hard_conversation_rests_like_its_agent(line: World) -> None:
    risen_with(line)
    line.sweeps()
    senior = line.ringing_agent
    senior.answers()
    senior.presses("1")
    line.caller.waits(5)
    senior.hangs_up()
    line.later(seconds=31)
    assert state_of(line, senior.name) is AgentState.COOLDOWN


def test_who_is_to_have_no_hard_call_is_offered_no_seat_in_one(line: World) -> None:
    line.store.run(lambda records: line.levelhead.door.roster.takes_break(records, "senior-2"))
    shouts(line, somebody(line, 20))
    senior = line.ringing_agent
    senior.answers()
    senior.presses("2")
    senior.presses("3")
    line.simulator.phone("+13125550120").hangs_up()
    line.later(minutes=2)
    risen_with(line)
    line.sweeps()
    assert line.ringing == []
    line.store.run(lambda records: line.levelhead.door.roster.waives(records, senior.name))
    line.sweeps()
    assert line.ringing == [senior]
