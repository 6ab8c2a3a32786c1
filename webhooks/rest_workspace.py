"""TaskRouter's REST API for setting a workspace up (https://www.twilio.com/docs/taskrouter/api).

Names of other resources become SIDs on the way there, and names again on the way back.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from twilio.base.exceptions import TwilioRestException
from twilio.rest.taskrouter.v1.workspace import WorkspaceContext

from ivr.ports import NotPlaced
from ivr.settings import Settings
from ivr.taskrouter.activities import OFFLINE
from ivr.taskrouter.desired import WORKSPACE
from ivr.taskrouter.ports import Sids
from ivr.taskrouter.resource import Found, Kind, Resource
from webhooks.rest_client import RestClient, told_apart

NOT_FOUND = 404
Names = Mapping[str, str]


class RestProvisioning:
    """`LEVELHEAD_TASKROUTER_WORKSPACE` names the workspace, else its own name does."""

    def __init__(self, settings: Settings) -> None:
        self._client = RestClient(settings)
        self._workspace_sid = settings.taskrouter_workspace

    def workspace(self, name: str) -> str | None:
        if self._workspace_sid:
            return self._workspace_sid
        with told_apart():
            named = self._client().taskrouter.v1.workspaces.list(friendly_name=name, limit=1)
        return str(named[0].sid) if named else None

    def create_workspace(self, name: str) -> str:
        with told_apart():
            made = self._client().taskrouter.v1.workspaces.create(name, template="NONE")
        return str(made.sid)

    def found(self, workspace_sid: str) -> list[Found]:
        with told_apart():
            return list(_read(self._workspace(workspace_sid)))

    def create(self, workspace_sid: str, resource: Resource, sids: Sids) -> str:
        workspace, fields = self._workspace(workspace_sid), _fields(resource, sids)
        make: dict[Kind, Callable[..., Any]] = {
            Kind.ACTIVITY: workspace.activities.create,
            Kind.QUEUE: workspace.task_queues.create,
            Kind.WORKER: workspace.workers.create,
            Kind.WORKFLOW: workspace.workflows.create,
        }
        with told_apart():
            return str(make[resource.kind](friendly_name=resource.name, **fields).sid)

    def change(self, workspace_sid: str, sid: str, resource: Resource, sids: Sids) -> None:
        if resource.kind is Kind.ACTIVITY:
            raise NotPlaced(f"whether '{resource.name}' is available cannot be changed; rename that activity")
        with told_apart():
            self._each(workspace_sid, sid, resource.kind).update(**_fields(resource, sids))

    def remove(self, workspace_sid: str, sid: str, kind: Kind, sids: Sids) -> None:
        """A worker who may be assigned tasks cannot be deleted, so they are sent off first."""
        with told_apart():
            there = self._each(workspace_sid, sid, kind)
            try:
                if kind is Kind.WORKER:
                    there.update(activity_sid=sids[Kind.ACTIVITY, OFFLINE])
                there.delete()
            except TwilioRestException as error:
                if error.status != NOT_FOUND:
                    raise

    def _workspace(self, sid: str) -> WorkspaceContext:
        return self._client().taskrouter.v1.workspaces(sid)

    def _each(self, workspace_sid: str, sid: str, kind: Kind) -> Any:
        workspace = self._workspace(workspace_sid)
        match kind:
            case Kind.ACTIVITY:
                return workspace.activities(sid)
            case Kind.QUEUE:
                return workspace.task_queues(sid)
            case Kind.WORKER:
                return workspace.workers(sid)
            case Kind.WORKFLOW:
                return workspace.workflows(sid)
            case Kind.WORKSPACE:
                return workspace


def _read(workspace: WorkspaceContext) -> Iterator[Found]:
    names: dict[str, str] = {}
    for activity in workspace.activities.list():
        yield _found(Kind.ACTIVITY, activity, {"available": activity.available})
    for queue in workspace.task_queues.list():
        names[str(queue.sid)] = str(queue.friendly_name)
        yield _found(Kind.QUEUE, queue, {"target_workers": queue.target_workers})
    for worker in workspace.workers.list():
        yield _found(Kind.WORKER, worker, {"attributes": json.loads(worker.attributes or "{}")})
    for flow in workspace.workflows.list():
        settings = {
            "assignment_callback_url": flow.assignment_callback_url,
            "task_reservation_timeout": flow.task_reservation_timeout,
            "configuration": _renamed(json.loads(flow.configuration or "{}"), names),
        }
        yield _found(Kind.WORKFLOW, flow, settings)
    itself = workspace.fetch()
    settings = {
        "event_callback_url": itself.event_callback_url,
        "events_filter": ",".join(sorted((itself.events_filter or "").replace(" ", "").split(","))),
        "default_activity": itself.default_activity_name,
        "timeout_activity": itself.timeout_activity_name,
        "multi_task_enabled": itself.multi_task_enabled,
    }
    # Ops may have one of another name, and then name its SID.
    yield Found(Resource(Kind.WORKSPACE, WORKSPACE, settings), str(itself.sid))


def _found(kind: Kind, there: Any, settings: dict[str, Any]) -> Found:
    return Found(Resource(kind, str(there.friendly_name), settings), str(there.sid))


def _fields(resource: Resource, sids: Sids) -> dict[str, Any]:
    """Its settings as Twilio takes them."""
    fields = dict(resource.settings)
    match resource.kind:
        case Kind.WORKER:
            fields["attributes"] = json.dumps(fields["attributes"])
        case Kind.WORKFLOW:
            queues = {name: sid for (kind, name), sid in sids.items() if kind is Kind.QUEUE}
            fields["configuration"] = json.dumps(_renamed(fields["configuration"], queues))
        case Kind.WORKSPACE:
            for which in ("default_activity", "timeout_activity"):
                fields[f"{which}_sid"] = sids[Kind.ACTIVITY, fields.pop(which)]
    return fields


def _renamed(configuration: Any, names: Names) -> Any:
    """A workflow's configuration, with its queues called otherwise."""
    match configuration:
        case dict():
            return {
                key: names.get(value, value) if key == "queue" else _renamed(value, names)
                for key, value in configuration.items()
            }
        case list():
            return [_renamed(part, names) for part in configuration]
        case _:
            return configuration
