"""A real Chromium, and an agent who sits in front of it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from ivr.console.cookies import SESSION
from ivr.people.register import Register
from ivr.people.role import Role
from ivr.records import Records
from tests.world import World

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
DESKTOP, PHONE = (1280, 800), (390, 844)
# A page that does not come has failed; machines are shared.
PATIENCE_MS = 15_000


@contextmanager
def chromium(*options: str) -> Iterator[Browser]:
    """The system's, or Playwright's own; `make test` sees to one. It refuses to be sandboxed where it runs as root."""
    system = next(filter(None, map(shutil.which, CHROMIUM)), None)
    arguments = [*options, "--no-sandbox"] if os.getuid() == 0 else [*options]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=arguments)
        yield browser
        browser.close()


class Seat:
    """An agent's browser. `violations` is whatever the content security policy or a script complained of."""

    def __init__(
        self,
        line: World,
        browser: Browser,
        size: tuple[int, int] = DESKTOP,
        scheme: Literal["light", "dark"] = "light",
        scripts: bool = True,
        language: str = "en-US",
    ) -> None:
        context = browser.new_context(
            base_url=line.origin,
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=scripts,
            locale=language,
        )
        self.line = line
        self.page: Page = context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self.violations: list[str] = []
        self.page.on("console", lambda message: self.violations.append(message.text))
        self.page.on("pageerror", lambda error: self.violations.append(str(error)))

    def signs_in(self, name: str, pin: str | None = None) -> None:
        pin = pin or given_pin(self.line, name)
        self.page.goto("/console/agent")
        self.page.get_by_label("Name").fill(name)
        self.page.get_by_label("PIN").fill(pin)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def enters(self, role: Role, name: str = "") -> None:
        """As a person of this role who has signed in before."""
        self.has_cookie(SESSION, entered(self.line, role, name or f"{role}-1"))

    def presses(self, button: str) -> None:
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button, exact=True).click()

    def sees(self, text: str) -> None:
        """Now, or after the next look that the page takes by itself."""
        self.page.get_by_text(text).first.wait_for()

    def has_cookie(self, name: str, value: str) -> None:
        """One of the console, which takes the place of the one that it has."""
        self.page.context.add_cookies(
            [{"name": name, "value": value, "domain": "127.0.0.1", "path": "/console"}]
        )

    @property
    def text(self) -> str:
        return self.page.locator("body").inner_text()

    @property
    def headline(self) -> str:
        return self.page.locator("#headline").inner_text()

    def overflows(self) -> bool:
        """Whether it has to be scrolled sideways."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


def entered(line: World, role: Role, name: str) -> str:
    """The session of a person of that name."""
    register = Register(line.levelhead.clock)

    def enter(records: Records) -> str:
        agent = next(iter(line.agents)) if role is Role.AGENT else None
        person = records.people.named(name) or register.invite(records, name, role, agent).person
        return register.sessions.begin(records, person)

    return line.store.run(enter)


def given_pin(line: World, name: str) -> str:
    return line.store.run(lambda records: line.levelhead.door.roster.gives_pin(records, name))
