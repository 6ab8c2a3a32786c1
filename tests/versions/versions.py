"""Routing files that differ in what callers hear first, and the hand that makes them live."""

from functools import cache, partial

from ivr.policy import Policy
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


@cache
def checked(text: str) -> Policy:
    return draft(text).checked()


def makes_live(store: Store, text: str, prompts: OwnPrompts = OwnPrompts()) -> Activation:  # noqa: B008
    """As the command line does."""
    activate = partial(BY_HAND.activate, draft=draft(text, prompts), policy=checked(text), how=How.COMMAND)
    return store.run(activate)


def takes(store: Store, text: str, how: How = How.FILE) -> None:
    """As a server does that finds the file on its disk."""
    store.run(partial(BY_HAND.take, draft=draft(text), policy=checked(text), how=how))


def refuses(store: Store, text: str, report: str, how: How = How.FILE) -> None:
    store.run(partial(BY_HAND.refuse, draft=draft(text), report=report, how=how))


def history(store: Store) -> list[Activation]:
    return list(store.run(lambda records: records.activations.after(0)))
