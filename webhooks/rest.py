"""Twilio's REST API as the core's `Telephony`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import local
from typing import Any
from urllib.parse import urlsplit

from requests import ConnectionError as ConnectionFailed
from requests import ConnectTimeout, RequestException
from twilio.base import values
from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client
from urllib3.exceptions import NewConnectionError

from ivr.ports import InDoubt, NotPlaced, Unreachable
from ivr.settings import Settings
from ivr.turn import Turn
from webhooks.forms import OVER

TIMEOUT_SECONDS = 5.0
NOT_FOUND = 404
# A token that is not accepted (any more), or an account that is suspended: no other number will do better.
REFUSES_ALL = frozenset({401, 403})


class _At(TwilioHttpClient):
    """Sends the SDK's requests to another address: a compatible provider, or the simulator."""

    def __init__(self, base_url: str) -> None:
        super().__init__(timeout=TIMEOUT_SECONDS)  # the SDK itself waits for ever
        self._base_url = base_url

    def request(self, method: str, uri: str, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]  # passed on
        path = urlsplit(uri)._replace(scheme="", netloc="").geturl()
        return super().request(method, self._base_url + path, *args, **kwargs)


class TwilioTelephony:
    def __init__(self, settings: Settings, url_of: Callable[[Turn], str]) -> None:
        self._settings = settings
        self._url_of = url_of
        self._threads = local()  # the SDK does not say that its client may be shared between threads

    @property
    def _client(self) -> Client:
        if not hasattr(self._threads, "client"):
            settings = self._settings
            self._threads.client = Client(
                settings.twilio_account_sid,
                settings.auth_tokens[0],
                http_client=_At(settings.twilio_api_base_url),
            )
        client: Client = self._threads.client
        return client

    def dial(
        self,
        to: str,
        caller_id: str,
        turn: Turn,
        status: Turn,
        ring_seconds: int,
        fallback: Turn | None = None,
    ) -> str:
        with _told_apart():
            call = self._client.calls.create(
                to=to,
                from_=caller_id,
                url=self._url_of(turn),
                fallback_url=self._url_of(fallback) if fallback else values.unset,
                status_callback=self._url_of(status),
                status_callback_event=["completed"],
                timeout=ring_seconds,
            )
        return str(call.sid)

    def move(self, call_sid: str, turn: Turn) -> None:
        with _told_apart():
            self._client.calls(call_sid).update(url=self._url_of(turn), method="POST")

    def hang_up(self, call_sid: str) -> None:
        with _told_apart():
            self._client.calls(call_sid).update(status="completed")

    def is_over(self, call_sid: str) -> bool:
        with _told_apart():
            try:
                return str(self._client.calls(call_sid).fetch().status) in OVER
            except TwilioRestException as error:
                if error.status == NOT_FOUND:
                    return True
                raise

    def placed_since(self, to: str, since: datetime) -> list[str]:
        with _told_apart():
            calls = self._client.calls.list(to=to, start_time_after=since)
        return [str(call.sid) for call in calls]


@contextmanager
def _told_apart() -> Iterator[None]:
    """Whether the request was surely not carried out, or may have been (Twilio: "API error responses").

    What is raised does not lead to the library's own error: its text has addresses and numbers, and is logged.
    """
    try:
        yield
    except TwilioRestException as error:
        if error.status >= 500:
            raise InDoubt(f"HTTP {error.status}") from None
        if error.status in REFUSES_ALL:
            raise Unreachable(f"HTTP {error.status}, Twilio error {error.code}") from None
        raise NotPlaced(f"HTTP {error.status}, Twilio error {error.code}") from None
    except ConnectTimeout:
        raise Unreachable("no connection in time") from None
    except ConnectionFailed as error:
        if _was_never_sent(error):
            raise Unreachable("no connection") from None
        raise InDoubt("the connection broke") from None
    except RequestException as error:
        raise InDoubt(type(error).__name__) from None


def _was_never_sent(error: ConnectionFailed) -> bool:
    reason = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(reason, NewConnectionError)
