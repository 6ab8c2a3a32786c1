"""The one service through which people of the pages come, change and go."""

from dataclasses import dataclass

from ivr.people.person import Person
from ivr.people.role import Role
from ivr.people.sessions import Sessions
from ivr.ports import Clock
from ivr.records import Records

# Who is invited by nobody: the first, in the simulator.
FIRST = "ops"


class Taken(Exception):
    """Somebody has this name, or this e-mail address, already. The message is the one that is taken."""


class LastOps(Exception):
    """Nobody would be left who could invite others."""


@dataclass(frozen=True)
class Invited:
    """`link` is the secret part of the address that opens their invitation, once."""

    person: Person
    link: str


@dataclass(frozen=True)
class Register:
    """People go by their ids; an id that is none of theirs raises `NotOnRecord`."""

    clock: Clock

    @property
    def sessions(self) -> Sessions:
        return Sessions(self.clock)

    def invite(
        self, records: Records, name: str, role: Role, agent: str | None = None, email: str | None = None
    ) -> Invited:
        """`email` is by which an identity provider would know them. Raises `Taken`."""
        subject = by_email(email) if email else None
        person = Person(records.new_id(), name, role, self.clock.now(), agent=agent, subject=subject)
        if subject and records.people.with_subject(subject):
            raise Taken(email)
        if not records.people.add(person):
            raise Taken(name)
        return Invited(person, self.sessions.invitation(records, person))

    def invite_again(self, records: Records, id_: str) -> Invited:
        """Also for who has lost a password, which is of use until another is set."""
        person = records.people.get(id_)
        return Invited(person, self.sessions.invitation(records, person))

    def invite_first(self, records: Records) -> Invited | None:
        """Where nobody of ops has ever come; each time with a new link."""
        people = records.people.all()
        if any(person.role is Role.OPS and person.has_come for person in people):
            return None
        first = records.people.named(FIRST)
        return self.invite_again(records, first.id) if first else self.invite(records, FIRST, Role.OPS)

    def accepts(self, records: Records, link: str, password_hash: str) -> Person | None:
        """Who has come by this link, and signs in with a password from now on; None when it opens nothing."""
        person = self.sessions.invited(records, link)
        if person is None or not self.sessions.accepted(records, link):
            return None
        self.set_password(records, person.id, password_hash)
        return records.people.get(person.id)

    def set_password(self, records: Records, id_: str, password_hash: str) -> None:
        """It ends whatever the old one has opened, and a lock."""
        records.tokens.end_all(id_)
        records.people.change(id_, password_hash=password_hash, failures=0, locked_until=None)

    def set_language(self, records: Records, id_: str, language: str | None) -> None:
        records.people.change(id_, language=language)

    def set_role(self, records: Records, id_: str, role: Role, agent: str | None = None) -> None:
        """Raises `LastOps`."""
        if role is not Role.OPS:
            self._leave_others(records, id_)
        records.people.change(id_, role=role, agent=agent)

    def disable(self, records: Records, id_: str) -> None:
        """Whatever is open to them ends at once. Raises `LastOps`."""
        self._leave_others(records, id_)
        for holder in filter(None, (id_, records.people.get(id_).agent)):
            records.tokens.end_all(holder)
        records.people.change(id_, disabled_at=self.clock.now())

    def enable(self, records: Records, id_: str) -> None:
        records.people.change(id_, disabled_at=None)

    def _leave_others(self, records: Records, id_: str) -> None:
        """Than this one, so that somebody of ops can sign in."""
        there = [person for person in records.people.held_ops() if person.has_come]
        if [person.id for person in there] == [id_]:
            raise LastOps


def by_email(email: str) -> str:
    return f"email:{email.strip().casefold()}"


def by_sub(sub: str) -> str:
    return f"sub:{sub}"
