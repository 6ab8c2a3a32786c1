"""Twilio's REST API as the core's `Telephony`."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from twilio.base import values
from twilio.base.exceptions import TwilioRestException

from ivr.ports import MachineDetection
from ivr.settings import Settings
from ivr.turn import Turn
from webhooks.forms import OVER
from webhooks.rest_client import RestClient, told_apart

NOT_FOUND = 404
# More than were placed to any number since an instant that settles a doubt; Twilio lists the newest first.
LATEST_CALLS = 100


class TwilioTelephony:
    def __init__(self, settings: Settings, url_of: Callable[[Turn], str]) -> None:
        self._client = RestClient(settings)
        self._url_of = url_of

    def dial(
        self,
        to: str,
        caller_id: str,
        turn: Turn,
        status: Turn,
        ring_seconds: int,
        fallback: Turn | None = None,
        machine: MachineDetection | None = None,
    ) -> str:
        with told_apart():
            call = self._client().calls.create(
                to=to,
                from_=caller_id,
                url=self._url_of(turn),
                fallback_url=self._url_of(fallback) if fallback else values.unset,
                status_callback=self._url_of(status),
                status_callback_event=["completed"],
                timeout=ring_seconds,
                **self._detecting(machine),
            )
        return str(call.sid)

    def _detecting(self, machine: MachineDetection | None) -> dict[str, Any]:
        """Twilio: "Answering Machine Detection", AsyncAmd."""
        if machine is None:
            return {}
        return {
            "machine_detection": "DetectMessageEnd" if machine.waits_for_beep else "Enable",
            "async_amd": "true",
            "async_amd_status_callback": self._url_of(machine.turn),
        }

    def move(self, call_sid: str, turn: Turn) -> None:
        with told_apart():
            self._client().calls(call_sid).update(url=self._url_of(turn), method="POST")

    def hang_up(self, call_sid: str) -> None:
        with told_apart():
            self._client().calls(call_sid).update(status="completed")

    def is_over(self, call_sid: str) -> bool:
        with told_apart():
            try:
                return str(self._client().calls(call_sid).fetch().status) in OVER
            except TwilioRestException as error:
                if error.status == NOT_FOUND:
                    return True
                raise

    def placed_since(self, to: str, since: datetime) -> list[str]:
        # Not by StartTime: a call that is still queued has none (Twilio: "Call resource", start_time).
        with told_apart():
            calls = self._client().calls.list(to=to, limit=LATEST_CALLS)
        return [str(call.sid) for call in calls if call.date_created and call.date_created >= since]
