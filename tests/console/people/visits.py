"""Somebody with a browser, as far as requests go."""

import re

from werkzeug.test import TestResponse

from ivr.people.password import hashed
from ivr.people.person import Person
from ivr.people.register import Register
from ivr.people.role import Role
from ivr.records import Records
from tests.world import PUBLIC_URL, World

PASSWORD = "four words in a row"
HASH = hashed(PASSWORD)


class Visit:
    """`address` is that of their network."""

    def __init__(self, line: World, address: str = "192.0.2.1") -> None:
        self.line = line
        self.client = line.levelhead.urls.app.test_client()
        self.environment = {"REMOTE_ADDR": address}

    def gets(self, path: str, **headers: str) -> TestResponse:
        return self.client.get(
            f"/console{path}",
            base_url=PUBLIC_URL,
            environ_overrides=self.environment,
            headers=headers,
            buffered=True,
        )

    def posts(self, path: str, **fields: str) -> TestResponse:
        return self.client.post(
            f"/console{path}",
            base_url=PUBLIC_URL,
            environ_overrides=self.environment,
            data=fields,
            buffered=True,
        )

    def submits(self, path: str, **fields: str) -> TestResponse:
        """With the token of the page's forms."""
        return self.posts(path, csrf=self.token, **fields)

    def signs_in(self, name: str, password: str = PASSWORD, **fields: str) -> TestResponse:
        return self.posts("/sign-in", name=name, password=password, **fields)

    @property
    def token(self) -> str:
        found = re.search(r'name="csrf-token" content="([^"]*)"', self.gets("/account").text)
        return found[1] if found else ""

    @property
    def session(self) -> str:
        cookie = self.client.get_cookie("levelhead-session", "voice.example.com", "/console")
        return cookie.value if cookie else ""

    @property
    def is_in(self) -> bool:
        return self.gets("/account").status_code == 200


def comes(line: World, name: str, role: Role = Role.OPS, agent: str | None = None) -> Person:
    """Somebody who has been invited and has set the password."""
    register = Register(line.levelhead.clock)

    def come(records: Records) -> Person:
        link = register.invite(records, name, role, agent).link
        return register.accepts(records, link, HASH) or never()

    return line.store.run(come)


def never() -> Person:
    raise AssertionError("an invitation that has just been made is open")


def signed_in(line: World, name: str, role: Role = Role.OPS, agent: str | None = None) -> Visit:
    comes(line, name, role, agent)
    visit = Visit(line)
    assert visit.signs_in(name).status_code == 303
    return visit
