"""Every prompt is documented, used, and there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from fluent.syntax import FluentParser
from fluent.syntax.ast import Comment, GroupComment, Junk, Message, ResourceComment, VariableReference
from fluent.syntax.visitor import Visitor

from ivr.commands.levelhead import cli
from ivr.routing.default import default
from ivr.words import OwnPrompts, Words
from ivr.words.language import language_of
from tests.documentation.pages import HOME, blocks, page, quoted, rows

FILES = sorted((HOME / "prompts" / "en").glob("*.ftl"))
PAGE = page("docs/prompts.md")
DOCUMENTED = {quoted(prompt)[0]: quoted(filled_in) for prompt, _, filled_in, _ in rows(PAGE, "prompt")}
SECONDS = {quoted(prompt)[0]: float(seconds or 20) for prompt, _, _, seconds in rows(PAGE, "prompt")}
# Those whose rows say whose they are by the section that they stand in.
SECTIONS = {
    quoted(section)[0]: set(re.findall(r"^\| `([a-z-]+)` \|", section, re.MULTILINE))
    for section in PAGE.split("\n## ")[1:]
    if quoted(section.partition("\n")[0])
}


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  # called by this name
        self.names.append(node.id.name)


def entries(file: Path) -> list[object]:
    return list(FluentParser().parse(file.read_text(encoding="utf-8")).body)


def messages(file: Path) -> dict[str, list[str]]:
    """The file's prompts, each with its variables in the order of their first use."""
    found = {}
    for entry in entries(file):
        if isinstance(entry, Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = list(dict.fromkeys(variables.names))
    return found


PROMPTS = {name: variables for file in FILES for name, variables in messages(file).items()}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_of_prompts_has_prompts_and_comments_only(file: Path) -> None:
    known = Message | Comment | GroupComment | ResourceComment
    assert [entry.content for entry in entries(file) if isinstance(entry, Junk)] == []
    assert [entry for entry in entries(file) if not isinstance(entry, known)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_prompt_is_documented_and_no_other(file: Path) -> None:
    assert SECTIONS[file.name] == set(messages(file))


@pytest.mark.parametrize("prompt", PROMPTS)
def test_every_variable_of_a_prompt_is_documented(prompt: str) -> None:
    assert set(DOCUMENTED[prompt]) == set(PROMPTS[prompt])


@pytest.mark.parametrize("prompt", PROMPTS)
def test_how_long_a_prompt_may_last_is_documented(prompt: str) -> None:
    assert SECONDS[prompt] == language_of("en", OwnPrompts()).longest_seconds(prompt)


def test_the_report_on_the_page_is_what_the_command_says(tmp_path: Path) -> None:
    (example,) = [block for block in blocks(PAGE, "fluent") if "goodby" in block]
    (tmp_path / "my-prompts" / "en").mkdir(parents=True)
    (tmp_path / "my-prompts" / "en" / "caller.ftl").write_text(example)
    assert shown("levelhead prompts check my-prompts") == said_by("check", str(tmp_path / "my-prompts"))


def test_the_words_on_the_page_can_go_live(tmp_path: Path) -> None:
    examples = [block for block in blocks(PAGE, "fluent") if "goodby" not in block]
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "caller.ftl").write_text("".join(examples))
    assert said_by("check", str(tmp_path)).startswith("OK: 4 texts and 0 recordings of your own")


def test_what_the_page_plays_is_what_the_command_says() -> None:
    command = "levelhead prompts play got-reason --language es"
    assert shown(command) == said_by(*command.split()[2:])


def shown(command: str) -> str:
    """What the page says that a command answers."""
    (block,) = [block for block in blocks(PAGE, "console") if block.startswith(f"$ {command}\n")]
    return block.partition("\n")[2]


def said_by(*arguments: str) -> str:
    return CliRunner().invoke(cli, ["prompts", *arguments]).output


def core() -> Iterator[Path]:
    """Whatever may have words to say."""
    for package in ("ivr", "webhooks"):
        yield from (
            file
            for file in (HOME / package).rglob("*.py")
            if not {"console", "simulator", "store", "words"} & {*file.parts}
        )


def texts(node: ast.AST) -> set[str]:
    return {
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def said(function: ast.FunctionDef) -> set[str]:
    """Texts that a function passes to `say` or `text` as the name of a prompt."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call) and node.args]
    names = {"say", "text"}
    speaking = [call for call in calls if getattr(call.func, "attr", getattr(call.func, "id", "")) in names]
    return {text for call in speaking for text in texts(call.args[0])}


def hyphened(function: ast.FunctionDef) -> set[str]:
    """Texts in the form of most prompts' names. Twilio's words have that form too, but are not inside functions."""
    return {text for text in texts(function) if re.fullmatch(r"[a-z]+(-[a-z]+)+", text)}


@pytest.mark.parametrize(
    "file",
    [file for file in core() if "words" in file.read_text(encoding="utf-8")],
    ids=lambda file: file.name,
)
def test_every_prompt_that_is_asked_for_is_there(file: Path) -> None:
    asked_for = {name for function in functions(file) for name in said(function) | hyphened(function)}
    assert asked_for <= set(PROMPTS)


def test_every_prompt_is_asked_for() -> None:
    by_code = {text for file in core() for function in functions(file) for text in texts(function)}
    by_rules = {rule.prompt for rule in default().rules}
    assert set(PROMPTS) - by_code - by_rules == set()


SAMPLES: dict[str, str | int] = {
    "ordinal": 2,
    "days": 2,
    "rise": 9,
    "seconds": 4,
    "words": "…",
    "label": "a bill or a payment",
    "agent": "general-1",
}


def test_agents_read_what_they_hear() -> None:
    heard = {
        Words("en-US", "Polly.Joanna").text(prompt, **{name: SAMPLES[name] for name in variables})
        for prompt, variables in messages(HOME / "prompts" / "en" / "agent.ftl").items()
        if prompt.startswith("briefing-")
    }
    read = {sentence for row in rows(page("docs/agents.md"), "you hear") for sentence in row[0].split(" / ")}
    keys = "Press 1 to accept, 2 to pass, 3 to repeat."
    assert f"> {keys}" in page("docs/agents.md")
    assert read == heard - {keys}
