"""Levelhead as a Flask extension: `Levelhead(app)`, or `Levelhead().init_app(app)`, under any prefix."""

from flask import Flask

from ivr.clock import SystemClock
from ivr.jobs import DurableScheduler, migrate_jobs
from ivr.logs import logger
from ivr.performer import Performer
from ivr.ports import Clock, Scheduler
from ivr.prescreening import prescreening
from ivr.settings import Settings, load_settings
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.taskrouter.resource import Kind
from ivr.versions.activating import Activating
from ivr.versions.beginning import begin
from ivr.versions.disk import Disk
from ivr.versions.draft import Refused
from ivr.versions.following import Following
from ivr.versions.in_memory import InMemory
from ivr.versions.taking import Taking
from ivr.versions.who import user
from webhooks.answering import last_words_are_ready
from webhooks.fallbacks import Fallbacks
from webhooks.metrics import Metrics
from webhooks.rest import TwilioTelephony
from webhooks.rest_taskrouter import RestDispatch
from webhooks.routes import routes
from webhooks.running import EXTENSION, Running
from webhooks.twiml import new_document
from webhooks.urls import Urls

log = logger(__name__)


class Levelhead:
    """All state is in `app.extensions["levelhead"]`: one object may serve several applications.

    Raises `SettingsFaults` or `Refused` when it cannot begin; each names what to change.
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
        running = self._made(app, settings)
        last_words_are_ready(running)
        app.extensions[EXTENSION] = running
        running.versions.start()
        return running

    def _made(self, app: Flask, settings: Settings) -> Running:
        urls, metrics = Urls(app, settings.public_base_url), Metrics()
        store = SqlStore(settings.database_url)
        versions = self._versions(settings, store, metrics)
        by_taskrouter = settings.distributor == "taskrouter"
        if by_taskrouter:
            _warn_unless_applied(store)
        door = prescreening(versions.policies, self._clock, by_taskrouter=by_taskrouter)
        telephony = TwilioTelephony(settings, lambda turn: urls.in_document(turn, new_document()))
        scheduler = self._scheduler or self._durable_jobs(settings, store)
        performer = Performer(door, store, telephony, scheduler, RestDispatch(settings))
        return Running(
            settings,
            urls,
            self._clock,
            store,
            versions,
            door,
            telephony,
            scheduler,
            performer,
            metrics,
            Fallbacks(),
        )

    def _versions(self, settings: Settings, store: SqlStore, metrics: Metrics) -> Following:
        disk = Disk(settings.routing_file, settings.prompts)
        taking = Taking(disk, store, Activating(self._clock, user()))
        policies = self._policies(store, taking)
        metrics.live_activation.set_function(lambda: policies.activation.number if policies.activation else 0)
        return Following(store, policies, taking, metrics.note_version, lambda: migrate(store.engine))

    def _policies(self, store: SqlStore, taking: Taking) -> InMemory:
        """A store that does not answer is no reason not to begin: callers reach a person without it."""
        try:
            migrate(store.engine)
            return begin(store, taking)
        except Refused:
            raise
        except Exception:
            log.exception("the store does not answer")
            return InMemory(taking.disk.read().checked())

    def _durable_jobs(self, settings: Settings, store: SqlStore) -> Scheduler:
        try:
            migrate_jobs(settings.database_url)
        except Exception:
            log.exception("the store of durable jobs does not answer")
        return DurableScheduler(settings.database_url, store, self._clock)


def _warn_unless_applied(store: SqlStore) -> None:
    try:
        applied = store.read(lambda records: records.resources.of(Kind.WORKFLOW))
    except Exception:
        log.exception("it is not known whether TaskRouter has been applied")
        return
    if not applied:
        log.warning("TaskRouter has not been applied: the built-in distributor asks agents until it is")
