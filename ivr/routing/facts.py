"""What a rule may ask about a call. Nothing else can decide anything."""

from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_type_hints

from ivr.case import Outcome

# Counts up when a fact is added, or means something else: which of them a stored decision could know.
FACTS_VERSION = 2
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class About:
    """`values` lists all that a text can be, where that is fixed; the names of reasons are the file's own."""

    meaning: str
    example: object
    unit: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Facts:
    """One call as the rules see it. What has a default may be left out while nothing is known about it."""

    known_caller: Annotated[bool, About("The number can be known again: it is not withheld.", True)] = False
    number_verified: Annotated[
        bool,
        About("The phone company vouches that the number is the caller's own (STIR/SHAKEN level A).", True),
    ] = False
    open_case: Annotated[bool, About("The caller has a case that is not solved yet.", True)] = False
    calls_in_case: Annotated[
        int,
        About("Earlier calls about the open case within the window; this call is not counted.", 2, "calls"),
    ] = 0
    days_since_last_call: Annotated[
        float | None,
        About("Time since the caller's last call that counted; unknown without one.", 1.5, "days"),
    ] = None
    last_outcome: Annotated[
        str,
        About(
            "How the last contact about the open case ended.", "not_solved", values=tuple(map(str, Outcome))
        ),
    ] = "none"
    voice_raised: Annotated[
        bool, About("The voice rose over the caller's own level, and stayed there.", True)
    ] = False
    voice_rise_db: Annotated[
        float | None,
        About(
            "How far the voice rose over the caller's own level; unknown without enough speech.", 9.5, "dB"
        ),
    ] = None
    voice_seconds: Annotated[float, About("How long the voice was raised.", 4.0, "seconds")] = 0.0
    reason: Annotated[str, About("The name of the reason for the call; empty while unknown.", "billing")] = ""
    asked_for_person: Annotated[bool, About("The caller asked for a person, or pressed 0.", True)] = False
    silent: Annotated[bool, About("Nothing usable was said or pressed.", False)] = False
    open: Annotated[bool, About("The call came within the opening hours.", True)]
    line: Annotated[str, About("The number that was called, in international form.", "+12025550100")]
    weekday: Annotated[str, About("The day of the week at the business.", "mon", values=WEEKDAYS)]
    hour: Annotated[int, About("The hour of the day at the business, 0 to 23.", 14, "hours")]


@dataclass(frozen=True)
class Fact:
    """One field of `Facts`: `type` is bool, int, float or str; a `nullable` one may be unknown (None)."""

    name: str
    type: type
    nullable: bool
    about: About


@cache
def described() -> dict[str, Fact]:
    """Every fact by its name, in the order of `Facts`."""
    return {name: _fact(name, hint) for name, hint in get_type_hints(Facts, include_extras=True).items()}


def _fact(name: str, hint: Any) -> Fact:
    annotated, about = get_args(hint)
    kinds = get_args(annotated) or (annotated,)
    return Fact(name, kinds[0], NoneType in kinds, about)
