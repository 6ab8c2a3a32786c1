"""Levelhead as a Flask extension: `Levelhead(app)`, or `Levelhead().init_app(app)`, under any prefix."""

from datetime import UTC, datetime
from pathlib import Path

from flask import Flask

from ivr.jobs import DurableScheduler, migrate_jobs
from ivr.logs import logger
from ivr.performer import Performer
from ivr.policy import Policy
from ivr.ports import Clock, Scheduler
from ivr.prescreening import PreScreening, prescreening
from ivr.routing import RoutingFile, load
from ivr.routing.default import default
from ivr.settings import Settings, load_settings
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.versions.in_memory import InMemory
from webhooks.answering import last_words_are_ready
from webhooks.metrics import Metrics
from webhooks.rest import TwilioTelephony
from webhooks.routes import routes
from webhooks.running import EXTENSION, Running
from webhooks.twiml import new_document
from webhooks.urls import Urls

log = logger(__name__)


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class Levelhead:
    """All state is in `app.extensions["levelhead"]`: one object may serve several applications.

    Raises `SettingsFaults`, `RoutingFaults` or `PromptFaults` when it cannot begin; each names what to change.
    """

    def __init__(
        self,
        app: Flask | None = None,
        *,
        settings: Settings | None = None,
        clock: Clock | None = None,
        scheduler: Scheduler | None = None,
        prefix: str = "",
    ) -> None:
        self._settings = settings
        self._clock = clock or SystemClock()
        self._scheduler = scheduler
        self._prefix = prefix
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> Running:
        settings = self._settings or load_settings()
        app.register_blueprint(routes(), url_prefix=self._prefix or None)
        running = self._start(app, settings, Policy.of(_routing(settings.routing_file)))
        last_words_are_ready(running)
        app.extensions[EXTENSION] = running
        return running

    def _start(self, app: Flask, settings: Settings, policy: Policy) -> Running:
        urls = Urls(app, settings.public_base_url)
        store = SqlStore(settings.database_url)
        door = prescreening(InMemory(policy), self._clock)
        self._prepare(store, door)
        telephony = TwilioTelephony(settings, lambda turn: urls.in_document(turn, new_document()))
        scheduler = self._scheduler or self._durable_jobs(settings, store)
        performer = Performer(door, store, telephony, scheduler)
        return Running(settings, urls, self._clock, store, door, telephony, scheduler, performer, Metrics())

    def _durable_jobs(self, settings: Settings, store: SqlStore) -> Scheduler:
        try:
            migrate_jobs(settings.database_url)
        except Exception:
            log.exception("the store of durable jobs does not answer")
        return DurableScheduler(settings.database_url, store, self._clock)

    def _prepare(self, store: SqlStore, door: PreScreening) -> None:
        """A store that does not answer is no reason not to begin: callers reach a person without it."""
        try:
            migrate(store.engine)
            names = tuple(door.policies.live.routing.agents)
            store.run(lambda records: records.agents.enrol(names, self._clock.now()))
        except Exception:
            log.exception("the store does not answer")


def _routing(file: Path | None) -> RoutingFile:
    return load(file.read_bytes(), file.name) if file else default()
