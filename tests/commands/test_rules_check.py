"""`levelhead rules check`, as ops type it."""

from pathlib import Path

from click.testing import CliRunner, Result

from ivr.commands.levelhead import cli
from ivr.routing.default import default, default_text


def checked(tmp_path: Path, text: str) -> Result:
    file = tmp_path / "routing.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    return CliRunner().invoke(cli, ["rules", "check", str(file)])


def with_tests(*examples: str) -> str:
    """The shipped file with other tests."""
    before, _, after = default_text().partition("\ntests:\n")
    return "\n".join([before, "tests:", *examples]) + after[after.index("\nwaiting:") :]


def test_a_good_file_is_ok_with_its_version_and_counts(tmp_path: Path) -> None:
    result = checked(tmp_path, default_text())
    assert result.exit_code == 0
    assert result.output.splitlines()[0] == (
        f"OK, version {default().version} of {tmp_path / 'routing.yaml'}: 8 rules, 4 reasons, 2 queues, 4 agents"
    )


def test_it_says_how_many_tests_passed_and_which_rules_none_of_them_reaches(tmp_path: Path) -> None:
    examples = [
        "  - {name: one, facts: {voice_raised: true}, expect: senior}",
        "  - {name: two, facts: {}, expect: general}",
    ]
    assert checked(tmp_path, with_tests(*examples)).output.splitlines()[1] == (
        "2 tests passed; 2 of 8 rules are reached by a test; not: raised-voice-and-repeat-caller, "
        "not-solved-twice, third-call-about-the-same-case, not-solved-last-time, closed, wants-a-person"
    )


def test_a_file_without_tests_is_ok_and_told_so(tmp_path: Path) -> None:
    result = checked(tmp_path, with_tests().replace("\ntests:\n", "\n"))
    assert result.exit_code == 0
    assert result.output.splitlines()[1] == "It has no tests; they stand under `tests:`"


def test_rules_that_are_all_reached_are_said_to_be(tmp_path: Path) -> None:
    text = with_tests("  - {name: one, facts: {}, expect: general}")
    before, _, after = text.partition("rules:\n")
    text = (
        before + 'rules:\n  - {name: all, when: "true", queue: general}\n' + after[after.index("\ntests:") :]
    )
    assert checked(tmp_path, text).output.endswith("\n1 test passed; all 1 rules are reached by a test\n")


def test_a_test_that_fails_is_a_fault_at_its_place(tmp_path: Path) -> None:
    result = checked(tmp_path, with_tests("  - {name: one, facts: {voice_raised: true}, expect: general}"))
    assert result.exit_code == 1
    assert "tests[0].expect: expected 'general', is 'senior' by rule 'raised-voice'" in result.stderr


def test_warnings_are_told_and_keep_nothing_from_going_live(tmp_path: Path) -> None:
    text = (
        default_text()
        .replace("when: asked_for_person\n", "when: not open and asked_for_person\n")
        .replace(
            "facts: {asked_for_person: true}\n    expect: general\n    rule: wants-a-person",
            "facts: {asked_for_person: true}\n    expect: general",
        )
    )
    result = checked(tmp_path, text)
    assert result.exit_code == 0
    warning, ok, _ = result.output.splitlines()
    assert warning.endswith("it was never the first to hold; 'closed' (line 109) always came before")
    assert ok.startswith("OK, ")


def test_a_bad_file_is_reported_whole_and_the_command_fails(tmp_path: Path) -> None:
    text = (
        default_text()
        .replace("when: voice_raised\n", "when: voice_rised\n")
        .replace("tries: 3", "tries: many")
    )
    result = checked(tmp_path, text)
    assert result.exit_code == 1
    assert [line.split(" ", 1)[1] for line in result.stderr.splitlines()] == [
        "rules[4].when: 'voice_rised' is not a fact; did you mean 'voice_raised'?",
        "survey.tries: must be a whole number",
    ]


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["rules", "check", str(tmp_path / "none.yaml")])
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_without_a_file_the_one_of_the_setting_is_checked_else_the_shipped_one(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    file.write_text(default_text(), encoding="utf-8")
    of_setting = CliRunner().invoke(cli, ["rules", "check"], env={"ROUTING_FILE": str(file)})
    assert f" of {file}: " in of_setting.output
    shipped = CliRunner().invoke(cli, ["rules", "check"], env={"ROUTING_FILE": ""})
    assert " of the shipped file: " in shipped.output


def test_settings_with_faults_are_told_when_they_should_name_the_file(tmp_path: Path) -> None:
    missing = tmp_path / "none.yaml"
    result = CliRunner().invoke(cli, ["rules", "check"], env={"ROUTING_FILE": str(missing)})
    assert result.exit_code == 1
    assert "ROUTING_FILE" in result.stderr
