"""A recording of ops as the file that Twilio plays: mu-law, 8 kHz, mono."""

import hashlib
import warnings
from io import BytesIO

import soundfile

from ivr.audio.announcement import announcement
from ivr.audio.companded_wav import mulaw_wav
from ivr.audio.recording import UnreadableRecording, telephone_samples
from ivr.audio.telephone import RATE

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop

HEADER_BYTES = len(mulaw_wav(b"", RATE))
KEY_LENGTH = 32
LONGEST_SECONDS = 300
MOST_SAMPLES = 30_000_000

# By the key of its recording: with every other change in the folder, all of it is read again.
_converted: dict[str, bytes] = {}
MOST_CONVERTED = 500
"""More than there are prompts in all languages."""


def telephone_sound(recording: bytes) -> bytes:
    """A WAV file of any recording that pydub reads. Raises `UnreadableRecording` or `TooQuiet`."""
    source = key_of(recording)
    sound = _converted.get(source) or _convert(recording)
    if len(_converted) >= MOST_CONVERTED:
        _converted.clear()
    _converted[source] = sound
    return sound


def _convert(recording: bytes) -> bytes:
    _hold_short(recording)
    return mulaw_wav(audioop.lin2ulaw(announcement(telephone_samples(recording)), 2), RATE)


def _hold_short(recording: bytes) -> None:
    """Silence is packed so well that a small file of it could fill the memory."""
    try:
        sound = soundfile.info(BytesIO(recording))
    except soundfile.LibsndfileError:
        return  # whatever it is, it is not packed so well
    if sound.frames > LONGEST_SECONDS * sound.samplerate or sound.frames * sound.channels > MOST_SAMPLES:
        raise UnreadableRecording(f"it is longer than {LONGEST_SECONDS} seconds; cut out what is to be heard")


def key_of(sound: bytes) -> str:
    """Made of its content: the same sound has the same key, whoever converted it."""
    return hashlib.sha256(sound).hexdigest()[:KEY_LENGTH]


def seconds_of(sound: bytes) -> float:
    return (len(sound) - HEADER_BYTES) / RATE
