"""A version from the store, as a policy."""

from ivr.policy import Policy
from ivr.records import NotOnRecord, Records
from ivr.routing import RoutingFaults, load_again
from ivr.versions.draft import Refused
from ivr.words import PromptFaults


def recalled(records: Records, number: int) -> Policy:
    """That of an activation. Raises `NotOnRecord`, and `Refused` for what this software does not take any more."""
    activation = records.activations.find(number)
    if activation is None:
        raise NotOnRecord(f"no activation {number}")
    version = records.versions.get(activation.version)
    try:
        return Policy.of(load_again(version.routing, f"version {version.name}"), version.prompts)
    except (RoutingFaults, PromptFaults) as faults:
        raise Refused(str(faults)) from None
