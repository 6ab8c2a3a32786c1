"""How loud sound is."""

import math
import warnings

from ivr.audio.telephone import FULL_SCALE

with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # audioop-lts from Python 3.13 on
    import audioop

HALF_A_STEP = 0.5  # so that digital silence has a level


def level_dbfs(pcm: bytes) -> float:
    """Of 16-bit samples, relative to full scale."""
    return 20 * math.log10(max(audioop.rms(pcm, 2), HALF_A_STEP) / FULL_SCALE)
