"""Routing files that differ in what callers hear first, and the hand that makes them live."""

from ivr.ports import Store
from ivr.versions.activating import Activating
from ivr.versions.draft import Draft
from ivr.versions.version import Activation, How
from ivr.words import OwnPrompts
from tests.webhooks.signed import StoppedClock
from tests.world import routing_text

BY_HAND = Activating(StoppedClock(), "ops")
BAD = "rules: 1\n"


def of_business(name: str, **changes: str) -> str:
    """The shipped file, of a business of this name; pieces of its text replaced."""
    return routing_text(**{"Example Company": name} | changes)


def draft(text: str, prompts: OwnPrompts = OwnPrompts()) -> Draft:  # noqa: B008  # it is frozen
    return Draft(text.encode(), "routing.yaml", prompts)


def makes_live(store: Store, text: str, prompts: OwnPrompts = OwnPrompts()) -> Activation:  # noqa: B008
    """As the command line does."""
    wanted = draft(text, prompts)
    policy = wanted.checked()
    return store.run(lambda records: BY_HAND.activate(records, wanted, policy, How.COMMAND))


def takes(store: Store, text: str) -> None:
    """As a server does that finds the file on its disk."""
    found = draft(text)
    policy = found.checked()
    store.run(lambda records: BY_HAND.take(records, found, policy, How.FILE))


def refuses(store: Store, text: str, report: str, how: How = How.FILE) -> None:
    store.run(lambda records: BY_HAND.refuse(records, draft(text), report, how))


def history(store: Store) -> list[Activation]:
    return list(store.run(lambda records: records.activations.after(0)))
