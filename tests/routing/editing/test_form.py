"""A routing file as a form."""

from ivr.routing import RoutingFaults, load
from ivr.routing.default import default_text
from ivr.routing.document import read
from ivr.routing.editing.form import Part, form_of
from ivr.routing.editing.shapes import Kind
from ivr.routing.schema import schema


def form(text: str) -> dict[str, Part]:
    """Every part by where it stands."""
    try:
        faults = load(text, "draft").warnings
    except RoutingFaults as found:
        faults = found.faults
    parts = list(form_of(read(text, ""), faults))
    for part in parts:
        parts.extend(part.parts)
    return {part.anchor: part for part in parts}


SHIPPED = form(default_text())


def test_every_section_has_a_part_in_the_order_of_the_reference() -> None:
    assert [name for name in SHIPPED if "." not in name and "[" not in name] == list(schema()["properties"])


def test_what_is_left_out_says_what_it_is_then() -> None:
    part = SHIPPED["rules[5].priority"]
    assert (part.is_there, part.default, part.least, part.most) == (False, "0", 0, 100)


def test_names_of_queues_can_be_chosen() -> None:
    assert SHIPPED["rules[0].queue"].known == ("general", "senior")
    assert SHIPPED["queues.senior.widen_to"].known == ("general", "senior")
    assert SHIPPED["queues"].known == ()


def test_each_kind_of_value_is_asked_for_in_its_way() -> None:
    assert {name: SHIPPED[name].kind for name in ("business.name", "waiting.ring_seconds", "agents")} == {
        "business.name": Kind.TEXT,
        "waiting.ring_seconds": Kind.WHOLE,
        "agents": Kind.NAMES,
    }
    assert SHIPPED["waiting.priority_minutes"].kind is Kind.NUMBER
    assert SHIPPED["survey.unverified"].kind is Kind.TRUTH
    assert SHIPPED["survey.comment"].choices == ("off", "transcript", "audio")
    assert SHIPPED["reasons.billing.words"].kind is Kind.WORDS
    assert SHIPPED["rules"].kind is Kind.ITEMS
    assert SHIPPED["hours.holidays"].kind is Kind.SECTION


def test_words_by_language_have_a_field_for_each() -> None:
    text = default_text().replace("label: a bill or a payment", "label: {en: a bill, es: una factura}")
    assert form(text)["reasons.billing.label.es"].typed == "una factura"
    assert SHIPPED["reasons.billing.label"].kind is Kind.TEXT


def test_of_an_examples_facts_only_those_that_are_given_are_shown_and_the_others_can_be_added() -> None:
    facts = SHIPPED["tests[1].facts"]
    assert [part.name for part in facts.parts] == ["voice_raised", "voice_rise_db"]
    assert "reason" in facts.names
    assert "voice_raised" not in facts.names


def test_a_fault_stands_at_its_field_and_is_counted_around_it() -> None:
    parts = form(default_text().replace("tries: 3", "tries: 9"))
    assert [fault.message for fault in parts["survey.tries"].faults] == ["must be at most 3"]
    assert (parts["survey"].faulty, parts["rules"].faulty) == (1, 0)


def test_points_are_by_expression_and_no_id_has_a_space() -> None:
    points = "points: {calls_7d >= 3: 4, asked_for_person: 2}\n    at_least: 6"
    parts = form(default_text().replace("when: asked_for_person", points))
    part = parts["rules[6].points.calls_7d\N{NO-BREAK SPACE}>=\N{NO-BREAK SPACE}3"]
    assert (part.typed, part.kind, part.least) == ("4", Kind.WHOLE, -100)
    assert not any(" " in anchor for anchor in parts)


def test_a_file_of_nonsense_is_a_form_too() -> None:
    for text in ("rules: 1\nagents: [1]\nhours: x\n", "tests: {a: 1}\nreasons: [a]\n", "x: 1\n", "1\n", ""):
        assert len(form_of(read(text, ""), ())) == len(schema()["properties"])
