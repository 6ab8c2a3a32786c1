"""A small call centre on TaskRouter, made by Twilio's own client, and the pages that serve it."""

import json
from typing import Any

from twilio.rest.taskrouter.v1.workspace import WorkspaceContext

from ivr.simulator import Phone
from tests.simulator.hosting import LINE, PUBLIC_URL
from tests.simulator.scripted import Line

CALL = {"instruction": "call", "from": LINE, "url": f"{PUBLIC_URL}/whisper"}
ENQUEUE = '<Enqueue workflowSid="{}" waitUrl="/hold" action="/left"><Task>{}</Task></Enqueue>'
EVENTS = "/events"


class Centre:
    """Two agents, one senior; a queue for each tier; tasks go to the queue that they name."""

    def __init__(self, line: Line) -> None:
        self.line = line
        workspaces = line.client.taskrouter.v1.workspaces
        made = workspaces.create(friendly_name="Levelhead", event_callback_url=PUBLIC_URL + EVENTS)
        self.workspace: WorkspaceContext = workspaces(str(made.sid))
        self.activities = {str(one.friendly_name): str(one.sid) for one in self.workspace.activities.list()}
        self.queues = {tier: self._queue(tier) for tier in ("general", "senior")}
        self.workflow = self._workflow()
        line.pages.answers(EVENTS, "", status=204)
        line.pages["/hold"] = '<Pause length="20"/>'
        self.answers(None)

    def _queue(self, tier: str) -> str:
        made = self.workspace.task_queues.create(friendly_name=tier, target_workers=f"tiers HAS '{tier}'")
        return str(made.sid)

    def _workflow(self) -> str:
        made = self.workspace.workflows.create(
            friendly_name="calls",
            configuration=self.configuration({"queue": self.queues["general"]}),
            assignment_callback_url=f"{PUBLIC_URL}/assigned",
            task_reservation_timeout=60,
        )
        return str(made.sid)

    def configuration(self, *targets: dict[str, Any]) -> str:
        filters = [{"filter_friendly_name": "all", "expression": "1==1", "targets": list(targets)}]
        return json.dumps({"task_routing": {"filters": filters}})

    def routes(self, *targets: dict[str, Any]) -> None:
        """All tasks to come go through these steps."""
        self.workspace.workflows(self.workflow).update(configuration=self.configuration(*targets))

    def answers(self, *instructions: dict[str, Any] | None) -> None:
        """To assignment callbacks: one after the other, and the last for good. None: not yet decided."""
        self.line.pages.forgets("/assigned")
        for instruction in instructions:
            body = "" if instruction is None else json.dumps(instruction)
            self.line.pages.answers("/assigned", body, kind="application/json")

    def worker(self, phone: Phone, *tiers: str, activity: str = "Available") -> str:
        attributes = {"contact_uri": phone.number, "tiers": list(tiers or ("general",))}
        made = self.workspace.workers.create(
            friendly_name=phone.name,
            activity_sid=self.activities[activity],
            attributes=json.dumps(attributes),
        )
        self.line.simulator.settles()
        return str(made.sid)

    def goes(self, worker: str, activity: str, **options: Any) -> None:
        self.workspace.workers(worker).update(activity_sid=self.activities[activity], **options)
        self.line.simulator.settles()

    def calls(self, attributes: dict[str, Any] | None = None, phone: Phone | None = None) -> None:
        """A caller waits as a task with these attributes."""
        self.line.pages.now("/voice", ENQUEUE.format(self.workflow, json.dumps(attributes or {})))
        (phone or self.line.caller).dials(LINE)

    @property
    def task(self) -> Any:
        """The latest."""
        return self.workspace.tasks.list()[-1]

    @property
    def reservation(self) -> Any:
        """The latest of the latest task."""
        return self.workspace.tasks(str(self.task.sid)).reservations.list()[-1]

    @property
    def asked(self) -> list[dict[str, str]]:
        """The assignment callbacks so far."""
        return self.line.pages.asked("/assigned")

    def bridges(self, **attributes: str) -> str:
        """TwiML that takes the call of the latest reservation."""
        extra = "".join(f' {name}="{value}"' for name, value in attributes.items())
        sid = self.asked[-1]["ReservationSid"]
        return f'<Dial action="/parted"><Queue reservationSid="{sid}"{extra}/></Dial>'

    @property
    def told(self) -> list[str]:
        """The types of all events, in order."""
        return [event["EventType"] for event in self.line.pages.asked(EVENTS)]
