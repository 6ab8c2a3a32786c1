"""The recent past: the voiced sound of the last second, judged as one piece."""

from ivr.audio.spectrum import Floats
from ivr.audio.telephone import STRETCH_FRAMES

WINDOW_STRETCHES = 5
WINDOW_FRAMES = WINDOW_STRETCHES * STRETCH_FRAMES


def pushed(window: Floats, newest: Floats) -> Floats:
    """Takes the newest sums in; those that fall out.

    `window`: calls x stretches x sums, brought up to date. `newest`, and what comes back: calls x sums.
    """
    oldest = window[:, 0].copy()
    window[:, :-1] = window[:, 1:]
    window[:, -1] = newest
    return oldest
