"""Performs effects on threads of its own, so that no webhook waits for a REST call."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import Lock
from typing import assert_never

from ivr.agents.offer import Offer, OfferKind
from ivr.call import CallState, Wish
from ivr.effects import (
    CompleteReservation,
    DialAgent,
    DialBack,
    Effect,
    EndLeg,
    FetchCaller,
    MoveAgent,
    MoveLeg,
    RejectReservation,
    ScheduleSurvey,
    UpdateWorker,
)
from ivr.logs import logger
from ivr.ports import InDoubt, NotPlaced, Scheduler, Store, Telephony, Unreachable
from ivr.prescreening import PreScreening
from ivr.records import Records
from ivr.taskrouter.dispatching import Dispatching
from ivr.taskrouter.ports import Dispatch
from ivr.turn import Turn

THREADS = 8
RING_BACK_SECONDS = 30
log = logger(__name__)


class Performer:
    def __init__(
        self,
        door: PreScreening,
        store: Store,
        telephony: Telephony,
        scheduler: Scheduler,
        dispatch: Dispatch,
    ) -> None:
        self._door = door
        self._store = store
        self._telephony = telephony
        self._scheduler = scheduler
        self._taskrouter = Dispatching(store, telephony, dispatch, door.mirroring)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="effects")
        self._lock = Lock()
        self._under_way = 0

    def perform(self, effects: Iterable[Effect]) -> None:
        """Start each effect; returns at once. What fails is written down or found by a sweep, never raised."""
        for effect in effects:
            self._count(1)
            # With the context of whoever asked: its log lines name the same call.
            self._threads.submit(copy_context().run, self._attempt, effect)

    def happens(self, what: Callable[[Records], Iterable[Effect]]) -> None:
        """Something happened that no leg is waiting to be answered about: write it down, do what follows."""
        self.perform(self._store.run(what))

    def note(self, what: Callable[[Records], object]) -> None:
        """Write down what nothing follows from; returns at once. What fails is lost."""
        self._count(1)
        self._threads.submit(self._noted, what)

    @property
    def is_busy(self) -> bool:
        return self._under_way > 0

    def close(self) -> None:
        self._threads.shutdown()

    def _count(self, change: int) -> None:
        with self._lock:
            self._under_way += change

    def _attempt(self, effect: Effect) -> None:
        try:
            self._do(effect)
        except (NotPlaced, InDoubt) as error:
            log.warning("effect not carried out", effect=type(effect).__name__, why=str(error))
        except Exception:
            log.exception("effect failed", effect=type(effect).__name__)
        finally:
            self._count(-1)

    def _noted(self, what: Callable[[Records], object]) -> None:
        try:
            self._store.run(what)
        except Exception:
            log.exception("not noted")
        finally:
            self._count(-1)

    def _do(self, effect: Effect) -> None:
        match effect:
            case DialAgent():
                self._dial_agent(effect)
            case DialBack():
                self._dial_back(effect)
            case FetchCaller():
                self._fetch(effect.call_sid)
            case MoveLeg():
                self._telephony.move(effect.call_sid, effect.turn)
            case MoveAgent():
                self._move_agent(effect)
            case EndLeg():
                self._telephony.hang_up(effect.call_sid)
            case UpdateWorker():
                self._taskrouter.update_worker(effect.agent)
            case RejectReservation():
                self._taskrouter.reject(effect.offer_id)
            case CompleteReservation():
                self._taskrouter.complete(effect.agent, effect.reservation_sid)
            case ScheduleSurvey():
                self._scheduler.at(effect.due_at, effect.survey_id, effect.attempt)
            case _:
                assert_never(effect)

    def _fetch(self, call_sid: str) -> None:
        """Too late, it would tear the caller out of the room that another way has led to."""
        call = self._store.run(lambda records: records.calls.get(call_sid))
        if call.state is CallState.CONNECTING:
            self._telephony.move(call_sid, Turn("caller.meet"))

    def _move_agent(self, effect: MoveAgent) -> None:
        """Too late, it would tear the agent out of what another way has led to."""
        offer = self._store.run(lambda records: records.offers.get(effect.offer_id))
        if offer.has_menu and offer.agent_call_sid:
            self._telephony.move(offer.agent_call_sid, effect.turn)

    def _dial_agent(self, effect: DialAgent) -> None:
        dial = self._store.run(lambda records: self._door.offers.to_dial(records, effect.offer_id))
        if dial is None:
            return
        offer = dial.offer
        values: dict[str, str | int] = {"offer_id": offer.id}
        try:
            agent_call_sid = self._telephony.dial(
                to=dial.number,
                caller_id=dial.caller_id,
                turn=Turn("seat.whisper" if offer.kind is OfferKind.SEAT else "agent.whisper", values),
                status=Turn("agent.status", values),
                ring_seconds=dial.ring_seconds,
            )
        except Unreachable:
            log.warning("REST is gone, the webhook will dial")
            self.happens(lambda records: self._go_direct(records, offer))
        except InDoubt:
            log.warning("agent perhaps dialled", agent=offer.agent)
            self._store.run(lambda records: self._door.offers.in_doubt(records, offer.id))
        except NotPlaced:
            log.warning("agent not dialled", agent=offer.agent)
            self.happens(lambda records: self._door.offers.failed(records, offer.id))
        else:
            self.happens(lambda records: self._door.offers.ringing(records, offer.id, agent_call_sid))

    def _go_direct(self, records: Records, offer: Offer) -> tuple[Effect, ...]:
        """The caller's own next webhook connects them."""
        if offer.call_sid and offer.kind is OfferKind.CALL:
            records.calls.change(offer.call_sid, wish=Wish.NO_REST)
        return self._door.offers.failed(records, offer.id)

    def _dial_back(self, effect: DialBack) -> None:
        offer = self._store.run(lambda records: records.offers.get(effect.offer_id))
        promise = self._store.run(lambda records: records.promises.get(offer.promise_id or ""))
        values: dict[str, str | int] = {"offer_id": offer.id}
        try:
            call_sid = self._telephony.dial(
                to=promise.number or "",
                caller_id=promise.line,
                turn=Turn("callback.answered", values),
                status=Turn("callback.status", values),
                ring_seconds=RING_BACK_SECONDS,
                fallback=Turn("fallback.begins"),
            )
        except NotPlaced:
            self.happens(lambda records: self._door.ringing_back.not_reached(records, offer.id))
        except InDoubt:
            log.warning("callback in doubt: its webhooks will tell")
        else:
            self._store.run(lambda records: self._door.ringing_back.rings(records, offer.id, call_sid))
