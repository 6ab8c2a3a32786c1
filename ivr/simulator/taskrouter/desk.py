"""What the REST API can be asked to do, in its own terms. Runs in the engine's loop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources import reservations, workspaces
from ivr.simulator.taskrouter.resources.resource import Json, Resource, found, invalid, page
from ivr.simulator.taskrouter.router import TaskRouter

RESERVATION_FILTERS = {
    "TaskSid": "task_sid",
    "WorkerSid": "worker_sid",
    "ReservationStatus": "reservation_status",
}
Posted = Mapping[str, str]


class Desk:
    def __init__(self, taskrouter: TaskRouter) -> None:
        self._taskrouter = taskrouter

    async def workspaces(self, wanted: Posted, url: str) -> Json:
        name = wanted.get("FriendlyName")
        all_of_them = map(workspaces.describe, self._taskrouter.dispatchers.values())
        return page("workspaces", [one for one in all_of_them if name in (None, one["friendly_name"])], url)

    async def create_workspace(self, posted: Posted) -> Json:
        return workspaces.describe(workspaces.create(self._taskrouter, posted))

    async def workspace(self, sid: str) -> Json:
        return workspaces.describe(self._dispatcher(sid))

    async def update_workspace(self, sid: str, posted: Posted) -> Json:
        workspaces.update(self._dispatcher(sid), posted)
        return workspaces.describe(self._dispatcher(sid))

    async def delete_workspace(self, sid: str) -> None:
        del self._taskrouter.dispatchers[self._dispatcher(sid).workspace.sid]

    async def reservations(self, workspace: str, wanted: Posted, url: str) -> Json:
        dispatcher = self._dispatcher(workspace)
        if unknown := wanted.keys() - RESERVATION_FILTERS.keys() - {"PageSize"}:
            raise invalid(f"not simulated: {', '.join(sorted(unknown))}")
        asked = {RESERVATION_FILTERS[name]: value for name, value in wanted.items() if name != "PageSize"}
        all_of_them = [
            reservations.describe(dispatcher, one) for one in dispatcher.workspace.reservations.values()
        ]
        return page("reservations", [one for one in all_of_them if one.items() >= asked.items()], url)

    async def reservation(self, workspace: str, sid: str) -> Json:
        dispatcher = self._dispatcher(workspace)
        return reservations.describe(
            dispatcher, found(dispatcher.workspace.reservations, sid, "Reservations")
        )

    async def update_reservation(self, workspace: str, sid: str, posted: Posted) -> Json:
        dispatcher = self._dispatcher(workspace)
        reservation = found(dispatcher.workspace.reservations, sid, "Reservations")
        reservations.update(dispatcher, reservation, posted)
        return reservations.describe(dispatcher, reservation)

    async def parts(
        self, resource: Resource[Any], workspace: str, wanted: Mapping[str, Sequence[str]], url: str
    ) -> Json:
        return page(resource.key, resource.listed(self._dispatcher(workspace), wanted), url)

    async def create(self, resource: Resource[Any], workspace: str, posted: Posted) -> Json:
        dispatcher = self._dispatcher(workspace)
        return resource.json(dispatcher, resource.create(dispatcher, posted))

    async def part(self, resource: Resource[Any], workspace: str, sid: str) -> Json:
        dispatcher = self._dispatcher(workspace)
        return resource.json(dispatcher, resource.find(dispatcher, sid))

    async def update(self, resource: Resource[Any], workspace: str, sid: str, posted: Posted) -> Json:
        dispatcher = self._dispatcher(workspace)
        part = resource.find(dispatcher, sid)
        resource.update(dispatcher, part, posted)
        return resource.json(dispatcher, part)

    async def delete(self, resource: Resource[Any], workspace: str, sid: str) -> None:
        dispatcher = self._dispatcher(workspace)
        resource.delete(dispatcher, resource.find(dispatcher, sid))

    def _dispatcher(self, workspace: str) -> Dispatcher:
        return found(self._taskrouter.dispatchers, workspace, "Workspaces")
