"""Somebody who reads and changes prompts, without a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

import httpx

from ivr.console.cookies import SESSION
from ivr.console.guard import FORM_FIELD, form_token
from ivr.people.role import Role
from ivr.records import Records
from ivr.records.acts import Sought
from ivr.versions.edited import Edited
from ivr.words import OwnPrompts
from tests.pages.browser import entered
from tests.world import World


class Desk:
    def __init__(self, line: World, role: Role) -> None:
        self.line = line
        self.name = f"{role}-1"
        self._secret = entered(line, role, self.name)

    @contextmanager
    def open(self) -> Iterator[Self]:
        with httpx.Client(base_url=self.line.origin, cookies={SESSION: self._secret}) as self._client:
            yield self

    def looks(self, where: str = "", **query: str) -> httpx.Response:
        """At an address below that of the prompts, such as `/es/greeting`."""
        return self._client.get(f"/console/prompts{where}", params=query)

    def speaks(self, language: str) -> None:
        self._client.headers["Accept-Language"] = language

    def sends(self, where: str, *, recording: bytes | None = None, **form: str) -> httpx.Response:
        """A form, with its token."""
        files = {"recording": ("recording.wav", recording)} if recording is not None else None
        return self._client.post(f"/console/prompts{where}", data=self._token | form, files=files)

    def drafts_rules(self, text: str) -> None:
        self._client.post("/console/rules/draft", data=self._token | {"text": text})

    def makes_live(self) -> None:
        """The draft, from the page of the rules."""
        self._client.post("/console/rules/activate", data=self._token)
        self.line.levelhead.versions.look()

    @property
    def _token(self) -> dict[str, str]:
        return {FORM_FIELD: form_token(self._secret)}

    @property
    def draft(self) -> Edited | None:
        def find(records: Records) -> Edited | None:
            person = records.people.named(self.name)
            return records.drafts.find(person.id) if person else None

        return self.line.store.read(find)

    @property
    def drafted(self) -> OwnPrompts:
        assert self.draft, "nothing has been kept yet"
        return self.draft.prompts

    @property
    def audited(self) -> list[str]:
        """What was done, by the audit log."""
        acts = self.line.store.read(lambda records: records.acts.found(Sought(), None, 10))
        return [act.what for _, act in acts]
