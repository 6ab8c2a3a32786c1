"""What the caller's own call dials, without REST: one agent after the other where REST is gone, and the human line.

Agents are spared here as elsewhere, and what they accept is an offer, so that they rest after it.
"""

from collections.abc import Collection
from dataclasses import dataclass

from ivr.agents.ageing import URGENT_PRIORITY
from ivr.agents.agent import AgentState
from ivr.agents.care import capped
from ivr.agents.distributor import Distributor
from ivr.agents.offer import Offer, OfferKind, OfferState
from ivr.agents.offers import HANGING_UP
from ivr.agents.tiers import by_file
from ivr.briefing import Briefings
from ivr.call import Call, CallState, Wish
from ivr.conversation import Conversation
from ivr.policies import Policies
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.records import Records
from ivr.steps import Ask, Connect, HangUp, Reply
from ivr.transcript import note_whispered
from ivr.turn import Turn

ACCEPT = "1"
# Before anybody else was tried, there is only one who can have been: the human line, for an urgent call.
AT_ONCE = 0


@dataclass(frozen=True)
class Direct:
    policies: Policies
    clock: Clock
    distributor: Distributor
    conversation: Conversation
    promises: Promises

    def connect(self, records: Records, call: Call, tried: int) -> Reply:
        """Dial the next agent who may take the call, works here and is free; after the last of them the human line."""
        policy, team = self.policies.of(records, call), self.policies.live.routing.agents
        agents, free = _agents(policy, call), self._free(records, call)
        for place, name in enumerate(agents[tried:], tried):
            if name in team and name in free:
                self._note(records, call, "dialled", agent=name)
                return Reply((_agent(policy, call, name, team[name].phone, place),))
        if tried > len(agents):
            return self.promises.nobody(records, call)
        return self.human_line(records, call)

    def _free(self, records: Records, call: Call) -> Collection[str]:
        """Who is by the time that their phone rings."""
        now, care = self.clock.now(), self.policies.live.routing.care
        agents = records.agents.all()
        free = {agent.name for agent in agents if agent.shown(now + HANGING_UP) is AgentState.AVAILABLE}
        return free - capped(records, agents, now, care) if records.voices.of(call.sid).raised else free

    def person_at_once(self, records: Records, call: Call) -> Reply:
        """For a threat to life, or an emergency: the human line; and if it does not answer, the front of the line."""
        urgent = {"urgent": True, "priority": URGENT_PRIORITY, "widen_after_seconds": 0}
        records.calls.change(call.sid, wish=Wish.HUMAN_LINE, **urgent)
        records.timeline.add(call.sid, "urgent", self.clock.now(), {})
        policy = self.policies.of(records, call)
        person = _dial(policy, call, policy.routing.business.human_line, AT_ONCE, whisper=None)
        return Reply((policy.words(call.line).say("urgent"), person))

    def human_line(self, records: Records, call: Call) -> Reply:
        """The number that always reaches a person; nothing is whispered there."""
        self._note(records, call, "human line")
        policy = self.policies.of(records, call)
        tried = len(_agents(policy, call)) + 1
        return Reply((_dial(policy, call, policy.routing.business.human_line, tried, whisper=None),))

    def _note(self, records: Records, call: Call, kind: str, **data: str) -> None:
        records.timeline.add(call.sid, kind, self.clock.now(), data)

    def whisper(self, records: Records, call_sid: str, agent: str) -> Reply:
        """On the agent's leg, before it is bridged. Without the key it never is: a voicemail cannot accept."""
        call = records.calls.get(call_sid)
        policy, now = self.policies.of(records, call), self.clock.now()
        briefing = Briefings(policy).of_call(records, call, now)
        note_whispered(records, call_sid, now, agent, briefing.text)
        words = policy.words()
        accepted = Turn("direct.key", {"call_sid": call_sid, "agent": agent})
        return Reply((Ask((words.spoken(briefing.text), words.say("direct-key")), accepted),))

    def key_pressed(
        self, records: Records, call_sid: str, agent: str, agent_call_sid: str, key: str
    ) -> Reply:
        if key == ACCEPT and self.conversation.talk(records, call_sid, agent, [CallState.WAITING]):
            self._accepted(records, call_sid, agent, agent_call_sid)
            return Reply()
        words = self.policies.of(records, records.calls.get(call_sid)).words()
        return Reply((words.say("passed"), HangUp()))

    def _accepted(self, records: Records, call_sid: str, agent: str, agent_call_sid: str) -> None:
        """Should REST have come back, they may be asked about another call meanwhile: that one will ring in vain."""
        now = self.clock.now()
        offer = Offer(
            id=records.new_id(),
            agent=agent,
            state=OfferState.ACCEPTED,
            made_at=now,
            call_sid=call_sid,
            agent_call_sid=agent_call_sid,
            accepted_at=now,
            kind=OfferKind.DIRECT,
            was_hard=records.voices.of(call_sid).raised,
        )
        records.offers.add(offer)
        if records.agents.take(agent, offer.id, now):
            records.agents.talks(agent, offer.id, now)

    def dialled(self, records: Records, call_sid: str, tried: int, dial_status: str) -> Reply:
        """A dialled leg is over and the caller is still there."""
        call = records.calls.get(call_sid)
        if call.state is CallState.TALKING:
            freed = self.conversation.direct_leg_ended(records, call_sid)
            parted = self.conversation.caller_parted(records, call_sid)
            return Reply(parted.steps, (*parted.effects, *freed))
        was_human_line = tried == AT_ONCE or tried > len(_agents(self.policies.of(records, call), call))
        if was_human_line and dial_status == "completed":
            return Reply((HangUp(),))
        if tried == AT_ONCE:
            records.calls.change(call_sid, wish=None)
            return Reply((self.distributor.wait(records, call),))
        return self.connect(records, call, tried)


def _agent(policy: Policy, call: Call, name: str, phone: str, place: int) -> Connect:
    whisper = Turn("direct.whisper", {"call_sid": call.sid, "agent": name})
    return _dial(policy, call, phone, place + 1, whisper)


def _dial(policy: Policy, call: Call, number: str, tried: int, whisper: Turn | None) -> Connect:
    then = Turn("direct.dialled", {"tried": tried})
    return Connect(number, then, call.line, whisper, policy.routing.waiting.ring_seconds)


def _agents(policy: Policy, call: Call) -> list[str]:
    return [name for tier in by_file(policy, call) for name in sorted(tier)]
