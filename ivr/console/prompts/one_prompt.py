"""What the page of one prompt shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from ivr.console.prompts.in_work import InWork
from ivr.words.editing import own_text, shipped_text
from ivr.words.examples import values_of
from ivr.words.folder import is_language
from ivr.words.language import REFERENCE, folder_of, language_of, shipped_prompts
from ivr.words.listing import situation_of
from ivr.words.proofreading import Proof, proofread
from ivr.words.recordings import Obstacle, obstacle_to
from ivr.words.variables import given


class NoSuchPrompt(LookupError):
    """Nobody ships it, no rule names it, and it is not among the own ones; or of a language that there is not."""


@dataclass(frozen=True)
class OnePrompt:
    """`text` is what is being edited; `shipped` and `english` are None where there are none, or none besides.

    `tag` is the language as a line speaks it (BCP 47). `recording` is the key of a sound.
    `obstacle` keeps it from being recorded.
    """

    language: str
    tag: str
    name: str
    situation: str
    text: str
    shipped: str | None
    english: str | None
    given: Mapping[str, str]
    proof: Proof
    is_own: bool
    is_changed: bool
    recording: str | None
    obstacle: Obstacle | None


def one_prompt(work: InWork, language: str, name: str, typed: str | None = None) -> OnePrompt:
    """`typed` in the place of the words that are kept. Raises `NoSuchPrompt`."""
    hold_there(work, language, name)
    own, shipped = own_text(work.own, language, name), shipped_text(language, name)
    text = typed if typed is not None else own if own is not None else shipped or ""
    return OnePrompt(
        language=language,
        tag=tag_of(work, language),
        name=name,
        situation=situation_of(name),
        text=text,
        shipped=shipped,
        english=shipped_text(REFERENCE, name) if language != REFERENCE else None,
        given={variable: str(values_of(variable, language)[0]) for variable in sorted(given(name))},
        proof=proof_of(work, language, name, text),
        is_own=own is not None,
        is_changed=f"{language}/{name}" in work.changed,
        recording=work.own.recordings.get(f"{language}/{name}"),
        obstacle=obstacle_to(name, language_of(language, work.own)),
    )


def hold_there(work: InWork, language: str, name: str) -> None:
    """Raises `NoSuchPrompt`."""
    if not is_language(language):
        raise NoSuchPrompt(language)
    if name in {*shipped_prompts(REFERENCE), *work.routing.prompts}:
        return
    if own_text(work.own, language, name) is None:
        raise NoSuchPrompt(name)


def proof_of(work: InWork, language: str, name: str, text: str) -> Proof:
    return proofread(work.own, language, name, text, work.routing.prompts)


def tag_of(work: InWork, language: str) -> str:
    """As the business or a line speaks it, if one does."""
    spoken = [work.routing.business.language, *sorted(work.routing.languages)]
    return next((tag for tag in spoken if folder_of(tag) == language), language)
