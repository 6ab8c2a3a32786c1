"""The SDK's client, and what its errors mean to us."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import local
from typing import Any
from urllib.parse import urlsplit

from requests import ConnectionError as ConnectionFailed
from requests import ConnectTimeout, RequestException
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client
from urllib3.exceptions import NewConnectionError

from ivr.ports import InDoubt, NotPlaced, Refused, Unreachable
from ivr.settings import Settings

TWILIO = "https://api.twilio.com"
TIMEOUT_SECONDS = 5.0
# A token that is not accepted (any more), or an account that is suspended: no other number will do better.
REFUSES_ALL = frozenset({401, 403})
# Too many requests, or a wrong address: it says nothing about the number.
NOT_ABOUT_IT = frozenset({404, 429})


class _At(TwilioHttpClient):
    """Sends the SDK's requests to another address: a compatible provider, or the simulator.

    Twilio itself has an address for each product.
    """

    def __init__(self, base_url: str) -> None:
        super().__init__(timeout=TIMEOUT_SECONDS)  # the SDK itself waits for ever
        self._base_url = base_url

    def request(self, method: str, uri: str, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]  # passed on
        if self._base_url != TWILIO:
            uri = self._base_url + urlsplit(uri)._replace(scheme="", netloc="").geturl()
        return super().request(method, uri, *args, **kwargs)


class RestClient:
    """One client a thread: the SDK does not say that its client may be shared between threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._threads = local()

    def __call__(self) -> Client:
        if not hasattr(self._threads, "client"):
            settings = self._settings
            self._threads.client = Client(
                settings.twilio_account_sid,
                settings.auth_tokens[0],
                http_client=_At(settings.twilio_api_base_url),
            )
        client: Client = self._threads.client
        return client


@contextmanager
def told_apart() -> Iterator[None]:
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
        refusal = NotPlaced if error.status in NOT_ABOUT_IT else Refused
        raise refusal(f"HTTP {error.status}, Twilio error {error.code}") from None
    except TwilioException as error:
        # A list that was not given, whatever the status was: the SDK says no more.
        raise InDoubt(type(error).__name__) from None
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
