"""Everything that is wrong with a draft, place by place."""

from dataclasses import dataclass

from ivr.policy import Policy
from ivr.routing import Fault, RoutingFaults, load
from ivr.versions.edited import Edited
from ivr.words import PromptFaults

SOURCE = "draft"


@dataclass(frozen=True)
class Findings:
    """`faults` are the routing file's, warnings among them; `prompts`, what is wrong with own prompts, one a line.

    `policy` is what the draft comes to, if it could go live.
    """

    faults: tuple[Fault, ...] = ()
    prompts: tuple[str, ...] = ()
    policy: Policy | None = None

    @property
    def wrong(self) -> int:
        return sum(not fault.is_warning for fault in self.faults) + len(self.prompts)

    @property
    def warnings(self) -> int:
        return sum(fault.is_warning for fault in self.faults)


def findings_in(edited: Edited) -> Findings:
    try:
        routing = load(edited.routing.encode(), SOURCE)
    except RoutingFaults as found:
        return Findings(found.faults)
    try:
        return Findings(routing.warnings, policy=Policy.of(routing, edited.prompts))
    except PromptFaults as found:
        return Findings(routing.warnings, tuple(str(found).splitlines()))
