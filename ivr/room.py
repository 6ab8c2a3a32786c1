"""The room of a call: how each of those who meet there enters it."""

from ivr.agents.offer import Offer, Role
from ivr.call import Call
from ivr.effects import MoveLeg
from ivr.steps import Ask, Meet, Play
from ivr.turn import Turn


def started(offer: Offer) -> Turn:
    """Told once caller and agent are both in the room."""
    return Turn("caller.met", {"offer_id": offer.id})


def for_caller(call: Call, offer: Offer) -> Meet:
    return Meet(call.room, "caller", Turn("caller.parted"), started(offer))


def for_agent(call: Call, offer: Offer) -> Meet:
    parted = Turn("agent.parted", {"offer_id": offer.id})
    return Meet(call.room, "agent", parted, started(offer), star=True)


def for_senior(call: Call, offer: Offer, seat: Offer) -> Meet:
    """Beside the agent of `offer`. A senior who leaves does not end the conversation of the other two."""
    return Meet(
        call.room,
        "senior",
        Turn("seat.parted", {"offer_id": seat.id}),
        started(offer),
        ends=False,
        star=True,
        muted=seat.role is Role.LISTEN,
        coaches=offer.agent_call_sid if seat.role is Role.COACH else None,
    )


def outside(then: Turn) -> Ask:
    """Hold sound for somebody who waits for others to be in the room. `then`, asked again, tells whether they are."""
    return Ask((Play(Turn("sounds.hold")),), then, timeout_seconds=1)


def told_alone(offer: Offer, why: Turn) -> tuple[MoveLeg, ...]:
    """The agent of an offer is alone in the room, and is told why."""
    return (MoveLeg(offer.agent_call_sid, why),) if offer.agent_call_sid else ()
