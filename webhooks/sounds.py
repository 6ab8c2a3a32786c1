"""Sound files that Twilio fetches. It does not sign these requests."""

from flask import Blueprint, Response, abort

from webhooks.hold_sound import hold_sound
from webhooks.running import running

sounds = Blueprint("sounds", __name__)


@sounds.get("/sounds/hold.wav")
def hold() -> Response:
    return _wav(hold_sound(), "max-age=86400")


@sounds.get("/sounds/<key>.wav")
def recorded(key: str) -> Response:
    """A prompt that ops have recorded. Its key is made of its content, so it never changes."""
    sound = running().store.read(lambda records: records.sounds.find(key))
    return _wav(sound, "max-age=31536000, immutable") if sound else abort(404)


def _wav(sound: bytes, caching: str) -> Response:
    return Response(sound, mimetype="audio/wav", headers={"Cache-Control": f"public, {caching}"})
