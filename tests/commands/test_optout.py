"""Ops write down who wants no survey calls: by the number, or by the file."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner, Result

from ivr.clock import SystemClock
from ivr.commands.optout import PORTION, optout
from ivr.records import Records
from ivr.store import SqlStore
from ivr.store.migrating import migrate
from ivr.survey.opt_out import OptOut
from ivr.survey.survey import SurveyState, Why
from tests.commands.typed import types
from tests.survey.surveyed import Surveyed
from tests.world import CALLER, MONDAY, World

OTHER = "+442079460018"
BAD = "is not a telephone number in international form, such as '+1 202 555 0123'"


def types_optout(line: World, *arguments: str, answers: str = "") -> Result:
    return types(line, optout, *arguments, answers=answers)


def opt_outs(line: World) -> list[str]:
    return [opt_out.number for opt_out in line.store.run(lambda records: records.opt_outs.all())]


def file_of(folder: Path, text: str, encoding: str = "utf-8") -> str:
    file = folder / "numbers.txt"
    file.write_text(text, encoding=encoding)
    return str(file)


def test_who_is_opted_out_is_not_called_by_the_survey_that_was_due(line: World) -> None:
    surveyed = Surveyed(line)
    surveyed.talks()
    assert types_optout(line, "add", CALLER).output == "1 added, 0 on the list before\n"
    surveyed.until_due()
    assert not line.caller.is_ringing
    assert (surveyed.survey.state, surveyed.survey.why) == (SurveyState.CANCELLED, Why.OPTED_OUT)


def test_who_is_taken_off_the_list_is_called_again(line: World) -> None:
    types_optout(line, "add", CALLER)
    assert types_optout(line, "remove", CALLER, OTHER).output == "1 removed, 1 not on the list\n"
    Surveyed(line).rings()


def test_the_list_says_since_when_and_by_whom(line: World) -> None:
    types_optout(line, "add", OTHER)
    line.store.run(lambda records: records.opt_outs.add(OptOut(CALLER, MONDAY.replace(hour=9), "caller")))
    assert types_optout(line, "list").output.splitlines() == [
        f"{CALLER}  # since 2026-11-23 09:00 UTC, by caller",
        f"{OTHER}  # since 2026-11-23 17:00 UTC, by ops",
    ]


@pytest.mark.parametrize(
    "written",
    [
        "+44 (0)20 7946 0018",
        "+44-20-7946-0018",
        "+44.20.7946.0018",
        "+44 20/7946 0018",
        "\N{FULLWIDTH PLUS SIGN}442079460018",
        "+44\N{NO-BREAK SPACE}20\N{NON-BREAKING HYPHEN}7946\N{EN DASH}0018",
    ],
)
def test_a_number_is_known_however_it_is_written(line: World, written: str) -> None:
    assert types_optout(line, "add", written).exit_code == 0
    assert opt_outs(line) == [OTHER]


@pytest.mark.parametrize(
    "written",
    [
        "020 7946 0018",
        "442079460018",
        "00442079460018",
        "+1-202-FLOWERS",
        "+12025550123,20261123",
        "+1 202 555 0123 ext. 5",
        "+1 202 555 0123/4",
        "+1 202 555 012",
        "anonymous",
        "+266696687",
        "+",
    ],
)
def test_what_may_be_another_number_is_named_and_not_guessed(line: World, written: str) -> None:
    refused = types_optout(line, "add", "--", written)
    assert (refused.exit_code, refused.stderr) == (1, f"'{written}' {BAD}\n")
    assert opt_outs(line) == []


def test_what_is_no_number_does_nothing_to_the_terminal_that_shows_it(line: World, tmp_path: Path) -> None:
    typed = types_optout(line, "add", "--file", file_of(tmp_path, "0800\u202e\x9b2J"))
    assert typed.stderr == f"line 1: '0800\\u202e\\x9b2J' {BAD}\n"


def test_of_a_file_the_bad_lines_are_named_and_all_others_are_on_the_list(
    line: World, tmp_path: Path
) -> None:
    text = f"# from the letters\n\n{CALLER}  # rang on Monday\n0800 555 010\n  {OTHER}\n{CALLER},Monday\n{CALLER}"
    typed = types_optout(line, "add", "--file", file_of(tmp_path, text))
    assert typed.stdout == "2 added, 0 on the list before\n"
    assert typed.stderr.splitlines() == [f"line 4: '0800 555 010' {BAD}", f"line 6: '{CALLER},Monday' {BAD}"]
    assert typed.exit_code == 1
    assert opt_outs(line) == [CALLER, OTHER]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "latin-1"])
def test_a_file_of_any_spreadsheet_is_read(line: World, tmp_path: Path, encoding: str) -> None:
    file = file_of(tmp_path, f"{CALLER}\r\n{OTHER} # se\u00f1ora\r\n", encoding)
    assert types_optout(line, "add", "--file", file).exit_code == 0
    assert opt_outs(line) == [CALLER, OTHER]


def test_as_many_as_there_are_go_on_the_list_and_off_it(line: World) -> None:
    numbers = [f"+1212555{number:04}" for number in range(2 * PORTION + 1)]
    assert types_optout(line, "add", CALLER).exit_code == 0
    added = types_optout(line, "add", "--file", "-", answers="\n".join(numbers))
    assert added.output == f"{2 * PORTION} added, 1 on the list before\n"
    assert opt_outs(line) == numbers
    listed = types_optout(line, "list").output
    assert types_optout(line, "remove", "--file", "-", answers=listed).exit_code == 0
    assert opt_outs(line) == []


def test_whoever_is_about_to_dial_has_done_so_when_the_command_answers(database_url: str) -> None:
    """A worker that looked at the list before holds the switch until its intent is written."""
    with closing(SqlStore(database_url)) as store, ThreadPoolExecutor() as threads:
        migrate(store.engine)
        answered = Event()

        def types_it() -> None:
            CliRunner(env={"DATABASE_URL": database_url}).invoke(optout(SystemClock()), ["add", CALLER])
            answered.set()

        def is_about_to_dial(records: Records) -> bool:
            records.switches.hold()
            assert records.opt_outs.find(CALLER) is None
            threads.submit(types_it)
            return answered.wait(timeout=0.7)

        assert not store.run(is_about_to_dial)
        assert answered.wait(timeout=5)
        assert store.run(lambda records: records.opt_outs.find(CALLER))


@pytest.mark.parametrize("command", ["add", "remove"])
def test_a_command_about_no_number_says_what_it_wants(line: World, command: str) -> None:
    assert "name a number, or a --file with one on each line" in types_optout(line, command).output
