"""`levelhead call` against a server that runs without a Twilio account."""

import re
import signal
import subprocess
from collections.abc import Iterator

import httpx
import pytest

from ivr.audio.recording import wav_of
from ivr.simulator.stories import STORIES, about
from ivr.simulator.voices import calm, raised
from tests.serving import ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path_factory.mktemp("server"))
    server.start()
    yield server
    server.stop(signal.SIGKILL)  # a play in real time is still on


def plays(server: ServerProcess, *arguments: str) -> list[str]:
    """The lines of the play without their times."""
    ended = server.command("call", *arguments)
    assert ended.exit_code == 0, ended.stderr + ended.stdout
    return [re.sub(r" +", " ", line[10:]).strip() for line in ended.stdout.splitlines()]


def happens(play: list[str], *wanted: str) -> None:
    """These beginnings of lines, in this order."""
    lines = iter(play)
    for words in wanted:
        assert any(line.startswith(words) for line in lines), f"no {words!r} in its place:\n" + "\n".join(
            play
        )


def test_a_calm_first_call_goes_to_the_general_queue_and_its_case_is_closed(server: ServerProcess) -> None:
    happens(
        plays(server, "--story", "calm", "--skip"),
        "caller dials +1 202-555-0199",
        "caller hears “Thank you for calling",
        "caller is listened to",
        "levelhead decides by rule everyone-else: general queue, priority 0",
        "because no rule before it matches",
        "levelhead offers the call to general-",
        "general-",
        "levelhead sees it accepted by general-",
        "caller is off the line after 20 s of conversation",
        "levelhead plans the survey call",
        "clock (time is moved on by",
        "caller hears “Press 9 to stop these calls.”",
        "caller presses 1",
        "levelhead has the case closed",
        "levelhead notes the rating: 5 of 5",
        "levelhead keeps the caller's own word in writing",
        "in the end case closed",
    )


def test_a_raised_voice_reaches_a_senior_who_is_told_how_loud_it_is(server: ServerProcess) -> None:
    play = plays(server, "--story", "raised-voice", "--skip")
    happens(
        play,
        "levelhead hears a raised voice: +",
        "levelhead decides by rule raised-voice: senior queue, priority 10",
        "because voice_raised = yes",
        "passed over raised-voice-and-repeat-caller (open_case = no)",
        "levelhead offers the call to senior-",
        "senior-",
        "in the end case closed",
    )
    whispers = [line for line in play if "hears the whisper:" in line]
    assert re.search(r"Raised voice, plus \d+ decibels", whispers[0])


def test_the_third_call_is_recognised_and_the_senior_is_told_so(server: ServerProcess) -> None:
    play = plays(server, "--story", "third-call", "--skip")
    happens(play, "levelhead decides by rule third-call-about-the-same-case", "because calls_in_case = 2")
    whispers = [line.partition("“")[2].partition(".")[0] for line in play if "hears the whisper:" in line]
    assert whispers == ["New caller", "Second call today", "Third call today"]
    assert play[-1] == "in the end case closed"


def test_the_agent_who_is_asked_first_passes_and_the_next_one_takes_it(server: ServerProcess) -> None:
    play = plays(server, "--story", "agent-passes", "--skip")
    offered = [line.split()[-1] for line in play if line.startswith("levelhead offers")]
    assert len(offered) == 2, server.account_of(play)
    first, second = offered
    happens(
        play,
        f"levelhead sees it not taken by {first} (passed)",
        f"{second} presses 1",
        f"levelhead sees it accepted by {second}",
        f"caller is connected with {second}",
    )


def test_not_solved_reopens_the_case_and_the_next_call_is_recognised(server: ServerProcess) -> None:
    happens(
        plays(server, "--story", "not-solved", "--skip"),
        "levelhead notes, from the survey: not solved",
        "levelhead has the case reopened",
        "levelhead notes the rating: 2 of 5",
        "levelhead stores a promise: callback",
        "levelhead rings the caller back",
        "caller is busy",
        "caller dials",
        "levelhead decides by rule not-solved-last-time",
        "levelhead has the case closed",
        "in the end case closed",
    )


def test_every_story_is_listed_with_what_it_shows(server: ServerProcess) -> None:
    shown = server.command("call", "--help").stdout
    assert all(f"{name:<14}{about(name)}" in shown for name in STORIES)


