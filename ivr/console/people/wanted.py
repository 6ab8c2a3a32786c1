"""What a form about a person asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from ivr.console.parts import parts
from ivr.people.person import Person
from ivr.people.role import Role

LONGEST_NAME, LONGEST_EMAIL = 80, 254


class Fault(Exception):
    """The message is the name of the words that say so."""


@dataclass(frozen=True)
class Wanted:
    name: str
    role: Role
    agent: str | None
    email: str | None


def wanted(form: Mapping[str, str], of: Person | None = None) -> Wanted:
    """`of` is whom it is about, if they are there already. Raises `Fault`."""
    role, agent = _role(form.get("role", "")), form.get("agent") or None
    agents = parts().door.policies.live.routing.agents
    if (role is Role.AGENT and agent is None) or (agent and agent not in agents):
        raise Fault("people-needs-agent")
    name = of.name if of else _name(form.get("name", "").strip())
    if of is None and name in agents and name != agent:
        raise Fault("people-is-agent")
    return Wanted(name, role, agent, _email(form.get("email", "").strip()))


def _role(value: str) -> Role:
    try:
        return Role(value)
    except ValueError:
        raise Fault("people-needs-role") from None


def _name(value: str) -> str:
    if not value or len(value) > LONGEST_NAME or not value.isprintable():
        raise Fault("people-needs-name")
    return value


def _email(value: str) -> str | None:
    if value and ("@" not in value or len(value) > LONGEST_EMAIL or not value.isprintable()):
        raise Fault("people-needs-email")
    return value or None
