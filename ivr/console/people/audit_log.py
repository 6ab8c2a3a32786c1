"""The audit log: who changed what, and when."""

from collections.abc import Iterator, Mapping, Sequence

from flask import Blueprint, Response, request

from ivr.console.csv_file import csv_file, portions
from ivr.console.parts import parts
from ivr.console.query import day_in, text_in, whole_number
from ivr.console.rendering import page as rendered
from ivr.console.rendering import words
from ivr.console.visiting import needs
from ivr.days import DAY, midnight
from ivr.people.act import Act
from ivr.people.role import Right
from ivr.policy import Policy
from ivr.records import Records
from ivr.records.acts import Sought

ON_A_PAGE = 100
PORTION = 1_000
COLUMNS = ("at", "by", "role", "what", "about", "changed to")

audit = Blueprint("audit", __name__, url_prefix="/audit")
audit.before_request(needs(Right.MANAGE_PEOPLE))


@audit.get("")
def page() -> str:
    asked, before = _asked(), request.args.get("before", type=whole_number)
    sought = _sought(asked)
    found, who, whats = parts().store.read(
        lambda records: (
            records.acts.found(sought, before, ON_A_PAGE + 1),
            records.acts.who(),
            records.acts.whats(),
        )
    )
    shown = found[:ON_A_PAGE]
    older = shown[-1][0] if len(found) > ON_A_PAGE else None
    return rendered(
        "people/audit.html",
        acts=[act for _, act in shown],
        told=told,
        done=done,
        datum=datum,
        older=older,
        is_first=before is None,
        asked=asked,
        who=who,
        whats=whats,
    )


@audit.get("/audit.csv")
def csv() -> Response:
    """All that the filter finds, in the business's time."""
    sought, policy = _sought(_asked()), parts().door.policies.live

    def find(records: Records, before: int | None) -> Sequence[tuple[int, Act]]:
        return records.acts.found(sought, before, PORTION)

    found = portions(parts().store, find, lambda numbered: numbered[0])
    return csv_file("audit", COLUMNS, ([_row(act, policy) for _, act in portion] for portion in found))


def told(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """What it was changed to: names and values."""
    return ((name.replace("_", " "), str(value)) for name, value in data.items() if value is not None)


def done(what: str) -> str:
    return _spoken("people-did-", what)


def datum(name: str) -> str:
    return _spoken("people-datum-", name)


def _spoken(beginning: str, what: str) -> str:
    """In the visitor's language, where there are words for it."""
    spoken, name = words(), f"{beginning}{what.replace(' ', '-')}"
    return spoken(name) if name in spoken.names else what


def _row(act: Act, policy: Policy) -> tuple[object, ...]:
    changes = "; ".join(f"{name}: {value}" for name, value in told(act.data))
    return (policy.local(act.at), act.by, str(act.role), act.what, act.about, changes)


def _asked() -> dict[str, str]:
    """What the filter asks for, by its fields."""
    return {name: text_in(request.args, name) for name in ("by", "what", "about", "from_day", "to_day")}


def _sought(asked: Mapping[str, str]) -> Sought:
    first, last = day_in(asked, "from_day"), day_in(asked, "to_day")
    zone = parts().door.policies.live.routing.business.time_zone
    return Sought(
        by=asked["by"] or None,
        what=asked["what"] or None,
        about=asked["about"] or None,
        since=midnight(first, zone) if first else None,
        until=midnight(last + DAY, zone) if last else None,
    )
