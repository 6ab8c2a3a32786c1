"""Fetching and reading TwiML.  https://www.twilio.com/docs/voice/twiml and https://www.twilio.com/docs/api/errors"""

import pytest

from ivr.simulator import TwimlError
from tests.simulator.hosting import ACCOUNT_SID, LINE, hosting
from tests.simulator.scripted import Line, Pages


def test_a_request_says_what_twilio_says(line: Line) -> None:
    """https://www.twilio.com/docs/voice/twiml#request-parameters"""
    line.pages["/voice"] = "<Hangup/>"
    line.caller.dials(LINE, stir_verstat="TN-Validation-Passed-A")
    asked = line.pages.last("/voice")
    assert asked["CallSid"].startswith("CA")
    assert len(asked["CallSid"]) == 34
    assert asked | {"CallSid": ""} == {
        "CallSid": "",
        "AccountSid": ACCOUNT_SID,
        "From": "+12025550123",
        "To": LINE,
        "Caller": "+12025550123",
        "Called": LINE,
        "CallStatus": "ringing",
        "ApiVersion": "2010-04-01",
        "Direction": "inbound",
        "StirVerstat": "TN-Validation-Passed-A",
    }


def test_an_unverified_call_says_nothing_of_verification(line: Line) -> None:
    line.call("<Hangup/>")
    assert "StirVerstat" not in line.pages.last("/voice")


def test_later_requests_say_that_the_call_is_in_progress(line: Line) -> None:
    line.call("<Redirect>/next</Redirect>")
    assert line.pages.last("/next")["CallStatus"] == "in-progress"


def test_a_withheld_number_is_anonymous(line: Line) -> None:
    line.pages["/voice"] = "<Hangup/>"
    line.phone("anonymous").dials(LINE)
    assert line.pages.last("/voice")["From"] == "anonymous"


def test_relative_urls_resolve_against_the_document(line: Line) -> None:
    line.call("<Redirect>/a/b</Redirect>")
    line.pages["/a/b"] = "<Redirect>c?x=1</Redirect>"
    line.caller.dials(LINE)
    assert line.pages.last("/a/c")["x"] == "1"


def test_a_get_carries_its_parameters_in_the_query(line: Line) -> None:
    line.call('<Redirect method="GET">/next</Redirect>')
    assert line.pages.last("/next")["CallSid"] == line.caller.call_sid
    assert line.caller.requests[-2].method == "GET"


@pytest.mark.parametrize(
    "verbs, complaint",
    [
        ("<Speak>Hi</Speak>", "<Speak> is not allowed in <Response>"),
        ('<Say volume="9">Hi</Say>', "<Say> volume: no such attribute"),
        ("<Say>Hi <Play>x</Play></Say>", "<Play> is not allowed in <Say>"),
        ("<Gather><Redirect>/x</Redirect></Gather>", "<Redirect> is not allowed in <Gather>"),
        ('<Gather numDigits="many"/>', "<Gather> numDigits"),
        ('<Gather input="voice"/>', "<Gather> input"),
        ("<Hangup>now</Hangup>", "<Hangup> holds text"),
        ('<Dial record="true">+12025550111</Dial>', "<Dial> record"),
        ('<Start><Stream url="ws://voice.example.com/m"/></Start>', "must be wss, with no query string"),
        ('<Start><Stream url="wss://voice.example.com/m?x=1"/></Start>', "must be wss, with no query string"),
    ],
)
def test_what_breaks_the_schema_is_raised(line: Line, verbs: str, complaint: str) -> None:
    with pytest.raises(TwimlError, match="12200") as raised:
        line.call(verbs)
    assert complaint in str(raised.value)
    line.simulator.settles()


def test_twilio_itself_skips_what_breaks_the_schema() -> None:
    """https://www.twilio.com/docs/api/errors/12200 is a warning."""
    pages = Pages()
    with hosting(pages.app, strict=False) as host:
        lenient = Line(host, pages)
        lenient.call('<Speak>Hi</Speak><Say volume="9">Hello</Say>')
        lenient.caller.hears("hello")
        assert [fault.code for fault in host.simulator.faults] == [12200, 12200]


@pytest.mark.parametrize(
    "body, kind, code",
    [
        ("<Response><Say>Hi</Response>", "text/xml", 12100),
        ("<Response><Say>\x00</Say></Response>", "text/xml", 12100),
        ("<Answer/>", "text/xml", 12100),
        (f"<Response><Say>{'x' * 65_536}</Say></Response>", "text/xml", 11750),
        ("{}", "application/json", 12300),
    ],
)
def test_what_is_no_document_is_raised_and_falls_back(line: Line, body: str, kind: str, code: int) -> None:
    line.pages["/fallback"] = "<Say>One moment.</Say>"
    line.pages.answers("/voice", body, kind=kind)
    with pytest.raises(TwimlError, match=str(code)):
        line.caller.dials(LINE)
    line.caller.hears("one moment")
    assert line.pages.last("/fallback")["ErrorCode"] == str(code)
    assert line.pages.last("/fallback")["ErrorUrl"] == "https://voice.example.com/voice"


def test_an_error_of_the_application_falls_back(line: Line) -> None:
    """https://www.twilio.com/docs/api/errors/11200"""
    line.pages["/fallback"] = "<Say>One moment.</Say>"
    line.pages.answers("/voice", "oops", status=500)
    line.caller.dials(LINE)
    line.caller.hears("one moment")
    assert line.pages.last("/fallback")["ErrorCode"] == "11200"


def test_a_failing_fallback_is_the_stock_error_and_the_end(line: Line) -> None:
    line.pages.answers("/voice", "oops", status=500)
    line.pages.answers("/fallback", "oops", status=500)
    line.caller.dials(LINE)
    line.caller.hears("application error has occurred")
    assert line.caller.status == "completed"


def test_an_answer_that_takes_too_long_falls_back() -> None:
    """https://www.twilio.com/docs/api/errors/11205"""
    pages = Pages()
    with hosting(pages.app, answer_seconds=0.05) as host:
        line = Line(host, pages)
        pages.delays["/voice"] = 0.2
        line.call("<Say>Too late.</Say>")
        assert pages.last("/fallback")["ErrorCode"] == "11205"
        line.caller.does_not_hear("too late")


def test_duplicates_are_delivered_and_their_answers_compared(line: Line) -> None:
    line.simulator.duplicates_requests = True
    line.call(["<Say>First.</Say>", "<Say>Second.</Say>"])
    line.caller.hears("first")
    first, second = line.pages.asked("/voice")
    assert first == second
    voice = line.caller.requests[0]
    assert not voice.is_repeatable
    assert voice.duplicate_answer == "<Response><Say>Second.</Say></Response>"


def test_the_status_callback_of_the_number_is_told_of_the_end(line: Line) -> None:
    """https://www.twilio.com/docs/voice/twiml#ending-the-call-callback-requests"""
    line.call('<Pause length="70"/>')
    told = line.pages.last("/status")
    assert told["CallStatus"] == "completed"
    assert told["CallDuration"] == "70"
    assert told["Duration"] == "2"
    assert "SequenceNumber" in told
