"""What the pages are made of; `app.py` puts it together."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from ivr.agents.access import Access
from ivr.people.identity import Provider
from ivr.performer import Performer
from ivr.ports import Clock, Store
from ivr.prescreening import PreScreening

EXTENSION = "levelhead-console"


@dataclass(frozen=True)
class Parts:
    """`public_url` is where browsers reach the application, without a slash at its end.

    `clock` is that of the line, which a simulator moves on; by `wall_clock` people at their browsers come and go.

    `database_url` is for processes of their own, which begin anew.

    `identity` is who else knows the people, where the settings name a provider.
    """

    store: Store
    clock: Clock
    wall_clock: Clock
    door: PreScreening
    performer: Performer
    public_url: str
    database_url: str
    identity: Provider | None = None

    @property
    def access(self) -> Access:
        return Access(self.wall_clock)


def parts() -> Parts:
    """Those of the application whose request is being answered."""
    return cast(Parts, current_app.extensions[EXTENSION])
