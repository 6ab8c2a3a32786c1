"""What the rules are told of a call."""

from pathlib import Path

from ivr.routing import Facts
from ivr.simulator import DoesNotAnswer
from tests.world import LINE, World, routing_text, world

FAULT = "my internet is off"


def facts(line: World, call_sid: str | None = None) -> Facts:
    """Of the caller's last call."""
    known = line.store.run(lambda records: records.decisions.facts(call_sid or line.caller.call_sid))
    assert known
    return known


def calls_and_is_helped(line: World) -> None:
    caller = line.calls()
    caller.says(FAULT)
    agent = line.ringing_agent
    agent.answers()
    agent.presses("1")
    caller.talks(30)
    caller.hangs_up()
    agent.presses("3")


def nobody_answers(line: World) -> None:
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()


def test_the_first_call_of_a_number_finds_an_empty_line_and_all_seniors_free(line: World) -> None:
    line.calls().says(FAULT)
    known = facts(line)
    assert (known.calls_1d, known.calls_7d, known.calls_30d) == (0, 0, 0)
    assert (known.callers_waiting, known.longest_wait_seconds, known.free_seniors) == (0, 0.0, 2)
    assert (known.open, known.closed_by, known.language, known.line) == (True, "", "en-US", LINE)
    assert (known.voice_times, known.conduct_level) == (0, 0)


def test_earlier_calls_are_counted_by_day_week_and_month(line: World) -> None:
    line.caller.habit = DoesNotAnswer()
    for hours in (20 * 24, 2 * 24, 5):
        calls_and_is_helped(line)
        line.later(hours=hours)
    line.calls().says(FAULT)
    known = facts(line)
    assert (known.calls_1d, known.calls_7d, known.calls_30d) == (1, 2, 3)


def test_how_often_a_withheld_number_has_called_is_unknown(line: World) -> None:
    somebody = line.simulator.phone("anonymous", "somebody")
    line.calls(somebody).says(FAULT)
    known = facts(line, somebody.call_sid)
    assert (known.known_caller, known.calls_1d, known.calls_7d, known.calls_30d) == (False, None, None, None)


def test_who_waits_already_is_counted_with_how_long_the_first_has_waited(line: World) -> None:
    nobody_answers(line)
    for number in range(2):
        line.calls(line.simulator.phone(f"+1212555012{4 + number}", f"other {number}")).says(FAULT)
        line.simulator.passes(seconds=30)
    line.calls().says(FAULT)
    known = facts(line)
    assert known.callers_waiting == 2
    assert known.longest_wait_seconds
    assert known.longest_wait_seconds > 60


def test_a_senior_who_is_asked_already_is_not_free(line: World) -> None:
    other = line.calls(line.simulator.phone("+12125550124", "other"))
    other.says(FAULT)
    other.hangs_up()
    line.store.run(lambda records: records.agents.take("senior-1", "offer", line.simulator.clock.now()))
    line.calls().says(FAULT)
    assert facts(line).free_seniors == 1


def test_the_line_brings_its_language_and_its_conduct_words(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    spanish = f'lines: {{"{LINE}": {{language: es-US, voice: Polly.Lupe}}}}'
    words = "conduct: {words: {en: [rubbish], es: [tonto, basura]}}\n"
    file.write_text(words + routing_text(**{"lines: {}": spanish}), encoding="utf-8")
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as line:
        line.calls().says("es una basura, tonto, rubbish")
        line.caller.is_silent()
        known = facts(line)
    assert (known.language, known.conduct_level) == ("es-US", 2)


def test_a_closed_business_says_what_closes_it(tmp_path: Path) -> None:
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**{"closed: []": "closed: [2026-11-23]"}), encoding="utf-8")
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as line:
        line.calls().says(FAULT)
        assert (facts(line).open, facts(line).closed_by) == (False, "day off")
