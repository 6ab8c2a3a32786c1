"""Session cookies: for our pages only, out of reach of scripts, and never sent from another site."""

from flask import request, url_for
from werkzeug.wrappers import Response

from ivr.console.parts import parts

SESSION, BRIEFING = "levelhead-session", "levelhead-briefing"


def session(name: str) -> str:
    return request.cookies.get(name, "")


def keep(response: Response, name: str, secret: str) -> Response:
    """Until the browser is closed; the store knows when the session ends."""
    is_secure = parts().public_url.startswith("https:")
    response.set_cookie(name, secret, path=_path(), secure=is_secure, httponly=True, samesite="Strict")
    return response


def drop(response: Response, name: str) -> Response:
    response.delete_cookie(name, path=_path())
    return response


def _path() -> str:
    """Wherever the pages are mounted."""
    return url_for("console.beginning").rstrip("/")
