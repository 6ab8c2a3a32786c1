"""A prompt with example values filled in, in every way that can change its words."""

from dataclasses import dataclass

from fluent.runtime import FluentBundle

from ivr.words.examples import every_way, values_of
from ivr.words.language import Language
from ivr.words.reading import Prompt


@dataclass(frozen=True)
class Trial:
    """`complaints` are Fluent's: what it could not fill in."""

    texts: tuple[str, ...]
    complaints: tuple[str, ...]


def tried(prompt: Prompt, language: Language) -> Trial:
    bundle = language.bundle(language.name)
    choice = _formatted(bundle, "choice", label=values_of("label", language.name)[0], key="2")[0]
    values = {name: values_of(name, language.name, choice) for name in prompt.variables}
    said = [_formatted(bundle, prompt.name, **way) for way in every_way(values)]
    complaints = {complaint for _, found in said for complaint in found}
    return Trial(tuple(dict.fromkeys(text for text, _ in said)), tuple(sorted(complaints)))


def _formatted(bundle: FluentBundle, prompt: str, **values: str | int) -> tuple[str, list[str]]:
    pattern = bundle.get_message(prompt).value if bundle.has_message(prompt) else None
    if pattern is None:
        return "", []
    try:
        words, errors = bundle.format_pattern(pattern, values)
    except RecursionError:
        return "", ["it leads back to itself"]
    except Exception as error:  # functions take what they are given, and fail in their own ways
        return "", [str(error)]
    return " ".join(str(words).split()), [str(error) for error in errors]
