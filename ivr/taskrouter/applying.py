"""Carrying out a plan, and keeping the SIDs of what is there then."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ivr.ports import Store
from ivr.records import Records
from ivr.taskrouter.desired import WORKSPACE
from ivr.taskrouter.plan import Action, Change, Plan, plan
from ivr.taskrouter.ports import Provisioning
from ivr.taskrouter.resource import Kind, Resource, Settings
from ivr.taskrouter.workers import passing

Wanted = Sequence[Resource]


@dataclass(frozen=True)
class Applying:
    """Each step is kept at once: where one fails, the next plan has the rest. Raises `NotPlaced` or `InDoubt`."""

    api: Provisioning
    store: Store

    def plan(self, wanted: Wanted) -> Plan:
        sid = self.api.workspace(WORKSPACE)
        return plan(wanted, self.api.found(sid) if sid else (), self._ours())

    def apply(self, wanted: Wanted) -> Iterator[Change]:
        """Each change once it is made."""
        workspace = self.api.workspace(WORKSPACE)
        if workspace is None:
            workspace = self.api.create_workspace(WORKSPACE)
            yield Change(Action.CREATE, Resource(Kind.WORKSPACE, WORKSPACE), workspace)
        found = self.api.found(workspace)
        sids = {each.resource.key: each.sid for each in found}
        names = {resource.key for resource in wanted}
        self._keep({key: sid for key, sid in sids.items() if key in names})
        for change in plan(wanted, found, self._ours()):
            self._make(workspace, change, sids)
            yield change

    def _ours(self) -> frozenset[str]:
        return self.store.run(
            lambda records: frozenset(sid for kind in Kind for sid in records.resources.of(kind).values())
        )

    def _keep(self, sids: Mapping[tuple[Kind, str], str]) -> None:
        def keep(records: Records) -> None:
            for (kind, name), sid in sids.items():
                records.resources.keep(kind, name, sid)

        self.store.run(keep)

    def _make(self, workspace: str, change: Change, sids: dict[tuple[Kind, str], str]) -> None:
        resource = change.resource
        kind, name = resource.key
        match change.action, change.sid:
            case Action.CREATE, _:
                sids[resource.key] = self.api.create(workspace, _first(resource), sids)
                self._keep({resource.key: sids[resource.key]})
            case Action.CHANGE, str(sid):
                self.api.change(workspace, sid, _merged(resource, change.before or {}), sids)
            case Action.REMOVE, str(sid):
                self.api.remove(workspace, sid, kind, sids)
                self.store.run(lambda records: records.resources.forget(kind, name))
        if kind is Kind.WORKER:
            # They are told again what the agent does, as far as a server finds that TaskRouter distributes.
            self.store.run(lambda records: records.agents.change(name, mirrored=None))


def _first(resource: Resource) -> Resource:
    """What is asked of a worker must be there: a comparison with what is not there holds for nobody."""
    return _with_attributes(resource, passing()) if resource.kind is Kind.WORKER else resource


def _merged(resource: Resource, before: Settings) -> Resource:
    """Attributes are replaced as a whole, and there are others: those for now, and what ops may have added."""
    if resource.kind is not Kind.WORKER:
        return resource
    return _with_attributes(resource, passing() | dict(before.get("attributes", {})))


def _with_attributes(resource: Resource, others: Mapping[str, Any]) -> Resource:
    attributes = {**others, **resource.settings["attributes"]}
    return replace(resource, settings={**resource.settings, "attributes": attributes})
