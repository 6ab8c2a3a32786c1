"""`levelhead voice`: recordings, heard by the detector of the line or used to fit it."""

import click

from ivr.ports import Clock
from ivr.voice.fit_command import fit_command
from ivr.voice.hear_command import hear


class HearsUnlessToldOtherwise(click.Group):
    """`levelhead voice FILE...` is short for `levelhead voice hear FILE...`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        told = not args or args[0] in self.commands or args[0] in self.get_help_option_names(ctx)
        return super().parse_args(ctx, args if told else ["hear", *args])


def voice(clock: Clock) -> click.Group:
    """The group of commands; `clock` dates what is fitted."""
    return HearsUnlessToldOtherwise(
        "voice",
        commands=[hear, fit_command(clock)],
        help="Hear recordings as the line would, or fit the detector to them.\n\n"
        "`levelhead voice FILE...` is short for `levelhead voice hear FILE...`.",
    )
