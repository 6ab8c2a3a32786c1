"""https://www.twilio.com/docs/taskrouter/api/activity"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources.resource import Form, Json, Resource, required
from ivr.simulator.taskrouter.workers import Activity
from ivr.simulator.taskrouter.workspace import Workspace


class _ActivityForm(Form):
    friendly_name: str | None = None
    available: bool = False


class _RenamedActivity(Form):
    """Whether it is available can be said only when it is created."""

    friendly_name: str | None = None


class Activities(Resource[Activity]):
    path: ClassVar[str] = "Activities"
    key: ClassVar[str] = "activities"

    def of(self, workspace: Workspace) -> dict[str, Activity]:
        return workspace.activities

    def create(self, dispatcher: Dispatcher, posted: Mapping[str, str]) -> Activity:
        form = _ActivityForm.of(posted)
        required(form, "friendly_name")
        sid, now = dispatcher.exchange.sids.next("WA"), dispatcher.exchange.clock.now()
        activity = Activity(sid, form.friendly_name or "", form.available, now)
        dispatcher.workspace.activities[sid] = activity
        return activity

    def update(self, dispatcher: Dispatcher, part: Activity, posted: Mapping[str, str]) -> None:
        part.friendly_name = _RenamedActivity.of(posted).friendly_name or part.friendly_name
        dispatcher.match()

    def describe(self, dispatcher: Dispatcher, part: Activity) -> Json:
        return {"friendly_name": part.friendly_name, "available": part.available}
