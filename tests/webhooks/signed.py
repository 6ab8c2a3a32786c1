"""Requests as Twilio sends them to an application, without a network between."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from ivr.records import Records
from tests.manual_scheduler import ManualScheduler
from tests.world import ACCOUNT_SID, CALLER, LINE, MONDAY, PUBLIC_URL, TOKEN, VERIFIED, settings
from webhooks import Levelhead
from webhooks.running import EXTENSION, Running

CALL_SID = "CA" + "a1" * 16
NOWHERE = "http://127.0.0.1:9"  # the discard port: Twilio's REST API does not answer there
# Twilio: "TwiML Voice: Twilio's request to your application".
RING = {
    "AccountSid": ACCOUNT_SID,
    "ApiVersion": "2010-04-01",
    "CallSid": CALL_SID,
    "CallStatus": "ringing",
    "CallToken": "%7B%22parentCallInfoToken%22%3A%22eyJhbGciOiJFUzI1NiJ9.eyJjYWxsU2lkIjoiQ0EwMDAw",
    "Called": LINE,
    "Caller": CALLER,
    "CallerCity": "NEW YORK",
    "Direction": "inbound",
    "From": CALLER,
    "FromCity": "NEW YORK",
    "FromCountry": "US",
    "FromZip": "10001",
    "StirPassportToken": "eyJhbGciOiJFUzI1NiIsInBwdCI6InNoYWtlbiJ9",
    "StirVerstat": VERIFIED,
    "To": LINE,
    "ToCity": "WASHINGTON",
    "ToZip": "20001",
}
IN_CALL = {name: RING[name] for name in ("AccountSid", "CallSid", "From", "To")} | {
    "CallStatus": "in-progress"
}


class StoppedClock:
    def now(self) -> datetime:
        return MONDAY.astimezone(UTC)


class Twilio:
    """Signs what it posts, unless it is told a signature."""

    def __init__(self, app: Flask, public_url: str = PUBLIC_URL) -> None:
        self.app = app
        self.public_url = public_url

    @property
    def client(self) -> FlaskClient:
        return self.app.test_client()

    @property
    def levelhead(self) -> Running:
        running: Running = self.app.extensions[EXTENSION]
        return running

    def posts(
        self, path: str, fields: Mapping[str, Any], *, signature: str | None = None, **request: Any
    ) -> TestResponse:
        signed = {"X-Twilio-Signature": signature or self.signature(path, fields)}
        return self.client.post(path, data=fields, headers=signed | request.pop("headers", {}), **request)

    def signature(self, path: str, fields: Mapping[str, Any], token: str = TOKEN) -> str:
        return str(RequestValidator(token).compute_signature(self.public_url + path, fields))

    def counted(self, sample: str, **labels: str) -> float:
        """The value of a counter at /metrics."""
        return self.levelhead.metrics.registry.get_sample_value(sample, labels) or 0.0

    def keeps(self) -> Any:
        """The call of `CALL_SID` in the store."""

        def find(records: Records) -> object:
            return records.calls.find(CALL_SID)

        return self.levelhead.store.run(find)


@contextmanager
def application(
    database_url: str, routing_file: Path | None = None, prefix: str = "", prompts: Path | None = None
) -> Iterator[Flask]:
    """A host's application with Levelhead in it, whose clock stands still and whose calls reach nobody."""
    app = Flask("host")
    clock = StoppedClock()
    levelhead = Levelhead(
        settings=settings(database_url, NOWHERE, routing_file).model_copy(update={"prompts": prompts}),
        clock=clock,
        scheduler=ManualScheduler(clock),
        prefix=prefix,
    ).init_app(app)
    try:
        yield app
    finally:
        levelhead.close()
