"""The phone in the browser answers its own page, on this machine, and nobody else."""

from collections.abc import Iterator

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from ivr.audio.recording import wav_of
from ivr.simulator.browser import PREFIX
from ivr.simulator.browser.recordings import LARGEST_BYTES, LONGEST_SECONDS, MOST_BROUGHT
from ivr.simulator.voices import calm, silence
from tests.world import world

DIAL = {"act": "dial", "as": "new"}


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("phone")
    with world(f"sqlite:///{folder}/levelhead.sqlite", pace=1) as line:
        yield line.origin


@pytest.fixture
def page(origin: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=origin, headers={"Origin": origin}) as client:
        assert client.get(PREFIX).is_success
        yield client


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


def test_a_foreign_page_gets_no_microphone(origin: str) -> None:
    url = f"{origin.replace('http', 'ws')}{PREFIX}/microphone"
    with pytest.raises(InvalidStatus):
        connect(url, origin="http://elsewhere.example", proxy=None)  # type: ignore[arg-type]


def test_a_recording_that_is_brought_stands_beside_the_generated_ones(page: httpx.Client) -> None:
    brought = page.post(f"{PREFIX}/recordings?name=mine.wav", content=wav_of(calm(2)))
    assert brought.json() == {"id": brought.json()["id"], "name": "mine.wav", "seconds": 2.0, "says": ""}
    names = [one["name"] for one in page.get(f"{PREFIX}/recordings").json()]
    assert names == ["calm", "raised", "mine.wav"]


def test_what_is_no_recording_is_refused_with_words(page: httpx.Client) -> None:
    answer = page.post(f"{PREFIX}/recordings?name=notes.txt", content=b"RIFF, and nothing else")
    assert (answer.status_code, answer.json()["error"][:10]) == (400, "notes.txt:")


def test_a_recording_may_not_be_too_large_or_too_long(page: httpx.Client) -> None:
    large = page.post(f"{PREFIX}/recordings", content=b"R" * (LARGEST_BYTES + 1))
    assert (large.status_code, large.json()["error"]) == (413, "It is larger than 10 MB.")
    long = page.post(f"{PREFIX}/recordings", content=wav_of(silence(LONGEST_SECONDS + 1)))
    assert long.json()["error"] == "recording: it is longer than 2 minutes."


def test_only_the_latest_recordings_are_kept(page: httpx.Client) -> None:
    for number in range(MOST_BROUGHT + 1):
        page.post(f"{PREFIX}/recordings?name={number}", content=wav_of(calm(0.2)))
    names = [one["name"] for one in page.get(f"{PREFIX}/recordings").json()]
    assert names == ["calm", "raised", *map(str, range(1, MOST_BROUGHT + 1))]
