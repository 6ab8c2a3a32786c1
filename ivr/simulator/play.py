"""A call as a play: what is heard, said and pressed, and what Levelhead makes of it, a line each."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from ivr.records import Moment
from ivr.simulator import events

LEVELHEAD = "levelhead"


@dataclass(frozen=True)
class Line:
    """`who` is a phone's name, or `levelhead` for what it hears, decides and does."""

    at: datetime
    who: str
    does: str
    what: str = ""

    def as_dict(self) -> dict[str, str]:
        return asdict(self) | {"at": self.at.isoformat()}


def of_event(event: events.Event) -> Line | None:
    """None for what no spectator would notice."""
    told = _TELL.get(type(event))
    return Line(event.at, event.phone, *told(event)) if told and event.phone else None


_TELL: Mapping[type[events.Event], Callable[[Any], tuple[str, str]]] = {
    events.Dialled: lambda event: ("dials", event.to),
    events.Ringing: lambda _: ("rings", ""),
    events.Answered: lambda _: ("picks up", ""),
    events.Heard: lambda event: ("hears", event.text),
    events.Said: lambda event: ("says", event.text),
    events.Pressed: lambda event: ("presses", event.keys),
    events.MediaOpened: lambda _: ("is listened to", "the caller's track goes to the media socket"),
    events.Bridged: lambda event: ("talks with", ", ".join(event.others)),
    events.Faulted: lambda event: ("meets a fault", f"{event.code}: {event.message}"),
    events.HungUp: lambda event: ("is off the line", event.status),
}


def of_moment(moment: Moment) -> Line | None:
    told = _MOMENTS.get(moment.kind)
    return Line(moment.at, LEVELHEAD, *told(moment.data)) if told else None


def _rise(data: Mapping[str, Any]) -> str:
    rise = (
        "from the first word"
        if data["rise_db"] is None
        else f"{data['rise_db']:+.0f} dB over their own level"
    )
    return f"{rise}, for {data['seconds']:.1f} s, at {data['at_seconds']:.1f} s"


def _decision(data: Mapping[str, Any]) -> str:
    because = (
        ", ".join(f"{name} = {value}" for name, value in data["facts_used"].items())
        or "no rule before it matched"
    )
    return f"rule {data['rule']}: {data['queue']} queue, priority {data['priority']}, because {because}"


_MOMENTS: Mapping[str, Callable[[Mapping[str, Any]], tuple[str, str]]] = {
    "level": lambda data: ("measures", f"{data['rise_db']:+.0f} dB against the caller's own level"),
    "raised": lambda data: ("hears a raised voice", _rise(data)),
    "settled": lambda data: ("hears it settle", _rise(data)),
    "decided": lambda data: ("decides", _decision(data)),
    "offered": lambda data: ("offers the call to", data["agent"]),
    "accepted": lambda data: ("has it accepted by", data["agent"]),
    "not taken": lambda data: ("is turned down by", f"{data['agent']} ({data['why']})"),
    "connected": lambda data: ("connects the caller with", data["agent"]),
    "promised": lambda data: ("stores a promise", data["kind"]),
    "ringing back": lambda data: ("rings the caller back for", data["agent"]),
    "disposition": lambda data: ("notes the agent's view", data["outcome"]),
    "survey due": lambda data: (
        "plans the survey call",
        f"{datetime.fromisoformat(data['at']):%a %d %b, %H:%M} UTC",
    ),
    "survey call": lambda data: ("makes the survey call", f"try {data['try']}"),
    "survey": lambda data: ("notes the caller's answer", data["answer"]),
    "case": lambda data: ("has the case", data["state"]),
}
