"""Recordings of any kind as telephone frames, and telephone frames as WAV."""

import io
import warnings
import wave
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal

import numpy as np
import soundfile
from numpy.typing import NDArray

with warnings.catch_warnings(action="ignore"):  # pydub looks for ffmpeg; both want audioop
    import audioop

    from pydub import AudioSegment
    from pydub.exceptions import CouldntDecodeError

from ivr.audio.companded_wav import linear
from ivr.audio.spectrum import Floats
from ivr.audio.telephone import FRAME_BYTES, RATE, SILENT_FRAME

Channel = Literal["left", "right"]
HIGHEST_HZ = 3700
LOW_PASS_PERIODS = 16
PIECE_SAMPLES = 1 << 17


class UnreadableRecording(ValueError):
    """A file that holds no sound we can read; the message says which, and what to do."""


def frames_of(source: str | Path | BinaryIO, channel: Channel | None = None) -> list[bytes]:
    """20 ms mu-law frames of a recording in any format that pydub reads: one channel of it, or their mix.

    The last frame is filled up with silence. UnreadableRecording when there is no such file, it cannot be
    read, or holds no telephone sound (8 kHz or more) in that channel.
    """
    name, sound = _opened(source)
    try:
        ulaw = audioop.lin2ulaw(telephone_samples(sound, channel), 2)
    except UnreadableRecording as complaint:
        raise UnreadableRecording(f"{name}: {complaint}") from complaint.__cause__
    frames = [ulaw[at : at + FRAME_BYTES] for at in range(0, len(ulaw), FRAME_BYTES)]
    return [frame + SILENT_FRAME[len(frame) :] for frame in frames]


def telephone_samples(recording: bytes, channel: Channel | None = None) -> bytes:
    """The same as 16-bit samples at 8 kHz, of the content of a file; UnreadableRecording does not name it."""
    try:
        return _telephone_sound(_segment(recording), channel)
    except UnreadableRecording:
        raise
    except Exception as error:  # pydub believes what is written in a header
        raise UnreadableRecording("it is damaged; export it again") from error


def wav_of(frames: Iterable[bytes]) -> bytes:
    """A WAV file (16 bit, 8 kHz, mono) of mu-law frames."""
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(RATE)
        wav.writeframes(audioop.ulaw2lin(b"".join(frames), 2))
    return file.getvalue()


def _segment(sound: bytes) -> AudioSegment:
    if companded := linear(sound):
        return AudioSegment(
            companded.pcm, sample_width=2, frame_rate=companded.rate, channels=companded.channels
        )
    is_wav = sound.startswith(b"RIFF")
    return (None if is_wav else _by_libsndfile(sound)) or _by_pydub(sound, "wav" if is_wav else None)


def _by_libsndfile(sound: bytes) -> AudioSegment | None:
    """AIFF, FLAC, MP3 and Ogg, which pydub reads only where ffmpeg is installed."""
    try:
        samples, rate = soundfile.read(io.BytesIO(sound), dtype="float32", always_2d=True)
    except soundfile.LibsndfileError:
        return None
    pcm = np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    return AudioSegment(pcm, sample_width=2, frame_rate=rate, channels=samples.shape[1])


def _by_pydub(sound: bytes, container: str | None) -> AudioSegment:
    try:
        with warnings.catch_warnings(action="ignore"):
            return AudioSegment.from_file(io.BytesIO(sound), container)
    except FileNotFoundError as error:  # of ffmpeg
        raise UnreadableRecording(
            "this is no intact WAV, AIFF, FLAC, MP3 or Ogg file, and others need ffmpeg; install it, or convert to WAV"
        ) from error
    except CouldntDecodeError as error:
        raise UnreadableRecording("this is no recording that ffmpeg can read") from error


def _telephone_sound(segment: AudioSegment, channel: Channel | None) -> bytes:
    if segment.frame_rate < RATE:
        raise UnreadableRecording(
            f"{segment.frame_rate} samples a second are too few; export it with {RATE} or more"
        )
    one = segment.set_channels(1) if channel is None else _channel(segment, channel)
    pcm = one.set_sample_width(2).raw_data
    if not pcm:
        raise UnreadableRecording("there is no sound in it; export it again")
    return _at_telephone_rate(pcm, one.frame_rate)


def _at_telephone_rate(pcm: bytes, rate: int) -> bytes:
    """Without what a telephone does not carry: it would come back as sound that nobody made."""
    if rate == RATE:
        return pcm
    beside = np.arange(-LOW_PASS_PERIODS * rate // HIGHEST_HZ, LOW_PASS_PERIODS * rate // HIGHEST_HZ + 1)
    low_pass = np.sinc(2 * HIGHEST_HZ / rate * beside) * np.hamming(len(beside))
    narrow = b"".join(_filtered(np.frombuffer(pcm, "<i2"), low_pass / low_pass.sum()))
    return audioop.ratecv(narrow, 2, 1, rate, RATE, None)[0]


def _filtered(samples: NDArray[np.int16], taps: Floats) -> Iterator[bytes]:
    """Piece by piece: an hour of it would fill the memory, in double precision."""
    beyond = len(taps) - 1
    padded = np.pad(samples, (beyond - beyond // 2, beyond // 2))
    for at in range(0, len(samples), PIECE_SAMPLES):
        piece = np.convolve(padded[at : at + PIECE_SAMPLES + beyond], taps, "valid")
        yield np.clip(np.round(piece), -32768, 32767).astype("<i2").tobytes()


def _channel(segment: AudioSegment, channel: Channel) -> AudioSegment:
    if segment.channels != 2:
        raise UnreadableRecording(
            f"it has no {channel} channel ({segment.channels} in all); hear it without naming one"
        )
    left, right = segment.split_to_mono()
    return left if channel == "left" else right


def _opened(source: str | Path | BinaryIO) -> tuple[str, bytes]:
    if not isinstance(source, str | Path):
        return str(getattr(source, "name", "the recording")), source.read()
    try:
        if not Path(source).is_file():
            raise UnreadableRecording(f"{source}: there is no such file")
        return str(source), Path(source).read_bytes()
    except OSError as error:
        raise UnreadableRecording(f"{source}: it cannot be read ({error.strerror})") from error
