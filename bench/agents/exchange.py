"""A small stand-in for telephony: phones ring, legs do what the door's steps say, and REST moves them."""

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from bench.agents.agenda import Agenda
from bench.agents.leg import Leg
from bench.agents.person import Person
from bench.agents.rooms import Rooms
from bench.agents.turns import VIEWS, Told
from ivr.audio import Raised, Settled
from ivr.effects import Effect
from ivr.performer import Performer
from ivr.ports import Store
from ivr.prescreening import PreScreening
from ivr.records import Records
from ivr.steps import Reply
from ivr.turn import Turn


class Exchange:
    """`phones` are those that can be rung, by number. `performer` is set before anybody calls.

    It keeps what nobody else knows: which phones were rung while they were in use, and what was heard of which leg's
    voice when.
    """

    performer: Performer

    def __init__(self, agenda: Agenda, store: Store, door: PreScreening, dice: random.Random) -> None:
        self.agenda = agenda
        self.door = door
        self.phones: dict[str, Person] = {}
        self.rooms = Rooms(self)
        self.rung_while_in_use: list[tuple[str, datetime]] = []
        self.heard: list[tuple[str, datetime, Raised | Settled]] = []
        self._store = store
        self._dice = dice
        self._legs: dict[str, Leg] = {}
        self._in_use: dict[str, Leg] = {}

    # Webhooks

    def asks(self, leg: Leg, turn: Turn, **given: str | int) -> Reply:
        """Ask the door in a transaction; what follows elsewhere begins once it is committed."""
        told = Told(leg.sid, leg.person.number, leg.line, **turn.values, **given)  # type: ignore[arg-type]
        view = VIEWS[turn.name]
        reply = self._store.run(lambda records: view(self.door, records, told))
        self.performer.perform(reply.effects)
        return reply

    def happens(self, what: Callable[[Records], Iterable[Effect]]) -> None:
        """Something else than a webhook: an agent's wish, or a sweep."""
        self.performer.perform(self._store.run(what))

    def over(self, leg: Leg, turn: Turn, status: str) -> None:
        """Status callbacks come a moment later, before or after other requests about the same end."""
        self._legs.pop(leg.sid, None)
        if self._in_use.get(leg.person.number) is leg:
            del self._in_use[leg.person.number]
        self.agenda.after(self.delay_seconds(), lambda: self.asks(leg, turn, result=status))

    def delay_seconds(self) -> float:
        return self._dice.uniform(0.05, 0.4)

    def hears(self, leg: Leg, event: Raised | Settled) -> None:
        """What the media socket says of the voice on a leg."""
        self.heard.append((leg.sid, self.agenda.now(), event))
        self._store.run(lambda records: self.door.hearing.heard(records, {leg.sid: [event]}))

    # Phones

    def is_in_use(self, number: str) -> bool:
        return number in self._in_use

    def dials_in(self, person: Person, line: str) -> Leg:
        leg = self._new_leg(person, line, Turn("caller.status"))
        self._in_use[person.number] = leg
        leg.goes_to(Turn("caller.incoming"))
        return leg

    def _new_leg(self, person: Person, line: str, status: Turn) -> Leg:
        leg = Leg(self, f"CA{self._dice.getrandbits(128):032x}", line, person, status)
        self._legs[leg.sid] = leg
        return leg

    # Twilio's REST API (the port `Telephony`)

    def dial(
        self,
        to: str,
        caller_id: str,
        turn: Turn,
        status: Turn,
        ring_seconds: int,
        fallback: Turn | None = None,
    ) -> str:
        leg = self._new_leg(self.phones[to], caller_id, status)
        if to in self._in_use:
            self.rung_while_in_use.append((to, self.agenda.now()))
            leg.later(self.delay_seconds(), lambda: leg.ends("busy"))
            return leg.sid
        self._in_use[to] = leg
        picks_up_after = leg.person.picks_up_after()
        if picks_up_after is None or picks_up_after > ring_seconds:
            leg.later(ring_seconds, lambda: leg.ends("no-answer"))
        else:
            leg.later(picks_up_after, lambda: leg.goes_to(turn))
        return leg.sid

    def move(self, call_sid: str, turn: Turn) -> None:
        if call_sid in self._legs:
            self._legs[call_sid].moves_to(turn)

    def hang_up(self, call_sid: str) -> None:
        if call_sid in self._legs:
            self._legs[call_sid].ends()

    def is_over(self, call_sid: str) -> bool:
        return call_sid not in self._legs

    def placed_since(self, to: str, since: datetime) -> Iterable[str]:
        """No answer is ever lost here, so nobody asks."""
        return ()

    @property
    def legs(self) -> Mapping[str, Leg]:
        """Those that are not over."""
        return self._legs
