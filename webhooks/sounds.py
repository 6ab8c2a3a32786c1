"""Sound files that Twilio fetches. It does not sign these requests."""

from flask import Blueprint, Response

from webhooks.hold_sound import hold_sound

sounds = Blueprint("sounds", __name__, url_prefix="/sounds")


@sounds.get("/hold.wav")
def hold() -> Response:
    return Response(hold_sound(), mimetype="audio/wav", headers={"Cache-Control": "public, max-age=86400"})
