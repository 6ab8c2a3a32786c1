"""Who asks which agent: we ourselves (`offering.py`), or Twilio TaskRouter (`ivr/taskrouter`)."""

from typing import Protocol

from ivr.agents.offer import Offer
from ivr.call import Call
from ivr.effects import Effect
from ivr.records import Records
from ivr.steps import Step, Wait


class Distributor(Protocol):
    """Either way an offer is a row of ours, and the whisper, the care for agents and the survey are the same."""

    def wait(self, records: Records, call: Call) -> Wait:
        """How this caller waits."""

    def distribute(self, records: Records) -> tuple[Effect, ...]:
        """Offer whoever waits to agents who are free, as far as that is ours to do."""

    def to_caller(self, records: Records, call: Call, offer: Offer) -> Step:
        """How the agent who has accepted reaches the caller."""

    def not_taken(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        """This offer is over, and nobody talks: the next agent is to be asked."""

    def done_with(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        """Caller and agent have parted, or go on in a room of ours."""

    def agent_changed(self, records: Records, name: str) -> tuple[Effect, ...]:
        """An agent is in another state than before."""
