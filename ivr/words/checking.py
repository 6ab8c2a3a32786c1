"""Whether the prompts are all there and right, in ops' own files and recordings."""

from collections.abc import Collection, Iterator

from ivr.routing.faults import suggestion
from ivr.words.faults import Fault, Place, PromptFaults
from ivr.words.language import REFERENCE, Language, folder_of, language_of, shipped_prompts
from ivr.words.own import OwnPrompts
from ivr.words.own_prompts import own_faults
from ivr.words.recordings import recording_faults
from ivr.words.variables import listed
from ivr.words.words import no_prompts


def check(own: OwnPrompts, spoken: Collection[str], by_rules: Collection[str]) -> None:
    """Raises `PromptFaults` with all that `faults_in` finds."""
    if faults := faults_in(own, spoken, by_rules):
        raise PromptFaults(faults)


def faults_in(own: OwnPrompts, spoken: Collection[str], by_rules: Collection[str]) -> tuple[Fault, ...]:
    """`spoken`: the languages of the lines, as BCP 47. `by_rules`: the prompts that rules name.

    What is shipped and not changed is right (our tests hold it), and is not looked at again.
    """
    languages = {folder_of(language): language for language in (*own.languages, *sorted(spoken))}
    heard = {folder_of(language) for language in spoken}
    return tuple(
        fault
        for folder in sorted(languages)
        for fault in _in_language(languages[folder], own, by_rules, folder in heard)
    )


def _in_language(name: str, own: OwnPrompts, by_rules: Collection[str], is_heard: bool) -> Iterator[Fault]:
    language = language_of(folder_of(name), own)
    if not language.prompts:
        yield no_prompts(name)
        return
    yield from missing(language)
    yield from own_faults(language, by_rules)
    yield from recording_faults(language, own)
    if is_heard:
        yield from _named_by_rules(language, by_rules)


def missing(language: Language) -> Iterator[Fault]:
    for name, prompt in shipped_prompts(REFERENCE).items():
        if name not in language.prompts:
            file = prompt.place.file.replace(f"{REFERENCE}/", f"{language.name}/")
            yield Fault(Place(file), f"'{name}' is missing; the English one is in {prompt.place.file}")


def _named_by_rules(language: Language, by_rules: Collection[str]) -> Iterator[Fault]:
    for name in sorted(by_rules):
        prompt = language.prompts.get(name)
        if prompt is None:
            near = suggestion(name, language.prompts)
            yield Fault(Place(f"{language.name}/"), f"'{name}', which a rule names, is missing{near}")
        elif prompt.variables:
            variables = listed(prompt.variables)
            yield Fault(prompt.place, f"'{name}', which a rule names, cannot be given {variables}")
