"""After a no: somebody to talk to now, before all others, or a callback when it suits."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ivr.agents.ageing import FRONT_PRIORITY
from ivr.case import CaseState
from ivr.intake import Answer
from ivr.simulator import Phone
from ivr.simulator.voices import calm, raised
from ivr.steps import HangUp, Reply
from ivr.survey.leg import Tag
from tests.survey.surveyed import Surveyed
from tests.world import PUBLIC_URL, routing_text, world

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def says_no(line: Surveyed) -> Phone:
    """Asked how it was, they press 2 too, and hear what they can choose."""
    line.asks().presses("2")
    line.caller.presses("2")
    return line.caller


def wants_a_callback(line: Surveyed) -> Phone:
    says_no(line).presses("2")
    line.caller.hears("As soon as possible: press 1")
    return line.caller


def test_1_leads_to_a_senior_agent_who_knows_about_it(line: Surveyed) -> None:
    says_no(line).presses("1")
    agent = line.world.ringing_agent
    assert agent.name.startswith("senior")
    agent.answers()
    agent.hears("Second call")
    agent.hears("Survey: not solved")
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}


@on_sqlite
def test_the_senior_who_had_the_case_is_asked_first(line: Surveyed) -> None:
    line.world.calls().says("my phone is off again", [*calm(8), *raised(5)])
    first = line.world.ringing_agent
    line.is_taken(first)
    line.until_due()
    line.picks_up().presses("2")
    line.caller.presses("2")
    line.caller.presses("1")
    assert first.name.startswith("senior")
    assert line.world.ringing_agent is first


@on_sqlite
def test_who_talks_to_us_now_comes_before_those_who_have_waited_long(line: Surveyed) -> None:
    line.talks()
    agents, now = line.world.agents, line.simulator.clock.now
    line.simulator.skips(line.survey.due_at - now() - timedelta(minutes=5))
    line.world.store.run(lambda records: [records.agents.take(name, "a call", now()) for name in agents])
    other = line.simulator.phone("+13035550101", "other")
    line.world.calls(other).says("my phone is off again", [*calm(8), *raised(5)])
    line.until_due()
    line.picks_up().presses("2")
    line.caller.presses("2")
    line.caller.presses("1")
    line.world.store.run(lambda records: records.agents.release("senior-1", "a call", now()))
    line.simulator.passes(seconds=30)
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Survey: not solved")
    agent.presses("1")
    assert line.caller.bridged_with == {"senior-1"}


def test_a_conversation_that_follows_has_a_survey_of_its_own(line: Surveyed) -> None:
    says_no(line).presses("1")
    first = line.survey
    line.is_taken(line.world.ringing_agent)
    assert line.survey.id != first.id
    assert line.survey.case_id == first.case_id
    line.until_due()
    line.picks_up().presses("1")
    assert line.case.state is CaseState.SOLVED


@on_sqlite
def test_a_call_that_began_as_our_survey_does_not_count_as_one_of_the_callers(line: Surveyed) -> None:
    says_no(line).presses("1")
    line.is_taken(line.world.ringing_agent)
    line.later(minutes=20)
    line.world.calls().says("my internet is off again")
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Second call")


def hangs_up(line: Surveyed) -> None:
    line.caller.hangs_up()


def is_silent(line: Surveyed) -> None:
    line.caller.is_silent()


def presses_nonsense(line: Surveyed) -> None:
    line.caller.presses("5")


@on_sqlite
@pytest.mark.parametrize("reached", [says_no, wants_a_callback])
@pytest.mark.parametrize("instead", [hangs_up, is_silent, presses_nonsense])
def test_without_a_choice_they_are_called_back_as_soon_as_possible(
    line: Surveyed, reached: Callable[[Surveyed], Phone], instead: Callable[[Surveyed], None]
) -> None:
    reached(line)
    instead(line)
    assert line.callback
    assert (line.callback.queue, line.callback.priority) == ("senior", 15)
    assert line.callback.due_at <= line.simulator.clock.now()


def test_who_hangs_up_right_after_no_has_an_open_case_and_is_called_back(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.hangs_up()
    assert line.case.state is CaseState.OPEN
    assert line.callback
    line.sweeps()
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Callback")
    agent.hears("Survey: not solved")
    agent.presses("1")
    assert line.caller.is_ringing


def test_who_hangs_up_after_no_is_called_back_also_if_we_are_not_told_of_it(line: Surveyed) -> None:
    line.asks().presses("2")
    line.simulator.exchange.legs[line.caller.call_sid].progress = None  # its status callback is lost
    line.caller.hangs_up()
    assert line.callback is None
    line.world.sweeper.end_lost_legs(timedelta(0))
    assert line.callback


def test_who_waits_after_no_and_is_gone_without_our_being_told_is_called_back_and_has_not_called(
    line: Surveyed,
) -> None:
    says_no(line).presses("1")
    line.simulator.serves(PUBLIC_URL, "http://127.0.0.1:9")  # nobody answers there
    line.caller.hangs_up()
    line.world.sweeper.end_lost_legs(timedelta(0))
    assert line.callback
    sid = line.caller.call_sid
    assert not line.world.store.run(lambda records: records.calls.get(sid)).counted


@on_sqlite
@pytest.mark.parametrize("key", ["1", "9"])
def test_whoever_has_chosen_or_opted_out_is_not_asked_for_any_more(line: Surveyed, key: str) -> None:
    says_no(line).presses(key)
    assert not line.world.store.run(lambda records: records.surveys.under_way())


@on_sqlite
def test_who_waits_for_somebody_after_no_and_gives_up_is_called_back_before_all_others(
    line: Surveyed,
) -> None:
    says_no(line).presses("1")
    line.caller.hangs_up()
    assert line.callback
    assert line.callback.priority == FRONT_PRIORITY


@on_sqlite
def test_who_has_talked_to_somebody_after_no_is_not_called_back(line: Surveyed) -> None:
    says_no(line).presses("1")
    line.is_taken(line.world.ringing_agent)
    assert line.callback is None


@pytest.mark.parametrize(
    "key, said, after",
    [
        ("1", "We will call you back as soon as we can", timedelta()),
        ("2", "We will call you back today at 4:15 PM", timedelta(hours=3)),
        ("3", "We will call you back tomorrow at 1:15 PM", timedelta(days=1)),
    ],
)
def test_a_callback_at_a_chosen_time_is_stored_and_then_said_by_the_callers_clock(
    line: Surveyed, key: str, said: str, after: timedelta
) -> None:
    """It is one in the afternoon in New York."""
    wants_a_callback(line).presses(key)
    line.caller.hears(said)
    assert line.caller.status == "completed"
    assert line.callback
    early = line.callback.due_at - line.simulator.clock.now() - after
    assert timedelta(minutes=-1) < early <= timedelta(minutes=15)


@on_sqlite
def test_nobody_is_rung_for_it_before_its_time(line: Surveyed) -> None:
    wants_a_callback(line).presses("2")
    line.later(hours=2)
    line.sweeps()
    assert line.world.ringing == []
    line.later(hours=1, minutes=15)
    line.sweeps()
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Callback")


@on_sqlite
def test_0_leads_to_a_person_also_after_no(line: Surveyed) -> None:
    line.asks().presses("2")
    line.caller.presses("0")
    assert line.world.ringing_agent.name.startswith("senior")


@on_sqlite
def test_a_time_at_which_nobody_may_be_called_is_moved_to_the_next_at_which_they_may(line: Surveyed) -> None:
    """At six in the evening in New York, "in three hours" is too late."""
    line.later(hours=5)
    wants_a_callback(line).presses("2")
    line.caller.hears("We will call you back tomorrow at 9:00 AM")


@on_sqlite
def test_a_choice_that_is_told_after_they_have_hung_up_puts_nobody_in_the_line(line: Surveyed) -> None:
    """Requests of one call can overtake each other."""
    leg = says_no(line)
    tag = Tag(line.survey.id, line.survey.dial_id or "", leg.call_sid)
    leg.hangs_up()
    interview = line.world.levelhead.door.interview
    reply = line.world.store.run(lambda records: interview.choice_made(records, tag, Answer(key="1")))
    assert reply == Reply((HangUp(),))
    line.sweeps()
    agent = line.world.ringing_agent
    agent.answers()
    agent.hears("Callback")


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Surveyed]:
    """Open till one o'clock in New York; the survey comes a minute later."""
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**{'mon-sun: "00:00-24:00"': 'mon-sun: "11:00-13:00"'}))
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as running:
        yield Surveyed(running)


def test_while_the_business_is_closed_they_are_only_asked_when_to_call(closed: Surveyed) -> None:
    says_no(closed)
    closed.caller.hears("We are closed at the moment")
    closed.caller.hears("As soon as possible: press 1")
    closed.caller.does_not_hear("To talk to someone now")
    closed.caller.presses("1")
    closed.caller.hears("We will call you back tomorrow at 11:00 AM")


def test_0_after_no_while_the_business_is_closed_asks_when_to_call_and_hanging_up_means_soon(
    closed: Surveyed,
) -> None:
    closed.asks().presses("2")
    closed.caller.presses("0")
    closed.caller.hears("We are closed at the moment")
    closed.caller.hears("As soon as possible: press 1")
    closed.caller.hangs_up()
    assert closed.callback
