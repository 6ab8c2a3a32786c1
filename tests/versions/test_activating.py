"""Which version is live is agreed on in the store, whoever asks at once."""

from functools import partial

import pytest

from ivr.ports import Store
from ivr.versions.activating import NothingToRollBack, Overtaken
from ivr.versions.draft import Refused
from ivr.versions.version import Activation, How, Version
from ivr.words import OwnPrompts
from tests.at_once import at_once
from tests.store.samples import NOON
from tests.versions.versions import (
    BAD,
    BY_HAND,
    checked,
    draft,
    history,
    makes_live,
    of_business,
    refuses,
    takes,
)

A, B, C = (of_business(name) for name in ("First Company", "Second Company", "Third Company"))
AT_ONCE = 10


def live(store: Store) -> str | None:
    activation = store.run(lambda records: records.activations.latest())
    if activation is None:
        return None
    return store.run(lambda records: records.versions.get(activation.version)).routing


def rolls_back(store: Store, number: int | None = None) -> None:
    store.run(lambda records: BY_HAND.roll_back(records, number))


def test_what_is_made_live_last_is_live_and_the_history_says_by_whom_and_how(store: Store) -> None:
    takes(store, A)
    makes_live(store, B)
    assert live(store) == B
    told = [(each.number, each.how, each.by, each.version) for each in history(store)]
    versions = [Version.of(text, OwnPrompts()).name for text in (A, B)]
    assert told == [(1, How.FILE, "ops", versions[0]), (2, How.COMMAND, "ops", versions[1])]


def test_the_shipped_file_follows_itself_and_takes_the_place_of_no_other(store: Store) -> None:
    """A process that lacks the setting ROUTING_FILE offers the shipped file."""
    takes(store, A, How.SHIPPED)
    takes(store, B, How.SHIPPED)  # as after an upgrade
    assert live(store) == B
    takes(store, C)
    takes(store, A, How.SHIPPED)
    assert live(store) == C
    rolls_back(store, 1)
    rolls_back(store)
    takes(store, B, How.SHIPPED)
    assert live(store) == C


def test_ten_who_activate_at_once_get_consecutive_numbers(store: Store) -> None:
    texts = [of_business(f"Company {number}") for number in range(AT_ONCE)]
    activations = at_once(*(partial(makes_live, store, text) for text in texts))
    assert sorted(activation.number for activation in activations) == list(range(1, AT_ONCE + 1))
    assert history(store) == sorted(activations, key=lambda activation: activation.number)


def test_ten_servers_that_find_the_same_file_make_it_live_once(store: Store) -> None:
    at_once(*(partial(takes, store, A) for _ in range(AT_ONCE)))
    assert len(history(store)) == 1


def test_ten_servers_that_find_the_same_faults_refuse_them_once(store: Store) -> None:
    at_once(*(partial(refuses, store, BAD, "line 1") for _ in range(AT_ONCE)))
    assert [activation.refusal for activation in history(store)] == ["line 1"]


def test_what_is_refused_is_never_live_and_its_report_is_kept(store: Store) -> None:
    takes(store, A)
    refuses(store, BAD, "line 1: 'rules' must be a list\nline 1: 'business' is missing")
    assert live(store) == A
    assert history(store)[-1].refusal == "line 1: 'rules' must be a list\nline 1: 'business' is missing"


def test_faults_are_refused_again_after_a_good_file(store: Store) -> None:
    for file in (BAD, A, BAD):
        takes(store, file) if file == A else refuses(store, file, "line 1")
    assert [bool(activation.refusal) for activation in history(store)] == [True, False, True]


def test_a_command_is_refused_each_time(store: Store) -> None:
    for _ in range(2):
        refuses(store, BAD, "line 1", How.COMMAND)
    assert len(history(store)) == 2


def test_a_report_may_quote_what_no_database_takes(store: Store) -> None:
    refuses(store, BAD, "'a\0b' and '\ud800' are no queues")
    assert history(store)[-1].refusal == "'a\N{REPLACEMENT CHARACTER}b' and '?' are no queues"


