"""What Twilio's REST API answers, in the core's terms."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from ivr.ports import InDoubt, NotPlaced, Refused, Unreachable
from ivr.turn import Turn
from tests.world import CALLER, LINE, World, world

OTHER = "+12125550124"
TAG: dict[str, str | int] = {"survey_id": "1" * 32, "dial_id": "2" * 32}


@pytest.fixture
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(f"sqlite:///{tmp_path_factory.mktemp('rest')}/levelhead.sqlite") as running:
        yield running


def dials(line: World, to: str = CALLER) -> str:
    turns = Turn("survey.begins", TAG), Turn("survey.status", TAG)
    return line.levelhead.telephony.dial(to, LINE, *turns, ring_seconds=30)


@pytest.mark.parametrize("status", [400, 409, 410])
def test_what_twilio_refuses_it_will_refuse_again(line: World, status: int) -> None:
    """https://www.twilio.com/docs/usage/twilios-response: 4xx, the request is at fault."""
    line.simulator.rest.fails(status)
    with pytest.raises(Refused):
        dials(line)


@pytest.mark.parametrize("status", [404, 429])
def test_too_many_requests_or_a_wrong_address_are_not_refused_for_good(line: World, status: int) -> None:
    """https://www.twilio.com/docs/api/errors/20429: "retry with exponential back-off"; /20404: "not found"."""
    line.simulator.rest.fails(status)
    with pytest.raises(NotPlaced) as failure:
        dials(line)
    assert type(failure.value) is NotPlaced


@pytest.mark.parametrize("status", [401, 403])
def test_a_token_that_is_not_accepted_says_nothing_about_the_number(line: World, status: int) -> None:
    line.simulator.rest.fails(status)
    with pytest.raises(Unreachable):
        dials(line)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_list_of_calls_that_is_not_given_settles_nothing(line: World, status: int) -> None:
    line.simulator.rest.fails(status)
    with pytest.raises(InDoubt):
        placed(line)


def test_calls_that_twilio_has_still_queued_are_among_those_that_were_placed(line: World) -> None:
    """A call that is queued has no start time, and a filter by it leaves the call out.

    https://www.twilio.com/docs/voice/api/call-resource#call-properties
    """
    dials(line, OTHER)
    queued = dials(line)
    assert placed(line) == [queued]


def test_calls_that_were_placed_before_are_not_listed(line: World) -> None:
    dials(line)
    line.later(minutes=5)
    assert placed(line) == []


def placed(line: World) -> list[str]:
    return list(
        line.levelhead.telephony.placed_since(CALLER, line.simulator.clock.now() - timedelta(minutes=1))
    )
