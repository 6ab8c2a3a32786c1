"""What rooms, handsets and lines do to a sound on its way to us."""

import math

import numpy as np

from tests.audio.recordings import Sound, recorded

RATE = 8000
FRAME = 160
TAPS = 201


def _telephone_filter() -> Sound:
    """A windowed sinc that lets 300 to 3400 Hz through."""
    time = np.arange(TAPS) - TAPS // 2
    high, low = (2 * hertz / RATE * np.sinc(2 * hertz / RATE * time) for hertz in (3400, 300))
    taps: Sound = (high - low) * np.hamming(TAPS)
    return taps


TELEPHONE_FILTER = _telephone_filter()


def telephone_band(sound: Sound) -> Sound:
    return np.convolve(sound, TELEPHONE_FILTER, "same")


def level_dbfs(sound: Sound, share: float = 0.4) -> float:
    """Of the loudest `share` of 20 ms frames: the level of the speech, not of its pauses."""
    powers = np.sort(np.square(sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)).mean(axis=1))
    loudest = powers[-max(3, round(share * len(powers))) :]
    return float(10 * np.log10(loudest.mean() + 1e-12))


def at_level(sound: Sound, dbfs: float, share: float = 0.4) -> Sound:
    return louder(sound, dbfs - level_dbfs(telephone_band(sound), share))


def louder(sound: Sound, gain_db: float) -> Sound:
    scaled: Sound = sound * 10 ** (gain_db / 20)
    return scaled


def hiss(samples: int, seed: int) -> Sound:
    """White noise."""
    return np.random.default_rng(seed).normal(0, 1, samples)


def room(samples: int, seed: int) -> Sound:
    """Noise that falls by 3 dB an octave, as of a fan or of traffic (pink noise)."""
    whole_seconds = math.ceil(samples / RATE) * RATE  # a length that is quick to transform
    spectrum = np.fft.rfft(hiss(whole_seconds, seed))
    spectrum[1:] /= np.sqrt(np.arange(1, len(spectrum)))
    return np.fft.irfft(spectrum, whole_seconds)[:samples]


def with_noise(sound: Sound, noise: Sound, *, snr_db: float, speech_dbfs: float) -> Sound:
    in_band = telephone_band(noise)
    return sound + louder(in_band, speech_dbfs - snr_db - 10 * np.log10(np.square(in_band).mean()))


def with_automatic_gain(sound: Sound, *, target_dbfs: float = -23.0, ratio: float = 3.0) -> Sound:
    """A handset that pulls speech to one level (2 dB/s up, 12 dB/s down, at most 12 dB), then flattens peaks."""
    gain, peak, gains = 0.0, -90.0, []
    for frame in sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME):
        level = 10 * np.log10(np.square(frame).mean() + 1e-12)
        peak = max(level, peak - 0.6)
        if level > -50:
            gain = float(np.clip(gain + np.clip(target_dbfs - peak - gain, -0.24, 0.04), -12, 12))
        gains.append(gain - max(0.0, level + gain - target_dbfs) * (1 - 1 / ratio))
    at = np.arange(len(gains)) * FRAME + FRAME / 2
    smooth: Sound = sound * 10 ** (np.interp(np.arange(len(sound)), at, gains) / 20)
    return smooth


def with_echo_of_the_notice(
    sound: Sound, *, at_seconds: float, loss_db: float, delay_seconds: float
) -> Sound:
    """The notice, played at -18 dBFS, comes back from the caller's loudspeaker `loss_db` weaker."""
    echo = louder(at_level(recorded("notice"), -18), -loss_db)
    start = round((at_seconds + delay_seconds) * RATE)
    longer = np.concatenate([sound, np.zeros(max(0, start + len(echo) - len(sound)))])
    longer[start : start + len(echo)] += echo
    return longer
