"""What a TaskRouter workspace consists of, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Settings = Mapping[str, Any]


class Kind(StrEnum):
    """In the order in which they are made: each refers to those above it only."""

    ACTIVITY = "activity"
    QUEUE = "task queue"
    WORKER = "worker"
    WORKFLOW = "workflow"
    WORKSPACE = "workspace"


@dataclass(frozen=True)
class Resource:
    """`settings` are JSON values in Twilio's words; they name other resources by name, never by SID."""

    kind: Kind
    name: str
    settings: Settings = field(default_factory=dict)

    @property
    def key(self) -> tuple[Kind, str]:
        return self.kind, self.name


@dataclass(frozen=True)
class Found:
    """A resource as it is at Twilio."""

    resource: Resource
    sid: str
