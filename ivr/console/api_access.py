"""Whose request to the API this is: ops', by the token of the settings, or an agent's, by a session of theirs."""

import secrets
from collections.abc import Callable

from flask import Response, abort, g, jsonify, request
from werkzeug.exceptions import HTTPException

from ivr.console.parts import parts

LARGEST_BYTES = 10_000
OPS = ""
NEEDED = "this needs the header 'Authorization: Bearer …', with LEVELHEAD_API_TOKEN or an agent's session"


def known_by(token: str) -> Callable[[], None]:
    """For before each view; a session is asked for by who has none yet."""

    def know() -> None:
        request.max_content_length = LARGEST_BYTES
        if request.endpoint != "api.session":
            g.who = _who(token, (request.authorization and request.authorization.token) or "")

    return know


def _who(token: str, given: str) -> str:
    if given and secrets.compare_digest(given.encode(), token.encode()):
        return OPS
    agent = parts().store.read(lambda records: parts().access.agent(records, given))
    return agent or abort(401, NEEDED)


def allow(name: str, *, ops: bool = True) -> None:
    """Agents ask about themselves only."""
    if name not in parts().door.policies.live.routing.agents:
        abort(404, f"there is no agent '{name}'")
    if g.who != name and not (ops and g.who == OPS):
        abort(403, "only the agent may, with a session of their own")


def told(error: HTTPException) -> Response:
    """Errors as JSON too."""
    response = jsonify(error=error.description)
    response.status_code = error.code or 500
    if response.status_code == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response
