"""The words that callers and agents hear, from `prompts/<language>/*.ftl` (Project Fluent)."""

from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from ivr.steps import Say

PROMPTS = Path(__file__).resolve().parent.parent / "prompts"


class PromptFault(Exception):
    """A prompt is missing, or names a variable that it is not given."""


class Words:
    """Prompts of one language, spoken by one voice. `language` is BCP 47; its folder is its first part."""

    def __init__(self, language: str, voice: str, folder: Path = PROMPTS) -> None:
        self.language = language
        self.voice = voice
        # Isolation marks are for mixed writing directions on a screen; a speech engine may stumble over them.
        self._bundle = FluentBundle([language], use_isolating=False)
        files = sorted((folder / language.partition("-")[0]).glob("*.ftl"))
        if not files:
            raise PromptFault(
                f"no prompts for {language!r}: expected .ftl files in {language.partition('-')[0]}/"
            )
        for file in files:
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def text(self, prompt: str, **variables: str | int | float) -> str:
        """The prompt's words. Raises `PromptFault`, so that tests meet a mistake before a caller does."""
        if not self._bundle.has_message(prompt):
            raise PromptFault(f"no prompt {prompt!r} in {self.language}")
        pattern = self._bundle.get_message(prompt).value
        if pattern is None:
            raise PromptFault(f"prompt {prompt!r} has no words in {self.language}")
        words, errors = self._bundle.format_pattern(pattern, variables)
        if errors:
            raise PromptFault(f"prompt {prompt!r} in {self.language}: {'; '.join(map(str, errors))}")
        return " ".join(str(words).split())

    def say(self, prompt: str, **variables: str | int | float) -> Say:
        return self.spoken(self.text(prompt, **variables))

    def spoken(self, text: str) -> Say:
        return Say(text, self.language, self.voice)


# A common rate for spoken information.
WORDS_PER_MINUTE = 160


def spoken_seconds(text: str) -> float:
    """How long a speech engine takes for a text."""
    return len(text.split()) * 60 / WORDS_PER_MINUTE


def spoken_words(seconds: float) -> int:
    """How many words fit into a time; none into a negative one."""
    return max(0, int(seconds * WORDS_PER_MINUTE / 60))
