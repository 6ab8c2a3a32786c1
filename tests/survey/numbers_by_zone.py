"""A number for each prefix whose time zones phonenumbers knows."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from random import Random

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, timezone
from phonenumbers.tzdata import TIMEZONE_DATA

LENGTHS = range(7, 15)
TRIES_PER_LENGTH = 30

PREFIXES: dict[str, tuple[str, ...]] = dict(TIMEZONE_DATA)


def number_of(prefix: str, dice: Random) -> str | None:
    """A valid number that lies in the zones of this prefix, or None where none was found."""
    return next((number for number in _candidates(prefix, dice) if _lies_there(number, prefix)), None)


def _candidates(prefix: str, dice: Random) -> Iterator[str]:
    for length in LENGTHS:
        for _ in range(TRIES_PER_LENGTH if length > len(prefix) else 0):
            yield f"+{prefix}" + "".join(dice.choices("0123456789", k=length - len(prefix)))
    yield from (number for number in _examples() if number.startswith(f"+{prefix}"))


@cache
def _examples() -> tuple[str, ...]:
    """Of every country and kind."""
    kinds = (kind for kind in vars(PhoneNumberType).values() if isinstance(kind, int))
    found = (
        phonenumbers.example_number_for_type(*each) for each in product(phonenumbers.SUPPORTED_REGIONS, kinds)
    )
    return tuple(phonenumbers.format_number(number, PhoneNumberFormat.E164) for number in found if number)


def _lies_there(number: str, prefix: str) -> bool:
    parsed = phonenumbers.parse(number)
    is_valid = phonenumbers.is_valid_number(parsed)
    return is_valid and tuple(timezone.time_zones_for_number(parsed)) == PREFIXES[prefix]
