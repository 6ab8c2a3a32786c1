"""What opens the pages to people: a session after signing in, and before that the link of an invitation."""

from dataclasses import dataclass
from datetime import timedelta

from ivr.agents.access import SESSION, hashed, issued
from ivr.agents.token import TokenKind
from ivr.people.person import Person
from ivr.ports import Clock
from ivr.records import Records

INVITATION = timedelta(hours=24)


@dataclass(frozen=True)
class Sessions:
    """What is handed out is a secret, and only its hash is kept."""

    clock: Clock

    def begin(self, records: Records, person: Person) -> str:
        return self._new(records, TokenKind.PERSON, person, SESSION)

    def invitation(self, records: Records, person: Person) -> str:
        """A link by which they set a password. It ends whatever was open to them, and the links before it."""
        records.tokens.end_all(person.id)
        return self._new(records, TokenKind.INVITATION, person, INVITATION)

    def invited(self, records: Records, link: str) -> Person | None:
        """Whom a link invites; nobody when it has been used, has expired, or they are disabled."""
        token = records.tokens.find(hashed(link))
        if token is None or token.kind is not TokenKind.INVITATION:
            return None
        if token.used_at or self.clock.now() >= token.expires_at:
            return None
        person = records.people.find(token.holder)
        return person if person and not person.is_disabled else None

    def accepted(self, records: Records, link: str) -> bool:
        """Use the link; False when it has been used, or has expired."""
        return records.tokens.use(hashed(link), self.clock.now())

    def end(self, records: Records, session: str) -> None:
        records.tokens.end(hashed(session))

    def _new(self, records: Records, kind: TokenKind, person: Person, lasts: timedelta) -> str:
        return issued(records, kind, person.id, self.clock.now(), lasts)
