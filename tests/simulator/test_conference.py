"""<Conference>.  https://www.twilio.com/docs/voice/twiml/conference"""

from tests.simulator.hosting import LINE
from tests.simulator.scripted import Line


def room(attributes: str = "") -> str:
    return f'<Dial action="/left"><Conference {attributes}>room</Conference></Dial>'


EVENTS = 'statusCallback="/events" statusCallbackEvent="start end join leave"'


def test_one_alone_waits(line: Line) -> None:
    line.pages["/music"] = '<Say>Wait.</Say><Pause length="9"/>'
    line.call(room('waitUrl="/music"'))
    line.caller.hears("wait")
    assert not line.caller.bridged_with


def test_two_can_talk(line: Line) -> None:
    line.call(room())
    line.agent.dials(LINE)
    assert line.caller.bridged_with == {"agent"}
    assert line.agent.bridged_with == {"caller"}


def test_it_starts_only_when_somebody_who_starts_it_is_there(line: Line) -> None:
    never = room('startConferenceOnEnter="false"')
    line.call([never, never, room()])
    line.agent.dials(LINE)
    assert not line.caller.bridged_with
    line.phone("+12025550112", "senior").dials(LINE)
    assert line.caller.bridged_with == {"agent", "senior"}


def test_whoever_ends_it_sends_all_home(line: Line) -> None:
    line.pages["/left"] = "<Say>Good bye.</Say>"
    line.call([room(), room('endConferenceOnExit="true"')])
    line.agent.dials(LINE)
    line.agent.hangs_up()
    line.caller.hears("good bye")
    assert line.pages.last("/left")["DialCallStatus"] == "answered"


def test_others_may_go_and_it_goes_on(line: Line) -> None:
    line.call(room())
    line.agent.dials(LINE)
    senior = line.phone("+12025550112", "senior")
    senior.dials(LINE)
    line.agent.hangs_up()
    assert line.caller.bridged_with == {"senior"}


def test_only_the_coached_one_hears_the_coach(line: Line) -> None:
    line.call([room(), room(), "<Say/>"])
    line.agent.dials(LINE)
    line.pages.now("/voice", room(f'coach="{line.agent.call_sid}"'))
    coach = line.phone("+12025550112", "coach")
    coach.dials(LINE)
    coach.says("Offer a refund.")
    line.agent.hears("refund")
    line.caller.does_not_hear("refund")
    line.caller.says("Well?")
    coach.hears("well?")


def test_who_is_muted_only_listens(line: Line) -> None:
    line.call([room(), room('muted="true"')])
    line.agent.dials(LINE)
    assert line.caller.bridged_with == {"agent"}
    assert line.agent.bridged_with == set()


def test_what_happens_in_it_is_told(line: Line) -> None:
    line.call([room(EVENTS), room('participantLabel="senior"')])
    line.agent.dials(LINE)
    line.agent.hangs_up()
    line.caller.hangs_up()
    told = line.pages.asked("/events")
    assert sorted(one["StatusCallbackEvent"] for one in told) == [
        "conference-end",
        "conference-start",
        *["participant-join"] * 2,
        *["participant-leave"] * 2,
    ]
    assert sorted(int(one["SequenceNumber"]) for one in told) == [1, 2, 3, 4, 5, 6]
    joined = next(one for one in told if one.get("ParticipantLabel"))
    assert joined["CallSid"] == line.agent.call_sid
    assert joined["FriendlyName"] == "room"
    assert joined["ConferenceSid"].startswith("CF")


def test_a_room_is_new_after_it_has_ended(line: Line) -> None:
    line.call(room(EVENTS))
    line.caller.hangs_up()
    line.caller.dials(LINE)
    assert len({one["ConferenceSid"] for one in line.pages.asked("/events")}) == 2


def test_its_end_is_told_once(line: Line) -> None:
    line.call([room(EVENTS), room('endConferenceOnExit="true"')])
    line.agent.dials(LINE)
    line.agent.hangs_up()
    told = [one["StatusCallbackEvent"] for one in line.pages.asked("/events")]
    assert told.count("conference-end") == 1
    assert told.count("participant-leave") == 2


def test_the_coach_hears_all_and_a_muted_one_too(line: Line) -> None:
    line.call(room())
    line.agent.dials(LINE)
    line.pages.now("/voice", room(f'coach="{line.agent.call_sid}"'))
    coach, listener = line.phone("+12025550112", "coach"), line.phone("+12025550113", "listener")
    coach.dials(LINE)
    line.pages.now("/voice", room('muted="true"'))
    listener.dials(LINE)
    assert line.caller.bridged_with == {"agent", "coach", "listener"}
    assert line.agent.bridged_with == {"caller", "coach", "listener"}
    assert coach.bridged_with == {"agent"}
    assert listener.bridged_with == set()


def test_who_is_not_in_the_room_cannot_be_coached(line: Line) -> None:
    """https://www.twilio.com/docs/api/errors/16028"""
    line.call([room(), room(f'coach="CA{"f" * 32}"')])
    line.agent.dials(LINE)
    assert line.pages.last("/left")["DialCallStatus"] == "failed"
    assert [fault.code for fault in line.simulator.faults] == [16028]
    assert not line.caller.bridged_with
