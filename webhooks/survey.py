"""The leg of a survey call."""

from flask import Blueprint, Response

from ivr.intake import Answer
from webhooks.answering import answer, excuse, note
from webhooks.forms import Form, Gathered
from webhooks.running import door

survey = Blueprint("survey", __name__, url_prefix="/voice/survey/<survey_id>")


@survey.post("/begins")
def begins(survey_id: str) -> Response:
    form = Form.read()
    begin = door().interview.begins
    return answer(form, lambda records: begin(records, survey_id, form.CallSid), otherwise=excuse)


@survey.post("/answer/<int:attempt>")
def answered(survey_id: str, attempt: int) -> Response:
    form = Gathered.read()
    said = Answer(form.SpeechResult.strip(), form.Digits)
    answers = door().interview.answered
    return answer(form, lambda records: answers(records, survey_id, attempt, said), otherwise=excuse)


@survey.post("/choice")
def choice(survey_id: str) -> Response:
    """From here on it is a caller who must not be lost."""
    form = Gathered.read()
    made = door().interview.choice_made
    return answer(form, lambda records: made(records, survey_id, form.CallSid, form.Digits))


@survey.post("/status")
def status(survey_id: str) -> Response:
    form = Form.read()
    if not form.is_over:
        return note(form, lambda _: ())
    return note(form, lambda records: door().interview.ended(records, survey_id, form.CallSid))
