"""The folder of ops' own prompts that a command is about."""

from pathlib import Path

import click

from ivr.settings import SettingsFaults, load_settings
from ivr.words.folder import Found, look_into


def found_in(folder: Path | None) -> Found:
    """In the folder itself, else in that of the setting LEVELHEAD_PROMPTS, else nothing."""
    folder = folder or _folder()
    return look_into(folder) if folder else Found()


def _folder() -> Path | None:
    try:
        return load_settings().prompts
    except SettingsFaults as faults:
        raise click.ClickException(str(faults)) from None
