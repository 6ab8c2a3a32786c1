"""The list of calls, one call, and both for machines: as CSV, and the levels of a voice as JSON."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, Response, jsonify, request, url_for

from ivr.console.calls.choices import choices
from ivr.console.calls.filters import Filters
from ivr.console.calls.one import BEFORE_IT_BEGAN, call_page
from ivr.console.calls.sheet import COLUMNS, cells
from ivr.console.calls.trace import trace_of
from ivr.console.csv_file import csv_file, portions
from ivr.console.lasting import clock
from ivr.console.parts import parts
from ivr.console.query import place_in, written_place
from ivr.console.rendering import page as rendered
from ivr.console.visiting import needs
from ivr.people.role import Right
from ivr.records import Records
from ivr.searching import FoundCall, Place, Result

PAGE = 50
PORTION = 1_000

calls = Blueprint("calls", __name__, url_prefix="/calls")
calls.before_request(needs(Right.SEE_CALLS))


@calls.get("")
def page() -> str:
    policy, filters = parts().door.policies.live, Filters.of(request.args)
    behind = place_in(request.args, "behind")
    sought = filters.sought(policy.routing.business.time_zone)
    found = parts().store.read(lambda records: records.search.calls(sought, behind, PAGE + 1))
    shown, has_more = found[:PAGE], len(found) > PAGE
    return rendered(
        "calls/list.html",
        filters=filters,
        choices=choices(policy, filters),
        results=list(Result),
        label=policy.reason_label,
        clock=clock,
        zone=policy.routing.business.time_zone.key,
        found=shown,
        older=_address(filters, behind=written_place(shown[-1].place)) if has_more else None,
        latest=_address(filters) if behind else None,
        export=url_for("console.calls.export", **filters.asked),
    )


@calls.get("/calls.csv")
def export() -> Response:
    """All that fit."""
    sought = Filters.of(request.args).sought(parts().door.policies.live.routing.business.time_zone)

    def find(records: Records, behind: Place | None) -> Sequence[FoundCall]:
        return records.search.calls(sought, behind, PORTION)

    found = portions(parts().store, find, lambda call: call.place)
    return csv_file("calls", COLUMNS, (map(cells, portion) for portion in found))


@calls.get("/<sid>")
def call(sid: str) -> str | Response:
    shown = parts().store.read(lambda records: call_page(records, parts().door.policies, sid))
    return rendered("calls/call.html", **shown) if shown else Response(rendered("not_found.html"), 404)


@calls.get("/<sid>/levels")
def levels(sid: str) -> Response:
    """From `after` seconds on."""
    after = request.args.get("after", BEFORE_IT_BEGAN, type=float)
    return jsonify(parts().store.read(lambda records: trace_of(records, sid, after)))


def _address(filters: Filters, **more: Any) -> str:
    return url_for("console.calls.page", **filters.asked, **more)
