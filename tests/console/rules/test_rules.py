"""Ops change the rules, try them, make them live and go back, over HTTP."""

import pytest

from ivr.records.acts import Sought
from ivr.versions.version import How
from tests.console.rules.desk import Desk
from tests.world import routing_text

NEW = routing_text(**{"Example Company": "Changed Company"})


def test_whoever_begins_sees_what_is_live(ops: Desk) -> None:
    page = ops.looks().text
    assert "Example Company" in page
    assert "Activation 1 is live" in page
    assert ops.draft is None


def test_what_is_typed_is_kept_and_checked_and_nothing_is_live(ops: Desk) -> None:
    told = ops.types(NEW)
    assert (told["verdict"], told["is_right"], told["faults"]) == ("Everything is right", True, [])
    assert ops.draft
    assert (ops.draft.routing, ops.draft.base) == (NEW, 1)
    assert "Changed Company" in ops.looks().text
    assert ops.live.number == 1


def test_line_breaks_of_a_browser_are_those_of_the_file(ops: Desk) -> None:
    ops.types(NEW.replace("\n", "\r\n"))
    assert ops.draft
    assert ops.draft.routing == NEW


def test_what_a_draft_changes_can_be_seen_before(ops: Desk, viewer: Desk) -> None:
    ops.types(NEW)
    assert "<code>  name: Changed Company</code>" in ops.looks("/changes").text
    assert "Nothing is different." in viewer.looks("/changes").text


def test_a_draft_becomes_live_with_a_note_and_is_a_draft_no_more(ops: Desk) -> None:
    ops.types(NEW)
    answer = ops.sends("/activate", note="A new name")
    assert answer.headers["Location"].endswith("/console/rules/history?note=live")
    live = ops.live
    assert (live.number, live.by, live.how, live.note) == (2, "ops-1", How.CONSOLE, "A new name")
    assert ops.live_text == NEW
    assert ops.draft is None
    assert "A new name" in ops.looks("/history").text


def test_the_next_call_is_answered_by_it(ops: Desk) -> None:
    ops.types(NEW)
    ops.sends("/activate")
    ops.line.levelhead.versions.look()  # as each server does every second
    ops.line.calls().hears("Changed Company")


def test_without_a_draft_nothing_is_made_live(ops: Desk) -> None:
    assert ops.sends("/activate").headers["Location"].endswith("?note=nothing")
    assert ops.live.number == 1


def test_a_draft_with_a_fault_cannot_become_live(ops: Desk) -> None:
    ops.types("rules: 1\n")
    assert ops.sends("/activate").headers["Location"].endswith("?note=wrong")
    assert ops.live.number == 1


def test_a_draft_that_another_one_has_overtaken_is_not_made_live_and_nothing_is_lost(ops: Desk) -> None:
    ops.types(NEW)
    with Desk(ops.line, name="ops-2").open() as other:
        other.types(routing_text(**{"window_days: 7": "window_days: 14"}))
        other.sends("/activate", note="Two weeks")
    assert ops.sends("/activate").headers["Location"].endswith("?note=overtaken")
    page = ops.looks().text
    assert "Activation 2 has become live meanwhile" in page
    assert "window_days: 14" in page
    assert "Two weeks" in page
    assert ops.draft
    assert ops.draft.routing == NEW


def test_who_has_seen_what_became_live_goes_on_over_it(ops: Desk) -> None:
    ops.types(NEW)
    with Desk(ops.line, name="ops-2").open() as other:
        other.types(routing_text(**{"window_days: 7": "window_days: 14"}))
        other.sends("/activate")
    ops.sends("/carry-over", base=2)
    ops.sends("/activate")
    assert (ops.live.number, ops.live_text) == (3, NEW)


def test_what_became_live_in_other_lines_is_taken_into_the_draft(ops: Desk) -> None:
    ops.types(NEW)
    with Desk(ops.line, name="ops-2").open() as other:
        other.types(routing_text(**{"window_days: 7": "window_days: 14"}))
        other.sends("/activate")
    assert "Take these changes into my draft" in ops.looks().text
    ops.sends("/take-in")
    assert "has become live meanwhile" not in ops.looks().text
    ops.sends("/activate")
    assert (ops.live.number, ops.live_text) == (3, NEW.replace("window_days: 7", "window_days: 14"))


