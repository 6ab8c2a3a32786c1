"""The room of a call: how each of those who meet there enters it."""

from ivr.agents.offer import Offer
from ivr.call import Call
from ivr.steps import Meet
from ivr.turn import Turn


def started(offer: Offer) -> Turn:
    """Told once caller and agent are both in the room."""
    return Turn("caller.met", {"offer_id": offer.id})


def for_caller(call: Call, offer: Offer) -> Meet:
    return Meet(call.room, "caller", Turn("caller.parted"), started(offer))


def for_agent(call: Call, offer: Offer) -> Meet:
    parted = Turn("agent.parted", {"offer_id": offer.id})
    return Meet(call.room, "agent", parted, started(offer), star=True)
