"""What somebody said, beside the phrases that a prompt lists, separated by commas."""

from collections.abc import Iterable

from rapidfuzz import utils

from ivr.words import Words

WITHOUT_APOSTROPHES = str.maketrans("", "", "'\N{RIGHT SINGLE QUOTATION MARK}")


def listed(words: Words, prompt: str) -> list[str]:
    return [plain(phrase) for phrase in words.text(prompt).split(",")]


def holds(heard: str, phrases: Iterable[str]) -> bool:
    """Whole words: "unsolved" is not "solved", nor "know" a "no"."""
    return any(f" {phrase} " in f" {heard} " for phrase in phrases)


def plain(text: str) -> str:
    return " ".join(utils.default_process(text.translate(WITHOUT_APOSTROPHES)).split())
