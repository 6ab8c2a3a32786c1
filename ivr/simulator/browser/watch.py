"""Watches the network and the store while a call goes on, and logs what is new."""

from typing import Any
from urllib.parse import urlsplit

from ivr.call import Call
from ivr.ports import Store
from ivr.simulator import events
from ivr.simulator.audience import Audience
from ivr.simulator.browser.log import Log
from ivr.simulator.browser.phones import Phones
from ivr.simulator.browser.trace import Trace
from ivr.simulator.simulator import Simulator
from ivr.simulator.stage import CALLER
from ivr.simulator.telling import Telling

# What the store says of the call is asked for with every so many looks.
SLOWLY = 5


class Watch:
    def __init__(self, simulator: Simulator, store: Store, phones: Phones, log: Log) -> None:
        self._simulator, self._store, self._phones, self._log = simulator, store, phones, log
        self._network = simulator.events.subscribe()
        self._audience = Audience(simulator.events, store, Telling(CALLER, has_case=True), self._is_told)
        self._trace = Trace(store, log)
        self._number: str | None = None
        self._shown: object = None
        self._looks = 0

    def look(self) -> None:
        for event in events.drained(self._network):
            self._tell(event)
        for line in self._audience.sees():
            self._log.add("line", line.as_dict())
        self._tell_phones()
        if self._looks % SLOWLY == 0:
            self._trace.follow(self._simulator.at_once(self._phones.call_sid))
        self._looks += 1

    def _tell(self, event: events.Event) -> None:
        match event:
            case events.Dialled(phone=phone) if phone == CALLER:
                self._log.begin_anew()
                self._number = self._simulator.exchange.legs[event.leg].caller
            case events.Heard():
                self._log.add("heard", self._heard(event))
            case events.Requested():
                self._log.add("request", self._requested(event))

    def _tell_phones(self) -> None:
        shown = self._simulator.at_once(self._phones.told)
        if shown != self._shown:
            self._shown = shown
            self._log.add("phones", shown)

    def _is_told(self, call: Call) -> bool:
        return (call.number or "") == (self._number if (self._number or "").startswith("+") else "")

    def _heard(self, event: events.Heard) -> dict[str, Any]:
        return {
            "who": self._who(event),
            "text": event.text,
            "source": event.source,
            "seconds": event.seconds,
            "url": self._here(event.url),
            "language": event.language or None,
        }

    def _requested(self, event: events.Requested) -> dict[str, Any]:
        return {
            "at": event.at,
            "who": self._who(event),
            "method": event.method,
            "url": event.url,
            "parameters": dict(event.parameters),
            "status": event.status,
            "answer": event.answer,
        }

    def _who(self, event: events.Event) -> str:
        return self._simulator.at_once(lambda: self._phones.who_is(event.phone))

    def _here(self, url: str) -> str | None:
        """The same sound under the address that the page came from; None for a sound that is elsewhere."""
        if not url or self._simulator.exchange.application.reachable(url) is None:
            return None
        return urlsplit(url)._replace(scheme="", netloc="").geturl()
