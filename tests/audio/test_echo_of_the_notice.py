"""The notice that the caller hears comes back from the caller's own loudspeaker, weaker and later."""

from itertools import product

from ivr.simulator.voices import frames_of
from tests.audio.calls import Call, call, calm_words, pause, plain, raised_words
from tests.audio.hearing import FIRST_WORDS_FOUND_WITHIN_SECONDS, FOUND_WITHIN_SECONDS, rises_in
from tests.audio.lines import with_echo_of_the_notice
from tests.audio.recordings import SPEAKERS

LOSSES_DB = (10.0, 20.0, 30.0)
DELAYS_SECONDS = (0.1, 0.4)
NOTICE_SECONDS = 7.0
CALLS = [*product(SPEAKERS, LOSSES_DB, DELAYS_SECONDS)]


def seconds_to_rises(
    call: Call, loss_db: float, delay_seconds: float, at_seconds: float = 0.5
) -> list[float]:
    """From the beginning of what the call is about; the notice is played `at_seconds`."""
    sound = with_echo_of_the_notice(
        call.sound, at_seconds=at_seconds, loss_db=loss_db, delay_seconds=delay_seconds
    )
    return [rise.evidence.at_seconds - call.turns_at for rise in rises_in(frames_of(plain(sound)))]


def found(rises: list[float], within_seconds: float = FOUND_WITHIN_SECONDS) -> bool:
    return bool(rises) and 0 < rises[0] <= within_seconds


def test_a_calm_caller_after_the_echo_of_the_notice_is_no_rise() -> None:
    """At most 3 of 30: a faint echo is taken for the caller's own voice, and the caller comes louder."""
    alarms = []
    for speaker, loss_db, delay_seconds in CALLS:
        calm = call(pause(NOTICE_SECONDS), calm_words(speaker, 1), calm_words(speaker, 2))
        if seconds_to_rises(calm, loss_db, delay_seconds):
            alarms.append((speaker, loss_db, delay_seconds))
    assert len(alarms) <= 3, alarms


def test_the_echo_of_the_notice_hides_no_rise() -> None:
    """At most 3 of 30, those that raised an alarm before."""
    missed = []
    for speaker, loss_db, delay_seconds in CALLS:
        rising = call(pause(NOTICE_SECONDS), calm_words(speaker, 1), raised_words(speaker, seed=1))
        if not found(seconds_to_rises(rising, loss_db, delay_seconds)):
            missed.append((speaker, loss_db, delay_seconds))
    assert len(missed) <= 3, missed


def test_shouting_right_after_the_echo_of_the_notice_is_found_like_a_first_word() -> None:
    """At most 4 of 30 are found later: a strong echo is taken for the caller's calm voice."""
    missed = []
    for speaker, loss_db, delay_seconds in CALLS:
        shouting = call(pause(NOTICE_SECONDS), raised_words(speaker, seed=1))
        if not found(seconds_to_rises(shouting, loss_db, delay_seconds), FIRST_WORDS_FOUND_WITHIN_SECONDS):
            missed.append((speaker, loss_db, delay_seconds))
    assert len(missed) <= 4, missed


def test_the_echo_of_a_prompt_in_the_middle_of_a_call_is_no_rise() -> None:
    """Whether the caller waits for the end of it or talks over it: at most 1 of 60."""
    alarms = []
    for speaker, loss_db, delay_seconds in CALLS:
        for silence in (pause(NOTICE_SECONDS), pause(0.0)):
            calm = call(calm_words(speaker, 1), silence, calm_words(speaker, 2))
            if seconds_to_rises(calm, loss_db, delay_seconds, at_seconds=12.0):
                alarms.append((speaker, loss_db, delay_seconds, len(silence)))
    assert len(alarms) <= 1, alarms
