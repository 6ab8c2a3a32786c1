"""What an agent is told, for whoever calls: measured, quoted, and over in ten seconds in every language."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ivr.briefing import LONGEST_SECONDS, Topic, briefing_of
from ivr.call import Voice
from ivr.case import Outcome
from ivr.promise import PromiseKind
from ivr.situation import Situation
from ivr.words import spoken_seconds
from tests.briefing.situations import LANGUAGES, RAISED, a_caller, a_repeat_caller, policy, whispered
from tests.store.samples import NOON, NUMBER, a_call, a_case

FAULT = "my phone is off again and nobody calls me back whatever I do about it"


def test_the_hardest_call_is_told_whole_in_ten_seconds() -> None:
    hardest = a_repeat_caller(FAULT, voice=RAISED, outcome=Outcome.NOT_SOLVED, by_survey=True)
    assert whispered(hardest) == (
        'Third call in 9 days. They say: "my phone is off again and…". Raised voice, plus 9 decibels. '
        "Survey: not solved. Let them finish."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_the_hardest_call_has_all_its_parts(language: str) -> None:
    hardest = a_repeat_caller(FAULT, voice=RAISED, outcome=Outcome.NOT_SOLVED, by_survey=True)
    briefing = briefing_of(hardest, policy(language))
    assert [part.topic for part in briefing.parts] == list(Topic)[1:]
    for part in briefing.parts:
        assert part.spoken[-1].rstrip('.»“”"… ')[:12] in briefing.text


def test_a_new_caller_is_quoted() -> None:
    said = a_caller("the internet is off since monday")
    assert whispered(said) == (
        'New caller. They say: "the internet is off since monday". Say back what they need.'
    )


def test_a_caller_who_only_pressed_a_key_is_described_by_the_reason() -> None:
    assert "About a bill or a payment." in whispered(a_caller(reason="billing"))


def test_with_time_left_the_rise_is_told_with_its_length() -> None:
    assert "plus 9 decibels over their own level for 4 seconds." in whispered(a_caller("off", voice=RAISED))


def test_a_voice_raised_from_the_start_has_no_level_of_its_own_to_be_compared_with() -> None:
    shouting = Voice(raised=True, rise_db=None, seconds=3, times=1)
    assert "Raised voice from the first word." in whispered(a_caller("off", voice=shouting))


@pytest.mark.parametrize(
    "outcome, by_survey, told",
    [
        (Outcome.NOT_SOLVED, True, "Survey: not solved."),
        (Outcome.NOT_SOLVED, False, "Last time: not solved."),
        (Outcome.SOLVED, False, "Last time: noted as solved."),
        (Outcome.FOLLOW_UP, False, "Follow-up was promised."),
    ],
)
def test_how_the_last_contact_ended_is_told(outcome: Outcome, by_survey: bool, told: str) -> None:
    assert told in whispered(a_repeat_caller("off", outcome=outcome, by_survey=by_survey))


def test_what_they_told_the_survey_is_told_also_of_a_call_that_was_too_short_to_count() -> None:
    short = a_repeat_caller("off", earlier_calls=0, outcome=Outcome.NOT_SOLVED, by_survey=True)
    assert "Survey: not solved." in whispered(short)
    assert "call today" not in whispered(short)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_number_that_nobody_vouches_for_brings_no_history(outcome: Outcome) -> None:
    """Twilio: "Trusted Calling with SHAKEN/STIR": only attestation A says that the caller may use the number."""
    spoofed = a_repeat_caller("off", verified=False, outcome=outcome, by_survey=True)
    assert whispered(spoofed) == (
        'The number called before, but is not verified. They say: "off". Ask who is calling.'
    )


def test_a_withheld_number_is_nobodys() -> None:
    assert whispered(a_repeat_caller("off", number=None)).startswith('Number withheld. They say: "off".')


@pytest.mark.parametrize(
    "situation, first, opening",
    [
        (a_caller(urgent=True, voice=RAISED), "Possible emergency.", "Ask if they are safe."),
        (a_caller(promised=PromiseKind.CALLBACK), "Callback, not on", "Say it is the promised call."),
        (a_caller(promised=PromiseKind.MESSAGE), "They left a message.", "Say it is the promised call."),
        (a_caller(talked=True), "Was just cut off.", "Say sorry for the cut."),
        (a_caller(beside="general-1", voice=RAISED), "With general-1.", "Listen first."),
        (a_caller(voice=RAISED), "New caller.", "Let them finish."),
        (a_repeat_caller(), "Third call in 9 days.", "Start from what was tried."),
        (a_repeat_caller(outcome=Outcome.FOLLOW_UP), "Third call", "Start with the follow-up."),
        (a_caller(), "New caller.", "Say back what they need."),
    ],
)
def test_the_first_and_the_last_sentence_fit_the_situation(
    situation: Situation, first: str, opening: str
) -> None:
    text = whispered(situation)
    assert text.startswith(first)
    assert text.endswith(opening)


def test_on_a_page_nothing_of_the_quotation_is_left_out() -> None:
    written = [part.written for part in briefing_of(a_caller(FAULT), policy()).parts]
    assert f'They say: "{FAULT}".' in written


situations = st.builds(
    Situation,
    call=st.builds(
        replace,
        st.just(a_call()),
        words=st.text(max_size=200) | st.lists(st.text(max_size=40), max_size=60).map(" ".join),
        reason=st.sampled_from(["", "billing", "contract", "gone"]),
        number=st.sampled_from([NUMBER, None]),
        verified=st.booleans(),
        urgent=st.booleans(),
        talked=st.booleans(),
    ),
    voice=st.builds(
        Voice, st.booleans(), st.none() | st.floats(-30, 60), st.floats(0, 1e6), st.integers(0, 100)
    ),
    case=st.none()
    | st.builds(a_case, last_outcome=st.sampled_from(Outcome), outcome_from_survey=st.booleans()),
    earlier_calls=st.integers(0, 10**9),
    now=st.integers(0, 10**6).map(lambda days: NOON + timedelta(days=days)),
    promised=st.none() | st.sampled_from(PromiseKind),
    beside=st.none() | st.text(min_size=1, max_size=80),
)


@pytest.mark.parametrize("language", LANGUAGES)
@given(situation=situations)
def test_whatever_is_known_and_said_the_whisper_lasts_ten_seconds_at_most(
    language: str, situation: Situation
) -> None:
    text = whispered(situation, language)
    assert text
    assert spoken_seconds(text) <= LONGEST_SECONDS


@given(one=situations, other=situations)
def test_of_whatever_history_a_number_that_nobody_vouches_for_brings_none(
    one: Situation, other: Situation
) -> None:
    spoofed = replace(one, call=replace(one.call, verified=False))
    elsewhere = replace(spoofed, case=other.case, earlier_calls=other.earlier_calls)
    assume(spoofed.has_called_before == elsewhere.has_called_before)
    assert whispered(spoofed) == whispered(elsewhere)
