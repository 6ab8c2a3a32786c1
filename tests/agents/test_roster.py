"""Agents come and go, and take breaks; whatever they do, only they themselves can waive their rest."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivr.agents.agent import AgentState
from ivr.agents.pin import PinCheck
from ivr.agents.roster import Roster
from ivr.people.lockout import MOST_FAILURES
from ivr.records import NotOnRecord, Records
from tests.agents.team import NOON, Mirror, StoppedClock

ANN, BOB = "senior-1", "general-1"


def free(records: Records, now: datetime) -> list[str]:
    return [agent.name for agent in records.agents.free(now)]


def test_who_signs_out_is_asked_no_more_until_they_sign_in(
    records: Records, roster: Roster, clock: StoppedClock, mirror: Mirror
) -> None:
    roster.signs_out(records, ANN)
    assert ANN not in free(records, NOON)
    assert ANN not in records.agents.signed_in()
    clock.passes(hours=1)
    roster.signs_in(records, ANN)
    assert records.agents.get(ANN).since == clock.now()
    assert free(records, clock.now())[-1] == ANN
    assert mirror.told == [ANN, ANN]


def test_who_takes_a_break_is_signed_in_and_is_not_asked(records: Records, roster: Roster) -> None:
    roster.takes_break(records, ANN)
    assert ANN not in free(records, NOON)
    assert ANN in records.agents.signed_in()


def test_who_is_there_already_stays_where_they_are_in_the_order_of_the_idle(
    records: Records, roster: Roster, clock: StoppedClock, mirror: Mirror
) -> None:
    before = records.agents.get(ANN)
    clock.passes(minutes=5)
    roster.signs_in(records, ANN)
    assert records.agents.get(ANN) == before
    assert mirror.told == []


@pytest.mark.parametrize("wish", [AgentState.BREAK, AgentState.OFFLINE])
def test_what_a_busy_agent_asks_for_begins_when_they_are_free(
    records: Records, roster: Roster, wish: AgentState
) -> None:
    records.agents.take(ANN, "offer", NOON)
    (roster.takes_break if wish is AgentState.BREAK else roster.signs_out)(records, ANN)
    assert records.agents.get(ANN).state is AgentState.OFFERED
    records.agents.talks(ANN, "offer", NOON)
    assert records.agents.get(ANN).state is AgentState.ON_A_CALL
    records.agents.release(ANN, "offer", NOON)
    assert records.agents.get(ANN).state is wish


def test_a_busy_agent_may_change_their_mind(records: Records, roster: Roster) -> None:
    records.agents.take(ANN, "offer", NOON)
    roster.signs_out(records, ANN)
    roster.signs_in(records, ANN)
    records.agents.release(ANN, "offer", NOON)
    assert records.agents.get(ANN).state is AgentState.AVAILABLE


def test_a_break_is_no_way_around_a_rest(records: Records, roster: Roster, clock: StoppedClock) -> None:
    rested_at = NOON + timedelta(minutes=15)
    records.agents.change(ANN, available_from=rested_at)
    roster.takes_break(records, ANN)
    clock.passes(minutes=1)
    roster.signs_in(records, ANN)
    assert records.agents.get(ANN).shown(clock.now()) is AgentState.COOLDOWN
    assert ANN not in free(records, clock.now())
    assert ANN in free(records, rested_at)


def test_the_agent_themselves_may_waive_the_rest(
    records: Records, roster: Roster, clock: StoppedClock, mirror: Mirror
) -> None:
    records.agents.change(ANN, available_from=NOON + timedelta(minutes=15), hard_in_a_row=2)
    clock.passes(minutes=1)
    roster.waives(records, ANN)
    ann = records.agents.get(ANN)
    assert ANN in free(records, clock.now())
    assert (ann.hard_in_a_row, ann.waived_until) == (0, clock.now() + timedelta(hours=1))
    assert mirror.told == [ANN]


def test_who_waives_nothing_that_is_due_keeps_their_place_among_the_idle(
    records: Records, roster: Roster, clock: StoppedClock
) -> None:
    clock.passes(minutes=5)
    roster.waives(records, ANN)
    assert records.agents.get(ANN).available_from == NOON


ACTS = st.sampled_from(["signs_in", "signs_out", "takes_break", "a minute passes", "is offered and passes"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(ACTS, max_size=12))
def test_no_series_of_acts_but_waiving_makes_a_rest_shorter(
    records: Records, roster: Roster, clock: StoppedClock, acts: list[str]
) -> None:
    clock.time, rested_at = NOON, NOON + timedelta(minutes=9)
    rest = {"state": AgentState.AVAILABLE, "available_from": rested_at, "next_state": None}
    records.agents.change(ANN, **rest)
    for act in acts:
        if act == "a minute passes":
            clock.passes(minutes=1)
        elif act == "is offered and passes":
            if records.agents.take(ANN, "offer", clock.now()):
                records.agents.release(ANN, "offer", clock.now())
        else:
            getattr(roster, act)(records, ANN)
        assert clock.now() >= rested_at or ANN not in free(records, clock.now())


def test_nobody_is_signed_in_under_a_name_that_is_no_agents(records: Records, roster: Roster) -> None:
    for act in (roster.signs_in, roster.signs_out, roster.takes_break, roster.waives, roster.gives_pin):
        with pytest.raises(NotOnRecord):
            act(records, "nobody")


def test_agents_who_are_not_in_the_live_file_any_more_are_not_listed(
    records: Records, roster: Roster
) -> None:
    records.agents.enrol(["former"], NOON)
    assert [agent.name for agent in roster.agents(records)] == [BOB, "general-2", ANN, "senior-2"]


def test_an_agent_is_known_by_their_phone(records: Records, roster: Roster) -> None:
    phone = roster.policies.live.routing.agents[BOB].phone
    known = roster.with_phone(records, phone)
    assert known is not None
    assert known.name == BOB
    assert roster.with_phone(records, "+12025550177") is None
    assert roster.with_phone(records, None) is None


def test_a_new_pin_takes_the_place_of_the_old_one_and_of_a_lock(records: Records, roster: Roster) -> None:
    first = roster.gives_pin(records, ANN)
    assert roster.check_pin(records, ANN, first) is PinCheck.RIGHT
    for _ in range(MOST_FAILURES):
        assert roster.check_pin(records, ANN, "wrong!") is PinCheck.WRONG
    assert roster.check_pin(records, ANN, first) is PinCheck.LOCKED
    second = roster.gives_pin(records, ANN)
    assert roster.check_pin(records, ANN, second) is PinCheck.RIGHT


def test_the_pin_of_one_agent_does_not_open_for_another(records: Records, roster: Roster) -> None:
    pin = roster.gives_pin(records, ANN)
    assert roster.check_pin(records, BOB, pin) is PinCheck.NONE
    roster.gives_pin(records, BOB)
    assert roster.check_pin(records, BOB, pin) is PinCheck.WRONG
