"""What no single value can tell: how the parts of a file fit together.

These read the plain document, so that they speak even where some of its values are wrong.
"""

from collections.abc import Iterator
from typing import Any

from ivr.routing.document import Document
from ivr.routing.faults import Fault
from ivr.routing.rules import ALWAYS


def crosschecks(document: Document) -> Iterator[Fault]:
    yield from _order_of_rules(document)
    yield from _queues_without_agents(document)
    yield from _queues_that_widen_to_themselves(document)
    yield from _language_without_person_words(document)


def _order_of_rules(document: Document) -> Iterator[Fault]:
    rules = document.root.get("rules")
    if not isinstance(rules, tuple) or not rules:
        return
    always = [isinstance(rule, dict) and _is_always(rule.get("when")) for rule in rules]
    for index in (index for index, matches in enumerate(always[:-1]) if matches):
        yield document.fault(
            ("rules", index, "when"), "always matches, so that no rule below it is ever reached"
        )
    if not always[-1]:
        yield document.fault(
            ("rules", len(rules) - 1), f'the last rule must match every call: when: "{ALWAYS}"', of_key=True
        )


def _is_always(when: Any) -> bool:
    return when is True or (isinstance(when, str) and when.strip() == ALWAYS)


def _queues_without_agents(document: Document) -> Iterator[Fault]:
    agents = [agent.get("queues") for _, agent in _entries(document, "agents")]
    served = [queues for queues in agents if isinstance(queues, tuple)]
    if len(served) < len(agents):  # an agent whose queues cannot be read may serve any
        return
    for name, _ in _entries(document, "queues"):
        if not any(name in queues for queues in served):
            yield document.fault(("queues", name), "no agent takes calls of this queue", of_key=True)


def _queues_that_widen_to_themselves(document: Document) -> Iterator[Fault]:
    for name, queue in _entries(document, "queues"):
        if queue.get("widen_to") == name:
            yield document.fault(("queues", name, "widen_to"), "a queue cannot widen to itself")


def _language_without_person_words(document: Document) -> Iterator[Fault]:
    business, words = document.root.get("business"), document.root.get("person_words")
    language = business.get("language", "en-US") if isinstance(business, dict) else None
    if isinstance(words, dict) and isinstance(language, str) and language not in words:
        yield document.fault(("person_words",), f"there are none for the language '{language}'", of_key=True)


def _entries(document: Document, section: str) -> Iterator[tuple[str, dict[str, Any]]]:
    entries = document.root.get(section)
    for name, entry in entries.items() if isinstance(entries, dict) else ():
        if isinstance(entry, dict):
            yield name, entry
