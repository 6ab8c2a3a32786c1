"""What comes next for each of those who have met, in every state that their call can be in: caller, agent, senior."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ivr.agents.offer import OfferKind, OfferState, Role
from ivr.call import Announcement, CallState
from ivr.policy import Policy
from ivr.prescreening import PreScreening, prescreening
from ivr.records import Records
from ivr.routing.default import default
from ivr.steps import Ask, Go, Meet, Reply, Say, Step, Wait
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.store.store import SqlRecords
from ivr.versions.in_memory import InMemory
from tests.agents.team import StoppedClock
from tests.store.samples import NOON, a_call, a_sid, an_offer

ACCEPTED, DONE = OfferState.ACCEPTED, OfferState.DONE
CONNECTING, TALKING, ENDED = CallState.CONNECTING, CallState.TALKING, CallState.ENDED
WARNING, FAREWELL = Announcement.WARNING, Announcement.FAREWELL


@pytest.fixture
def door() -> PreScreening:
    return prescreening(InMemory(Policy.of(default())), StoppedClock())


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with closing(SqlStore(f"sqlite:///{tmp_path}/levelhead.sqlite")) as store:
        migrate(store.engine)
        with store.engine.connect() as connection:
            records = SqlRecords(connection)
            records.agents.enrol(list(default().agents), NOON)
            yield records


def given(records: Records, call: dict[str, Any], offer: dict[str, Any]) -> None:
    met: dict[str, Any] = {"agent": "general-1", "talked": True, "queue": "general"}
    taken: dict[str, Any] = {"state": ACCEPTED, "accepted_at": NOON, "agent": "general-1"}
    records.calls.add(a_call(**met | call))
    records.offers.add(an_offer(agent_call_sid=a_sid(2), **taken | offer))


def text_of(reply: Reply) -> str:
    """What somebody hears before the last step."""
    said = [sound for step in reply.steps for sound in (step.prompt if isinstance(step, Ask) else (step,))]
    return " ".join(sound.text for sound in said if isinstance(sound, Say))


def last_of(reply: Reply) -> Step:
    return reply.steps[-1]


@pytest.mark.parametrize("state", [CONNECTING, TALKING])
@pytest.mark.parametrize(
    "offer, announcement, leads_to",
    [
        ({}, None, Meet),
        ({"has_menu": True}, None, Ask),
        ({"state": DONE}, None, Wait),
        ({}, WARNING, Go),
        ({"has_menu": True}, WARNING, Go),
        ({"state": DONE}, WARNING, Wait),
        ({"state": DONE, "has_menu": True}, None, Wait),
    ],
    ids=[
        "agent is there",
        "menu",
        "agent is gone",
        "warning",
        "warning first",
        "nobody warns",
        "gone from the menu",
    ],
)
def test_a_caller_out_of_the_room(
    door: PreScreening,
    records: Records,
    state: CallState,
    offer: dict[str, Any],
    announcement: Announcement | None,
    leads_to: type[Step],
) -> None:
    given(records, {"state": state, "announcement": announcement}, offer)
    assert isinstance(last_of(door.conversation.caller_meets(records, a_sid())), leads_to)


@pytest.mark.parametrize("offer", [{}, {"state": DONE}, {"has_menu": True}])
def test_a_caller_whose_call_was_ended_hears_why_and_never_the_line(
    door: PreScreening, records: Records, offer: dict[str, Any]
) -> None:
    given(records, {"state": CONNECTING, "announcement": FAREWELL}, offer)
    assert "call us again" in text_of(door.conversation.caller_meets(records, a_sid()))
    assert door.conversation.sweep(records) == ()


@pytest.mark.parametrize(
    "call, leads_to",
    [
        ({"state": TALKING}, "agent.menu"),
        ({"state": CONNECTING}, "agent.menu"),
        ({"state": ENDED}, "agent.disposition"),
        ({"state": TALKING, "announcement": FAREWELL}, "agent.disposition"),
    ],
)
def test_an_agent_out_of_the_room_is_asked(
    door: PreScreening, records: Records, call: dict[str, Any], leads_to: str
) -> None:
    given(records, call, {})
    asked = last_of(door.menu.agent_parted(records, "offer"))
    assert isinstance(asked, Ask)
    assert asked.then.name == leads_to


@pytest.mark.parametrize(
    "call", [{"state": TALKING, "announcement": WARNING}, {"state": CONNECTING, "talked": False}]
)
def test_an_agent_out_of_the_room_goes_back_while_the_caller_is_warned_or_has_not_come(
    door: PreScreening, records: Records, call: dict[str, Any]
) -> None:
    given(records, call, {})
    assert isinstance(last_of(door.menu.agent_parted(records, "offer")), Meet)


@pytest.mark.parametrize(
    "call, leads_to",
    [
        ({"state": TALKING}, Meet),
        ({"state": CONNECTING}, Ask),
        ({"state": CallState.WAITING}, None),
        ({"state": ENDED}, None),
    ],
    ids=["they talk", "they do not yet", "the agent is gone", "the caller is gone"],
)
def test_a_senior_with_a_seat(
    door: PreScreening, records: Records, call: dict[str, Any], leads_to: type[Step] | None
) -> None:
    given(records, call, {})
    seat = {"state": ACCEPTED, "kind": OfferKind.SEAT, "role": Role.COACH, "agent": "senior-1"}
    records.offers.add(an_offer("seat", **seat))
    reply = door.seat_leg.to_room(records, "seat")
    if leads_to is None:
        assert "The conversation is over" in text_of(reply)
    else:
        assert isinstance(last_of(reply), leads_to)


@pytest.mark.parametrize("role, takes_over", [(Role.LISTEN, False), (Role.COACH, False), (Role.JOIN, True)])
def test_only_a_senior_who_has_joined_takes_over(
    door: PreScreening, records: Records, role: Role, takes_over: bool
) -> None:
    given(records, {"state": TALKING}, {})
    seat = {"state": ACCEPTED, "kind": OfferKind.SEAT, "role": role, "agent": "senior-1"}
    records.offers.add(an_offer("seat", **seat))
    door.conversation.agent_leg_ended(records, "offer")
    talk = records.offers.accepted_for(a_sid())
    assert (talk is not None and talk.agent == "senior-1") is takes_over


@pytest.mark.parametrize("warnings, heard, urgent, may_warn, may_end", [
    (0, 0, False, False, False),
    (0, 9, False, False, False),
    (2, 0, False, True, False),
    (2, 1, False, True, False),
    (2, 2, False, False, True),
    (2, 2, True, False, False),
])  # fmt: skip
def test_the_ladder(
    records: Records, warnings: int, heard: int, urgent: bool, may_warn: bool, may_end: bool
) -> None:
    routing = default()
    strict = routing.model_copy(update={"conduct": routing.conduct.model_copy(update={"warnings": warnings})})
    door = prescreening(InMemory(Policy.of(strict)), StoppedClock())
    call = a_call(warnings=heard, urgent=urgent)
    assert door.conduct.may_warn(records, call) is may_warn
    assert door.conduct.may_end(records, call) is may_end
