"""Whole calls through a host of the usual kind: menu, stream, queue, agents called by REST, a conference."""

import asyncio
import queue
from collections.abc import Iterator
from datetime import timedelta

import pytest

from ivr.simulator import Accepts, DoesNotAnswer, IsBusy, IsVoicemail, Passes, Phone, events
from ivr.simulator.habits import Habit
from ivr.simulator.listening import Key
from ivr.simulator.turn import Turn
from tests.simulator.hosting import LINE, NOON, Host, hosting
from tests.simulator.hotline import AGENT, Hotline
from tests.simulator.scripted import Line, Pages


@pytest.fixture
def hotline() -> Iterator[tuple[Host, Hotline]]:
    hotline = Hotline([f"+1202555011{number}" for number in range(1, 9)])
    with hosting(hotline.app, is_busy=hotline.is_busy) as host:
        hotline.client = host.client
        yield host, hotline


@pytest.fixture
def host(hotline: tuple[Host, Hotline]) -> Host:
    return hotline[0]


@pytest.fixture
def caller(host: Host) -> Phone:
    return host.simulator.phone("+12025550123", "caller")


@pytest.fixture
def agent(host: Host) -> Phone:
    return host.simulator.phone(AGENT, "agent")


def test_a_caller_reaches_a_briefed_agent(host: Host, caller: Phone, agent: Phone) -> None:
    caller.dials(LINE)
    caller.hears("how can we help")
    caller.says("my phone is off again")
    caller.hears("you are number 1")
    assert agent.is_ringing
    agent.answers()
    agent.hears("a caller with a raised voice")
    agent.presses("1")
    assert caller.bridged_with == {"agent"}
    caller.talks(20)
    caller.hangs_up()
    assert (caller.status, agent.status) == ("completed", "completed")
    assert not host.simulator.faults


def test_a_team_works_by_itself(host: Host, caller: Phone) -> None:
    habits: list[Habit] = [IsBusy(), DoesNotAnswer(), Passes(), IsVoicemail(), Accepts()]
    for number, habit in enumerate(habits, start=1):
        host.simulator.phone(f"+1202555011{number}", f"agent {number}").habit = habit
    caller.dials(LINE)
    caller.says("my phone is off again")
    assert caller.bridged_with == {"agent 5"}


def told(phone: Phone) -> list[events.Event]:
    """What happened on its calls; requests are many at once, and in no order."""
    return [event for event in phone.events if not isinstance(event, events.Requested)]


def test_the_same_story_is_the_same_every_time() -> None:
    def play() -> list[list[events.Event]]:
        hotline = Hotline([AGENT])
        with hosting(hotline.app, is_busy=hotline.is_busy) as host:
            hotline.client = host.client
            agent = host.simulator.phone(AGENT, "agent")
            agent.habit = Accepts()
            caller = host.simulator.phone("+12025550123", "caller")
            caller.dials(LINE)
            caller.says("my phone is off again")
            caller.hangs_up()
            return [told(caller), told(agent)]

    assert play() == play()


def test_requests_are_delivered_twice_if_so_ordered(host: Host, caller: Phone) -> None:
    host.simulator.duplicates_requests = True
    caller.dials(LINE)
    assert caller.requests[0].duplicate_answer == caller.requests[0].answer
    assert caller.requests[0].is_repeatable


def test_events_can_be_followed_as_they_happen(host: Host, caller: Phone) -> None:
    subscriber = host.simulator.events.subscribe()
    caller.dials(LINE)
    kinds = []
    while True:
        try:
            kinds.append(type(subscriber.get_nowait()))
        except queue.Empty:
            break
    assert kinds == [
        *(events.Dialled, events.Requested, events.Answered),
        *(events.Heard, events.MediaOpened, events.Heard),
    ]


def test_what_is_not_heard_fails_with_the_transcript(caller: Phone) -> None:
    caller.dials(LINE)
    with pytest.raises(AssertionError, match=r"(?s)has not heard 'goodbye'.*Say: How can we help\?"):
        caller.hears("goodbye")


def test_nobody_speaks_without_a_call(caller: Phone) -> None:
    with pytest.raises(AssertionError, match="caller is not in a call"):
        caller.says("hello?")


