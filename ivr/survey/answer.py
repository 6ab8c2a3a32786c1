"""What a survey about a conversation has brought so far."""

from enum import StrEnum

from ivr.survey.survey import SurveyState


class Answer(StrEnum):
    SOLVED = "solved"
    NOT_SOLVED = "not solved"
    NO_ANSWER = "no answer"
    PENDING = "still to come"
    NOT_ASKED = "not asked"


ANSWERS = {
    None: Answer.NOT_ASKED,
    SurveyState.SCHEDULED: Answer.PENDING,
    SurveyState.DIALLING: Answer.PENDING,
    SurveyState.ASKING: Answer.PENDING,
    SurveyState.SOLVED: Answer.SOLVED,
    SurveyState.NOT_SOLVED: Answer.NOT_SOLVED,
    SurveyState.UNANSWERED: Answer.NO_ANSWER,
    SurveyState.CANCELLED: Answer.NOT_ASKED,
}
"""By its state; None where there is no survey about the conversation."""
