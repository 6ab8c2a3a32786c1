"""A draft of fifty rules, such as a centre might write that has grown for years."""

from itertools import cycle, islice
from string import Template

from ivr.routing.default import default_text

SHAPES = [
    'voice_raised and open_case and calls_in_case >= $n and reason == "$reason"',
    'reason == "$reason" and calls_7d >= $n and not asked_for_person',
    'last_outcome == "not_solved" and days_since_last_call < $n and known_caller',
    "voice_rise_db > ${n}.5 and voice_seconds >= 3 or voice_times > $n",
    'weekday in ["sat", "sun"] and hour >= $n and reason == "$reason"',
    "callers_waiting > 1$n and longest_wait_seconds > ${n}00 and free_seniors == 0",
    'calls_30d >= $n and (reason == "$reason" or number_verified)',
    "asked_for_person and calls_1d >= 1 and hour < 1$n",
]
POINTS = "{voice_raised: 4, calls_7d >= $n: 3, open_case: 2, 'reason == \"$reason\"': 1}"
REASONS = ["billing", "fault", "contract", "delivery"]
EVERY_FIFTH = 5


def fifty_rules(rules: int = 50) -> str:
    """The shipped file with other rules; each fifth is one of points, and most calls pass all of them."""
    before, _, rest = default_text().partition("\nrules:\n")
    after = "\n" + rest[rest.index("\nwaiting:") :].partition("\ntests:")[0]
    reasons = islice(cycle(REASONS), rules - 1)
    written = [_rule(number, reason) for number, reason in enumerate(reasons)]
    last = '  - {name: everyone-else, when: "true", queue: general}'
    return "\n".join([before, "rules:", *written, last]) + after


def _rule(number: int, reason: str) -> str:
    names = {"n": str(2 + number % 7), "reason": reason}
    if number % EVERY_FIFTH == 0:
        condition = f"points: {Template(POINTS).substitute(names)}, at_least: 9"
    else:
        condition = f"when: '{Template(SHAPES[number % len(SHAPES)]).substitute(names)}'"
    # A raised voice may only improve service, else the file is refused.
    priority = 20 if "voice" in condition else number % 20
    return f"  - {{name: rule-{number}, {condition}, queue: senior, priority: {priority}}}"
