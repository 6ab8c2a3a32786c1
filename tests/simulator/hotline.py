"""A host application of the usual kind: menu, stream, queue, an agent called by REST, a conference."""

import threading
from collections.abc import Callable

from flask import Flask, request
from twilio.rest import Client
from twilio.twiml.voice_response import Dial, Gather, Start, VoiceResponse

from tests.simulator.hosting import LINE, PUBLIC_URL

AGENT = "+12025550111"


class Hotline:
    """`effects` counts the REST calls still to be made."""

    def __init__(self, agents: list[str]) -> None:
        self.client: Client
        self.app = Flask(__name__)
        self.log: list[tuple[str, dict[str, str]]] = []
        self.effects = 0
        self._agents = agents
        for path in ("voice", "reason", "hold", "left", "whisper", "accepted", "status", "conference"):
            self.app.add_url_rule(f"/{path}", path, self._logged(getattr(self, path)), methods=["POST"])

    def is_busy(self) -> bool:
        return self.effects > 0

    def _logged(self, view: Callable[[], VoiceResponse]) -> Callable[[], tuple[str, dict[str, str]]]:
        def logged() -> tuple[str, dict[str, str]]:
            self.log.append((request.path, request.form.to_dict()))
            return str(view()), {"Content-Type": "text/xml"}

        return logged

    def voice(self) -> VoiceResponse:
        answer = VoiceResponse()
        answer.say("Welcome. This call may be analysed.")
        start = Start()
        start.stream(url=f"{PUBLIC_URL.replace('https', 'wss')}/media").parameter(name="case", value="7")
        answer.append(start)
        gather = Gather(input="speech dtmf", num_digits=1, action="/reason", profanity_filter=False)
        gather.say("How can we help?")
        answer.append(gather)
        answer.say("We did not hear you.")
        answer.redirect("/voice")
        return answer

    def reason(self) -> VoiceResponse:
        self.offer(self._agents)
        answer = VoiceResponse()
        answer.enqueue("general", wait_url="/hold", action="/left")
        return answer

    def hold(self) -> VoiceResponse:
        answer = VoiceResponse()
        answer.say(f"You are number {request.form['QueuePosition']}.")
        answer.pause(length=20)
        return answer

    def left(self) -> VoiceResponse:
        answer = VoiceResponse()
        answer.say("Thank you for calling.")
        return answer

    def whisper(self) -> VoiceResponse:
        answer = VoiceResponse()
        gather = Gather(num_digits=1, action="/accepted", timeout=4)
        gather.say("A caller with a raised voice. Press 1 to accept, 2 to pass.")
        answer.append(gather)
        return answer

    def accepted(self) -> VoiceResponse:
        answer = VoiceResponse()
        if request.form["Digits"] == "1":
            dial = Dial()
            dial.conference("room", end_conference_on_exit=True, beep="false", **self._callback())
            answer.append(dial)
            self._later(self._bring_caller)
        return answer

    def status(self) -> VoiceResponse:
        if request.form["CallStatus"] != "completed" or request.form["CallDuration"] == "0":
            self.offer(self._agents)
        return VoiceResponse()

    def conference(self) -> VoiceResponse:
        return VoiceResponse()

    def offer(self, agents: list[str]) -> None:
        """Call the next agent from a background thread."""
        if agents:
            self._later(lambda: self._call(agents.pop(0)))

    def _call(self, agent: str) -> None:
        events = ["initiated", "ringing", "answered", "completed"]
        self.client.calls.create(
            to=agent,
            from_=LINE,
            url=f"{PUBLIC_URL}/whisper",
            status_callback=f"{PUBLIC_URL}/status",
            status_callback_event=events,
            timeout=20,
        )

    def _bring_caller(self) -> None:
        room = VoiceResponse()
        room.append(Dial())
        room.verbs[0].conference("room", beep="false", end_conference_on_exit=True)
        queue = self.client.queues.list()[0]
        caller = self.client.queues(str(queue.sid)).members("Front").fetch()
        self.client.calls(str(caller.call_sid)).update(twiml=str(room))

    def _callback(self) -> dict[str, str]:
        return {"status_callback": "/conference", "status_callback_event": "start end join leave"}

    def _later(self, effect: Callable[[], None]) -> None:
        def run() -> None:
            try:
                effect()
            finally:
                self.effects -= 1

        self.effects += 1
        threading.Thread(target=run).start()
