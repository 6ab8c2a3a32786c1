"""What the numbers can be narrowed to: the names of the live file, and those that calls have had."""

from collections.abc import Mapping, Sequence

from ivr.console.numbers.asked import FILTERS, Asked
from ivr.figures.numbers import Numbers
from ivr.figures.where import By
from ivr.policy import Policy


def choices(policy: Policy, found: Numbers, asked: Asked) -> Mapping[By, Sequence[str]]:
    routing = policy.routing
    in_file = {By.LINE: routing.lines, By.QUEUE: routing.queues, By.REASON: routing.reasons}
    had = {by: {str(getattr(where, by)) for _, where in found.cells} for by in FILTERS}
    return {by: sorted({*in_file[by], *had[by], asked.only.get(by, "")} - {""}) for by in FILTERS}
