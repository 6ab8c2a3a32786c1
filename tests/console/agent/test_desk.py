"""What agents see of the calls before this one, and of their own day."""

import re
from html import unescape
from http import HTTPStatus

import pytest
from flask.testing import FlaskClient

from ivr.agents.access import Access
from ivr.agents.agent import AgentState
from ivr.console.cookies import SESSION
from ivr.console.page_words import languages, page_words
from ivr.people.act import Act
from ivr.people.register import Register
from ivr.people.role import Role
from ivr.records import Records
from ivr.records.acts import Sought
from ivr.simulator.voices import calm, raised
from tests.world import CALLER, PUBLIC_URL, World

SAID = "my internet is off again"


class Desk:
    """The page of one agent, as text."""

    def __init__(self, line: World, name: str = "general-1", language: str = "en", session: str = "") -> None:
        self.client: FlaskClient = line.levelhead.urls.app.test_client()
        self.language = language
        access = Access(line.simulator.clock)
        session = session or line.store.run(lambda records: access.session(records, name))
        self.client.set_cookie(SESSION, session, domain="voice.example.com", path="/console")

    @property
    def html(self) -> str:
        headers = {"Accept-Language": self.language}
        answer = self.client.get("/console/agent", base_url=PUBLIC_URL, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.text

    def presses(self, action: str, **fields: str) -> int:
        token = self.html.partition('name="csrf" value="')[2].partition('"')[0]
        address = f"/console/agent/{action}"
        answer = self.client.post(address, base_url=PUBLIC_URL, data={"csrf": token, **fields})
        return answer.status_code

    @property
    def text(self) -> str:
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())


def talks(line: World, says: str = SAID, told: str = "2", sound: list[bytes] | None = None) -> None:
    """A caller talks with whoever is asked, who says by key how it ended."""
    line.calls()
    line.caller.says(says, sound or [])
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    line.caller.talks(40)
    line.caller.hangs_up()
    agent.presses(told)
    line.later(minutes=10)


def test_whoever_takes_a_call_sees_the_earlier_ones_about_it(line: World) -> None:
    talks(line)
    line.calls()
    line.caller.says("it is still off")
    seen = Desk(line, ringing(line)).text
    assert "Earlier calls about this" in seen
    assert SAID in seen
    assert "not solved, said the agent" in seen
    assert "raised voice" not in seen


def test_a_voice_that_was_raised_is_told_with_its_call(line: World) -> None:
    talks(line, sound=[*calm(8), *raised(6)])
    line.calls()
    line.caller.says("it is still off")
    assert "raised voice" in Desk(line, ringing(line)).text


def test_of_a_number_that_nobody_vouches_for_no_earlier_call_is_shown(line: World) -> None:
    talks(line)
    line.calls(stir_verstat=None)
    line.caller.says("it is still off")
    seen = Desk(line, ringing(line)).text
    assert SAID not in seen
    assert "The number is not verified" in seen


def test_what_was_said_in_an_earlier_call_is_text(line: World) -> None:
    talks(line, says=f"{SAID} <script>document.title='run'</script>")
    line.calls()
    line.caller.says("it is still off")
    html = Desk(line, ringing(line)).html
    assert f"{SAID} &lt;script&gt;" in html
    assert "<script>" not in html


def test_a_first_call_has_none_before_it(line: World) -> None:
    line.calls()
    line.caller.says(SAID)
    assert "this is the first call about it" in Desk(line, ringing(line)).text


def test_the_star_is_told_of_beside_the_buttons_that_do_the_same(line: World) -> None:
    for sound, has_buttons in (([], True), ([*calm(8), *raised(6)], False)):
        line.calls()
        line.caller.says(SAID, sound)
        agent = line.ringing_agent
        agent.answers()
        agent.presses("1")
        seen = Desk(line, agent.name).text
        assert "On a call" in seen
        assert ("Ask for a senior" in seen, "The star on your phone" in seen) == (has_buttons, has_buttons)
        line.caller.hangs_up()
        agent.hangs_up()


def test_agents_see_their_own_calls_of_the_day_and_the_end_of_the_number(line: World) -> None:
    talks(line, told="1")
    seen = Desk(line, "general-1").text
    assert "Your calls today 1" in seen
    assert f"…{CALLER[-4:]}" in seen
    assert "solved, said the agent" in seen
    assert CALLER not in Desk(line, "general-1").html


def test_a_supervisor_who_takes_calls_has_a_page_too_and_sees_whole_numbers(line: World) -> None:
    talks(line)
    register = Register(line.simulator.clock)

    def enter(records: Records) -> str:
        invited = register.invite(records, "lead", Role.SUPERVISOR, agent="general-1")
        return register.sessions.begin(records, invited.person)

    assert CALLER in Desk(line, session=line.store.run(enter)).text


def test_a_colleague_does_not_see_them_nor_do_they_the_next_day(line: World) -> None:
    talks(line)
    empty = "Your calls of today will be listed here"
    assert empty in Desk(line, "general-2").text
    line.later(hours=16)
    assert empty in Desk(line, "general-1").text


def test_what_an_agent_presses_is_done_and_written_down_with_their_name(line: World) -> None:
    assert Desk(line, "general-1").presses("break") == HTTPStatus.SEE_OTHER
    agent = line.store.read(lambda records: records.agents.get("general-1"))
    assert agent.state is AgentState.BREAK
    ((_, act),) = acts(line)
    assert (act.by, act.what, act.data) == ("general-1", "own page used", {"pressed": "break"})


def test_a_button_that_there_is_not_does_nothing(line: World) -> None:
    assert Desk(line, "general-1").presses("promote") == HTTPStatus.NOT_FOUND
    assert acts(line) == []


@pytest.mark.parametrize("language", languages())
def test_the_page_speaks_the_agents_language_and_the_briefing_the_businesss(
    line: World, language: str
) -> None:
    line.calls()
    line.caller.says(SAID)
    html = Desk(line, "general-1", language).html
    assert page_words(language)("agent-offered") in unescape(html)
    assert '<dd lang="en-US" dir="auto">They say:' in html


def ringing(line: World) -> str:
    """The name of the one agent who is asked."""
    return line.ringing_agent.name


def acts(line: World) -> list[tuple[int, Act]]:
    """What is in the audit log."""
    return list(line.store.read(lambda records: records.acts.found(Sought(), None, 10)))
