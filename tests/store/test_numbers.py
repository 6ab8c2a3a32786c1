"""All figures at once are those that each has by itself."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from ivr.call import CallState
from ivr.figures.counting import Wanted, count
from ivr.figures.definitions import FirstContact, Precision
from ivr.figures.measures import Measure, read
from ivr.figures.numbers import Numbers
from ivr.figures.periods import Per, periods
from ivr.figures.reading import contacts
from ivr.figures.report import Report, report
from ivr.figures.tally import Figure, formulas
from ivr.figures.where import By
from ivr.records import Records
from ivr.routing import decide
from ivr.routing.default import default
from ivr.store import SqlStore
from ivr.survey.survey import SurveyState
from tests.store.samples import FACTS, NOON, a_call, a_case, a_sid, a_survey, an_offer, later

ZONE = ZoneInfo("America/New_York")
NOW = later(days=20)
FIRST_CONTACT = FirstContact(timedelta(days=7), NOW)
PRECISION = Precision(lambda queue, _version: queue == "senior")
LINES = ("+12025550100", "+12025550199")
CALLS = 80
DAYS = periods(NOON.date(), later(days=11).date(), Per.DAY, ZONE, NOW)


@pytest.fixture
def calls(store: SqlStore) -> SqlStore:
    store.run(lambda records: _some_calls(records, Random(7)))  # noqa: S311, as it only varies calls
    return store


def _some_calls(records: Records, random: Random) -> None:
    decision = decide(FACTS, default())
    for number in range(CALLS):
        came_at = NOON + timedelta(hours=random.uniform(0, 24 * 11))
        case_id, talked = f"case-{number // 2}", random.random() < 0.8
        if number % 2 == 0:
            records.cases.add(a_case(case_id))
        records.calls.add(
            replace(
                a_call(number, received_at=came_at, line=random.choice(LINES)),
                state=CallState.ENDED,
                ended_at=came_at + timedelta(hours=random.uniform(0, 6)),
                talked=talked,
                counted=True,
                case_id=case_id,
                reason=random.choice(["fault", "billing", ""]),
            )
        )
        queue = random.choice(["senior", "general"])
        decided = replace(decision, queue=queue, rule=f"to-{queue}")
        records.decisions.add(a_sid(number), decided, FACTS, came_at)
        if talked:
            state = random.choice([SurveyState.SOLVED, SurveyState.NOT_SOLVED, SurveyState.UNANSWERED])
            rating = random.choice([None, 2, 4, 5])
            asked = {
                "call_sid": a_sid(number),
                "case_id": case_id,
                "state": state,
                "tries": 1,
                "rating": rating,
            }
            records.surveys.add(a_survey(f"survey-{number}", **asked))


def counted(store: SqlStore, only: dict[By, str] | None = None) -> Numbers:
    return count(store, Wanted(DAYS, only or {}, 20), formulas(FIRST_CONTACT, PRECISION), ["senior-1"])


def reported(store: SqlStore, by: By | None = None) -> Report:
    since, until = DAYS[0].since, DAYS[-1].until
    return report(contacts(store, since, until), since, until, FIRST_CONTACT, PRECISION, by)


def test_they_are_those_of_the_report(calls: SqlStore) -> None:
    numbers, expected = counted(calls), reported(calls)
    assert numbers.total.conversations == expected.total.contacts
    for figure in Figure:
        assert numbers.total.share(figure) == expected.total.share(figure)
        assert numbers.total.share(figure).whole, "the calls say something of each"


@pytest.mark.parametrize("by", By)
def test_groups_are_too(calls: SqlStore, by: By) -> None:
    groups, expected = counted(calls).by(by), reported(calls, by).groups
    for name, tally in expected.items():
        assert [groups[name].share(figure) for figure in Figure] == [tally.share(figure) for figure in Figure]
        assert groups[name].conversations == tally.contacts
    assert sum(sums.calls.calls for sums in groups.values()) == CALLS


def test_over_time_they_are_those_of_each_day_alone(calls: SqlStore) -> None:
    for day, sums in zip(DAYS, counted(calls).over_time, strict=True):
        alone = count(calls, Wanted([day], {}, 20), formulas(FIRST_CONTACT, PRECISION), [])
        assert sums == alone.total


def test_only_what_is_asked_for_counts(calls: SqlStore) -> None:
    groups = counted(calls).by(By.LINE)
    only = counted(calls, {By.LINE: LINES[0]})
    assert only.total == groups[LINES[0]]
    assert set(only.by(By.LINE)) == {LINES[0]}
    assert not counted(calls, {By.LINE: LINES[0], By.QUEUE: "another"}).cells


def test_the_group_with_the_most_calls_comes_first(calls: SqlStore) -> None:
    numbers = [sums.calls.calls for sums in counted(calls).by(By.REASON).values()]
    assert numbers == sorted(numbers, reverse=True)


def test_senior_load_is_of_the_time_at_work(store: SqlStore) -> None:
    def works(records: Records) -> None:
        records.shifts.begin("senior-1", NOON)
        records.shifts.end("senior-1", later(hours=8))
        records.offers.add(an_offer(state="done", accepted_at=later(hours=1), ended_at=later(hours=3)))

    store.run(works)
    numbers = counted(store)
    reading = read(Measure.SENIOR_LOAD, numbers.total, numbers.total_senior_load)
    assert reading == (0.25, 7200, 28800)
    assert [load.part for load in numbers.senior_load[:2]] == [7200, 0]
