"""What was said, pressed and whispered on a call, for whoever reads its timeline later."""

from datetime import datetime
from enum import StrEnum

from ivr.records import Records

SAID, WHISPERED = "said", "whispered"
# These moments hold words of the caller's own: they go when the caller asks to be forgotten.
SPOKEN = (SAID, WHISPERED)


class Asked(StrEnum):
    """What a caller was listening to when they said or pressed something."""

    REASON = "reason"
    WAIT = "wait"
    NOBODY = "nobody"
    SOLVED = "solved"
    TALK_OR_CALLBACK = "talk or callback"
    CALLBACK_TIME = "callback time"


def note_said(
    records: Records, call_sid: str, at: datetime, asked: Asked, *, words: str = "", key: str = ""
) -> None:
    """Neither words nor a key: they were silent."""
    records.timeline.add(call_sid, SAID, at, {"asked": str(asked), "words": words, "key": key})


def note_whispered(records: Records, call_sid: str, at: datetime, agent: str, text: str) -> None:
    records.timeline.add(call_sid, WHISPERED, at, {"agent": agent, "text": text})
