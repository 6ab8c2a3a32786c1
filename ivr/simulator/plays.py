"""Plays a story when asked to, and tells what happens, line by line, as it happens."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Thread

import orjson
from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError

from ivr.ports import Store
from ivr.routing import RoutingFile
from ivr.simulator.audience import Audience
from ivr.simulator.orders import Order
from ivr.simulator.play import SIMULATOR, Line
from ivr.simulator.simulator import Simulator
from ivr.simulator.stage import CALLER, Stage, stranger, team_of
from ivr.simulator.stories import Story
from ivr.simulator.taking_turns import StageIsTaken, Turns
from ivr.simulator.telling import Telling

LOOK_SECONDS = 0.05
PLAY = "another play is under way; wait for its end"


@dataclass(frozen=True)
class Plays:
    """`routing` gives the live file."""

    simulator: Simulator
    store: Store
    routing: Callable[[], RoutingFile]
    turns: Turns

    def perform(self, story: Story, number: str, *, skipping: bool) -> Iterator[Line]:
        """Raises `StageIsTaken` at once when something else is on. A play goes on to its end even if nobody watches."""
        self.turns.take(PLAY)
        try:
            stage = self._stage(number)
        except BaseException:
            self.turns.give_back()
            raise
        telling = Telling(CALLER, has_case=stage.known_number is not None)
        audience = Audience(
            self.simulator.events, self.store, telling, lambda call: call.number == stage.known_number
        )
        self.simulator.clock.skipping = skipping
        troubles: list[Exception] = []
        player = Thread(target=self._play, args=(story, stage, troubles), daemon=True)
        player.start()
        return self._watch(player, audience, telling, troubles)

    def _stage(self, number: str) -> Stage:
        routing = self.routing()
        team = team_of(self.simulator, routing)
        caller = self.simulator.phone(number, CALLER)
        stage = Stage(self.simulator, self.store, routing, caller, team)
        stage.team_is_rested()
        return stage

    def _play(self, story: Story, stage: Stage, troubles: list[Exception]) -> None:
        try:
            story(stage)
        except Exception as why:  # told to whoever watches
            troubles.append(why)
        finally:
            self.simulator.clock.skipping = False
            stage.is_left()
            self.turns.give_back()

    def _watch(
        self, player: Thread, audience: Audience, telling: Telling, troubles: list[Exception]
    ) -> Iterator[Line]:
        while player.is_alive():
            time.sleep(LOOK_SECONDS)
            yield from audience.sees()
        yield from audience.leaves()
        now = self.simulator.clock.now()
        yield from (Line(now, SIMULATOR, "stops:", str(why) or type(why).__name__) for why in troubles)
        yield telling.end(now)


def plays_api(plays: Plays) -> Blueprint:
    """POST an order (JSON), get lines (one JSON object each) until the play is over."""
    api = Blueprint("plays", __name__)

    @api.post("/plays")
    def play() -> ResponseReturnValue:
        try:
            order = Order.model_validate_json(request.get_data())
            number = order.number or stranger(plays.store, plays.routing())
            lines = plays.perform(order.as_story(), number, skipping=order.skip)
        except ValidationError as error:
            return {"error": "; ".join(fault["msg"] for fault in error.errors())}, 400
        except StageIsTaken as taken:
            return {"error": str(taken)}, 409
        return Response(map(_json_line, lines), mimetype="application/x-ndjson")

    return api


def _json_line(line: Line) -> bytes:
    return orjson.dumps(line.as_dict()) + b"\n"
