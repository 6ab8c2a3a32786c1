"""Somebody who plays on the phone in the browser."""

from playwright.sync_api import Browser, Locator

from tests.pages.browser import Seat
from tests.world import World


class Player:
    """`seat` is where they sit: its page is the phone."""

    def __init__(self, seat: Seat) -> None:
        self.seat, self.page = seat, seat.page
        self.page.goto("/phone")
        self.page.locator("#clock[datetime]").wait_for()

    def dials(self) -> None:
        self.clicks("Call")
        self.caller.and_(self.page.locator("[data-state='in call']")).wait_for()

    def clicks(self, button: str, on: Locator | None = None) -> None:
        (on or self.page).get_by_role("button", name=button, exact=True).click()

    def says(self, words: str, on: Locator | None = None) -> None:
        phone = on or self.caller
        phone.get_by_label("What is said").fill(words)
        self.clicks("Say", phone)

    def hears(self, words: str, on: Locator | None = None) -> None:
        (on or self.caller).locator(".log").get_by_text(words).last.wait_for()

    def rings(self, phone: Locator) -> None:
        phone.and_(self.page.locator("[data-state=ringing]")).wait_for()

    @property
    def browser(self) -> Browser:
        """In which others may sit too."""
        browser = self.page.context.browser
        assert browser is not None
        return browser

    @property
    def caller(self) -> Locator:
        return self.page.locator("#caller")

    @property
    def agent(self) -> Locator:
        return self.page.locator("#agent")

    def accepts(self) -> str:
        """The agent picks up, listens to the whisper and takes the call; gives the whisper."""
        self.rings(self.agent)
        self.clicks("Answer", self.agent)
        self.hears("Press 1 to accept", self.agent)
        self.clicks("1", self.agent)
        self.is_with("")
        return self.agent.locator(".log").inner_text()

    def is_with(self, agent: str) -> None:
        """The caller is; `agent` is how the name begins."""
        self.caller.locator(".more").get_by_text(f"With {agent}").wait_for()

    def sees(self, place: str, words: str) -> None:
        self.page.locator(place).filter(has_text=words).wait_for()


def last_state_of_case(line: World) -> str:
    return str(line.sees("case")[-1]["state"])
