"""An identity provider: who else knows the people of the pages, and vouches for them."""

from dataclasses import dataclass
from typing import Protocol

from ivr.people.person import Person
from ivr.people.register import by_email, by_sub
from ivr.records import Records


class NotVouchedFor(Exception):
    """The provider, or what came back from it, tells of nobody. The message says why, for the log."""


@dataclass(frozen=True)
class Asked:
    """What the browser that was sent to the provider keeps until it is back: secrets of one sign-in."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True)
class Known:
    """By the provider: `sub` is what it calls somebody for good, `email` an address that it has verified."""

    sub: str
    email: str | None


class Provider(Protocol):
    """`back` is the address of ours to which the browser returns. Both raise `NotVouchedFor`."""

    def address(self, back: str) -> tuple[str, Asked]:
        """Where to send a browser."""

    def known(self, back: str, answer: str, asked: Asked) -> Known:
        """Who came back. `answer` is the query of the address."""


def invited(records: Records, known: Known) -> Person | None:
    """Whom we invited by that e-mail address; from the first time on, only whoever the provider meant then."""
    person = records.people.with_subject(by_sub(known.sub))
    if person is None and known.email:
        person = records.people.with_subject(by_email(known.email))
        if person and not person.is_disabled:
            records.people.change(person.id, subject=by_sub(known.sub))
    return person if person and not person.is_disabled else None
