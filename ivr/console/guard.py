"""What every page has: no foreign scripts, no foreign forms, and nothing of it left in a cache."""

from collections.abc import Callable

from flask import Response, abort, request
from itsdangerous import BadSignature, Signer

LARGEST_BYTES = 10_000
# Nothing inline and nothing from elsewhere: whatever a caller says is never a script (MDN, "Content Security Policy").
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
FORM_FIELD = "csrf"
FORM_HEADER = "X-CSRF-Token"


def refuse_others() -> None:
    """Before each view. Browsers say of a form whether another site sent it (W3C, "Fetch Metadata Request Headers")."""
    request.max_content_length = LARGEST_BYTES
    is_foreign = request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}
    if request.method == "POST" and is_foreign:
        abort(403)


def takes(largest_bytes: int) -> Callable[[], None]:
    """For before each view, and before it looks at a form: what may be sent to these views is larger."""

    def allow() -> None:
        request.max_content_length = largest_bytes

    return allow


def harden(response: Response) -> Response:
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def form_token(session: str) -> str:
    """What a form of this session carries (OWASP, "CSRF Prevention Cheat Sheet": signed with the session's secret)."""
    return Signer(session, salt=FORM_FIELD).sign(FORM_FIELD).decode()


def require_form_token(session: str) -> None:
    """403 for a form that is not of this session. Scripts send the token as a header."""
    try:
        Signer(session, salt=FORM_FIELD).unsign(
            request.headers.get(FORM_HEADER) or request.form.get(FORM_FIELD, "")
        )
    except BadSignature:
        abort(403)
