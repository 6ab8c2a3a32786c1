"""Whatever a caller says is read, and never run."""

import pytest
from playwright.sync_api import Browser

from tests.pages.browser import Seat
from tests.world import World

HOSTILE = [
    "<script>document.title='run'</script>",
    "<img src=x onerror=\"document.title='run'\">",
    "\"><svg onload=document.title='run'>",
    "{{ 7 * 7 }}",
    "</dd></dl><form action=//example.com><button>Sign in</button></form>",
]


@pytest.mark.parametrize("said", HOSTILE)
def test_the_callers_words_are_text(line: World, seat: Seat, said: str) -> None:
    line.calls()
    line.caller.says(f"internet {said}")
    seat.sees("They say:")
    assert f"internet {said}" in seat.text
    seat.page.reload()
    assert f"internet {said}" in seat.text
    assert seat.page.title() == "● Your phone rings | Your calls | Levelhead"
    assert seat.page.locator("dd *").count() == 0


def test_a_script_that_would_get_into_the_page_is_not_run(line: World, browser: Browser) -> None:
    """Were a text ever not escaped, the browser would refuse it."""
    seat = Seat(line, browser)
    seat.signs_in("general-1")
    seat.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'run'";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\\"document.title='run'\\">");
            document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>styled</p>");
        }"""
    )
    seat.page.wait_for_timeout(200)
    assert seat.page.title() != "run"
    complaints = " ".join(seat.violations)
    for refused in ("inline script", "inline event handler", "inline style"):
        assert refused in complaints
