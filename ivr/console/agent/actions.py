"""What an agent can do on their page, by the last part of the address that a button posts to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ivr.agents.offer import Offer
from ivr.case import Outcome
from ivr.effects import Effect
from ivr.prescreening import PreScreening
from ivr.records import Records

NOTES = frozenset(("over", "senior", "no-senior", "warning", "no-warning", "end", "no-end", "disposition"))
TOLD = (Outcome.SOLVED, Outcome.NOT_SOLVED, Outcome.FOLLOW_UP)


@dataclass(frozen=True)
class Pressed:
    """A button on an agent's page. `offer_id` is the one that it was shown for: by now there may be another."""

    records: Records
    door: PreScreening
    agent: str
    offer_id: str
    outcome: str

    @property
    def offer(self) -> Offer | None:
        """Nobody presses for another."""
        offer = self.records.offers.find(self.offer_id)
        return offer if offer and offer.agent == self.agent else None


@dataclass(frozen=True)
class Done:
    """`note` is one of `NOTES`, or empty where the page itself shows what was done."""

    effects: tuple[Effect, ...] = ()
    note: str = ""


def available(pressed: Pressed) -> Done:
    return Done(pressed.door.roster.signs_in(pressed.records, pressed.agent))


def take_break(pressed: Pressed) -> Done:
    return Done(pressed.door.roster.takes_break(pressed.records, pressed.agent))


def offline(pressed: Pressed) -> Done:
    return Done(pressed.door.roster.signs_out(pressed.records, pressed.agent))


def waive(pressed: Pressed) -> Done:
    return Done(pressed.door.roster.waives(pressed.records, pressed.agent))


def ask_for_senior(pressed: Pressed) -> Done:
    return _in_conversation(pressed, pressed.door.seats.ask_for_senior, "senior")


def play_warning(pressed: Pressed) -> Done:
    return _in_conversation(pressed, pressed.door.conduct.play_warning, "warning")


def end_call(pressed: Pressed) -> Done:
    return _in_conversation(pressed, pressed.door.conduct.end_call, "end")


def _in_conversation(pressed: Pressed, does: Callable[[Records, str], tuple[Effect, ...]], what: str) -> Done:
    if pressed.offer is None:
        return Done(note="over")
    effects = does(pressed.records, pressed.offer_id)
    return Done(effects, what if effects else f"no-{what}")


def tell_outcome(pressed: Pressed) -> Done:
    if pressed.offer is None or pressed.outcome not in TOLD:
        return Done()
    outcome = Outcome(pressed.outcome)
    effects = pressed.door.dispositions.set_disposition(pressed.records, pressed.offer_id, outcome)
    return Done(effects, "disposition")


ACTIONS: Mapping[str, Callable[[Pressed], Done]] = {
    "available": available,
    "break": take_break,
    "offline": offline,
    "waive": waive,
    "senior": ask_for_senior,
    "warning": play_warning,
    "end": end_call,
    "disposition": tell_outcome,
}
