"""Signing in at an OpenID Connect provider: code flow with PKCE, state and nonce."""

import hmac
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from requests import RequestException

from ivr.people.identity import Asked, Known, NotVouchedFor
from ivr.ports import Clock

SCOPE = "openid email profile"
TIMEOUT_SECONDS = 5
LEEWAY_SECONDS = 60
# Signed with the provider's own keys; never "none", and never a secret that two know (RFC 8725, 3.1).
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"]


@dataclass(frozen=True)
class OpenId:
    """`issuer` is the address under which the provider is described (OpenID Connect Discovery 1.0, 4)."""

    issuer: str
    client_id: str
    client_secret: str
    clock: Clock

    def address(self, back: str) -> tuple[str, Asked]:
        asked = Asked(generate_token(48), generate_token(48), generate_token(64))
        with self._client(back) as client:
            address, _ = client.create_authorization_url(
                self._described(client)["authorization_endpoint"],
                state=asked.state,
                nonce=asked.nonce,
                code_verifier=asked.verifier,
            )
        return address, asked

    def known(self, back: str, answer: str, asked: Asked) -> Known:
        code = _code(parse_qs(answer), asked)
        with self._client(back) as client:
            described = self._described(client)
            token = client.fetch_token(
                described["token_endpoint"],
                grant_type="authorization_code",
                code=code,
                code_verifier=asked.verifier,
            )
            keys = KeySet.import_key_set(_fetched(client, described["jwks_uri"]))
            return _known(self._claims(token, keys, asked.nonce))

    def _claims(self, token: Mapping[str, Any], keys: KeySet, nonce: str) -> Mapping[str, Any]:
        """OpenID Connect Core 1.0, 3.1.3.7: what a client has to check."""
        signed = jwt.decode(token["id_token"], keys, algorithms=ALGORITHMS)
        expected = {"iss": {"essential": True, "value": self.issuer}, "aud": {"value": self.client_id}}
        claims = CodeIDToken(
            signed.claims, signed.header, expected, {"nonce": nonce, "client_id": self.client_id}
        )
        claims.validate(now=int(self.clock.now().timestamp()), leeway=LEEWAY_SECONDS)
        return signed.claims

    def _described(self, client: OAuth2Session) -> Mapping[str, Any]:
        described: dict[str, Any] = _fetched(
            client, f"{self.issuer.rstrip('/')}/.well-known/openid-configuration"
        )
        if described.get("issuer") != self.issuer:
            raise NotVouchedFor(f"the provider calls itself {described.get('issuer')!r}")
        return described

    @contextmanager
    def _client(self, back: str) -> Iterator[OAuth2Session]:
        """Whatever fails with it comes to the same."""
        try:
            with OAuth2Session(
                self.client_id,
                self.client_secret,
                scope=SCOPE,
                redirect_uri=back,
                code_challenge_method="S256",
                default_timeout=TIMEOUT_SECONDS,
            ) as client:
                yield client
        except (AuthlibBaseError, JoseError, RequestException, LookupError, TypeError, ValueError) as error:
            raise NotVouchedFor(f"{type(error).__name__}: {error}") from error


def _code(answer: Mapping[str, list[str]], asked: Asked) -> str:
    """RFC 6749, 4.1.2: only an answer to what this browser asked is one."""
    if not hmac.compare_digest("".join(answer.get("state", [])).encode(), asked.state.encode()):
        raise NotVouchedFor("the answer is to something else")
    if "code" not in answer:
        raise NotVouchedFor(f"the provider says {answer.get('error', ['nothing'])[0]!r}")
    return answer["code"][0]


def _fetched(client: OAuth2Session, address: str) -> Any:
    """Without telling it who we are."""
    answer = client.request("GET", address, withhold_token=True)
    answer.raise_for_status()
    return answer.json()


def _known(claims: Mapping[str, Any]) -> Known:
    """An address counts only if the provider has verified it (OpenID Connect Core 1.0, 5.1)."""
    is_verified = claims.get("email_verified") is True
    return Known(str(claims["sub"]), str(claims["email"]) if is_verified and "email" in claims else None)
