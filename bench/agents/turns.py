"""What `webhooks/` does without HTTP: from a turn to the method of the door that is told of it."""

from collections.abc import Callable
from dataclasses import dataclass

from ivr.call import Ring
from ivr.intake import Answer
from ivr.prescreening import PreScreening
from ivr.records import Records
from ivr.steps import HangUp, Reply


@dataclass(frozen=True)
class Told:
    """What comes with a turn. `leg` is the CallSid, `number` whose phone it is; the rest as far as there is any."""

    leg: str
    number: str
    line: str = ""
    offer_id: str = ""
    attempt: int = 0
    repeats: int = 0
    asked: int = 0
    key: str = ""
    words: str = ""
    seconds: int = 0
    result: str = ""


View = Callable[[PreScreening, Records, Told], Reply]


def _arrives(door: PreScreening, records: Records, told: Told) -> Reply:
    return door.intake.call_arrives(records, Ring(told.leg, told.line, told.number, verified=True))


def _called_back(door: PreScreening, records: Records, told: Told) -> Reply:
    """How the leg to a caller ended who was being called back."""
    if told.result == "completed":
        return Reply(effects=door.conversation.call_ended(records, told.leg))
    return Reply(effects=door.ringing_back.not_reached(records, told.offer_id))


VIEWS: dict[str, View] = {
    "caller.incoming": _arrives,
    "caller.reason": lambda door, records, told: door.intake.reason_given(
        records, told.leg, told.attempt, Answer(told.words, told.key)
    ),
    "caller.wait": lambda door, records, told: door.waiting.caller_waits(records, told.leg, told.seconds),
    "caller.waiting_key": lambda door, records, told: door.waiting.key_pressed(records, told.leg, told.key),
    "caller.left": lambda door, records, told: door.waiting.left(records, told.leg, told.result),
    "caller.nobody_key": lambda door, records, told: door.promises.chosen(records, told.leg, told.key),
    "caller.message": lambda door, records, told: door.promises.message_left(
        records, told.leg, "https://example.com/message", told.seconds
    ),
    "caller.no_message": lambda door, records, told: door.promises.no_message(records, told.leg),
    "caller.meet": lambda door, records, told: door.conversation.caller_meets(records, told.leg),
    "caller.met": lambda door, records, told: Reply(
        effects=door.conversation.started(records, told.offer_id)
    ),
    "caller.parted": lambda door, records, told: door.conversation.caller_parted(records, told.leg),
    "caller.status": lambda door, records, told: Reply(
        effects=door.conversation.call_ended(records, told.leg)
    ),
    "agent.whisper": lambda door, records, told: door.whisper.picked_up(records, told.offer_id, told.leg),
    "agent.key": lambda door, records, told: door.whisper.key_pressed(
        records, told.offer_id, told.repeats, told.key
    ),
    "agent.pass_reason": lambda door, records, told: door.whisper.pass_reason_given(
        records, told.offer_id, told.key
    ),
    "agent.heard_message": lambda door, records, told: door.whisper.message_heard(records, told.offer_id),
    "agent.parted": lambda door, records, told: door.menu.agent_parted(records, told.offer_id),
    "agent.menu": lambda door, records, told: door.menu.key_pressed(
        records, told.offer_id, told.asked, told.key
    ),
    "agent.disposition": lambda door, records, told: door.dispositions.key_pressed(
        records, told.offer_id, told.key
    ),
    "agent.caller_gone": lambda door, records, told: door.whisper.caller_gone(records, told.offer_id),
    "agent.not_reached": lambda door, records, told: door.ringing_back.tell_agent(records, told.offer_id),
    "agent.status": lambda door, records, told: Reply(
        effects=door.conversation.agent_leg_ended(records, told.offer_id)
    ),
    "seat.whisper": lambda door, records, told: door.seat_leg.picked_up(records, told.offer_id, told.leg),
    "seat.key": lambda door, records, told: door.seat_leg.key_pressed(records, told.offer_id, told.key),
    "seat.room": lambda door, records, told: door.seat_leg.to_room(records, told.offer_id),
    "seat.parted": lambda door, records, told: door.seat_leg.parted(records, told.offer_id),
    "seat.menu": lambda door, records, told: door.seat_leg.menu(records, told.offer_id, told.asked, told.key),
    "callback.answered": lambda door, records, told: door.ringing_back.caller_answers(
        records, told.offer_id, told.leg
    ),
    "callback.status": _called_back,
    # The human line has answered, and the two have talked.
    "direct.dialled": lambda *_: Reply((HangUp(),)),
    "fallback.over": lambda *_: Reply((HangUp(),)),
}
