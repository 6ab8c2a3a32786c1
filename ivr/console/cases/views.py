"""The list of cases, and one case."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, Response, request, url_for

from ivr.board.snapshot import LATE
from ivr.call import Call
from ivr.case import CaseState
from ivr.console.calls.choices import reasons
from ivr.console.calls.moments import IN_SHORT, NOT_TOLD, Told, told
from ivr.console.cases.acts import DONE
from ivr.console.lasting import clock
from ivr.console.parts import parts
from ivr.console.query import one_of, place_in, text_in, written_place
from ivr.console.rendering import page as rendered
from ivr.console.rendering import words
from ivr.console.visiting import needs
from ivr.people.role import Right
from ivr.records import Records
from ivr.searching import SoughtCalls, SoughtCases

PAGE = 50
MOST_CALLS = 50

cases = Blueprint("cases", __name__, url_prefix="/cases")
cases.before_request(needs(Right.SEE_CALLS))


@cases.get("")
def page() -> str:
    policy, sought = parts().door.policies.live, _sought()
    behind = place_in(request.args, "behind")
    found = parts().store.read(lambda records: records.search.cases(sought, behind, PAGE + 1))
    shown, has_more = found[:PAGE], len(found) > PAGE
    return rendered(
        "cases/list.html",
        sought=sought,
        states=list(CaseState),
        reasons={**({sought.reason: sought.reason} if sought.reason else {}), **reasons(policy)},
        label=policy.reason_label,
        found=shown,
        older=_address(sought, behind=written_place(shown[-1].place)) if has_more else None,
        latest=_address(sought) if behind else None,
    )


@cases.get("/<case_id>")
def case(case_id: str) -> str | Response:
    shown = parts().store.read(lambda records: _case(records, case_id))
    if shown is None:
        return Response(rendered("not_found.html"), 404)
    done = request.args.get("done", "")
    live, now = parts().door.policies.live, parts().clock.now()
    return rendered(
        "cases/case.html",
        **shown,
        late_before=now - LATE if live.is_open(now) else None,
        done=done if done in DONE else "",
        label=live.reason_label,
        clock=clock,
    )


def _case(records: Records, case_id: str) -> dict[str, Any] | None:
    case = records.cases.find(case_id)
    if case is None:
        return None
    found = records.search.calls(SoughtCalls(case_id=case_id), behind=None, limit=MOST_CALLS)
    return {
        "case": case,
        "found": found,
        "stories": [(each.call, _story(records, each.call)) for each in reversed(found)],
        "promises": records.promises.about(case_id),
        "surveys": records.surveys.about(case_id),
    }


def _story(records: Records, call: Call) -> Sequence[Told]:
    moments = [each for each in records.timeline.of(call.sid, NOT_TOLD) if each.kind in IN_SHORT]
    return list(told(moments, call.received_at, words()))


def _sought() -> SoughtCases:
    asked = request.args
    state = one_of(CaseState, asked, "state")
    return SoughtCases(text=text_in(asked, "text"), state=state, reason=text_in(asked, "reason"))


def _address(sought: SoughtCases, **more: Any) -> str:
    asked: dict[str, Any] = {name: value for name, value in vars(sought).items() if value}
    return url_for("console.cases.page", **asked, **more)
