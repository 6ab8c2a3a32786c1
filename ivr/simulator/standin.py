"""The simulator in Twilio's place: an account that needs none, a line to call, and a team that picks up."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from flask import Flask
from pydantic import SecretStr

from ivr.ports import Scheduler, Store
from ivr.records import Records
from ivr.routing import RoutingFile
from ivr.settings import Settings
from ivr.simulator.browser import Session
from ivr.simulator.exchange import NumberConfig
from ivr.simulator.plays import Plays, plays_api
from ivr.simulator.rest import rest_api
from ivr.simulator.simulator import Simulator
from ivr.simulator.stage import LINE, team_of
from ivr.simulator.taking_turns import Turns

ACCOUNT_SID = "AC" + "0" * 32
PREFIX = "/simulator"


def _latest(records: Records) -> Iterable[datetime]:
    """When something happened last, to a call and to the rules."""
    return [each.at for each in (records.timeline.last(), records.activations.latest()) if each]


class StandIn:
    """Made from settings without an account; `settings` are those that the application is to run with.

    `app_url` is where the application listens. `is_busy` says whether it still does something that may lead to a REST
    call; the application sets it when it is there.
    """

    def __init__(
        self, settings: Settings, app_url: str, *, skipping: bool = False, strict: bool = False
    ) -> None:
        token = secrets.token_hex(16)
        self.settings = settings.model_copy(
            update={
                "twilio_account_sid": ACCOUNT_SID,
                "twilio_auth_token": SecretStr(token),
                "twilio_api_base_url": app_url + PREFIX,
            }
        )
        self._app_url, self._turns = app_url, Turns()
        self._secure_url = settings.public_base_url.replace("http://", "https://", 1)
        self.is_busy: Callable[[], bool] = lambda: False
        voice = f"{settings.public_base_url}/voice"
        self.simulator = Simulator(
            app_url=app_url,
            public_url=settings.public_base_url,
            account_sid=ACCOUNT_SID,
            auth_token=token,
            numbers={LINE: NumberConfig(f"{voice}/incoming", f"{voice}/fallback", f"{voice}/status")},
            start=datetime.now(UTC),
            skipping=skipping,
            strict=strict,
            is_busy=self._application_is_busy,
        )

    def beside(self, store: Store, routing: Callable[[], RoutingFile]) -> Flask:
        """Twilio's REST API, and the stories, for the server to mount at `PREFIX`. `routing` gives the live file."""
        plays = Plays(self.simulator, store, routing, self._turns)
        app = Flask("levelhead-simulator")
        app.register_blueprint(rest_api(self.simulator), name="rest", url_prefix=PREFIX)
        app.register_blueprint(plays_api(plays), url_prefix=PREFIX)
        return app

    def session(self, store: Store, routing: Callable[[], RoutingFile]) -> Session:
        """The phone in the browser; the server opens it when calls may be made."""
        return Session(self.simulator, store, routing, self._turns)

    def _application_is_busy(self) -> bool:
        return self.is_busy()

    @contextmanager
    def plugged_in(
        self, store: Store, scheduler: Scheduler, routing: Callable[[], RoutingFile]
    ) -> Iterator[None]:
        """Calls may be made. The clock goes on where the store's past ends: earlier stories may have moved it."""
        now = self.simulator.clock.now()
        self.simulator.clock.skip(max(now, *store.run(_latest)) - now)
        self.simulator.after_skip(scheduler.run_due)
        with self.simulator:
            # Media sockets are wss to the outside, also where the inside has no certificate.
            self.simulator.serves(self._secure_url, self._app_url)
            team_of(self.simulator, routing())
            yield
