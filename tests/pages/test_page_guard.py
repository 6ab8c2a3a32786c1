"""Whose forms are taken, what a browser is told, and what the store gives away."""

import re
from http import HTTPStatus
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from ivr.agents.agent import AgentState
from tests.pages.browser import given_pin
from tests.pages.conftest import apart
from tests.world import PUBLIC_URL, World, world


class Outsider:
    """An agent, with requests that no browser would send."""

    def __init__(self, line: World, name: str = "general-1") -> None:
        self.line = line
        self.client = line.levelhead.urls.app.test_client()
        given = {"name": name, "password": given_pin(line, name)}
        signed_in = self.client.post("/console/sign-in", data=given, base_url=PUBLIC_URL)
        self.cookie = signed_in.headers["Set-Cookie"]

    def gets(self, path: str) -> TestResponse:
        return self.client.get(f"/console{path}", base_url=PUBLIC_URL, buffered=True)

    def posts(self, path: str, site: str = "same-origin", **data: str) -> int:
        headers = {"Sec-Fetch-Site": site}
        return self.client.post(
            f"/console{path}", data=data, headers=headers, base_url=PUBLIC_URL
        ).status_code

    @property
    def token(self) -> str:
        """That of the forms on this agent's page."""
        return self.gets("/agent").text.partition('name="csrf" value="')[2].partition('"')[0]

    @property
    def state(self) -> AgentState:
        return self.line.store.read(lambda records: records.agents.get("general-1")).state


def test_a_form_of_another_site_presses_no_button(line: World) -> None:
    """W3C, "Fetch Metadata Request Headers": Sec-Fetch-Site says where a request comes from."""
    outsider = Outsider(line)
    for site in ("cross-site", "same-site"):
        assert outsider.posts("/agent/offline", site, csrf=outsider.token) == HTTPStatus.FORBIDDEN
        assert outsider.posts("/sign-in", site, name="general-1", password="1") == HTTPStatus.FORBIDDEN
    assert outsider.state is AgentState.AVAILABLE


@pytest.mark.parametrize("token", ["", "csrf", "csrf.made-up"])
def test_a_form_without_the_token_of_the_session_presses_none_either(line: World, token: str) -> None:
    outsider = Outsider(line)
    assert outsider.posts("/agent/offline", csrf=token) == HTTPStatus.FORBIDDEN
    assert outsider.posts("/sign-out", csrf=token) == HTTPStatus.FORBIDDEN
    assert outsider.state is AgentState.AVAILABLE


def test_the_token_of_another_session_is_not_taken(line: World) -> None:
    mine, theirs = Outsider(line), Outsider(line, "general-2")
    assert mine.posts("/agent/offline", csrf=theirs.token) == HTTPStatus.FORBIDDEN
    assert mine.posts("/agent/offline", csrf=mine.token) == HTTPStatus.SEE_OTHER
    assert mine.state is AgentState.OFFLINE


def test_the_address_alone_leads_to_the_page(line: World) -> None:
    answer = Outsider(line).gets("/")
    assert (answer.status_code, answer.headers["Location"]) == (HTTPStatus.SEE_OTHER, "/console/agent")


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(line: World) -> None:
    attributes = {part.strip() for part in Outsider(line).cookie.split(";")[1:]}
    assert attributes == {"Secure", "HttpOnly", "Path=/console", "SameSite=Strict"}


def test_every_answer_says_what_may_run_and_is_kept_nowhere(line: World) -> None:
    outsider = Outsider(line)
    for path in ("/sign-in", "/agent", "/agent/desk", "/briefing", "/briefing/none", "/static/agent/page.js"):
        headers = outsider.gets(path).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none';"), path
        assert "unsafe" not in headers["Content-Security-Policy"]
        # What is ours alone, and the same for everybody, may be kept as long as it is asked for again.
        assert headers["Cache-Control"] == ("no-cache" if path.startswith("/static/") else "no-store")


