"""PINs by which agents are known: kept as hashes, and of no use for longer and longer after wrong ones."""

import secrets
from datetime import datetime
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from ivr.agents.agent import Agent
from ivr.people.lockout import locked_until

DIGITS = 6
# Argon2id as in OWASP's "Password Storage Cheat Sheet": 19 MiB, two passes, one thread. A check takes some 40 ms.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


class PinCheck(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    LOCKED = "locked"
    NONE = "none"  # the agent has not been given one


def new_pin() -> str:
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"


def hashed(pin: str) -> str:
    return _HASHER.hash(pin)


def check(agent: Agent, pin: str, now: datetime) -> PinCheck:
    """While it is locked, a PIN is not even looked at."""
    if agent.pin_hash is None:
        return PinCheck.NONE
    if agent.pin_locked_until and now < agent.pin_locked_until:
        return PinCheck.LOCKED
    try:
        _HASHER.verify(agent.pin_hash, pin)
    except VerificationError:
        return PinCheck.WRONG
    return PinCheck.RIGHT


def tries_after(agent: Agent, result: PinCheck, now: datetime) -> dict[str, object]:
    """What a check changes in the agent's row. Who waits out a lock has all tries again, and the next one is longer."""
    match result:
        case PinCheck.RIGHT:
            return {"pin_failures": 0, "pin_locked_until": None}
        case PinCheck.WRONG:
            failures = agent.pin_failures + 1
            return {"pin_failures": failures, "pin_locked_until": locked_until(failures, now)}
    return {}
