"""Plays a story when asked to, and tells what happens, line by line, as it happens."""

import contextlib
import queue
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock, Thread

import orjson
from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from ivr.ports import Scheduler, Store
from ivr.routing import RoutingFile
from ivr.simulator.orders import Order
from ivr.simulator.play import Line, of_event, of_moment
from ivr.simulator.simulator import Simulator
from ivr.simulator.stage import Stage, fresh_number, team_of
from ivr.simulator.stories import Story

LOOK_SECONDS = 0.05


@dataclass
class Plays:
    """One play at a time: they share one clock."""

    simulator: Simulator
    store: Store
    scheduler: Scheduler
    routing: RoutingFile
    _stage_is_taken: Lock = field(default_factory=Lock)

    def perform(self, story: Story, number: str, *, skipping: bool) -> Iterator[Line]:
        """Raises `StageIsTaken` at once when another play is on."""
        if not self._stage_is_taken.acquire(blocking=False):
            raise StageIsTaken
        return self._perform(story, self._stage(number), skipping)

    def _stage(self, number: str) -> Stage:
        team = team_of(self.simulator, self.routing)
        return Stage(self.simulator, self.store, self.scheduler, self.simulator.phone(number, "caller"), team)

    def _perform(self, story: Story, stage: Stage, skipping: bool) -> Iterator[Line]:
        self.simulator.clock.skipping = skipping
        audience = _Audience(self.simulator, self.store)
        troubles: list[Exception] = []
        player = Thread(target=_play, args=(story, stage, troubles), daemon=True)
        try:
            player.start()
            while player.is_alive():
                time.sleep(LOOK_SECONDS)
                yield from audience.sees()
            yield from audience.sees()
            yield from (Line(self.simulator.clock.now(), "simulator", "stops", str(why)) for why in troubles)
        finally:
            audience.leaves()
            self.simulator.clock.skipping = False
            self._stage_is_taken.release()


class StageIsTaken(Exception):
    """Another play is under way."""


def _play(story: Story, stage: Stage, troubles: list[Exception]) -> None:
    try:
        story(stage)
    except Exception as why:  # told to whoever watches
        troubles.append(why)


class _Audience:
    """What the network and the store show, merged in the order of their time."""

    def __init__(self, simulator: Simulator, store: Store) -> None:
        self._events = simulator.events
        self._queue = self._events.subscribe()
        self._store = store
        last = store.run(lambda records: records.timeline.last())
        self._seen = last.id if last else 0

    def sees(self) -> list[Line]:
        lines = [*self._moments(), *self._network()]
        return sorted(lines, key=lambda line: line.at)

    def _moments(self) -> Iterator[Line]:
        for moment in self._store.run(lambda records: records.timeline.after(self._seen)):
            self._seen = moment.id
            line = of_moment(moment)
            if line:
                yield line

    def _network(self) -> Iterator[Line]:
        with contextlib.suppress(queue.Empty):
            while True:
                line = of_event(self._queue.get_nowait())
                if line:
                    yield line

    def leaves(self) -> None:
        self._events.unsubscribe(self._queue)


def plays_api(plays: Plays) -> Blueprint:
    """POST an order (JSON), get lines (one JSON object each) until the play is over."""
    api = Blueprint("plays", __name__)

    @api.post("/plays")
    def play() -> ResponseReturnValue:
        order = Order.model_validate_json(request.get_data())
        try:
            lines = plays.perform(order.as_story(), order.number or fresh_number(), skipping=order.skip)
        except StageIsTaken:
            return {"error": "another play is under way; wait for its end"}, 409
        return Response(map(_json_line, lines), mimetype="application/x-ndjson")

    return api


def _json_line(line: Line) -> bytes:
    return orjson.dumps(line.as_dict()) + b"\n"
