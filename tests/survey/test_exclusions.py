"""Which numbers are never called for a survey."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.routing import RoutingFile
from ivr.routing.default import default
from ivr.survey.exclusions import excluded
from ivr.survey.survey import Why

LINE = "+12025550199"
EVERY_COUNTRY = tuple(sorted(phonenumbers.SUPPORTED_REGIONS))


def allowing(*countries: str) -> RoutingFile:
    survey = default().survey.model_copy(update={"countries": countries})
    return default().model_copy(update={"survey": survey})


HOME, ANYWHERE = allowing(), allowing(*EVERY_COUNTRY)


@pytest.mark.parametrize(
    "number",
    [
        "+12125550123",
        "+13105550123",
        "+442079460123",  # fixed
        "+447400123456",  # mobile
        "+4930123456",
        "+33912345678",  # VoIP, the only telephone of many
        "+61412345678",
        "+18765550123",  # Jamaica, which ops have allowed
    ],
)
def test_peoples_own_telephones_are_called(number: str) -> None:
    assert excluded(number, ANYWHERE, LINE) is None


@pytest.mark.parametrize(
    "number, why",
    [
        ("", Why.NO_NUMBER),  # erased
        ("anonymous", Why.NO_NUMBER),
        ("+266696687", Why.NO_NUMBER),  # the same, spelt on a keypad
        ("sip:somebody@example.com", Why.NO_NUMBER),
        ("911", Why.NO_NUMBER),  # no E.164
        ("+1911", Why.EMERGENCY),
        ("+44999", Why.EMERGENCY),
        ("+49112", Why.EMERGENCY),
        ("+61000", Why.EMERGENCY),
        ("+1311", Why.EMERGENCY),  # the city's hotline
        ("+19005550123", Why.PREMIUM),
        ("+12129760123", Why.PREMIUM),
        ("+12125551212", Why.PREMIUM),
        ("+449012345678", Why.PREMIUM),
        ("+499001123456", Why.PREMIUM),
        ("+979123456789", Why.PREMIUM),  # of no country
        ("+448451234567", Why.PREMIUM),
        ("+498012345678", Why.NOT_A_PHONE),
        ("+491801234567", Why.SHARED_COST),
        ("+18005550123", Why.NOT_A_PHONE),  # toll-free
        ("+80012345678", Why.NOT_A_PHONE),
        ("+447012345678", Why.NOT_A_PHONE),  # a personal number, at up to a pound a minute
        ("+447640123456", Why.NOT_A_PHONE),  # a pager
        ("+443001234567", Why.NOT_A_PHONE),  # of an organisation
        ("+870773111632", Why.SATELLITE),  # Inmarsat
        ("+881612345678", Why.SATELLITE),  # Iridium
        ("+8821612345678", Why.SATELLITE),  # Thuraya
        ("+61147101234", Why.SATELLITE),  # the rest are mobile, or VoIP, to phonenumbers
        ("+61480012345", Why.SATELLITE),
        ("+16005550123", Why.SATELLITE),
        ("+33640001234", Why.SATELLITE),
        ("+8617400123456", Why.SATELLITE),
        ("+79541234567", Why.SATELLITE),
        ("+62868123456", Why.SATELLITE),
    ],
)
def test_no_other_number_is_called_even_where_every_country_is_allowed(number: str, why: Why) -> None:
    assert excluded(number, ANYWHERE, LINE) == why


@pytest.mark.parametrize(
    "number",
    [
        "+18765550123",  # Jamaica
        "+18095550123",  # the Dominican Republic
        "+12423650123",  # the Bahamas
        "+16045550123",  # Canada
        "+442079460123",
        "+4930123456",
    ],
)
def test_only_the_country_of_the_business_is_called_unless_ops_name_others(number: str) -> None:
    assert excluded(number, HOME, LINE) == Why.COUNTRY


def test_ops_who_name_countries_name_all_of_them() -> None:
    canada = allowing("CA")
    assert excluded("+16045550123", canada, LINE) is None
    assert excluded("+12125550123", canada, LINE) == Why.COUNTRY


def test_numbers_of_our_own_are_not_asked() -> None:
    agents = [agent.phone for agent in HOME.agents.values()]
    for number in (LINE, HOME.business.human_line, *agents):
        assert excluded(number, HOME, LINE) == Why.INTERNAL


def test_another_line_of_ours_is_internal_too() -> None:
    other = HOME.model_copy(update={"lines": {"+12025550177": None}})
    assert excluded("+12025550177", HOME, LINE) is None
    assert excluded("+12025550177", other, LINE) == Why.INTERNAL


@given(
    country_code=st.sampled_from(sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)), rest=st.text("0123456789")
)
def test_any_digits_at_all_are_judged(country_code: int, rest: str) -> None:
    """Of what is called in the end, the kind is known, and it is somebody's telephone."""
    number = f"+{country_code}{rest}"
    if excluded(number, ANYWHERE, LINE) is None:
        assert phonenumbers.is_valid_number(phonenumbers.parse(number))
