"""Who may open which page, and press what there: every view of the console, for every role."""

from collections.abc import Iterator

import pytest
from flask import Flask
from werkzeug.routing import IntegerConverter, Rule
from werkzeug.test import TestResponse

from ivr.people.role import Right, Role
from tests.console.people.visits import Visit, signed_in
from tests.pages.browser import given_pin
from tests.world import World

MATRIX = {
    Role.VIEWER: Right.SEE_BOARD | Right.SEE_CALLS | Right.SEE_RULES | Right.SEE_NUMBERS,
    Role.SUPERVISOR: Right.SEE_BOARD
    | Right.SEE_CALLS
    | Right.SEE_RULES
    | Right.SEE_NUMBERS
    | Right.ACT_ON_CALLS,
    Role.OPS: ~Right.OWN_PAGE,
    Role.AGENT: Right.SEE_BOARD | Right.OWN_PAGE,
}
NEEDED = {
    "console.account": Right.SEE_BOARD,
    "console.agent_page": Right.OWN_PAGE,
    "console.audit": Right.MANAGE_PEOPLE,
    "console.board": Right.SEE_BOARD,
    "console.calls": Right.SEE_CALLS,
    "console.case_acts": Right.ACT_ON_CALLS,
    "console.cases": Right.SEE_CALLS,
    "console.numbers": Right.SEE_NUMBERS,
    "console.people": Right.MANAGE_PEOPLE,
    "console.prompt_changes": Right.CHANGE_RULES,
    "console.prompts": Right.SEE_RULES,
    "console.rules": Right.SEE_RULES,
    "console.rules.changing": Right.CHANGE_RULES,
    "console.rules.trying": Right.SEE_RULES,
}
# For whoever has not signed in yet, or holds a link that is a secret itself.
OPEN = {
    "console.beginning",
    "console.briefing_page.briefing",
    "console.briefing_page.knock",
    "console.briefing_page.open_link",
    "console.invitation.accept",
    "console.invitation.form",
    "console.nowhere",
    "console.provider.back",
    "console.provider.begin",
    "console.signing_in.form",
    "console.signing_in.sign_in",
    "console.signing_in.sign_out",
    "console.static",
    "console.vendored",
}
REFUSED = "This page is not for you"


def views(app: Flask) -> Iterator[Rule]:
    return (rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("console."))


def asked(app: Flask) -> Iterator[tuple[str, str, Right]]:
    """The method and the path of each view that needs a right, with made-up keys in it."""
    addresses = app.url_map.bind("voice.example.com")
    for rule in views(app):
        if rule.endpoint not in OPEN:
            keys = {name: made_up(rule, name) for name in rule.arguments}
            method = "POST" if "POST" in (rule.methods or ()) else "GET"
            path = addresses.build(rule.endpoint, keys, method).removeprefix("/console")
            yield method, path, NEEDED[rule.endpoint.rpartition(".")[0]]


def made_up(rule: Rule, name: str) -> object:
    return 1 if isinstance(rule._converters[name], IntegerConverter) else "made-up"


def visits(line: World, role: Role) -> Visit:
    return signed_in(line, "pat", role, agent="general-1" if role is Role.AGENT else None)


def does(visit: Visit, method: str, path: str) -> TestResponse:
    return visit.submits(path) if method == "POST" else visit.gets(path)


def test_each_view_needs_a_right_or_is_open_on_purpose(line: World) -> None:
    app = line.levelhead.urls.app
    needy = {rule.endpoint for rule in views(app)} - OPEN
    assert {endpoint.rpartition(".")[0] for endpoint in needy} == set(NEEDED)
    assert {rule.endpoint for rule in views(app)} >= OPEN


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_what_it_may_and_nothing_else(line: World, role: Role) -> None:
    visit = visits(line, role)
    for method, path, right in asked(line.levelhead.urls.app):
        answer = does(visit, method, path)
        assert (REFUSED in answer.text) is (right not in MATRIX[role]), (method, path)
        assert (answer.status_code == 403) is (right not in MATRIX[role]), (method, path)
        assert answer.status_code < 500, (method, path)


def test_the_pin_of_an_agent_opens_what_the_role_of_an_agent_does(line: World) -> None:
    visit = Visit(line)
    visit.signs_in("general-1", given_pin(line, "general-1"))
    for method, path, right in asked(line.levelhead.urls.app):
        if method == "GET":
            assert (visit.gets(path).status_code == 403) is (right not in MATRIX[Role.AGENT]), path


@pytest.mark.parametrize("role", [Role.OPS, Role.AGENT])
def test_no_form_is_taken_without_the_token_of_the_session(line: World, role: Role) -> None:
    visit = visits(line, role)
    for method, path, _ in asked(line.levelhead.urls.app):
        if method == "POST":
            assert visit.posts(path).status_code == 403, path
            assert visit.posts(path, csrf="made-up").status_code == 403, path
    assert visit.is_in


def test_whoever_has_not_signed_in_sees_nothing_and_presses_nothing(line: World) -> None:
    visit = Visit(line)
    for method, path, _ in asked(line.levelhead.urls.app):
        if method == "POST":
            assert visit.posts(path).status_code == 401, path
        else:
            assert visit.gets(path).location.startswith("/console/sign-in?next=/console/"), path


def test_a_role_has_the_rights_that_are_written_here() -> None:
    for role in Role:
        assert {right for right in Right if role.may(right)} == {
            right for right in Right if right in MATRIX[role]
        }
