"""What Twilio posts, field by field.

A signature joins names and values without separators, so a request can be re-cut into other fields that it still
fits. Every field that we read is therefore checked against what Twilio documents for it, and a missing optional
field always means the less privileged outcome. Fields that we do not know are left alone: Twilio adds some without
notice.
"""

from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from flask import request
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from ivr.call import Ring
from ivr.caller import is_verified, number_of
from ivr.survey.dial import AnsweredBy as Who
from webhooks.running import running

CallId = Annotated[str, StringConstraints(pattern=r"^CA[0-9a-fA-F]{32}$")]
AccountId = Annotated[str, StringConstraints(pattern=r"^AC[0-9a-fA-F]{32}$")]
Address = Annotated[str, StringConstraints(max_length=256)]
Keys = Annotated[str, StringConstraints(pattern=r"^[0-9*#]{0,32}$")]


def _readable(said: str) -> str:
    """Nothing that ends a document or a line, moves a cursor, or turns the direction: pages and terminals show it."""
    return "".join(" " if each.isspace() else each for each in said if each.isprintable() or each.isspace())


Spoken = Annotated[str, StringConstraints(max_length=4000), AfterValidator(_readable)]


def _at_twilio(url: str) -> str:
    """Also where a compatible provider is: agents hear it, and ops read its address."""
    host, ours = urlsplit(url).netloc, urlsplit(running().settings.twilio_api_base_url).netloc
    if host != ours and not host.endswith(".twilio.com"):
        raise ValueError("of somebody else")
    return url


# Whole to its end, so that neither another host nor anything behind it can be cut out of it.
Recording = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[A-Za-z0-9.:/_-]{1,400}/Recordings/RE[0-9a-f]{32}$"),
    AfterValidator(_at_twilio),
]
Count = Annotated[int, Field(ge=0, le=10_000_000)]
LegStatus = Literal[
    "queued", "initiated", "ringing", "in-progress", "completed", "busy", "failed", "no-answer", "canceled"
]
OVER = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})
DialStatus = Literal["completed", "answered", "busy", "no-answer", "failed", "canceled"]
Detection = Literal[
    "human",
    "machine_start",
    "machine_end_beep",
    "machine_end_silence",
    "machine_end_other",
    "fax",
    "unknown",
]
WaitResult = Literal[
    "bridged",
    "bridging-in-process",
    "error",
    "hangup",
    "leave",
    "redirected",
    "redirected-from-bridged",
    "queue-full",
    "system-error",
]


class BadForm(Exception):
    """The request is signed, but is not one that Twilio sends here."""


class Posted(BaseModel):
    """The part that every request has."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    AccountSid: AccountId

    @property
    def leg(self) -> str:
        """The CallSid of the leg that waits for an answer; empty where none does."""
        return ""

    @classmethod
    def read(cls) -> Self:
        """Read the current request. Raises `BadForm`, which names fields but no values."""
        posted = request.args if request.method == "GET" else request.form
        fields = {name: posted.getlist(name) for name in posted}
        # The end of the address, cut off and put before the first field, has no such name.
        if not all(name[:1].isalpha() for name in fields):
            raise BadForm("a name that is none")
        twice = [name for name in cls.model_fields if len(fields.get(name, ())) > 1]
        if twice:
            raise BadForm(f"more than one {', '.join(twice)}")
        try:
            return cls.model_validate({name: values[0] for name, values in fields.items()})
        except ValidationError as error:
            faulty = sorted({str(fault["loc"][0]) for fault in error.errors() if fault["loc"]})
            raise BadForm(f"not as documented: {', '.join(faulty)}") from None


class Form(Posted):
    """The part that every request about one call has."""

    CallSid: CallId
    CallStatus: LegStatus

    @property
    def leg(self) -> str:
        return self.CallSid

    @property
    def is_over(self) -> bool:
        return self.CallStatus in OVER


class Ringing(Form):
    """A request that says who is calling whom. `ring` raises `BadForm` where the line is no number."""

    From: Address = ""
    To: Address
    Direction: Literal["inbound", "outbound-api", "outbound-dial"]
    StirVerstat: Annotated[str, StringConstraints(max_length=64)] | None = None

    @property
    def ring(self) -> Ring:
        ours, theirs = (self.To, self.From) if self.Direction == "inbound" else (self.From, self.To)
        line = number_of(ours)
        if line is None:
            raise BadForm("not as documented: To")
        return Ring(self.CallSid, line, number_of(theirs), is_verified(self.StirVerstat))


class Incoming(Ringing):
    Direction: Literal["inbound"]


class Gathered(Form):
    """Twilio: "TwiML Voice: <Gather>", request parameters."""

    Digits: Keys = ""
    SpeechResult: Spoken = ""


class Entered(Incoming, Gathered):
    """Keys of whoever calls a line of ours."""


class Queued(Form):
    """Twilio: "TwiML Voice: <Enqueue>", waitUrl parameters. Without a time, the caller has just come."""

    QueueTime: Count = 0


class Left(Form):
    """Twilio: "TwiML Voice: <Enqueue>", action parameters."""

    QueueResult: WaitResult


class Dialled(Form):
    """Twilio: "TwiML Voice: <Dial>", action parameters."""

    DialCallStatus: DialStatus


class Recorded(Form):
    """Twilio: "TwiML Voice: <Record>", action parameters."""

    RecordingUrl: Recording = ""
    RecordingDuration: Count = 0


class Detected(Posted):
    """Twilio: "Answering Machine Detection", asyncAmdStatusCallback parameters. There is no status of the call."""

    CallSid: CallId
    AnsweredBy: Detection

    @property
    def leg(self) -> str:
        return self.CallSid

    @property
    def answered_by(self) -> Who:
        return Who(self.AnsweredBy) if self.AnsweredBy in {Who.HUMAN, Who.UNKNOWN} else Who.MACHINE

    @property
    def listens(self) -> bool:
        """Whether it is a machine that has said what it has to say."""
        return self.AnsweredBy.startswith("machine_end")


class ConferenceEvent(Posted):
    """Twilio: "TwiML Voice: <Conference>", statusCallback parameters. It is about a room, not about one call."""

    StatusCallbackEvent: Literal["conference-start"]
