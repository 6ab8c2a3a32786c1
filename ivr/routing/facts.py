"""What a rule may ask about a call. Nothing else can decide anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_type_hints

from ivr.case import Outcome

# Counts up when a fact is added, or means something else: which of them a stored decision could know.
FACTS_VERSION = 3
# Of `calls_1d`, `calls_7d` and `calls_30d`.
COUNTED_DAYS = (1, 7, 30)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class About:
    """`values` lists all that a text can be, where that is fixed; the names of reasons are the file's own.

    `minimum` and `maximum` bound a number that is known. `option` is the word for it on the command line, where that
    is not its name. `since` is the version of the facts from which on it means what it means.
    """

    meaning: str
    example: object
    unit: str = ""
    values: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    option: str = ""
    since: int = 1


@dataclass(frozen=True, kw_only=True)
class Facts:
    """One call as the rules see it. What has a default may be left out while nothing is known about it."""

    known_caller: Annotated[bool, About("The number can be known again: it is not withheld.", True)] = False
    number_verified: Annotated[
        bool,
        About(
            "The phone company vouches that the number is the caller's own (STIR/SHAKEN level A).",
            True,
            option="verified",
        ),
    ] = False
    calls_1d: Annotated[
        int | None,
        About(
            "Earlier calls of this number in the last day, about whatever; unknown for a withheld number.",
            1,
            "calls",
            minimum=0,
            since=2,
        ),
    ] = None
    calls_7d: Annotated[
        int | None,
        About(
            "Earlier calls of this number in the last 7 days, about whatever; unknown for a withheld number.",
            3,
            "calls",
            minimum=0,
            since=2,
        ),
    ] = None
    calls_30d: Annotated[
        int | None,
        About(
            "Earlier calls of this number in the last 30 days, about whatever; unknown for a withheld number.",
            5,
            "calls",
            minimum=0,
            since=2,
        ),
    ] = None
    open_case: Annotated[bool, About("The caller has a case that is not solved yet.", True)] = False
    calls_in_case: Annotated[
        int,
        About(
            "Earlier calls about the open case within the window; this call is not counted.",
            2,
            "calls",
            minimum=0,
        ),
    ] = 0
    days_since_last_call: Annotated[
        float | None,
        About("Time since the caller's last call that counted; unknown without one.", 1.5, "days", minimum=0),
    ] = None
    last_outcome: Annotated[
        str,
        About(
            "How the last contact about the open case ended.", "not_solved", values=tuple(map(str, Outcome))
        ),
    ] = "none"
    surveys_not_solved: Annotated[
        int | None,
        About(
            "How often the caller has said in a survey that the open case is not solved.",
            2,
            "surveys",
            minimum=0,
            since=3,
        ),
    ] = 0
    voice_raised: Annotated[
        bool,
        About("The voice rose over the caller's own level, and stayed there.", True, option="raised"),
    ] = False
    voice_rise_db: Annotated[
        float | None,
        About(
            "How far the voice rose over the caller's own level; unknown without enough speech.",
            9.5,
            "dB",
            option="rise-db",
        ),
    ] = None
    voice_seconds: Annotated[
        float,
        About("How long the voice was raised.", 4.0, "seconds", minimum=0, option="raised-seconds"),
    ] = 0.0
    voice_times: Annotated[
        int | None,
        About("How often the voice rose.", 1, "rises", minimum=0, option="raised-times", since=2),
    ] = 0
    reason: Annotated[str, About("The name of the reason for the call; empty while unknown.", "billing")] = ""
    asked_for_person: Annotated[
        bool, About("The caller asked for a person, or pressed 0.", True, option="person")
    ] = False
    silent: Annotated[bool, About("Nothing usable was said or pressed.", False)] = False
    conduct_level: Annotated[
        int | None,
        About("How many of the file's conduct words were said.", 1, "words", minimum=0, since=2),
    ] = 0
    open: Annotated[bool, About("The call came within the opening hours.", True)]
    closed_by: Annotated[
        str,
        About(
            "What keeps the business closed; empty while it is open.",
            "holiday",
            values=("", "hours", "day off", "holiday", "hand"),
            since=2,
        ),
    ] = ""
    line: Annotated[str, About("The number that was called, in international form.", "+12025550100")]
    language: Annotated[str, About("The language of that line.", "en-US", since=2)] = ""
    weekday: Annotated[str, About("The day of the week at the business.", "mon", values=WEEKDAYS)]
    hour: Annotated[
        int, About("The hour of the day at the business, 0 to 23.", 14, "hours", minimum=0, maximum=23)
    ]
    callers_waiting: Annotated[
        int | None,
        About("Callers in all queues together; this one is not counted.", 4, "callers", minimum=0, since=2),
    ] = 0
    longest_wait_seconds: Annotated[
        float | None,
        About(
            "How long the first of them has waited; 0 when nobody waits.",
            90.0,
            "seconds",
            minimum=0,
            option="longest-wait",
            since=2,
        ),
    ] = 0.0
    free_seniors: Annotated[
        int | None,
        About(
            "Agents who are free and take calls of a queue with `tier: senior`.",
            2,
            "agents",
            minimum=0,
            since=2,
        ),
    ] = 0


@dataclass(frozen=True)
class Fact:
    """One field of `Facts`: `type` is bool, int, float or str; a `nullable` one may be unknown (None)."""

    name: str
    type: type
    nullable: bool
    about: About

    @property
    def option(self) -> str:
        """Its word on the command line, without dashes before it."""
        return self.about.option or self.name.replace("_", "-")

    @property
    def unknown(self) -> Any:
        """What stands for it where it was never asked: None for a number, no, or an empty text."""
        return self.type() if self.type in (bool, str) else None


@cache
def described() -> dict[str, Fact]:
    """Every fact by its name, in the order of `Facts`."""
    return {name: _fact(name, hint) for name, hint in get_type_hints(Facts, include_extras=True).items()}


def _fact(name: str, hint: Any) -> Fact:
    annotated, about = get_args(hint)
    kinds = get_args(annotated) or (annotated,)
    return Fact(name, kinds[0], NoneType in kinds, about)


def of_stored(data: Mapping[str, Any], version: int) -> Facts:
    """Facts as a decision kept them; what a version could not know yet is unknown, or empty."""
    known: dict[str, Any] = {
        name: data[name] if name in data and fact.about.since <= version else fact.unknown
        for name, fact in described().items()
    }
    return Facts(**known)
