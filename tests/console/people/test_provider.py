"""People sign in with their organisation: a real provider over HTTP, which signs what it says."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from joserfc.jwk import KeySet, OctKey, RSAKey
from werkzeug.test import TestResponse

from ivr.people.register import Register
from ivr.people.role import Role
from tests.console.people.provider import CLIENT_ID, CLIENT_SECRET, LittleProvider, set_up
from tests.console.people.visits import Visit, comes
from tests.world import World

HOUR = 3600


@pytest.fixture
def provider(line: World) -> Iterator[LittleProvider]:
    with set_up(line) as running:
        yield running


@pytest.fixture
def kim(line: World) -> Visit:
    """A browser of somebody who has been invited by an address."""
    register = Register(line.levelhead.clock)
    line.store.run(lambda records: register.invite(records, "kim", Role.VIEWER, email="Kim@Example.com"))
    return Visit(line)


def is_sent(visit: Visit, query: str = "") -> str:
    """To the provider, and with which query back."""
    answer = visit.gets(f"/sign-in/provider{query}")
    assert answer.status_code == 303, answer.text
    back = httpx.get(answer.location).headers["Location"]
    assert back.startswith("https://voice.example.com/console/sign-in/provider/back?")
    return str(back).partition("?")[2]


def signs_in(visit: Visit, query: str = "") -> TestResponse:
    return visit.gets(f"/sign-in/provider/back?{is_sent(visit, query)}")


@pytest.mark.usefixtures("provider")
def test_who_was_invited_by_that_address_is_in(kim: Visit) -> None:
    answer = signs_in(kim, "?next=/console/calls")
    assert answer.status_code == 200
    # Not a redirect: after one that another site has begun, a Strict cookie is not sent (RFC 6265bis, 5.2).
    assert '<meta http-equiv="refresh" content="0;url=/console/calls">' in answer.text
    assert kim.is_in


@pytest.mark.usefixtures("provider")
def test_the_form_offers_it_and_nowhere_else_is_led_to(kim: Visit) -> None:
    assert 'href="/console/sign-in/provider"' in kim.gets("/sign-in").text
    assert "0;url=/console/" in signs_in(kim, "?next=https://example.com/").text


def test_without_a_provider_there_is_no_such_page(line: World) -> None:
    assert "/sign-in/provider" not in Visit(line).gets("/sign-in").text
    assert Visit(line).gets("/sign-in/provider").status_code == 404


def test_nobody_gets_in_without_an_invitation(line: World, provider: LittleProvider, kim: Visit) -> None:
    provider.says = {"email": "alex@example.com"}
    answer = signs_in(kim)
    assert (answer.status_code, "Nobody has invited you" in answer.text) == (403, True)
    assert line.store.read(lambda records: len(records.people.all())) == 1


def test_a_disabled_person_does_not_come_back_this_way(
    line: World, provider: LittleProvider, kim: Visit
) -> None:
    signs_in(kim)
    person = line.store.read(lambda records: records.people.named("kim"))
    assert person
    line.store.run(lambda records: Register(line.levelhead.clock).disable(records, person.id))
    assert signs_in(kim).status_code == 403
    assert provider.issuer


def test_an_address_that_the_provider_has_not_verified_is_nobodys(
    provider: LittleProvider, kim: Visit
) -> None:
    """OpenID Connect Core 1.0, 5.7: only `sub` is somebody for good, and an address may be anybody's claim."""
    for verified in (False, None, "true"):
        provider.says = {"email_verified": verified}
        assert signs_in(kim).status_code == 403


def test_who_gets_the_address_later_does_not_get_the_account(provider: LittleProvider, kim: Visit) -> None:
    assert signs_in(kim).status_code == 200
    provider.says = {"sub": "person-8"}
    assert signs_in(kim).status_code == 403
    provider.says = {"email": "kim@elsewhere.example.com"}
    assert signs_in(kim).status_code == 200


OF_OTHERS: list[dict[str, Any]] = [
    {"iss": "https://elsewhere.example.com"},
    {"aud": "another-client"},
    {"aud": [CLIENT_ID, "another-client"], "azp": "another-client"},
    {"nonce": "of another sign-in"},
    {"nonce": None},
    {"exp": 1},
    {"exp": None},
    {"sub": None},
]


def test_what_is_said_of_another_sign_in_is_not_taken(provider: LittleProvider, kim: Visit) -> None:
    """OpenID Connect Core 1.0, 3.1.3.7."""
    for says in OF_OTHERS:
        provider.says = says
        answer = signs_in(kim)
        assert (answer.status_code, "did not say who you are" in answer.text) == (403, True), says
    assert not kim.is_in


def test_what_another_key_has_signed_is_not_taken(provider: LittleProvider, kim: Visit) -> None:
    provider.published = KeySet([RSAKey.generate_key(2048, {"kid": "one"})])
    assert signs_in(kim).status_code == 403


def test_a_key_that_is_no_secret_signs_nothing(provider: LittleProvider, kim: Visit) -> None:
    """RFC 8725, 2.1: a public key taken for a secret."""
    provider.algorithm = "HS256"
    provider.key = OctKey.import_key(CLIENT_SECRET * 3, {"kid": "one"})  # type: ignore[assignment]  # that is the fault
    assert signs_in(kim).status_code == 403


def test_an_answer_to_another_browser_is_not_taken(line: World, provider: LittleProvider, kim: Visit) -> None:
    """RFC 6749, 10.12: somebody else's answer in a link."""
    answer = is_sent(Visit(line))
    assert kim.gets(f"/sign-in/provider/back?{answer}").status_code == 400
    is_sent(kim)
    assert kim.gets(f"/sign-in/provider/back?{answer}").status_code == 403
    assert provider.issuer


@pytest.mark.usefixtures("provider")
def test_an_answer_opens_once(kim: Visit) -> None:
    answer = is_sent(kim)
    assert kim.gets(f"/sign-in/provider/back?{answer}").status_code == 200
    assert kim.gets(f"/sign-in/provider/back?{answer}").status_code == 400


@pytest.mark.usefixtures("provider")
def test_whoever_says_no_at_the_provider_is_told(kim: Visit) -> None:
    state = re.search(r"state=([^&]+)", is_sent(kim))
    assert state
    answer = kim.gets(f"/sign-in/provider/back?error=access_denied&state={state[1]}")
    assert answer.status_code == 403


def test_a_provider_that_is_away_or_another_keeps_nobody_from_a_password(
    line: World, provider: LittleProvider
) -> None:
    comes(line, "pat")
    visit = Visit(line)
    provider.described_as = "https://elsewhere.example.com"
    assert visit.gets("/sign-in/provider").status_code == 403
    provider.is_broken = True
    assert visit.gets("/sign-in/provider").status_code == 403
    assert visit.signs_in("pat").status_code == 303
