"""Ops see who is asked, keep single callers or all of them from being called, and take the answers with them."""

import csv
from contextlib import closing
from datetime import datetime
from io import StringIO
from pathlib import Path

from click.testing import CliRunner, Result

from ivr.commands.surveys import surveys
from ivr.jobs import DurableScheduler
from ivr.survey.dial import AnsweredBy
from ivr.survey.survey import SurveyState, Why
from tests.commands.typed import types
from tests.survey.surveyed import Surveyed
from tests.world import CALLER, MONDAY, World


class Stopped:
    """The clock of a machine on which the simulator's time has not passed."""

    def now(self) -> datetime:
        return MONDAY


def types_surveys(line: World, *arguments: str) -> Result:
    return types(line, surveys, *arguments)


def talked(line: World) -> Surveyed:
    surveyed = Surveyed(line)
    surveyed.talks()
    return surveyed


def cells(listed: str) -> list[list[str]]:
    """The rows below the header; two blanks or more are between cells."""
    return [[cell for cell in row.split("  ") if cell] for row in listed.splitlines()[1:]]


def exported(line: World, folder: Path, *options: str) -> list[dict[str, str]]:
    file = folder / "surveys.csv"
    assert types_surveys(line, "export", str(file), *options).exit_code == 0
    return list(csv.DictReader(StringIO(file.read_text(encoding="utf-8-sig"), newline="")))


# list


def test_a_survey_that_is_to_be_made_is_listed_with_when_and_whom(line: World) -> None:
    survey = talked(line).survey
    listed = types_surveys(line, "list").output
    due = f"{survey.due_at:%Y-%m-%d %H:%M}"
    (row,) = cells(listed)
    assert [cell.strip() for cell in row] == [survey.id, CALLER, due, "0", "fault", "general", "scheduled"]


def test_where_nobody_is_to_be_asked_it_says_so(line: World) -> None:
    assert types_surveys(line, "list").output == "No surveys.\n"


def test_what_is_over_is_listed_for_as_many_days_as_are_asked_for(line: World) -> None:
    survey = talked(line).survey
    types_surveys(line, "cancel", survey.id)
    assert types_surveys(line, "list").output == "No surveys.\n"
    assert "cancelled: by ops" in types_surveys(line, "list", "--days", "1").output
    line.later(days=2)
    assert types_surveys(line, "list", "--days", "1").output == "No surveys.\n"
    assert "cancelled: by ops" in types_surveys(line, "list", "--days", "3").output


# show


def test_one_is_shown_with_what_it_asks_about_its_tries_and_the_answer(line: World) -> None:
    surveyed = talked(line)
    surveyed.until_due()
    caller = surveyed.picks_up()
    for key in ("1", "4"):
        caller.presses(key)
    caller.says("it works again")
    survey = surveyed.survey
    shown = types_surveys(line, "show", survey.id).output
    for told in (CALLER, survey.call_sid, "everyone-else", surveyed.leg() or "", survey.comment or "nothing"):
        assert told in shown
    assert "solved, rated 4" in shown
    assert f"{survey.case_id}, solved" in shown


def test_who_picked_up_and_what_is_in_doubt_are_shown(line: World) -> None:
    surveyed = talked(line)
    surveyed.until_due()
    survey = surveyed.survey
    (dial,) = line.store.run(lambda records: records.dials.of_survey(survey.id))
    line.store.run(lambda records: records.dials.change(dial.id, answered_by=AnsweredBy.MACHINE))
    assert f"{surveyed.leg()}, machine" in types_surveys(line, "show", survey.id).output
    line.store.run(lambda records: records.dials.change(dial.id, survey_call_sid=None))
    assert "in doubt, machine" in types_surveys(line, "show", survey.id).output


def test_one_that_there_is_not_cannot_be_shown(line: World) -> None:
    assert types_surveys(line, "show", "nonsense").output == "Error: there is no survey nonsense\n"


# cancel


def test_nobody_is_called_for_a_survey_that_was_cancelled(line: World) -> None:
    surveyed = talked(line)
    assert types_surveys(line, "cancel", surveyed.survey.id).output == ""
    surveyed.until_due()
    assert not line.caller.is_ringing
    assert (surveyed.survey.state, surveyed.survey.why) == (SurveyState.CANCELLED, Why.BY_OPS)
    assert line.sees("survey cancelled") == [{"why": "by ops"}]


def test_what_cannot_be_cancelled_is_named_and_keeps_nothing_else_from_being_cancelled(line: World) -> None:
    surveyed = talked(line)
    typed = types_surveys(line, "cancel", "nonsense", surveyed.survey.id, surveyed.survey.id)
    assert typed.exit_code == 1
    assert typed.stderr.splitlines() == [
        "there is no survey nonsense",
        f"{surveyed.survey.id} cannot be cancelled any more (cancelled: by ops)",
    ]
    assert surveyed.state == SurveyState.CANCELLED


def test_a_phone_that_rings_already_is_not_said_to_be_cancelled(line: World) -> None:
    surveyed = Surveyed(line)
    surveyed.rings()
    typed = types_surveys(line, "cancel", surveyed.survey.id)
    assert (typed.exit_code, typed.stderr) == (
        1,
        f"{surveyed.survey.id} cannot be cancelled any more (dialling)\n",
    )
    assert line.caller.is_ringing


