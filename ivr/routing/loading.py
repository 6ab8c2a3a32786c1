"""Text to `RoutingFile`, or every fault of it at once."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import islice

from pydantic import ValidationError

from ivr.routing.checking import Checking
from ivr.routing.conditions import Condition
from ivr.routing.crosschecks import crosschecks
from ivr.routing.cut_off import cut_off
from ivr.routing.document import START, Document, Path, read
from ivr.routing.examples import failing
from ivr.routing.faults import Fault, RoutingFaults
from ivr.routing.file import RoutingFile
from ivr.routing.sampling import sampled_faults
from ivr.routing.sections.rules import Rule
from ivr.routing.wording import faults_of

# It is read by every server while it answers callers. Thousands of rules are less than this.
LARGEST_BYTES = 500_000
# Nobody reads more of them, and to make them up and show them takes long: that was no routing file.
MOST_FAULTS = 1000


def load(text: str | bytes, source: str) -> RoutingFile:
    """The file, checked. `source` names it in faults. Raises only `RoutingFaults`, whatever the text."""
    if len(text) > LARGEST_BYTES:
        raise RoutingFaults(source, [Fault(*START, "", f"is longer than {LARGEST_BYTES // 1000} KB")])
    raw, text = text, text if isinstance(text, str) else _decoded(text, source)
    ends = list(cut_off(text)) if isinstance(raw, bytes) else []
    try:
        routing, document, faults = _read(text, source)
    except RoutingFaults as found:
        raise RoutingFaults(source, [*found.faults, *ends]) from None
    faults += [*_doubts(routing, document), *failing(routing, document), *sampled_faults(routing, document)]
    faults += ends
    _refuse_for(faults, source)
    return routing.with_warnings(faults)


def load_again(text: str, source: str) -> RoutingFile:
    """A file that was found good once: only whether it can be read, while a caller may be waiting for it."""
    return _read(text, source)[0]


def _read(text: str, source: str) -> tuple[RoutingFile, Document, list[Fault]]:
    """With what is not quite right in it. Raises `RoutingFaults`."""
    document = read(text, source)
    if not isinstance(document.root, dict):
        raise RoutingFaults(source, [Fault(*START, "", "is not made of settings, such as 'business:'")])
    checking = Checking.of(document, sha256(text.encode()).hexdigest()[:12])
    faults = [*document.faults, *crosschecks(document)]
    try:
        routing = RoutingFile.model_validate(document.root, context=checking)
    except ValidationError as error:
        told = {fault.path for fault in document.faults}
        found = islice(faults_of(error, document, RoutingFile), MOST_FAULTS)
        faults += [fault for fault in found if fault.path not in told]
    _refuse_for(faults, source)
    return routing, document, faults


def _refuse_for(faults: Sequence[Fault], source: str) -> None:
    if not all(fault.is_warning for fault in faults):
        raise RoutingFaults(source, faults)


def _doubts(routing: RoutingFile, document: Document) -> Iterator[Fault]:
    """What rules say that can be decided by, but not meant."""
    for index, rule in enumerate(routing.rules):
        for condition, path in _conditions(rule, ("rules", index)):
            for message in condition.warnings:
                yield document.fault(path, message, of_key="points" in path, is_warning=True)


def _conditions(rule: Rule, path: Path) -> Iterator[tuple[Condition, Path]]:
    if rule.when:
        yield rule.when, (*path, "when")
    for condition in rule.points or ():
        yield condition, (*path, "points", condition.text)


def _decoded(raw: bytes, source: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise RoutingFaults(source, [Fault(line, 1, "", "is not UTF-8 text")]) from None
