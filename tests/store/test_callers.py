"""Everything about one caller, and its end."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from ivr.case import CaseState
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.records.callers import Kept
from ivr.store import SqlStore, tables
from ivr.store.migrating import migrate
from ivr.survey.survey import SurveyState, Why
from tests.store.samples import (
    NUMBER,
    a_call,
    a_case,
    a_dial,
    a_level,
    a_promise,
    a_sid,
    a_survey,
    later,
)

OTHER = "+12125550124"
WORDS, COMMENT = "my neighbour has cut the cable", "they were kind"
MESSAGE, SPOKEN = "https://api.example.com/RE1", "https://api.example.com/RE2"


def calls_in(records: Records, number: str, name: int) -> None:
    """Somebody has called, left a message, and was asked; all of it is over."""
    case, sid = f"case-{name}", a_sid(name)
    records.cases.add(a_case(case, number=number))
    records.calls.add(replace(a_call(name, words=WORDS, case_id=case), number=number))
    records.voices.trace({sid: [a_level(1.0)]})
    usual = {"number": number, "call_sid": sid}
    state, url = PromiseState.KEPT, f"{MESSAGE}-{name}"
    records.promises.add(a_promise(f"promise-{name}", **usual, state=state, recording_url=url))
    answer = {"state": SurveyState.SOLVED, "comment": COMMENT, "recording_url": f"{SPOKEN}-{name}"}
    records.surveys.add(a_survey(f"survey-{name}", **usual, case_id=case, **answer))
    records.dials.add(a_dial(f"dial-{name}", **usual, survey_id=f"survey-{name}"))


def all_there_is(records: Records) -> dict[str, str]:
    """By table, every row in words."""
    connection = records.calls._connection  # type: ignore[attr-defined]  # the only way to see all tables
    return {
        table.name: "\n".join(sorted(map(repr, connection.execute(select(table)))))
        for table in tables.metadata.sorted_tables
    }


def test_how_much_there_is_about_a_number_is_counted_with_its_recordings(records: Records) -> None:
    calls_in(records, NUMBER, 1)
    calls_in(records, OTHER, 2)
    kept = records.callers.kept(NUMBER)
    assert sorted(kept.recordings) == [f"{MESSAGE}-1", f"{SPOKEN}-1"]
    assert (kept.calls, kept.cases, kept.surveys, kept.promises) == (1, 1, 1, 1)
    assert records.callers.kept("+12125550125") == Kept(0, 0, 0, 0, [])


def test_no_table_knows_the_number_the_words_or_the_voice_of_a_caller_who_is_erased(records: Records) -> None:
    calls_in(records, NUMBER, 1)
    assert sum(NUMBER in rows for rows in all_there_is(records).values()) == 5
    records.callers.erase(NUMBER, later(days=1))
    left = all_there_is(records)
    for gone in (NUMBER, WORDS, COMMENT, MESSAGE, SPOKEN):
        assert not any(gone in rows for rows in left.values())
    assert left["levels"] == ""


def test_what_is_kept_about_others_stays_as_it_is(records: Records) -> None:
    calls_in(records, OTHER, 2)
    before = all_there_is(records)
    calls_in(records, NUMBER, 1)
    records.callers.erase(NUMBER, later(days=1))
    after = all_there_is(records)
    assert all(rows in after[table] for table, rows in before.items())


def test_that_there_was_a_call_and_what_was_answered_is_still_counted(records: Records) -> None:
    calls_in(records, NUMBER, 1)
    records.callers.erase(NUMBER, later(days=1))
    assert records.calls.get(a_sid()).case_id == "case-1"
    assert records.surveys.get("survey-1").state is SurveyState.SOLVED


def test_a_case_to_which_nobody_can_come_back_is_closed_without_an_answer(records: Records) -> None:
    records.cases.add(a_case("open"))
    records.cases.add(a_case("solved", state=CaseState.SOLVED, closed_at=later(hours=1)))
    records.callers.erase(NUMBER, later(days=1))
    closed, solved = records.cases.get("open"), records.cases.get("solved")
    assert (closed.state, closed.closed_at) == (CaseState.UNKNOWN, later(days=1))
    assert (solved.state, solved.closed_at) == (CaseState.SOLVED, later(hours=1))


def test_surveys_that_are_not_over_are_found_by_the_number(records: Records) -> None:
    records.cases.add(a_case())
    for name, state in enumerate(SurveyState):
        why = Why.BY_OPS if state is SurveyState.CANCELLED else None
        records.surveys.add(a_survey(state, call_sid=a_sid(name), state=state, why=why))
    records.surveys.add(a_survey("other", call_sid=a_sid(99), number=OTHER))
    not_over = {SurveyState.SCHEDULED, SurveyState.DIALLING, SurveyState.ASKING}
    assert set(records.callers.surveys_not_over(NUMBER)) == not_over


def test_what_is_erased_cannot_be_read_in_the_file_any_more(tmp_path: Path) -> None:
    """On SQLite; what PostgreSQL's files hold is for its vacuum to clean."""
    file = tmp_path / "levelhead.sqlite"
    with closing(SqlStore(f"sqlite:///{file}")) as store:
        migrate(store.engine)
        store.run(lambda records: calls_in(records, NUMBER, 1))
    assert all(kept.encode() in file.read_bytes() for kept in (NUMBER, WORDS, COMMENT))
    with closing(SqlStore(f"sqlite:///{file}")) as store:
        store.run(lambda records: records.callers.erase(NUMBER, later(days=1)))
    assert not any(kept.encode() in file.read_bytes() for kept in (NUMBER, WORDS, COMMENT))
