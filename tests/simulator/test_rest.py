"""The REST API, by Twilio's own client.

https://www.twilio.com/docs/voice/api/call-resource, /queue-resource and /member-resource
"""

import asyncio
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from datetime import timedelta
from threading import Thread

import pytest
import requests
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from ivr.simulator import Accepts, DoesNotAnswer, IsBusy, Simulator
from ivr.simulator.events import Ringing
from ivr.simulator.habits import Habit
from ivr.simulator.rest_faults import Chance, RestFault, RestFaults
from tests.simulator.hosting import (
    ACCOUNT_SID,
    AUTH_TOKEN,
    LINE,
    NOON,
    PUBLIC_URL,
    LoopbackHttpClient,
    hosting,
)
from tests.simulator.scripted import Line, Pages

AGENT = "+12025550111"
URL = f"{PUBLIC_URL}/agent"
ALL_EVENTS = ["initiated", "ringing", "answered", "completed"]


def place(line: Line, **options: object) -> str:
    """Create a call to the agent; its CallSid."""
    call = line.client.calls.create(**{"to": AGENT, "from_": LINE, "url": URL} | options)  # type: ignore[arg-type]
    line.simulator.settles()
    return str(call.sid)


def status(line: Line, sid: str) -> str:
    return str(line.client.calls(sid).fetch().status)


def question(words: str) -> str:
    """An inline document has no URL of its own, so its action is absolute."""
    return f'<Response><Gather action="{URL}"><Say>{words}</Say></Gather></Response>'


def test_a_created_call_is_queued_then_rings(line: Line) -> None:
    call = line.client.calls.create(to=AGENT, from_=LINE, url=URL)
    assert str(call.status) in ("queued", "ringing")
    assert call.direction == "outbound-api"
    line.simulator.settles()
    assert status(line, str(call.sid)) == "ringing"
    assert line.agent.is_ringing


def test_the_answered_call_follows_its_url(line: Line) -> None:
    line.pages["/agent"] = "<Gather><Say>Hello agent.</Say></Gather>"
    sid = place(line)
    line.agent.answers()
    line.agent.hears("hello agent")
    asked = line.pages.last("/agent")
    assert (asked["CallSid"], asked["Direction"], asked["CallStatus"]) == (sid, "outbound-api", "in-progress")
    assert (asked["From"], asked["To"]) == (LINE, AGENT)
    assert status(line, sid) == "in-progress"


def test_the_answered_call_follows_the_twiml_that_it_was_given(line: Line) -> None:
    place(line, url=None, twiml="<Response><Say>Inline.</Say></Response>")
    line.agent.answers()
    line.agent.hears("inline")


def test_a_finished_call_has_its_duration(line: Line) -> None:
    line.agent.habit = Accepts(after_seconds=0)
    line.pages["/agent"] = '<Pause length="33"/>'
    call = line.client.calls(place(line)).fetch()
    assert (str(call.status), call.duration) == ("completed", "33")
    assert call.start_time == NOON
    assert call.end_time == NOON + timedelta(seconds=33)


@pytest.mark.parametrize(
    "habit, status",
    [
        (Accepts(), ["initiated", "ringing", "in-progress", "completed"]),
        (IsBusy(), ["initiated", "ringing", "busy"]),
        (DoesNotAnswer(), ["initiated", "ringing", "no-answer"]),
    ],
)
def test_the_progress_of_a_call_is_told(line: Line, habit: Habit, status: list[str]) -> None:
    line.agent.habit = habit
    sid = place(line, status_callback=f"{PUBLIC_URL}/progress", status_callback_event=ALL_EVENTS)
    told = line.pages.asked("/progress")
    assert [one["CallStatus"] for one in told] == status
    assert {one["CallSid"] for one in told} == {sid}
    assert [int(one["SequenceNumber"]) for one in told] == list(range(len(told)))


def test_only_the_end_is_told_by_default(line: Line) -> None:
    line.agent.habit = IsBusy()
    place(line, status_callback=f"{PUBLIC_URL}/progress")
    assert [one["CallStatus"] for one in line.pages.asked("/progress")] == ["busy"]


