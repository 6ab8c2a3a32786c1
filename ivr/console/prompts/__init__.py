"""What callers and agents hear, prompt by prompt: read, hear, change and record it."""

from ivr.console.prompts.changes import prompt_changes
from ivr.console.prompts.views import prompts

__all__ = ["prompt_changes", "prompts"]
