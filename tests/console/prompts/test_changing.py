"""Words and recordings that are changed in a draft."""

import io

import numpy as np
import pytest
import soundfile

from ivr.routing.default import default_text
from ivr.simulator.events import Heard
from ivr.words import NOTHING_CHANGED
from ivr.words.sounds import seconds_of
from tests.audio.recordings import FOLDER, recorded
from tests.console.prompts.desk import Desk

SAID = (FOLDER / "digits-lucas.wav").read_bytes()


def silence(minutes: int) -> bytes:
    """In a file that is much smaller than what it holds."""
    file = io.BytesIO()
    soundfile.write(file, np.zeros(8000 * 60 * minutes, "int16"), 8000, format="flac")
    return file.getvalue()


def test_new_words_are_kept_in_the_draft_and_nothing_is_heard_of_them(ops: Desk) -> None:
    answer = ops.sends("/es/greeting/words", text="Pulse 0.")
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/console/prompts/es/greeting?done=words",
    )
    assert ops.drafted.texts == {"es/caller.ftl": "greeting =\n    Pulse 0.\n"}
    assert ops.line.levelhead.door.policies.live.words().text("greeting").startswith("You can press 0")


def test_the_page_shows_what_is_kept_and_marks_it(ops: Desk) -> None:
    ops.sends("/es/greeting/words", text="Pulse 0.")
    page = ops.looks("/es/greeting", done="words").text
    assert "Pulse 0.</textarea>" in page
    assert "Kept in your draft." in page
    assert "One prompt is changed in your draft." in page
    assert ">greeting<" in ops.looks(language="es", own="on").text


def test_words_with_a_fault_are_not_kept_and_stay_in_the_form(ops: Desk) -> None:
    answer = ops.sends("/en/greeting/words", text="Press { $key }.")
    assert answer.status_code == 422
    assert "Press { $key }.</textarea>" in answer.text
    assert "is not given { $key }" in answer.text
    assert "Line 1, column 9" in answer.text
    assert ops.draft is None


def test_words_are_checked_as_they_are_typed(ops: Desk) -> None:
    assert "is not given { $key }" in ops.sends("/en/greeting/proof", text="Press { $key }.").text
    good = ops.sends("/en/got-reason/proof", text="So: { $label }.").text
    assert "So: a bill or a payment." in good
    assert "About 1.7 of 10 seconds" in good
    assert ops.draft is None


def test_words_that_are_nested_too_deeply_are_complained_of(ops: Desk) -> None:
    answer = ops.sends("/en/greeting/words", text="{" * 1900)
    assert answer.status_code == 422
    assert "nested too deeply" in answer.text


def test_the_shipped_words_come_back(ops: Desk) -> None:
    ops.sends("/es/greeting/words", text="Pulse 0.")
    ops.sends("/es/greeting/shipped")
    assert ops.drafted == NOTHING_CHANGED


def test_what_is_typed_is_text_and_never_markup(ops: Desk) -> None:
    ops.sends("/en/greeting/words", text='Press 0.<script>alert(1)</script>"')
    for page in (ops.looks(), ops.looks("/en/greeting"), ops.sends("/en/greeting/proof", text="<script>")):
        assert "<script>alert" not in page.text
        assert "&lt;script&gt;" in page.text


def test_control_characters_are_left_out(ops: Desk) -> None:
    ops.sends("/en/greeting/words", text="Press\t0\0 now.\x07")
    assert ops.drafted.texts == {"en/caller.ftl": "greeting =\n    Press 0 now.\n"}


def test_the_rules_in_the_draft_stay_when_a_prompt_is_changed(ops: Desk) -> None:
    ops.sends("/en/greeting/words", text="Press 0.")
    assert ops.draft
    assert ops.draft.routing == default_text()


def test_a_recording_is_brought_to_the_telephone_and_kept(ops: Desk) -> None:
    answer = ops.sends("/en/greeting/recording", recording=SAID)
    assert answer.status_code == 303
    ((name, key),) = ops.drafted.recordings.items()
    assert name == "en/greeting"
    sound = ops.looks(f"/sounds/{key}")
    assert sound.headers["content-type"] == "audio/wav"
    assert 0 < seconds_of(sound.content) <= 8


