"""What the shipped networks were not left to learn from a few speakers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.audio.cues import CUES
from ivr.audio.network import SHIPPED

ANY_CUES = st.lists(st.floats(-60, 60), min_size=len(CUES), max_size=len(CUES))


@pytest.mark.parametrize("cue", ["rise of level", "rise of pitch"])
@given(told=ANY_CUES, more=st.floats(0, 40))
def test_a_louder_or_higher_voice_is_never_the_less_raised_for_it(
    cue: str, told: list[float], more: float
) -> None:
    louder = list(told)
    louder[CUES.index(cue)] += more
    before, after = SHIPPED.over_baseline(np.array([told, louder]))
    assert after >= before - 1e-9


@given(told=ANY_CUES, elsewhere=ANY_CUES)
def test_first_words_are_judged_by_nothing_but_themselves(told: list[float], elsewhere: list[float]) -> None:
    compared = [
        there if name.startswith("rise") or name == "experience" else here
        for name, here, there in zip(CUES, told, elsewhere, strict=True)
    ]
    here, there = SHIPPED.first_words(np.array([told, compared]))
    assert here == pytest.approx(there)
