"""`levelhead rules try`, as ops type it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ivr.commands.levelhead import cli
from ivr.routing.default import default_text
from ivr.routing.facts import described


def tried(*options: str) -> Result:
    return CliRunner().invoke(cli, ["rules", "try", *options], env={"ROUTING_FILE": ""})


def shown(result: Result) -> dict[str, str]:
    """What the output says, by the first word of each line; the assumed facts as they stand."""
    assert result.exit_code == 0, result.output
    lines = [line.partition(" ") for line in result.stdout.splitlines()]
    return {word: rest.strip() for word, _, rest in lines}


def test_a_raised_voice_goes_to_a_senior_and_the_rule_is_named_with_its_facts() -> None:
    said = shown(tried("--raised"))
    assert said["rule"] == "raised-voice"
    assert said["queue"] == "senior (tier senior)"
    assert said["priority"] == "10"
    assert said["prompt"] == "sorry-and-through"
    assert said["because"] == "voice_raised = true"


def test_each_rule_above_is_told_with_the_part_that_did_not_hold() -> None:
    said = shown(tried("--raised", "--open-case"))
    assert said["raised-voice-and-repeat-caller"].split("  ")[0] == "calls_in_case >= 1"
    assert said["raised-voice-and-repeat-caller"].endswith("  calls_in_case = 0")
    assert "third-call-about-the-same-case" in said
    assert "closed" not in said


def test_the_language_of_a_line_can_be_given() -> None:
    assert shown(tried("--language", "en-US"))["rule"] == "everyone-else"
    refused = tried("--language", "es-US")
    assert refused.exit_code == 2
    assert "--language: 'es-US' is not the language of a line" in refused.stderr


def test_a_queue_that_is_expected_but_has_no_name_is_no_queue() -> None:
    assert "'' is not a queue" in tried("--expect", "").stderr


def test_what_was_not_given_is_that_of_an_ordinary_first_call_and_said() -> None:
    output = tried().stdout
    assert "the shipped file" in output
    _, _, assumed = output.partition("assumed, as it was not given")
    assert all(
        fact in " ".join(assumed.split())
        for fact in ("open = true", "known_caller = true", "calls_7d = 0", 'weekday = "mon"', "hour = 10")
    )


def test_no_line_ends_within_a_fact() -> None:
    _, _, assumed = tried().stdout.partition("assumed, as it was not given\n")
    assert all(
        fact.count(" = ") == 1 for line in assumed.splitlines() for fact in line.rstrip(",").split(", ")
    )


def test_what_was_given_is_not_assumed() -> None:
    _, _, assumed = tried("--raised", "--rise-db", "unknown", "--no-verified").stdout.partition("assumed")
    assert not any(name in assumed for name in ("voice_raised", "voice_rise_db", "number_verified"))


def test_an_expected_queue_that_is_reached_passes_and_another_fails() -> None:
    assert tried("--raised", "--expect", "senior").exit_code == 0
    failed = tried("--expect", "senior")
    assert failed.exit_code == 1
    assert failed.stderr == "Error: expected 'senior', is 'general' by rule 'everyone-else'\n"


def test_a_queue_that_is_not_there_cannot_be_expected() -> None:
    result = tried("--expect", "senoir")
    assert result.exit_code == 2
    assert "'senoir' is not a queue; did you mean 'senior'?" in result.stderr


@pytest.mark.parametrize(
    "options, complaint",
    [
        (["--reason", "biling"], "--reason: 'biling' is not a reason; did you mean 'billing'?"),
        (["--hour", "24"], "--hour: must be at most 23"),
        (["--calls-7d", "-1"], "--calls-7d: must be at least 0"),
        (["--weekday", "mond"], "did you mean 'mon'?"),
        (["--line", "5550100"], "--line: '5550100' is not a phone number"),
        (["--calls-7d", "many"], "'many' is not a valid integer"),
    ],
)
def test_a_value_that_a_fact_cannot_have_is_told(options: list[str], complaint: str) -> None:
    result = tried(*options)
    assert result.exit_code == 2
    assert complaint in result.stderr


def test_all_wrong_values_are_told_at_once() -> None:
    told = tried("--reason", "biling", "--hour", "24").stderr
    assert "--reason" in told
    assert "--hour" in told


def test_a_line_is_understood_however_it_is_written() -> None:
    assert shown(tried("--line", "+1 (202) 555-0177"))["rule"] == "everyone-else"


def test_the_file_that_is_named_decides(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    file.write_text(default_text().replace("- name: everyone-else", "- name: the-rest"), encoding="utf-8")
    said = shown(tried("--file", str(file)))
    assert said["file"].startswith(str(file))
    assert said["rule"] == "the-rest"


def test_a_file_with_faults_is_reported_instead(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    file.write_text("hours: always\n", encoding="utf-8")
    result = tried("--file", str(file))
    assert result.exit_code == 1
    assert f"{file}:1:" in result.stderr


def test_there_is_an_option_for_every_fact() -> None:
    listed = tried("--help").output
    assert all(f"--{fact.option}" in listed for fact in described().values())
