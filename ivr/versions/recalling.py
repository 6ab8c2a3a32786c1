"""A version from the store, as a policy."""

from ivr.policy import Policy
from ivr.records import NotOnRecord, Records
from ivr.versions.draft import Draft


def recalled(records: Records, number: int) -> Policy:
    """That of an activation. Raises `NotOnRecord`, and `Refused` for what this software does not take any more."""
    activation = records.activations.find(number)
    if activation is None:
        raise NotOnRecord(f"no activation {number}")
    return Draft.of(records.versions.get(activation.version)).checked()
