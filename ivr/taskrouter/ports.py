"""What we need of TaskRouter's REST API. Each method raises `NotPlaced` or `InDoubt`."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from ivr.taskrouter.resource import Found, Kind, Resource

Sids = Mapping[tuple[Kind, str], str]


class Provisioning(Protocol):
    """To set a workspace up."""

    def workspace(self, name: str) -> str | None:
        """The SID of the workspace: of the one that the settings name, else of the first one with this name."""

    def create_workspace(self, name: str) -> str: ...

    def found(self, workspace_sid: str) -> Sequence[Found]:
        """All resources of the kinds that we use."""

    def create(self, workspace_sid: str, resource: Resource, sids: Sids) -> str:
        """Returns its SID. `sids` are those of the resources that its settings name."""

    def change(self, workspace_sid: str, sid: str, resource: Resource, sids: Sids) -> None: ...

    def remove(self, workspace_sid: str, sid: str, kind: Kind, sids: Sids) -> None: ...


class Dispatch(Protocol):
    """While calls are on the line. A worker, a task or a reservation that is gone is no error."""

    def update_worker(
        self, workspace_sid: str, worker_sid: str, activity_sid: str, attributes: Mapping[str, Any]
    ) -> None: ...

    def reject(self, workspace_sid: str, worker_sid: str, reservation_sid: str) -> None: ...

    def complete(self, workspace_sid: str, worker_sid: str, reservation_sid: str) -> None: ...

    def worker_call(self, workspace_sid: str, worker_sid: str, reservation_sid: str) -> str | None:
        """The CallSid of the leg on which TaskRouter calls the worker, as far as it is known."""
