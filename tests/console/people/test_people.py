"""Ops invite people, change their roles and send them away; each looks after their own password."""

import re

import pytest

from ivr.people.role import Role
from tests.console.people.visits import PASSWORD, Visit, comes, signed_in
from tests.pages.browser import given_pin
from tests.world import PUBLIC_URL, World

NEW = "another four words in a row"


@pytest.fixture
def ops(line: World) -> Visit:
    return signed_in(line, "pat")


def link_in(text: str) -> str:
    found = re.search(rf"{PUBLIC_URL}/console(/invitation/[\w-]+)", text)
    assert found, text
    return found[1]


def invited(ops: Visit, **fields: str) -> str:
    """The path of the link."""
    answer = ops.submits("/people", **{"name": "kim", "role": "viewer"} | fields)
    assert answer.status_code == 200
    return link_in(answer.text)


def id_of(line: World, name: str) -> str:
    person = line.store.read(lambda records: records.people.named(name))
    assert person
    return person.id


def test_who_is_invited_sets_a_password_and_is_in(line: World, ops: Visit) -> None:
    link = invited(ops)
    kim = Visit(line)
    assert "kim, you are invited as Viewer." in kim.gets(link).text
    assert kim.posts(link, password=NEW).location == "/console/"
    assert kim.is_in
    assert Visit(line).signs_in("kim", NEW).status_code == 303


def test_a_link_opens_once_and_for_a_day(line: World, ops: Visit) -> None:
    link = invited(ops)
    assert Visit(line).posts(link, password=NEW).status_code == 303
    assert (Visit(line).gets(link).status_code, Visit(line).posts(link, password=NEW).status_code) == (
        410,
        410,
    )
    other = invited(ops, name="alex")
    line.later(hours=24)
    assert Visit(line).gets(other).status_code == 410


def test_a_password_that_is_too_short_is_told_and_the_link_stays_open(line: World, ops: Visit) -> None:
    link = invited(ops)
    answer = Visit(line).posts(link, password="short")
    assert (answer.status_code, "Take 15 or more." in answer.text) == (422, True)
    assert Visit(line).posts(link, password=NEW).status_code == 303


REFUSED = [
    ({"name": " "}, "A name has 1 to 80 letters."),
    ({"name": "x" * 81}, "A name has 1 to 80 letters."),
    ({"name": "two\nlines"}, "A name has 1 to 80 letters."),
    ({"name": "pat"}, "There is somebody with this name or address already: pat."),
    ({"name": "general-1"}, "That is the name of an agent"),
    ({"role": "king"}, "Choose a role."),
    ({"role": "agent"}, "An agent&#39;s role needs the agent of the routing file"),
    ({"agent": "general-9"}, "An agent&#39;s role needs the agent of the routing file"),
    ({"email": "nowhere"}, "That is no e-mail address."),
]


def test_an_invitation_that_cannot_be_is_refused_with_the_reason(ops: Visit) -> None:
    for fields, complaint in REFUSED:
        answer = ops.submits("/people", **{"name": "kim", "role": "viewer"} | fields)
        assert (answer.status_code, complaint in answer.text) == (422, True), fields


def test_an_agent_may_have_a_password_under_the_agents_own_name(line: World, ops: Visit) -> None:
    link = invited(ops, name="general-1", role="agent", agent="general-1")
    agent = Visit(line)
    agent.posts(link, password=NEW)
    assert agent.gets("/agent").status_code == 200
    assert Visit(line).signs_in("general-1", given_pin(line, "general-1")).status_code == 403


def test_a_new_role_holds_at_once(line: World, ops: Visit) -> None:
    kim = signed_in(line, "kim", Role.VIEWER)
    assert kim.gets("/people").status_code == 403
    assert ops.submits(f"/people/{id_of(line, 'kim')}/role", role="ops").status_code == 303
    assert kim.gets("/people").status_code == 200


def test_whoever_is_disabled_is_out_at_once_until_enabled(line: World, ops: Visit) -> None:
    kim = signed_in(line, "kim")
    path = f"/people/{id_of(line, 'kim')}"
    assert ops.submits(f"{path}/disable").status_code == 303
    assert not kim.is_in
    assert kim.signs_in("kim").status_code == 403
    ops.submits(f"{path}/enable")
    assert kim.signs_in("kim").status_code == 303


