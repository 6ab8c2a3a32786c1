"""What can be known of a caller's wait: their place in the line, and how long it lasts at most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.agent import BUSY, Agent, AgentState
from ivr.agents.care import capped
from ivr.agents.expected_wait import MOST_CONVERSATIONS, RECENT, longest_wait, tellable_minutes
from ivr.agents.line import Line, Place
from ivr.agents.offer import Offer
from ivr.call import Call
from ivr.records import Records
from ivr.routing.sections.after_calls import WrapUp

# Nobody counts on an agent who rests for longer.
LONG_REST = timedelta(minutes=5)
# After the ring, until an agent who wants the call has accepted it.
WHISPER = timedelta(seconds=10)


@dataclass(frozen=True)
class Outlook:
    """`place` is 1 for who is next. The wait is less than `minutes`; None where that cannot be known."""

    place: int
    minutes: int | None


def outlook(records: Records, line: Line, call: Call, now: datetime) -> Outlook | None:
    """None for a call that an agent is being asked to take."""
    places = line.places(records, now)
    keys = [place.key for place in places]
    if call.sid not in keys:
        return None
    before, own = places[: keys.index(call.sid)], places[keys.index(call.sid)]
    asked = _asked(records, line, own, now)
    rivals = [place for place in before if line.serving(records, place.call) & asked]
    wait = _longest_wait(records, line, call, len(rivals) + 1, asked, now)
    return Outlook(len(rivals) + 1, tellable_minutes(wait))


def _asked(records: Records, line: Line, place: Place, now: datetime) -> frozenset[str]:
    """Whoever is asked by now to take this call."""
    if now - place.since >= line.widens_after(records, place.call):
        return line.serving(records, place.call)
    return line.tiers(records, place.call)[0]


def _longest_wait(
    records: Records, line: Line, call: Call, place: int, asked: frozenset[str], now: datetime
) -> timedelta | None:
    """Not known while agents are free for this place: they were asked, and have not taken the call."""
    agents = _counted_on(records, line, call, asked, now)
    if sum(_is_free(agent, now) for agent in agents) >= place:
        return None
    routing = line.policies.of(records, call).routing
    ended = records.offers.latest_conversations(asked, now - RECENT, MOST_CONVERSATIONS)
    wait = longest_wait(place, len(agents), [_kept_agent(offer, routing.wrap_up) for offer in ended])
    return wait and wait + timedelta(seconds=routing.waiting.ring_seconds) + WHISPER


def _counted_on(
    records: Records, line: Line, call: Call, asked: frozenset[str], now: datetime
) -> Sequence[Agent]:
    """Those who take this call, or will when their present one is over."""
    agents = [agent for agent in records.agents.all() if agent.name in asked and _is_here(agent, now)]
    if not records.voices.raised([call.sid]):
        return agents
    spared = capped(records, agents, now, line.policies.live.routing.care)
    return [agent for agent in agents if agent.name not in spared]


def _is_here(agent: Agent, now: datetime) -> bool:
    is_at_work = agent.state in (AgentState.AVAILABLE, *BUSY) and agent.next_state is None
    return is_at_work and agent.available_from <= now + LONG_REST


def _is_free(agent: Agent, now: datetime) -> bool:
    return agent.state is AgentState.AVAILABLE and agent.available_from <= now


def _kept_agent(offer: Offer, pauses: WrapUp) -> timedelta:
    """For how long a conversation kept its agent from the next one: from the first ring to the end of the cooldown."""
    pause_seconds = pauses.wrap_up_seconds + pauses.cooldown_seconds * (offer.hardness or 0)
    return (offer.ended_at or offer.made_at) - offer.made_at + timedelta(seconds=pause_seconds)
