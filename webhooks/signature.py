"""Whether a request comes from Twilio: its signature over the public address (Twilio: "Validating Signatures").

Signed over the configured address, never over Host or X-Forwarded headers, which anybody can set.
"""

from collections.abc import Mapping, Sequence

from twilio.request_validator import RequestValidator


def is_signed(url: str, form: Mapping[str, str], signature: str | None, tokens: Sequence[str]) -> bool:
    """`url` is the public one; `form` the fields of a POST, empty for a GET or a WebSocket handshake.

    A field that comes twice has its values in a MultiDict, where the validator looks for them.
    """
    if not signature:
        return False
    return any(RequestValidator(token).validate(url, form, signature) for token in tokens)
