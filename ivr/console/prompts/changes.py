"""What ops do with a prompt. All of it goes into their draft."""

import unicodedata
from collections.abc import Callable

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response as Redirect

from ivr.audio.announcement import TooQuiet
from ivr.audio.recording import UnreadableRecording
from ivr.console.guard import takes
from ivr.console.parts import parts
from ivr.console.prompts.in_work import in_work, keep
from ivr.console.prompts.one_prompt import NoSuchPrompt, hold_there, proof_of, tag_of
from ivr.console.prompts.views import shown
from ivr.console.rendering import page, words
from ivr.console.visiting import needs
from ivr.people.role import Right
from ivr.records import Records
from ivr.words import OwnPrompts
from ivr.words.editing import with_recording, with_text, without_recording, without_text
from ivr.words.language import language_of
from ivr.words.recordings import obstacle_to
from ivr.words.sounds import key_of, seconds_of, telephone_sound

LARGEST_RECORDING_BYTES = 10_000_000
LONGEST_TEXT = 2000  # characters, as the form has it
Change = Callable[[OwnPrompts], OwnPrompts]
Answer = Response | Redirect

prompt_changes = Blueprint("prompt_changes", __name__, url_prefix="/prompts/<language>/<name>")
prompt_changes.before_request(takes(LARGEST_RECORDING_BYTES))
prompt_changes.before_request(needs(Right.CHANGE_RULES))


class NotKept(ValueError):
    """A recording, and why."""


@prompt_changes.before_request
def hold_prompt() -> None:
    """An address may name what there is not."""
    try:
        hold_there(parts().store.read(in_work), **(request.view_args or {}))
    except NoSuchPrompt:
        abort(404)


@prompt_changes.post("/proof")
def proof(language: str, name: str) -> str:
    """What is wrong with the words as they are typed, and how they are heard."""
    work = parts().store.read(in_work)
    found = proof_of(work, language, name, _typed())
    return page("prompts/proof.html", proof=found, tag=tag_of(work, language))


@prompt_changes.post("/words")
def write(language: str, name: str) -> Answer:
    text = _typed()
    if proof_of(parts().store.read(in_work), language, name, text).complaints:
        return Response(shown(language, name, text), 422)
    return _changed(language, name, "words", lambda own: with_text(own, language, name, text))


@prompt_changes.post("/shipped")
def drop_words(language: str, name: str) -> Answer:
    return _changed(language, name, "shipped", lambda own: without_text(own, language, name))


@prompt_changes.post("/recording")
def record(language: str, name: str) -> Answer:
    brought = request.files.get("recording")
    try:
        sound = _telephone_sound(language, name, brought.read() if brought else b"")
    except (NotKept, TooQuiet, UnreadableRecording) as complaint:
        return Response(shown(language, name, complaint=str(complaint)), 422)
    key = key_of(sound)

    def keep_sound(records: Records) -> None:
        records.sounds.keep({key: sound})

    return _changed(
        language, name, "recording", lambda own: with_recording(own, language, name, key), keep_sound
    )


@prompt_changes.post("/no-recording")
def drop_recording(language: str, name: str) -> Answer:
    return _changed(language, name, "no-recording", lambda own: without_recording(own, language, name))


def _changed(
    language: str, name: str, done: str, change: Change, first: Callable[[Records], None] = lambda _: None
) -> Redirect:
    def in_draft(records: Records) -> None:
        first(records)
        keep(records, change(in_work(records).own))

    parts().store.run(in_draft)
    return redirect(url_for("console.prompts.prompt", language=language, name=name, done=done), 303)


def _typed() -> str:
    """Without control characters, which no voice says and not every database keeps."""
    text = request.form.get("text", "").replace("\r\n", "\n").replace("\t", " ")
    if len(text) > LONGEST_TEXT:
        abort(413)
    return "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) != "Cc").strip()


def _telephone_sound(language: str, name: str, brought: bytes) -> bytes:
    prompts = language_of(language, parts().store.read(in_work).own)
    if not brought:
        raise NotKept(words()("prompts-no-file"))
    if obstacle := obstacle_to(name, prompts):
        raise NotKept(words()(f"prompts-obstacle-{obstacle}"))
    sound, most = telephone_sound(brought), prompts.longest_seconds(name)
    if seconds_of(sound) > most:
        raise NotKept(words()("prompts-too-long", seconds=round(seconds_of(sound), 1), most=most))
    return sound


def _too_large(_: RequestEntityTooLarge) -> Response:
    megabytes = LARGEST_RECORDING_BYTES // 1_000_000
    complaint = words()("prompts-too-large", megabytes=megabytes)
    return Response(shown(**(request.view_args or {}), complaint=complaint), 413)


prompt_changes.register_error_handler(RequestEntityTooLarge, _too_large)
