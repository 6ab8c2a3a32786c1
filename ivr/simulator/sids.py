"""SIDs in Twilio's form, the same in every run that starts alike."""

import hashlib
from collections import Counter


class Sids:
    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._given: Counter[str] = Counter()

    def next(self, prefix: str) -> str:
        """A new SID: two letters and 32 hexadecimal digits."""
        self._given[prefix] += 1
        return (
            prefix + hashlib.sha256(f"{self._seed}/{prefix}/{self._given[prefix]}".encode()).hexdigest()[:32]
        )
