"""Refuses every request that is not Twilio's."""

from flask import Response, abort, request

from webhooks.forms import BadForm
from webhooks.running import running
from webhooks.signature import is_signed

# Several times what the longest transcript takes.
LARGEST_BYTES = 100_000


def require_signature() -> None:
    """Before each view. 403, without a word about why."""
    levelhead = running()
    request.max_content_length = LARGEST_BYTES
    query = f"?{request.query_string.decode('latin-1')}" if request.query_string else ""
    url = levelhead.settings.public_base_url + request.path + query
    signature = request.headers.get("X-Twilio-Signature")
    if not is_signed(url, request.form, signature, levelhead.settings.auth_tokens):
        levelhead.metrics.refused.labels("not signed").inc()
        abort(403)


def refuse_form(error: BadForm) -> Response:
    """Signed, but re-cut or not of this account. Twilio goes on to the number's fallback URL, which has a person."""
    running().metrics.refused.labels("form").inc()
    return Response(f"{error}\n", status=400, mimetype="text/plain")
