"""The routing file that a command is about."""

from dataclasses import dataclass
from pathlib import Path

import click

from ivr.commands.own_settings import own_settings
from ivr.routing import RoutingFaults, RoutingFile, load
from ivr.routing.default import default_text

SHIPPED = "the shipped file"

File = click.Path(exists=True, dir_okay=False, path_type=Path)


@dataclass(frozen=True)
class RoutingText:
    """A routing file that has not been checked; `source` names it in what is said about it."""

    text: bytes
    source: str

    @classmethod
    def of(cls, file: Path | None) -> "RoutingText":
        """The file itself, else that of the setting ROUTING_FILE, else the shipped one."""
        file = file or own_settings().routing_file
        return cls(file.read_bytes(), str(file)) if file else cls(default_text().encode(), SHIPPED)

    def loaded(self) -> RoutingFile:
        """Reports every fault and ends the command with 1 if there is one."""
        try:
            return load(self.text, self.source)
        except RoutingFaults as faults:
            click.echo(str(faults), err=True)
            raise SystemExit(1) from None
