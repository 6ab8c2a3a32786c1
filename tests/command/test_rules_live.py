"""`levelhead rules activate`, `history` and `rollback`, while no server runs."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ivr.commands.levelhead import cli
from tests.versions.versions import BAD, of_business


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "draft.yaml"


def rules(file: Path, *arguments: str) -> Result:
    settings = {"DATABASE_URL": f"sqlite:///{file.parent}/levelhead.sqlite"}
    return CliRunner(env=settings).invoke(cli, ["rules", *arguments])


def activates(file: Path, text: str) -> Result:
    file.write_text(text)
    return rules(file, "activate", str(file))


def versions(file: Path) -> list[str]:
    """By number, what the history says of each."""
    return [line.split(maxsplit=6)[5] for line in rules(file, "history").output.splitlines()[1:]]


def test_before_anything_is_live_there_is_no_history_and_nothing_to_roll_back_to(file: Path) -> None:
    assert rules(file, "history").output == "Nothing has been made live yet.\n"
    refused = rules(file, "rollback")
    assert (refused.exit_code, refused.output) == (1, "Error: there is no version before the live one\n")


def test_activating_tells_the_number_and_the_version(file: Path) -> None:
    first = activates(file, of_business("First Company"))
    assert (first.exit_code, first.output) == (0, f"Activation 1: version {versions(file)[0]} is live.\n")


def test_a_bad_file_is_refused_with_its_whole_report_which_the_history_shortens(file: Path) -> None:
    refused = activates(file, BAD)
    report = refused.output.splitlines()
    assert refused.exit_code == 1
    assert len(report) > 1
    assert f"refused: {report[0]} (and {len(report) - 1} more)" in rules(file, "history").output


def test_rolling_back_goes_to_the_version_before_or_to_the_number_that_is_asked_for(file: Path) -> None:
    for name in ("First Company", "Second Company", "Third Company"):
        activates(file, of_business(name))
    assert rules(file, "rollback").exit_code == 0
    assert rules(file, "rollback", "1").exit_code == 0
    first, second, _, fourth, fifth = versions(file)
    assert (fourth, fifth) == (second, first)


def test_the_text_of_any_version_that_was_live_can_be_had_again(file: Path) -> None:
    texts = [of_business("First Company"), of_business("Second Company")]
    assert rules(file, "show").output == "Error: there is no version that is live yet\n"
    for text in texts:
        activates(file, text)
    activates(file, BAD)
    assert [rules(file, "show", "1").output, rules(file, "show").output] == texts
    assert rules(file, "show", "3").output == "Error: there is no activation 3 that was live\n"


def test_a_number_that_was_never_live_is_not_rolled_back_to(file: Path) -> None:
    activates(file, BAD)
    for number in ("1", "7"):
        refused = rules(file, "rollback", number)
        assert refused.output == f"Error: there is no activation {number} that was live\n"
        assert refused.exit_code == 1
