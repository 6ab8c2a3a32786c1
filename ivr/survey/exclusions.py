"""Numbers that no survey call goes to."""

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType, shortnumberinfo

from ivr.caller import number_of
from ivr.routing import RoutingFile
from ivr.survey.satellites import is_satellite
from ivr.survey.survey import Why

# People's own telephones; all other kinds, and the unknown, are not called.
TELEPHONES = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.VOIP,
    }
)
EXPENSIVE = {PhoneNumberType.PREMIUM_RATE: Why.PREMIUM, PhoneNumberType.SHARED_COST: Why.SHARED_COST}
# NANPA, "Central Office Code (NXX) Administration": 976 is information at a premium in any area, 555-1212 directory
# assistance. phonenumbers takes both for ordinary.
PREMIUM_IN_ANY_AREA = re.compile(r"\+1\d{3}(?:976\d{4}|5551212)")


def excluded(number: str, routing: RoutingFile, line: str) -> Why | None:
    """Why a number is never called on behalf of a line of ours, or None. That of an erased caller is empty."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return Why.NO_NUMBER
    if shortnumberinfo.is_valid_short_number(parsed):
        return Why.EMERGENCY
    if number_of(number) is None:
        return Why.NO_NUMBER
    if number in _ours(routing, line):
        return Why.INTERNAL
    return _kind_excluded(number, parsed) or _country_excluded(parsed, routing)


def _ours(routing: RoutingFile, line: str) -> frozenset[str]:
    agents = (agent.phone for agent in routing.agents.values())
    return frozenset({line, routing.business.human_line, *routing.lines, *agents})


def _kind_excluded(number: str, parsed: PhoneNumber) -> Why | None:
    if is_satellite(number):
        return Why.SATELLITE
    if PREMIUM_IN_ANY_AREA.fullmatch(number):
        return Why.PREMIUM
    kind = phonenumbers.number_type(parsed)
    return None if kind in TELEPHONES else EXPENSIVE.get(kind, Why.NOT_A_PHONE)


def _country_excluded(parsed: PhoneNumber, routing: RoutingFile) -> Why | None:
    home = phonenumbers.parse(routing.business.human_line)
    allowed = routing.survey.countries or (phonenumbers.region_code_for_number(home),)
    return None if phonenumbers.region_code_for_number(parsed) in allowed else Why.COUNTRY
