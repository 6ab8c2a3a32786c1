"""What is wrong with the prompts that ops have written themselves."""

from collections.abc import Collection, Iterator

from ivr.routing.faults import suggestion
from ivr.words.faults import Fault
from ivr.words.language import REFERENCE, Language, shipped_prompts
from ivr.words.prompt_settings import setting_faults
from ivr.words.reading import Prompt
from ivr.words.speech import spoken_seconds
from ivr.words.trying import tried
from ivr.words.variables import variable_faults


def own_faults(language: Language, by_rules: Collection[str]) -> Iterator[Fault]:
    for file in language.files:
        yield from file.faults
    yield from _written_twice(language.own)
    for prompt in language.own:
        yield from setting_faults(prompt)
        yield from _in_prompt(prompt, language, by_rules)


def _written_twice(prompts: Collection[Prompt]) -> Iterator[Fault]:
    first = dict[str, Prompt]()
    for prompt in prompts:
        if first.setdefault(prompt.name, prompt) is not prompt:
            yield Fault(prompt.place, f"'{prompt.name}' is in {first[prompt.name].place} already; keep one")


def _in_prompt(prompt: Prompt, language: Language, by_rules: Collection[str]) -> Iterator[Fault]:
    known = {*shipped_prompts(REFERENCE), *by_rules}
    if prompt.name not in known:
        near = suggestion(prompt.name, known)
        yield Fault(prompt.place, f"'{prompt.name}' is no prompt of ours, and no rule names it{near}")
    elif not prompt.has_words:
        yield Fault(prompt.place, f"'{prompt.name}' has no words")
    elif wrong := tuple(variable_faults(prompt)):
        yield from wrong
    else:
        yield from spoken_faults(prompt, language)


def spoken_faults(prompt: Prompt, language: Language) -> Iterator[Fault]:
    """It can be said with whatever it may be given, and is short enough."""
    trial = tried(prompt, language)
    for complaint in trial.complaints:
        yield Fault(prompt.place, f"'{prompt.name}' cannot be said: {complaint}")
    seconds, most = max(map(spoken_seconds, trial.texts)), language.longest_seconds(prompt.name)
    if seconds > most:
        length = f"lasts {seconds:.1f} seconds, and {most:g} are the most"
        yield Fault(prompt.place, f"'{prompt.name}' {length}; shorten it, or write '.seconds = …' below it")