# stop and start


def sees_switch(line: World) -> None:
    """What a server does every two seconds."""
    line.scheduler.dialling.obey_switch()
    line.simulator.settles()


def test_while_surveys_are_stopped_nobody_is_called_and_then_they_are(line: World) -> None:
    surveyed = talked(line)
    types_surveys(line, "stop")
    surveyed.until_due()
    assert not line.caller.is_ringing
    types_surveys(line, "start")
    line.later(minutes=2)
    line.sweeps()
    surveyed.until_due()
    assert line.caller.is_ringing


def test_a_phone_that_rings_is_let_go_when_servers_see_the_switch(line: World) -> None:
    Surveyed(line).rings()
    types_surveys(line, "stop")
    sees_switch(line)
    assert not line.caller.is_ringing


def test_who_talks_with_the_survey_already_is_not_cut_off(line: World) -> None:
    surveyed = Surveyed(line)
    caller = surveyed.asks()
    types_surveys(line, "stop")
    sees_switch(line)
    caller.presses("1")
    assert surveyed.state == SurveyState.SOLVED


def test_the_list_says_since_when_and_by_whom_they_are_stopped(line: World) -> None:
    types_surveys(line, "stop")
    (switch,) = [line.store.run(lambda records: records.switches.read())]
    assert switch.by
    stopped = f"Surveys are stopped, since 2026-11-23 17:00 UTC by {switch.by}."
    assert stopped in types_surveys(line, "list").output
    types_surveys(line, "start")
    assert "stopped" not in types_surveys(line, "list").output


# run-due


def jobs_to_come(line: World, survey_id: str) -> list[int]:
    """The numbers of this survey's tries that a worker would make."""
    database_url, store = line.levelhead.settings.database_url, line.store
    with closing(DurableScheduler(database_url, store, line.levelhead.clock)) as scheduler:
        jobs = scheduler.to_come([(survey_id, attempt) for attempt in range(1, 10)])
    return sorted(attempt for _, attempt in jobs)


def missed(line: World) -> Surveyed:
    """Its time came while surveys were stopped, and its job has done nothing."""
    surveyed = talked(line)
    types_surveys(line, "stop")
    surveyed.until_due()
    types_surveys(line, "start")
    return surveyed


def test_a_survey_whose_job_is_lost_is_handed_to_the_workers_once(line: World) -> None:
    survey = missed(line).survey
    assert types_surveys(line, "run-due").output == "surveys due: 1\n"
    line.later(seconds=1)
    assert types_surveys(line, "run-due").output == "surveys due: 1\n"
    assert jobs_to_come(line, survey.id) == [survey.attempt + 1]


def test_a_survey_that_is_not_due_stays_where_it_is(line: World) -> None:
    survey = talked(line).survey
    assert types_surveys(line, "run-due").output == "surveys due: 0\n"
    assert jobs_to_come(line, survey.id) == []


def test_what_is_due_by_the_time_that_a_simulator_has_moved_on_to_is_due(line: World) -> None:
    survey = missed(line).survey
    line.calls(line.simulator.phone("+12125550124"))
    environment = {"DATABASE_URL": line.levelhead.settings.database_url}
    typed = CliRunner(env=environment).invoke(surveys(Stopped()), ["run-due"])
    assert typed.output == "surveys due: 1\n"
    assert jobs_to_come(line, survey.id) == [survey.attempt + 1]


def test_while_surveys_are_stopped_none_is_handed_over(line: World) -> None:
    missed(line)
    types_surveys(line, "stop")
    assert "`levelhead surveys start` comes first" in types_surveys(line, "run-due").output


# export


def test_each_survey_is_a_line_of_the_export(line: World, tmp_path: Path) -> None:
    survey = talked(line).survey
    (row,) = exported(line, tmp_path)
    assert (row["survey"], row["case"], row["call"]) == (survey.id, survey.case_id, survey.call_sid)
    assert (row["reason"], row["queue"], row["rule"]) == ("fault", "general", "everyone-else")
    assert (row["state"], row["tries"], row["rating"], row["message_left"]) == ("scheduled", "0", "", "no")
    assert row["received_at"].startswith("2026-11-23T17:00:")


def test_no_cell_of_the_export_is_a_formula(line: World, tmp_path: Path) -> None:
    survey, comment = talked(line).survey, '=HYPERLINK("https://evil.example","click"),\n"so, what?"'
    line.store.run(lambda records: records.surveys.change(survey.id, comment=comment, rating=2))
    (row,) = exported(line, tmp_path)
    assert (row["comment"], row["rating"], row["number"]) == (f"'{comment}", "2", f"'{CALLER}")


def test_calls_of_earlier_days_are_not_exported(line: World, tmp_path: Path) -> None:
    talked(line)
    line.later(days=8)
    assert exported(line, tmp_path, "--days", "7") == []
    assert len(exported(line, tmp_path, "--days", "9")) == 1


def test_a_file_that_cannot_be_written_is_named(line: World, tmp_path: Path) -> None:
    typed = types_surveys(line, "export", str(tmp_path / "nowhere" / "surveys.csv"))
    assert typed.exit_code == 1
    assert "surveys.csv: it could not be written (No such file or directory)" in typed.output
