"""Which policy a call is treated by: the one that was live when it came, from its start to its end."""

from typing import Protocol

from ivr.call import Call
from ivr.policy import Policy
from ivr.records import Records
from ivr.versions.version import Activation


class Policies(Protocol):
    @property
    def live(self) -> Policy:
        """That of calls which come now, and of what is no call's."""

    @property
    def activation(self) -> Activation | None:
        """By which it is live; None as long as the store has not been reached."""

    def of(self, records: Records, call: Call) -> Policy: ...
