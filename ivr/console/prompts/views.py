"""All prompts, and one of them. Whoever may see the rules may see what they lead to."""

from collections.abc import Mapping

from babel import Locale
from flask import Blueprint, Response, abort, request

from ivr.console.parts import parts
from ivr.console.prompts.in_work import InWork, in_work
from ivr.console.prompts.one_prompt import NoSuchPrompt, one_prompt
from ivr.console.prompts.wanted import Wanted
from ivr.console.rendering import page as rendered
from ivr.console.rendering import words
from ivr.console.visiting import needs
from ivr.people.role import Right
from ivr.words.folder import is_language
from ivr.words.language import folder_of, shipped_languages
from ivr.words.listing import SITUATIONS, Listed, listed
from ivr.words.sounds import seconds_of

DONE = frozenset({"words", "shipped", "recording", "no-recording"})

prompts = Blueprint("prompts", __name__, url_prefix="/prompts")
prompts.before_request(needs(Right.SEE_RULES))


@prompts.get("")
def page() -> str:
    work = parts().store.read(in_work)
    wanted = Wanted.of(request.args, folder_of(work.routing.business.language))
    _hold_language(wanted.language)
    everything = list(listed(work.own, wanted.language, work.routing.prompts))
    shown = [one for one in everything if wanted.shows(one, work, heard)]
    return rendered(
        "prompts/list.html",
        wanted=wanted,
        work=work,
        all=len(everything),
        shown={situation: [one for one in shown if one.situation == situation] for situation in SITUATIONS},
        count=len(shown),
        heard=heard,
        situations=SITUATIONS,
        languages=_languages(work),
        language_names=_language_names(),
    )


@prompts.get("/<language>/<name>")
def prompt(language: str, name: str) -> str:
    return shown(language, name)


@prompts.get("/sounds/<key>")
def sound(key: str) -> Response:
    found = parts().store.read(lambda records: records.sounds.find(key))
    return Response(found, mimetype="audio/wav") if found else abort(404)


def shown(language: str, name: str, typed: str | None = None, complaint: str = "") -> str:
    """The page of one prompt. `complaint` is about a recording that was not kept."""
    work = parts().store.read(in_work)
    try:
        one = one_prompt(work, language, name, typed)
    except NoSuchPrompt:
        abort(404)
    done = request.args.get("done", "")
    return rendered(
        "prompts/one.html",
        one=one,
        work=work,
        recording_seconds=_seconds(one.recording),
        done=done if done in DONE else "",
        complaint=complaint,
        heard=heard_when(one.name, one.situation),
        language_names=_language_names(),
    )


def heard(one: Listed) -> str:
    return heard_when(one.name, one.situation)


def heard_when(name: str, situation: str) -> str:
    return words()("prompts-heard-by-rule" if situation == SITUATIONS[-1] else f"prompts-heard-{name}")


def _hold_language(language: str) -> None:
    if not is_language(language):
        abort(404)


def _seconds(key: str | None) -> float:
    found = parts().store.read(lambda records: records.sounds.find(key)) if key else None
    return seconds_of(found) if found else 0.0


def _languages(work: InWork) -> list[str]:
    """Those that are there, or spoken on a line."""
    spoken = map(folder_of, work.routing.languages)
    return sorted({*shipped_languages(), *work.own.languages, *spoken})


def _language_names() -> Mapping[str, str]:
    """Of all languages of the world that have two letters, in that of the visitor and in the order of its alphabet."""
    names = Locale.parse(words().language).languages
    own = {code: name for code, name in names.items() if len(code) == 2 and is_language(code)}
    return dict(sorted(own.items(), key=lambda pair: str(pair[1]).casefold()))
