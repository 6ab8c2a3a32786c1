"""Somebody who works with the pages: ops, a supervisor, whoever looks on, or an agent with a password."""

from dataclasses import dataclass
from datetime import datetime

from ivr.people.role import Role


@dataclass(frozen=True)
class Person:
    """A row of the people table. `agent` is the agent of the routing file that they are, if any.

    `subject` is by whom an identity provider knows them: `email:…` as they were invited, and `sub:…` from their first
    sign-in there on. `failures` are wrong passwords since the last right one.
    """

    id: str
    name: str
    role: Role
    created_at: datetime
    agent: str | None = None
    password_hash: str | None = None
    subject: str | None = None
    language: str | None = None
    failures: int = 0
    locked_until: datetime | None = None
    disabled_at: datetime | None = None

    @property
    def has_come(self) -> bool:
        """They have a way to sign in, and need no invitation any more."""
        return self.password_hash is not None or (self.subject or "").startswith("sub:")

    @property
    def is_disabled(self) -> bool:
        return self.disabled_at is not None

    def is_locked(self, now: datetime) -> bool:
        return self.locked_until is not None and now < self.locked_until
