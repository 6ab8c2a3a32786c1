"""https://www.twilio.com/docs/usage/security#validating-requests"""

import pytest
from flask import request
from twilio.request_validator import RequestValidator

from ivr.simulator.signing import signature, signed_url
from tests.simulator.hosting import AUTH_TOKEN, LINE, PUBLIC_URL
from tests.simulator.scripted import Line


def test_twilios_own_example_gets_twilios_signature() -> None:
    parameters = {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675310",
        "Digits": "1234",
        "From": "+14158675310",
        "To": "+18005551212",
    }
    url = "https://example.com/myapp.php?foo=1&bar=2"
    assert signature("12345", url, parameters) == "L/OH5YylLD5NRKLltdqwSvS0BnU="


@pytest.mark.parametrize(
    "url, signed",
    [
        ("https://example.com:8443/voice?x=1", "https://example.com/voice?x=1"),
        ("http://example.com:8080/voice", "http://example.com:8080/voice"),
        ("https://example.com/voice#rc=2&rp=5xx", "https://example.com/voice"),
        ("wss://example.com:443/media", "wss://example.com/media"),
    ],
)
def test_neither_a_tls_port_nor_a_fragment_is_signed(url: str, signed: str) -> None:
    assert signed_url(url) == signed


def test_a_webhook_is_signed_over_its_public_url(line: Line) -> None:
    validator = RequestValidator(AUTH_TOKEN)
    valid = []

    @line.host.app.before_request
    def check() -> None:
        url = PUBLIC_URL + request.full_path.removesuffix("?")
        valid.append(validator.validate(url, request.form, request.headers["X-Twilio-Signature"]))

    line.pages["/voice"] = '<Redirect method="GET">/next?x=1</Redirect>'
    line.caller.dials(LINE)
    assert valid == [True, True, True]
