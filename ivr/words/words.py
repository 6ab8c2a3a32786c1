"""The prompts of one language, spoken by one voice."""

from ivr.steps import Say
from ivr.words.faults import Fault, Place, PromptFaults
from ivr.words.language import folder_of, language_of, shipped_languages
from ivr.words.own import NOTHING_CHANGED, OwnPrompts


class Words:
    """`language` is BCP 47; its folder is its first part. Raises `PromptFaults` if a file cannot be read.

    Cheap: shipped files are parsed once in a process. `check` tells whether the prompts are all there and right.
    """

    def __init__(self, language: str, voice: str, own: OwnPrompts = NOTHING_CHANGED) -> None:
        self.language = language
        self.voice = voice
        self._folder = folder_of(language)
        self._recordings = own.recordings
        prompts = language_of(self._folder, own)
        faults = [fault for file in prompts.files for fault in file.faults]
        if faults or not prompts.prompts:
            raise PromptFaults(faults or [no_prompts(language)])
        self._bundle = prompts.bundle(language)

    def text(self, prompt: str, **variables: str | int | float) -> str:
        """The prompt's words. Raises `PromptFaults`, so that tests meet a mistake before a caller does."""
        if not self._bundle.has_message(prompt):
            raise self._faults(prompt, "is missing")
        pattern = self._bundle.get_message(prompt).value
        if pattern is None:
            raise self._faults(prompt, "has no words")
        words, errors = self._bundle.format_pattern(pattern, variables)
        if errors:
            raise self._faults(prompt, "; ".join(map(str, errors)))
        return " ".join(str(words).split())

    def _faults(self, prompt: str, message: str) -> PromptFaults:
        return PromptFaults([Fault(Place(f"{self._folder}/"), f"{prompt}: {message}")])

    def say(self, prompt: str, **variables: str | int | float) -> Say:
        """With the recording that ops have put in the place of the words, if they have."""
        recording = self._recordings.get(f"{self._folder}/{prompt}")
        return Say(self.text(prompt, **variables), self.language, self.voice, recording)

    def spoken(self, text: str) -> Say:
        return Say(text, self.language, self.voice)


def no_prompts(language: str) -> Fault:
    known = ", ".join(shipped_languages())
    return Fault(
        Place(f"{folder_of(language)}/"),
        f"there are no prompts for '{language}'; there are {known}: name another language, or write them",
    )
