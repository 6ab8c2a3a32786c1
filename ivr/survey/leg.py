"""A survey call that somebody has picked up."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from ivr.policy import Policy
from ivr.records import Records
from ivr.steps import Say
from ivr.survey.survey import Survey, SurveyState
from ivr.survey.surveys import Surveys
from ivr.turn import Turn
from ivr.words import Words

ON_THE_PHONE = (SurveyState.ASKING, SurveyState.SOLVED, SurveyState.NOT_SOLVED)
IN_VAIN = (SurveyState.SCHEDULED, SurveyState.UNANSWERED)


@dataclass(frozen=True)
class Tag:
    """Which try of which survey a request is about, as its address says, and the CallSid of its leg."""

    survey_id: str
    dial_id: str
    call_sid: str


@dataclass(frozen=True)
class Leg:
    """`policy` is that of the conversation asked about."""

    tag: Tag
    survey: Survey
    policy: Policy

    @property
    def words(self) -> Words:
        return self.policy.words(self.survey.line)

    def say(self, prompt: str, **variables: str | int) -> Say:
        return self.words.say(prompt, **variables)

    def tagged(self, turn: Turn) -> Turn:
        """The turn with the try in its address."""
        tag = {"survey_id": self.tag.survey_id, "dial_id": self.tag.dial_id}
        return replace(turn, values={**tag, **turn.values})


def find_leg(
    records: Records, surveys: Surveys, tag: Tag, states: Collection[SurveyState] = ON_THE_PHONE
) -> Leg | None:
    """None where this is not the leg of the survey's latest try, or the survey is in another state."""
    survey = records.surveys.get(tag.survey_id)
    is_this = (survey.dial_id, survey.survey_call_sid) == (tag.dial_id, tag.call_sid)
    if not is_this or survey.state not in states:
        return None
    return Leg(tag, survey, surveys.policy(records, survey))
