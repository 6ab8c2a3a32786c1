"""What Twilio documents is read, nothing else is, and what is missing gives the less privileged outcome."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivr.caller import is_verified, number_of
from tests.webhooks.recut import recut, signed_text
from tests.webhooks.signed import CALL_SID, IN_CALL, RING, Twilio
from tests.world import ACCOUNT_SID, CALLER, LINE, VERIFIED
from webhooks.forms import (
    BadForm,
    ConferenceEvent,
    Detected,
    Dialled,
    Gathered,
    Incoming,
    Left,
    Posted,
    Queued,
    Recorded,
)
from webhooks.signature import is_signed

ANOTHER_SID = "CA" + "b2" * 16
RECORDING = f"2010-04-01/Accounts/{ACCOUNT_SID}/Recordings/RE{'c3' * 16}"
# Every field of Twilio's that says something to us, in one request: more than any real one carries.
EVERYTHING = RING | {
    "AnsweredBy": "machine_end_beep",
    "DialCallSid": ANOTHER_SID,
    "DialCallStatus": "completed",
    "Digits": "12",
    "ParentCallSid": ANOTHER_SID,
    "QueueResult": "redirected-from-bridged",
    "QueueTime": "120",
    "RecordingDuration": "20",
    "RecordingUrl": f"https://api.twilio.com/{RECORDING}",
    "SpeechResult": "my number is 12025550124 and my phone is off",
    "StatusCallbackEvent": "conference-start",
    "Timestamp": "Mon, 23 Nov 2026 17:00:00 +0000",
}
RINGS = [
    RING,
    RING | {"StirVerstat": "TN-Validation-Passed-B"},
    RING | {"StirVerstat": "TN-Validation-Passed-A-Diverted"},
    RING | {"From": "anonymous"},
    # Subscribers' numbers are as short as this in some countries (ITU-T E.164 sets no least length).
    RING | {"From": "+43662809"},
]
FORMS: list[type[Posted]] = [Gathered, Queued, Left, Dialled, Recorded, Detected, ConferenceEvent]
MANY = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(twilio: Twilio, form: type[Posted], fields: dict[str, Any], query: str = "") -> Any:
    with twilio.app.test_request_context(f"/voice/incoming{query}", method="POST", data=fields):
        return form.read()


@pytest.mark.parametrize("ring", RINGS, ids=lambda ring: f"{ring['From']} {ring['StirVerstat']}")
@MANY
@given(data=st.data())
def test_no_other_cut_of_a_ring_is_another_caller(
    twilio: Twilio, ring: dict[str, str], data: st.DataObject
) -> None:
    cut = data.draw(recut(ring))
    assert signed_text(cut) == signed_text(ring)
    try:
        form = read(twilio, Incoming, cut)
    except BadForm:
        return
    assert (form.CallSid, form.AccountSid, form.CallStatus) == (CALL_SID, ACCOUNT_SID, "ringing")
    assert number_of(form.From) in {None, number_of(ring["From"])}
    assert number_of(form.To) in {None, LINE}
    assert not is_verified(form.StirVerstat) or ring["StirVerstat"] == VERIFIED


@pytest.mark.parametrize("form", FORMS)
@MANY
@given(data=st.data())
def test_no_other_cut_of_a_request_says_what_it_did_not(
    twilio: Twilio, form: type[Posted], data: st.DataObject
) -> None:
    """Each field is as it was signed, or missing; and words are words."""
    cut = data.draw(recut(EVERYTHING))
    try:
        found = read(twilio, form, cut)
    except BadForm:
        return
    whole = read(twilio, form, EVERYTHING)
    for name, field in form.model_fields.items():
        if name != "SpeechResult":
            assert getattr(found, name) in {getattr(whole, name), field.default}, name


def test_a_cut_that_moves_the_end_of_the_address_is_refused(twilio: Twilio) -> None:
    """The mark in an address makes a request one that was answered before; without it, it would be a new one."""
    address, mark = "/voice/wait", "0011223344556677"
    signature = twilio.signature(f"{address}?document={mark}", IN_CALL)
    for end in range(len(f"?document={mark}")):
        asked, moved = f"{address}?document={mark}"[: len(address) + end], f"?document={mark}"[end:]
        for split in range(len(moved) + 1):
            cut = {moved[:split]: moved[split:]} | IN_CALL
            if is_signed(
                f"{twilio.public_url}{asked}", cut, signature, twilio.levelhead.settings.auth_tokens
            ):
                assert twilio.posts(asked, cut, signature=signature).status_code == 400, (asked, cut)


@pytest.mark.parametrize(
    "missing, is_known, is_verified_",
    [("From", False, True), ("StirVerstat", True, False), ("ToCity", True, True)],
)
def test_a_missing_field_makes_a_caller_less_known_and_is_no_reason_to_refuse(
    twilio: Twilio, missing: str, is_known: bool, is_verified_: bool
) -> None:
    fields = {name: value for name, value in RING.items() if name != missing}
    assert twilio.posts("/voice/incoming", fields).status_code == 200
    call = twilio.keeps()
    assert (call.number is not None, call.verified) == (is_known, is_verified_)


@pytest.mark.parametrize(
    "form, fields", [(Gathered, {"Digits": "", "SpeechResult": ""}), (Queued, {"QueueTime": 0})]
)
def test_what_nobody_said_was_not_said(twilio: Twilio, form: type[Posted], fields: dict[str, Any]) -> None:
    found = read(twilio, form, IN_CALL)
    assert {name: getattr(found, name) for name in fields} == fields


@pytest.mark.parametrize(
    "extra",
    [
        {"NewInDecember": "yes"},
        {"msg": "Gather End"},
        {"SipHeader_X-Anything": "1;2"},
        {"Ünïcode": "ü"},
        {"verified": "True"},
    ],
)
def test_fields_that_twilio_adds_without_notice_change_nothing(twilio: Twilio, extra: dict[str, str]) -> None:
    assert twilio.posts("/voice/incoming", RING | extra).status_code == 200
    assert twilio.keeps().verified


@pytest.mark.parametrize("name", ["From", "CallSid", "AccountSid", "StirVerstat", "Direction"])
@pytest.mark.parametrize("other", ["", "the same", "+12025550177"])
def test_a_field_that_comes_twice_is_refused(twilio: Twilio, name: str, other: str) -> None:
    twice = RING | {name: [RING[name], RING[name] if other == "the same" else other]}
    with twilio.app.test_request_context("/", method="POST", data=twice) as context:
        signature = twilio.signature("/voice/incoming", context.request.form)
    answer = twilio.posts("/voice/incoming", twice, signature=signature)
    assert (answer.status_code, answer.text) == (400, f"more than one {name}\n")


@pytest.mark.parametrize(
    "changes, complaint",
    [
        ({"AccountSid": "AC" + "2" * 32}, "another account"),
        ({"AccountSid": "AC1"}, "not as documented: AccountSid"),
        ({"CallSid": "CA1"}, "not as documented: CallSid"),
        ({"CallSid": CALL_SID + "\n"}, "not as documented: CallSid"),
        ({"CallSid": CALL_SID.replace("CA", "RE")}, "not as documented: CallSid"),
        ({"CallStatus": "angelic", "Direction": ""}, "not as documented: CallStatus, Direction"),
        ({"Direction": "outbound-api"}, "not as documented: Direction"),
        ({"To": "anonymous"}, "not as documented: To"),
        ({"To": ""}, "not as documented: To"),
        ({"From": "+1" + "0" * 10_000}, "not as documented: From"),
        ({"StirVerstat": "A" * 65}, "not as documented: StirVerstat"),
    ],
)
def test_a_ring_that_twilio_would_not_send_is_refused(
    twilio: Twilio, changes: dict[str, str], complaint: str
) -> None:
    answer = twilio.posts("/voice/incoming", RING | changes)
    assert (answer.status_code, answer.text) == (400, f"{complaint}\n")
    assert twilio.counted("levelhead_requests_refused_total", why="form") == 1
    assert twilio.keeps() is None


@pytest.mark.parametrize(
    "path, fields",
    [
        ("/voice/reason/1", {"Digits": "1" * 33}),
        ("/voice/reason/1", {"Digits": "hangup"}),
        ("/voice/reason/1", {"SpeechResult": "so " * 1500}),
        ("/voice/wait", {"QueueTime": "-1"}),
        ("/voice/wait", {"QueueTime": "9" * 5000}),
        ("/voice/wait", {"QueueTime": "soon"}),
        ("/voice/left", {}),
        ("/voice/left", {"QueueResult": "redirected-twice"}),
        ("/voice/direct/dialled/1", {}),
        ("/voice/message", {"RecordingUrl": "javascript:alert(1)", "RecordingDuration": "3"}),
        ("/voice/message", {"RecordingUrl": "https://api.twilio.co", "RecordingDuration": "3"}),
    ],
)
def test_a_step_that_twilio_would_not_post_is_refused(
    twilio: Twilio, path: str, fields: dict[str, str]
) -> None:
    assert twilio.posts(path, IN_CALL | fields).status_code == 400


@pytest.mark.parametrize(
    "address",
    [
        "https://api.example.com/",
        "https://api.twilio.com.example.com/",
        "https://eviltwilio.com/",
        "https://api.twilio.com@example.com/",
        "https://example.com/api.twilio.com/",
        "https://api.twilio.com/\x1b[2J/",
    ],
)
def test_a_recording_that_does_not_lie_at_twilio_is_refused(twilio: Twilio, address: str) -> None:
    """Agents hear it, and ops read its address on a terminal."""
    fields = IN_CALL | {"RecordingUrl": f"{address}{RECORDING}", "RecordingDuration": "3"}
    for path in ("/voice/message", "/voice/survey/survey/dial/recorded"):
        assert twilio.posts(path, fields).status_code == 400


@pytest.mark.parametrize("host", ["api.twilio.com", "api.dublin.ie1.twilio.com"])
def test_a_recording_may_lie_in_any_region_of_twilio(twilio: Twilio, host: str) -> None:
    """https://www.twilio.com/docs/global-infrastructure/using-the-twilio-rest-api-in-a-non-us-region"""
    found = read(twilio, Recorded, IN_CALL | {"RecordingUrl": f"https://{host}/{RECORDING}"})
    assert found.RecordingUrl.startswith(f"https://{host}/")


