"""TwiML text into verbs, with a fault for everything that Twilio would warn about."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from pydantic import ValidationError

from ivr.simulator import faults
from ivr.simulator.verbs import NOUNS, VERBS
from ivr.simulator.verbs.element import Element, Verb

MAX_BODY_BYTES = 64 * 1024
SSML = frozenset({"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"})

Report = Callable[[faults.Fault], None]


class Unreadable(Exception):
    """There is no document to follow."""

    def __init__(self, fault: faults.Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


@dataclass(frozen=True)
class Document:
    url: str
    verbs: tuple[Verb, ...]


def parse(text: str, url: str, report: Report) -> Document:
    """Raises Unreadable for what is too large or no XML; what breaks the schema is reported and skipped."""
    if len(text.encode()) > MAX_BODY_BYTES:
        raise Unreadable(faults.Fault(faults.BODY_TOO_LARGE, "TwiML response body too large", url))
    elements = _Reader(url, report).elements(_root(text, url), frozenset(VERBS))
    return Document(url, tuple(verb for verb in elements if isinstance(verb, Verb)))


def _root(text: str, url: str) -> ElementTree.Element:
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError) as error:
        raise _unparsable(str(error), url) from error
    if root.tag != "Response":
        raise _unparsable(f"root is <{root.tag}>", url)
    return root


def _unparsable(reason: str, url: str) -> Unreadable:
    return Unreadable(faults.Fault(faults.DOCUMENT_UNPARSABLE, f"Document parse failure: {reason}", url))


class _Reader:
    def __init__(self, url: str, report: Report) -> None:
        self._url = url
        self._report = report

    def elements(self, parent: ElementTree.Element, allowed: frozenset[str]) -> Iterator[Element]:
        for child in parent:
            if child.tag not in allowed:
                self._violated(f"<{child.tag}> is not allowed in <{parent.tag}>")
            elif element := self._element(child):
                yield element

    def _element(self, xml: ElementTree.Element) -> Element | None:
        kind = (VERBS | NOUNS)[xml.tag]
        fields: dict[str, object] = {
            **xml.attrib,
            "#text": self._text(xml, kind),
            "#nested": () if xml.tag == "Say" else tuple(self.elements(xml, kind.nests)),
        }
        while True:
            try:
                return kind.model_validate(fields, context={"url": self._url})
            except ValidationError as violation:
                if not self._without(violation, xml.tag, fields):
                    return None

    def _without(self, violation: ValidationError, tag: str, fields: dict[str, object]) -> bool:
        """Report what is wrong and leave it out, as Twilio does; False where nothing would be left."""
        wrong = {
            str(error["loc"][0]): _complaint(error["type"], error["msg"]) for error in violation.errors()
        }
        for name, message in wrong.items():
            self._violated(f"<{tag}> {name}: {message}")
        left_out = [fields.pop(name, None) for name in wrong]
        return None not in left_out

    def _text(self, xml: ElementTree.Element, kind: type[Element]) -> str:
        if xml.tag == "Say":
            for part in (part for part in xml.iter() if part is not xml and part.tag not in SSML):
                self._violated(f"<{part.tag}> is not allowed in <Say>")
            return "".join(xml.itertext())
        text = (xml.text or "").strip() + "".join((child.tail or "").strip() for child in xml)
        if text and not kind.takes_text:
            self._violated(f"<{xml.tag}> holds text")
        return text

    def _violated(self, message: str) -> None:
        self._report(faults.Fault(faults.SCHEMA_VIOLATED, message, self._url))


def _complaint(kind: str, message: str) -> str:
    return "no such attribute, or none that is simulated" if kind == "extra_forbidden" else message
