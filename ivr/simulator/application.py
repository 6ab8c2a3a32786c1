"""The application under test, asked over HTTP as Twilio asks it."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

from ivr.simulator import events, faults
from ivr.simulator.signing import signature
from ivr.simulator.turn import LOOPBACK

if TYPE_CHECKING:
    from ivr.simulator.exchange import Exchange
    from ivr.simulator.leg import Leg

CONNECT_SECONDS = 10
FOREIGN_SOUND_SECONDS = 10


@dataclass(frozen=True)
class Answer:
    """`fault` says why there is none."""

    status: int
    content_type: str
    body: bytes
    fault: faults.Fault | None = None

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@dataclass(frozen=True)
class Sound:
    name: str
    seconds: float


# Reading the machine's certificates takes longer than a call.
_tls = cache(ssl.create_default_context)


class Application:
    """Requests are for public URLs, and go to where those really are."""

    def __init__(self, exchange: Exchange, auth_token: str, answer_seconds: float) -> None:
        self.duplicates_requests = False
        self._hosts: dict[str, str] = {}
        self._exchange = exchange
        self._auth_token = auth_token
        self._http = httpx.AsyncClient(
            timeout=_patience(answer_seconds),
            verify=_tls(),
            trust_env=False,
        )

    async def close(self) -> None:
        await self._http.aclose()

    def serves(self, public_url: str, real_url: str) -> None:
        """A public host, under whatever scheme, really is there."""
        self._hosts[urlsplit(public_url).netloc] = real_url.rstrip("/")

    def reachable(self, url: str) -> str | None:
        """Where a public URL really is; None if that is nowhere on this machine."""
        parts = urlsplit(url)._replace(fragment="")
        if parts.netloc in self._hosts:
            return self._hosts[parts.netloc] + parts._replace(scheme="", netloc="").geturl()
        return parts.geturl() if parts.hostname in LOOPBACK else None

    def sign(self, url: str, parameters: Mapping[str, str] | None = None) -> str:
        return signature(self._auth_token, url, parameters)

    async def ask(self, leg: Leg, url: str, method: str, parameters: Mapping[str, str]) -> Answer:
        """A signed webhook about this leg; twice when requests are duplicated."""
        return await self._ask(leg.sid, leg.handset.name, url, method, parameters)

    async def post(self, url: str, parameters: Mapping[str, str], seconds: float | None = None) -> Answer:
        """A signed webhook about no leg. It may take so long; without a limit of its own, as long as others."""
        return await self._ask("", "", url, "POST", parameters, seconds)

    async def _ask(
        self,
        leg: str,
        phone: str,
        url: str,
        method: str,
        parameters: Mapping[str, str],
        seconds: float | None = None,
    ) -> Answer:
        answer = await self._send(url, method, parameters, seconds)
        again = await self._send(url, method, parameters, seconds) if self.duplicates_requests else None
        self._exchange.events.emit(
            events.Requested(
                self._exchange.clock.now(),
                leg,
                phone,
                method=method,
                url=url,
                parameters=dict(parameters),
                status=answer.status,
                answer=answer.text,
                duplicate_answer=again.text if again else None,
            )
        )
        return answer

    async def sound(self, leg: Leg, url: str) -> Sound | None:
        """Fetch what <Play> names. A foreign host's sound is taken on trust: nothing leaves this machine."""
        name = name_of_sound(url)
        if self.reachable(url) is None:
            return Sound(name, FOREIGN_SOUND_SECONDS)
        answer = await self._send(url, "GET", {})
        if answer.fault:
            leg.report(answer.fault)
            return None
        return Sound(name, sound_seconds(answer.body))

    async def _send(
        self, url: str, method: str, parameters: Mapping[str, str], seconds: float | None = None
    ) -> Answer:
        return await self._exchange.work.carry(self._request(url, method, parameters, seconds))

    async def _request(
        self, url: str, method: str, parameters: Mapping[str, str], seconds: float | None
    ) -> Answer:
        get = method == "GET"
        asked = f"{url}{'&' if '?' in url else '?'}{urlencode(parameters)}" if get and parameters else url
        real = self.reachable(asked)
        if real is None:
            return _failed(faults.HTTP_FAILED, f"HTTP retrieval failure: no route to {url}", url)
        headers = {
            "X-Twilio-Signature": self.sign(asked, None if get else parameters),
            "User-Agent": "TwilioProxy/1.1",
            "Accept": "*/*",
        }
        self._http.cookies.clear()
        try:
            answer = await self._http.request(
                method,
                real,
                data=None if get else dict(parameters),
                headers=headers,
                timeout=self._http.timeout if seconds is None else _patience(seconds),
            )
        except httpx.TimeoutException:
            return _failed(faults.HTTP_TIMED_OUT, "HTTP connection failure: timed out", url)
        except httpx.HTTPError as error:
            return _failed(faults.HTTP_FAILED, f"HTTP retrieval failure: {error}", url)
        fault = None if answer.is_success else _refused(answer.status_code, url)
        return Answer(answer.status_code, answer.headers.get("Content-Type", ""), answer.content, fault)


def _patience(seconds: float) -> httpx.Timeout:
    return httpx.Timeout(seconds, connect=CONNECT_SECONDS)


def name_of_sound(url: str) -> str:
    """What it says, where its address tells in `says`; else the name of the file."""
    parts = urlsplit(url)
    said = parse_qs(parts.query).get("says")
    return said[0] if said else parts.path.rsplit("/", 1)[-1] or url


def sound_seconds(sound: bytes) -> float:
    """From the byte rate in a WAV header; anything else counts as 128 kbit/s."""
    if sound[:4] == b"RIFF" and (byte_rate := int.from_bytes(sound[28:32], "little")):
        return max(0, len(sound) - 44) / byte_rate
    return len(sound) / 16_000


def _failed(code: int, message: str, url: str) -> Answer:
    return Answer(0, "", b"", faults.Fault(code, message, url))


def _refused(status: int, url: str) -> faults.Fault:
    return faults.Fault(faults.HTTP_FAILED, f"HTTP retrieval failure: status {status}", url)
