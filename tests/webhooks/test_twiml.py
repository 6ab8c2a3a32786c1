"""Steps as TwiML: exact, well-formed whatever is said in them, and never longer than Twilio takes."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ivr.agents.offer import OfferKind, Role
from ivr.room import for_agent, for_senior
from ivr.steps import (
    Ask,
    Connect,
    Go,
    HangUp,
    Leave,
    Listen,
    Meet,
    Play,
    Reply,
    Say,
    Step,
    TakeMessage,
    Wait,
)
from ivr.turn import Turn
from tests.store.samples import a_call, a_sid, an_offer
from tests.webhooks.signed import CALL_SID, IN_CALL, RING, Twilio
from webhooks.twiml import LARGEST_BYTES, NotTwiml, checked, render

HOME = Path(__file__).resolve().parents[2]
BASE, MARK = "https://voice.example.com", "00c0ffee"
HELLO = Say("Hello.", "en-US", "Polly.Joanna")
SAY = '<Say language="en-US" voice="Polly.Joanna">Hello.</Say>'
AGAIN = Turn("caller.reason", {"attempt": 2})
AGAIN_URL = f"{BASE}/voice/reason/2?document={MARK}"
CALL, OFFER = a_call(), an_offer("0ffe4", agent_call_sid=a_sid(2))
KEY = Turn("agent.key", {"offer_id": "0ffe4", "repeats": 0})
ROOM_OPTIONS = (
    '<Conference {}beep="false" endConferenceOnExit="true" participantLabel="{}" '
    'startConferenceOnEnter="true"{}>room-1</Conference>'
)


def parsed(document: str | bytes) -> ElementTree.Element:
    return ElementTree.fromstring(document)  # noqa: S314  # our own document


def rendered(twilio: Twilio, *steps: Step) -> str:
    document = render(Reply(steps), twilio.levelhead.urls, CALL_SID, MARK)
    head = '<?xml version="1.0" encoding="UTF-8"?><Response>'
    assert document.startswith(head)
    return document.removeprefix(head).removesuffix("</Response>")


@pytest.mark.parametrize(
    "step, twiml",
    [
        (HELLO, SAY),
        (
            Say("5 < 6 & <Hangup/>", "en-US", "Polly.Joanna"),
            SAY.replace("Hello.", "5 &lt; 6 &amp; &lt;Hangup/&gt;"),
        ),
        (Play("https://example.com/hold.mp3"), "<Play>https://example.com/hold.mp3</Play>"),
        (Play(Turn("sounds.hold")), f"<Play>{BASE}/sounds/hold.wav</Play>"),
        (
            Listen(),
            f'<Start><Stream track="inbound_track" url="wss://voice.example.com/media/{CALL_SID}" /></Start>',
        ),
        (
            Wait("senior", Turn("caller.wait"), Turn("caller.left")),
            (
                f'<Enqueue action="{BASE}/voice/left?document={MARK}" waitUrl="{BASE}/voice/wait?document={MARK}">'
                "senior</Enqueue>"
            ),
        ),
        (Leave(), "<Leave />"),
        (
            Connect("+12025550100", Turn("fallback.over"), None),
            (
                f'<Dial action="{BASE}/voice/fallback/over?document={MARK}" answerOnBridge="true" timeout="20">'
                "<Number>+12025550100</Number></Dial>"
            ),
        ),
        (
            Connect("+12025550100", Turn("fallback.over"), "+12025550199", whisper=KEY, ring_seconds=5),
            (
                f'<Dial action="{BASE}/voice/fallback/over?document={MARK}" answerOnBridge="true" '
                'callerId="+12025550199" timeout="5">'
                f'<Number url="{BASE}/voice/agent/0ffe4/key/0?document={MARK}">+12025550100</Number></Dial>'
            ),
        ),
        (
            TakeMessage(Turn("caller.message")),
            f'<Record action="{BASE}/voice/message?document={MARK}" finishOnKey="#" maxLength="120" />',
        ),
        (Go(AGAIN), f"<Redirect>{AGAIN_URL}</Redirect>"),
        (HangUp(), "<Hangup />"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_each_step_is_one_verb(twilio: Twilio, step: Step, twiml: str) -> None:
    assert rendered(twilio, step) == twiml


RECORDED = Say("Hello & goodbye.", "en-US", "Polly.Joanna", recording="5ound")
RECORDED_URL = f"{BASE}/sounds/5ound.wav?says=Hello+%26+goodbye."


def test_a_recording_is_played_if_it_can_be_had_and_its_words_are_said_otherwise(twilio: Twilio) -> None:
    reply, urls = Reply((RECORDED,)), twilio.levelhead.urls
    assert f"<Play>{RECORDED_URL}</Play>" in render(reply, urls, CALL_SID, sounds={"5ound", "other"})
    for sounds in ((), {"other"}):
        assert ">Hello &amp; goodbye.</Say>" in render(reply, urls, CALL_SID, sounds=sounds)


def test_a_recorded_question_is_understood_in_the_language_of_its_words(twilio: Twilio) -> None:
    """https://www.twilio.com/docs/voice/twiml/gather: Play may stand in it; `language` is that of the recogniser."""
    ask = Ask((RECORDED,), AGAIN, speech=True)
    document = parsed(render(Reply((ask,)), twilio.levelhead.urls, CALL_SID, sounds={"5ound"}))
    (gather,) = document
    assert (gather.get("language"), [verb.tag for verb in gather]) == ("en-US", ["Play"])


