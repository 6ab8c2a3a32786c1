"""How much of their time at work people talk."""

from datetime import timedelta

from ivr.figures.load import Span, loads
from ivr.figures.periods import Period
from ivr.figures.share import Share
from tests.figures.conversations import MONDAY

HOUR = timedelta(hours=1)
HOURS = [Period(MONDAY + hour * HOUR, MONDAY + (hour + 1) * HOUR) for hour in range(3)]


def span(since_hour: float, until_hour: float) -> Span:
    return Span(MONDAY + since_hour * HOUR, MONDAY + until_hour * HOUR)


def test_what_lasts_over_several_periods_is_shared_out_among_them() -> None:
    talk, work = [span(0.5, 2.25)], [span(0, 3)]
    assert loads(talk, work, HOURS) == [Share(1800, 3600), Share(3600, 3600), Share(900, 3600)]


def test_several_people_add_up() -> None:
    talk, work = [span(0, 0.5), span(0.25, 0.5)], [span(0, 1), span(0, 1)]
    assert loads(talk, work, HOURS) == [Share(2700, 7200), Share(0, 0), Share(0, 0)]


def test_what_ends_as_a_period_begins_is_none_of_its() -> None:
    assert loads([span(0, 1)], [span(0, 2)], HOURS)[1] == Share(0, 3600)