def test_an_agent_who_is_disabled_does_not_come_back_by_the_pin(line: World, ops: Visit) -> None:
    pin = given_pin(line, "general-1")
    agent = Visit(line)
    agent.signs_in("general-1", pin)
    comes(line, "kim", Role.SUPERVISOR, agent="general-1")
    path = f"/people/{id_of(line, 'kim')}"
    ops.submits(f"{path}/disable")
    assert agent.gets("/agent").status_code == 303
    assert agent.signs_in("general-1", pin).status_code == 403
    ops.submits(f"{path}/enable")
    assert agent.signs_in("general-1", pin).status_code == 303


def test_the_last_of_ops_can_neither_go_nor_be_less(line: World, ops: Visit) -> None:
    signed_in(line, "kim", Role.SUPERVISOR)
    path = f"/people/{id_of(line, 'pat')}"
    for answer in (ops.submits(f"{path}/disable"), ops.submits(f"{path}/role", role="viewer")):
        assert answer.status_code == 409
        assert "Somebody must remain who can invite others" in answer.text
    assert ops.gets("/people").status_code == 200


def test_a_new_link_ends_what_is_open_and_sets_a_new_password(line: World, ops: Visit) -> None:
    kim = signed_in(line, "kim", Role.VIEWER)
    link = link_in(ops.submits(f"/people/{id_of(line, 'kim')}/link").text)
    assert not kim.is_in
    assert kim.signs_in("kim", PASSWORD).status_code == 303
    assert kim.posts(link, password=NEW).status_code == 303
    assert kim.signs_in("kim", PASSWORD).status_code == 403


def test_nobody_of_that_id_is_no_page(ops: Visit) -> None:
    assert ops.gets("/people/nobody").status_code == 404
    assert ops.submits("/people/nobody/disable").status_code == 404


def test_somebody_changes_their_password_and_is_out_everywhere_else(line: World, ops: Visit) -> None:
    elsewhere = Visit(line)
    elsewhere.signs_in("pat")
    answer = ops.submits("/account/password", old=PASSWORD, password=NEW)
    assert answer.location == "/console/account?told=password"
    assert "The new password holds from now on." in ops.gets("/account?told=password").text
    assert (ops.is_in, elsewhere.is_in) == (True, False)
    assert Visit(line).signs_in("pat", NEW).status_code == 303


UNCHANGED = [
    ("wrong", NEW, "The password until now is not right."),
    (PASSWORD, "short", "too few or too many characters"),
    (PASSWORD, "x" * 201, "too few or too many characters"),
]


def test_a_password_is_not_changed_without_the_old_one_or_to_a_poor_one(line: World, ops: Visit) -> None:
    for old, password, complaint in UNCHANGED:
        answer = ops.submits("/account/password", old=old, password=password)
        assert (answer.status_code, complaint in answer.text) == (422, True), complaint
    assert Visit(line).signs_in("pat").status_code == 303


def test_who_sits_at_an_open_browser_guesses_no_password(ops: Visit) -> None:
    for _ in range(5):
        ops.submits("/account/password", old="wrong", password=NEW)
    assert ops.submits("/account/password", old=PASSWORD, password=NEW).status_code == 422


def test_the_pages_speak_the_language_that_somebody_has_chosen(ops: Visit) -> None:
    assert ops.submits("/account/language", language="fr").status_code == 303
    assert "Mot de passe actuel" in ops.gets("/account").text
    assert ops.submits("/account/language", language="xx").status_code == 400
    ops.submits("/account/language", language="")
    assert "Password until now" in ops.gets("/account").text


def test_an_agent_with_a_pin_has_no_account(line: World) -> None:
    agent = Visit(line)
    agent.signs_in("general-1", given_pin(line, "general-1"))
    assert agent.gets("/account").status_code == 404


def test_a_name_is_text(line: World, ops: Visit) -> None:
    name = "<script>document.title='run'</script>"
    comes(line, name, Role.VIEWER)
    for path in ("/people", f"/people/{id_of(line, name)}"):
        assert "<script>document" not in ops.gets(path).text
        assert "&lt;script&gt;" in ops.gets(path).text