def test_the_sounds_that_a_reply_needs_are_known_before_it_is_written() -> None:
    assert Reply((RECORDED, Ask((HELLO, RECORDED), AGAIN), HangUp())).recordings == {"5ound"}
    assert Reply((HELLO,)).recordings == frozenset()


def test_a_question_takes_keys_and_words_and_hears_swear_words(twilio: Twilio) -> None:
    """Twilio: "TwiML Voice: <Gather>": profanityFilter is on by default, and no input falls through."""
    ask = Ask((HELLO, Play(Turn("sounds.hold"))), AGAIN, speech=True, hints=("phone", "a, b"))
    assert rendered(twilio, ask) == (
        f'<Gather action="{AGAIN_URL}" actionOnEmptyResult="true" finishOnKey="" hints="phone,a  b" '
        'input="dtmf speech" language="en-US" numDigits="1" profanityFilter="false" speechTimeout="2" timeout="5">'
        f"{SAY}<Play>{BASE}/sounds/hold.wav</Play></Gather>"
    )


def test_a_question_for_a_key_alone_goes_on_in_silence_where_it_should(twilio: Twilio) -> None:
    ask = Ask((HELLO,), AGAIN, even_if_silent=False, timeout_seconds=1)
    assert rendered(twilio, ask) == (
        f'<Gather action="{AGAIN_URL}" actionOnEmptyResult="false" finishOnKey="" input="dtmf" numDigits="1" '
        f'timeout="1">{SAY}</Gather>'
    )


def test_who_meets_leaves_together(twilio: Twilio) -> None:
    url = f"{BASE}/voice/met/0ffe4?document={MARK}"
    told = f' statusCallback="{url}" statusCallbackEvent="start"'
    started = Turn("caller.met", {"offer_id": "0ffe4"})
    assert rendered(twilio, Meet("room-1", "caller", Turn("caller.parted"), started)) == (
        f'<Dial action="{BASE}/voice/parted?document={MARK}">{ROOM_OPTIONS.format("", "caller", told)}</Dial>'
    )


def test_a_star_leads_out_of_the_room(twilio: Twilio) -> None:
    """Twilio: "TwiML Voice: <Dial>": hangupOnStar."""
    meet = for_agent(CALL, OFFER)
    (dial,) = parsed(f"<Response>{rendered(twilio, meet)}</Response>")
    assert (dial.get("hangupOnStar"), dial[0].get("endConferenceOnExit")) == ("true", "true")


@pytest.mark.parametrize(
    "role, muted, coach", [(Role.LISTEN, "true", None), (Role.COACH, None, a_sid(2)), (Role.JOIN, None, None)]
)
def test_a_senior_in_a_seat_ends_nothing_by_leaving(
    twilio: Twilio, role: Role, muted: str | None, coach: str | None
) -> None:
    """Twilio: "TwiML Voice: <Conference>": muted, and coach, which is the CallSid of the one who hears them."""
    seat = replace(OFFER, id="5ea7", kind=OfferKind.SEAT, role=role)
    (dial,) = parsed(f"<Response>{rendered(twilio, for_senior(CALL, OFFER, seat))}</Response>")
    (conference,) = dial
    assert (conference.get("muted"), conference.get("coach")) == (muted, coach)
    assert conference.get("endConferenceOnExit") == "false"


def test_hints_stay_within_what_twilio_takes(twilio: Twilio) -> None:
    """Twilio: "TwiML Voice: <Gather>": at most 500 hints of 100 characters."""
    ask = Ask((HELLO,), AGAIN, speech=True, hints=("x" * 200,) * 600)
    (gather,) = parsed(f"<Response>{rendered(twilio, ask)}</Response>")
    hints = gather.attrib["hints"].split(",")
    assert (len(hints), {len(hint) for hint in hints}) == (500, {100})


