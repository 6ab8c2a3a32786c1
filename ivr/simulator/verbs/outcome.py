"""How a <Dial> went."""

from dataclasses import dataclass


@dataclass
class DialOutcome:
    """What the action is told.  https://www.twilio.com/docs/voice/twiml/dial#attributes-action"""

    status: str = "canceled"
    call_sid: str = ""
    seconds: int | None = None

    def parameters(self) -> dict[str, str]:
        told = {"DialCallStatus": self.status}
        if self.call_sid:
            told |= {"DialCallSid": self.call_sid, "DialBridged": str(self.seconds is not None).lower()}
        if self.seconds is not None:
            told["DialCallDuration"] = str(self.seconds)
        return told
