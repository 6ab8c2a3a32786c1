"""The phone in the browser answers its own page, on this machine, and nobody else."""

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from ivr.simulator.browser import PREFIX

DIAL = {"act": "dial", "as": "new"}


def acts(page: httpx.Client, **headers: str) -> httpx.Response:
    return page.post(f"{PREFIX}/acts", json=DIAL, headers=headers)


def test_an_act_is_taken_from_its_own_page_only(page: httpx.Client) -> None:
    assert acts(page, Origin="http://elsewhere.example").status_code == 403
    assert acts(page, Origin="null").status_code == 403
    assert page.post(f"{PREFIX}/acts", data=DIAL).status_code == 415
    del page.headers["Origin"]
    assert acts(page).status_code == 403


def test_a_foreign_name_for_this_machine_is_refused(page: httpx.Client) -> None:
    foreign = {"Host": "rebound.example:8080", "Origin": "http://rebound.example:8080"}
    for path in ("", "/events", "/recordings"):
        assert page.get(f"{PREFIX}{path}", headers=foreign).status_code == 403
    assert acts(page, **foreign).status_code == 403


def test_who_has_not_opened_the_page_has_no_turn(origin: str) -> None:
    answer = httpx.post(f"{origin}{PREFIX}/acts", json=DIAL, headers={"Origin": origin})
    assert (answer.status_code, answer.json()["error"][:19]) == (409, "Open the page first")


def test_the_page_runs_no_script_but_its_own(page: httpx.Client) -> None:
    policy = page.get(PREFIX).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    script = page.get(f"{PREFIX}/static/phone.js")
    assert script.headers["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "act",
    [
        {"act": "fly"},
        {"act": "press", "who": "caller", "keys": "A"},
        {"act": "press", "who": "nobody", "keys": "1"},
        {"act": "skip", "minutes": -1},
        {"act": "say", "who": "caller", "text": "x" * 501},
        {"act": "dial", "as": "new", "more": 1},
    ],
)
def test_an_act_that_there_is_not_is_refused_with_words(page: httpx.Client, act: dict[str, object]) -> None:
    answer = page.post(f"{PREFIX}/acts", json=act)
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_what_cannot_be_done_now_is_said(page: httpx.Client) -> None:
    answer = page.post(f"{PREFIX}/acts", json={"act": "answer", "who": "caller"})
    assert answer.status_code == 409
    assert answer.json() == {"error": "There is no phone of this caller yet."}


def test_a_stream_is_there_for_its_own_kind_of_connection_only(page: httpx.Client, origin: str) -> None:
    assert page.get(f"{PREFIX}/microphone").status_code == 404
    with pytest.raises(InvalidStatus, match="403"):
        connect(f"{origin.replace('http', 'ws')}{PREFIX}/events", origin=Origin(origin), proxy=None)


def test_a_foreign_page_gets_no_microphone(origin: str) -> None:
    url = f"{origin.replace('http', 'ws')}{PREFIX}/microphone"
    with pytest.raises(InvalidStatus):
        connect(url, origin=Origin("http://elsewhere.example"), proxy=None)
