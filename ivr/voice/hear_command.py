"""`levelhead voice FILE...`: what the detector hears in recordings."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import click
import orjson
from rich.console import Console
from rich.text import Text

from ivr.audio import HearingSettings, Sensitivity
from ivr.audio.network import SHIPPED, Networks
from ivr.audio.recording import Channel, UnreadableRecording, frames_of
from ivr.audio.weights_file import BadWeights, networks_in
from ivr.voice.blocks import picture as drawn_in_blocks
from ivr.voice.drawing import drawn
from ivr.voice.heard import Heard
from ivr.voice.heard import hear as hear_frames
from ivr.voice.names import printable
from ivr.voice.report import as_json, rises, summary, totals


def _networks(_context: click.Context, _option: click.Parameter, file: Path | None) -> Networks:
    try:
        return networks_in(file.read_bytes()) if file else SHIPPED
    except (BadWeights, OSError) as error:
        raise click.BadParameter(f"{file}: {error}") from None


@click.command
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--channel",
    type=click.Choice(get_args(Channel)),
    metavar="SIDE",
    help="The caller's side of a stereo recording, `left` or `right`; without it, both are mixed.",
)
@click.option(
    "--sensitivity",
    type=click.Choice(get_args(Sensitivity)),
    default="normal",
    metavar="LEVEL",
    help="How readily a voice counts as raised: `low`, `normal` (if not given) or `high`.",
)
@click.option(
    "--weights",
    "networks",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="WEIGHTS",
    callback=_networks,
    help="Weights that `levelhead voice fit` wrote.",
)
@click.option(
    "--picture",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="PICTURE",
    help="Also draw level and effort over time into this SVG file; for one recording.",
)
@click.option("--json", "as_data", is_flag=True, help="Print JSON, for programs.")
def hear(
    files: tuple[Path, ...],
    channel: Channel | None,
    sensitivity: Sensitivity,
    networks: Networks,
    picture: Path | None,
    as_data: bool,
) -> None:
    """Show when the voice in recordings was raised, by how much, and how soon it was noticed.

    FILE is WAV, AIFF, FLAC, MP3 or Ogg, or what else pydub reads with ffmpeg, of 8 kHz or more; best the caller's
    side alone. The detector hears it as if it came through the line.
    """
    if picture and len(files) > 1:
        raise click.UsageError("--picture draws one recording; name one FILE")
    settings = HearingSettings.at(sensitivity)
    heard, complaints = list[tuple[str, Heard]](), list[str]()
    for file in files:
        try:
            what = hear_frames(frames_of(file, channel), settings, networks)
            heard.append((click.format_filename(file), what))
        except UnreadableRecording as error:
            complaints.append(str(error))
    (_print_json if as_data else _print)(heard)
    if picture:
        _draw(heard, picture)
    for complaint in complaints:
        click.echo(printable(complaint), err=True)
    if complaints:
        raise SystemExit(1)


def _print_json(heard: Sequence[tuple[str, Heard]]) -> None:
    data = [as_json(file, what) for file, what in heard]
    click.echo(orjson.dumps(data, option=orjson.OPT_INDENT_2).decode())


def _draw(heard: Sequence[tuple[str, Heard]], picture: Path) -> None:
    for file, what in heard:
        try:
            picture.write_text(drawn(Path(file).name, what), encoding="utf-8")
        except OSError as error:
            raise click.ClickException(f"{picture}: it cannot be written ({error.strerror})") from None


def _print(heard: Sequence[tuple[str, Heard]]) -> None:
    console = Console(highlight=False)
    for file, what in heard:
        console.print(Text(printable(file), style="bold"), soft_wrap=True)
        console.print(totals(what))
        console.print(drawn_in_blocks(what, console.width))
        console.print(rises(what) if what.rises else "No voice was raised in it.")
        console.print()
    if len(heard) > 1:
        console.print(summary(heard))
