"""Passwords: what is taken for one, and how it is kept."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# NIST SP 800-63B-4, 3.1.1.2: length is what counts; no rules about kinds of characters, and no end before 64.
SHORTEST, LONGEST = 15, 200
# Argon2id as in OWASP's "Password Storage Cheat Sheet": 19 MiB, two passes, one thread. A check takes some 40 ms.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def is_long_enough(password: str) -> bool:
    return SHORTEST <= len(password) <= LONGEST


def hashed(password: str) -> str:
    return _HASHER.hash(password)


def matches(password_hash: str | None, password: str) -> bool:
    """Without a hash it is never right, and takes as long."""
    try:
        _HASHER.verify(password_hash or _nobodys(), password)
    except (VerificationError, InvalidHashError):
        return False
    return password_hash is not None


@cache
def _nobodys() -> str:
    return _HASHER.hash("")
