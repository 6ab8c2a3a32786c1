"""What people answer in each language, and what a voicemail says there."""

import pytest

from ivr.survey.yes_or_no import yes_or_no
from ivr.words import Words

YES = {
    "en": ["Yes.", "yeah it's fixed", "it has been solved"],
    "es": ["Sí.", "sí, gracias", "ya está resuelto", "quedó solucionada"],
    "de": ["Ja.", "ja, danke", "das ist erledigt", "es wurde alles geklärt"],
    "fr": ["Oui.", "oui merci", "c'est réglé", "tout à fait"],
}
NO = {
    "en": ["No.", "it is still broken", "it isn't fixed", "not solved", "never"],
    "es": ["No.", "no, no", "todavía no", "no está resuelto", "sigue igual", "No, señor."],
    "de": ["Nein.", "leider nicht", "noch nicht", "nee, immer noch kaputt", "es ist nicht gelöst"],
    "fr": ["Non.", "pas encore", "ce n'est pas résolu", "toujours pas", "pas du tout"],
}
NEITHER = {
    "en": ["I am not available, please leave a message", "what is this about", ""],
    "es": [
        "en este momento no puedo atenderle, deje su mensaje",
        "si desea dejar un mensaje, hable después del tono",
        "¿de qué se trata?",
    ],
    "de": [
        "ich bin im Moment leider nicht zu erreichen",
        "der Teilnehmer ist nicht erreichbar",
        "bitte hinterlassen Sie eine Nachricht",
    ],
    "fr": ["je ne suis pas disponible pour le moment", "vous êtes bien sur la messagerie"],
}


def each(said: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in said.items() for text in texts]


@pytest.mark.parametrize("language, said", each(YES))
def test_a_yes(language: str, said: str) -> None:
    assert yes_or_no(said, Words(language, "any")) is True


@pytest.mark.parametrize("language, said", each(NO))
def test_a_no(language: str, said: str) -> None:
    assert yes_or_no(said, Words(language, "any")) is False


@pytest.mark.parametrize("language, said", each(NEITHER))
def test_what_a_voicemail_says_is_neither(language: str, said: str) -> None:
    assert yes_or_no(said, Words(language, "any")) is None
