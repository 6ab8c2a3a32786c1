"""What somebody said to a question of yes or no, by the words that the prompts of their language list."""

from collections.abc import Iterable

from rapidfuzz import utils

from ivr.words import Words

WITHOUT_APOSTROPHES = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")


def yes_or_no(said: str, words: Words) -> bool | None:
    """A yes that is not denied, or a no.

    Words that deny are a no when nothing else is said. Among others they mean nothing: "I am not available", says a
    voicemail.
    """
    heard, denials = _plain(said), _listed(words, "survey-not-words")
    if _holds(heard, _listed(words, "survey-no-words")):
        return False
    if _holds(heard, _listed(words, "survey-yes-words")):
        return not _holds(heard, denials)
    return False if heard and denials.issuperset(heard.split()) else None


def _listed(words: Words, prompt: str) -> set[str]:
    return {_plain(phrase) for phrase in words.text(prompt).split(",")}


def _holds(heard: str, phrases: Iterable[str]) -> bool:
    """Whole words: "unsolved" is not "solved", nor "know" a "no"."""
    return any(f" {phrase} " in f" {heard} " for phrase in phrases)


def _plain(text: str) -> str:
    return " ".join(utils.default_process(text.translate(WITHOUT_APOSTROPHES)).split())
