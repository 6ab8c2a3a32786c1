"""A call as a play: the words for each thing that is seen, a line each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import phonenumbers

from ivr.records import Moment
from ivr.simulator import events

LEVELHEAD = "levelhead"
CLOCK = "clock"
SIMULATOR = "simulator"
END = "in the end"
# What happens at one instant is told as act, what Levelhead makes of it, and what comes of that.
ACT, MADE_OF_IT, COMES_OF_IT = range(3)
LONGEST_BAR_DB = 30
MOST_PASSED_OVER = 3


@dataclass(frozen=True)
class Line:
    """`who` is a phone's name, or `levelhead` for what it hears, decides and does."""

    at: datetime
    who: str
    does: str
    what: str = ""
    order: int = ACT

    def as_dict(self) -> dict[str, str]:
        return {"at": self.at.isoformat(), "who": self.who, "does": self.does, "what": self.what}


def of_event(event: events.Event) -> Line | None:
    """None for what no spectator would notice."""
    if type(event) not in _EVENTS or not event.phone:
        return None
    order, told = _EVENTS[type(event)]
    return Line(event.at, event.phone, *told(event), order)


def _quoted(text: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"


def _heard(event: events.Heard) -> tuple[str, str]:
    return "hears", _quoted(event.text) if event.source == "Say" else event.text


def _number(number: str) -> str:
    style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(phonenumbers.parse(number), style)


_ENDS = {
    "completed": "is off the line",
    "busy": "is busy",
    "no-answer": "does not answer",
    "canceled": "rings no more",
}

_EVENTS: Mapping[type[events.Event], tuple[int, Callable[[Any], tuple[str, str]]]] = {
    events.Dialled: (ACT, lambda event: ("dials", _number(event.to))),
    events.Ringing: (COMES_OF_IT, lambda _: ("hears the phone ring", "")),
    events.Answered: (COMES_OF_IT, lambda _: ("picks up", "")),
    events.Heard: (COMES_OF_IT, _heard),
    events.Said: (ACT, lambda event: ("says", _quoted(event.text))),
    events.Pressed: (ACT, lambda event: ("presses", event.keys)),
    events.MediaOpened: (COMES_OF_IT, lambda _: ("is listened to", "from here on")),
    events.Bridged: (COMES_OF_IT, lambda event: ("is connected with", " and ".join(event.others))),
    events.Faulted: (COMES_OF_IT, lambda event: ("meets a fault:", event.message)),
    events.HungUp: (ACT, lambda event: (_ENDS.get(event.status, f"is cut off ({event.status})"), "")),
}


def of_moment(moment: Moment) -> Line | None:
    told = _MOMENTS.get(moment.kind)
    return Line(moment.at, LEVELHEAD, *told(moment.data), MADE_OF_IT) if told else None


def bar(rise_db: float) -> str:
    """A block for each decibel over the caller's own level."""
    rounded = round(rise_db)
    return f"{rounded:+d} dB {'▮' * min(rounded, LONGEST_BAR_DB)}".rstrip()


def _rise(data: Mapping[str, Any]) -> str:
    if data["rise_db"] is None:
        return "from the first word"
    return f"{data['rise_db']:+.0f} dB over the caller's own level"


def _decision(data: Mapping[str, Any]) -> str:
    """The facts that it was made from, the rules above it and the version of the file, one below the other."""
    because = [f"because {reason}" for reason in reasons(data)]
    over = data["passed_over"]
    passed = [f"passed over {each['rule']} ({_unmet(each)})" for each in over[:MOST_PASSED_OVER]]
    more = [f"passed over {len(over) - MOST_PASSED_OVER} more"] if len(over) > MOST_PASSED_OVER else []
    first = f"{data['rule']}: {data['queue']} queue, priority {data['priority']}"
    return "\n".join([first, *because, *passed, *more, _version(data)])


def reasons(decision: Mapping[str, Any]) -> list[str]:
    """Why its rule holds."""
    counted = [f"{text} ({points:+d} points)" for text, points in decision["points"].items()]
    return counted or _facts(decision["facts_used"]) or ["no rule before it matches"]


def _wait(data: Mapping[str, Any]) -> str:
    place = f"place {data['place']}" if data["place"] else ""
    wait = f"less than {data['minutes']} minutes" if data["minutes"] else ""
    return ", ".join(filter(None, [place, wait]))


def _promise(data: Mapping[str, Any]) -> str:
    return (
        f"{data['kind']}, {when(datetime.fromisoformat(data['at']))}" if "at" in data else str(data["kind"])
    )


def _version(data: Mapping[str, Any]) -> str:
    if "activation" not in data:
        return f"in version {data['version']}"
    since = when(datetime.fromisoformat(data["activated_at"]))
    return f"in version {data['version']}, made live by {data['activated_by']}, {since}"


def _unmet(passed_over: Mapping[str, Any]) -> str:
    facts = ", ".join(_facts(passed_over["facts"]))
    return facts if passed_over["because"] in passed_over["facts"] else f"{passed_over['because']}: {facts}"


def _facts(facts: Mapping[str, Any]) -> list[str]:
    return [f"{name} = {_fact(value)}" for name, value in facts.items()]


def _fact(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "unknown"
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def when(at: datetime) -> str:
    return f"{at:%a %d %b, %H:%M} UTC"


def span(duration: timedelta) -> str:
    """In the largest unit that it fills, such as "2 days"."""
    seconds = round(duration.total_seconds())
    for name, unit_seconds in (("day", 86400), ("hour", 3600), ("minute", 60)):
        count = round(seconds / unit_seconds)
        if seconds >= unit_seconds * 0.95:
            return f"{count} {name}{'' if count == 1 else 's'}"
    return f"{seconds} s"


_MOMENTS: Mapping[str, Callable[[Mapping[str, Any]], tuple[str, str]]] = {
    "level": lambda data: ("measures, against the caller's own level,", bar(data["rise_db"])),
    "raised": lambda data: ("hears a raised voice:", _rise(data)),
    "settled": lambda data: ("hears it settle", f"after {data['seconds']:.1f} s"),
    "decided": lambda data: ("decides by rule", _decision(data)),
    "offered": lambda data: ("offers the call to", data["agent"]),
    "accepted": lambda data: ("sees it accepted by", data["agent"]),
    "not taken": lambda data: ("sees it not taken by", f"{data['agent']} ({data['why']})"),
    "passed": lambda data: ("notes, from the agent who passed:", data["why"]),
    "told of the wait": lambda data: ("tells the caller", _wait(data)),
    "urgent": lambda _: ("hears of an emergency:", "to a person at once"),
    "warned": lambda data: ("counts a warning, heard to its end:", str(data["warnings"])),
    "farewell": lambda data: ("ends the call, as was asked by", data["agent"]),
    "seat offered": lambda data: ("offers a seat to", data["agent"]),
    "seat taken": lambda data: ("sees it taken by", f"{data['agent']} ({data['role']})"),
    "seat left": lambda data: ("sees the seat left by", data["agent"]),
    "taken over": lambda data: ("sees the conversation taken over by", data["agent"]),
    "promised": lambda data: ("stores a promise:", _promise(data)),
    "ringing back": lambda data: ("rings the caller back for", data["agent"]),
    "disposition": lambda data: ("notes, from the agent:", data["outcome"].replace("_", " ")),
    "survey due": lambda data: ("plans the survey call for", when(datetime.fromisoformat(data["at"]))),
    "survey call": lambda data: ("makes the survey call,", f"try {data['try']}"),
    "survey cancelled": lambda data: ("cancels the survey call:", data["why"]),
    "machine": lambda _: ("hears that a machine has picked up", ""),
    "survey": lambda data: ("notes, from the survey:", data["answer"]),
    "rating": lambda data: ("notes the rating:", f"{data['rating']} of 5"),
    "comment": lambda data: ("keeps the caller's own word", f"in {data['kept_in']}"),
    "opted out": lambda _: ("stores that the caller wants", "no such calls"),
    "case": lambda data: ("has the case", data["state"]),
}