def test_four_callers_and_eight_agents_at_once(line: Line) -> None:
    wait = '<Enqueue waitUrl="/hold">general</Enqueue>'
    line.pages["/hold"] = '<Pause length="20"/>'
    line.pages["/voice"] = wait
    callers = [line.phone(f"+1202555012{number}", f"caller {number}") for number in range(4)]
    agents = [line.phone(f"+1202555011{number}", f"agent {number}") for number in range(8)]
    for agent in agents:
        agent.habit = Accepts(after_seconds=2)
    for caller in callers:
        caller.dials(LINE)
    for agent in agents:
        line.client.calls.create(
            to=agent.number,
            from_=LINE,
            twiml="<Response><Dial timeout='5'><Queue>general</Queue></Dial></Response>",
        )
    line.simulator.settles()
    assert [caller.bridged_with for caller in callers] == [{f"agent {number}"} for number in range(4)]
    assert [agent.status for agent in agents[4:]] == ["completed"] * 4


def test_a_habit_answers_one_question_after_the_other(line: Line) -> None:
    line.pages["/solved"] = '<Gather input="speech" action="/how"/>'
    callee = line.phone("+12025550123", "callee")
    callee.habit = Accepts(key="2", then=("it still does not work",))
    line.pages["/survey"] = '<Gather numDigits="1" action="/solved"><Say>Solved?</Say></Gather>'
    line.client.calls.create(to=callee.number, from_=LINE, url="https://voice.example.com/survey")
    line.simulator.settles()
    assert line.pages.last("/solved")["Digits"] == "2"
    assert line.pages.last("/how")["SpeechResult"] == "it still does not work"


def test_days_are_skipped_and_who_asked_is_told(line: Line) -> None:
    told = []
    line.simulator.after_skip(lambda: told.append(line.simulator.clock.now()))
    line.simulator.skips(timedelta(days=2))
    assert told == [NOON + timedelta(days=2)]


def test_what_comes_due_in_a_skip_happens_on_the_way(line: Line) -> None:
    line.call('<Gather action="/menu" actionOnEmptyResult="true"/>')
    line.simulator.skips(timedelta(days=2))
    ended = [event.at for event in line.caller.events if isinstance(event, events.HungUp)]
    assert ended == [NOON + timedelta(seconds=5)]


def test_another_public_host_can_be_made_reachable(line: Line) -> None:
    line.simulator.serves("https://static.example.net", line.host.origin)
    line.pages["/fallback.xml"] = "<Say>Please hold the line.</Say>"
    line.call("<Redirect>https://static.example.net/fallback.xml</Redirect>")
    line.caller.hears("hold the line")


def test_a_host_that_is_nowhere_is_never_asked(line: Line) -> None:
    line.call("<Redirect>https://example.org/voice</Redirect>")
    assert [fault.code for fault in line.simulator.faults] == [11200]


def test_two_withheld_callers_are_two_people(line: Line) -> None:
    line.pages["/voice"] = "<Gather/>"
    one, other = line.phone("anonymous", "one"), line.phone("anonymous", "other")
    one.dials(LINE)
    other.dials(LINE)
    assert one.call_sid != other.call_sid
    assert {asked["From"] for asked in line.pages.asked("/voice")} == {"anonymous"}


def test_a_voicemail_greets_whoever_is_connected(line: Line) -> None:
    line.agent.habit = IsVoicemail("Please leave a message.")
    line.call("<Dial>+12025550111</Dial>")
    line.caller.hears("leave a message")


def test_a_hang_up_during_a_request_is_not_forgotten(line: Line) -> None:
    line.call('<Gather action="/slow" numDigits="1"/>')
    line.pages.delays["/slow"] = 0.05
    line.pages["/slow"] = "<Say>Are you there?</Say>"
    line.simulator.call(_press_and_be_sent_on_and_hang_up, line)
    line.simulator.settles()
    assert line.caller.status == "completed"
    line.caller.does_not_hear("are you there")
    line.caller.does_not_hear("sent on")


async def _press_and_be_sent_on_and_hang_up(line: Line) -> None:
    leg = line.simulator.exchange.legs[line.caller.call_sid]
    assert leg.inbox
    leg.inbox.put(Key("1"))
    await asyncio.sleep(0.01)
    leg.redirect(Turn(twiml="<Response><Say>Sent on.</Say></Response>"))
    leg.hang_up()


def test_a_call_in_real_time() -> None:
    pages = Pages()
    with hosting(pages.app, skipping=False) as host:
        line = Line(host, pages)
        line.agent.habit = Accepts(after_seconds=0.05, key="")
        line.call('<Gather numDigits="1" action="/key" timeout="10"><Say>Key?</Say></Gather>')
        pages["/key"] = "<Dial>+12025550111</Dial>"
        line.caller.presses("1")
        assert line.caller.bridged_with == {line.agent.name}
        line.caller.hangs_up()
        assert line.agent.status == "completed"
        assert 0.6 < (host.simulator.clock.now() - NOON).total_seconds() < 30
