"""Says several things in a given time: what matters most first gets a place, and what can be shortened gives way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ivr.words import spoken_seconds


@dataclass(frozen=True)
class Sayable:
    """One thing to say: `forms` are its wordings from the longest to the shortest. The lowest `rank` matters most."""

    rank: int
    forms: Sequence[str]


def abridged(things: Sequence[Sayable], seconds: float) -> str:
    """In the order of the things, and never longer. Longer forms take the time that the shortest ones leave."""
    said = [""] * len(things)
    ranked = sorted(range(len(things)), key=lambda place: things[place].rank)
    for place in ranked:
        said[place] = _first_that_fits(said, place, things[place].forms[-1:], seconds)
    for place in range(len(things)):
        if said[place]:
            said[place] = _first_that_fits(said, place, things[place].forms, seconds)
    return _joined(said)


def _first_that_fits(said: Sequence[str], place: int, forms: Iterable[str], seconds: float) -> str:
    rest = (*said[:place], *said[place + 1 :])
    return next((form for form in forms if spoken_seconds(_joined((*rest, form))) <= seconds), "")


def _joined(said: Iterable[str]) -> str:
    return " ".join(filter(None, said))


def beginnings(text: str, *, longest: int, shortest: int) -> Sequence[str]:
    """The text if it has so few words; otherwise its first words, fewer and fewer, each form marked as cut."""
    words = text.split()
    whole = [" ".join(words)] if words and len(words) <= longest else []
    cut = range(min(longest, len(words) - 1), min(shortest, len(words)) - 1, -1)
    return [*whole, *(" ".join(words[:count]) + "…" for count in cut if count)]
