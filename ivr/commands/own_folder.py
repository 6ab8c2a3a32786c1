"""The folder of ops' own prompts that a command is about."""

from pathlib import Path

from ivr.commands.own_settings import own_settings
from ivr.words.folder import Found, look_into


def found_in(folder: Path | None) -> Found:
    """In the folder itself, else in that of the setting LEVELHEAD_PROMPTS, else nothing."""
    folder = folder or own_settings().prompts
    return look_into(folder) if folder else Found()
