"""Every command and option is documented, and what the documents show is what the commands say."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import pytest
from click.testing import CliRunner

from ivr.commands.levelhead import cli
from ivr.routing.default import default_text
from ivr.routing.facts import described
from ivr.simulator.stories import STORIES
from tests.documentation.pages import blocks, page, quoted, rows

OPS = page("docs/ops.md")


def commands(group: click.Group, name: str = "levelhead") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for part in group.list_commands(context):
        command = group.get_command(context, part)
        if isinstance(command, click.Group):
            yield from commands(command, f"{name} {part}")
        elif command:
            yield f"{name} {part}", command


def as_written(name: str, command: click.Command) -> str:
    arguments = [
        each.make_metavar(click.Context(command))
        for each in command.params
        if isinstance(each, click.Argument)
    ]
    return " ".join([name, *arguments])


def test_every_command_is_documented_and_no_other() -> None:
    documented = [quoted(command)[0] for command, _ in rows(OPS, "command")]
    assert sorted(documented) == sorted(as_written(*each) for each in commands(cli))


def is_fact(command: str, option: click.Option) -> bool:
    """Facts are documented as facts, and become options of `rules try` by themselves."""
    return command == "levelhead rules try" and option.name in described()


def test_every_option_is_documented_and_no_other() -> None:
    options = [
        option
        for name, command in commands(cli)
        for option in command.params
        if isinstance(option, click.Option) and not is_fact(name, option)
    ]
    written = {
        f"{option.opts[0]} {option.metavar}" if option.metavar else option.opts[0] for option in options
    }
    assert {quoted(option)[0] for option, _ in rows(OPS, "option")} == written


def test_every_story_is_documented() -> None:
    ((_, story),) = [row for row in rows(OPS, "option") if "--story" in row[0]]
    assert quoted(story) == list(STORIES)


VERSION = re.compile(r"version [0-9a-f]{12}")
# A word misspelt in a rule of the shipped file: the rule, the word, how it is written.
RISED = ("raised-voice", "voice_raised", "voice_rised")
SENOIR = ("raised-voice", "senior", "senoir")
GENRAL = ("closed", "general", "genral")


@pytest.mark.parametrize(
    "name, typos", [("docs/ops.md", [RISED, GENRAL]), ("docs/routing-file.md", [RISED, SENOIR])]
)
def test_a_report_that_is_shown_is_what_the_command_says(
    name: str, typos: list[tuple[str, str, str]]
) -> None:
    good, bad = reports(name)
    assert VERSION.sub("", good) == VERSION.sub("", checked(default_text()))
    assert bad == checked(with_typos(typos))


def test_the_change_of_the_guide_goes_where_it_says() -> None:
    rule, example = blocks(OPS, "yaml")
    draft = default_text().replace("  - name: closed\n", f"{rule}  - name: closed\n")
    draft = draft.replace("\ntests:\n", f"\ntests:\n{example}")
    for command in (
        "rules check draft.yaml",
        "rules try --file draft.yaml --reason billing --calls-7d 1 --expect senior",
    ):
        (block,) = [block for block in blocks(OPS, "console") if block.startswith(f"$ levelhead {command}\n")]
        shown = block.partition("\n")[2].partition("…")[0]
        assert said(command, draft).startswith(shown)


def said(command: str, draft: str) -> str:
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("draft.yaml").write_text(draft, encoding="utf-8")
        output = CliRunner().invoke(cli, command.split()).output
    return "".join(f"{line.rstrip()}\n" for line in output.splitlines())


def reports(name: str) -> list[str]:
    """What a page shows that `levelhead rules check` answers."""
    command = "$ levelhead rules check routing.yaml\n"
    return [
        block.removeprefix(command) for block in blocks(page(name), "console") if block.startswith(command)
    ]


def checked(text: str) -> str:
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("routing.yaml").write_text(text, encoding="utf-8")
        return CliRunner().invoke(cli, ["rules", "check", "routing.yaml"]).output


def with_typos(typos: list[tuple[str, str, str]]) -> str:
    text = default_text()
    for rule, right, wrong in typos:
        before, name, after = text.partition(f"- name: {rule}\n")
        text = before + name + after.replace(right, wrong, 1)
    return text
