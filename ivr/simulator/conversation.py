"""Following an application's documents on a leg, from one answer to the next."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ivr.simulator import faults
from ivr.simulator.markup import Document, Unreadable, parse
from ivr.simulator.tempo import speaking_seconds
from ivr.simulator.turn import Turn
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
    try:
        return await _document(leg, turn)
    except Unreadable as failure:
        leg.report(failure.fault)
        return await _fallback(leg, turn, failure.fault)


async def _fallback(leg: Leg, turn: Turn, fault: faults.Fault) -> Document:
    parameters = {"ErrorCode": str(fault.code), "ErrorUrl": turn.url}
    try:
        if leg.fallback_url:
            return await _document(leg, Turn(leg.fallback_url, "POST", parameters))
    except Unreadable as failure:
        leg.report(failure.fault)
    await _apologise(leg)
    raise leg.hang_up()


async def _document(leg: Leg, turn: Turn) -> Document:
    """What happened to the leg meanwhile counts before the document does."""
    text = turn.twiml if turn.twiml is not None else _markup(await _asked(leg, turn), turn.url)
    await leg.undisturbed(asyncio.sleep(0))
    return parse(text, turn.url, leg.report)


async def _asked(leg: Leg, turn: Turn) -> Answer:
    parameters = leg.parameters() | dict(turn.parameters)
    answer = await leg.exchange.application.ask(leg, turn.url, turn.method, parameters)
    if answer.fault:
        raise Unreadable(answer.fault)
    return answer


def _markup(answer: Answer, url: str) -> str:
    """Plain text is read aloud.  https://www.twilio.com/docs/voice/twiml#twilio-understands-mime-types"""
    kind = answer.content_type.partition(";")[0].strip().lower()
    if kind == "text/plain":
        return f"<Response><Say>{escape(answer.text)}</Say></Response>"
    if answer.body and kind not in MARKUP_TYPES:
        message = f"Invalid Content-Type: {kind or 'none'}"
        raise Unreadable(faults.Fault(faults.CONTENT_TYPE_INVALID, message, url))
    return answer.text or "<Response/>"


def _waits_with_answering(verb: Verb) -> bool:
    return isinstance(verb, Reject) or (isinstance(verb, Dial) and verb.answer_on_bridge)


async def _apologise(leg: Leg) -> None:
    leg.is_answered()
    seconds = speaking_seconds(STOCK_ERROR)
    leg.handset.hears(leg, STOCK_ERROR, seconds, "Say")
    with leg.silences.broken():
        await leg.lasts(seconds)
