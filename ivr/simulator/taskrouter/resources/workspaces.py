"""https://www.twilio.com/docs/taskrouter/api/workspace"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources.resource import API_URL, Form, Json, found, iso8601, required
from ivr.simulator.taskrouter.router import TaskRouter


class _WorkspaceForm(Form):
    """Only multitasking and first in, first out are simulated: those are the defaults."""

    friendly_name: str | None = None
    event_callback_url: str | None = None
    events_filter: str | None = None
    default_activity_sid: str | None = None
    timeout_activity_sid: str | None = None
    multi_task_enabled: Literal["true"] | None = None
    template: Literal["NONE"] | None = None
    prioritize_queue_order: Literal["FIFO"] | None = None


def create(taskrouter: TaskRouter, posted: Mapping[str, str]) -> Dispatcher:
    form = _WorkspaceForm.of(posted)
    required(form, "friendly_name")
    workspace = taskrouter.open(form.friendly_name or "")
    dispatcher = taskrouter.dispatchers[workspace.sid]
    update(dispatcher, posted)
    return dispatcher


def update(dispatcher: Dispatcher, posted: Mapping[str, str]) -> None:
    form, workspace = _WorkspaceForm.of(posted), dispatcher.workspace
    for name in ("friendly_name", "event_callback_url", "events_filter"):
        setattr(workspace, name, getattr(form, name) or getattr(workspace, name))
    if form.default_activity_sid:
        workspace.default_activity = found(workspace.activities, form.default_activity_sid, "Activities")
    if form.timeout_activity_sid:
        workspace.timeout_activity = found(workspace.activities, form.timeout_activity_sid, "Activities")


def describe(dispatcher: Dispatcher) -> Json:
    workspace = dispatcher.workspace
    return {
        "sid": workspace.sid,
        "account_sid": dispatcher.exchange.account_sid,
        "friendly_name": workspace.friendly_name,
        "event_callback_url": workspace.event_callback_url or None,
        "events_filter": workspace.events_filter or None,
        "multi_task_enabled": True,
        "prioritize_queue_order": "FIFO",
        "default_activity_sid": workspace.default_activity.sid,
        "default_activity_name": workspace.default_activity.friendly_name,
        "timeout_activity_sid": workspace.timeout_activity.sid,
        "timeout_activity_name": workspace.timeout_activity.friendly_name,
        "date_created": iso8601(workspace.created_at),
        "date_updated": iso8601(workspace.created_at),
        "url": f"{API_URL}/Workspaces/{workspace.sid}",
        "links": {},
    }
