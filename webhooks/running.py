"""What one application's Levelhead is made of while it runs; kept in `app.extensions`, never in a module."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from ivr.performer import Performer
from ivr.ports import Clock, Scheduler, Store, Telephony
from ivr.prescreening import PreScreening
from ivr.settings import Settings
from ivr.versions.following import Following
from webhooks.fallbacks import Fallbacks
from webhooks.metrics import Metrics
from webhooks.urls import Urls

EXTENSION = "levelhead"


@dataclass(frozen=True)
class Running:
    settings: Settings
    urls: Urls
    clock: Clock
    store: Store
    versions: Following
    door: PreScreening
    telephony: Telephony
    scheduler: Scheduler
    performer: Performer
    metrics: Metrics
    fallbacks: Fallbacks

    def close(self) -> None:
        """Finish what is under way; nothing new may come."""
        self.versions.stop()
        self.performer.close()
        self.scheduler.close()
        self.store.close()


def door() -> PreScreening:
    return running().door


def running() -> Running:
    """That of the application whose request is being answered."""
    return cast(Running, current_app.extensions[EXTENSION])
