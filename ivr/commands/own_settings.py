"""The settings by which a command is carried out."""

import click

from ivr.settings import Settings, SettingsFaults, load_settings


def own_settings() -> Settings:
    """Ends the command with every fault of them, if there is one."""
    try:
        return load_settings()
    except SettingsFaults as faults:
        raise click.ClickException(str(faults)) from None
