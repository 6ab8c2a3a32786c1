"""Logs say what happened on which call, and nothing that a caller said, pressed, or can be rung by."""

import io
import json
import re
import sys
from traceback import format_exception
from typing import Any

import pytest

from ivr.logs import configure
from ivr.ports import Unreachable
from ivr.store import SqlStore
from tests.webhooks.signed import Twilio
from tests.world import CALLER, LINE, MONDAY, World

DIGITS = re.compile(r"digit|dtmf", re.IGNORECASE)
WORDS = ("internet", "off again")


@pytest.fixture
def logged(
    loggers_stay: None,  # noqa: ARG001, as it is needed before
    monkeypatch: pytest.MonkeyPatch,
) -> io.StringIO:
    """Standard error while everything is logged."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    configure("DEBUG")
    return written


def whole_call(line: World) -> None:
    """From ring to survey; on the way an agent cannot be dialled, and at the end a table is gone."""
    line.simulator.rest.fails(status=400, times=1)
    line.calls().says("my internet is off again")
    line.caller.waits(5)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(20)
    line.caller.hangs_up()
    agent.presses("2")
    line.later(hours=2)
    line.caller.answers()
    line.caller.is_silent()
    store = line.levelhead.store
    assert isinstance(store, SqlStore)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE surveys RENAME TO gone")
    line.caller.presses("2")


def test_a_whole_call_leaves_no_number_key_or_word_in_the_logs(logged: io.StringIO, line: World) -> None:
    whole_call(line)
    text = logged.getvalue()
    phones = [CALLER, LINE, *(phone.number for phone in line.agents.values()), line.human_line.number]
    for phone in phones:
        assert phone.removeprefix("+") not in text, phone
    for words in WORDS:
        assert words not in text
    assert not DIGITS.search(text)


def test_what_the_application_says_is_bound_to_its_call(logged: io.StringIO, line: World) -> None:
    whole_call(line)
    lines: list[dict[str, Any]] = [json.loads(entry) for entry in logged.getvalue().splitlines()]
    ours = [entry for entry in lines if entry["event"] == "webhook failed"]
    assert ours
    assert all(re.fullmatch("CA[0-9a-f]{32}", entry["call_sid"]) for entry in ours)


def test_an_error_of_rest_names_no_number(twilio: Twilio) -> None:
    with pytest.raises(Unreachable) as failure:
        twilio.levelhead.telephony.placed_since(CALLER, MONDAY)
    assert CALLER.removeprefix("+") not in "".join(format_exception(failure.value))
