"""Names and passwords, and how often one may be wrong, on both databases."""

from datetime import timedelta

import pytest

from ivr.people.lockout import LOCKED_FOR, MOST_FAILURES
from ivr.people.password import hashed, is_long_enough, matches
from ivr.people.rate import MOST_IN_WINDOW, WINDOW, Tries
from ivr.people.register import Register
from ivr.people.role import Role
from ivr.people.signing_in import SigningIn, TooMany
from ivr.store import SqlStore
from tests.agents.team import NOON, StoppedClock
from tests.at_once import at_once

PASSWORD = "four words in a row"
HASH = hashed(PASSWORD)
DESK, ELSEWHERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture
def pat(store: SqlStore, register: Register) -> str:
    """The id of somebody with a password."""
    invited = store.run(lambda records: register.invite(records, "pat", Role.OPS))
    store.run(lambda records: register.accepts(records, invited.link, HASH))
    return invited.person.id


def tries(
    store: SqlStore, signing_in: SigningIn, password: str, name: str = "pat", address: str = DESK
) -> bool:
    done = store.run(lambda records: signing_in.begins(records, name, address))
    if right := done.is_right(password):
        store.run(lambda records: signing_in.was_right(records, done))
    return right


@pytest.mark.usefixtures("pat")
def test_a_right_password_is_right_and_a_wrong_one_is_not(store: SqlStore, signing_in: SigningIn) -> None:
    assert tries(store, signing_in, PASSWORD)
    assert not tries(store, signing_in, PASSWORD + "!")
    assert not tries(store, signing_in, "")
    assert not tries(store, signing_in, PASSWORD, name="nobody")
    assert not tries(store, signing_in, "", name="nobody")


def test_whoever_was_invited_and_has_set_no_password_cannot_sign_in(
    store: SqlStore, register: Register, signing_in: SigningIn
) -> None:
    store.run(lambda records: register.invite(records, "kim", Role.OPS))
    assert not tries(store, signing_in, "", name="kim")


def test_whoever_is_disabled_cannot_sign_in(store: SqlStore, signing_in: SigningIn, pat: str) -> None:
    store.run(lambda records: records.people.change(pat, disabled_at=NOON))
    assert not tries(store, signing_in, PASSWORD)


def test_after_five_wrong_passwords_the_right_one_waits(
    store: SqlStore, signing_in: SigningIn, clock: StoppedClock, pat: str
) -> None:
    for _ in range(MOST_FAILURES):
        assert not tries(store, signing_in, "wrong")
    assert not tries(store, signing_in, PASSWORD)
    clock.time += LOCKED_FOR
    assert tries(store, signing_in, PASSWORD)
    assert store.read(lambda records: records.people.get(pat)).failures == 0


@pytest.mark.usefixtures("pat")
def test_the_second_lock_lasts_twice_as_long(
    store: SqlStore, signing_in: SigningIn, clock: StoppedClock
) -> None:
    for _ in range(2):
        for _ in range(MOST_FAILURES):
            tries(store, signing_in, "wrong")
        clock.time += LOCKED_FOR
    assert not tries(store, signing_in, PASSWORD)
    clock.time += LOCKED_FOR
    assert tries(store, signing_in, PASSWORD)


def test_of_many_tries_at_once_each_counts(store: SqlStore, signing_in: SigningIn, pat: str) -> None:
    at_once(*[lambda: tries(store, signing_in, "wrong")] * (MOST_FAILURES - 1))
    assert store.read(lambda records: records.people.get(pat)).failures == MOST_FAILURES - 1


def begins(store: SqlStore, signing_in: SigningIn, number: int, address: str = DESK) -> None:
    store.run(lambda records: signing_in.begins(records, f"name-{number}", address))


@pytest.mark.usefixtures("pat")
def test_from_one_address_many_names_are_not_tried(
    store: SqlStore, signing_in: SigningIn, clock: StoppedClock
) -> None:
    for number in range(MOST_IN_WINDOW):
        begins(store, signing_in, number)
    with pytest.raises(TooMany):
        tries(store, signing_in, PASSWORD)
    assert tries(store, signing_in, PASSWORD, address=ELSEWHERE)
    clock.time += WINDOW
    assert tries(store, signing_in, PASSWORD)


def comes_in(store: SqlStore, signing_in: SigningIn) -> None:
    done = store.run(lambda records: signing_in.begins(records, "pat", DESK))
    store.run(lambda records: signing_in.was_right(records, done))


@pytest.mark.usefixtures("pat")
def test_an_office_that_signs_in_from_one_address_is_not_held_up(
    store: SqlStore, signing_in: SigningIn
) -> None:
    for _ in range(MOST_IN_WINDOW + 1):
        comes_in(store, signing_in)


@pytest.mark.parametrize(
    "one, other, is_same",
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("", "", True),
    ],
)
def test_of_ipv6_a_whole_network_is_one_address(one: str, other: str, is_same: bool) -> None:
    """RFC 6177: a site has a /64 or more."""
    assert (Tries.of(one, NOON).key == Tries.of(other, NOON).key) is is_same


def test_an_old_window_is_forgotten(store: SqlStore, signing_in: SigningIn, clock: StoppedClock) -> None:
    begins(store, signing_in, 1)
    old = Tries.of(DESK, clock.now())
    clock.time += timedelta(hours=1)
    begins(store, signing_in, 2)
    assert store.run(lambda records: records.attempts.count(old.key, old.window_start, 0)) == 0


def test_a_hash_is_argon2id_and_never_the_same_twice() -> None:
    assert HASH.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert hashed(PASSWORD) != HASH
    assert matches(HASH, PASSWORD)
    assert not matches("not a hash", PASSWORD)


@pytest.mark.parametrize("length, fits", [(14, False), (15, True), (64, True), (200, True), (201, False)])
def test_a_password_is_a_sentence_rather_than_a_riddle(length: int, fits: bool) -> None:
    """NIST SP 800-63B-4, 3.1.1.2: at least 15 characters, and at least 64 are allowed."""
    assert is_long_enough("x" * length) is fits