def test_of_what_the_store_keeps_nothing_opens_a_page(line: World) -> None:
    outsider = Outsider(line)
    secret = outsider.cookie.partition("=")[2].partition(";")[0]
    assert line.store.read(lambda records: records.tokens.find(secret)) is None


def test_after_five_wrong_pins_the_right_one_opens_nothing(line: World) -> None:
    outsider = Outsider(line)
    right = given_pin(line, "general-1")
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    for _ in range(5):
        outsider.posts("/sign-in", name="general-1", password=wrong)
    assert outsider.posts("/sign-in", name="general-1", password=right) == HTTPStatus.FORBIDDEN
    line.later(minutes=16)
    assert outsider.posts("/sign-in", name="general-1", password=right) == HTTPStatus.SEE_OTHER


def test_a_new_pin_ends_what_the_old_one_has_opened(line: World) -> None:
    outsider = Outsider(line)
    assert outsider.gets("/agent").status_code == HTTPStatus.OK
    given_pin(line, "general-1")
    assert outsider.gets("/agent").location == "/console/sign-in?next=/console/agent"
    assert outsider.gets("/agent/desk").status_code == HTTPStatus.SEE_OTHER


def test_nobody_tells_how_a_call_of_somebody_else_ended(line: World) -> None:
    line.calls()
    line.caller.says("my internet is off")
    agent = line.agents["general-1"]
    agent.answers()
    agent.presses("1")
    offer_id = line.store.read(lambda records: records.agents.get("general-1")).offer_id or ""
    outsider = Outsider(line, "general-2")
    told = {"csrf": outsider.token, "offer": offer_id, "outcome": "solved"}
    assert outsider.posts("/agent/disposition", **told) == HTTPStatus.SEE_OTHER
    assert line.sees("disposition") == []


def test_without_a_store_a_page_says_so_and_no_link_is_logged(
    line: World,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def gone(_: object) -> None:
        raise OSError("the store is gone")

    outsider = Outsider(line)
    with monkeypatch.context() as away:
        for method in ("run", "read"):
            away.setattr(line.levelhead.store, method, gone)
        for path in ("/agent", "/briefing"):
            said = outsider.gets(path)
            assert (said.status_code, "Nothing can be shown now" in said.text) == (503, True)
            assert "Content-Security-Policy" in said.headers
        assert outsider.posts("/briefing/a-secret-link") == HTTPStatus.SERVICE_UNAVAILABLE
    assert "a-secret-link" not in caplog.text + "".join(capsys.readouterr())
    assert outsider.gets("/agent").status_code == HTTPStatus.OK


def test_whoever_presses_a_button_without_a_store_is_led_back_to_its_page(
    line: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise OSError("the store takes nothing")

    outsider = Outsider(line)
    form = {"csrf": outsider.token}
    monkeypatch.setattr(line.levelhead.store, "run", gone)
    for referrer, again in ((f"{PUBLIC_URL}/console/agent?note=x", "/console/agent"), ("", "/console/")):
        said = outsider.client.post(
            "/console/agent/break", data=form, headers={"Referer": referrer}, base_url=PUBLIC_URL
        )
        assert said.status_code == HTTPStatus.SERVICE_UNAVAILABLE
        assert f'content="10; url={again}"' in said.text
        assert f'href="{again}"' in said.text


def test_the_pages_may_stand_under_a_prefix(tmp_path: Path) -> None:
    with apart(world(f"sqlite:///{tmp_path}/levelhead.sqlite", prefix="/calls")) as line:
        client = line.levelhead.urls.app.test_client()
        given = {"name": "general-1", "password": given_pin(line, "general-1")}
        signed_in = client.post("/calls/console/sign-in", data=given, base_url=PUBLIC_URL)
        assert "Path=/calls/console;" in signed_in.headers["Set-Cookie"]
        shown = client.get(signed_in.location, base_url=PUBLIC_URL, follow_redirects=True)
        assert shown.status_code == HTTPStatus.OK
        addresses = re.findall(r'(?:href|src|action|data-from)="([^"#][^"]*)"', shown.text)
        assert len(addresses) > 5
        assert all(address.startswith("/calls/console/") for address in addresses)
