"""Commands that are loaded when they are asked for: whoever checks a file does not wait for a server's libraries."""

from collections.abc import Mapping
from importlib import import_module

import click

from ivr.ports import Clock


class Lazily(click.Group):
    """`parts` has, by the name of each command, where it is: `module:command`, or `module:function` of a clock."""

    def __init__(self, name: str, parts: Mapping[str, str], clock: Clock, *, help: str) -> None:  # noqa: A002 - click's word
        super().__init__(name, help=help)
        self._parts = parts
        self._clock = clock

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self._parts)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module, _, name = self._parts.get(cmd_name, "").partition(":")
        if not module:
            return None
        found = getattr(import_module(module), name)
        return found if isinstance(found, click.Command) else found(self._clock)
