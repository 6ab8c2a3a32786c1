"""What somebody said to a question of yes or no, by the words that the prompts of their language list."""

from ivr.survey.phrases import holds, listed, plain
from ivr.words import Words


def yes_or_no(said: str, words: Words) -> bool | None:
    """A yes that is not denied, or a no.

    Words that deny are a no when nothing else is said. Among others they mean nothing: "I am not available", says a
    voicemail.
    """
    heard, denials = plain(said), listed(words, "survey-not-words")
    if holds(heard, listed(words, "survey-no-words")):
        return False
    if holds(heard, listed(words, "survey-yes-words")):
        return not holds(heard, denials)
    return False if heard and set(denials).issuperset(heard.split()) else None


def wants_no_more_calls(said: str, words: Words) -> bool:
    return holds(plain(said), listed(words, "survey-stop-words"))
