"""Twenty callers on the telephone: everybody who was recorded, with their sentences in four orders."""

from itertools import product

from tests.audio.calls import CLEAR_RISE_DB, Call, Line, call, calm_words, plain, raised_words
from tests.audio.hearing import FIRST_WORDS_FOUND_WITHIN_SECONDS, found_in_time
from tests.audio.recordings import SPEAKERS

Caller = tuple[str, int]
CALLERS: list[Caller] = [*product(SPEAKERS, range(4))]


def rising(caller: Caller, rise_db: float = CLEAR_RISE_DB) -> Call:
    speaker, order = caller
    return call(calm_words(speaker, order), raised_words(speaker, rise_db=rise_db, seed=order))


def staying_calm(caller: Caller) -> Call:
    speaker, order = caller
    return call(calm_words(speaker, order), calm_words(speaker, order + 10))


def shouting_first(caller: Caller) -> Call:
    speaker, order = caller
    return call(raised_words(speaker, seed=order))


def found_shouting_first(caller: Caller, line: Line = plain, gain_db: float = 0.0) -> bool:
    return found_in_time(
        shouting_first(caller), line, gain_db, within_seconds=FIRST_WORDS_FOUND_WITHIN_SECONDS
    )
