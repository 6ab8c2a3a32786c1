"""Every kind of number that is not called, each ready to be called."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from random import Random

import phonenumbers

from ivr.routing.times import Period
from ivr.survey.opt_out import OptOut
from tests.store.samples import LINE, a_dial
from tests.survey.desk import Desk
from tests.survey.lawful import WEEKDAYS
from tests.survey.numbering_plans import drawn, emergency

# Makes a survey about a number of the kind, and gives its id.
Kind = Callable[[Desk, Random], str]
ALL_DAY = Period(0, 24 * 60)


def opening(desk: Desk, *, at_home: bool = False) -> Desk:
    """Where nothing but the number can forbid a call: on a Tuesday that is no holiday, in every country."""
    desk.passes(days=1)
    everywhere = () if at_home else tuple(sorted(phonenumbers.SUPPORTED_REGIONS))
    desk.rules(calling_hours=ALL_DAY, calling_days=WEEKDAYS, countries=everywhere, per_day=100_000)
    return desk


def _of(kind: str, desk: Desk, dice: Random) -> str:
    return desk.survey(drawn(kind, dice))


def _emergency(desk: Desk, dice: Random) -> str:
    return desk.survey(emergency(dice))


def _erased(desk: Desk, _dice: Random) -> str:
    return desk.survey("")


def _internal(desk: Desk, dice: Random) -> str:
    routing = desk.live.routing
    agents = [agent.phone for agent in routing.agents.values()]
    return desk.survey(dice.choice([LINE, routing.business.human_line, *agents]))


def _opted_out(desk: Desk, dice: Random) -> str:
    number = drawn("ordinary", dice)
    desk.run(lambda records: records.opt_outs.add(OptOut(number, desk.now(), by="caller")))
    return desk.survey(number)


def _not_verified(desk: Desk, dice: Random) -> str:
    return desk.survey(drawn("ordinary", dice), verified=False)


def _called_enough(desk: Desk, dice: Random) -> str:
    number = drawn("ordinary", dice)
    survey_id = desk.survey(number)
    for days in (1, 10, 29):
        dial = a_dial(f"{survey_id}-{days}", number=number, at=desk.now() - timedelta(days=days))
        desk.run(lambda records, dial=dial: records.dials.add(dial))  # type: ignore[misc]
    return survey_id


IN_PLANS = (
    "premium",
    "shared cost",
    "toll-free",
    "personal, pager, organisation",
    "satellite",
    "withheld, or no number",
    "not assigned",
)
FORBIDDEN: Mapping[str, Kind] = {
    **{kind: partial(_of, kind) for kind in IN_PLANS},
    "emergency": _emergency,
    "erased": _erased,
    "internal": _internal,
    "opted out": _opted_out,
    "not verified": _not_verified,
    "called three times in 30 days": _called_enough,
}
ABROAD: Kind = partial(_of, "abroad")
ORDINARY: Kind = partial(_of, "ordinary")
