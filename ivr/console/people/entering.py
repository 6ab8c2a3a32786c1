"""Whether a password or a PIN is right, and the session that begins then."""

from flask import request

from ivr.agents.pin import PinCheck
from ivr.console.cookies import SESSION, session
from ivr.console.parts import parts
from ivr.people.act import Act
from ivr.people.password import matches
from ivr.people.person import Person
from ivr.people.role import Role
from ivr.people.sessions import Sessions
from ivr.people.signing_in import SigningIn, Try, is_shut_out
from ivr.records import Records


def entered(name: str, password: str) -> str:
    """The secret of a new session; empty where name and password do not fit, or wait out a lock. Raises `TooMany`."""
    begun = tried(name)
    if begun.person:
        return _by_password(begun, begun.person, password)
    checked, secret = by_pin(begun, name, password)
    if checked not in {PinCheck.RIGHT, PinCheck.WRONG}:
        matches(None, password)  # who measures how long it takes learns of nobody's name
    return secret


def tried(name: str) -> Try:
    """One more try from the address of this request. Raises `TooMany`."""
    service = SigningIn(parts().wall_clock)
    return parts().store.run(lambda records: service.begins(records, name, request.remote_addr or ""))


def _by_password(begun: Try, person: Person, password: str) -> str:
    if not begun.is_right(password):
        return ""
    return parts().store.run(lambda records: _succeeded(records, begun, person))


def _succeeded(records: Records, begun: Try, person: Person) -> str:
    SigningIn(parts().wall_clock).was_right(records, begun)
    return begin_session(records, person, "signed in")


def begin_session(records: Records, person: Person, what: str) -> str:
    """In place of the browser's old one (OWASP, "Session Management Cheat Sheet"). `what` is for the audit log."""
    _end_old_session(records, person.name, person.role, what)
    return Sessions(parts().wall_clock).begin(records, person)


def _end_old_session(records: Records, name: str, role: Role, what: str) -> None:
    parts().access.end(records, session(SESSION))
    records.acts.add(Act(parts().clock.now(), name, role, what, name, {}))


def by_pin(begun: Try, name: str, pin: str) -> tuple[PinCheck, str]:
    """Of an agent, with the secret of a new session where the PIN is right."""
    return parts().store.run(lambda records: _checked(records, begun, name, pin))


def _checked(records: Records, begun: Try, name: str, pin: str) -> tuple[PinCheck, str]:
    if name not in parts().door.policies.live.routing.agents or records.agents.find(name) is None:
        return PinCheck.NONE, ""
    if is_shut_out(records, name):
        return PinCheck.NONE, ""
    checked = parts().door.roster.check_pin(records, name, pin)
    if checked is not PinCheck.RIGHT:
        return checked, ""
    SigningIn(parts().wall_clock).was_right(records, begun)
    _end_old_session(records, name, Role.AGENT, "signed in")
    return checked, parts().access.session(records, name)
