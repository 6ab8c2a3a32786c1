"""Legs that follow TwiML as far as a call on its way to an agent needs it, and the people on them."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol
from xml.etree.ElementTree import Element, fromstring

Fields = dict[str, str]
Next = tuple[str, Fields]
"""The address that a leg asks next, and what it tells there."""

SPEAKING_SECONDS = 0.05
TALKING_SECONDS = 0.2
WAITING_SECONDS = 1.5


class HungUp(Exception):
    """The leg is over."""


class Network(Protocol):
    async def post(self, url: str, form: Fields) -> str: ...
    def enter(self, room: str, leg: "Leg") -> "Room": ...


@dataclass
class Room:
    inside: list["Leg"] = field(default_factory=list)
    is_full: asyncio.Event = field(default_factory=asyncio.Event)
    is_over: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass
class Leg:
    """`fixed` are the fields that all its requests have; `keys` what is pressed, question by question."""

    network: Network
    fixed: Fields
    keys: Iterator[str]
    sid: str = field(default_factory=lambda: "CA" + secrets.token_hex(16))
    met: str = ""
    """Whom a caller has talked with."""
    orders: asyncio.Queue[Next | None] = field(default_factory=asyncio.Queue)

    async def runs(self, first: Next) -> None:
        """Up to its end. An order of REST breaks off whatever it does."""
        following: Next | None = first
        while following:
            step = asyncio.create_task(self._step(*following))
            order = asyncio.create_task(self.orders.get())
            await asyncio.wait({step, order}, return_when=asyncio.FIRST_COMPLETED)
            step.cancel()
            following = order.result() if order.done() else step.result()
            order.cancel()

    async def told(self, url: str, fields: Fields) -> str:
        form = {"CallSid": self.sid, "CallStatus": "in-progress"} | self.fixed | fields
        return await self.network.post(url, form)

    async def _step(self, url: str, fields: Fields) -> Next | None:
        try:
            for verb in fromstring(await self.told(url, fields)):  # noqa: S314  # our own document
                following = await VERBS.get(verb.tag, _is_heard)(self, verb)
                if following:
                    return following
        except HungUp:
            pass
        return None

    async def gather(self, verb: Element) -> Next | None:
        await asyncio.sleep(SPEAKING_SECONDS)
        key = next(self.keys, "")
        answers = key or verb.get("actionOnEmptyResult") == "true"
        return (verb.attrib["action"], {"Digits": key}) if answers else None

    async def enqueue(self, verb: Element) -> Next:
        seconds = 0.0
        try:
            while not await self._leaves(verb.attrib["waitUrl"], {"QueueTime": str(round(seconds))}):
                await asyncio.sleep(WAITING_SECONDS)
                seconds += WAITING_SECONDS
        except asyncio.CancelledError:
            await asyncio.shield(self.told(verb.attrib["action"], {"QueueResult": "redirected"}))
            raise
        return verb.attrib["action"], {"QueueResult": "leave"}

    async def _leaves(self, wait_url: str, fields: Fields) -> bool:
        return fromstring(await self.told(wait_url, fields)).find("Leave") is not None  # noqa: S314

    async def dial(self, verb: Element) -> Next:
        conference = verb.find("Conference")
        if conference is None:
            self.met = "human line"
            return verb.attrib["action"], {"DialCallStatus": "completed"}
        await self._meets(conference, verb.attrib["action"])
        return verb.attrib["action"], {"DialCallStatus": "answered"}

    async def _meets(self, conference: Element, action: str) -> None:
        """Whoever calls hangs up first."""
        room = self.network.enter(conference.text or "", self)
        try:
            await room.is_full.wait()
            if room.inside[0] is self:
                await self.network.post(
                    conference.attrib["statusCallback"],
                    {"AccountSid": self.fixed["AccountSid"], "StatusCallbackEvent": "conference-start"},
                )
            if conference.get("participantLabel") == "agent":
                await room.is_over.wait()
                return
            self.met = "an agent"
            await asyncio.sleep(TALKING_SECONDS)
        finally:
            room.is_over.set()
        await self.told(action, {"CallStatus": "completed", "DialCallStatus": "answered"})
        raise HungUp

    async def redirect(self, verb: Element) -> Next:
        return verb.text or "", {}

    async def hang_up(self, _: Element) -> None:
        raise HungUp


async def _is_heard(_leg: Leg, _verb: Element) -> None:
    """Say, Play and all that leads nowhere else."""


VERBS: dict[str, Callable[[Leg, Element], Awaitable[Next | None]]] = {
    "Gather": Leg.gather,
    "Enqueue": Leg.enqueue,
    "Dial": Leg.dial,
    "Redirect": Leg.redirect,
    "Hangup": Leg.hang_up,
}
