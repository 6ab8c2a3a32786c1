"""What all kinds have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.alias_generators import to_pascal

from ivr.simulator.call_forms import RestError
from ivr.simulator.taskrouter.dispatcher import Dispatcher
from ivr.simulator.taskrouter.workspace import Workspace

Json = dict[str, Any]
API_URL = "https://taskrouter.twilio.com/v1"


class Part(Protocol):
    """Of a workspace."""

    sid: str
    created_at: datetime


P = TypeVar("P", bound=Part)
T = TypeVar("T")


class Form(BaseModel):
    """What is posted: Twilio's parameters in snake case. None means that nothing is said about it."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=to_pascal)

    @classmethod
    def of(cls, posted: Mapping[str, str]) -> Self:
        """Raises RestError, also for parameters that are not simulated."""
        try:
            return cls.model_validate(dict(posted))
        except ValidationError as error:
            raise invalid(str(error)) from None


class Resource(ABC, Generic[P]):
    """A kind of part: `path` is its place under the workspace, `key` its name in lists."""

    path: ClassVar[str]
    key: ClassVar[str]
    filters: ClassVar[frozenset[str]] = frozenset({"FriendlyName"})

    @abstractmethod
    def of(self, workspace: Workspace) -> dict[str, P]:
        """All there are, by SID."""

    @abstractmethod
    def create(self, dispatcher: Dispatcher, posted: Mapping[str, str]) -> P: ...

    @abstractmethod
    def update(self, dispatcher: Dispatcher, part: P, posted: Mapping[str, str]) -> None: ...

    @abstractmethod
    def describe(self, dispatcher: Dispatcher, part: P) -> Json:
        """Its own properties."""

    def delete(self, dispatcher: Dispatcher, part: P) -> None:
        del self.of(dispatcher.workspace)[part.sid]

    def find(self, dispatcher: Dispatcher, sid: str) -> P:
        return found(self.of(dispatcher.workspace), sid, self.path)

    def json(self, dispatcher: Dispatcher, part: P) -> Json:
        workspace, account_sid = dispatcher.workspace, dispatcher.exchange.account_sid
        usual = {
            "sid": part.sid,
            "account_sid": account_sid,
            "workspace_sid": workspace.sid,
            "date_created": iso8601(part.created_at),
            "date_updated": iso8601(part.created_at),
            "url": f"{API_URL}/Workspaces/{workspace.sid}/{self.path}/{part.sid}",
            "links": {},
        }
        return usual | self.describe(dispatcher, part)

    def listed(self, dispatcher: Dispatcher, wanted: Mapping[str, Sequence[str]]) -> list[Json]:
        """Those with one of the wanted values each. A filter that is not simulated is refused."""
        asked = {name: values for name, values in wanted.items() if name not in {"PageSize", "Page"}}
        if unknown := asked.keys() - self.filters:
            raise invalid(f"not simulated: {', '.join(sorted(unknown))}")
        parts = [self.json(dispatcher, part) for part in self.of(dispatcher.workspace).values()]
        return [part for part in parts if all(_fits(part, *one) for one in asked.items())]


def found(parts: Mapping[str, T], sid: str, path: str) -> T:
    if sid not in parts:
        raise RestError(404, 20404, f"The requested resource {path}/{sid} was not found")
    return parts[sid]


def invalid(message: str) -> RestError:
    return RestError(400, 20001, message)


def required(form: Form, *names: str) -> None:
    if missing := [to_pascal(name) for name in names if getattr(form, name) is None]:
        raise invalid(f"Missing required parameter {', '.join(missing)} in the post body")


def page(key: str, parts: Sequence[Json], url: str) -> Json:
    """Everything on one page."""
    meta = {"key": key, "page": 0, "page_size": max(50, len(parts)), "url": url, "first_page_url": url}
    return {key: list(parts), "meta": meta | {"next_page_url": None, "previous_page_url": None}}


def iso8601(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _fits(part: Json, name: str, values: Sequence[str]) -> bool:
    """`FriendlyName` is compared with `friendly_name`."""
    key = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
    return str(part[key]).lower() in {value.lower() for value in values}
