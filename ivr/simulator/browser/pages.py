"""The page and its acts, as an application of its own beside the one that is called."""

import mimetypes
import secrets

from flask import Blueprint, Flask, Response, abort, request
from flask.typing import ResponseReturnValue
from pydantic import ValidationError
from werkzeug.exceptions import RequestEntityTooLarge

from ivr.audio.recording import UnreadableRecording
from ivr.simulator.browser.acts import ACT
from ivr.simulator.browser.guard import ELSEWHERE, VISITOR, is_here, is_ours, policy, visitor_in
from ivr.simulator.browser.not_now import NotNow
from ivr.simulator.browser.page import page
from ivr.simulator.browser.recordings import LARGEST_BYTES
from ivr.simulator.browser.session import Session

PREFIX = "/phone"
LARGEST_ACT_BYTES = 10_000
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "microphone=(self)",
    "Cache-Control": "no-store",
}
# Browsers run modules of this type only, and not every system knows it.
mimetypes.add_type("text/javascript", ".js")


def phone_pages(session: Session) -> Flask:
    app = Flask("levelhead-phone", static_folder=None)
    app.register_blueprint(_phone(session))
    return app


def _phone(session: Session) -> Blueprint:
    phone = Blueprint("phone", __name__, url_prefix=PREFIX, static_folder="static")
    phone.before_request(_refuse_others)
    phone.after_request(_harden)
    phone.register_error_handler(NotNow, _not_now)
    phone.register_error_handler(RequestEntityTooLarge, _too_large)

    @phone.get("")
    @phone.get("/")
    def shows() -> Response:
        response = Response(page(request.accept_languages))
        if not visitor_in(request.headers.get("Cookie", "")):
            # Lax: whoever follows a link to the page while it is open would else be somebody else.
            response.set_cookie(VISITOR, secrets.token_hex(16), path=PREFIX, httponly=True, samesite="Lax")
        return response

    @phone.post("/acts")
    def acts() -> ResponseReturnValue:
        request.max_content_length = LARGEST_ACT_BYTES
        if request.mimetype != "application/json":
            abort(415)
        try:
            act = ACT.validate_json(request.get_data())
        except ValidationError as error:
            return {"error": "; ".join(fault["msg"] for fault in error.errors())}, 400
        session.act(_visitor(), act)
        return "", 204

    @phone.get("/recordings")
    def recordings() -> ResponseReturnValue:
        return [recording.as_dict() for recording in session.recordings.all()]

    @phone.post("/recordings")
    def bring() -> ResponseReturnValue:
        request.max_content_length = LARGEST_BYTES
        try:
            brought = session.recordings.add(request.get_data(), request.args.get("name", "recording"))
        except UnreadableRecording as why:
            return {"error": str(why)}, 400
        return brought.as_dict()

    return phone


def _not_now(why: NotNow) -> ResponseReturnValue:
    return {"error": str(why)}, 409


def _too_large(_: RequestEntityTooLarge) -> ResponseReturnValue:
    return {"error": f"It is larger than {LARGEST_BYTES // 1_000_000} MB."}, 413


def _visitor() -> str:
    visitor = visitor_in(request.headers.get("Cookie", ""))
    if not visitor:
        raise NotNow("Open the page first, with cookies allowed: they tell one visitor from another.")
    return visitor


def _refuse_others() -> ResponseReturnValue | None:
    if not is_here(request.host):
        return ELSEWHERE, 403
    if request.method == "POST" and not is_ours(request.headers.get("Origin", ""), request.host):
        return {"error": "Another site has sent this."}, 403
    return None


def _harden(response: Response) -> Response:
    response.headers.update(HEADERS | {"Content-Security-Policy": policy(request.host)})
    return response
