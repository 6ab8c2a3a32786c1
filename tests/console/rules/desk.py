"""Somebody who works on the rules, without a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import httpx
import orjson

from ivr.console.cookies import SESSION
from ivr.console.guard import FORM_FIELD, form_token
from ivr.people.role import Role
from ivr.records import Records
from ivr.versions.edited import Edited
from ivr.versions.version import Activation
from tests.pages.browser import entered
from tests.world import World

AS_JSON = {"Accept": "application/json"}


class Desk:
    def __init__(self, line: World, role: Role = Role.OPS, name: str = "") -> None:
        self.line = line
        self.name = name or f"{role}-1"
        self._secret = entered(line, role, self.name)

    @contextmanager
    def open(self) -> Iterator[Self]:
        cookies = {SESSION: self._secret}
        with httpx.Client(base_url=self.line.origin, cookies=cookies) as self._client:
            yield self

    def speaks(self, language: str) -> None:
        self._client.headers["Accept-Language"] = language

    def looks(self, where: str = "", **query: str) -> httpx.Response:
        return self._client.get(f"/console/rules{where}", params=query)

    def sends(self, where: str, **form: object) -> httpx.Response:
        """A form, with its token."""
        fields = {FORM_FIELD: form_token(self._secret)} | {name: str(value) for name, value in form.items()}
        return self._client.post(f"/console/rules{where}", data=fields)

    def types(self, text: str) -> dict[str, Any]:
        """What the page is told of the text."""
        self._client.headers.update(AS_JSON)
        return self._told(self.sends("/draft", text=text))

    def changes(self, text: str, *path: str | int, does: str = "set", **fields: object) -> dict[str, Any]:
        written = orjson.dumps(path).decode()
        return self._told(self.sends("/change", text=text, does=does, path=written, **fields))

    def _told(self, answer: httpx.Response) -> dict[str, Any]:
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    @property
    def draft(self) -> Edited | None:
        def find(records: Records) -> Edited | None:
            person = records.people.named(self.name)
            return records.drafts.find(person.id) if person else None

        return self.line.store.read(find)

    @property
    def live(self) -> Activation:
        live = self.line.store.read(lambda records: records.activations.latest())
        assert live
        return live

    @property
    def live_text(self) -> str:
        return self.line.store.read(lambda records: records.versions.get(self.live.version)).routing