def test_each_document_marks_its_addresses_with_its_own_mark(twilio: Twilio) -> None:
    one, other = (render(Reply((Go(AGAIN),)), twilio.levelhead.urls, CALL_SID) for _ in range(2))
    assert one != other


# Characters of every kind: those that XML forbids, lone surrogates, and what means something in markup.
TEXTS = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("\x00\x08\x0b\x1b\x7f\x85\ud800\udfff\ufffe\uffff\u2028<>&\"'\t\r\n"),
    )
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=TEXTS, hints=st.lists(TEXTS, max_size=3))
def test_whatever_is_said_the_document_can_be_read(twilio: Twilio, words: str, hints: list[str]) -> None:
    ask = Ask((Say(words, "en-US", "Polly.Joanna"),), AGAIN, speech=True, hints=tuple(hints))
    document = render(Reply((ask,)), twilio.levelhead.urls, CALL_SID)
    read = parsed(document.encode())
    assert [element.tag for element in read.iter()] == ["Response", "Gather", "Say"]


@pytest.mark.parametrize("markup", ["<Response><Say></Response>", "", "<Response>\x00</Response>", "Hello."])
def test_what_cannot_be_read_is_not_twiml(markup: str) -> None:
    with pytest.raises(NotTwiml, match="not well-formed"):
        checked(markup)


def test_64_kb_are_the_most(twilio: Twilio) -> None:
    """Twilio error 11750: TwiML response body too large."""
    envelope = len(render(Reply((Say("a", "en-US", "Polly.Joanna"),)), twilio.levelhead.urls, CALL_SID))
    most = LARGEST_BYTES - envelope + 1
    assert rendered(twilio, Say("a" * most, "en-US", "Polly.Joanna"))
    with pytest.raises(NotTwiml, match="longer"):
        rendered(twilio, Say("a" * (most + 1), "en-US", "Polly.Joanna"))


@pytest.mark.parametrize("words", ["so " * 30_000, None], ids=["too long", "not text"])
def test_what_is_not_twiml_is_replaced_by_the_human_line(
    twilio: Twilio, words: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        type(twilio.levelhead.door.intake),
        "call_arrives",
        lambda *_: Reply((Say(words, "en-US", "Polly.Joanna"),)),
    )
    answer = twilio.posts("/voice/incoming", RING)
    assert (answer.status_code, answer.mimetype) == (200, "text/xml")
    human_line = twilio.levelhead.door.policies.live.routing.business.human_line
    assert [number.text for number in parsed(answer.data).iter("Number")] == [human_line]
    assert (
        twilio.counted("levelhead_webhook_answers_total", view="levelhead.caller.incoming", how="fallback")
        == 1
    )


def test_what_a_caller_says_is_only_words_in_the_whisper(twilio: Twilio) -> None:
    twilio.posts("/voice/incoming", RING)
    said = '</Say><Dial>+12025550177</Dial><Say> & "'
    for attempt in (1, 2):
        twilio.posts(f"/voice/reason/{attempt}", IN_CALL | {"SpeechResult": said})
    path = f"/voice/direct/{CALL_SID}/general-1/whisper"
    whisper = parsed(twilio.posts(path, IN_CALL | {"CallSid": "CA" + "d4" * 16}).data)
    assert {element.tag for element in whisper.iter()} == {"Response", "Gather", "Say"}
    assert any(said.strip() in (say.text or "") for say in whisper.iter("Say"))


def turns() -> set[str]:
    """The names of all turns in the code."""
    files = [file for folder in ("ivr", "webhooks") for file in (HOME / folder).rglob("*.py")]
    return {
        name for file in files if "simulator" not in file.parts for name in turns_in(file.read_text("utf-8"))
    }


def turns_in(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Turn":
            names = [part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)]
            assert names, f"a turn whose name cannot be read, line {node.lineno}"
            yield from (name for name in names if isinstance(name, str))


@pytest.mark.parametrize("name", sorted(turns()))
def test_each_turn_leads_to_a_view(twilio: Twilio, name: str) -> None:
    (rule,) = [rule for rule in twilio.app.url_map.iter_rules() if rule.endpoint == f"levelhead.{name}"]
    values: dict[str, str | int] = dict.fromkeys(rule.arguments, "1")
    assert twilio.levelhead.urls.of(Turn(name, values)).startswith(BASE)


def test_there_are_turns() -> None:
    assert len(turns()) > 15
