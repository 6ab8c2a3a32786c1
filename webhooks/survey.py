"""The leg of a survey call. Its addresses name the try, so that what is told late of another one changes nothing."""

from collections.abc import Callable

from flask import Blueprint, Response

from ivr.intake import Answer
from ivr.records import Records
from ivr.steps import Reply
from ivr.survey.leg import Tag
from webhooks.answering import answer, excuse, note, put_through
from webhooks.forms import Detected, Form, Gathered, Recorded
from webhooks.running import Running, door

survey = Blueprint("survey", __name__, url_prefix="/voice/survey/<survey_id>/<dial_id>")


@survey.post("/begins")
def begins(survey_id: str, dial_id: str) -> Response:
    form = Form.read()
    tag = Tag(survey_id, dial_id, form.CallSid)
    return answer(form, lambda records: door().interview.begins(records, tag), otherwise=excuse)


def _answered(
    survey_id: str,
    dial_id: str,
    moment: Callable[[Records, Tag, Answer], Reply],
    otherwise: Callable[[Running], Reply] = excuse,
) -> Response:
    form = Gathered.read()
    tag, said = Tag(survey_id, dial_id, form.CallSid), Answer(form.SpeechResult.strip(), form.Digits)
    return answer(form, lambda records: moment(records, tag, said), otherwise=otherwise)


@survey.post("/greeted")
def greeted(survey_id: str, dial_id: str) -> Response:
    return _answered(survey_id, dial_id, door().interview.greeted)


@survey.post("/answer/<int:attempt>")
def answered(survey_id: str, dial_id: str, attempt: int) -> Response:
    answers = door().interview.answered
    return _answered(survey_id, dial_id, lambda records, tag, said: answers(records, tag, attempt, said))


@survey.post("/rating")
def rated(survey_id: str, dial_id: str) -> Response:
    return _answered(survey_id, dial_id, door().interview.rated)


@survey.post("/comment")
def commented(survey_id: str, dial_id: str) -> Response:
    return _answered(survey_id, dial_id, door().interview.commented)


@survey.post("/recorded")
def recorded(survey_id: str, dial_id: str) -> Response:
    form = Recorded.read()
    tag, recording = Tag(survey_id, dial_id, form.CallSid), (form.RecordingUrl, form.RecordingDuration)
    keep = door().interview.recorded
    return answer(form, lambda records: keep(records, tag, *recording), otherwise=excuse)


@survey.post("/choice")
def choice_made(survey_id: str, dial_id: str) -> Response:
    """From here on it is a caller who must not be lost."""
    return _answered(survey_id, dial_id, door().interview.choice_made, put_through)


@survey.post("/time")
def time_chosen(survey_id: str, dial_id: str) -> Response:
    return _answered(survey_id, dial_id, door().interview.time_chosen, put_through)


@survey.post("/machine")
def machine(survey_id: str, dial_id: str) -> Response:
    form = Detected.read()
    tag, detected = Tag(survey_id, dial_id, form.CallSid), door().interview.machine.detected
    return note(form, lambda records: detected(records, tag, form.answered_by, listens=form.listens))


@survey.post("/message")
def message(survey_id: str, dial_id: str) -> Response:
    form = Form.read()
    tag = Tag(survey_id, dial_id, form.CallSid)
    return answer(form, lambda records: door().interview.message(records, tag), otherwise=excuse)


@survey.post("/status")
def status(survey_id: str, dial_id: str) -> Response:
    form = Form.read()
    if not form.is_over:
        return note(form, lambda _: ())
    tag = Tag(survey_id, dial_id, form.CallSid)
    return note(form, lambda records: door().interview.ended(records, tag))
