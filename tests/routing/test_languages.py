"""What a file says in several languages."""

import pytest

from ivr.routing.languages import ANY, in_language
from tests.routing.files import HERE
from tests.routing.test_good_files import loaded

TRAVEL = loaded(HERE / "good" / "three-languages.yaml")
SPANISH_LINE, FRENCH_LINE, UNNAMED = "+12025550102", "+12025550103", "+12025550109"


def test_a_line_has_its_own_language_and_voice_or_those_of_the_business() -> None:
    assert (TRAVEL.language_of(SPANISH_LINE), TRAVEL.voice_of(SPANISH_LINE)) == ("es-US", "Polly.Lupe")
    assert (TRAVEL.language_of(UNNAMED), TRAVEL.voice_of(UNNAMED)) == ("en-US", "Polly.Joanna")
    assert TRAVEL.language_of(None) == "en-US"  # agents


def test_a_reason_is_called_and_recognised_in_the_language_of_the_line() -> None:
    booking = TRAVEL.reasons["booking"]
    assert booking.label_in("es-US") == "una reserva"
    assert "billet" in booking.words_in("fr-CA")


@pytest.mark.parametrize(
    "said, language, expected",
    [
        ({"en": "colour", "en-US": "color"}, "en-US", "color"),
        ({"en": "colour", "en-US": "color"}, "en-GB", "colour"),
        ({ANY: "color", "es": "color de allí"}, "fr-FR", "color"),
        ({"es": "color"}, "fr-FR", None),
    ],
)
def test_the_full_language_comes_first_then_its_first_part_then_any(
    said: dict[str, str], language: str, expected: str | None
) -> None:
    assert in_language(said, language) == expected


def test_what_stands_alone_is_for_every_language() -> None:
    assert (
        loaded(HERE / "good" / "clinic.yaml").reasons["worse"].label_in("fr-FR")
        == "somebody is worse than yesterday"
    )


def test_a_language_without_words_of_its_own_has_those_of_the_business() -> None:
    assert TRAVEL.reasons["delay"].label_in("de-DE") == "a delay or a cancellation"
    assert TRAVEL.person_words_in("de-DE") == ("agent", "person", "human")
