"""Recordings of ops in the place of texts."""

from collections.abc import Iterator

from ivr.routing.faults import suggestion
from ivr.words.faults import Fault, Place
from ivr.words.language import Language
from ivr.words.own import OwnPrompts
from ivr.words.variables import listed


def recording_faults(language: Language, own: OwnPrompts) -> Iterator[Fault]:
    """What has no words, or other words in every call, cannot be recorded."""
    for name in sorted(own.recordings):
        folder, _, prompt = name.partition("/")
        if folder == language.name and (complaint := _complaint(prompt, language)):
            yield Fault(Place(name), complaint)


def _complaint(name: str, language: Language) -> str | None:
    prompt = language.prompts.get(name)
    if prompt is None:
        return f"there is no prompt '{name}' that this could be a recording of{suggestion(name, language.prompts)}"
    if prompt.variables:
        filled_in = listed(prompt.variables)
        return f"a recording cannot say {filled_in}; write a text without it, or take the recording away"
    if whole := language.setting(name, "heard-in"):
        return f"'{name}' is heard in {whole}, and never alone; take the recording away"
    return None
