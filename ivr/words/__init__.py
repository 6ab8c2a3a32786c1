"""The words that callers and agents hear, from `prompts/<language>/*.ftl` (Project Fluent)."""

from ivr.words.checking import check, faults_in
from ivr.words.faults import PromptFaults
from ivr.words.language import PROMPTS
from ivr.words.own import NOTHING_CHANGED, OwnPrompts
from ivr.words.speech import spoken_seconds
from ivr.words.words import Words

__all__ = [
    "NOTHING_CHANGED",
    "PROMPTS",
    "OwnPrompts",
    "PromptFaults",
    "Words",
    "check",
    "faults_in",
    "spoken_seconds",
]
