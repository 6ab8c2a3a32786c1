"""Recordings that stand in for a microphone."""

import httpx

from ivr.audio.recording import wav_of
from ivr.simulator.browser import PREFIX
from ivr.simulator.browser.recordings import LARGEST_BYTES, LONGEST_SECONDS, MOST_BROUGHT
from ivr.simulator.voices import calm, silence


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
