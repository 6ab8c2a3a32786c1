"""Whoever looks at a page: a person of ours, or an agent who signed in with name and PIN."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime

from ivr.agents.access import hashed
from ivr.agents.token import Token, TokenKind
from ivr.people.role import Right, Role
from ivr.records import Records


@dataclass(frozen=True)
class Visitor:
    """`person` is None for an agent without a password; `agent` None for whoever takes no calls.

    `secret` is that of their session, `language` the one that they have chosen.
    """

    person: str | None
    name: str
    role: Role
    agent: str | None
    secret: str
    language: str | None = None

    def may(self, right: Right) -> bool:
        """Whoever takes calls has a page of their own, whatever else they do. Who did nothing else, and is gone from
        the routing file, may nothing.
        """
        if self.agent is None and self.role is Role.AGENT:
            return False
        return self.agent is not None if right is Right.OWN_PAGE else self.role.may(right)


def visitor_of(records: Records, secret: str, agents: Container[str], now: datetime) -> Visitor | None:
    """Whose session a secret opens. `agents` are those of the live routing file: who has gone from it has no page."""
    token = records.tokens.find(hashed(secret)) if secret else None
    if token is None or token.expires_at <= now:
        return None
    if token.kind is TokenKind.PERSON:
        return _person(records, token, secret, agents)
    is_agent = token.kind is TokenKind.SESSION and token.offer_id is None and token.holder in agents
    return Visitor(None, token.holder, Role.AGENT, token.holder, secret) if is_agent else None


def _person(records: Records, token: Token, secret: str, agents: Container[str]) -> Visitor | None:
    person = records.people.find(token.holder)
    if person is None or person.is_disabled:
        return None
    agent = person.agent if person.agent in agents else None
    return Visitor(person.id, person.name, person.role, agent, secret, person.language)
