"""The routing file: what loads, what does not, and what its author is told."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.routing import Fault, RoutingFaults, RoutingFile, load
from ivr.routing.default import default, default_text
from ivr.routing.loading import MOST_FAULTS
from ivr.routing.schema import schema
from tests.routing.files import BAD, expected


def faults_of(text: str | bytes) -> tuple[Fault, ...]:
    with pytest.raises(RoutingFaults) as refused:
        load(text, "routing.yaml")
    return refused.value.faults


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_bad_file_is_refused_with_every_fault_at_its_line_and_column(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert [str(fault) for fault in faults_of(text)] == (
        expected(text) or ["1:1 is not made of settings, such as 'business:'"]
    )


def test_the_report_names_the_file_on_every_line() -> None:
    with pytest.raises(RoutingFaults) as refused:
        load("hours: always\n", "routing.yaml")
    assert all(line.startswith("routing.yaml:1:") for line in str(refused.value).splitlines())


def test_of_what_is_no_routing_file_at_all_not_every_fault_is_told() -> None:
    assert len(faults_of("\n".join(f"name-{number}: 1" for number in range(1500)))) == MOST_FAULTS


def test_the_shipped_file_is_good_and_open_at_any_time() -> None:
    routing = default()
    assert list(routing.queues) == ["general", "senior"]
    assert routing.agents["senior-1"].phone == "+12025550111"
    assert routing.queues["senior"].widen_to == "general"


def test_the_version_changes_with_the_text_and_only_with_it() -> None:
    text = default_text()
    assert load(text, "a").version == load(text.encode(), "b").version == default().version
    assert load(text + "# one more line\n", "a").version != default().version


def test_a_version_written_into_the_file_is_an_unknown_setting() -> None:
    assert [fault.path for fault in faults_of(default_text() + "version: mine\n")] == ["version"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing_but_the_version() -> None:
    windows = b"\xef\xbb\xbf" + default_text().replace("\n", "\r\n").encode()
    assert dict(load(windows, "windows")) == dict(default())


def test_bytes_that_are_not_utf_8_are_a_fault_of_their_line() -> None:
    assert faults_of(b"business:\n  name: Caf\xe9\n") == (Fault(2, 1, "", "is not UTF-8 text"),)


def test_phone_numbers_come_out_in_one_form_however_they_were_written() -> None:
    text = default_text().replace('"+1 202 555 0111"', '"+1 (202) 555-0111"')
    assert load(text, "a").agents["senior-1"].phone == "+12025550111"


def test_a_loaded_file_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        default().business.name = "Somebody Else"  # type: ignore[misc]  # the point


@pytest.mark.parametrize("text", ["[" * 1000, "a: " * 1000, "{" * 1000 + "}" * 1000, "&a [*a]", "? [a]\n: b"])
def test_nesting_without_end_is_a_fault_like_any_other(text: str) -> None:
    assert faults_of(text)


def test_aliases_of_aliases_do_not_fill_the_memory() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    )
    assert faults_of(bomb)


@pytest.mark.parametrize(
    "written, instead, fault",
    [
        ("tier: senior", f"tier: 0x{'f' * 4000}", "queues.senior.tier: cannot be read as a number"),
        ("window_days: 7", f"window_days: 0x{'f' * 4000}", "window_days: cannot be read as a number"),
        ("voice_rise_db: 9", "voice_rise_db: 1e999", "voice_rise_db: cannot be read as a number"),
        ("voice_rise_db: 9", "voice_rise_db: !!float nan", "voice_rise_db: cannot be read as a number"),
        ("voice_raised: true", "voice_raised: !!bool sure", "voice_raised: must be true or false"),
        ("time_zone: America/New_York", "time_zone: {at: home}", "is not a time zone"),
        ("lines: {}", 'lines: {"\\ud800": {}}', "'\\ud800' is not a phone number"),
        ("label: senior", 'label: "\\ud800"', "queues.senior.label: has half a character"),
        ('"+1 202 555 0100"', '"+1 202 555 0100 ext. 5"', "has an extension, which cannot be called"),
        ("when: not open", """when: reason == "\\ud800\"""", "is never the value of reason"),
    ],
)
def test_a_value_that_no_software_can_work_with_is_a_fault_of_its_place(
    written: str, instead: str, fault: str
) -> None:
    assert fault in str(faults_of(default_text().replace(written, instead, 1))[0])


def test_a_report_has_a_line_for_each_fault_and_steers_no_terminal() -> None:
    text = default_text().replace("expect: senior", 'expect: "\\e[2J\\nsenior"', 1)
    assert str(faults_of(text)[0]).endswith("'\\x1b[2J\\nsenior' is not a queue; did you mean 'senior'?")


@given(st.one_of(st.text(), st.binary()))
def test_whatever_the_text_nothing_but_faults_comes_of_it(text: str | bytes) -> None:
    assert faults_of(text)


@given(st.data())
def test_a_good_file_with_something_overwritten_loads_or_is_refused_with_faults(data: st.DataObject) -> None:
    text = default_text()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 30, len(text))))
    put = data.draw(
        st.one_of(st.text(max_size=10), st.sampled_from(["{", "]", "\n", ": ", "&a ", "*a", "!!int ", "<<"]))
    )
    with contextlib.suppress(RoutingFaults):
        load(text[:start] + put + text[end:], "routing.yaml")


def settings(shape: Any) -> Iterator[str]:
    """Every name of a setting that the schema knows."""
    for key, value in shape.items() if isinstance(shape, dict) else ():
        yield from value if key == "properties" else settings(value)


names = st.one_of(st.text("abc", max_size=3), st.sampled_from(sorted({*settings(schema()["$defs"])})))
yaml_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text("abc+0123: '", max_size=8)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=4)),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(RoutingFile.model_fields)), yaml_values, min_size=1))
def test_sections_of_any_shape_are_refused_with_faults(sections: dict[str, object]) -> None:
    assert faults_of(json.dumps(sections))
