"""What the page draws, as plain values that go into it as JSON."""

from typing import Any

from ivr.backtest.result import BackTest, Ends
from ivr.routing.facts import WEEKDAYS
from ivr.survey.answer import Answer


def pictures(result: BackTest) -> dict[str, Any]:
    return {"flow": _flow(result), "hours": _hours(result), "ends": _ends(result)}


def _flow(result: BackTest) -> list[dict[str, Any]]:
    return [{"old": old, "new": new, "calls": calls} for (old, new), calls in sorted(result.flows.items())]


def _hours(result: BackTest) -> dict[str, Any]:
    """168 numbers each, by hour of the week."""
    then, draft = result.senior_before.by_hour, result.senior_after.by_hour
    return {"days": WEEKDAYS, "then": then, "draft": draft}


def _ends(result: BackTest) -> dict[str, Any]:
    return {
        "answers": [str(answer) for answer in Answer],
        "moved": _answers(result.ends_of_moved),
        "others": _answers(result.ends_of_stayed),
    }


def _answers(ends: Ends) -> list[int]:
    return [ends.answers.get(answer, 0) for answer in Answer]