@pytest.mark.parametrize("kind", ["flac", "mp3"])
def test_other_sound_files_are_taken_too(ops: Desk, kind: str) -> None:
    file = io.BytesIO()
    soundfile.write(file, recorded("digits-lucas"), 8000, format=kind)
    assert ops.sends("/en/greeting/recording", recording=file.getvalue()).status_code == 303


@pytest.mark.parametrize(
    "prompt, brought, complaint",
    [
        ("greeting", b"", "Record something, or choose a file."),
        ("greeting", b"words", "is no intact WAV"),
        ("accepted", (FOLDER / "notice.wav").read_bytes(), "seconds, and 3 are the most. Record it shorter."),
        ("notice", SAID, "a recording is the same in each call"),
        ("briefing-new", SAID, "only heard inside of something else"),
        ("greeting", silence(minutes=6), "it is longer than 300 seconds"),
    ],
)
def test_what_cannot_be_played_is_refused_with_the_reason(
    ops: Desk, prompt: str, brought: bytes, complaint: str
) -> None:
    answer = ops.sends(f"/en/{prompt}/recording", recording=brought)
    assert answer.status_code == 422
    assert complaint in answer.text
    assert ops.draft is None


@pytest.mark.parametrize(
    "where", ["/%2e%2e/greeting", "/EN/greeting", "/xx/greeting", "/en/%2e%2e", "/en/none"]
)
@pytest.mark.parametrize("act", ["proof", "words", "shipped", "recording", "no-recording"])
def test_what_there_is_not_is_not_changed(ops: Desk, where: str, act: str) -> None:
    assert ops.sends(f"{where}/{act}", text="Hello.").status_code == 404
    assert ops.draft is None


def test_a_file_that_is_too_large_is_refused_in_words(ops: Desk) -> None:
    answer = ops.sends("/en/greeting/recording", recording=bytes(11_000_000))
    assert answer.status_code == 413
    assert "larger than 10 MB" in answer.text


def test_a_recording_is_dropped_and_the_words_are_said_again(ops: Desk) -> None:
    ops.sends("/en/greeting/recording", recording=SAID)
    ops.sends("/en/greeting/no-recording")
    assert ops.drafted == NOTHING_CHANGED


def test_each_person_has_a_draft_of_their_own(ops: Desk, viewer: Desk) -> None:
    ops.sends("/en/greeting/words", text="Press 0.")
    assert "Press 0." not in viewer.looks("/en/greeting").text


@pytest.mark.parametrize("act", ["words", "proof", "shipped", "recording", "no-recording"])
def test_only_ops_change_prompts_and_only_with_forms_of_ours(ops: Desk, viewer: Desk, act: str) -> None:
    assert viewer.sends(f"/en/greeting/{act}", text="Mine.").status_code == 403
    assert ops.sends(f"/en/greeting/{act}", text="Mine.", csrf="another").status_code == 403
    assert (ops.draft, viewer.draft) == (None, None)


def test_a_draft_is_in_the_audit_log_once_it_is_live(ops: Desk) -> None:
    ops.sends("/es/greeting/words", text="Pulse 0.")
    assert ops.audited == []
    ops.makes_live()
    assert ops.audited == ["rules activated"]


def test_words_and_a_recording_are_heard_by_the_next_caller_once_the_draft_is_live(ops: Desk) -> None:
    ops.sends("/en/greeting/words", text="Press 0 for a person.")
    ops.sends("/en/ask-reason/recording", recording=SAID)
    key = ops.drafted.recordings["en/ask-reason"]
    ops.makes_live()
    assert "changed in your draft" not in ops.looks().text
    ops.line.calls()
    _, greeting, question = [event for event in ops.line.simulator.events if isinstance(event, Heard)][:3]
    assert greeting.text == "Press 0 for a person."
    assert (question.source, key in question.url) == ("Play", True)
