"""Recordings of ops in the place of texts."""

from collections.abc import Iterator
from enum import StrEnum

from ivr.routing.faults import suggestion
from ivr.words.faults import Fault, Place
from ivr.words.language import Language
from ivr.words.own import OwnPrompts
from ivr.words.variables import listed


class Obstacle(StrEnum):
    NO_WORDS = "no-words"
    FILLED_IN = "filled-in"
    INSIDE = "inside"


def recording_faults(language: Language, own: OwnPrompts) -> Iterator[Fault]:
    """What has no words, or other words in every call, cannot be recorded."""
    for name in sorted(own.recordings):
        folder, _, prompt = name.partition("/")
        if folder == language.name and (complaint := _complaint(prompt, language)):
            yield Fault(Place(name), complaint)


def obstacle_to(name: str, language: Language) -> Obstacle | None:
    """Why a prompt cannot be recorded."""
    prompt = language.prompts.get(name)
    if prompt is None:
        return Obstacle.NO_WORDS
    if prompt.variables:
        return Obstacle.FILLED_IN
    return Obstacle.INSIDE if language.setting(name, "heard-in") else None


def _complaint(name: str, language: Language) -> str | None:
    match obstacle_to(name, language):
        case Obstacle.NO_WORDS:
            near = suggestion(name, language.prompts)
            return f"there is no prompt '{name}' that this could be a recording of{near}"
        case Obstacle.FILLED_IN:
            filled_in = listed(language.prompts[name].variables)
            return f"a recording cannot say {filled_in}; write a text without it, or take the recording away"
        case Obstacle.INSIDE:
            whole = language.setting(name, "heard-in")
            return f"'{name}' is heard in {whole}, and never alone; take the recording away"
    return None
