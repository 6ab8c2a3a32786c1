"""The notice that the caller hears comes back from the caller's own loudspeaker."""

import pytest

from ivr.simulator.voices import frames_of
from tests.audio.calls import call, calm_words, pause, plain, raised_words
from tests.audio.hearing import rises_in
from tests.audio.lines import with_echo_of_the_notice
from tests.audio.recordings import SPEAKERS

LOSSES = pytest.mark.parametrize("loss_db", [10.0, 20.0, 30.0])
DELAY_SECONDS = (0.1, 0.4)
NOTICE_SECONDS = 7.0


@LOSSES
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_calm_caller_after_the_echo_of_the_notice_is_no_rise(speaker: str, loss_db: float) -> None:
    calm = call(pause(NOTICE_SECONDS), calm_words(speaker, 1), calm_words(speaker, 2))
    for delay in DELAY_SECONDS:
        sound = with_echo_of_the_notice(calm.sound, at_seconds=0.5, loss_db=loss_db, delay_seconds=delay)
        assert rises_in(frames_of(plain(sound))) == []


@LOSSES
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_the_echo_of_the_notice_hides_no_rise(speaker: str, loss_db: float) -> None:
    rising = call(pause(NOTICE_SECONDS), calm_words(speaker, 1), raised_words(speaker, seed=1))
    for delay in DELAY_SECONDS:
        sound = with_echo_of_the_notice(rising.sound, at_seconds=0.5, loss_db=loss_db, delay_seconds=delay)
        [rise, *_] = rises_in(frames_of(plain(sound)))
        assert 0 < rise.evidence.at_seconds - rising.turns_at <= 3
