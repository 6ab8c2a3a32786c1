"""Whatever a row can say has a word."""

import re
from pathlib import Path

import pytest

from ivr.agents.agent import AgentState
from ivr.board.alarms import ORDER
from ivr.board.rows import Mark
from ivr.call import Wish
from ivr.console.page_words import FOLDER, page_words
from ivr.promise import PromiseKind

SCRIPTS = sorted((FOLDER.parent / "static" / "board").glob("*.js"))
SAID = {name.removeprefix("board-said-") for name in page_words("en").names if name.startswith("board-said-")}


@pytest.mark.parametrize(
    "beginning, values",
    [
        ("state", AgentState),
        ("mark", Mark),
        ("wish", Wish),
        ("kind", PromiseKind),
        ("alarm", ORDER),
        ("next", (AgentState.BREAK, AgentState.OFFLINE)),
    ],
)
def test_every_value_has_a_word(beginning: str, values: list[str]) -> None:
    names = {f"{beginning}-{value.lower().replace(' ', '-')}" for value in values}

    assert names <= SAID


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: str(script.name))
def test_a_script_says_only_words_that_there_are(script: Path) -> None:
    assert set(re.findall(r'say\("([a-z-]+)"', script.read_text(encoding="utf-8"))) <= SAID
