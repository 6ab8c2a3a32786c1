"""A process keeps up with the store, and stays with what it has when it cannot."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy.exc import OperationalError

from ivr.ports import Store
from ivr.records import Records
from ivr.routing.loading import LARGEST_BYTES
from ivr.versions.beginning import begin
from ivr.versions.disk import Disk
from ivr.versions.draft import Refused
from ivr.versions.following import Following
from ivr.versions.in_memory import MOST_KEPT, InMemory
from ivr.versions.taking import Taking
from ivr.versions.version import Activation, How, Version
from ivr.words import OwnPrompts
from tests.store.samples import NOON, a_call
from tests.versions.versions import BAD, BY_HAND, history, makes_live, of_business, refuses

T = TypeVar("T")
A, B, C = (of_business(name) for name in ("First Company", "Second Company", "Third Company"))


class Away:
    """A store whose server does not answer while `is_away`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_away = False

    def run(self, work: Callable[[Records], T]) -> T:
        if self.is_away:
            raise OperationalError("SELECT", {}, Exception("no connection"))
        return self._store.run(work)

    def read(self, work: Callable[[Records], T]) -> T:
        return self.run(work)

    def close(self) -> None:
        self._store.close()


class Process:
    """As much of a server as knows which version is live. Its time passes when it looks."""

    def __init__(self, store: Store, file: Path) -> None:
        self.taking = Taking(Disk(file), store, BY_HAND)
        self.notices: list[Activation] = []
        policies = begin(store, self.taking)
        self.following = Following(store, policies, self.taking, self.notices.append, prepare=lambda: None)

    @property
    def policies(self) -> InMemory:
        return self.following.policies

    @property
    def business(self) -> str:
        return self.policies.live.routing.business.name

    def looks(self, times: int = 1) -> None:
        for _ in range(times):
            self.following.look()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "routing.yaml"
    file.write_text(A)
    return file


def test_another_version_is_live_at_the_next_look_in_every_process(store: Store, file: Path) -> None:
    processes = [Process(store, file) for _ in range(2)]
    makes_live(store, B)
    for process in processes:
        assert process.business == "First Company"
        process.looks()
        assert process.business == "Second Company"
        assert process.policies.activation == history(store)[1]


def test_a_file_is_taken_once_it_is_as_it_was_at_the_look_before(store: Store, file: Path) -> None:
    process = Process(store, file)
    process.looks(3)
    file.write_text(B)
    process.taking.something_changed()
    process.looks()
    assert process.business == "First Company"
    process.looks()
    assert process.business == "Second Company"


def test_a_file_is_not_taken_while_it_is_written(store: Store, file: Path) -> None:
    process = Process(store, file)
    process.looks(3)
    process.taking.something_changed()
    for end in range(0, len(B), 200):
        file.write_text(B[:end])
        process.looks()
    file.write_text(B)
    process.looks(2)
    assert process.business == "Second Company"
    assert [activation.refusal for activation in history(store)] == [None, None]


def test_a_bad_file_is_refused_with_its_report_and_what_is_live_stays(store: Store, file: Path) -> None:
    process = Process(store, file)
    file.write_text(BAD)
    process.taking.something_changed()
    process.looks(3)
    assert process.business == "First Company"
    refused = process.notices[-1].refusal
    assert refused is not None
    assert "routing.yaml:1:8 rules" in refused


def test_a_file_that_is_gone_for_a_moment_changes_nothing(store: Store, file: Path) -> None:
    process = Process(store, file)
    file.unlink()
    process.taking.something_changed()
    process.looks(3)
    assert process.business == "First Company"
    file.write_text(B)
    process.looks(2)
    assert process.business == "Second Company"


def test_what_was_rolled_back_stays_so_over_a_restart_until_the_file_is_changed(
    store: Store, file: Path
) -> None:
    Process(store, file)
    file.write_text(B)
    Process(store, file)
    store.run(BY_HAND.roll_back)
    process = Process(store, file)
    assert process.business == "First Company"
    file.write_text(C)
    assert Process(store, file).business == "Third Company"