def test_the_phone_rings_for_the_timeout(line: Line) -> None:
    place(line, timeout=10)
    line.simulator.passes(seconds=9)
    assert line.agent.is_ringing
    line.simulator.passes(seconds=2)
    assert line.agent.status == "no-answer"


def test_one_call_a_second_is_dialled(line: Line) -> None:
    """https://help.twilio.com/articles/223180028: calls per second."""
    for number in range(3):
        line.client.calls.create(to=f"+1202555013{number}", from_=LINE, url=URL)
    line.simulator.settles()
    assert line.simulator.clock.now() == NOON + timedelta(seconds=2)


def test_a_call_that_waits_for_its_turn_is_queued_and_has_not_started(line: Line) -> None:
    """https://www.twilio.com/docs/voice/api/call-resource: StartTime, "empty if the call has not yet been dialed"."""
    with queued(line) as sid:
        call = line.client.calls(sid).fetch()
        assert (str(call.status), call.start_time) == ("queued", None)
        assert call.date_created == NOON
        assert [one.sid for one in line.client.calls.list(to=AGENT)] == [sid]
        assert not line.client.calls.list(to=AGENT, start_time_after=NOON - timedelta(days=1))
    assert line.client.calls.list(to=AGENT, start_time_after=NOON - timedelta(days=1))
    assert int(str(line.client.calls(sid).fetch().queue_time)) >= 900


@contextmanager
def queued(line: Line) -> Iterator[str]:
    """A call that waits while another has been dialled, in real time."""
    line.simulator.clock.skipping = False
    line.client.calls.create(to="+12025550130", from_=LINE, url=URL)
    yield str(line.client.calls.create(to=AGENT, from_=LINE, url=URL).sid)
    line.simulator.clock.skipping = True
    line.simulator.settles()


@pytest.mark.parametrize("how", ["canceled", "completed"])
def test_a_queued_call_that_is_taken_back_never_rings(line: Line, how: str) -> None:
    """https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource: `canceled` hangs up calls that are
    queued or ringing, `completed` also those in progress."""
    with queued(line) as sid:
        line.client.calls(sid).update(status=how)
    assert status(line, sid) == "canceled"
    assert not [event for event in line.agent.events if isinstance(event, Ringing)]


def test_a_call_in_progress_is_not_canceled(line: Line) -> None:
    """https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource"""
    line.call("<Gather/>")
    line.client.calls(line.caller.call_sid).update(status="canceled")
    line.simulator.settles()
    assert line.caller.is_in_call


def test_an_account_may_be_granted_more_calls_a_second() -> None:
    """https://www.twilio.com/docs/voice/api/call-resource: Calls Per Second."""
    pages = Pages()
    with hosting(pages.app, calls_per_second=10) as host:
        for number in range(3):
            host.client.calls.create(to=f"+1202555013{number}", from_=LINE, url=URL)
        host.simulator.settles()
        assert host.simulator.clock.now() == NOON + timedelta(seconds=0.2)


def test_a_live_call_is_sent_to_another_document(line: Line) -> None:
    line.pages["/other"] = "<Gather><Say>Something else.</Say></Gather>"
    line.call("<Gather><Say>Hello.</Say></Gather>")
    line.client.calls(line.caller.call_sid).update(url=f"{PUBLIC_URL}/other")
    line.simulator.settles()
    line.caller.hears("something else")
    assert line.caller.is_in_call


def test_a_call_may_be_sent_on_more_than_once(line: Line) -> None:
    line.call("<Gather/>")
    for words in ("First.", "Second."):
        line.client.calls(line.caller.call_sid).update(twiml=question(words))
        line.simulator.settles()
    assert line.caller.last_heard == "Second."


def test_a_connected_agent_may_be_sent_on_and_the_caller_goes_on_alone(line: Line) -> None:
    line.call('<Dial action="/done">+12025550111</Dial>')
    line.pages["/done"] = "<Say>Bye.</Say>"
    line.agent.answers()
    line.client.calls(line.agent.call_sid).update(twiml=question("Wrap up."))
    line.simulator.settles()
    line.agent.hears("wrap up")
    assert line.agent.is_in_call
    line.caller.hears("bye")


def test_a_live_call_is_completed(line: Line) -> None:
    line.call("<Gather/>")
    line.client.calls(line.caller.call_sid).update(status="completed")
    line.simulator.settles()
    assert line.caller.status == "completed"


