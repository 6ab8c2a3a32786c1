"""The figures of many conversations, and of groups of them."""

from ivr.figures import sheets
from ivr.figures.definitions import Resolution
from ivr.figures.report import Report, report
from ivr.figures.share import Share
from ivr.figures.tally import Figure
from ivr.figures.where import By
from tests.figures.conversations import LONG_AFTER, MONDAY, NO, NOTHING, PRECISION, YES, first_contact, talk

A_MONTH = (
    talk(1, survey=YES, tries=1, rating=5),
    talk(2, survey=YES, tries=2, rating=3, rule="everyone-else", queue="general", reason="billing"),
    talk(3, survey=NO, tries=1, rating=1),
    talk(4, survey=NO, tries=1, rule="everyone-else", queue="general"),
    talk(5, survey=NOTHING, tries=3),
    talk(6, survey=YES, tries=1, rating=4, earlier=1, case_id="case-3"),
    talk(7, case_id=None, reason=""),
)


def reported(by: By | None = None) -> Report:
    return report(A_MONTH, MONDAY, LONG_AFTER, first_contact(), PRECISION, by)


def test_each_figure_is_the_share_of_yes_among_those_that_count() -> None:
    total = reported().total
    assert {figure: total.share(figure) for figure in Figure} == {
        Figure.FIRST_CONTACT: Share(2, 4),
        Figure.SATISFACTION: Share(2, 4),
        Figure.RESPONSE: Share(5, 6),
        Figure.UNSOLVED: Share(2, 5),
        Figure.PRECISION: Share(2, 3),
    }


def test_a_case_is_counted_once_and_one_without_an_answer_as_unknown() -> None:
    total = reported().total
    assert (total.contacts, total.cases) == (7, 5)
    assert total.resolutions == {
        Resolution.FIRST_CONTACT: 2,
        Resolution.NOT_AT_FIRST: 2,
        Resolution.UNKNOWN: 1,
    }


def test_groups_add_up_and_the_one_with_the_most_unsolved_comes_first() -> None:
    groups = reported(By.REASON).groups
    assert list(groups) == ["fault", "", "billing"]
    assert [tally.contacts for tally in groups.values()] == [5, 1, 1]
    assert groups["fault"].share(Figure.UNSOLVED) == Share(2, 4)
    assert list(reported(By.RULE).groups) == ["raised-voice", "everyone-else"]
    assert list(reported(By.QUEUE).groups) == ["senior", "general"]


def test_a_rule_that_sends_nobody_to_seniors_has_no_precision() -> None:
    rules = reported(By.RULE).groups
    assert rules["raised-voice"].share(Figure.PRECISION) == Share(2, 3)
    assert rules["everyone-else"].share(Figure.PRECISION).ratio is None


def test_a_share_of_nothing_is_none_and_shown_as_such() -> None:
    empty = report((), MONDAY, LONG_AFTER, first_contact(), PRECISION)
    assert [empty.total.share(figure).ratio for figure in Figure] == [None] * 5
    assert {row[2] for row in sheets.figures(empty).rows} == {"-"}


def test_the_csv_has_a_row_for_all_and_one_for_each_group_with_numbers_to_calculate_with() -> None:
    rows = {
        row[0]: dict(zip(sheets.CSV_COLUMNS, row, strict=True))
        for row in sheets.csv_rows(reported(By.REASON))
    }
    assert list(rows) == ["all", "fault", "(not known)", "billing"]
    assert rows["all"]["conversations"] == 7
    assert rows["fault"]["unsolved"] == 0.5
    assert (rows["fault"]["unsolved: yes"], rows["fault"]["unsolved: of"]) == (2, 4)
    assert rows["(not known)"]["satisfaction"] is None
