"""The number's status callback, and its fallback URL."""

from flask import Blueprint, Response

from ivr.records import Records
from ivr.steps import HangUp, Reply, TakeMessage
from ivr.turn import Turn
from webhooks.answering import answer, note, our_number, put_through
from webhooks.caller import be_on_record
from webhooks.fallbacks import Fallback
from webhooks.forms import Dialled, Form, Posted
from webhooks.running import Running, door, running

status = Blueprint("status", __name__, url_prefix="/voice")
fallback = Blueprint("fallback", __name__, url_prefix="/voice/fallback")


@status.post("/status")
def ended() -> Response:
    form = Form.read()
    if not form.is_over:
        return note(form, lambda _: ())
    return note(form, lambda records: door().conversation.call_ended(records, form.CallSid))


@fallback.post("")
def begins() -> Response:
    """Twilio could not get an answer from us elsewhere (it sends ErrorCode and ErrorUrl): a person, at once.

    Nothing but the account is read: what was wrong with the other request may be wrong with this one.
    """
    form = Posted.read()

    def through(records: Records) -> Reply:
        Fallback(form.leg, "fallback", running().clock.now()).note(records)
        return put_through(running())

    return answer(form, through)


@fallback.post("/over")
def over() -> Response:
    """The human line has been dialled. Where it did not answer, a promise is still to be had."""
    form = Dialled.read()
    if form.is_over or form.DialCallStatus in {"completed", "answered"}:
        return answer(form, lambda _: Reply((HangUp(),)))

    def promised(records: Records) -> Reply:
        be_on_record(records, form.CallSid)
        return door().promises.nobody(records, records.calls.get(form.CallSid))

    return answer(form, promised, otherwise=message)


def message(levelhead: Running) -> Reply:
    """Twilio keeps the recording even where we can keep nothing."""
    say = levelhead.door.policies.live.words(our_number()).say
    return Reply(
        (say("nobody"), say("message-invitation-unknown-number"), TakeMessage(then=Turn("caller.message")))
    )