def test_a_file_that_was_taken_is_not_taken_again_while_something_else_is_live(store: Store) -> None:
    takes(store, A)
    makes_live(store, B)
    takes(store, A)
    assert live(store) == B
    takes(store, C)
    assert live(store) == C


def test_a_file_is_taken_again_when_another_was_taken_in_between(store: Store) -> None:
    for text in (A, B, A):
        takes(store, text)
    assert live(store) == A


def test_rolling_back_makes_the_version_before_the_live_one_live(store: Store) -> None:
    for text in (A, B, B):
        makes_live(store, text)
    rolls_back(store)
    assert (live(store), history(store)[-1].how) == (A, How.ROLLBACK)


def test_rolling_back_twice_undoes_the_first(store: Store) -> None:
    for text in (A, B):
        makes_live(store, text)
    rolls_back(store)
    rolls_back(store)
    assert live(store) == B


def test_rolling_back_to_a_number_makes_what_it_made_live_live_again(store: Store) -> None:
    for text in (A, B, C):
        makes_live(store, text)
    rolls_back(store, 1)
    assert live(store) == A


def test_there_is_nothing_to_roll_back_to_before_the_first_version_or_to_a_refused_one(store: Store) -> None:
    with pytest.raises(NothingToRollBack):
        rolls_back(store)
    makes_live(store, A)
    refuses(store, BAD, "line 1")
    for number in (None, 2, 3):
        with pytest.raises(NothingToRollBack):
            rolls_back(store, number)
    assert live(store) == A


def test_what_this_software_does_not_take_any_more_is_not_rolled_back_to(store: Store) -> None:
    makes_live(store, A)
    store.run(lambda records: records.versions.keep(Version("from before", "rule: 1\n")))
    first = history(store)[0]
    old = type(first)(2, "from before", NOON, "ops", How.FILE)
    store.run(lambda records: records.activations.add(old))
    makes_live(store, B)
    with pytest.raises(Refused, match="from before"):
        rolls_back(store, 2)
    assert live(store) == B


def test_agents_of_a_new_version_may_take_calls(store: Store) -> None:
    makes_live(store, A)
    makes_live(store, of_business("Second Company", **{"general-2:": "general-3:"}))
    signed_in = store.run(lambda records: records.agents.signed_in())
    assert {"general-2", "general-3"} <= signed_in


def test_own_prompts_make_another_version_of_the_same_file() -> None:
    spanish, german = (
        OwnPrompts({"es/caller.ftl": "greeting = Hola"}),
        OwnPrompts({"de/caller.ftl": "greeting = Ja"}),
    )
    assert len({draft(A, prompts).version.name for prompts in (OwnPrompts(), spanish, german)}) == 3


def test_own_prompts_are_kept_with_the_version(store: Store) -> None:
    own = OwnPrompts({"en/caller.ftl": "greeting = Hello, and welcome.\n"})
    activation = makes_live(store, A, own)
    assert store.run(lambda records: records.versions.get(activation.version)).prompts == own


def test_a_draft_of_what_is_not_live_any_more_is_not_made_live(store: Store) -> None:
    base = makes_live(store, A)
    other = makes_live(store, B)
    with pytest.raises(Overtaken) as overtaken:
        store.run(
            partial(BY_HAND.activate, draft=draft(C), policy=checked(C), how=How.CONSOLE, base=base.number)
        )
    assert overtaken.value.live == other
    assert live(store) == B


def test_of_many_drafts_of_one_base_that_are_activated_at_once_one_becomes_live(store: Store) -> None:
    base = makes_live(store, A).number
    texts = [of_business(f"Company {number}") for number in range(AT_ONCE)]

    def activates(text: str) -> Activation | None:
        activate = partial(
            BY_HAND.activate, draft=draft(text), policy=checked(text), how=How.CONSOLE, base=base
        )
        try:
            return store.run(activate)
        except Overtaken:
            return None

    (became_live,) = filter(None, at_once(*(partial(activates, text) for text in texts)))
    assert history(store)[-1] == became_live


def test_an_activation_keeps_its_note(store: Store) -> None:
    makes_live(store, A)
    makes_live(store, B)
    store.run(lambda records: BY_HAND.roll_back(records, 1, "Too early"))
    assert [each.note for each in history(store)] == [None, None, "Too early"]
