"""What a caller's words mean, as far as the routing file's words say."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, utils

from ivr.routing.sections.reasons import Reason

# Of 100: "interent" is heard as "internet" (87.5) and "bills" as "bill" (88.9), but "will" is not heard as
# "bill" (75), nor "of" as "off" (80).
LIKENESS = 87.0


def reason_of(said: str, key: str | None, reasons: Mapping[str, Reason], language: str) -> str | None:
    """The name of the reason, or None when nothing fits. `language`, as BCP 47, is the one that was spoken.

    A key that has a reason wins over words. Of several reasons that with most of its phrases in what was said
    wins, and of equals the one that stands first in the file.
    """
    for name, reason in reasons.items():
        if reason.key == key:
            return name
    heard = {name: count_said(said, reason.words_in(language)) for name, reason in reasons.items()}
    best = max(heard, key=heard.__getitem__, default=None)
    return best if best is not None and heard[best] else None


def asks_for_person(said: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases, the file's `person_words` of the caller's language, was said."""
    return count_said(said, phrases) > 0


def count_said(said: str, phrases: Iterable[str]) -> int:
    """How many of the phrases were said."""
    words = _words(said)
    return sum(_is_in(words, _words(phrase)) for phrase in phrases)


def _is_in(words: list[str], phrase: list[str]) -> bool:
    """Whether some run of the words is as long as the phrase and like it."""
    runs = (words[start : start + len(phrase)] for start in range(len(words) - len(phrase) + 1))
    return any(fuzz.ratio(" ".join(run), " ".join(phrase)) >= LIKENESS for run in runs)


def _words(text: str) -> list[str]:
    return utils.default_process(text).split()
