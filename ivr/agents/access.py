"""Who may see an agent's pages: a session after the PIN, or the link of one briefing, which opens once."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from ivr.agents.offer import Offer
from ivr.agents.token import Token, TokenKind
from ivr.ports import Clock
from ivr.records import Records

# A shift, and its breaks.
SESSION = timedelta(hours=12)
# A link that nobody opened, and what is seen through it, are of no use to anybody later.
BRIEFING = timedelta(minutes=15)


@dataclass(frozen=True)
class Access:
    """What is handed out is a secret, and only its hash is kept."""

    clock: Clock

    def session(self, records: Records, agent: str) -> str:
        """For an agent whose PIN was right."""
        return self._new(records, TokenKind.SESSION, agent, SESSION)

    def link(self, records: Records, offer: Offer) -> str:
        """To the briefing of an offer."""
        return self._new(records, TokenKind.BRIEFING, offer.agent, BRIEFING, offer.id)

    def opened(self, records: Records, link: str) -> str | None:
        """The session in which the briefing behind a link is shown; None when it has been opened, or has expired."""
        now, key = self.clock.now(), hashed(link)
        token = records.tokens.find(key)
        if token is None or token.kind is not TokenKind.BRIEFING or not records.tokens.use(key, now):
            return None
        return self._new(records, TokenKind.SESSION, token.holder, BRIEFING, token.offer_id)

    def agent(self, records: Records, session: str) -> str | None:
        """Whose session on the agent page this is."""
        token = self._valid(records, session)
        return token.holder if token and token.offer_id is None else None

    def offer_id(self, records: Records, session: str) -> str | None:
        """The offer whose briefing this session shows."""
        token = self._valid(records, session)
        return token.offer_id if token else None

    def end(self, records: Records, session: str) -> None:
        records.tokens.end(hashed(session))

    def _valid(self, records: Records, session: str) -> Token | None:
        token = records.tokens.find(hashed(session))
        is_session = token is not None and token.kind is TokenKind.SESSION
        return token if token and is_session and self.clock.now() < token.expires_at else None

    def _new(
        self, records: Records, kind: TokenKind, agent: str, lasts: timedelta, offer_id: str | None = None
    ) -> str:
        return issued(records, kind, agent, self.clock.now(), lasts, offer_id)


def issued(
    records: Records,
    kind: TokenKind,
    holder: str,
    now: datetime,
    lasts: timedelta,
    offer_id: str | None = None,
) -> str:
    """A new secret, of which only the hash is kept; those that have expired are forgotten."""
    secret = secrets.token_urlsafe(32)
    records.tokens.forget(now)
    records.tokens.add(Token(hashed(secret), kind, holder, now + lasts, offer_id))
    return secret


def hashed(secret: str) -> str:
    """Of 256 random bits a plain hash is enough; there is nothing to guess."""
    return hashlib.sha256(secret.encode()).hexdigest()
