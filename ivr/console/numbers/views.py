"""The page of numbers, and each of its tables as CSV."""

from datetime import datetime, timedelta

from flask import Blueprint, Response, abort, request, url_for

from ivr.backtest.tiers import PastTiers
from ivr.console.csv_file import csv_file
from ivr.console.numbers.asked import IN_TIME_SECONDS, LAST_DAYS, OWN_DAYS, Asked
from ivr.console.numbers.charts import Drawn, charts, csv_columns, csv_row
from ivr.console.numbers.choices import choices
from ivr.console.numbers.pictures import picture
from ivr.console.numbers.shown import Shown
from ivr.console.parts import parts
from ivr.console.rendering import page as rendered
from ivr.console.rendering import words
from ivr.console.visiting import needs
from ivr.figures.counting import count
from ivr.figures.definitions import FirstContact, Precision
from ivr.figures.measures import Measure, Reading, read
from ivr.figures.numbers import Numbers
from ivr.figures.periods import Per
from ivr.figures.tally import formulas
from ivr.figures.where import By
from ivr.people.role import Right
from ivr.policy import Policy
from ivr.versions.stored import stored_version

# What has just ended counts, though it ended now.
AN_INSTANT = timedelta(microseconds=1)

numbers = Blueprint("numbers", __name__, url_prefix="/numbers")
numbers.before_request(needs(Right.SEE_NUMBERS))


@numbers.get("")
def page() -> str:
    policy, now = parts().door.policies.live, parts().clock.now()
    asked = Asked.of(request.args, policy.local(now).date())
    found = _count(policy, asked, now)
    shown = _shown(policy, asked)
    drawn = charts(found, asked.by)
    return rendered(
        "numbers/page.html",
        asked=asked,
        found=found,
        shown=shown,
        charts={chart.name: chart for chart in drawn},
        tiles=_tiles(found),
        pictures={chart.name: picture(chart, shown) for chart in drawn if chart.drawn is not Drawn.NOT},
        choices=choices(policy, found, asked),
        By=By,
        Per=Per,
        LAST_DAYS=LAST_DAYS,
        OWN_DAYS=OWN_DAYS,
        IN_TIME_SECONDS=IN_TIME_SECONDS,
        address=lambda view, **changed: url_for(f"console.numbers.{view}", **(asked.address | changed)),
    )


@numbers.get("/<name>.csv")
def table(name: str) -> Response:
    policy, now = parts().door.policies.live, parts().clock.now()
    asked = Asked.of(request.args, policy.local(now).date())
    found = charts(_count(policy, asked, now), asked.by)
    chart = next((chart for chart in found if chart.name == name), None) or abort(404)
    return csv_file(chart.name, csv_columns(chart), [[csv_row(chart, row) for row in chart.rows]])


def _count(policy: Policy, asked: Asked, now: datetime) -> Numbers:
    store, routing = parts().store, policy.routing
    wanted = asked.wanted(routing.business.time_zone, now + AN_INSTANT)
    window = timedelta(days=routing.repeat_callers.window_days)
    tiers = PastTiers(routing, lambda version: stored_version(store, version))
    return count(
        store, wanted, formulas(FirstContact(window, now), Precision(tiers.is_senior)), routing.seniors
    )


def _tiles(found: Numbers) -> list[tuple[Measure, Reading]]:
    total, senior_load = found.total, found.total_senior_load
    return [(measure, read(measure, total, senior_load)) for measure in Measure]


def _shown(policy: Policy, asked: Asked) -> Shown:
    labels = {By.REASON: policy.reason_label}
    return Shown(words(), policy.routing.business.time_zone, asked.per, asked.in_time_seconds, labels)
