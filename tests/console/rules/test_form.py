"""Ops change single settings, and are told what is wrong with the whole."""

import pytest

from tests.console.rules.desk import Desk
from tests.world import routing_text


def test_a_typo_is_complained_of_at_its_line_and_column(desk: Desk) -> None:
    told = desk.types(routing_text(**{"queue: senior\n    priority: 20": "queue: senoir\n    priority: 20"}))
    line = routing_text().splitlines().index("    queue: senior") + 1
    (fault,) = [each for each in told["faults"] if "senoir" in each["message"]]
    assert (fault["line"], fault["column"]) == (line, 12)
    assert "did you mean 'senior'" in fault["message"]
    assert not told["is_right"]
    assert fault["message"].split(";")[0] in told["form"].replace("&#39;", "'")


def test_a_text_that_is_no_yaml_has_a_complaint_and_no_form(desk: Desk) -> None:
    told = desk.types("rules: [\n")
    assert told["verdict"] == "1 fault"
    assert "there is no form" in told["form"]


def test_a_field_of_the_form_changes_its_line_and_leaves_comments(desk: Desk) -> None:
    told = desk.changes(routing_text(), "rules", 1, "priority", typed="30")
    assert told["text"] == routing_text(**{"priority: 18": "priority: 30"})
    assert desk.draft
    assert desk.draft.routing == told["text"]


@pytest.mark.parametrize(
    "path, typed, written",
    [
        (("agents", "general-1", "queues"), "senior, general", "queues: [senior, general]}"),
        (("survey", "unverified"), "true", "  unverified: true                # whether"),
        (("waiting", "priority_minutes"), "1.5", "  priority_minutes: 1.5           # a point"),
        (("waiting", "ring_seconds"), "many", "  ring_seconds: many              # how long"),
        (("hours", "closed_by_hand"), "storm: bad", '  closed_by_hand: "storm: bad"'),
        (("rules", 7, "when"), "true", '    when: "true"'),
        (("hours", "holidays", "country"), "US", "  holidays: {country: US}"),
        (("tests", 1, "facts", "voice_rise_db"), "12", "{voice_raised: true, voice_rise_db: 12}"),
    ],
)
def test_what_is_typed_becomes_a_value_of_its_kind(
    desk: Desk, path: tuple[str | int, ...], typed: str, written: str
) -> None:
    assert written in desk.changes(routing_text(), *path, typed=typed)["text"]


def test_an_empty_field_leaves_its_setting_out(desk: Desk) -> None:
    told = desk.changes(routing_text(), "queues", "senior", "widen_to", typed="")
    assert told["text"] == routing_text(**{"    widen_to: general\n": ""})


def test_a_new_rule_comes_before_the_one_that_always_holds_and_asks_to_be_filled_in(desk: Desk) -> None:
    told = desk.changes(routing_text(), "rules", does="add-item")
    new = '  - name: ""\n    when: ""\n    queue: ""\n  - name: everyone-else\n'
    assert new in told["text"]
    assert {fault["path"] for fault in told["faults"]} >= {"rules[7].name", "rules[7].queue"}


def test_rules_change_places_and_go(desk: Desk) -> None:
    moved = desk.changes(routing_text(), "rules", 6, does="move", to=0)["text"]
    assert moved.index("wants-a-person") < moved.index("raised-voice-and-repeat-caller")
    assert "- name: wants-a-person" not in desk.changes(moved, "rules", 0, does="drop")["text"]


def test_a_new_agent_gets_a_name_and_the_settings_that_they_need(desk: Desk) -> None:
    told = desk.changes(routing_text(), "agents", does="add-name", name="senior-3")
    assert '  senior-3: {phone: "", queues: []}\n' in told["text"]


def test_what_only_a_hand_can_change_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    before = desk.draft
    text = routing_text(**{"    queue: senior\n    priority: 20": "    queue: &x senior\n    skill: *x"})
    path = '["rules", 0, "queue"]'
    answer = desk.sends("/change", text=text, does="set", path=path, typed="general")
    assert (answer.status_code, desk.draft) == (409, before)


@pytest.mark.parametrize(
    "form",
    [
        {"does": "set", "path": "[]", "typed": "x"},
        {"does": "set", "path": "rules", "typed": "x"},
        {"does": "set", "path": '["nothing", "there"]', "typed": "x"},
        {"does": "burn", "path": '["rules"]'},
        {"does": "move", "path": '["rules", 0]', "to": "99"},
        {"does": "move", "path": '["rules", 0]', "to": "x"},
        {"does": "add-name", "path": '["agents"]', "name": " "},
        {"does": "set", "path": '["rules", 0, "queue"]'},
        {},
    ],
)
def test_a_change_that_no_form_of_ours_sends_is_refused(desk: Desk, form: dict[str, str]) -> None:
    assert desk.sends("/change", text=routing_text(), **form).status_code == 400
