import io
import struct
import warnings
import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ivr.audio import FRAME_BYTES
from ivr.audio.recording import UnreadableRecording, frames_of, wav_of
from ivr.simulator.voices import calm, raised
from tests.audio.hearing import rises_in

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop


def studio_wav(*, rate: int, channels: int, seconds: float, hertz: float = 500) -> bytes:
    """A tone of -23 dBFS as a studio would deliver it."""
    time = np.arange(round(rate * seconds)) / rate
    tone = 0.1 * np.sin(2 * np.pi * hertz * time)
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setparams((channels, 2, rate, 0, "NONE", ""))
        wav.writeframes((np.repeat(tone, channels) * 32768).astype("<i2").tobytes())
    return file.getvalue()


def level_dbfs(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    return 20 * float(np.log10(np.sqrt(np.mean((samples / 32768) ** 2))))


def test_a_wav_made_of_frames_gives_the_same_frames_again(tmp_path: Path) -> None:
    spoken, file = calm(2), tmp_path / "call.wav"
    file.write_bytes(wav_of(spoken))
    assert frames_of(file) == frames_of(str(file)) == frames_of(io.BytesIO(wav_of(spoken))) == spoken


def test_a_studio_recording_becomes_telephone_frames() -> None:
    frames = frames_of(io.BytesIO(studio_wav(rate=44100, channels=2, seconds=1.01)))
    assert len(frames) == 51
    assert {len(frame) for frame in frames} == {FRAME_BYTES}


def test_the_level_of_a_recording_is_kept() -> None:
    studio = studio_wav(rate=48000, channels=1, seconds=1)
    assert level_dbfs(wav_of(frames_of(io.BytesIO(studio)))) == pytest.approx(level_dbfs(studio), abs=0.5)


@pytest.mark.parametrize("hertz", [4400, 5000, 7000])
def test_what_a_telephone_does_not_carry_does_not_come_back_as_other_sound(hertz: float) -> None:
    studio = studio_wav(rate=16000, channels=1, seconds=1, hertz=hertz)
    assert level_dbfs(wav_of(frames_of(io.BytesIO(studio)))) < -45


def test_a_recording_below_telephone_quality_is_refused() -> None:
    with pytest.raises(UnreadableRecording, match=r"6000 samples a second are too few.* 8000 or more"):
        frames_of(io.BytesIO(studio_wav(rate=6000, channels=1, seconds=1)))


def test_a_recording_without_sound_is_refused() -> None:
    with pytest.raises(UnreadableRecording, match="there is no sound in it"):
        frames_of(io.BytesIO(studio_wav(rate=8000, channels=1, seconds=0)))


@pytest.mark.parametrize("tag, encode", [(6, audioop.lin2alaw), (7, audioop.lin2ulaw)])
def test_a_wav_in_telephone_codes_is_read_without_ffmpeg(
    tag: int, encode: Callable[[bytes, int], bytes]
) -> None:
    codes = encode(audioop.ulaw2lin(b"".join(calm(2)), 2), 2)
    form = struct.pack("<HHIIHH", tag, 1, 8000, 8000, 1, 8) + bytes(2)
    chunks = b"WAVE" + b"".join(
        name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)
        for name, data in ((b"fmt ", form), (b"LIST", b"odd"), (b"data", codes))
    )
    frames = frames_of(io.BytesIO(b"RIFF" + struct.pack("<I", len(chunks)) + chunks))
    assert len(frames) == len(calm(2))
    assert level_dbfs(wav_of(frames)) == pytest.approx(level_dbfs(wav_of(calm(2))), abs=0.1)


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(UnreadableRecording, match=r"nowhere\.wav: there is no such file"):
        frames_of("nowhere.wav")


def test_without_ffmpeg_the_complaint_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    file = tmp_path / "call.mp3"
    file.write_bytes(b"not a WAV file")
    with pytest.raises(UnreadableRecording, match=r"call\.mp3: .*install it, or convert to WAV"):
        frames_of(file)


def test_a_broken_wav_is_named(tmp_path: Path) -> None:
    file = tmp_path / "call.wav"
    file.write_bytes(wav_of(calm(1))[:30])
    with pytest.raises(UnreadableRecording, match=r"call\.wav: this is no"):
        frames_of(file)


def test_a_rise_in_a_recording_is_heard() -> None:
    assert len(rises_in(frames_of(io.BytesIO(wav_of(calm(8) + raised(4)))))) == 1
