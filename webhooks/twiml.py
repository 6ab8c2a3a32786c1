"""Steps as TwiML. Nothing else knows its verbs."""

import json
import re
import secrets
from collections.abc import Callable, Collection
from typing import assert_never
from xml.etree import ElementTree

from twilio.twiml import TwiML
from twilio.twiml.voice_response import Dial, Gather, Start, VoiceResponse
from twilio.twiml.voice_response import Play as PlayVerb
from twilio.twiml.voice_response import Say as SayVerb

from ivr.steps import (
    Ask,
    Bridge,
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
from webhooks.urls import Urls

# XML 1.0, production [2] Char: everything else makes a document malformed (Twilio error 12100), and the call dies.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LARGEST_BYTES = 64_000  # Twilio error 11750
# Twilio: "TwiML Voice: <Gather>": at most 500 hints of 100 characters.
MOST_HINTS, LONGEST_HINT = 500, 100
# A caller who pauses has not finished; the recogniser's own end of speech ("auto") cuts in after a second or so.
END_OF_SPEECH_SECONDS = 2


class NotTwiml(Exception):
    """What was rendered is not a document that Twilio would take."""


def render(
    reply: Reply,
    urls: Urls,
    call_sid: str,
    document: str | None = None,
    sounds: Collection[str] = (),
) -> str:
    """TwiML, parsed again before it is believed; `document` marks the URLs in it. Raises `NotTwiml`.

    `sounds`: keys of those that can be had. Where the recording of a text is not among them, the text is said.
    """
    response = VoiceResponse()
    writer = _Writer(urls, call_sid, document or new_document(), sounds)
    for step in reply.steps:
        writer.write(response, step)
    return checked(str(response))


def new_document() -> str:
    return secrets.token_hex(4)


def checked(document: str) -> str:
    try:
        ElementTree.fromstring(document)  # noqa: S314  # our own document
    except ElementTree.ParseError as error:
        raise NotTwiml(f"not well-formed: {error}") from None
    if len(document.encode()) > LARGEST_BYTES:
        raise NotTwiml(f"longer than {LARGEST_BYTES} bytes")
    return document


def clean(text: str) -> str:
    return FORBIDDEN.sub("", text)


class _Writer:
    def __init__(self, urls: Urls, call_sid: str, document: str, sounds: Collection[str]) -> None:
        self._urls = urls
        self._call_sid = call_sid
        self._document = document
        self._sounds = sounds

    def _url(self, turn: Turn) -> str:
        return self._urls.in_document(turn, self._document)

    def write(self, parent: VoiceResponse, step: Step) -> None:
        match step:
            case Say() | Play():
                self._sound(parent, step)
            case Ask():
                self._ask(parent, step)
            case Listen():
                parent.append(self._listen())
            case Wait():
                self._wait(parent, step)
            case Leave():
                parent.leave()
            case Meet():
                self._meet(parent, step)
            case Bridge():
                self._bridge(parent, step)
            case Connect():
                self._connect(parent, step)
            case TakeMessage():
                parent.record(action=self._url(step.then), max_length=step.longest_seconds, finish_on_key="#")
            case Go():
                parent.redirect(self._url(step.turn))
            case HangUp():
                parent.hangup()
            case _:
                assert_never(step)

    def _sound(self, parent: VoiceResponse | Gather, step: Say | Play) -> None:
        append: Callable[[TwiML], object] = parent.append
        append(self._said(step) if isinstance(step, Say) else self._played(step))

    def _said(self, step: Say) -> TwiML:
        if step.recording and step.recording in self._sounds:
            return PlayVerb(self._urls.recording(step.recording, step.text))
        return SayVerb(clean(step.text), language=step.language, voice=step.voice)

    def _played(self, step: Play) -> TwiML:
        return PlayVerb(step.source if isinstance(step.source, str) else self._urls.of(step.source))

    def _ask(self, parent: VoiceResponse, step: Ask) -> None:
        gather = Gather(
            input="dtmf speech" if step.speech else "dtmf",
            num_digits=step.most_keys,
            finish_on_key="",
            timeout=step.timeout_seconds,
            action=self._url(step.then),
            action_on_empty_result=step.even_if_silent,
            **self._speech(step),
        )
        for sound in step.prompt:
            self._sound(gather, sound)
        parent.append(gather)

    def _speech(self, step: Ask) -> dict[str, object]:
        if not step.speech:
            return {}
        languages = [sound.language for sound in step.prompt if isinstance(sound, Say)]
        hints = ",".join(hint[:LONGEST_HINT].replace(",", " ") for hint in step.hints[:MOST_HINTS])
        return {
            # Twilio masks swear words by default; an agent should hear what was said, and a rule may need it.
            "profanity_filter": False,
            "speech_timeout": END_OF_SPEECH_SECONDS,
            "language": languages[0],
            "hints": clean(hints) or None,
        }

    def _listen(self) -> Start:
        start = Start()
        start.stream(url=self._urls.media(self._call_sid), track="inbound_track")
        return start

    def _wait(self, parent: VoiceResponse, step: Wait) -> None:
        task = step.task
        enqueue = parent.enqueue(
            None if task else step.queue,
            workflow_sid=task.workflow_sid if task else None,
            wait_url=self._url(step.meanwhile),
            action=self._url(step.then),
        )
        if task:
            enqueue.task(json.dumps(task.attributes), priority=task.priority)

    def _bridge(self, parent: VoiceResponse, step: Bridge) -> None:
        dial = Dial(action=self._url(step.then), hangup_on_star=True)
        dial.queue(None, reservation_sid=step.reservation_sid, url=self._url(step.started))
        parent.append(dial)

    def _meet(self, parent: VoiceResponse, step: Meet) -> None:
        dial = Dial(action=self._url(step.then), hangup_on_star=step.star or None)
        dial.conference(
            step.room,
            muted=step.muted or None,
            coach=step.coaches,
            start_conference_on_enter=True,
            end_conference_on_exit=step.ends,
            beep=False,
            participant_label=step.who,
            status_callback=self._url(step.started),
            status_callback_event="start",
        )
        parent.append(dial)

    def _connect(self, parent: VoiceResponse, step: Connect) -> None:
        dial = Dial(
            action=self._url(step.then),
            timeout=step.ring_seconds,
            answer_on_bridge=True,
            caller_id=step.caller_id,
        )
        dial.number(step.number, url=self._url(step.whisper) if step.whisper else None)
        parent.append(dial)
