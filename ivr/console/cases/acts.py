"""What supervisors settle by hand about a case. Each form belongs to the page of one case, and leads back to it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from flask import Blueprint, redirect, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.console.audit import noted
from ivr.console.parts import parts
from ivr.console.visiting import needs, visitor
from ivr.people.role import Right
from ivr.records import Records
from ivr.settling import close_case, keep_promise, reopen_case
from ivr.survey import cancelling
from ivr.survey.survey import Why

DONE = ("closed", "reopened", "kept", "cancelled", "late")

case_acts = Blueprint("case_acts", __name__, url_prefix="/cases/<case_id>")
case_acts.before_request(needs(Right.ACT_ON_CALLS))
Settle = Callable[[Records, str, datetime], bool]


@case_acts.post("/close")
def close(case_id: str) -> Redirect:
    return _settled(case_id, case_id, partial(close_case, by=visitor().name), "closed", "case closed")


@case_acts.post("/reopen")
def reopen(case_id: str) -> Redirect:
    return _settled(case_id, case_id, partial(reopen_case, by=visitor().name), "reopened", "case reopened")


@case_acts.post("/promises/<promise_id>/keep")
def keep(case_id: str, promise_id: str) -> Redirect:
    return _settled(case_id, promise_id, partial(keep_promise, by=visitor().name), "kept", "promise kept")


@case_acts.post("/surveys/<survey_id>/cancel")
def cancel(case_id: str, survey_id: str) -> Redirect:
    return _settled(case_id, survey_id, _cancel, "cancelled", "survey cancelled")


def _cancel(records: Records, survey_id: str, at: datetime) -> bool:
    return cancelling.cancel(records, survey_id, Why.BY_OPS, at)


def _settled(case_id: str, key: str, settle: Settle, done: str, what: str) -> Redirect:
    def act(records: Records) -> bool:
        is_done = settle(records, key, parts().clock.now())
        if is_done:
            noted(records, what, key)
        return is_done

    told = done if parts().store.run(act) else "late"
    return redirect(url_for("console.cases.case", case_id=case_id, done=told), 303)
