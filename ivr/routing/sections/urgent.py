"""What cannot wait for questions."""

from collections.abc import Sequence

from pydantic import Field

from ivr.routing.languages import WordsByLanguage, in_language
from ivr.routing.sections.section import Section

# Phrases, not single words: "kill" is one letter from "bill", and much that is "on fire" is not.
WORDS = {
    "en": (
        "kill myself", "end my life", "want to die", "hurt myself", "kill you", "kill him", "kill her",
        "heart attack", "cannot breathe", "call an ambulance", "house is on fire", "smell gas", "he has a gun",
    ),
    "es": (
        "voy a matarme", "quiero morir", "quitarme la vida", "hacerme daño", "voy a matarte",
        "ataque al corazón", "no puedo respirar", "llame una ambulancia", "la casa se quema", "huele a gas",
        "tiene una pistola",
    ),
    "de": (
        "bringe mich um", "umbringen", "nicht mehr leben", "tue mir etwas an", "Herzinfarkt", "keine Luft",
        "Krankenwagen", "das Haus brennt", "riecht nach Gas", "hat eine Waffe",
    ),
    "fr": (
        "me suicider", "me tuer", "envie de mourir", "vais vous tuer", "vais te tuer", "crise cardiaque",
        "peux plus respirer", "appelez une ambulance", "maison est en feu", "odeur de gaz", "a une arme",
    ),
}  # fmt: skip


class Urgent(Section):
    """Threats to life, and emergencies. Whoever speaks of one is put through to the human line at once."""

    words: WordsByLanguage = Field(default=WORDS, validate_default=False)
    """Phrases that are taken for one, as a list or by language. They take the place of the shipped ones, which are for
    English, Spanish, German and French."""

    def words_in(self, language: str) -> Sequence[str]:
        return in_language(self.words, language) or ()
