"""Recordings of any kind, as the file that Twilio plays."""

import io
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pydub import AudioSegment

from ivr.audio.companded_wav import linear, mulaw_wav
from ivr.audio.recording import UnreadableRecording
from ivr.words.folder import look_into
from ivr.words.sounds import key_of, seconds_of, telephone_sound
from tests.audio.recordings import FOLDER, recorded

NOTICE = (FOLDER / "notice.wav").read_bytes()
SECONDS = 6.2


def notice() -> AudioSegment:
    samples = np.round(recorded("notice") * 32768).astype("<i2").tobytes()
    return AudioSegment(samples, sample_width=2, frame_rate=8000, channels=1)


def exported(rate: int, channels: int, width: int) -> bytes:
    """As another program would write it."""
    file = io.BytesIO()
    notice().set_frame_rate(rate).set_channels(channels).set_sample_width(width).export(file, "wav")
    return file.getvalue()


@pytest.mark.parametrize("rate, channels, width", [(8000, 1, 2), (16000, 1, 2), (44100, 2, 2), (48000, 1, 4)])
def test_any_wav_becomes_mu_law_at_8_khz(rate: int, channels: int, width: int) -> None:
    sound = telephone_sound(exported(rate, channels, width))
    read = linear(sound)
    assert read is not None
    assert (read.channels, read.rate) == (1, 8000)
    assert seconds_of(sound) == pytest.approx(SECONDS, abs=0.15)


def test_a_recording_of_a_telephone_system_is_read() -> None:
    assert linear(NOTICE) is not None  # it is mu-law itself
    assert seconds_of(telephone_sound(NOTICE)) == pytest.approx(SECONDS, abs=0.1)


def test_the_file_says_what_it_is_to_any_player() -> None:
    """RFC 2361: WAVE_FORMAT_MULAW is 7, with an empty extension and a fact chunk."""
    sound = mulaw_wav(b"\xff" * 801, 8000)
    assert sound[:4] == b"RIFF"
    assert int.from_bytes(sound[4:8], "little") == len(sound) - 8
    assert int.from_bytes(sound[20:22], "little") == 7
    assert len(sound) % 2 == 0


def test_the_same_recording_has_the_same_key_and_another_has_not() -> None:
    once, again = telephone_sound(NOTICE), telephone_sound(NOTICE)
    assert key_of(once) == key_of(again)
    assert key_of(once) != key_of(telephone_sound((FOLDER / "digits-lucas.wav").read_bytes()))
    assert len(key_of(once)) == 32


def test_a_recording_below_the_rate_of_the_telephone_is_refused() -> None:
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setparams((1, 2, 6000, 0, "NONE", ""))
        wav.writeframes(bytes(12000))
    with pytest.raises(UnreadableRecording, match="export it with 8000 or more"):
        telephone_sound(file.getvalue())


@pytest.mark.parametrize("kind", ["aiff", "flac", "mp3", "ogg"])
def test_other_formats_are_read_without_ffmpeg(kind: str, tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    soundfile.write(tmp_path / "en" / f"greeting.{kind}", recorded("notice"), 8000)
    found = look_into(tmp_path)
    assert found.faults == []
    assert seconds_of(found.sounds["en/greeting"]) == pytest.approx(SECONDS, abs=0.3)
