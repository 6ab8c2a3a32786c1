"""What opens a page: the link of one briefing, an invitation, or a session."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TokenKind(StrEnum):
    BRIEFING = "briefing"
    SESSION = "session"
    INVITATION = "invitation"
    PERSON = "person"


@dataclass(frozen=True)
class Token:
    """`holder` is the name of an agent; of an invitation, and of a person's session, the id of the person.

    `key` is the SHA-256, in hexadecimal, of what its holder has: who reads the store opens nothing with it."""

    key: str
    kind: TokenKind
    holder: str
    expires_at: datetime
    offer_id: str | None = None
    used_at: datetime | None = None