def test_a_recording_that_grows_loud_reaches_a_senior_and_a_calm_one_does_not(server: ServerProcess) -> None:
    said = ("--says", "my phone is off again", "--skip")
    for name, sound, queue in (
        ("loud.wav", [*calm(8, seed=11), *raised(5, seed=11)], "senior"),
        ("calm.wav", calm(9, seed=11), "general"),
    ):
        (server.folder / name).write_bytes(wav_of(sound))
        happens(plays(server, "--speech", name, *said, "--key", "1"), f"levelhead offers the call to {queue}")


def test_keys_answer_one_question_after_the_other_up_to_the_survey(server: ServerProcess) -> None:
    keys = [option for key in "22223" for option in ("--key", key)]
    play = plays(server, "--says", "colourless green ideas", *keys, "--skip")
    happens(
        play,
        "caller says “colourless green ideas”",
        "caller hears “Sorry, I did not get that",
        "caller presses 2",
        "caller hears “Thank you. I understood: a bill or a payment",
        "caller hears “You called us recently. Is it solved?",
        "caller presses 2",
        "levelhead has the case reopened",
        "caller presses 2",
        "caller hears “To talk to someone now, press 1",
        "caller presses 2",
        "caller presses 3",
        "levelhead stores a promise: callback, ",
        "in the end case reopened, promise stored (callback)",
    )


def test_not_solved_and_then_1_is_a_conversation_of_its_own(server: ServerProcess) -> None:
    play = plays(server, "--key", "1", "--key", "2", "--key", "2", "--key", "1", "--skip")
    happens(
        play,
        "levelhead has the case reopened",
        "levelhead notes the rating: 2 of 5",
        "caller presses 1",
        "levelhead offers the call to senior-",
        "caller is connected with senior-",
        "in the end case open, survey due",
    )


def test_the_same_number_is_recognised_in_the_next_play(server: ServerProcess) -> None:
    caller = ("--from", "+13125550142", "--says", "my internet is off", "--skip")
    plays(server, *caller, "--key", "2")
    assert any("Second call" in line for line in plays(server, *caller, "--key", "1"))


def test_a_caller_who_says_nothing_reaches_a_person(server: ServerProcess) -> None:
    happens(
        plays(server, "--from", "anonymous", "--skip"),
        "caller is connected with general-",
        "in the end no case",
    )


@pytest.mark.parametrize(
    "arguments, exit_code, complaint",
    [
        (["--story", "opera"], 2, "'opera' is not one of"),
        (["--speech", "missing.wav"], 2, "'missing.wav' does not exist"),
        (["--speech", "text.wav"], 1, "text.wav"),
        (["--from", "12"], 2, "--from"),
        (["--key", "x"], 2, "--key"),
    ],
)
def test_what_cannot_be_played_is_refused_in_a_line(
    server: ServerProcess, arguments: list[str], exit_code: int, complaint: str
) -> None:
    (server.folder / "text.wav").write_text("not a sound")
    refused = server.command("call", *arguments)
    assert refused.exit_code == exit_code
    assert complaint in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr


def test_a_server_that_is_not_there_is_missed_in_a_line(server: ServerProcess) -> None:
    elsewhere = server.environment | {"PORT": "9"}
    server_url, server.environment = server.environment, elsewhere
    missed = server.command_in_a_process("call", "--story", "calm", seconds=60)
    server.environment = server_url
    assert missed.returncode == 1
    assert missed.stderr == (
        "Error: no server at http://127.0.0.1:9: start it with `make run` or `levelhead serve`\n"
    )


def test_without_skip_a_call_lasts_as_long_as_a_call(server: ServerProcess) -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        server.command_in_a_process("call", "--story", "calm", seconds=8)


def test_a_second_server_on_the_same_port_says_so_and_ends(server: ServerProcess) -> None:
    ended = server.command_in_a_process("serve", seconds=60)
    assert ended.returncode != 0
    assert "ddress already in use" in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr


def test_the_address_itself_leads_to_the_console(server: ServerProcess) -> None:
    assert httpx.get(server.url, follow_redirects=True).url.path == "/console/sign-in"


def test_whoever_starts_it_is_told_what_to_do_next(server: ServerProcess) -> None:
    greeting = server.log.read_text()
    assert greeting.startswith(f"Levelhead answers on {server.url}.")
    assert "call --story raised-voice --skip" in greeting
    assert f"{server.url}/console/invitation/" in greeting
    assert '"level": "info"' not in greeting
