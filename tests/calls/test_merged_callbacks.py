"""Whoever was promised a callback and calls in meanwhile: one place, one promise."""

from datetime import datetime
from functools import partial

import pytest

from ivr.promise import Promise, PromiseState
from ivr.simulator import DoesNotAnswer, Phone
from ivr.steps import Say
from tests.at_once import at_once
from tests.store.samples import NOON, a_call, later
from tests.world import VERIFIED, World, world

OTHER = "+13125550141"


@pytest.fixture
def line(line: World) -> World:
    """Nobody picks up."""
    for phone in line.agents.values():
        phone.habit = DoesNotAnswer()
    return line


def let_them_ring(line: World) -> None:
    """For a caller of both queues there would always be a phone that rings, and no moment to do anything."""
    for phone in line.agents.values():
        phone.habit = None


def calls_in(line: World, phone: Phone | None = None, stir_verstat: str | None = VERIFIED) -> Phone:
    phone = line.calls(phone, stir_verstat)
    phone.says("my internet is off")
    return phone


def is_promised_a_callback(line: World, stir_verstat: str | None = VERIFIED) -> None:
    calls_in(line, stir_verstat=stir_verstat).presses("1")
    line.caller.hears("We will call you back")
    line.later(minutes=20)


def not_kept(line: World) -> list[Promise]:
    return list(line.store.run(lambda records: records.promises.not_kept()))


def promise(line: World) -> Promise:
    (only,) = not_kept(line)
    return only


def place(line: World, phone: Phone) -> datetime | None:
    return line.store.run(lambda records: records.calls.get(phone.call_sid)).since


def agent_takes(line: World) -> Phone:
    """The next caller in the line is put through."""
    agent = line.agents["general-1"]
    agent.habit = None
    line.until(lambda: agent.is_ringing, seconds=200)
    agent.answers()
    agent.presses("1")
    return agent


def test_who_calls_in_has_the_place_of_the_callback(line: World) -> None:
    is_promised_a_callback(line)
    calls_in(line, line.simulator.phone(OTHER, "other")).waits(70)
    calls_in(line)
    agent_takes(line)
    assert line.caller.bridged_with == {"general-1"}


def test_the_callback_is_kept_when_they_talk(line: World) -> None:
    is_promised_a_callback(line)
    calls_in(line)
    agent_takes(line)
    line.caller.talks(20)
    assert not_kept(line) == []


def test_the_callback_stays_open_when_they_hang_up_in_the_line(line: World) -> None:
    is_promised_a_callback(line)
    before = promise(line)
    calls_in(line)
    line.caller.hangs_up()
    assert promise(line) == before


def test_the_callback_stays_one_when_they_ask_for_it_again(line: World) -> None:
    is_promised_a_callback(line)
    before = promise(line)
    calls_in(line)
    line.caller.presses("1")
    line.caller.hears("Your place in the line is kept")
    after = promise(line)
    assert (after.id, after.since) == (before.id, before.since)
    assert after.call_sid == line.caller.call_sid


def test_the_callback_takes_the_better_place_of_the_two(line: World) -> None:
    let_them_ring(line)
    is_promised_a_callback(line)
    is_promised_a_callback(line)
    before = promise(line)
    line.calls().says("the third time, a person please")
    line.caller.presses("1")
    after = promise(line)
    assert (before.queue, before.priority) == ("general", 0)
    assert (after.queue, after.priority, after.since) == ("senior", 15, before.since)


def test_a_better_place_is_not_lost_by_calling_in_again(line: World) -> None:
    let_them_ring(line)
    for _ in range(3):
        is_promised_a_callback(line)
    assert promise(line).priority == 15
    line.calls().says("about my bill")
    call = line.store.run(lambda records: records.calls.get(line.caller.call_sid))
    assert (call.priority, call.since) == (15, promise(line).since)


def test_an_agent_who_is_asked_to_call_back_hears_that_the_caller_is_on_the_line_by_now(line: World) -> None:
    is_promised_a_callback(line)
    agent = line.agents["general-1"]
    agent.habit = None
    line.sweeps()
    line.until(lambda: agent.is_ringing, seconds=200)
    agent.answers()
    agent.hears("Callback")
    line.caller.dials("+12025550199", stir_verstat=VERIFIED)
    agent.presses("1")
    agent.hears("is not waiting any more")
    assert promise(line).state is PromiseState.OPEN
    line.caller.is_silent()
    line.caller.says("my internet is off")
    agent_takes(line)
    assert line.caller.bridged_with == {"general-1"}


def test_who_only_pretends_to_have_the_number_neither_takes_the_place_nor_uses_up_the_callback(
    line: World,
) -> None:
    is_promised_a_callback(line)
    before = promise(line)
    calls_in(line, stir_verstat=None)
    assert place(line, line.caller) != before.since
    agent_takes(line)
    line.caller.talks(20)
    assert promise(line) == before


def test_where_numbers_are_never_vouched_for_the_two_merge_all_the_same(line: World) -> None:
    is_promised_a_callback(line, stir_verstat=None)
    before = promise(line)
    calls_in(line, stir_verstat=None)
    assert place(line, line.caller) == before.since
    agent_takes(line)
    line.caller.talks(20)
    assert not_kept(line) == []


def test_withheld_numbers_have_nothing_in_common(line: World) -> None:
    first, second = (line.simulator.phone("anonymous", name) for name in ("first", "second"))
    for somebody in (first, second):
        calls_in(line, somebody)
        somebody.presses("2")
        somebody.says("ring me on 202 555 0177")
        somebody.presses("#")
        somebody.hears("Your message is stored")
    assert [each.number for each in not_kept(line)] == [None, None]


def test_two_wishes_of_one_number_in_the_same_moment_are_one_promise_with_the_better_place(
    database_url: str,
) -> None:
    calls = [a_call(1, since=later(minutes=5)), a_call(2, since=NOON)]
    with world(database_url) as line:
        for call in calls:
            line.store.run(partial(lambda records, call: records.calls.add(call), call=call))
        callback = line.levelhead.door.promises.callback
        replies = at_once(*(partial(line.store.run, partial(callback, call=call)) for call in calls))
        assert promise(line).since == NOON
    for reply in replies:
        (said, _) = reply.steps
        assert isinstance(said, Say)
        assert "We will call you back" in said.text
