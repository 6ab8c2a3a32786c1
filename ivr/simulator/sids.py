"""SIDs in Twilio's form, the same in every run that starts alike."""

import hashlib
import itertools


class Sids:
    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._numbers = itertools.count(1)

    def next(self, prefix: str) -> str:
        """A new SID: two letters and 32 hexadecimal digits."""
        number = next(self._numbers)
        return prefix + hashlib.sha256(f"{self._seed}/{prefix}/{number}".encode()).hexdigest()[:32]