def test_with_a_bad_file_at_the_start_the_last_good_version_is_live(store: Store, file: Path) -> None:
    Process(store, file)
    file.write_text(B[: len(B) // 2])
    process = Process(store, file)
    assert process.business == "First Company"
    assert history(store)[-1].refusal


def test_without_a_file_at_the_start_the_last_good_version_is_live(store: Store, file: Path) -> None:
    Process(store, file)
    file.unlink()
    assert Process(store, file).business == "First Company"


def test_without_a_file_and_nothing_before_it_there_is_no_start(store: Store, file: Path) -> None:
    file.unlink()
    with pytest.raises(Refused, match=r"No such file.*routing\.yaml"):
        Process(store, file)


def test_a_file_that_fills_the_memory_is_refused(store: Store, file: Path) -> None:
    process = Process(store, file)
    file.write_text(B + "#" * LARGEST_BYTES)
    process.taking.something_changed()
    process.looks(3)
    assert process.notices[-1].refusal == "routing.yaml:1:1 is longer than 500 KB"


def test_with_a_bad_file_and_nothing_before_it_there_is_no_start(store: Store, file: Path) -> None:
    file.write_text(BAD)
    with pytest.raises(Refused, match=r"routing\.yaml:1:8 rules"):
        Process(store, file)


def test_what_was_refused_does_not_go_live_later(store: Store, file: Path) -> None:
    process = Process(store, file)
    refuses(store, BAD, "line 1")
    process.looks()
    assert process.business == "First Company"
    assert process.policies.activation == history(store)[0]


def test_a_store_that_is_away_leaves_what_is_live_in_memory(store: Store, file: Path) -> None:
    away = Away(store)
    process = Process(away, file)
    makes_live(store, B)
    away.is_away = True
    process.looks(3)
    assert process.business == "First Company"
    away.is_away = False
    process.looks()
    assert process.business == "Second Company"


def test_a_file_that_changes_while_the_store_is_away_is_taken_when_it_is_back(
    store: Store, file: Path
) -> None:
    away = Away(store)
    process = Process(away, file)
    away.is_away = True
    file.write_text(B)
    process.taking.something_changed()
    process.looks(3)
    away.is_away = False
    process.looks()
    assert process.business == "Second Company"


def unreadable(store: Store) -> None:
    """As newer software of another server may have stored it."""
    activation = Activation(len(history(store)) + 1, "newer", NOON, "ops", How.COMMAND)
    store.run(lambda records: records.versions.keep(Version("newer", "reasons: {}\nmoods: []\n")))
    store.run(lambda records: records.activations.add(activation))


def test_a_version_that_this_software_cannot_read_leaves_the_one_before_it_live(
    store: Store, file: Path
) -> None:
    process = Process(store, file)
    unreadable(store)
    process.looks(2)
    assert process.business == "First Company"
    makes_live(store, B)
    process.looks()
    assert process.business == "Second Company"


def test_what_is_on_disk_is_live_when_what_is_live_in_the_store_cannot_be_read(
    store: Store, file: Path
) -> None:
    Process(store, file)
    unreadable(store)
    process = Process(store, file)
    assert process.business == "First Company"
    assert process.policies.activation is None


def treated(process: Process, store: Store, activation: int | None) -> str:
    """The business for which a call that came with an activation is answered."""
    call = a_call(activation=activation)
    return store.run(lambda records: process.policies.of(records, call)).routing.business.name


def test_a_call_is_treated_by_what_was_live_when_it_came_also_after_a_restart(
    store: Store, file: Path
) -> None:
    first = Process(store, file)
    makes_live(store, B)
    first.looks()
    for process in (first, Process(store, file)):
        assert [treated(process, store, number) for number in (1, 2)] == ["First Company", "Second Company"]


def test_a_call_of_which_the_version_cannot_be_had_is_treated_by_the_live_one(
    store: Store, file: Path
) -> None:
    process = Process(store, file)
    unreadable(store)
    process.looks()
    assert [treated(process, store, number) for number in (None, 2, 99)] == ["First Company"] * 3


def test_many_old_versions_are_made_anew_from_the_store_when_they_are_asked_for(
    store: Store, file: Path
) -> None:
    process = Process(store, file)
    for text in (B, C) * MOST_KEPT:
        makes_live(store, text)
        process.looks()
    numbers = range(2, 2 * MOST_KEPT + 2)
    expected = ["Second Company", "Third Company"] * MOST_KEPT
    assert [treated(process, store, number) for number in numbers] == expected


def test_own_prompts_belong_to_the_version(store: Store, file: Path) -> None:
    own = OwnPrompts({"en/caller.ftl": "greeting = Hello, and welcome.\n"})
    process = Process(store, file)
    makes_live(store, A, own)
    process.looks()
    greetings = [
        store.run(partial(process.policies.of, call=a_call(activation=number))).words().text("greeting")
        for number in (1, 2)
    ]
    assert greetings[0] != "Hello, and welcome."
    assert greetings[1] == "Hello, and welcome."
