"""The X-Twilio-Signature, as Twilio puts it on webhooks and media handshakes."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from twilio.request_validator import RequestValidator


def signature(auth_token: str, url: str, parameters: Mapping[str, str] | None = None) -> str:
    """Sign the public URL with the posted parameters (none for GET and for a handshake).

    https://www.twilio.com/docs/usage/security#validating-requests
    """
    validator = RequestValidator(auth_token)
    return str(validator.compute_signature(signed_url(url), dict(parameters or {})))


def signed_url(url: str) -> str:
    """The URL that is signed: without its fragment and, over TLS, without its port."""
    parts = urlsplit(url)._replace(fragment="")
    if parts.scheme in ("https", "wss") and parts.port:
        parts = parts._replace(netloc=parts.hostname or "")
    return parts.geturl()