def test_a_ringing_call_is_canceled(line: Line) -> None:
    sid = place(line)
    line.client.calls(sid).update(status="canceled")
    line.simulator.settles()
    assert status(line, sid) == "canceled"
    assert not line.agent.is_ringing


def test_a_finished_call_cannot_be_sent_on(line: Line) -> None:
    """https://www.twilio.com/docs/api/errors/21220"""
    line.call("<Hangup/>")
    with pytest.raises(TwilioRestException) as refused:
        line.client.calls(line.caller.call_sid).update(url=URL)
    assert refused.value.code == 21220


def test_calls_are_listed_newest_first_by_what_is_asked(line: Line) -> None:
    line.call("<Gather/>")
    sid = place(line)
    assert [call.sid for call in line.client.calls.list()] == [sid, line.caller.call_sid]
    assert [call.sid for call in line.client.calls.list(to=AGENT)] == [sid]
    assert [call.sid for call in line.client.calls.list(status="in-progress")] == [line.caller.call_sid]
    assert not line.client.calls.list(from_="+12025550177")
    assert not line.client.calls.list(start_time_after=NOON + timedelta(days=1))


def test_a_long_list_comes_in_pages_and_no_call_twice_though_another_is_made_meanwhile(line: Line) -> None:
    """https://www.twilio.com/docs/usage/twilios-response#pagination"""
    sids = [place(line, to=f"+1202555013{number}") for number in range(5)]
    page = line.client.calls.page(page_size=2)
    found = [call.sid for call in page]
    place(line)
    while page := page.next_page():  # type: ignore[assignment]  # None at the end, says its docstring
        found += [call.sid for call in page]
    assert found == sids[::-1]


def test_no_more_is_listed_than_is_wanted(line: Line) -> None:
    sids = [place(line, to=f"+1202555013{number}") for number in range(5)]
    assert [call.sid for call in line.client.calls.list(limit=3, page_size=2)] == sids[:1:-1]


def test_a_queue_and_its_members_are_listed(line: Line) -> None:
    line.pages["/hold"] = '<Pause length="20"/>'
    line.call('<Enqueue waitUrl="/hold">general</Enqueue>')
    (queue,) = line.client.queues.list()
    assert (queue.friendly_name, queue.current_size) == ("general", 1)
    (member,) = line.client.queues(str(queue.sid)).members.list()
    assert (member.call_sid, member.position) == (line.caller.call_sid, 1)
    assert line.client.queues(str(queue.sid)).members("Front").fetch().call_sid == line.caller.call_sid


def test_a_member_is_taken_out_of_its_queue(line: Line) -> None:
    """https://www.twilio.com/docs/voice/api/member-resource"""
    line.pages["/hold"] = '<Pause length="20"/>'
    line.pages["/other"] = "<Say>Your turn.</Say>"
    line.call('<Enqueue waitUrl="/hold" action="/left">general</Enqueue>')
    (queue,) = line.client.queues.list()
    line.client.queues(str(queue.sid)).members(line.caller.call_sid).update(url=f"{PUBLIC_URL}/other")
    line.simulator.settles()
    line.caller.hears("your turn")
    assert line.pages.last("/left")["QueueResult"] == "redirected"
    assert not line.client.queues(str(queue.sid)).members.list()


@pytest.mark.parametrize(
    "options, status, code",
    [
        ({"to": ""}, 400, 21201),
        ({"to": "555"}, 400, 21211),
        ({"from_": "+12025550199"}, 400, 21210),
        ({"url": None}, 400, 21205),
        ({"url": None, "twiml": "x" * 4001}, 400, 21628),
        ({"caller_id": "+12025550199"}, 400, 20001),
        ({"machine_detection": "Perhaps"}, 400, 20001),
        ({"machine_detection": "Enable", "machine_detection_timeout": 60}, 400, 20001),
        ({"machine_detection": "Enable", "async_amd": "yes"}, 400, 20001),
    ],
)
def test_what_is_wrong_is_refused_in_twilios_shape(
    line: Line, options: dict[str, object], status: int, code: int
) -> None:
    with pytest.raises(TwilioRestException) as refused:
        place(line, **options)
    assert (refused.value.status, refused.value.code) == (status, code)


