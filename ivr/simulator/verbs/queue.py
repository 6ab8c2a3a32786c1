"""Taking whoever is at the front of a queue.

https://www.twilio.com/docs/voice/twiml/queue
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ivr.simulator.turn import Turn
from ivr.simulator.verbs.element import Element, Method, Url

if TYPE_CHECKING:
    from ivr.simulator.leg import Leg
    from ivr.simulator.verbs.outcome import DialOutcome


class QueueNoun(Element):
    takes_text: ClassVar[bool] = True
    url: Url | None = None
    method: Method = "POST"

    async def connect(self, leg: Leg, timeout: int, outcome: DialOutcome) -> None:
        """Wait for a caller while the queue is empty; a queue that does not exist is an error."""
        queue = leg.exchange.queues.existing(self.text)
        member = await leg.within(timeout, queue.front()) if queue else None
        if queue is None or member is None:
            outcome.status = "no-answer" if queue else "failed"
            return
        queue.leave(member)
        if self.url:
            told = {**member.parameters(), "DequeingCallSid": leg.sid}
            await leg.exchange.converse(member.leg, Turn(self.url, self.method, told))
        bridge = queue.take(member, leg)
        outcome.status, outcome.call_sid = "completed", member.leg.sid
        try:
            await leg.undisturbed(bridge.ends())
        finally:
            outcome.seconds = bridge.seconds
            bridge.end()
