"""Limits hold on each kind of database however many workers begin in the same moment."""

from collections.abc import Callable

from ivr.survey.surveys import Dial
from tests.at_once import at_once
from tests.survey.desk import NUMBERS, Desk
from tests.world import MONDAY


def test_the_day_is_exact_however_many_begin_at_once(desk: Desk) -> None:
    desk.rules(per_day=3)
    assert len(_begun(desk, [desk.survey(number) for number in NUMBERS[:8]])) == 3


def test_a_number_is_dialled_once_however_many_begin_at_once(desk: Desk) -> None:
    assert len(_begun(desk, [desk.survey() for _ in range(8)])) == 1


def test_after_the_switch_has_been_turned_nobody_is_dialled_however_many_begin_at_once(desk: Desk) -> None:
    surveys = [desk.survey(number) for number in NUMBERS[:8]]
    turned = at_once(
        *(_beginning(desk, survey) for survey in surveys),
        lambda: desk.run(lambda records: records.switches.turn(is_on=False, at=MONDAY, by="ops")),
    )
    before = [dial for dial in turned if dial]
    assert len(desk.run(lambda records: records.surveys.scheduled())) == 8 - len(before)
    assert not any(desk.begins(survey) for survey in surveys)


def _beginning(desk: Desk, survey: str) -> Callable[[], Dial | None]:
    return lambda: desk.begins(survey)


def _begun(desk: Desk, surveys: list[str]) -> list[Dial]:
    return [dial for dial in at_once(*(_beginning(desk, survey) for survey in surveys)) if dial]
