"""What REST asks of a call, read from its form and refused as Twilio refuses it.

https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from werkzeug.datastructures import MultiDict

from ivr.simulator.calls import CallOrder, Progress
from ivr.simulator.machine_detection import MachineDetection
from ivr.simulator.turn import Turn

CREATES_CALL = frozenset(
    {"To", "From", "Url", "Twiml", "Method", "FallbackUrl", "FallbackMethod", "Timeout"}
    | {"StatusCallback", "StatusCallbackMethod", "StatusCallbackEvent"}
    | {"MachineDetection", "MachineDetectionTimeout"}
    | {"AsyncAmd", "AsyncAmdStatusCallback", "AsyncAmdStatusCallbackMethod"}
)
MAX_TWIML_CHARACTERS = 4000
# https://www.twilio.com/docs/voice/answering-machine-detection#optional-api-tuning-parameters
DETECTION_SECONDS = range(3, 60)
ADDRESS = re.compile(r"\+[1-9]\d{6,14}|client:\S+")

Form = MultiDict[str, str]


class RestError(Exception):
    """`code` as in https://www.twilio.com/docs/api/errors"""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code


def order_of(form: Form) -> CallOrder:
    refuse_unknown(form, CREATES_CALL)
    to, from_ = required(form, "To", 21201), required(form, "From", 21213)
    if not ADDRESS.fullmatch(to):
        raise RestError(400, 21211, f"The phone number you are attempting to call, {to}, is not valid.")
    return CallOrder(
        to,
        from_,
        turn_of(form),
        fallback_url=form.get("FallbackUrl"),
        progress=_progress(form),
        timeout_seconds=int(form.get("Timeout", "60")),
        machine_detection=_machine_detection(form),
    )


def turn_of(form: Form) -> Turn:
    twiml = form.get("Twiml")
    if twiml is None:
        return Turn(required(form, "Url", 21205), form.get("Method", "POST"))
    if len(twiml) > MAX_TWIML_CHARACTERS:
        raise RestError(400, 21628, "Twiml parameter is longer than 4000 characters")
    return Turn(twiml=twiml)


def _progress(form: Form) -> Progress | None:
    url = form.get("StatusCallback")
    wanted = frozenset(word for value in form.getlist("StatusCallbackEvent") for word in value.split())
    return (
        Progress(url, form.get("StatusCallbackMethod", "POST"), wanted or frozenset({"completed"}))
        if url
        else None
    )


def _machine_detection(form: Form) -> MachineDetection | None:
    mode = _one_of(form, "MachineDetection", ("", "Enable", "DetectMessageEnd"))
    is_async = _one_of(form, "AsyncAmd", ("", "true", "false")) == "true"
    seconds = int(form.get("MachineDetectionTimeout", 30))
    if seconds not in DETECTION_SECONDS:
        raise RestError(400, 20001, f"MachineDetectionTimeout {seconds} is not valid")
    if not mode:
        return None
    return MachineDetection(
        waits_for_end=mode == "DetectMessageEnd",
        timeout_seconds=seconds,
        is_async=is_async,
        callback_url=form.get("AsyncAmdStatusCallback", ""),
        callback_method=form.get("AsyncAmdStatusCallbackMethod", "POST"),
    )


def _one_of(form: Form, name: str, allowed: Sequence[str]) -> str:
    value = form.get(name, "")
    if value not in allowed:
        raise RestError(400, 20001, f"{name} {value} is not valid")
    return value


def required(form: Form, name: str, code: int) -> str:
    value = form.get(name)
    if not value:
        raise RestError(400, code, f"No '{name}' is specified")
    return value


def refuse_unknown(form: Form, known: frozenset[str]) -> None:
    if unknown := form.keys() - known:
        raise RestError(400, 20001, f"Not simulated: {', '.join(sorted(unknown))}")
