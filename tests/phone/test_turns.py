"""Whose turn it is at the phone in the browser. Time here is the machine's, which the test tells."""

import pytest

from ivr.simulator.browser.acts import ACT
from ivr.simulator.browser.lease import FORGOTTEN_SECONDS, GONE_SECONDS, IDLE_SECONDS, Lease
from ivr.simulator.browser.not_now import NotNow
from ivr.simulator.browser.session import Session
from ivr.simulator.habits import Accepts
from ivr.simulator.taking_turns import StageIsTaken, Turns
from tests.world import World

ONE, OTHER = "one visitor", "another visitor"


class Seconds:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def turns() -> Turns:
    return Turns()


@pytest.fixture
def session(line: World, turns: Turns, seconds: Seconds) -> Session:
    """Nobody watches it: only what is asked of it happens."""
    routing = line.levelhead.door.policies.live.routing
    return Session(line.simulator, line.store, lambda: routing, turns, seconds)


def dials(session: Session, visitor: str) -> None:
    session.act(visitor, ACT.validate_python({"act": "dial", "as": "new"}))


def hangs_up(session: Session, visitor: str) -> None:
    session.act(visitor, ACT.validate_python({"act": "hang up", "who": "caller"}))


def test_only_one_plays_and_the_other_is_told_whose_turn_it_is(session: Session) -> None:
    dials(session, ONE)
    assert (session.played_by(ONE), session.played_by(OTHER)) == ("you", "somebody else")
    with pytest.raises(NotNow, match="Somebody else is on the phone"):
        dials(session, OTHER)


def test_a_story_has_the_stage_to_its_end(session: Session, turns: Turns) -> None:
    turns.take("a play")
    assert session.played_by(ONE) == "a story"
    with pytest.raises(NotNow, match="A story is being played"):
        dials(session, ONE)
    turns.give_back()
    dials(session, ONE)


def test_whoever_is_on_the_phone_is_not_sent_away_by_a_story(
    session: Session, turns: Turns, seconds: Seconds
) -> None:
    dials(session, ONE)
    seconds.now += IDLE_SECONDS + 1
    with pytest.raises(StageIsTaken, match="somebody is on the phone in the browser"):
        turns.take("a play")


def test_a_turn_that_is_idle_goes_to_a_story_and_agents_pick_up_by_themselves(
    line: World, session: Session, turns: Turns, seconds: Seconds
) -> None:
    dials(session, ONE)
    assert all(agent.habit is None for agent in line.agents.values())
    hangs_up(session, ONE)
    line.simulator.settles()
    seconds.now += IDLE_SECONDS + 1
    turns.take("a play")
    assert all(isinstance(agent.habit, Accepts) for agent in line.agents.values())


def test_agents_who_pick_up_by_themselves_do_so_for_this_turn_only(
    line: World, session: Session, seconds: Seconds
) -> None:
    session.act(ONE, ACT.validate_python({"act": "agents", "by": "themselves"}))
    assert all(isinstance(agent.habit, Accepts) for agent in line.agents.values())
    seconds.now += IDLE_SECONDS + 1
    session.act(OTHER, ACT.validate_python({"act": "skip", "minutes": 1}))
    assert session.people.agents_act_by == "hand"
    assert all(agent.habit is None for agent in line.agents.values())


def test_a_turn_that_is_idle_goes_to_another_visitor(line: World, session: Session, seconds: Seconds) -> None:
    dials(session, ONE)
    hangs_up(session, ONE)
    line.simulator.settles()
    seconds.now += IDLE_SECONDS + 1
    assert session.played_by(ONE) == "you"
    dials(session, OTHER)
    assert session.played_by(ONE) == "somebody else"


def test_a_turn_is_over_when_the_page_is_gone_or_forgotten() -> None:
    lease = Lease()
    lease.begins(ONE, 0)
    assert not lease.is_over(GONE_SECONDS)
    assert lease.is_over(GONE_SECONDS + 1)
    lease.is_seen(OTHER, FORGOTTEN_SECONDS)
    assert lease.is_over(FORGOTTEN_SECONDS)
    lease.is_seen(ONE, FORGOTTEN_SECONDS)
    assert not lease.is_over(FORGOTTEN_SECONDS)
    lease.is_seen(ONE, FORGOTTEN_SECONDS + 1)
    assert lease.is_over(FORGOTTEN_SECONDS + 1)


def test_one_microphone_at_a_time_and_only_of_whoever_may_play(session: Session) -> None:
    assert not session.opens_microphone("")
    assert session.opens_microphone(ONE)
    assert not session.opens_microphone(ONE)
    session.closes_microphone()
    dials(session, OTHER)
    assert not session.opens_microphone(ONE)


def test_time_is_not_moved_on_while_somebody_is_on_the_phone(session: Session) -> None:
    dials(session, ONE)
    with pytest.raises(NotNow, match="while nobody is on the phone"):
        session.act(ONE, ACT.validate_python({"act": "skip", "minutes": 60}))
