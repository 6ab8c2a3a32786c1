"""People and agents sign in by one form, and are let in nowhere without it."""

from ivr.people.lockout import MOST_FAILURES
from ivr.people.rate import MOST_IN_WINDOW
from ivr.people.role import Role
from tests.console.people.visits import PASSWORD, Visit, comes, signed_in
from tests.pages.browser import given_pin
from tests.world import World, world


def test_somebody_with_a_password_signs_in_and_out(line: World) -> None:
    visit = signed_in(line, "pat")
    assert visit.is_in
    assert visit.submits("/sign-out").location == "/console/sign-in"
    assert not visit.is_in


def test_an_agent_signs_in_with_the_pin(line: World) -> None:
    visit = Visit(line)
    assert visit.signs_in("general-1", given_pin(line, "general-1")).status_code == 303
    assert "general-1" in visit.gets("/agent").text


def test_an_agent_with_a_role_and_a_password_has_both(line: World) -> None:
    visit = signed_in(line, "pat", Role.SUPERVISOR, agent="senior-1")
    assert visit.gets("/agent").status_code == 200
    assert visit.is_in


def test_an_agent_who_is_gone_from_the_routing_file_sees_nothing_by_a_password_either(line: World) -> None:
    visit = signed_in(line, "pat", Role.AGENT, agent="long-gone")
    for page in ("/board", "/board/stream", "/agent", "/account"):
        assert visit.gets(page).status_code == 403


WRONG = [
    ("pat", "wrong"),
    ("pat", ""),
    ("nobody", PASSWORD),
    ("", ""),
    ("general-1", "000000x"),
    ("PAT", PASSWORD),
]


def test_whatever_does_not_fit_is_refused_in_the_same_words(line: World) -> None:
    comes(line, "pat")
    for name, password in WRONG:
        answer = Visit(line).signs_in(name, password)
        assert answer.status_code == 403
        assert "Name and password or PIN do not fit." in answer.text
        assert "Set-Cookie" not in answer.headers


def test_a_name_that_no_database_keeps_is_nobodys(database_url: str) -> None:
    with world(database_url) as line:
        assert Visit(line).signs_in("nobody\0").status_code == 403


def test_a_lock_is_told_in_the_same_words_too(line: World) -> None:
    comes(line, "pat")
    visit = Visit(line)
    answers = {visit.signs_in("pat", "wrong").text for _ in range(MOST_FAILURES)}
    answers.add(visit.signs_in("pat").text)
    assert len(answers) == 1


def test_after_many_wrong_tries_from_a_network_its_next_ones_wait(line: World) -> None:
    comes(line, "pat")
    visit = Visit(line)
    for number in range(MOST_IN_WINDOW):
        visit.signs_in(f"name-{number}", "")
    assert visit.signs_in("pat").status_code == 429
    assert Visit(line, "198.51.100.1").signs_in("pat").status_code == 303
    line.later(minutes=10)
    assert visit.signs_in("pat").status_code == 303


def test_a_session_is_a_new_one_after_each_sign_in(line: World) -> None:
    """OWASP, "Session Management Cheat Sheet": whoever knew the old one has nothing."""
    visit = signed_in(line, "pat")
    old = visit.session
    visit.signs_in("pat")
    assert visit.session != old
    visit.client.set_cookie(
        "levelhead-session", old, domain="voice.example.com", path="/console", secure=True
    )
    assert not visit.is_in


def test_a_session_ends_with_the_shift(line: World) -> None:
    visit = signed_in(line, "pat")
    line.later(hours=12)
    assert not visit.is_in


LEADS_TO = {
    "/console/people?role=ops": "/console/people?role=ops",
    "": "/console/",
    "https://example.com/console/": "/console/",
    "//example.com/": "/console/",
    "/elsewhere": "/console/",
    "/console/\r\nSet-Cookie: a=b": "/console/",
}


def test_somebody_gets_where_they_were_going_if_it_is_a_page_of_ours(line: World) -> None:
    comes(line, "pat")
    assert {wanted: Visit(line).signs_in("pat", next=wanted).location for wanted in LEADS_TO} == LEADS_TO


def test_whoever_is_not_signed_in_is_asked_to_and_sent_on_then(line: World) -> None:
    assert Visit(line).gets("/people?x=1").location == "/console/sign-in?next=/console/people?x%3D1"
    assert Visit(line).posts("/people").status_code == 401


def test_the_form_speaks_the_browsers_language(line: World) -> None:
    assert "Passwort oder PIN" in Visit(line).gets("/sign-in", **{"Accept-Language": "de-AT,de;q=0.9"}).text
    assert "Password or PIN" in Visit(line).gets("/sign-in", **{"Accept-Language": "ja"}).text
