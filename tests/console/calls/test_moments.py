"""What is written down of a call can be read by people, in their language."""

import ast
from pathlib import Path
from typing import Any

import pytest

import ivr
from ivr.console.calls.moments import NOT_TOLD, told
from ivr.console.page_words import languages, page_words
from ivr.records import Moment
from ivr.transcript import SAID, WHISPERED, Asked
from tests.store.samples import NOON, a_sid, later

CORE = [file for file in Path(ivr.__file__).parent.rglob("*.py") if "simulator" not in file.parts]
AGENT = {"agent": "senior 1"}
# Of each kind all that it may say, as the core writes it.
SAMPLES: dict[str, list[dict[str, Any]]] = {
    "arrived": [{"number_known": True}, {"number_known": False}],
    SAID: [{"asked": str(asked), "words": "", "key": "2"} for asked in Asked]
    + [{"asked": str(asked), "words": "", "key": ""} for asked in Asked if asked is not Asked.WAIT]
    + [{"asked": str(asked), "words": "it is off", "key": ""} for asked in (Asked.REASON, Asked.SOLVED)],
    "raised": [
        {"rise_db": 9.46, "seconds": 2.04, "at_seconds": 7.0},
        {"rise_db": None, "seconds": 2, "at_seconds": 3},
    ],
    "settled": [{"rise_db": 9.4, "seconds": 2.0, "at_seconds": 7.0}],
    "decided": [{"rule": "r", "queue": "q", "priority": 5, "facts_used": {"open": True}, "prompt": None}],
    "told of the wait": [
        {"place": 2, "minutes": 5},
        {"place": 2, "minutes": None},
        {"place": None, "minutes": 5},
    ],
    "urgent": [{}],
    "offered": [AGENT],
    WHISPERED: [AGENT | {"text": "New caller."}],
    "not taken": [AGENT | {"why": why} for why in ("passed", "unanswered", "withdrawn", "failed")],
    "passed": [AGENT | {"why": why} for why in ("busy", "skill", "enough", "other")],
    "accepted": [AGENT],
    "connected": [AGENT],
    "dialled": [AGENT],
    "human line": [{}],
    "fallback": [{}],
    "menu": [AGENT | {"key": "1"}],
    "seat offered": [AGENT],
    "seat taken": [AGENT | {"role": role} for role in ("listen", "coach", "join")],
    "seat left": [AGENT],
    "taken over": [AGENT],
    "warned": [{"warnings": 1}],
    "farewell": [AGENT],
    "promised": [{"kind": "callback", "at": NOON.isoformat()}, {"kind": "message"}],
    "promise kept": [{"by": "supervisor"}],
    "ringing back": [AGENT],
    "ended": [{"after": after} for after in ("intake", "waiting", "connecting", "talking")],
    "wrap-up": [AGENT | {"until": NOON.isoformat(), "available_from": NOON.isoformat()}],
    "disposition": [{"outcome": outcome} for outcome in ("solved", "not_solved", "follow_up", "unknown")],
    "survey due": [{"at": NOON.isoformat(), "attempt": 1}],
    "survey call": [{"survey_id": "s", "try": 2}],
    "survey cancelled": [{"why": "called in"}, {"why": "by ops"}],
    "machine": [{}],
    "survey": [{"answer": answer} for answer in ("solved", "not solved", "unanswered")],
    "rating": [{"rating": 4}],
    "comment": [{"kept_in": "writing"}, {"kept_in": "sound"}],
    "opted out": [{}],
    "case": [{"state": "closed"}, {"state": "reopened", "by": "supervisor"}, {"state": "unknown"}],
}


def kinds_written() -> set[str]:
    """Whatever the core adds to the timeline by a literal name."""
    calls = (
        node for file in CORE for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)
    )
    adding = (
        call for call in calls if ast.unparse(call.func).endswith("timeline.add") and len(call.args) > 1
    )
    return {str(call.args[1].value) for call in adding if isinstance(call.args[1], ast.Constant)}


def in_words(language: str, kind: str, data: dict[str, Any]) -> str:
    moment = Moment(1, a_sid(), kind, NOON, data)
    (shown,) = told([moment], NOON, page_words(language))
    return shown.text


def test_there_are_words_for_all_that_is_written_down() -> None:
    written = kinds_written()
    assert len(written) > 25
    assert sorted(written - SAMPLES.keys() - set(NOT_TOLD)) == []


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", SAMPLES)
def test_each_kind_is_told_in_each_language_and_each_of_its_values_otherwise(
    language: str, kind: str
) -> None:
    texts = [in_words(language, kind, data) for data in SAMPLES[kind]]
    assert kind not in texts, "as it is told when the words do not fit"
    assert not any("{" in text or "??" in text or "none" in text for text in texts)
    assert len(set(texts)) == len(texts)


def test_names_of_agents_stay_as_they_are() -> None:
    assert in_words("en", "accepted", AGENT) == "senior 1 accepts"


def test_a_kind_of_another_version_is_told_by_its_name() -> None:
    assert in_words("en", "teleported", {"to": "mars"}) == "teleported"


def test_a_moment_without_what_its_words_need_is_told_by_its_name() -> None:
    assert in_words("en", "offered", {}) == "offered"


def test_what_was_said_is_a_quotation_and_the_clock_counts_from_the_ring() -> None:
    data = {"asked": "reason", "words": "it is off", "key": ""}
    (shown,) = told([Moment(1, a_sid(), SAID, later(seconds=65), data)], NOON, page_words("en"))
    assert (shown.quote, shown.clock, shown.side) == ("it is off", "1:05", "caller")


def test_an_instant_that_a_moment_is_about_is_told_as_one() -> None:
    data = {"at": later(hours=2).isoformat(), "attempt": 1}
    (shown,) = told([Moment(1, a_sid(), "survey due", NOON, data)], NOON, page_words("en"))
    assert shown.when == later(hours=2)
