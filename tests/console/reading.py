"""Whoever reads pages of the console without a browser: real requests over HTTP, with a session."""

import re
from http import HTTPStatus

import httpx

from ivr.console.cookies import SESSION
from ivr.console.guard import FORM_FIELD, form_token
from ivr.people.role import Role
from tests.pages.browser import entered
from tests.world import World


class Reader:
    def __init__(self, line: World, role: Role, language: str = "en") -> None:
        self.name = f"{role}-1"
        self._console = f"{line.origin}/console"
        self._secret = entered(line, role, self.name)
        self._language = language

    def asks(self, address: str) -> httpx.Response:
        with self._client() as client:
            return client.get(self._console + address)

    def _client(self) -> httpx.Client:
        cookies, headers = {SESSION: self._secret}, {"Accept-Language": self._language}
        return httpx.Client(cookies=cookies, headers=headers, follow_redirects=True)

    def reads(self, address: str) -> str:
        answer = self.asks(address)
        assert answer.status_code == HTTPStatus.OK, answer.text
        return answer.text

    def finds(self, page: str, action: str) -> str | None:
        """Where a button of a page leads, by the end of that address."""
        found = re.search(rf'action="/console([^"]*/{action})"', self.reads(page))
        return found and found[1]

    def presses(self, address: str | None, token: str | None = None) -> httpx.Response:
        """The button; then the page that follows."""
        assert address
        form = {FORM_FIELD: form_token(self._secret) if token is None else token}
        with self._client() as client:
            return client.post(self._console + address, data=form)
