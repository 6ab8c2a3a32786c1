"""https://www.twilio.com/docs/taskrouter/api/workflow"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field, ValidationError

from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.resources.resource import Form, Json, Resource, found, invalid, required
from ivr.simulator.taskrouter.workflows import Configuration, Workflow
from ivr.simulator.taskrouter.workspace import Workspace


class _WorkflowForm(Form):
    friendly_name: str | None = None
    configuration: str | None = None
    assignment_callback_url: str | None = None
    fallback_assignment_callback_url: str | None = None
    task_reservation_timeout: int | None = Field(None, gt=0, le=86_400)


class Workflows(Resource[Workflow]):
    path: ClassVar[str] = "Workflows"
    key: ClassVar[str] = "workflows"

    def of(self, workspace: Workspace) -> dict[str, Workflow]:
        return workspace.workflows

    def create(self, dispatcher: Dispatcher, posted: Mapping[str, str]) -> Workflow:
        form = _WorkflowForm.of(posted)
        required(form, "friendly_name", "configuration")
        sid, now = dispatcher.exchange.sids.next("WW"), dispatcher.exchange.clock.now()
        workflow = Workflow(sid, "", "", now)
        _change(dispatcher.workspace, workflow, form)
        dispatcher.workspace.workflows[sid] = workflow
        return workflow

    def update(self, dispatcher: Dispatcher, part: Workflow, posted: Mapping[str, str]) -> None:
        """Tasks that are there already keep to the steps that they began with."""
        _change(dispatcher.workspace, part, _WorkflowForm.of(posted))

    def describe(self, dispatcher: Dispatcher, part: Workflow) -> Json:
        return {
            "friendly_name": part.friendly_name,
            "configuration": part.configuration,
            "assignment_callback_url": part.assignment_callback_url or None,
            "fallback_assignment_callback_url": part.fallback_assignment_callback_url or None,
            "task_reservation_timeout": part.task_reservation_timeout,
            "document_content_type": "application/json",
        }


def _change(workspace: Workspace, workflow: Workflow, form: _WorkflowForm) -> None:
    if form.configuration is not None:
        _check(workspace, form.configuration)
    for name, value in form.model_dump(exclude_none=True).items():
        setattr(workflow, name, value)


def _check(workspace: Workspace, configuration: str) -> None:
    try:
        queues = Configuration.model_validate_json(configuration).queues
    except ValidationError as error:
        raise invalid(f"Configuration: {error}") from None
    for sid in queues:
        found(workspace.queues, sid, "TaskQueues")
