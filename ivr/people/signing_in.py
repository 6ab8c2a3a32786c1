"""Signing in with a password, in two steps: a try is counted before the password is looked at.

So none of many at once is left out, and no transaction is open for as long as a hash takes.
"""

from dataclasses import dataclass

from ivr.people.lockout import locked_until
from ivr.people.password import matches
from ivr.people.person import Person
from ivr.people.rate import Tries
from ivr.ports import Clock
from ivr.records import Records


class TooMany(Exception):
    """Wrong tries from one network address: this one has not been looked at."""


@dataclass(frozen=True)
class Try:
    """`person` is None where the name is nobody's, or nobody's who may sign in now."""

    from_there: Tries
    person: Person | None

    def is_right(self, password: str) -> bool:
        """It takes as long for nobody."""
        return matches(self.person.password_hash if self.person else None, password)


def is_shut_out(records: Records, agent: str) -> bool:
    """Whoever is this agent has been disabled: the PIN of their phone opens no page either."""
    people = [person for person in records.people.all() if person.agent == agent]
    return bool(people) and all(person.is_disabled for person in people)


@dataclass(frozen=True)
class SigningIn:
    clock: Clock

    def begins(self, records: Records, name: str, address: str) -> Try:
        """Raises `TooMany`."""
        tries = Tries.of(address, self.clock.now())
        if not tries.begin(records):
            raise TooMany
        person = records.people.named(name)
        return Try(tries, self._counted(records, person.id) if person else None)

    def _counted(self, records: Records, id_: str) -> Person | None:
        person, now = records.people.held(id_), self.clock.now()
        if person.is_disabled or person.is_locked(now):
            return None
        failures = person.failures + 1
        records.people.change(id_, failures=failures, locked_until=locked_until(failures, now))
        return person

    def was_right(self, records: Records, done: Try) -> None:
        done.from_there.forgive(records)
        if done.person:
            records.people.change(done.person.id, failures=0, locked_until=None)
