"""Refuses every request that is not Twilio's."""

from flask import Response, abort, request

from webhooks.forms import BadForm
from webhooks.running import running
from webhooks.signature import is_signed


def require_signature() -> None:
    """Before each view. 403, without a word about why."""
    levelhead = running()
    query = f"?{request.query_string.decode()}" if request.query_string else ""
    url = levelhead.settings.public_base_url + request.path + query
    fields: dict[str, str | list[str]] = {
        name: values if len(values) > 1 else values[0] for name, values in request.form.lists()
    }
    if not is_signed(url, fields, request.headers.get("X-Twilio-Signature"), levelhead.settings.auth_tokens):
        levelhead.metrics.refused.labels("not signed").inc()
        abort(403)


def refuse_form(error: BadForm) -> Response:
    """Signed, but re-cut or not of this account. Twilio goes on to the number's fallback URL, which has a person."""
    running().metrics.refused.labels("form").inc()
    return Response(f"{error}\n", status=400, mimetype="text/plain")
