"""What opens a page for an agent: the link of one briefing, or a session on the agent page."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TokenKind(StrEnum):
    BRIEFING = "briefing"
    SESSION = "session"


@dataclass(frozen=True)
class Token:
    """`key` is the SHA-256, in hexadecimal, of what its holder has: who reads the store opens nothing with it."""

    key: str
    kind: TokenKind
    agent: str
    expires_at: datetime
    offer_id: str | None = None
    used_at: datetime | None = None