def test_a_call_that_does_not_exist_is_not_found(line: Line) -> None:
    with pytest.raises(TwilioRestException) as refused:
        line.client.calls("CA" + "f" * 32).fetch()
    assert (refused.value.status, refused.value.code) == (404, 20404)


def test_a_wrong_token_is_refused(line: Line) -> None:
    stranger = Client(ACCOUNT_SID, "wrong", http_client=LoopbackHttpClient(line.host.origin))
    with pytest.raises(TwilioRestException) as refused:
        stranger.calls("CA" + "f" * 32).fetch()
    assert (refused.value.status, refused.value.code) == (401, 20003)


@pytest.mark.parametrize("status, code", [(429, 20429), (503, 20500)])
def test_a_refused_request_is_not_processed(line: Line, status: int, code: int) -> None:
    line.simulator.rest.fails(status=status, times=2)
    for _ in range(2):
        with pytest.raises(TwilioRestException) as refused:
            place(line)
        assert (refused.value.status, refused.value.code) == (status, code)
    assert not line.client.calls.list()
    place(line)
    assert line.agent.is_ringing


def test_a_lost_answer_is_ambiguous_the_call_is_placed(line: Line) -> None:
    line.simulator.rest.loses_answers()
    with pytest.raises(requests.RequestException):
        place(line)
    line.simulator.settles()
    assert line.agent.is_ringing
    assert [call.to for call in line.client.calls.list(to=AGENT)] == [AGENT]


def test_a_call_may_be_placed_although_the_answer_says_that_something_broke(line: Line) -> None:
    line.simulator.rest.befall([Chance(1, RestFault(503, accepts=True))], seed=1)
    with pytest.raises(TwilioRestException) as broke:
        place(line)
    assert broke.value.status == 503
    line.simulator.settles()
    assert line.agent.is_ringing


@pytest.mark.parametrize("accepts", [True, False])
def test_an_answer_that_does_not_come_in_time_says_nothing(line: Line, accepts: bool) -> None:
    hasty = LoopbackHttpClient(line.host.origin)
    hasty.timeout = 0.05
    line.simulator.rest.befall([Chance(1, RestFault(None, accepts, stalls_seconds=0.2))], seed=1)
    with pytest.raises(requests.Timeout):
        Client(ACCOUNT_SID, AUTH_TOKEN, http_client=hasty).calls.create(to=AGENT, from_=LINE, url=URL)
    line.simulator.rest.befall([], seed=1)
    line.simulator.settles()
    assert line.agent.is_ringing == accepts


def test_the_same_seed_brings_the_same_faults() -> None:
    too_many, lost = Chance(0.1, RestFault(429), times=3), Chance(0.1, RestFault(None, accepts=True))
    drawn = []
    for _ in range(2):
        faults = RestFaults()
        faults.befall([too_many, lost], seed=7)
        drawn.append([faults.meet("POST /Calls.json") for _ in range(1000)])
    assert drawn[0] == drawn[1]
    assert 0.06 < drawn[0].count(lost.fault) / 1000 < 0.12
    assert 0.15 < drawn[0].count(too_many.fault) / 1000 < 0.35


def test_when_all_is_down_nothing_is_processed_until_it_comes_back(line: Line) -> None:
    line.simulator.rest.goes_down()
    with pytest.raises(requests.RequestException):
        place(line)
    line.simulator.rest.comes_back()
    assert not line.client.calls.list()
    assert len(line.simulator.rest.requests) == 2


def test_who_asks_after_the_end_is_refused_at_once() -> None:
    pages = Pages()
    with hosting(pages.app) as host:
        simulator = host.simulator
    with pytest.raises(RuntimeError, match="closed"):
        simulator.settles()


def test_who_is_asking_when_it_ends_is_let_go() -> None:
    pages = Pages()
    with hosting(pages.app) as host:
        asking = Thread(target=_asks_for_ever, args=[host.simulator], daemon=True)
        asking.start()
    asking.join(timeout=5)
    assert not asking.is_alive()


def _asks_for_ever(simulator: Simulator) -> None:
    with suppress(CancelledError, RuntimeError):
        simulator.call(asyncio.sleep, 1000)
