"""What counts of calls say."""

import pytest

from ivr.figures.calls import (
    CallCounts,
    abandonment,
    raised,
    repeated,
    service_level,
    speed_of_answer,
)
from ivr.figures.measures import Measure, Reading, Unit, read, unit_of
from ivr.figures.share import Share
from ivr.figures.sums import Sums, total
from ivr.figures.tally import Figure

A_DAY = CallCounts(
    calls=20,
    raised=3,
    decided=16,
    repeated=4,
    in_line=15,
    answered=10,
    answered_in_time=8,
    answered_seconds=214.6,
    abandoned=3,
    abandoned_in_time=1,
    longest_seconds=90.5,
)
NOTHING = CallCounts()


def test_the_voice_can_rise_in_any_call_and_a_caller_is_known_again_once_the_rules_decide() -> None:
    assert raised(A_DAY) == Share(3, 20)
    assert repeated(A_DAY) == Share(4, 16)


def test_who_gives_up_within_the_time_is_left_out_of_the_service_level() -> None:
    assert service_level(A_DAY) == Share(8, 14)
    assert service_level(CallCounts(in_line=1, abandoned=1, abandoned_in_time=1)).ratio is None


def test_the_speed_of_answer_is_an_average_of_those_who_were_answered() -> None:
    assert speed_of_answer(A_DAY) == Share(215, 10)
    assert speed_of_answer(A_DAY).ratio == 21.5


def test_who_was_promised_something_or_put_through_elsewhere_is_in_line_and_not_abandoned() -> None:
    assert abandonment(A_DAY) == Share(3, 15)


def test_counts_add_up_and_the_longest_wait_stays_the_longest() -> None:
    both = A_DAY.plus(A_DAY._replace(longest_seconds=12.0))
    assert (both.calls, both.answered_seconds, both.longest_seconds) == (40, 429.2, 90.5)
    assert A_DAY.plus(NOTHING) == A_DAY


def test_parts_add_up_with_what_was_said_of_them() -> None:
    yes, no = (Figure.UNSOLVED, True), (Figure.UNSOLVED, False)
    one, other = Sums(A_DAY), Sums(A_DAY)
    one.add([yes], 3)
    one.add([no], 1)
    other.add([(Figure.UNSOLVED, None)], 5)
    whole = total([one, other])
    assert (whole.calls.calls, whole.conversations) == (40, 9)
    assert whole.share(Figure.UNSOLVED) == Share(3, 4)
    assert one.conversations == 4, "the parts stay as they are"


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_can_be_read_and_of_nothing_there_is_none_but_the_number_of_calls(
    measure: Measure,
) -> None:
    expected = Reading(0) if measure is Measure.CALLS else Reading(None)
    assert read(measure, Sums(), Share(0, 0)).value == expected.value


def test_what_is_read_has_its_parts_and_its_unit() -> None:
    assert read(Measure.SERVICE_LEVEL, Sums(A_DAY)) == Reading(8 / 14, 8, 14)
    assert read(Measure.SPEED_OF_ANSWER, Sums(A_DAY)) == Reading(21.5, 215, 10)
    assert read(Measure.LONGEST_WAIT, Sums(A_DAY)) == Reading(90.5)
    assert read(Measure.SENIOR_LOAD, Sums(A_DAY), Share(900, 3600)) == Reading(0.25, 900, 3600)
    units = [unit_of(each) for each in (Measure.CALLS, Measure.SPEED_OF_ANSWER, Measure.UNSOLVED)]
    assert units == [Unit.CALLS, Unit.SECONDS, Unit.SHARE]
