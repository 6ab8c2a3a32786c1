"""The agent page in a real browser, beside the agent's phone."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from ivr.agents.agent import AgentState
from ivr.simulator.voices import calm, raised
from tests.pages.browser import PHONE, Seat, given_pin
from tests.world import World

SAID = "my internet is off again"
NOTIFICATIONS = """
window.notifications = [];
window.Notification = class {
    static permission = "granted";
    static requestPermission = async () => "granted";
    constructor(title, options) { notifications.push([title, options.body].filter(Boolean).join()); }
};
"""


def state_of(line: World, name: str = "general-1") -> AgentState:
    return line.store.read(lambda records: records.agents.get(name)).shown(line.simulator.clock.now())


def offered(line: World) -> None:
    """A caller is offered to general-1."""
    line.calls()
    line.caller.says(SAID)
    assert line.ringing_agent.name == "general-1"


def talking(line: World) -> None:
    offered(line)
    agent = line.agents["general-1"]
    agent.answers()
    agent.presses("1")


def test_a_wrong_pin_opens_nothing_and_does_not_say_whose_name_is_right(
    line: World, browser: Browser
) -> None:
    seat = Seat(line, browser)
    right = given_pin(line, "general-1")
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    for name in ("general-1", "nobody"):
        seat.signs_in(name, wrong)
        seat.sees("Name and password or PIN do not fit.")
    seat.page.goto("/console/agent")
    assert seat.page.url.endswith("/console/sign-in?next=/console/agent")


def test_the_page_follows_the_agents_phone_by_itself(line: World, seat: Seat) -> None:
    assert seat.headline == "Available"
    offered(line)
    seat.sees("Your phone rings")
    assert seat.page.title() == "● Your phone rings | Your calls | Levelhead"
    seat.sees(f'They say: "{SAID}".')
    line.agents["general-1"].answers()
    line.agents["general-1"].presses("1")
    seat.sees("On a call")
    assert "cut off" not in seat.text
    assert seat.page.title() == "Your calls | Levelhead"
    line.caller.hangs_up()
    seat.sees("How did the last call end?")


def test_an_agent_goes_on_a_break_and_comes_back(line: World, seat: Seat) -> None:
    seat.presses("Break")
    assert seat.headline == "On a break"
    assert state_of(line) is AgentState.BREAK
    seat.presses("Available")
    assert seat.headline == "Available"
    assert state_of(line) is AgentState.AVAILABLE


def test_a_break_that_is_wanted_during_a_call_begins_after_it(line: World, seat: Seat) -> None:
    talking(line)
    seat.sees("After this call:")
    seat.presses("Break")
    assert state_of(line) is AgentState.ON_A_CALL
    line.caller.hangs_up()
    line.agents["general-1"].hangs_up()
    seat.sees("On a break")


def test_a_senior_is_asked_for_by_a_button(line: World, seat: Seat) -> None:
    talking(line)
    seat.sees("During the call")
    seat.presses("Ask for a senior")
    seat.sees("A senior is being asked.")
    line.simulator.settles()
    assert line.agents["senior-1"].is_ringing
    assert line.caller.bridged_with == {"general-1"}
    seat.sees("senior-1 is being asked.")
    line.agents["senior-1"].answers()
    line.agents["senior-1"].presses("1")
    seat.sees("senior-1 is with you.")


def test_the_end_of_a_call_is_told_on_the_page(line: World, seat: Seat) -> None:
    talking(line)
    line.caller.hangs_up()
    seat.sees("How did the last call end?")
    seat.presses("I will follow up")
    (told,) = line.sees("disposition")
    assert told == {"outcome": "follow_up"}
    assert seat.page.get_by_role("button", name="I will follow up", pressed=True).is_visible()


def test_an_agent_who_needs_no_rest_takes_calls_at_once(line: World, browser: Browser) -> None:
    senior = Seat(line, browser)
    senior.signs_in("senior-1")
    line.calls()
    line.caller.says(SAID, [*calm(8), *raised(6)])
    agent = line.agents["senior-1"]
    agent.answers()
    agent.presses("1")
    line.caller.talks(20)
    line.caller.hangs_up()
    agent.presses("1")
    line.later(seconds=31)
    senior.sees("Cooldown")
    senior.page.get_by_text("I do not need this rest").click()
    senior.presses("Take calls now")
    assert senior.headline == "Available"
    assert senior.violations == []


def test_with_a_keyboard_alone_everything_can_be_reached(seat: Seat) -> None:
    reached = set()
    for _ in range(12):
        seat.page.keyboard.press("Tab")
        reached.add(seat.page.evaluate("document.activeElement.id"))
    assert {"available", "break", "offline", "ring", "show"} <= reached
    seat.page.locator("#break").focus()
    with seat.page.expect_navigation():
        seat.page.keyboard.press("Enter")
    assert seat.headline == "On a break"


def test_what_has_the_focus_keeps_it_when_the_page_changes(line: World, seat: Seat) -> None:
    seat.page.locator("#break").focus()
    offered(line)
    seat.sees("Your phone rings")
    assert seat.page.evaluate("document.activeElement.id") == "break"


def test_without_scripts_the_page_still_works(line: World, browser: Browser) -> None:
    seat = Seat(line, browser, scripts=False)
    seat.signs_in("general-1")
    offered(line)
    seat.sees("Your phone rings")
    seat.presses("Break")
    seat.sees("After this call:")
    assert seat.page.get_by_role("button", name="Break", pressed=True).is_visible()


def test_on_a_phone_nothing_has_to_be_scrolled_sideways(line: World, browser: Browser) -> None:
    seat = Seat(line, browser, PHONE)
    seat.signs_in("general-1")
    line.calls()
    line.caller.says("off " * 10 + "donaudampfschifffahrt" * 8)
    line.agents["general-1"].answers()
    line.agents["general-1"].presses("1")
    seat.sees("During the call")
    assert not seat.overflows()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_screen_reader_and_weak_eyes_find_nothing_in_the_way(
    line: World, browser: Browser, scheme: Literal["light", "dark"]
) -> None:
    """By the rules of axe-core, in a call with earlier ones before it."""
    talking(line)
    line.caller.hangs_up()
    line.agents["general-1"].presses("2")
    line.later(minutes=10)
    line.calls()
    line.caller.says("it is still off")
    seat = Seat(line, browser, scheme=scheme)
    seat.signs_in(line.ringing_agent.name)
    seat.sees("Earlier calls about this")
    violations = Axe().run(seat.page).response["violations"]
    assert [f"{found['id']}: {node['target']}" for found in violations for node in found["nodes"]] == []
    assert seat.violations == []


def test_who_wishes_it_hears_and_sees_that_a_call_comes_but_not_whose(line: World, browser: Browser) -> None:
    seat = Seat(line, browser)
    seat.page.context.grant_permissions(["notifications"])
    seat.page.add_init_script(NOTIFICATIONS)
    seat.signs_in("general-1")
    for wish in ("Show a notification", "Ring here too"):
        seat.page.get_by_label(wish).check()
    offered(line)
    seat.sees(f'They say: "{SAID}".')
    assert seat.page.evaluate("notifications") == ["Your phone rings"]
    assert seat.violations == []


def test_after_a_warning_that_was_heard_the_call_can_be_ended(strict: World, browser: Browser) -> None:
    seat = Seat(strict, browser)
    seat.signs_in("general-1")
    talking(strict)
    seat.sees("Play the warning")
    assert "End this call" not in seat.text
    seat.presses("Play the warning")
    strict.caller.waits(20)
    seat.sees("Warnings heard to their end: 1.")
    seat.page.get_by_text("End this call").click()
    seat.presses("End it now")
    assert "During the call" not in seat.text
    strict.caller.waits(30)
    strict.caller.hears("You can call us again at any time")
    assert not strict.caller.is_in_call


def test_where_ops_do_not_say_so_nobody_is_warned(line: World, seat: Seat) -> None:
    talking(line)
    seat.sees("During the call")
    assert "warning" not in seat.text


def test_when_the_server_is_gone_the_page_says_so(seat: Seat) -> None:
    seat.page.route("**/desk*", lambda route: route.abort())
    seat.sees("No connection. What you see may be old.")
    seat.violations.clear()


def test_whoever_leaves_the_page_has_to_enter_the_pin_again(line: World, seat: Seat) -> None:
    (cookie,) = seat.page.context.cookies()
    seat.presses("Sign out")
    seat.has_cookie(cookie["name"], cookie["value"])
    seat.page.goto("/console/agent")
    assert "/console/sign-in" in seat.page.url
    assert state_of(line) is AgentState.AVAILABLE
