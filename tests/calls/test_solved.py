"""From ring to resolved, and what the figures say of it, on either database."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from ivr.case import CaseState
from ivr.figures.definitions import FirstContact, Precision, Resolution
from ivr.figures.reading import contacts
from ivr.figures.report import report
from ivr.figures.share import Share
from ivr.figures.tally import Figure, Tally
from ivr.simulator import DoesNotAnswer, Phone
from ivr.simulator.voices import calm, raised
from tests.world import MONDAY, World, world

SHOUT = [*calm(8), *raised(5)]


@pytest.fixture
def either(database_url: str) -> Iterator[World]:
    with world(database_url) as running:
        yield running


def talks(line: World, agent: Phone, disposition: str = "1") -> None:
    """The agent has picked up, takes the call, and says afterwards how it went."""
    agent.presses("1")
    assert line.caller.bridged_with == {agent.name}
    line.caller.talks(60)
    line.caller.hangs_up()
    agent.presses(disposition)


def is_asked(line: World) -> Phone:
    """The survey's next try is due; the caller picks up, and listens up to the question."""
    survey = line.store.run(lambda records: records.surveys.scheduled())[-1]
    line.simulator.skips(survey.due_at - line.simulator.clock.now() + timedelta(seconds=1))
    line.caller.answers()
    line.caller.is_silent()
    line.caller.hears("Is it solved?")
    return line.caller


def does_not_pick_up(line: World, **duration: float) -> None:
    line.caller.habit = DoesNotAnswer()
    line.later(**duration)
    line.caller.habit = None


def figures(line: World) -> Tally:
    now, routing = line.simulator.clock.now(), line.levelhead.door.policies.live.routing
    since, until = now - timedelta(days=30), now + timedelta(seconds=1)
    window = timedelta(days=routing.repeat_callers.window_days)
    is_senior = Precision(lambda queue, _version: queue in routing.senior_queues)
    return report(
        contacts(line.store, since, until), since, until, FirstContact(window, now), is_senior
    ).total


def test_three_days_a_raised_voice_a_senior_not_solved_the_same_senior_first_and_solved(
    either: World,
) -> None:
    line, caller = either, either.caller
    line.calls().says("my phone is off again", SHOUT)
    senior = line.ringing_agent
    senior.answers()
    senior.hears("Raised voice, plus 1")
    talks(line, senior)
    does_not_pick_up(line, hours=20)

    is_asked(line).presses("2")
    caller.presses("1")
    caller.presses("1")
    assert line.ringing_agent.name == senior.name
    senior.answers()
    senior.hears("survey: not solved")
    talks(line, senior)
    does_not_pick_up(line, hours=20)

    is_asked(line).presses("1")
    caller.presses("5")
    caller.hangs_up()
    assert line.simulator.clock.now().date() - MONDAY.date() == timedelta(days=2)
    assert [moment["state"] for moment in line.sees("case")] == ["reopened", "closed"]

    total = figures(line)
    assert (total.cases, total.contacts) == (1, 2)
    assert total.states == {CaseState.SOLVED: 1}
    assert total.resolutions == {Resolution.NOT_AT_FIRST: 1}
    line.later(days=8)
    shares = {figure: figures(line).share(figure) for figure in Figure}
    assert shares == {
        Figure.FIRST_CONTACT: Share(0, 1),
        Figure.SATISFACTION: Share(1, 2),
        Figure.RESPONSE: Share(2, 2),
        Figure.UNSOLVED: Share(1, 2),
        Figure.PRECISION: Share(2, 2),
    }


def helped_by(line: World, agent: Phone) -> None:
    agent.answers()
    talks(line, agent)


def test_a_yes_and_no_further_call_inside_the_window_is_a_case_solved_at_the_first_contact(
    line: World,
) -> None:
    line.calls().says("my internet is off")
    helped_by(line, line.ringing_agent)
    is_asked(line).presses("1")
    line.caller.hangs_up()
    assert figures(line).resolutions == {Resolution.TOO_EARLY: 1}
    line.later(days=8)
    assert figures(line).share(Figure.FIRST_CONTACT) == Share(1, 1)


def test_whoever_says_yes_and_calls_again_about_it_was_not_helped_at_the_first_contact(line: World) -> None:
    line.calls().says("my internet is off")
    helped_by(line, line.ringing_agent)
    is_asked(line).presses("1")
    line.caller.hangs_up()
    line.later(days=2)
    line.calls().says("my internet is off again")
    helped_by(line, line.ringing_agent)
    does_not_pick_up(line, days=8)
    total = figures(line)
    assert (total.cases, total.contacts) == (2, 2)
    assert total.resolutions == {Resolution.NOT_AT_FIRST: 1, Resolution.UNKNOWN: 1}


def test_a_case_about_which_nobody_answers_is_closed_as_unknown_after_the_window(line: World) -> None:
    line.calls().says("my internet is off")
    helped_by(line, line.ringing_agent)
    line.caller.habit = DoesNotAnswer()
    for _ in range(6 * 4):
        line.later(hours=6)
        line.sweeps()
    assert figures(line).states == {CaseState.OPEN: 1}
    line.later(days=1, hours=1)
    line.sweeps()
    assert line.sees("case") == [{"state": "unknown"}]
    total = figures(line)
    assert total.states == {CaseState.UNKNOWN: 1}
    assert total.resolutions == {Resolution.UNKNOWN: 1}
    assert total.share(Figure.RESPONSE) == Share(0, 1)
    assert total.share(Figure.FIRST_CONTACT).whole == 0


def test_the_second_no_goes_where_the_rules_say(line: World) -> None:
    line.calls().says("my internet is off")
    helped_by(line, line.ringing_agent)
    for _ in range(2):
        is_asked(line).presses("2")
        line.caller.presses("1")
        line.caller.presses("1")
        helped_by(line, line.ringing_agent)
    rules = [moment["rule"] for moment in line.sees("decided")]
    assert rules == ["everyone-else", "not-solved-last-time", "not-solved-twice"]


def test_the_number_that_said_not_solved_is_known_when_it_calls_again(either: World) -> None:
    line, caller = either, either.caller
    line.calls().says("my phone is off again", SHOUT)
    helped_by(line, line.ringing_agent)
    is_asked(line).says("no it is still broken")
    caller.hangs_up()

    line.later(minutes=5)
    line.calls().says("my phone is still off", calm(6))
    assert line.sees("decided")[-1]["rule"] == "not-solved-last-time"
    agent = line.ringing_agent
    agent.answers()
    agent.hears("Second call today.")
    agent.hears("Survey: not solved.")
