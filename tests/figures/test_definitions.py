"""What each figure counts."""

from datetime import timedelta

import pytest

from ivr.case import Outcome
from ivr.figures.contact import Contact
from ivr.figures.definitions import (
    Resolution,
    had_needed_a_senior,
    has_responded,
    is_satisfied,
    is_unsolved,
)
from ivr.survey.survey import SurveyState
from tests.figures.conversations import MONDAY, NO, NOTHING, PRECISION, WINDOW, YES, first_contact, talk

A_DAY_AFTER = MONDAY + timedelta(days=1)
A_MOMENT = timedelta(microseconds=1)


# First-contact resolution


@pytest.mark.parametrize(
    "contact, resolution, counts_as",
    [
        (talk(survey=YES), Resolution.FIRST_CONTACT, True),
        (talk(survey=NO), Resolution.NOT_AT_FIRST, False),
        (talk(survey=YES, called_again_at=A_DAY_AFTER), Resolution.NOT_AT_FIRST, False),
        (talk(survey=None, called_again_at=A_DAY_AFTER), Resolution.NOT_AT_FIRST, False),
        (talk(survey=NOTHING), Resolution.UNKNOWN, None),
        (talk(survey=None), Resolution.UNKNOWN, None),
        (talk(survey=SurveyState.CANCELLED), Resolution.UNKNOWN, None),
    ],
    ids=["yes", "no", "yes-but-called-again", "called-again", "no-answer", "not-asked", "not-asked-any-more"],
)
def test_a_case_is_solved_at_the_first_contact_by_a_yes_and_no_further_call(
    contact: Contact, resolution: Resolution, counts_as: bool | None
) -> None:
    assert first_contact().resolution(contact) is resolution
    assert first_contact().is_resolved(contact) is counts_as


@pytest.mark.parametrize(
    "again_at, is_first",
    [(MONDAY + WINDOW, False), (MONDAY + WINDOW + A_MOMENT, True), (MONDAY - timedelta(minutes=1), False)],
    ids=["at-its-end", "after-it", "while-they-still-talked"],
)
def test_only_a_call_inside_the_window_is_a_further_one(again_at: object, is_first: bool) -> None:
    assert first_contact().is_resolved(talk(survey=YES, called_again_at=again_at)) is is_first


def test_what_the_agent_says_solves_no_case() -> None:
    assert first_contact().is_resolved(talk(disposition=Outcome.SOLVED)) is None


def test_a_case_counts_once_by_its_first_conversation() -> None:
    assert first_contact().is_resolved(talk(survey=YES, earlier=1)) is None
    assert first_contact().is_resolved(talk(survey=YES, case_id=None)) is None


def test_while_the_window_runs_it_is_too_early_to_say_yes() -> None:
    running = first_contact(now=MONDAY + WINDOW - A_MOMENT)
    assert running.resolution(talk(survey=YES)) is Resolution.TOO_EARLY
    assert running.resolution(talk(survey=NO)) is Resolution.NOT_AT_FIRST
    assert first_contact(now=MONDAY + WINDOW).resolution(talk(survey=YES)) is Resolution.FIRST_CONTACT


@pytest.mark.parametrize("survey", [YES, NO])
def test_no_case_counts_before_its_window_is_over_as_a_no_is_known_sooner_than_a_yes(
    survey: SurveyState,
) -> None:
    assert first_contact(now=MONDAY + WINDOW - A_MOMENT).is_resolved(talk(survey=survey)) is None


# Satisfaction, response, unsolved


@pytest.mark.parametrize(
    "rating, counts_as", [(None, None), (1, False), (2, False), (3, False), (4, True), (5, True)]
)
def test_four_and_five_are_satisfied(rating: int | None, counts_as: bool | None) -> None:
    assert is_satisfied(talk(rating=rating)) is counts_as


@pytest.mark.parametrize(
    "survey, tries, counts_as",
    [
        (YES, 1, True),
        (NO, 3, True),
        (NOTHING, 3, False),
        (SurveyState.CANCELLED, 1, False),
        (SurveyState.CANCELLED, 0, None),
        (SurveyState.SCHEDULED, 1, None),
        (SurveyState.DIALLING, 1, None),
        (SurveyState.ASKING, 1, None),
        (None, 0, None),
    ],
)
def test_who_was_rung_and_will_not_be_rung_again_has_responded_or_not(
    survey: SurveyState | None, tries: int, counts_as: bool | None
) -> None:
    assert has_responded(talk(survey=survey, tries=tries)) is counts_as


@pytest.mark.parametrize("survey, counts_as", [(YES, False), (NO, True), (NOTHING, None), (None, None)])
def test_unsolved_is_a_no_among_answers(survey: SurveyState | None, counts_as: bool | None) -> None:
    assert is_unsolved(talk(survey=survey, disposition=Outcome.NOT_SOLVED)) is counts_as


# Precision


@pytest.mark.parametrize(
    "survey, disposition, needed",
    [
        (NO, Outcome.SOLVED, True),
        (YES, Outcome.NOT_SOLVED, False),
        (NOTHING, Outcome.NOT_SOLVED, True),
        (None, Outcome.FOLLOW_UP, True),
        (None, Outcome.SOLVED, False),
        (NOTHING, Outcome.UNKNOWN, None),
        (None, None, None),
    ],
)
def test_a_conversation_that_settled_nothing_had_needed_a_senior_by_the_callers_word_before_the_agents(
    survey: SurveyState | None, disposition: Outcome | None, needed: bool | None
) -> None:
    assert had_needed_a_senior(talk(survey=survey, disposition=disposition)) is needed


def test_what_an_earlier_conversation_had_not_settled_had_needed_a_senior_who_settled_it() -> None:
    assert had_needed_a_senior(talk(survey=YES, earlier=1)) is True
    assert had_needed_a_senior(talk(survey=NOTHING, earlier=1)) is None


def test_precision_counts_what_a_rule_sent_to_seniors() -> None:
    assert PRECISION.had_needed(talk(survey=NO)) is True
    assert PRECISION.had_needed(talk(survey=NO, queue="general")) is None
    assert PRECISION.had_needed(talk(survey=NO, rule="")) is None
