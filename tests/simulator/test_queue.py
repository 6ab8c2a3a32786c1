"""<Enqueue>, <Leave> and <Queue>.  https://www.twilio.com/docs/voice/twiml/enqueue, /leave, /queue"""

import pytest

from ivr.simulator import HangsUp, Presses
from tests.simulator.hosting import LINE
from tests.simulator.scripted import Line

WAITS = '<Enqueue waitUrl="/hold" action="/left">general</Enqueue><Say>Unreachable.</Say>'


@pytest.fixture
def waiting(line: Line) -> Line:
    """The caller waits, and whoever calls the second line takes the first caller in the queue."""
    line.pages["/hold"] = '<Say>Please hold.</Say><Pause length="20"/>'
    line.pages["/left"] = "<Say>Thank you.</Say>"
    line.call([WAITS, '<Dial action="/done"><Queue>general</Queue></Dial>'])
    return line


def test_the_wait_is_filled_again_and_again(waiting: Line) -> None:
    waiting.caller.waits(50)
    assert len(waiting.pages.asked("/hold")) == 3


def test_the_wait_url_is_told_how_the_queue_stands(waiting: Line) -> None:
    waiting.caller.waits(25)
    told = waiting.pages.last("/hold")
    assert (told["QueuePosition"], told["CurrentQueueSize"]) == ("1", "1")
    assert int(told["QueueTime"]) == pytest.approx(21, abs=1)
    assert told["QueueSid"].startswith("QU")
    assert "AvgQueueTime" in told


def test_time_stands_still_for_who_waits_while_others_are_busy(waiting: Line) -> None:
    waiting.simulator.phone("+12025550199").dials(LINE)
    assert len(waiting.pages.asked("/hold")) == 1


def test_callers_are_taken_in_order(line: Line) -> None:
    line.call([WAITS, WAITS, "<Dial><Queue>general</Queue></Dial>"])
    second = line.phone("+12025550124", "second")
    second.dials(LINE)
    line.agent.dials(LINE)
    assert line.agent.bridged_with == {"caller"}
    assert not second.bridged_with


def test_who_is_taken_leaves_the_queue_bridged(waiting: Line) -> None:
    waiting.agent.dials(LINE)
    assert waiting.caller.bridged_with == {"agent"}
    assert not waiting.pages.asked("/left")
    waiting.agent.talks(30)
    waiting.agent.hangs_up()
    assert waiting.pages.last("/left")["QueueResult"] == "bridged"
    waiting.caller.hears("thank you")


def test_the_one_who_dials_is_told_how_it_went(waiting: Line) -> None:
    waiting.agent.dials(LINE)
    waiting.agent.talks(30)
    waiting.caller.hangs_up()
    told = waiting.pages.last("/done")
    assert told["DialCallStatus"] == "completed"
    assert told["DialCallSid"] == waiting.caller.call_sid
    assert told["DialCallDuration"] == "30"


def test_the_queued_caller_hears_the_url_of_the_queue(line: Line) -> None:
    line.pages["/hold"] = '<Pause length="20"/>'
    line.pages["/notice"] = "<Say>You will be recorded.</Say>"
    line.call([WAITS, '<Dial><Queue url="/notice">general</Queue></Dial>'])
    line.agent.dials(LINE)
    line.caller.hears("you will be recorded")
    line.agent.does_not_hear("recorded")
    assert line.caller.bridged_with == {"agent"}


def test_who_hangs_up_during_the_notice_costs_the_agent_nothing(line: Line) -> None:
    line.pages["/notice"] = "<Say>You will be recorded.</Say>"
    line.caller.will(HangsUp(), on_hearing="recorded")
    line.call([WAITS, '<Dial action="/done"><Queue url="/notice">general</Queue></Dial>'])
    line.agent.dials(LINE)
    assert line.caller.status == "completed"
    assert line.pages.last("/done")["DialBridged"] == "false"


def test_who_hangs_up_leaves_the_queue(waiting: Line) -> None:
    waiting.caller.waits(7)
    waiting.caller.hangs_up()
    told = waiting.pages.last("/left")
    assert (told["QueueResult"], told["QueueTime"]) == ("hangup", "7")
    waiting.caller.does_not_hear("thank you")


def test_a_key_in_the_wait_may_leave_the_queue(line: Line) -> None:
    line.pages["/hold"] = '<Gather numDigits="1" action="/key"><Say>Press 1 to be called back.</Say></Gather>'
    line.pages["/key"] = "<Leave/>"
    line.pages["/left"] = "<Say>We will call.</Say>"
    line.caller.will(Presses("1"), on_hearing="called back")
    line.call(WAITS)
    assert line.pages.last("/left")["QueueResult"] == "leave"
    line.caller.hears("we will call")


def test_without_an_action_the_document_goes_on(line: Line) -> None:
    line.pages["/hold"] = "<Leave/>"
    line.call('<Enqueue waitUrl="/hold">general</Enqueue><Say>Next.</Say>')
    line.caller.hears("next")


def test_a_wait_without_url_is_music(line: Line) -> None:
    line.call("<Enqueue>general</Enqueue>")
    assert line.caller.last_heard == "hold music"


def test_an_empty_wait_document_does_not_spin(line: Line) -> None:
    line.call(WAITS)
    line.caller.waits(3)
    assert len(line.pages.asked("/hold")) <= 4


def test_who_dials_an_empty_queue_waits_for_a_caller(line: Line) -> None:
    line.call([WAITS, '<Dial timeout="60"><Queue>general</Queue></Dial>', WAITS])
    line.caller.hangs_up()
    line.agent.dials(LINE)
    assert line.agent.is_in_call
    line.caller.dials(LINE)
    assert line.agent.bridged_with == {"caller"}


def test_who_dials_a_queue_that_does_not_exist_is_told(line: Line) -> None:
    line.call('<Dial action="/done"><Queue>nowhere</Queue></Dial>')
    assert line.pages.last("/done")["DialCallStatus"] == "failed"


def test_an_agent_who_is_gone_by_then_is_not_waited_for(line: Line) -> None:
    line.pages["/notice"] = "<Say>You will be recorded.</Say>"
    line.pages["/left"] = "<Say>Sorry.</Say>"
    line.call([WAITS, '<Dial><Queue url="/notice">general</Queue></Dial>'])
    line.agent.dials(LINE)
    line.caller.hangs_up()
    line.pages.now("/voice", WAITS)
    line.caller.dials(LINE)
    line.pages.now("/voice", '<Dial><Queue url="/notice">general</Queue></Dial>')
    line.pages.now("/notice", '<Gather action="/noticed"><Say>Press a key.</Say></Gather>')
    line.agent.dials(LINE)
    line.agent.hangs_up()
    line.caller.is_silent()
    line.caller.hears("sorry")


def test_a_full_queue_takes_nobody(line: Line) -> None:
    line.simulator.exchange.queues.named("general").max_size = 0
    line.call(WAITS)
    assert line.pages.last("/left")["QueueResult"] == "queue-full"


def test_who_is_sent_on_from_a_conversation_leaves_it(waiting: Line) -> None:
    waiting.agent.dials(LINE)
    waiting.pages["/other"] = '<Gather action="/x"><Say>Just a moment.</Say></Gather>'
    waiting.client.calls(waiting.caller.call_sid).update(url="https://voice.example.com/other")
    waiting.simulator.settles()
    waiting.caller.hears("just a moment")
    assert waiting.pages.last("/left")["QueueResult"] == "redirected-from-bridged"
    assert waiting.pages.last("/done")["DialCallStatus"] == "completed"
    assert waiting.agent.status == "completed"
