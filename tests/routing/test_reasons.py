"""What callers say, and what it is taken for."""

import pytest

from ivr.routing.default import default
from ivr.routing.reasons import asks_for_person, reason_of

PERSON_WORDS = default().person_words_in("en-US")


@pytest.mark.parametrize(
    "said, reason",
    [
        ("my phone is off again and nobody calls back", "fault"),
        ("My INTERNET doesn't work!", "fault"),
        ("my interent is gone", "fault"),
        ("I have a question about my bill", "billing"),
        ("you charged me twice, I want my money back", "billing"),
        ("I am moving to a new address", "contract"),
        ("where is my parcel", "delivery"),
        ("the bill for the phone, I have paid the bill", "billing"),
        ("will you tell me of your offers", None),
        ("f*** this", None),
        ("...", None),
        ("", None),
    ],
)
def test_words_become_the_reason_that_most_of_them_speak_of(said: str, reason: str | None) -> None:
    assert reason_of(said, None, default().reasons, "en-US") == reason


def test_a_key_wins_over_words() -> None:
    assert reason_of("my bill", "1", default().reasons, "en-US") == "fault"


@pytest.mark.parametrize("key", ["0", "9", "*", "#", "", "11"])
def test_a_key_without_a_reason_leaves_it_to_the_words(key: str) -> None:
    assert reason_of("", key, default().reasons, "en-US") is None
    assert reason_of("my bill", key, default().reasons, "en-US") == "billing"


def test_of_reasons_heard_alike_the_first_in_the_file_is_taken() -> None:
    assert reason_of("the internet bill", None, default().reasons, "en-US") == "fault"


@pytest.mark.parametrize(
    "said",
    ["agent", "Give me a HUMAN.", "representative!", "can I speak to someone please", "representitive"],
)
def test_a_caller_can_ask_for_a_person_in_words(said: str) -> None:
    assert asks_for_person(said, PERSON_WORDS)


@pytest.mark.parametrize("said", ["", "my phone is off", "nobody calls back", "some internet problem"])
def test_other_words_do_not_ask_for_a_person(said: str) -> None:
    assert not asks_for_person(said, PERSON_WORDS)
