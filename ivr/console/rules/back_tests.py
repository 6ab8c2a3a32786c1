"""Back-tests: asked for, and looked at when they are done."""

from datetime import timedelta
from importlib.resources import files

from flask import Response, abort, redirect, request, send_from_directory, url_for
from werkzeug.wrappers import Response as Redirect

from ivr.backtest_request import LONGEST, BackTestRequest, BackTestState
from ivr.console.audit import noted
from ivr.console.parts import parts
from ivr.console.rendering import page
from ivr.console.rules.blueprints import changing, rules
from ivr.console.rules.draft import drafting_person, to_page
from ivr.console.rules.sheets import shown_result
from ivr.console.rules.starting import start
from ivr.console.visiting import visitor
from ivr.records import Records
from ivr.versions.drafting import draft_of
from ivr.versions.findings import findings_in

SHOWN = 20
MOST_DAYS = 365
RUNNING_AT_MOST = 2
KEPT_FOR = timedelta(days=90)


@rules.get("/back-tests")
def back_tests() -> str:
    asked = parts().store.read(lambda records: records.backtests.latest(SHOWN))
    return page("rules/back_tests.html", asked=asked, now=parts().clock.now())


@rules.get("/back-tests/<key>")
def back_test(key: str) -> str:
    asked = parts().store.read(lambda records: records.backtests.find(key)) or abort(404)
    result = shown_result(asked.result) if asked.result else None
    return page("rules/back_test.html", asked=asked, result=result, shown=asked.shown(parts().clock.now()))


@rules.get("/pictures.js")
def pictures() -> Response:
    """What draws them on the page that the command line writes."""
    return send_from_directory(str(files("ivr.backtest").joinpath("templates")), "page.js")


@changing.post("/back-tests")
def ask() -> Redirect:
    """For one of the draft as it is kept."""
    person, now = drafting_person(), parts().clock.now()
    draft = parts().store.read(lambda records: draft_of(records, person, now))
    days = min(max(request.form.get("days", 7, int), 1), MOST_DAYS)
    if findings_in(draft).policy is None:
        return to_page("wrong")
    asked = parts().store.run(lambda records: _asked(records, draft.routing, days))
    if asked is None:
        return to_page("busy")
    if not start(parts().database_url, asked.id):
        parts().store.run(lambda records: records.backtests.change(asked.id, state=BackTestState.FAILED))
    return redirect(url_for("console.rules.back_test", key=asked.id), 303)


def _asked(records: Records, routing: str, days: int) -> BackTestRequest | None:
    """None when enough are running."""
    now = parts().clock.now()
    records.backtests.forget(now - KEPT_FOR)
    if records.backtests.running_since(now - LONGEST) >= RUNNING_AT_MOST:
        return None
    asked = BackTestRequest(records.new_id(), now, visitor().name, routing, days)
    records.backtests.add(asked)
    noted(records, "rules back-tested", f"{days} days", back_test=asked.id)
    return asked
