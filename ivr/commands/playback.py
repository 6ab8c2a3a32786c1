"""Sound, heard on this machine."""

import warnings

with warnings.catch_warnings(action="ignore"):  # pydub looks for ffmpeg, and wants audioop
    from pydub import AudioSegment
    from pydub.playback import play

from ivr.audio.companded_wav import linear


class NoPlayback(Exception):
    """There is no program for it, or no loudspeaker."""


def play_aloud(sound: bytes) -> None:
    """A WAV file in mu-law. With whatever pydub finds: simpleaudio, pyaudio or ffplay."""
    if (pcm := linear(sound)) is None:
        raise NoPlayback
    segment = AudioSegment(pcm.pcm, sample_width=2, frame_rate=pcm.rate, channels=pcm.channels)
    try:
        with warnings.catch_warnings(action="ignore"):
            play(segment)
    except Exception as error:  # each of the three fails in its own way
        raise NoPlayback from error
