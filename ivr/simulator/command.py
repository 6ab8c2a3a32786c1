"""`levelhead call`: place a call through the simulator of a running server, and read it as a play."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import httpx
import orjson
from rich.console import Console
from rich.text import Text

from ivr.audio.recording import UnreadableRecording, frames_of
from ivr.settings import SettingsFaults, load_settings
from ivr.simulator.play import LEVELHEAD
from ivr.simulator.stories import STORIES

WIDEST_NAME = 12
STYLES = {"caller": "bold cyan", LEVELHEAD: "yellow", "simulator": "bold red"}


@click.command()
@click.option(
    "--story", type=click.Choice(list(STORIES)), help="One of the shipped stories, with generated sound."
)
@click.option(
    "--speech", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A recording to speak."
)
@click.option("--says", default="", help="What the recogniser makes of it.")
@click.option("--key", "keys", multiple=True, help="A key for each question after that, the survey's too.")
@click.option("--from", "number", help="The caller's number; without it, somebody who has never called.")
@click.option(
    "--skip", is_flag=True, help="Do not wait: skip ringing, talking, and the time until the survey."
)
def call(
    story: str | None, speech: Path | None, says: str, keys: tuple[str, ...], number: str | None, skip: bool
) -> None:
    """Call the line of a server that `levelhead serve` runs without a Twilio account."""
    order = {"story": story, "says": says, "keys": keys, "number": number, "skip": skip}
    order["speech"] = _speech(speech) if speech else ""
    console = Console(highlight=False)
    if story:
        console.print(f"[dim]{STORIES[story].__doc__ or ''} The sound is generated.[/dim]")
    for line in _lines(order):
        console.print(_printed(line))


def _speech(file: Path) -> str:
    try:
        return base64.b64encode(b"".join(frames_of(file))).decode()
    except UnreadableRecording as error:
        raise click.ClickException(str(error)) from None


def _lines(order: dict[str, Any]) -> Iterator[dict[str, str]]:
    try:
        url = f"{load_settings().public_base_url}/simulator/plays"
        with httpx.stream("POST", url, content=orjson.dumps(order), timeout=None) as answer:  # noqa: S113  # a play lasts as long as it lasts
            if answer.is_error:
                raise click.ClickException(answer.read().decode())
            yield from map(orjson.loads, answer.iter_lines())
    except SettingsFaults as faults:
        raise click.ClickException(str(faults)) from None
    except httpx.ConnectError:
        raise click.ClickException(
            f"no server at {url}: start it first, with `make run` or `levelhead serve`"
        ) from None


def _printed(line: dict[str, str]) -> Text:
    text = Text()
    text.append(f"{line['at'][11:19]}  ", style="dim")
    text.append(f"{line['who']:<{WIDEST_NAME}} ", style=STYLES.get(line["who"], "bold magenta"))
    text.append(f"{line['does']} ")
    text.append(line["what"], style="default")
    return text
