"""`levelhead rules check`, as ops type it."""

from pathlib import Path

from click.testing import CliRunner

from ivr.commands.rules import rules
from ivr.routing.default import default, default_text


def test_a_good_file_is_ok_with_its_version_and_counts(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    file.write_text(default_text(), encoding="utf-8", newline="")
    result = CliRunner().invoke(rules, ["check", str(file)])
    assert result.exit_code == 0
    assert result.output == (
        f"OK, version {default().version} of {file}: 7 rules, 4 reasons, 2 queues, 4 agents\n"
    )


def test_a_bad_file_is_reported_whole_and_the_command_fails(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    text = (
        default_text()
        .replace("when: voice_raised\n", "when: voice_rised\n")
        .replace("tries: 3", "tries: many")
    )
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(rules, ["check", str(file)])
    assert result.exit_code == 1
    assert [line.split(" ", 1)[1] for line in result.stderr.splitlines()] == [
        "rules[3].when: 'voice_rised' is not a fact; did you mean 'voice_raised'?",
        "survey.tries: must be a whole number",
    ]


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(rules, ["check", str(tmp_path / "none.yaml")])
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_without_a_file_the_one_of_the_setting_is_checked_else_the_shipped_one(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    file.write_text(default_text(), encoding="utf-8")
    of_setting = CliRunner().invoke(rules, ["check"], env={"ROUTING_FILE": str(file)})
    assert f" of {file}: " in of_setting.output
    shipped = CliRunner().invoke(rules, ["check"], env={"ROUTING_FILE": ""})
    assert " of the shipped file: " in shipped.output


def test_settings_with_faults_are_told_when_they_should_name_the_file(tmp_path: Path) -> None:
    missing = tmp_path / "none.yaml"
    result = CliRunner().invoke(rules, ["check"], env={"ROUTING_FILE": str(missing)})
    assert result.exit_code == 1
    assert "ROUTING_FILE" in result.stderr
