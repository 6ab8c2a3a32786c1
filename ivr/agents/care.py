"""Care for agents: rest after a hard call, and no more hard calls than are good for anybody."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from ivr.agents.agent import AT_WORK, Agent, AgentState
from ivr.agents.hardness import hardness
from ivr.agents.offer import Offer
from ivr.records import Records
from ivr.routing import RoutingFile
from ivr.routing.sections.after_calls import Care, WrapUp

HOUR = timedelta(hours=1)
# For so long no hourly cap holds for an agent who waives it.
WAIVED_FOR = HOUR


@dataclass(frozen=True)
class Rest:
    """What follows a conversation: no call before `available_from`. Until `wrap_up_until` that is wrap-up."""

    wrap_up_until: datetime
    available_from: datetime
    hard_in_a_row: int


def rest_after(how_hard: float, hard_in_a_row: int, ended_at: datetime, wrap_up: WrapUp, care: Care) -> Rest:
    """`hard_in_a_row` is how many hard calls came before this one. With the last of the row it begins anew."""
    row = hard_in_a_row + 1 if how_hard else 0
    cooldown = timedelta(seconds=wrap_up.cooldown_seconds * how_hard)
    if care.hard_in_a_row and row >= care.hard_in_a_row:
        row, cooldown = 0, max(cooldown, timedelta(minutes=care.rest_minutes))
    wrap_up_until = ended_at + timedelta(seconds=wrap_up.wrap_up_seconds)
    return Rest(wrap_up_until, wrap_up_until + cooldown, row)


def conversation_is_over(records: Records, offer: Offer, routing: RoutingFile, now: datetime) -> None:
    """How hard it was is written down, and its agent freed, to rest accordingly."""
    call = records.calls.find(offer.call_sid) if offer.call_sid else None
    how_hard = hardness(records.voices.of(call.sid), call.warnings) if call else 0.0
    agent = records.agents.held(offer.agent)
    rest = rest_after(how_hard, agent.hard_in_a_row, now, routing.wrap_up, routing.care)
    records.offers.change(offer.id, hardness=how_hard)
    if call:
        records.timeline.add(call.sid, "wrap-up", now, {"agent": offer.agent, **_told(rest)})
    records.agents.release(offer.agent, offer.id, now, **asdict(rest))


def _told(rest: Rest) -> dict[str, str]:
    return {"until": rest.wrap_up_until.isoformat(), "available_from": rest.available_from.isoformat()}


def capped(records: Records, agents: Collection[Agent], now: datetime, care: Care) -> frozenset[str]:
    """Those who are offered no hard call now: they had as many as may be in an hour, or said that they had enough."""
    had_enough = _had_enough(records, agents, now - timedelta(minutes=care.rest_minutes))
    return had_enough | _had_their_share(records, agents, now, care.hard_per_hour)


def _had_enough(records: Records, agents: Collection[Agent], since: datetime) -> frozenset[str]:
    """Unless they have waived it after they said so."""
    said = records.offers.had_enough([agent.name for agent in agents], since)
    waived_at = {agent.name: agent.waived_until - WAIVED_FOR for agent in agents if agent.waived_until}
    return frozenset(name for name, at in said.items() if name not in waived_at or at > waived_at[name])


def _had_their_share(
    records: Records, agents: Collection[Agent], now: datetime, hard_per_hour: int
) -> frozenset[str]:
    held = [agent.name for agent in agents if not agent.waived_until or now >= agent.waived_until]
    if not hard_per_hour or not held:
        return frozenset()
    had = records.offers.hard_conversations(held, now - HOUR)
    return frozenset(name for name, count in had.items() if count >= hard_per_hour)


def all_rest(agents: Collection[Agent], spared: Collection[str], now: datetime) -> bool:
    """Whether of these agents some are at work, and each of them is `spared` a hard call, or rests."""
    at_work = [agent for agent in agents if agent.state in AT_WORK]
    return bool(at_work) and all(agent.name in spared or rests(agent, now) for agent in at_work)


def rests(agent: Agent, now: datetime) -> bool:
    """Whether they are in cooldown, or in a wrap-up that a cooldown follows."""
    is_kept = agent.state is AgentState.AVAILABLE and now < agent.available_from
    return is_kept and (agent.wrap_up_until is None or agent.wrap_up_until < agent.available_from)
