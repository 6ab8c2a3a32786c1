"""Surveys about 5,000 numbers of every forbidden kind, through the real `Surveys.begin`: how many are dialled?

    OMP_NUM_THREADS=1 .venv/bin/python -m bench.surveys.forbidden [--each 5000]

The numbers are drawn from numbering plans (tests/survey/numbering_plans.yaml). Every country is allowed and any hour,
so that nothing but the number forbids; only for numbers from abroad no country is named. Beside it, how many of them
would be dialled by who asks phonenumbers whether a number is valid, and whether it is mobile or fixed.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from random import Random

import phonenumbers
from phonenumbers import PhoneNumberType
from rich.console import Console
from rich.table import Table

from ivr.store import SqlStore
from ivr.store.migrating import migrate
from tests.survey.desk import Desk
from tests.survey.forbidden import ABROAD, FORBIDDEN, ORDINARY, Kind, opening

ORDINARY_KINDS = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


@dataclass
class Found:
    numbers: set[str] = field(default_factory=set)
    dialled: int = 0
    valid: int = 0
    ordinary: int = 0
    why: Counter[str] = field(default_factory=Counter)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--each", type=int, default=5000)
    each = arguments.parse_args().each
    kinds = {**FORBIDDEN, "abroad": ABROAD, "ordinary, as a control": ORDINARY}
    show({name: begin(kind, each, at_home=kind is ABROAD) for name, kind in kinds.items()})


def begin(kind: Kind, count: int, *, at_home: bool) -> Found:
    found, dice = Found(), Random(5000)  # noqa: S311
    with desk() as opened:
        opening(opened, at_home=at_home)
        for _ in range(count):
            ask(found, opened, kind(opened, dice))
    return found


@contextmanager
def desk() -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder, closing(SqlStore(f"sqlite:///{folder}/surveys")) as store:
        migrate(store.engine)
        yield Desk(store)


def ask(found: Found, opened: Desk, survey_id: str) -> None:
    found.dialled += opened.begins(survey_id) is not None
    survey = opened.found(survey_id)
    found.numbers.add(survey.number)
    found.why[survey.why or "none"] += 1
    try:
        parsed = phonenumbers.parse(survey.number)
    except phonenumbers.NumberParseException:
        return
    found.valid += phonenumbers.is_valid_number(parsed)
    found.ordinary += phonenumbers.number_type(parsed) in ORDINARY_KINDS


def show(found: dict[str, Found]) -> None:
    table = Table("kind", "surveys", "numbers", "dialled", "if valid", "if mobile or fixed", "why not")
    for kind, each in found.items():
        why = ", ".join(f"{why} {count:,}" for why, count in each.why.most_common() if why != "none")
        counts = (each.why.total(), len(each.numbers), each.dialled, each.valid, each.ordinary)
        table.add_row(kind, *(f"{count:,}" for count in counts), why)
    Console(width=150).print(table)


if __name__ == "__main__":
    main()
