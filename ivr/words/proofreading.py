"""Words that somebody is writing for one prompt: what is wrong with them, and how they are heard."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from ivr.words.checking import faults_in
from ivr.words.editing import INDENT, entry, without_text
from ivr.words.faults import Fault
from ivr.words.language import language_of
from ivr.words.own import OwnPrompts
from ivr.words.speech import spoken_seconds
from ivr.words.trying import tried


@dataclass(frozen=True, order=True)
class Complaint:
    """`line` and `column` are of the text that was written, from 1 on; line 0 is all of it."""

    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Proof:
    """`heard`: the words with examples filled in; none while Fluent complains. `seconds`: of the longest of them."""

    complaints: tuple[Complaint, ...]
    heard: tuple[str, ...]
    seconds: float
    most_seconds: float


def proofread(own: OwnPrompts, language: str, name: str, text: str, by_rules: Collection[str]) -> Proof:
    """`own` is all the rest; `language` a folder's name. `by_rules`: the prompts that rules name."""
    file = f"{language}/{name}.ftl"
    with_it = _alone(own, language, name, file, text)
    places = {file, f"{language}/{name}"}  # of the words, and of a recording
    found = [fault for fault in faults_in(with_it, [language], by_rules) if fault.place.file in places]
    prompts = language_of(language, with_it)
    trial = tried(prompts.prompts[name], prompts) if not found and name in prompts.prompts else None
    heard = trial.texts if trial else ()
    seconds = max(map(spoken_seconds, heard), default=0.0)
    return Proof(tuple(sorted(map(_complaint, found))), heard, seconds, prompts.longest_seconds(name))


def _alone(own: OwnPrompts, language: str, name: str, file: str, text: str) -> OwnPrompts:
    """The prompt in a file of its own, after all others, so that places in it are places in the text."""
    others = without_text(own, language, name).texts_of(language)
    return replace(own, texts={**others, file: entry(name, text)})


def _complaint(fault: Fault) -> Complaint:
    line = max(fault.place.line - 1, 1) if fault.place.line else 0
    return Complaint(line, max(fault.place.column - len(INDENT), 1), fault.message)