def test_of_two_who_change_the_same_line_neither_is_overwritten_by_the_way(ops: Desk) -> None:
    ops.types(NEW)
    with Desk(ops.line, name="ops-2").open() as other:
        other.types(NEW.replace("Changed", "Other"))
        other.sends("/activate")
    page = ops.looks().text
    assert "Your draft changes the same lines" in page
    assert "Take these changes into my draft" not in page
    assert ops.sends("/take-in").headers["Location"].endswith("?note=clash")
    assert ops.draft
    assert (ops.draft.base, ops.draft.routing) == (1, NEW)


@pytest.mark.parametrize("base", ["99", "-1", "x", str(10**30)])
def test_a_draft_goes_on_over_what_was_live_only(ops: Desk, base: str) -> None:
    assert ops.sends("/carry-over", base=base).status_code == 400
    assert ops.looks().status_code == 200


@pytest.mark.parametrize("number", ["99", str(2**31), str(10**30)])
def test_there_is_no_page_of_what_was_never_live(ops: Desk, number: str) -> None:
    assert ops.looks(f"/history/{number}").status_code == 404
    assert ops.sends(f"/history/{number}/roll-back").status_code == 404


def test_a_discarded_draft_is_gone(ops: Desk) -> None:
    ops.types(NEW)
    ops.sends("/discard")
    assert ops.draft is None
    assert "Changed Company" not in ops.looks().text


def test_an_activation_shows_what_it_changed(ops: Desk) -> None:
    ops.types(NEW)
    ops.sends("/activate")
    page = ops.looks("/history/2").text
    assert "<code>  name: Changed Company</code>" in page
    assert "<code>  name: Example Company</code>" in page


def test_what_was_live_before_can_be_again(ops: Desk) -> None:
    ops.types(NEW)
    ops.sends("/activate")
    ops.sends("/history/1/roll-back", note="Too early")
    live = ops.live
    assert (live.number, live.how, live.note, ops.live_text) == (3, How.ROLLBACK, "Too early", routing_text())
    assert 'rolled back: <a href="/console/rules/history/1">Activation 1</a>' in ops.looks("/history").text


def test_there_is_no_way_back_to_what_never_was(ops: Desk) -> None:
    assert ops.sends("/history/9/roll-back").status_code == 404
    assert ops.looks("/history/9").status_code == 404


def test_every_change_of_what_is_live_is_in_the_audit_log(ops: Desk) -> None:
    ops.types(NEW)
    ops.sends("/activate", note="A new name")
    ops.sends("/history/1/roll-back")
    found = ops.line.store.read(lambda records: records.acts.found(Sought(by="ops-1"), None, 9))
    acts = [(act.what, act.about, act.data.get("note")) for _, act in found]
    assert acts[:2] == [
        ("rules rolled back", "activation 3", None),
        ("rules activated", "activation 2", "A new name"),
    ]


def test_a_viewer_sees_the_live_file_and_changes_nothing(ops: Desk, viewer: Desk) -> None:
    ops.types(NEW)
    page = viewer.looks().text
    assert "Example Company" in page
    assert "Changed Company" not in page
    assert "/activate" not in page
    for where in (
        "/draft",
        "/change",
        "/discard",
        "/activate",
        "/back-tests",
        "/history/1/roll-back",
        "/carry-over",
        "/take-in",
    ):
        assert viewer.sends(where, text=NEW).status_code == 403
    assert ops.live.number == 1


def test_a_name_that_is_a_script_is_only_text(ops: Desk) -> None:
    name = "<script>alert(1)</script>"
    ops.types(routing_text(**{"Example Company": name}))
    ops.sends("/activate", note=name)
    for where in ("", "/history", "/history/2"):
        assert "<script>alert" not in ops.looks(where).text
    assert "<script>alert" not in ops.types(routing_text(**{"reason: fault": f'reason: "{name}"'}))["listed"]
