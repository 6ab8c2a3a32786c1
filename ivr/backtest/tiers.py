"""Which queues were senior ones when a call was decided."""

from collections.abc import Callable

from ivr.routing import RoutingFile

VersionOf = Callable[[str], RoutingFile | None]
"""The routing file by the name of its version; None when it is not kept, or not read by this release."""


class PastTiers:
    """Reads each version once. Where one is not there, the draft's queues stand for those of then."""

    def __init__(self, draft: RoutingFile, version_of: VersionOf) -> None:
        self._draft = draft.senior_queues
        self._version_of = version_of
        self._senior: dict[str, frozenset[str]] = {}
        self.missing: set[str] = set()

    def is_senior(self, queue: str, version: str) -> bool:
        if version not in self._senior:
            self._senior[version] = self._read(version)
        return queue in self._senior[version]

    def _read(self, version: str) -> frozenset[str]:
        routing = self._version_of(version)
        if routing is None:
            self.missing.add(version)
            return self._draft
        return routing.senior_queues
