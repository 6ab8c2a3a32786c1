"""A caller asks that what is kept about them is erased."""

from click.testing import Result
from sqlalchemy import select

from ivr.commands.erase import erase_command
from ivr.commands.optout import optout
from ivr.simulator import DoesNotAnswer
from ivr.store import SqlStore, tables
from ivr.survey.survey import SurveyState, Why
from tests.calls.test_repeat_callers import rule_of_next_call
from tests.commands.typed import types
from tests.survey.surveyed import Surveyed
from tests.world import CALLER, World

WORDS = "my internet is off, my neighbour has cut the cable"
COMMENT = "nobody was ever so kind"
# Answers to Twilio's requests, which nobody finds by the caller, go by themselves after two days.
BESIDES = {"answers"}


def erases(line: World, number: str = CALLER, *, answers: str = "") -> Result:
    arguments = [number] if answers else [number, "--yes"]
    return types(line, erase_command, *arguments, answers=answers)


def knows(line: World, what: str) -> list[str]:
    """The tables in which it can be read."""
    store = line.store
    assert isinstance(store, SqlStore)
    with store.engine.connect() as connection:
        return [
            table.name
            for table in tables.metadata.sorted_tables
            if table.name not in BESIDES and what in repr(connection.execute(select(table)).all())
        ]


def after_a_survey(line: World) -> Surveyed:
    """They said that it was solved, how it was and why, and hung up a while ago."""
    surveyed = Surveyed(line)
    surveyed.talks(WORDS)
    surveyed.until_due()
    says_yes(surveyed)
    line.later(minutes=11)
    return surveyed


def says_yes(surveyed: Surveyed) -> None:
    caller = surveyed.picks_up()
    for key in ("1", "5"):
        caller.presses(key)
    caller.says(COMMENT)


def test_nothing_that_can_be_read_later_tells_who_called_or_what_they_said(line: World) -> None:
    after_a_survey(line)
    assert {"calls", "cases", "surveys", "dials"} <= set(knows(line, CALLER))
    assert {"calls", "timeline"} == set(knows(line, WORDS))
    assert {"surveys"} <= set(knows(line, COMMENT))
    erased = erases(line)
    assert erased.output == f"{CALLER}: calls 1, cases 1, surveys 1, promises 0\nErased.\n"
    for gone in (CALLER, WORDS, COMMENT):
        assert knows(line, gone) == []


def test_what_was_answered_is_still_counted(line: World) -> None:
    surveyed = after_a_survey(line)
    erases(line)
    assert surveyed.state == SurveyState.SOLVED


def test_who_calls_after_that_is_a_new_caller(line: World) -> None:
    surveyed = Surveyed(line)
    surveyed.talks(WORDS)
    erases(line)
    line.sweeps()
    assert rule_of_next_call(line) == "everyone-else"
    (call,) = line.store.run(lambda records: [records.calls.get(line.caller.call_sid or "")])
    assert call.case_id != surveyed.survey.case_id


def test_a_survey_that_was_due_is_not_made(line: World) -> None:
    surveyed = Surveyed(line)
    surveyed.talks()
    erases(line)
    assert (surveyed.survey.state, surveyed.survey.why) == (SurveyState.CANCELLED, Why.NO_NUMBER)
    line.later(hours=2)
    assert not line.caller.is_ringing


def test_who_is_on_the_line_is_not_forgotten_in_the_middle_of_it(line: World) -> None:
    line.calls().says(WORDS)
    refused = erases(line)
    assert refused.exit_code == 1
    assert "nothing is erased: they are on the line" in refused.output
    assert "calls" in knows(line, CALLER)


def test_a_promise_is_kept_first(line: World) -> None:
    for agent in line.agents.values():
        agent.habit = DoesNotAnswer()
    line.calls().says(WORDS)
    line.caller.presses("1")
    line.caller.hears("We will call you back")
    assert "nothing is erased: a promise to them is not kept yet" in erases(line).output
    (promise,) = line.store.run(lambda records: records.promises.not_kept())
    line.store.run(lambda records: records.promises.change(promise.id, state="kept"))
    assert erases(line).exit_code == 0
    assert knows(line, CALLER) == []


def test_a_survey_that_calls_them_or_has_just_now_comes_to_its_end_first(line: World) -> None:
    surveyed = Surveyed(line)
    surveyed.rings()
    assert "nothing is erased: a survey has called them within 10 minutes, or may have" in erases(line).output
    says_yes(surveyed)
    assert erases(line).exit_code == 1
    assert surveyed.state == SurveyState.SOLVED
    line.later(minutes=11)
    assert erases(line).exit_code == 0


def test_whoever_said_no_and_has_not_chosen_yet_is_not_forgotten(line: World) -> None:
    surveyed = Surveyed(line)
    surveyed.asks().presses("2")
    line.simulator.exchange.legs[line.caller.call_sid].progress = None  # its status callback is lost
    line.caller.hangs_up()
    line.later(minutes=11)
    assert "nothing is erased: a survey call to them is under way" in erases(line).output
    assert "surveys" in knows(line, CALLER)


def test_a_dial_that_may_have_been_placed_is_looked_for_by_the_number_first(line: World) -> None:
    survey = after_a_survey(line).survey
    line.store.run(lambda records: records.dials.change(survey.dial_id or "", survey_call_sid=None))
    assert erases(line).exit_code == 1
    assert "calls" in knows(line, CALLER)


def test_recordings_are_named_before_nobody_knows_them_any_more(line: World) -> None:
    survey, url = after_a_survey(line).survey, "https://api.example.com/Recordings/RE1"
    line.store.run(lambda records: records.surveys.change(survey.id, recording_url=url))
    assert f"to be deleted at Twilio: {url}\n" in erases(line).output
    assert knows(line, url) == []


def test_an_opt_out_outlives_it(line: World) -> None:
    types(line, optout, "add", CALLER)
    assert erases(line).output.endswith("Erased; the number stays on the list of opt-outs.\n")
    assert knows(line, CALLER) == ["opt_outs"]


def test_it_is_asked_first_and_no_means_no(line: World) -> None:
    after_a_survey(line)
    refused = erases(line, answers="n\n")
    assert "Erase that? It cannot be undone." in refused.output
    assert refused.exit_code == 1
    assert "calls" in knows(line, CALLER)
    assert erases(line, answers="y\n").exit_code == 0
    assert knows(line, CALLER) == []


def test_a_number_that_may_be_another_is_not_erased(line: World) -> None:
    assert "is not a telephone number" in erases(line, CALLER.removeprefix("+")).output
