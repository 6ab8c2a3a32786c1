"""How long after a call its survey is made."""

from datetime import timedelta

from ivr.call import Call
from ivr.routing.sections.survey import Survey as Rules
from ivr.routing.sections.survey import SurveyDelay


def delay_of(rules: Rules, call: Call, *, is_hard: bool) -> timedelta:
    """That of the first of ops' delays which fits, else the usual one."""
    first = next((delay for delay in rules.delays if _fits(delay, call, is_hard)), rules)
    return timedelta(minutes=first.delay_minutes)


def _fits(delay: SurveyDelay, call: Call, is_hard: bool) -> bool:
    named = ((delay.queue, call.queue), (delay.reason, call.reason), (delay.hard, is_hard))
    return all(asked is None or asked == fact for asked, fact in named)
