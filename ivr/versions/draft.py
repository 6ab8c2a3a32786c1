"""A version that may still be full of faults."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ivr.policy import Policy
from ivr.routing import RoutingFaults, load
from ivr.versions.version import Version
from ivr.words import OwnPrompts, PromptFaults


class Refused(ValueError):
    """A version that cannot go live. The message is the report: every fault that was found, one a line."""


@dataclass(frozen=True)
class Draft:
    """`source` names the routing file in reports. `sounds` are the own recordings by their keys.

    `unreadable` is what already kept own prompts from being read.
    """

    routing: bytes
    source: str
    prompts: OwnPrompts = field(default_factory=OwnPrompts)
    sounds: Mapping[str, bytes] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()

    @property
    def version(self) -> Version:
        return Version.of(self.routing.decode("utf-8-sig", errors="replace"), self.prompts)

    def checked(self) -> Policy:
        """Raises `Refused`."""
        report = list(self.unreadable)
        try:
            policy = Policy.of(load(self.routing, self.source), self.prompts)
        except (RoutingFaults, PromptFaults) as faults:
            report.insert(0, str(faults))
        if report:
            raise Refused("\n".join(report))
        return policy
