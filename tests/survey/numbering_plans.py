"""Numbers drawn from `numbering_plans.yaml`."""

from functools import cache
from pathlib import Path
from random import Random

import phonenumbers
from ruamel.yaml import YAML

PLANS = Path(__file__).with_suffix(".yaml")
DIGITS = {"N": "23456789", "X": "0123456789"}
EMERGENCIES = (
    "000",
    "110",
    "111",
    "112",
    "113",
    "114",
    "115",
    "117",
    "118",
    "119",
    "911",
    "988",
    "991",
    "999",
)
COUNTRY_CODES = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


@cache
def ranges(kind: str) -> tuple[str, ...]:
    return tuple(YAML(typ="safe").load(PLANS)[kind].split())


def drawn(kind: str, dice: Random) -> str:
    template = dice.choice(ranges(kind))
    is_a_range = set(template) <= set("+0123456789NX")
    return "".join(dice.choice(DIGITS.get(each, each)) for each in template) if is_a_range else template


def emergency(dice: Random) -> str:
    """Of three digits, with a country code in front, as a parser may make it of what was dialled, and without."""
    prefix = dice.choice(["", f"+{dice.choice(COUNTRY_CODES)}"])
    return prefix + dice.choice([*EMERGENCIES, f"{dice.randrange(1000):03}"])
