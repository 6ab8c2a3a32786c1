"""Following an application's documents on a leg, from one answer to the next."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ivr.simulator import faults
from ivr.simulator.markup import Document, Unreadable, parse
from ivr.simulator.tempo import speaking_seconds
from ivr.simulator.turn import HungUp, Turn
from ivr.simulator.verbs.dial import Dial
from ivr.simulator.verbs.flow import Reject

if TYPE_CHECKING:
    from ivr.simulator.application import Answer
    from ivr.simulator.leg import Leg
    from ivr.simulator.verbs.element import Verb

STOCK_ERROR = "We are sorry, an application error has occurred. Goodbye."
MARKUP_TYPES = frozenset({"text/xml", "application/xml", "text/html"})


async def converse(leg: Leg, turn: Turn | None) -> None:
    """Follow documents until one ends without leading to another."""
    while turn:
        turn = await follow(leg, await obtain(leg, turn))


async def follow(leg: Leg, document: Document) -> Turn | None:
    for verb in document.verbs:
        if not _waits_with_answering(verb):
            leg.is_answered()
        if turn := await verb.run(leg):
            return turn
    return None


async def obtain(leg: Leg, turn: Turn) -> Document:
    """The document, or the fallback URL's; without either the stock error is heard and the leg is over."""
    document, fault = await _document(leg, turn)
    if fault and leg.fallback_url:
        parameters = {"ErrorCode": str(fault.code), "ErrorUrl": turn.url}
        document, fault = await _document(leg, Turn(leg.fallback_url, "POST", parameters))
    if document is None:
        await _apologise(leg)
        raise HungUp
    return document


async def _document(leg: Leg, turn: Turn) -> tuple[Document | None, faults.Fault | None]:
    text = turn.twiml
    try:
        if text is None:
            answer = await _asked(leg, turn)
            if answer.fault:
                return None, answer.fault
            text = _markup(answer)
        return parse(text, turn.url, leg.report), None
    except Unreadable as error:
        fault = faults.Fault(error.code, str(error), turn.url)
        leg.report(fault)
        return None, fault


async def _asked(leg: Leg, turn: Turn) -> Answer:
    """What happened to the leg meanwhile counts before the answer does."""
    parameters = leg.parameters() | dict(turn.parameters)
    answer = await leg.exchange.application.ask(leg, turn.url, turn.method, parameters)
    await leg.undisturbed(asyncio.sleep(0))
    return answer


def _markup(answer: Answer) -> str:
    """Plain text is read aloud.  https://www.twilio.com/docs/voice/twiml#twilio-understands-mime-types"""
    kind = answer.content_type.partition(";")[0].strip().lower()
    if kind == "text/plain":
        return f"<Response><Say>{escape(answer.text)}</Say></Response>"
    if answer.body and kind not in MARKUP_TYPES:
        raise Unreadable(faults.CONTENT_TYPE_INVALID, f"Invalid Content-Type: {kind or 'none'}")
    return answer.text or "<Response/>"


def _waits_with_answering(verb: Verb) -> bool:
    return isinstance(verb, Reject) or (isinstance(verb, Dial) and verb.answer_on_bridge)


async def _apologise(leg: Leg) -> None:
    leg.is_answered()
    seconds = speaking_seconds(STOCK_ERROR)
    leg.handset.hears(leg, STOCK_ERROR, seconds, "Say")
    await leg.lasts(seconds)
