"""What Twilio writes into its error log.  https://www.twilio.com/docs/api/errors"""

import threading
from dataclasses import dataclass

HTTP_FAILED = 11200
HTTP_TIMED_OUT = 11205
BODY_TOO_LARGE = 11750
DOCUMENT_UNPARSABLE = 12100
SCHEMA_VIOLATED = 12200
CONTENT_TYPE_INVALID = 12300
RESERVATION_NOT_DEQUEUED = 14215
WORKFLOW_INVALID = 14220
TASK_ATTRIBUTES_INVALID = 14221
NOBODY_TO_COACH = 16028
AMD_CALLBACK_MISSING = 21262
STREAM_NOT_CONNECTED = 31920
CALL_NOT_INSTRUCTED = 40114
INSTRUCTION_INVALID = 55555

TWIML_CODES = frozenset({BODY_TOO_LARGE, DOCUMENT_UNPARSABLE, SCHEMA_VIOLATED, CONTENT_TYPE_INVALID})


@dataclass(frozen=True)
class Fault:
    """An entry of the error log. `url` is where the document or sound came from."""

    code: int
    message: str
    url: str

    def __str__(self) -> str:
        return f"{self.code} {self.message} ({self.url})"


class TwimlError(AssertionError):
    """The application answered TwiML that Twilio would warn about, skip or refuse."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class FaultLog:
    """Every fault so far; when strict, those of TwiML are also raised, once each."""

    def __init__(self, *, strict: bool) -> None:
        self.strict = strict
        self.all: list[Fault] = []
        self._unraised: list[Fault] = []
        self._lock = threading.Lock()

    def record(self, fault: Fault) -> None:
        with self._lock:
            self.all.append(fault)
            if self.strict and fault.code in TWIML_CODES:
                self._unraised.append(fault)

    def raise_new(self) -> None:
        with self._lock:
            faults, self._unraised = self._unraised, []
        if faults:
            raise TwimlError(faults)
