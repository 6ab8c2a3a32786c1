"""The result as one HTML page that needs nothing else: no network, no folder of files beside it."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

import orjson
from markupsafe import Markup

from ivr.backtest import sheets
from ivr.backtest.pictures import pictures
from ivr.backtest.result import BackTest
from ivr.templates import templates_of

# A text could otherwise end the element that holds the data.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def page(result: BackTest, draft: str, zone: ZoneInfo) -> str:
    """`draft` names the file; instants are shown in `zone`."""
    template = templates_of("ivr.backtest").get_template("page.html")
    return template.render(
        draft=draft,
        result=result,
        zone=zone,
        hours=sheets.hours_of_week(result),
        moved=sheets.moved_calls(result, zone),
        others=sheets.unsolved_others(result),
        since=result.since.astimezone(zone),
        until=result.until.astimezone(zone),
        headline=sheets.headline(result),
        sheets=sheets,
        data=as_script_data(pictures(result)),
        style=Markup(_own("page.css")),  # noqa: S704, as it is ours
        scripts=[Script(text) for text in (_echarts(), _own("page.js"))],
    )


def as_script_data(value: object) -> Markup:
    """JSON that may stand in a script element whatever texts are in it."""
    return Markup(orjson.dumps(value).decode().translate(_ESCAPES))  # noqa: S704, as nothing is left to escape


class Script:
    """A script of ours, and the hash by which the page's content security policy knows it."""

    def __init__(self, text: str) -> None:
        self.text = Markup(text)  # noqa: S704
        digest = hashlib.sha256(text.encode()).digest()
        self.source = f"'sha256-{base64.b64encode(digest).decode()}'"


def _own(name: str) -> str:
    return files("ivr.backtest").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _echarts() -> str:
    return files("ivr.vendor").joinpath("echarts", "echarts.min.js").read_text(encoding="utf-8")
