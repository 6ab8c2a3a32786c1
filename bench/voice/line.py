"""What a telephone line does to a voice: band, colour of the handset, automatic gain, mu-law."""

import warnings

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, firwin2, lfilter, sosfilt

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
    import audioop

RATE = 8000
FRAME = 160
BAND = butter(4, [300, 3400], "band", fs=RATE, output="sos")
COLOUR_HZ = [0, 300, 700, 1500, 2500, 4000]
QUIET_DBFS = -50.0  # below it the automatic gain rests

Sound = NDArray[np.float64]


def band(sound: Sound) -> Sound:
    return sosfilt(BAND, sound)


def level_db(sound: Sound, share: float = 0.4) -> float:
    """Of the loudest `share` of 20 ms frames, dBFS."""
    powers = np.sort(np.square(sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)).mean(axis=1))
    return 10 * np.log10(powers[-max(3, round(share * len(powers))) :].mean() + 1e-12)


def coloured(sound: Sound, draw: np.random.Generator) -> Sound:
    """Through a handset that is a few dB brighter or duller than flat."""
    slope = draw.uniform(-3, 3) * np.array([-1, -1, -0.4, 0.4, 1, 1])
    gains_db = slope + draw.normal(0, 1, len(COLOUR_HZ))
    return lfilter(firwin2(65, COLOUR_HZ, 10 ** (gains_db / 20), fs=RATE), 1, sound)


def automatic_gain(sound: Sound, draw: np.random.Generator) -> Sound:
    """A handset that pulls speech towards one level within a second or so, then flattens the peaks."""
    target_dbfs, ratio = draw.uniform(-27, -18), draw.uniform(1.5, 5)
    up, down = draw.uniform(1, 4) / 50, draw.uniform(6, 25) / 50  # dB a frame
    levels = 10 * np.log10(
        np.square(sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)).mean(axis=1) + 1e-12
    )
    gain, peak, gains = 0.0, -90.0, []
    for level in levels:
        peak = max(level, peak - 0.5)
        if level > QUIET_DBFS:
            gain = float(np.clip(gain + np.clip(target_dbfs - peak - gain, -down, up), -12, 12))
        gains.append(gain - max(0.0, level + gain - target_dbfs) * (1 - 1 / ratio))
    at = np.arange(len(gains)) * FRAME + FRAME / 2
    return sound * 10 ** (np.interp(np.arange(len(sound)), at, gains) / 20)


def mulaw(sound: Sound) -> bytes:
    """Whole frames of G.711 mu-law."""
    pcm = np.clip(np.round(sound * 32768), -32768, 32767).astype("<i2")
    return audioop.lin2ulaw(pcm[: len(pcm) // FRAME * FRAME].tobytes(), 2)
