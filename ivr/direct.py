"""Without REST: the webhook itself dials one agent after the other, and at last the human line."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.briefing import Briefings
from ivr.call import Call, CallState
from ivr.conversation import Conversation
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.records import Records
from ivr.steps import Ask, Connect, HangUp, Reply
from ivr.turn import Turn

ACCEPT = "1"


@dataclass(frozen=True)
class Direct:
    policy: Policy
    clock: Clock
    briefings: Briefings
    conversation: Conversation
    promises: Promises

    def connect(self, records: Records, call: Call, tried: int) -> Reply:
        """Dial the next agent who may take the call; after the last of them the human line."""
        agents = self._agents(call)
        if tried < len(agents):
            return Reply((self._agent(call, agents[tried], tried),))
        return self.human_line(call) if tried == len(agents) else self.promises.nobody(records, call)

    def _agent(self, call: Call, name: str, tried: int) -> Connect:
        whisper = Turn("direct.whisper", {"call_sid": call.sid, "agent": name})
        return self._dial(self.policy.routing.agents[name].phone, tried + 1, whisper)

    def human_line(self, call: Call) -> Reply:
        """The number that always reaches a person; nothing is whispered there."""
        return Reply(
            (self._dial(self.policy.routing.business.human_line, len(self._agents(call)) + 1, None),)
        )

    def _dial(self, number: str, tried: int, whisper: Turn | None) -> Connect:
        then = Turn("direct.dialled", {"tried": tried})
        return Connect(number, then, whisper, self.policy.routing.waiting.ring_seconds)

    def _agents(self, call: Call) -> list[str]:
        own = self.policy.serves(call.queue)
        everybody = self.policy.serving(call.queue, waited=timedelta.max)
        return [*sorted(own), *sorted(everybody - own)]

    def whisper(self, records: Records, call_sid: str, agent: str) -> Reply:
        """On the agent's leg, before it is bridged. Without the key it never is: a voicemail cannot accept."""
        briefing = self.briefings.of_call(records, records.calls.get(call_sid), self.clock.now())
        words = self.policy.words
        accepted = Turn("direct.key", {"call_sid": call_sid, "agent": agent})
        return Reply((Ask((words.spoken(briefing.text), words.say("direct-key")), accepted),))

    def key_pressed(self, records: Records, call_sid: str, agent: str, key: str) -> Reply:
        waiting = [CallState.WAITING]
        if key != ACCEPT or not records.calls.claim(
            call_sid, waiting, state=CallState.TALKING, talked=True, agent=agent
        ):
            return Reply((self.policy.words.say("passed"), HangUp()))
        records.timeline.add(call_sid, "connected", self.clock.now(), {"agent": agent})
        return Reply()

    def dialled(self, records: Records, call_sid: str, tried: int, dial_status: str) -> Reply:
        """A dialled leg is over and the caller is still there."""
        call = records.calls.get(call_sid)
        if call.state is CallState.TALKING:
            return self.conversation.caller_parted(records, call_sid)
        if tried > len(self._agents(call)) and dial_status == "completed":
            return Reply((HangUp(),))
        return self.connect(records, call, tried)
