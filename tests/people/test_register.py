"""How people come, change and go, on both databases."""

from datetime import timedelta

import pytest

from ivr.people.person import Person
from ivr.people.register import LastOps, Register, Taken
from ivr.people.role import Role
from ivr.people.sessions import INVITATION
from ivr.people.visitor import Visitor, visitor_of
from ivr.store import SqlStore
from tests.agents.team import StoppedClock
from tests.at_once import at_once


def comes(store: SqlStore, register: Register, name: str, role: Role = Role.OPS) -> Person:
    """Invited, and in with a password."""
    link = store.run(lambda records: register.invite(records, name, role)).link
    person = store.run(lambda records: register.accepts(records, link, "a hash"))
    assert person
    return person


def opens(store: SqlStore, register: Register, session: str) -> Visitor | None:
    now = register.clock.now()
    return store.read(lambda records: visitor_of(records, session, (), now))


def test_an_invitation_opens_once(store: SqlStore, register: Register) -> None:
    link = store.run(lambda records: register.invite(records, "pat", Role.OPS)).link
    person = store.run(lambda records: register.accepts(records, link, "a hash"))
    assert person
    assert (person.name, person.role, person.has_come) == ("pat", Role.OPS, True)
    assert store.run(lambda records: register.accepts(records, link, "another hash")) is None
    assert store.read(lambda records: records.people.get(person.id)).password_hash == "a hash"


def test_of_two_who_open_an_invitation_at_once_one_sets_the_password(
    store: SqlStore, register: Register
) -> None:
    link = store.run(lambda records: register.invite(records, "pat", Role.OPS)).link
    came = at_once(
        lambda: store.run(lambda records: register.accepts(records, link, "one")),
        lambda: store.run(lambda records: register.accepts(records, link, "two")),
    )
    assert sum(person is not None for person in came) == 1


def test_an_invitation_lasts_a_day(store: SqlStore, register: Register, clock: StoppedClock) -> None:
    link = store.run(lambda records: register.invite(records, "pat", Role.OPS)).link
    clock.time += INVITATION
    assert store.read(lambda records: register.sessions.invited(records, link)) is None
    assert store.run(lambda records: register.accepts(records, link, "a hash")) is None


def test_a_new_link_is_of_use_in_place_of_the_old_one(store: SqlStore, register: Register) -> None:
    invited = store.run(lambda records: register.invite(records, "pat", Role.OPS))
    again = store.run(lambda records: register.invite_again(records, invited.person.id))
    assert store.run(lambda records: register.accepts(records, invited.link, "a hash")) is None
    assert store.run(lambda records: register.accepts(records, again.link, "a hash"))


def test_a_name_and_an_address_are_one_persons(store: SqlStore, register: Register) -> None:
    def invite(name: str, email: str | None = None) -> None:
        store.run(lambda records: register.invite(records, name, Role.VIEWER, email=email))

    invite("pat", "pat@example.com")
    with pytest.raises(Taken, match="pat"):
        invite("pat")
    with pytest.raises(Taken, match=r"Pat@Example\.com"):
        invite("kim", "Pat@Example.com")


def test_whoever_is_disabled_is_out_at_once_and_can_come_back(store: SqlStore, register: Register) -> None:
    comes(store, register, "kim")
    pat = comes(store, register, "pat")
    session = store.run(lambda records: register.sessions.begin(records, pat))
    found = opens(store, register, session)
    assert found
    assert (found.person, found.name, found.role) == (pat.id, "pat", Role.OPS)
    store.run(lambda records: register.disable(records, pat.id))
    assert opens(store, register, session) is None
    store.run(lambda records: register.enable(records, pat.id))
    assert opens(store, register, session) is None
    assert store.read(lambda records: records.people.get(pat.id)) == pat


def test_an_invitation_of_whoever_is_disabled_opens_nothing(store: SqlStore, register: Register) -> None:
    comes(store, register, "kim")
    invited = store.run(lambda records: register.invite(records, "pat", Role.OPS))
    again = invited.person.id
    link = store.run(lambda records: register.invite_again(records, again)).link
    store.run(lambda records: records.people.change(again, disabled_at=register.clock.now()))
    assert store.run(lambda records: register.accepts(records, link, "a hash")) is None


def test_the_last_of_ops_stays(store: SqlStore, register: Register) -> None:
    """Whoever has been invited and never come is nobody who could invite others."""
    pat = comes(store, register, "pat")
    comes(store, register, "kim", Role.SUPERVISOR)
    store.run(lambda records: register.invite(records, "alex", Role.OPS))
    with pytest.raises(LastOps):
        store.run(lambda records: register.disable(records, pat.id))
    with pytest.raises(LastOps):
        store.run(lambda records: register.set_role(records, pat.id, Role.VIEWER))
    comes(store, register, "robin")
    store.run(lambda records: register.set_role(records, pat.id, Role.VIEWER))
    assert store.read(lambda records: records.people.get(pat.id)).role is Role.VIEWER


def test_two_of_ops_who_disable_each_other_at_once_do_not_both_succeed(
    store: SqlStore, register: Register
) -> None:
    people = [comes(store, register, name) for name in ("pat", "kim")]

    def disabled(person: Person) -> bool:
        try:
            store.run(lambda records: register.disable(records, person.id))
        except LastOps:
            return False
        return True

    assert sorted(at_once(*(lambda person=person: disabled(person) for person in people))) == [False, True]


def test_a_session_ends_with_the_shift(store: SqlStore, register: Register, clock: StoppedClock) -> None:
    pat = comes(store, register, "pat")
    session = store.run(lambda records: register.sessions.begin(records, pat))
    clock.time += timedelta(hours=11, minutes=59)
    assert opens(store, register, session)
    clock.time += timedelta(minutes=1)
    assert opens(store, register, session) is None


def test_an_invitation_is_no_session_and_a_session_no_invitation(store: SqlStore, register: Register) -> None:
    pat = comes(store, register, "pat")
    session = store.run(lambda records: register.sessions.begin(records, pat))
    link = store.run(lambda records: register.invite(records, "kim", Role.OPS)).link
    assert opens(store, register, link) is None
    assert store.read(lambda records: register.sessions.invited(records, session)) is None


def test_the_first_is_invited_until_somebody_has_come(store: SqlStore, register: Register) -> None:
    first = store.run(register.invite_first)
    again = store.run(register.invite_first)
    assert first
    assert again
    assert (first.person, first.link == again.link) == (again.person, False)
    store.run(lambda records: register.accepts(records, again.link, "a hash"))
    assert store.run(register.invite_first) is None
