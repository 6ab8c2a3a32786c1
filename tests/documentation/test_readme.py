"""The README's Python runs, and what it makes answers Twilio."""

from pathlib import Path

import pytest
from flask import Flask
from twilio.request_validator import RequestValidator

from tests.documentation.pages import blocks, page

ACCOUNT_SID = "AC" + "1" * 32
TOKEN = "the-token-in-use"
PUBLIC_URL = "https://calls.example.com"
RING = {
    "AccountSid": ACCOUNT_SID,
    "CallSid": "CA" + "1" * 32,
    "CallStatus": "ringing",
    "Direction": "inbound",
    "From": "+12025550123",
    "To": "+12025550199",
}


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", ACCOUNT_SID)
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", TOKEN)
    monkeypatch.setenv("PUBLIC_BASE_URL", PUBLIC_URL)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/levelhead.sqlite")


@pytest.mark.usefixtures("account")
def test_the_shop_of_the_readme_answers_a_call() -> None:
    (code,) = blocks(page("README.md"), "python")
    names: dict[str, object] = {"__name__": "readme"}
    exec(compile(code, "README.md", "exec"), names)  # noqa: S102  # it is ours
    shop = names["shop"]
    assert isinstance(shop, Flask)
    address = "/calls/voice/incoming"
    signature = RequestValidator(TOKEN).compute_signature(PUBLIC_URL + address, RING)
    answer = shop.test_client().post(address, data=RING, headers={"X-Twilio-Signature": signature})
    assert "we measure how loud it is" in answer.text
    shop.extensions["levelhead"].close()


@pytest.mark.parametrize("target", ["run", "test"])
def test_the_two_commands_are_there(target: str) -> None:
    assert f"$ make {target} " in page("README.md")
    assert f"\n{target}: " in page("Makefile")
