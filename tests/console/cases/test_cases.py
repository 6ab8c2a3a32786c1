"""Cases, and what supervisors settle by hand."""

from collections.abc import Callable

import pytest

from ivr.case import CaseState, Outcome
from ivr.people.role import Role
from ivr.promise import PromiseState
from ivr.records import Records
from ivr.survey.survey import SurveyState, Why
from tests.console.reading import Reader
from tests.world import CALLER, World


@pytest.fixture
def case_id(line: World) -> str:
    """Of a caller who talked with an agent, has called again, and is promised a callback."""
    first = line.calls()
    first.says("the internet is off")
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    first.waits(60)
    first.hangs_up()
    agent.presses("3")
    line.later(minutes=5)
    again = line.calls()
    again.says("the internet is off")
    again.presses("1")
    call = line.store.read(lambda records: records.calls.get(again.call_sid))
    assert call.case_id
    return call.case_id


@pytest.fixture
def surveyed(line: World, case_id: str) -> str:
    """The same, and the conversation is to be asked about."""

    def plan(records: Records) -> None:
        (survey,) = records.surveys.about(case_id)
        records.surveys.change(survey.id, state=SurveyState.SCHEDULED, why=None)

    line.store.run(plan)
    return case_id


def test_without_cases_the_page_says_when_one_opens(line: World) -> None:
    assert "A case opens with the first call" in Reader(line, Role.VIEWER).reads("/cases")
    assert "No case fits" in Reader(line, Role.VIEWER).reads("/cases?state=solved")


def test_a_case_is_in_the_list_with_what_is_to_come(line: World, case_id: str) -> None:
    page = Reader(line, Role.VIEWER).reads("/cases?state=open&text=555-0123")
    for shown in (case_id, CALLER, "1 promise", "Open"):
        assert shown in page


def test_one_case_has_its_calls_promises_and_surveys(line: World, case_id: str) -> None:
    page = Reader(line, Role.VIEWER).reads(f"/cases/{case_id}")
    assert page.count('class="came"') == 2
    for shown in ("To be followed up, said by an agent", "Callback", "they called themselves", "Repeat"):
        assert shown in page


def test_a_case_is_told_over_its_calls_from_the_first_to_the_last(line: World, case_id: str) -> None:
    page = Reader(line, Role.VIEWER).reads(f"/cases/{case_id}")
    story = page[page.index("Timeline over its calls") :]
    first, answer, then = (
        story.index(told)
        for told in ("are connected", "The agent says: to be followed up", "Waiting, they press 1")
    )
    assert first < answer < then
    assert "Whispered to" not in story


def test_a_case_that_never_was_is_not_found(line: World) -> None:
    assert Reader(line, Role.VIEWER).asks("/cases/nothing").status_code == 404


def test_a_supervisor_closes_a_case_and_opens_it_again(line: World, case_id: str) -> None:
    supervisor = Reader(line, Role.SUPERVISOR)
    closed = supervisor.presses(supervisor.finds(f"/cases/{case_id}", "close"))
    assert "The case is closed as solved." in closed.text
    assert line.store.read(lambda records: records.cases.get(case_id)).state is CaseState.SOLVED
    assert supervisor.finds(f"/cases/{case_id}", "close") is None
    opened = supervisor.presses(supervisor.finds(f"/cases/{case_id}", "reopen"))
    assert "The case is open again." in opened.text
    case = line.store.read(lambda records: records.cases.get(case_id))
    assert (case.state, case.last_outcome) == (CaseState.OPEN, Outcome.NOT_SOLVED)


def test_a_promise_is_said_to_be_late_half_an_hour_after_it_was_due(line: World, case_id: str) -> None:
    late = ">Late</span>"
    reader = Reader(line, Role.VIEWER)
    assert late not in reader.reads(f"/cases/{case_id}")
    line.later(hours=1)
    assert late in reader.reads(f"/cases/{case_id}")


def test_a_promise_that_was_kept_elsewhere_is_marked(line: World, case_id: str) -> None:
    supervisor = Reader(line, Role.SUPERVISOR)
    kept = supervisor.presses(supervisor.finds(f"/cases/{case_id}", "keep"))
    assert "The promise is marked as kept." in kept.text
    (promise,) = line.store.read(lambda records: records.promises.about(case_id))
    assert promise.state is PromiseState.KEPT
    assert line.sees("promise kept") == [{"by": "supervisor-1"}]


def test_a_planned_survey_is_cancelled(line: World, surveyed: str) -> None:
    supervisor = Reader(line, Role.SUPERVISOR)
    cancelled = supervisor.presses(supervisor.finds(f"/cases/{surveyed}", "cancel"))
    assert "The survey is cancelled." in cancelled.text
    (survey,) = line.store.read(lambda records: records.surveys.about(surveyed))
    assert (survey.state, survey.why) == (SurveyState.CANCELLED, Why.BY_OPS)


def test_what_was_settled_meanwhile_is_not_settled_twice(line: World, case_id: str) -> None:
    supervisor = Reader(line, Role.SUPERVISOR)
    button = supervisor.finds(f"/cases/{case_id}", "close")
    supervisor.presses(button)
    assert "That had been done already" in supervisor.presses(button).text
    acts = line.store.read(lambda records: records.timeline.after(0))
    assert [act.data["by"] for act in acts if act.kind == "case" and "by" in act.data] == ["supervisor-1"]


@pytest.mark.parametrize("action", ["close", "keep"])
def test_a_viewer_sees_no_buttons_and_may_not_press_them(line: World, case_id: str, action: str) -> None:
    button = Reader(line, Role.SUPERVISOR).finds(f"/cases/{case_id}", action)
    viewer = Reader(line, Role.VIEWER)
    assert viewer.finds(f"/cases/{case_id}", action) is None
    assert viewer.presses(button).status_code == 403


def test_a_form_of_another_page_settles_nothing(line: World, case_id: str) -> None:
    supervisor = Reader(line, Role.SUPERVISOR)
    assert (
        supervisor.presses(supervisor.finds(f"/cases/{case_id}", "close"), token="made-up").status_code == 403
    )
    assert line.store.read(lambda records: records.cases.get(case_id)).state is CaseState.OPEN


def test_agents_see_neither_calls_nor_cases(line: World, case_id: str) -> None:
    agent = Reader(line, Role.AGENT)
    assert [agent.asks(page).status_code for page in ("/calls", "/cases", f"/cases/{case_id}")] == [403] * 3


CHANGES: list[Callable[[Records, str], object]] = [
    lambda records, case_id: records.cases.change(case_id, number=""),
    lambda records, case_id: records.cases.change(case_id, reason="<script>alert(1)</script>"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_an_erased_caller_and_a_reason_of_another_file_are_shown(
    line: World, case_id: str, change: Callable[[Records, str], object]
) -> None:
    line.store.run(lambda records: change(records, case_id))
    for address in ("/cases", f"/cases/{case_id}"):
        assert "<script>alert(1)" not in Reader(line, Role.VIEWER).reads(address)
