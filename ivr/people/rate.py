"""How many wrong tries may come from one network address, whoever they are for."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from ivr.records import Records

WINDOW = timedelta(minutes=10)
MOST_IN_WINDOW = 30
# Whoever has one IPv6 address has at least this many (RFC 6177).
IPV6_PREFIX = 64


@dataclass(frozen=True)
class Tries:
    """Those from one address in the window of time at hand. Each counts when it begins, so that none is left out."""

    key: str
    window_start: datetime

    @classmethod
    def of(cls, address: str, now: datetime) -> "Tries":
        start = datetime.fromtimestamp(
            now.timestamp() // WINDOW.total_seconds() * WINDOW.total_seconds(), UTC
        )
        return cls(hashlib.sha256(_network(address).encode()).hexdigest(), start)

    def begin(self, records: Records) -> bool:
        """False when there have been too many."""
        records.attempts.forget(self.window_start)
        return records.attempts.count(self.key, self.window_start, 1) <= MOST_IN_WINDOW

    def forgive(self, records: Records) -> None:
        """It was right: an office of many people has one address."""
        records.attempts.count(self.key, self.window_start, -1)


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(ip_network((found, IPV6_PREFIX), strict=False))
    return str(getattr(found, "ipv4_mapped", None) or found)
