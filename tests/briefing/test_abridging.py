"""Several things said in a given time."""

from hypothesis import given
from hypothesis import strategies as st

from ivr.abridging import Sayable, abridged, beginnings
from ivr.words import spoken_seconds


def test_all_is_said_at_full_length_when_there_is_time() -> None:
    things = [Sayable(0, ["Third call today."]), Sayable(1, ["They say a lot.", "They say."])]
    assert abridged(things, 10) == "Third call today. They say a lot."


def test_the_shortest_forms_come_before_anything_is_said_at_length() -> None:
    things = [Sayable(0, ["a" * 30, "a" * 10]), Sayable(1, ["b" * 10])]
    assert abridged(things, spoken_seconds("a" * 20)) == f"{'a' * 10} {'b' * 10}"


def test_what_matters_least_is_left_out_wherever_it_stands() -> None:
    things = [Sayable(2, ["a" * 10]), Sayable(0, ["b" * 10]), Sayable(1, ["c" * 10])]
    assert abridged(things, spoken_seconds("a" * 20)) == f"{'b' * 10} {'c' * 10}"


def test_something_short_is_said_where_something_weightier_is_too_long() -> None:
    assert abridged([Sayable(0, ["a" * 1000]), Sayable(1, ["Listen."])], 10) == "Listen."


@given(
    st.lists(st.builds(Sayable, st.integers(0, 5), st.lists(st.text(), min_size=1, max_size=4)), max_size=6),
    st.floats(0, 20),
)
def test_it_never_lasts_longer_than_it_may(things: list[Sayable], seconds: float) -> None:
    assert spoken_seconds(abridged(things, seconds)) <= seconds


def test_a_text_is_cut_between_words_and_says_that_it_was() -> None:
    assert beginnings("off again since monday", longest=3, shortest=2) == ["off again since…", "off again…"]


def test_a_short_text_may_stay_whole() -> None:
    assert beginnings(" off\nagain ", longest=3, shortest=1) == ["off again", "off…"]
    assert beginnings("off", longest=3, shortest=3) == ["off"]
    assert beginnings("", longest=3, shortest=3) == []
