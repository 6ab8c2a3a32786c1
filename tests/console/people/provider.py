"""A little OpenID Connect provider on a loopback port: it knows one person, and signs what it says of them."""

import hashlib
import secrets
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, abort, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from pydantic import SecretStr
from werkzeug.serving import make_server
from werkzeug.wrappers import Response as Redirect

from ivr.console.parts import EXTENSION
from ivr.console.people.configured import configured_provider
from ivr.ports import Clock
from tests.world import World

CLIENT_ID, CLIENT_SECRET = "levelhead", "a-secret-of-two"


class LittleProvider:
    """`says` changes what it says of the person; None leaves a claim out."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.issuer = ""
        self.key = RSAKey.generate_key(2048, {"kid": "one"})
        self.published = KeySet([self.key])
        self.algorithm = "RS256"
        self.says: dict[str, Any] = {}
        self.described_as: str | None = None
        self.is_broken = False
        self._asked: dict[str, dict[str, str]] = {}
        self.app = Flask("provider")
        self.app.add_url_rule("/.well-known/openid-configuration", view_func=self.described)
        self.app.add_url_rule("/authorize", view_func=self.authorize)
        self.app.add_url_rule("/token", view_func=self.token, methods=["POST"])
        self.app.add_url_rule("/keys", view_func=self.keys)

    def described(self) -> Response:
        if self.is_broken:
            abort(500)
        return jsonify(
            issuer=self.described_as or self.issuer,
            authorization_endpoint=f"{self.issuer}/authorize",
            token_endpoint=f"{self.issuer}/token",
            jwks_uri=f"{self.issuer}/keys",
        )

    def authorize(self) -> Redirect:
        """The person is asked nothing: they are signed in here."""
        asked = dict(request.args)
        assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
        assert "openid" in asked["scope"].split()
        code = secrets.token_urlsafe()
        self._asked[code] = asked
        return redirect(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}")

    def token(self) -> Response:
        """RFC 6749, 4.1.3, and RFC 7636, 4.6: only for the client, once, and for who has the verifier."""
        given, basic = request.form, request.authorization
        assert basic
        asked = self._asked.pop(given["code"], None) or abort(400)
        challenge = urlsafe_b64encode(hashlib.sha256(given["code_verifier"].encode()).digest())
        is_clients = (basic.username, basic.password) == (CLIENT_ID, CLIENT_SECRET)
        is_same = given["redirect_uri"] == asked["redirect_uri"]
        if not is_clients or not is_same or challenge.decode().rstrip("=") != asked["code_challenge"]:
            abort(400)
        return jsonify(access_token="x", token_type="Bearer", id_token=self._signed(asked["nonce"]))

    def keys(self) -> Response:
        return jsonify(self.published.as_dict(private=False))

    def _signed(self, nonce: str) -> str:
        now = int(self.clock.now().timestamp())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT_ID,
            "sub": "person-7",
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            "email": "kim@example.com",
            "email_verified": True,
        } | self.says
        known = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode({"alg": self.algorithm, "kid": "one"}, known, self.key, algorithms=[self.algorithm])


@contextmanager
def serving(clock: Clock) -> Iterator[LittleProvider]:
    """On `localhost`, which to a browser is another site than 127.0.0.1."""
    provider = LittleProvider(clock)
    server = make_server("127.0.0.1", 0, provider.app)
    provider.issuer = f"http://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def set_up(line: World, **parts: Any) -> Iterator[LittleProvider]:
    """The line's console knows it; with other `parts` of the console, if any."""
    with serving(line.levelhead.clock) as running:
        named = {
            "oidc_issuer": running.issuer,
            "oidc_client_id": CLIENT_ID,
            "oidc_client_secret": SecretStr(CLIENT_SECRET),
        }
        settings = line.levelhead.settings.model_copy(update=named)
        identity = configured_provider(settings, line.levelhead.clock)
        extensions = line.levelhead.urls.app.extensions
        extensions[EXTENSION] = replace(extensions[EXTENSION], identity=identity, **parts)
        yield running
