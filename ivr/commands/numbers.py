"""Telephone numbers as people write them, on a command line or in a file."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

import click
import phonenumbers

from ivr.caller import number_of

COMMENT = "#"
# Only these characters: a parser made for people takes letters for digits, and what follows a comma for an extension.
WRITTEN = re.compile(r"[+\N{FULLWIDTH PLUS SIGN}][\d\s()./\N{HYPHEN}-\N{HORIZONTAL BAR}-]+")


def e164(written: str) -> str | None:
    """None for what is no telephone number, or has no country code."""
    if not WRITTEN.fullmatch(written):
        return None
    try:
        parsed = phonenumbers.parse(written)
    except phonenumbers.NumberParseException:
        return None
    return number_of(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def fault(written: str) -> str:
    return f"{written!r} is not a telephone number in international form, such as '+1 202 555 0123'"


@dataclass(frozen=True)
class Numbers:
    """E.164 numbers, each once, and what is to be said of everything else that was given."""

    good: Sequence[str]
    faults: Sequence[str]

    def tell_faults(self) -> None:
        """Ends the command with 1 if there are any."""
        for each in self.faults:
            click.echo(each, err=True)
        if self.faults:
            raise SystemExit(1)


def numbers_of(command: Callable[..., None]) -> Callable[..., None]:
    """The command with arguments and a file of numbers; `read` makes `Numbers` of the two."""
    argument = click.argument("arguments", metavar="[NUMBER]...", nargs=-1)
    file = click.option(
        "--file",
        type=click.File(encoding="utf-8-sig", errors="replace"),
        metavar="NUMBERS",
        help="A file with a number on each line; `-` is standard input.",
    )
    return argument(file(command))


def read(arguments: Sequence[str], file: TextIO | None) -> Numbers:
    """Ends the command where there are none."""
    if not arguments and not file:
        raise click.UsageError("name a number, or a --file with one on each line")
    given = [*(("", argument) for argument in arguments), *_lines(file or ())]
    numbers = [(place, text, e164(text)) for place, text in given]
    good = dict.fromkeys(number for _, _, number in numbers if number)
    return Numbers(tuple(good), [f"{place}{fault(text)}" for place, text, number in numbers if not number])


def _lines(file: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Where something is written, and what."""
    for number, line in enumerate(file, start=1):
        if text := line.partition(COMMENT)[0].strip():
            yield f"line {number}: ", text
