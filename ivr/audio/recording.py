"""Recordings of any kind as telephone frames, and telephone frames as WAV."""

import io
import warnings
import wave
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

with warnings.catch_warnings(action="ignore"):  # pydub looks for ffmpeg; both want audioop
    import audioop

    from pydub import AudioSegment
    from pydub.exceptions import CouldntDecodeError

from ivr.audio.telephone import FRAME_BYTES, RATE, SILENT_FRAME


class UnreadableRecording(ValueError):
    """A file that holds no sound we can read; the message says which, and what to do."""


def frames_of(source: str | Path | BinaryIO) -> list[bytes]:
    """20 ms mu-law frames of a recording in any format that pydub reads, mixed down to one channel.

    The last frame is filled up with silence. UnreadableRecording when there is no such
    file or it cannot be read.
    """
    segment = _read(source).set_channels(1).set_sample_width(2).set_frame_rate(RATE)
    ulaw = audioop.lin2ulaw(segment.raw_data, 2)
    frames = [ulaw[at : at + FRAME_BYTES] for at in range(0, len(ulaw), FRAME_BYTES)]
    return [frame + SILENT_FRAME[len(frame) :] for frame in frames]


def wav_of(frames: Iterable[bytes]) -> bytes:
    """A WAV file (16 bit, 8 kHz, mono) of mu-law frames."""
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        wav.writeframes(audioop.ulaw2lin(b"".join(frames), 2))
    return file.getvalue()


def _read(source: str | Path | BinaryIO) -> AudioSegment:
    name, sound = _opened(source)
    container = "wav" if sound.startswith(b"RIFF") else None
    try:
        with warnings.catch_warnings(action="ignore"):
            return AudioSegment.from_file(io.BytesIO(sound), container)
    except FileNotFoundError as error:  # of ffmpeg
        complaint = (
            "this is not an intact WAV file, and other formats need ffmpeg; install it, or convert to WAV"
        )
        raise UnreadableRecording(f"{name}: {complaint}") from error
    except CouldntDecodeError as error:
        raise UnreadableRecording(f"{name}: this is no recording that ffmpeg can read") from error


def _opened(source: str | Path | BinaryIO) -> tuple[str, bytes]:
    if not isinstance(source, str | Path):
        return str(getattr(source, "name", "the recording")), source.read()
    if not Path(source).is_file():
        raise UnreadableRecording(f"{source}: there is no such file")
    return str(source), Path(source).read_bytes()
