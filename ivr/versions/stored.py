"""Routing files of the store."""

from ivr.ports import Archive
from ivr.records import NotOnRecord
from ivr.routing import RoutingFaults, RoutingFile, load_again


def stored_version(archive: Archive, name: str) -> RoutingFile | None:
    """None for one that is not kept, or was written for another release."""
    try:
        return load_again(archive.read(lambda records: records.versions.get(name)).routing, name)
    except (NotOnRecord, RoutingFaults):
        return None


def live_version(archive: Archive) -> RoutingFile | None:
    """None as long as nothing has been made live, too."""
    activation = archive.read(lambda records: records.activations.latest())
    return stored_version(archive, activation.version) if activation else None
