"""hangupOnStar.  https://www.twilio.com/docs/voice/twiml/dial#attributes-hangup-on-star

In a conference it "lets you leave a conference by pressing the * key":
https://www.twilio.com/docs/voice/twiml/conference#examples-6
"""

from tests.simulator.hosting import LINE
from tests.simulator.scripted import Line

MENU = '<Gather numDigits="1" action="/key"><Say>What now?</Say></Gather>'
ROOM = '<Dial action="/left" hangupOnStar="true"><Conference {}>room</Conference></Dial>'
ENDS = 'endConferenceOnExit="true"'


def test_a_star_ends_the_conversation_and_the_call_goes_on_at_the_action(line: Line) -> None:
    line.pages["/done"] = MENU
    line.call('<Dial action="/done" hangupOnStar="true">+12025550111</Dial>')
    line.agent.answers()
    line.caller.presses("*")
    line.caller.hears("what now")
    assert line.pages.last("/done")["DialCallStatus"] == "completed"
    assert line.agent.status == "completed"


def test_only_who_dialled_has_the_star(line: Line) -> None:
    line.call('<Dial action="/done" hangupOnStar="true">+12025550111</Dial>')
    line.agent.answers()
    line.agent.presses("*")
    assert line.agent.bridged_with == {"caller"}


def test_without_the_attribute_a_star_is_a_key_like_others(line: Line) -> None:
    line.call('<Dial action="/done">+12025550111</Dial>')
    line.agent.answers()
    line.caller.presses("*")
    assert line.caller.bridged_with == {"agent"}


def test_a_star_before_anybody_has_answered_does_nothing(line: Line) -> None:
    line.call('<Dial action="/done" hangupOnStar="true">+12025550111</Dial>')
    line.caller.presses("*")
    line.agent.answers()
    assert line.caller.bridged_with == {"agent"}


def test_a_star_leaves_the_conference_and_whoever_ends_it_ends_it(line: Line) -> None:
    line.pages["/left"] = MENU
    line.call([ROOM.format(""), ROOM.format(ENDS)])
    line.agent.dials(LINE)
    line.agent.presses("*")
    line.agent.hears("what now")
    line.caller.hears("what now")
    assert line.pages.last("/left")["DialCallStatus"] == "answered"


def test_a_star_leaves_the_others_in_the_conference(line: Line) -> None:
    line.pages["/left"] = MENU
    line.call(ROOM.format(""))
    line.agent.dials(LINE)
    senior = line.phone("+12025550112", "senior")
    senior.dials(LINE)
    senior.presses("*")
    senior.hears("what now")
    assert line.caller.bridged_with == {"agent"}


def test_who_left_by_the_star_may_come_back_and_leave_again(line: Line) -> None:
    line.pages["/left"] = MENU
    line.pages["/key"] = ROOM.format("")
    line.call(ROOM.format(""))
    line.agent.dials(LINE)
    for _ in range(2):
        line.agent.presses("*")
        assert not line.agent.bridged_with
        line.agent.presses("1")
        assert line.agent.bridged_with == {"caller"}


def test_a_star_gives_the_queued_caller_back_to_the_action_of_the_queue(line: Line) -> None:
    line.pages["/done"] = MENU
    line.pages["/left"] = "<Say>One moment, please.</Say>"
    line.call(
        [
            '<Enqueue action="/left">general</Enqueue>',
            '<Dial action="/done" hangupOnStar="true"><Queue>general</Queue></Dial>',
        ]
    )
    line.agent.dials(LINE)
    line.agent.presses("*")
    line.agent.hears("what now")
    line.caller.hears("one moment")
    assert line.pages.last("/left")["QueueResult"] == "bridged"


def test_who_is_sent_on_by_rest_is_not_held_back_by_an_earlier_star(line: Line) -> None:
    line.pages["/left"] = MENU
    line.pages["/other"] = "<Gather><Say>Your caller is gone.</Say></Gather>"
    line.call(ROOM.format(""))
    line.agent.dials(LINE)
    line.agent.presses("*")
    line.client.calls(line.agent.call_sid).update(url="https://voice.example.com/other")
    line.simulator.settles()
    line.agent.hears("your caller is gone")