def test_absurd_sizes_are_not_even_read(twilio: Twilio) -> None:
    assert twilio.posts("/voice/incoming", RING | {"NewInDecember": "x" * 100_000}).status_code == 413
    assert twilio.keeps() is None


@pytest.mark.parametrize("said", ["my phone\x00 is off", "my phone \x1bis off", "my phone is off\ufffe"])
def test_characters_that_no_document_may_carry_do_not_cost_a_caller_their_words(
    twilio: Twilio, said: str
) -> None:
    twilio.posts("/voice/incoming", RING)
    answer = twilio.posts("/voice/reason/1", IN_CALL | {"SpeechResult": said})
    assert "something is not working" in answer.text
    assert twilio.keeps().words == "my phone is off"


@pytest.mark.parametrize(
    "said", ["my phone\x9b2J is off", "my phone\u202e2J is off", "my\r\nphone2J\x85is off\x7f"]
)
def test_what_was_said_does_nothing_to_the_terminal_that_shows_it(twilio: Twilio, said: str) -> None:
    assert read(twilio, Gathered, IN_CALL | {"SpeechResult": said}).SpeechResult.split() == [
        *("my", "phone2J", "is", "off")
    ]


def test_a_withheld_caller_stays_one(twilio: Twilio) -> None:
    assert twilio.posts("/voice/incoming", RING | {"From": "+266696687"}).status_code == 200
    assert twilio.keeps().number is None
    assert CALLER not in repr(twilio.keeps())
