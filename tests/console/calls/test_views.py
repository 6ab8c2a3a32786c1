"""Calls as people of the console see them, asked for like a browser asks."""

import csv
from io import StringIO

import httpx

from ivr.people.role import Role
from ivr.simulator.voices import calm, raised
from tests.console.reading import Reader
from tests.world import CALLER, World

SCRIPT = "<script>alert(1)</script>"


def has_called(line: World, words: str = "the internet is off") -> str:
    """The caller was heard, talked with an agent, and hung up."""
    caller = line.calls()
    caller.says(words, [*calm(8), *raised(5)])
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    caller.hangs_up()
    agent.presses("2")
    return caller.call_sid


def test_without_calls_the_page_says_what_to_do(line: World) -> None:
    assert "Call the line to see one." in Reader(line, Role.VIEWER).reads("/calls")
    assert "Take away a filter" in Reader(line, Role.VIEWER).reads("/calls?text=nobody")


def test_a_call_is_in_the_list_with_what_is_not_as_usual(line: World) -> None:
    sid = has_called(line)
    page = Reader(line, Role.VIEWER).reads("/calls")
    for shown in (sid, CALLER, "the internet is off", "Raised +", "senior-1", "Not solved"):
        assert shown in page


def test_filters_are_kept_in_the_form_and_in_the_addresses(line: World) -> None:
    has_called(line)
    page = Reader(line, Role.VIEWER).reads("/calls?raised=yes&queue=senior&since=2026-11-23&until=2026-11-23")
    assert CALLER in page
    assert '<option value="senior" selected>' in page
    assert "calls.csv?since=2026-11-23&amp;until=2026-11-23&amp;queue=senior&amp;raised=yes" in page
    assert "No call fits" in Reader(line, Role.VIEWER).reads("/calls?raised=no")


def test_what_an_address_says_wrongly_is_not_asked_for(line: World) -> None:
    has_called(line)
    wrong = "/calls?since=someday&until=0001-01-01&result=great&raised=maybe&behind=~&text=%00"
    assert CALLER in Reader(line, Role.VIEWER).reads(wrong)


def test_one_call_tells_its_story_from_the_ring_to_the_wrap_up(line: World) -> None:
    sid = has_called(line)
    page = Reader(line, Role.VIEWER).reads(f"/calls/{sid}")
    story = [
        "The call comes in",
        "The voice is raised, by",
        "Asked why they call, they say",
        "The rule raised-voice decides",
        "Offered to senior-1",
        "Whispered to senior-1",
        "senior-1 accepts",
        "senior-1 and the caller are connected",
        "The call ends",
        "The agent says: not solved",
        "Wrap-up and rest of senior-1",
    ]
    places = [page.index(moment) for moment in story]
    assert places[:9] == sorted(places[:9])
    assert "Raised voice, plus 1" in page
    assert "not-solved-last-time" in page, "a rule that was passed over"


def test_a_call_that_is_going_on_looks_again_by_itself_and_one_that_is_over_does_not(line: World) -> None:
    caller = line.calls()
    reader = Reader(line, Role.VIEWER)
    assert 'hx-trigger="every 2s"' in reader.reads(f"/calls/{caller.call_sid}")
    caller.hangs_up()
    assert 'hx-trigger="every 2s"' not in reader.reads(f"/calls/{caller.call_sid}")


def test_a_callback_shows_the_decision_of_the_call_in_which_it_was_promised(line: World) -> None:
    first = line.calls()
    first.says("the internet is off")
    first.presses("1")
    line.later(minutes=5)
    line.sweeps()
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    first.answers()
    page = Reader(line, Role.VIEWER).reads(f"/calls/{first.call_sid}")
    assert "the call in which that was promised" in page
    assert "Nothing was decided" not in page
    assert "everyone-else" in page


def test_a_page_that_looks_again_after_its_session_leads_to_the_sign_in_and_back(line: World) -> None:
    page = f"{line.origin}/console/calls?raised=yes"
    looks = {"HX-Request": "true", "HX-Current-URL": page}
    refused = httpx.get(f"{line.origin}/console/calls", headers=looks)
    assert refused.status_code == 401
    assert refused.headers["HX-Redirect"].endswith("/sign-in?next=/console/calls?raised%3Dyes")


def test_a_call_that_never_was_is_not_found(line: World) -> None:
    assert Reader(line, Role.VIEWER).asks("/calls/CA0").status_code == 404


def test_levels_are_told_from_a_second_on(line: World) -> None:
    sid = has_called(line)
    told = Reader(line, Role.VIEWER).asks(f"/calls/{sid}/levels").json()
    assert len(told["levels"]) > 10
    assert told["rises"][0]["rise_db"] > 9
    assert told["live"] is False
    last = told["levels"][-1][0]
    assert Reader(line, Role.VIEWER).asks(f"/calls/{sid}/levels?after={last}").json()["levels"] == []


def test_what_a_caller_says_is_a_text_and_no_markup(line: World) -> None:
    sid = has_called(line, f"the internet is off {SCRIPT}")
    for address in ("/calls", f"/calls/{sid}"):
        page = Reader(line, Role.VIEWER).reads(address)
        assert SCRIPT not in page
        assert "&lt;script&gt;alert(1)" in page


def test_the_sheet_has_the_calls_that_fit_and_no_formulas(line: World) -> None:
    sid = has_called(line, "=HYPERLINK(1) the internet is off")
    sheet = Reader(line, Role.VIEWER).reads("/calls/calls.csv?raised=yes")
    assert sheet.startswith("\ufeff"), "spreadsheets would take it for another encoding than UTF-8"
    rows = list(csv.DictReader(StringIO(sheet.removeprefix("\ufeff"))))
    assert [row["call"] for row in rows] == [sid]
    assert (rows[0]["words"], rows[0]["result"], rows[0]["repeat"]) == (
        "'=HYPERLINK(1) the internet is off",
        "not_solved",
        "no",
    )
    assert Reader(line, Role.VIEWER).reads("/calls/calls.csv?raised=no").count("\n") == 1
