"""Following an application's documents on a leg, from one answer to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ivr.simulator import faults
from ivr.simulator.markup import Document, Unreadable, parse
from ivr.simulator.tempo import speaking_seconds
from ivr.simulator.turn import HungUp, Turn
from ivr.simulator.verbs import Dial, Reject

if TYPE_CHECKING:
    from ivr.simulator.application import Answer
    from ivr.simulator.leg import Leg
    from ivr.simulator.verbs.element import Verb

STOCK_ERROR = "We are sorry, an application error has occurred. Goodbye."


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
    """The document; from the fallback URL if it cannot be had; else the stock error is heard and the leg is over."""
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
    if text is None:
        answer = await leg.exchange.application.ask(
            leg, turn.url, turn.method, leg.parameters() | dict(turn.parameters)
        )
        await leg.undisturbed(_nothing())
        if answer.fault:
            return None, answer.fault
        text = _markup(answer)
    try:
        return parse(text, turn.url, leg.report), None
    except Unreadable as error:
        fault = faults.Fault(error.code, str(error), turn.url)
        leg.report(fault)
        return None, fault


def _markup(answer: Answer) -> str:
    """A plain text answer is read aloud.  https://www.twilio.com/docs/voice/twiml#twiml-and-mime-types"""
    if answer.content_type.startswith("text/plain"):
        return f"<Response><Say>{answer.text}</Say></Response>"
    return answer.text or "<Response/>"


def _waits_with_answering(verb: Verb) -> bool:
    return isinstance(verb, Reject) or (isinstance(verb, Dial) and verb.answer_on_bridge)


async def _apologise(leg: Leg) -> None:
    leg.is_answered()
    seconds = speaking_seconds(STOCK_ERROR)
    leg.handset.hears(leg, STOCK_ERROR, seconds, "Say")
    await leg.lasts(seconds)


async def _nothing() -> None:
    """What happened to the leg during a request counts before the answer does."""
