"""The timeline of a call in words: who did what, and what was said."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from ivr.console.lasting import clock
from ivr.page_words import PageWords
from ivr.records import Moment
from ivr.transcript import SAID, WHISPERED

# The trace shows the level better than a line for each look at it.
NOT_TOLD = ("level",)

# What a case is told by, over its calls: neither who else was asked, nor how anybody was reached.
IN_SHORT = frozenset(
    {
        *(SAID, "raised", "decided", "connected", "taken over", "warned", "farewell", "urgent", "fallback"),
        *("promised", "promise kept", "ended", "disposition", "survey", "rating", "comment", "case"),
    }
)


class Side(StrEnum):
    CALLER = "caller"
    AGENT = "agent"
    LEVELHEAD = "levelhead"


SIDES = {
    Side.CALLER: ("arrived", SAID, "raised", "settled", "ended", "survey", "rating", "comment", "opted out"),
    Side.AGENT: (
        *("accepted", "passed", "menu", "seat taken", "seat left", "taken over"),
        *("farewell", "disposition", "wrap-up", "promise kept"),
    ),
}
SIDE_OF = {kind: side for side, kinds in SIDES.items() for kind in kinds}
QUOTED = {SAID: "words", WHISPERED: "text"}
INSTANTS = ("at", "available_from")
# Of these the words choose by their value, which is one of ours; names in Fluent have no spaces.
CHOSEN = {"after", "answer", "asked", "kept_in", "kind", "outcome", "role", "state", "why"}


@dataclass(frozen=True)
class Told:
    """`after_seconds` is the time since the call came; `quote` what was said; `when` an instant that it is about."""

    id: int
    at: datetime
    after_seconds: float
    side: Side
    kind: str
    text: str
    quote: str
    when: datetime | None

    @property
    def clock(self) -> str:
        return clock(self.after_seconds)


def told(moments: Sequence[Moment], began_at: datetime, words: PageWords) -> Iterator[Told]:
    for moment in moments:
        yield Told(
            id=moment.id,
            at=moment.at,
            after_seconds=max(0.0, (moment.at - began_at).total_seconds()),
            side=SIDE_OF.get(moment.kind, Side.LEVELHEAD),
            kind=moment.kind,
            text=text_of(moment, words),
            quote=str(moment.data.get(QUOTED.get(moment.kind, ""), "")),
            when=_instant(moment.data),
        )


def text_of(moment: Moment, words: PageWords) -> str:
    """A kind that the words do not know, of another version, is told by its name."""
    try:
        return words(f"calls-moment-{moment.kind.replace(' ', '-')}", **_values(moment.data))
    except LookupError:
        return moment.kind


def _values(data: Mapping[str, Any]) -> dict[str, str | int | float]:
    plain = {name: _plain(value) for name, value in data.items() if not isinstance(value, list | dict)}
    return plain | {name: str(plain[name]).replace(" ", "-") for name in CHOSEN & plain.keys()}


def _plain(value: object) -> str | int | float:
    match value:
        case None | "":
            return "none"
        case bool():
            return "yes" if value else "no"
        case int():
            return value
        case float():
            return round(value, 1)
    return str(value)


def _instant(data: Mapping[str, Any]) -> datetime | None:
    written = next((data[name] for name in INSTANTS if data.get(name)), None)
    return datetime.fromisoformat(written) if isinstance(written, str) else None
