"""Nothing but Twilio is answered.  https://www.twilio.com/docs/usage/security#validating-requests"""

import json
from typing import Any

import pytest
from twilio.request_validator import RequestValidator

from tests.webhooks.signed import CALL_SID, IN_CALL, RING, Twilio
from tests.world import OTHER_TOKEN, TOKEN
from webhooks.signature import is_signed

URL = "https://example.com/myapp.php?foo=1&bar=2"
FIELDS = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675310",
    "Digits": "1234",
    "From": "+14158675310",
    "To": "+18005551212",
}
SIGNATURE = "L/OH5YylLD5NRKLltdqwSvS0BnU="


def test_twilios_own_example_is_signed() -> None:
    assert is_signed(URL, FIELDS, SIGNATURE, ["12345"])
    assert is_signed(URL, FIELDS, SIGNATURE, ["another", "12345"])


@pytest.mark.parametrize(
    "url, fields, signature, tokens",
    [
        (URL.replace("https", "http"), FIELDS, SIGNATURE, ["12345"]),
        (URL + "&baz=3", FIELDS, SIGNATURE, ["12345"]),
        (URL, FIELDS | {"Digits": "1235"}, SIGNATURE, ["12345"]),
        (URL, FIELDS, SIGNATURE.lower(), ["12345"]),
        (URL, FIELDS, SIGNATURE, ["12346"]),
        (URL, FIELDS, SIGNATURE, []),
        (URL, FIELDS, "", ["12345"]),
        (URL, FIELDS, None, ["12345"]),
        (URL, FIELDS, "é" * 28, ["12345"]),
    ],
)
def test_anything_else_is_not(
    url: str, fields: dict[str, str], signature: str | None, tokens: list[str]
) -> None:
    assert not is_signed(url, fields, signature, tokens)


@pytest.mark.parametrize("port", ["", ":443", ":8443"])
def test_a_tls_port_of_the_public_address_is_not_signed(port: str) -> None:
    assert is_signed(URL.replace(".com", f".com{port}"), FIELDS, SIGNATURE, ["12345"])


@pytest.mark.parametrize("token, status", [(TOKEN, 200), (OTHER_TOKEN, 200), ("a third one", 403)])
def test_both_tokens_open_while_one_is_being_rotated(twilio: Twilio, token: str, status: int) -> None:
    signature = twilio.signature("/voice/incoming", RING, token)
    assert twilio.posts("/voice/incoming", RING, signature=signature).status_code == status


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example.net"},
        {"X-Forwarded-Host": "evil.example.net", "X-Forwarded-Proto": "http"},
        {"X-Forwarded-Port": "8080", "Forwarded": "host=evil.example.net;proto=http"},
        {
            "X-Forwarded-Prefix": "/elsewhere",
            "X-Original-URL": "/voice/status",
            "X-Script-Name": "/elsewhere",
        },
    ],
)
def test_the_address_that_counts_is_the_configured_one(twilio: Twilio, headers: dict[str, str]) -> None:
    assert twilio.posts("/voice/incoming", RING, headers=headers).status_code == 200
    theirs = RequestValidator(TOKEN).compute_signature("http://evil.example.net/voice/incoming", RING)
    assert twilio.posts("/voice/incoming", RING, signature=theirs, headers=headers).status_code == 403


def test_a_query_is_signed_too(twilio: Twilio) -> None:
    signature = twilio.signature("/voice/status?a=1&b=%C3%BC%20", IN_CALL)
    assert twilio.posts("/voice/status?a=1&b=%C3%BC%20", IN_CALL, signature=signature).status_code == 200
    assert twilio.posts("/voice/status?a=1", IN_CALL, signature=signature).status_code == 403
    assert twilio.posts("/voice/status", IN_CALL, signature=signature).status_code == 403


JSON = json.dumps(RING)
WITH_BODY_HASH = "/voice/incoming?bodySHA256=" + RequestValidator("").compute_hash(JSON)
STRANGE: list[tuple[str, dict[str, Any]]] = [
    ("/voice/incoming", {}),
    ("/voice/incoming", {"data": "just some text", "content_type": "text/plain"}),
    ("/voice/incoming", {"data": b"\xff\xfe\x00", "content_type": "application/octet-stream"}),
    ("/voice/incoming", {"json": RING}),
    (WITH_BODY_HASH, {"data": JSON, "content_type": "application/json"}),
    (
        "/voice/incoming",
        {"data": b"From=%ff%fe&%00=1&=&&;", "content_type": "application/x-www-form-urlencoded"},
    ),
    ("/voice/incoming", {"data": {"From": ["+12025550123", "+12025550124"]}}),
    ("/voice/incoming", {"data": b"--x\r\n", "content_type": "multipart/form-data; boundary=x"}),
    ("/voice/incoming", {"environ_overrides": {"QUERY_STRING": "\xff\xfe"}}),
    ("/voice/incoming", {"data": RING, "headers": {"X-Twilio-Signature": "é\xff"}}),
]


@pytest.mark.parametrize("path, request_", STRANGE)
def test_what_is_not_signed_is_refused_whatever_it_is(
    twilio: Twilio, path: str, request_: dict[str, Any]
) -> None:
    assert twilio.client.post(path, **request_).status_code == 403
    assert twilio.counted("levelhead_requests_refused_total", why="not signed") == 1
    assert twilio.keeps() is None


@pytest.mark.parametrize("path, request_", STRANGE)
def test_what_is_signed_as_nothing_is_no_call_either(
    twilio: Twilio, path: str, request_: dict[str, Any]
) -> None:
    """A signature over the address alone, as of a GET, does not open a POST."""
    headers = {"X-Twilio-Signature": twilio.signature(path, {})}
    assert twilio.client.post(path, **(request_ | {"headers": headers})).status_code in {400, 403}
    assert twilio.keeps() is None


def views(twilio: Twilio) -> list[tuple[str, set[str]]]:
    values = {
        "call_sid": CALL_SID,
        "offer_id": "o",
        "survey_id": "s",
        "dial_id": "d",
        "agent": "a",
        "name": "a",
        "attempt": 1,
        "repeats": 0,
        "asked": 0,
        "tried": 0,
        "tries": 0,
        "key": "k",
    }
    adapter = twilio.app.url_map.bind("")
    return [
        (adapter.build(rule.endpoint, values, append_unknown=False), set(rule.methods or ()))
        for rule in twilio.app.url_map.iter_rules()
        if rule.endpoint.startswith("levelhead.")
    ]


def test_each_address_under_voice_wants_a_signature(twilio: Twilio) -> None:
    paths = [path for path, _ in views(twilio) if path.startswith("/voice/")]
    assert len(paths) > 20
    for path in paths:
        assert twilio.client.post(path, data=RING).status_code == 403, path
        assert twilio.client.get(path).status_code in {403, 405}, path


def test_what_is_open_to_everybody_changes_nothing_and_is_known(twilio: Twilio) -> None:
    reads = {"GET", "HEAD", "OPTIONS"}
    opened = {path for path, _ in views(twilio) if not path.startswith("/voice/")}
    assert opened == {
        "/sounds/hold.wav",
        "/sounds/k.wav",
        "/healthz",
        "/readyz",
        "/metrics",
        f"/media/{CALL_SID}",
    }
    assert all(methods <= reads for path, methods in views(twilio) if path in opened)
