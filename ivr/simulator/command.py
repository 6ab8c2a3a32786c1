"""`levelhead call`: place a call through the simulator of a running server, and read it as a play."""

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import httpx
import orjson
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ivr.audio.recording import UnreadableRecording, frames_of
from ivr.settings import SettingsFaults, load_settings
from ivr.simulator.orders import NUMBER
from ivr.simulator.play import CLOCK, END, LEVELHEAD, SIMULATOR
from ivr.simulator.stories import STORIES, about

STYLES = {"caller": "bold cyan", LEVELHEAD: "yellow", SIMULATOR: "bold red", CLOCK: "dim", END: "bold green"}
TIME_WIDTH, WHO_WIDTH = 8, 11
# How long a play may be silent: nothing is told while a caller holds the line.
SILENCE_SECONDS = 600
STORY_LIST = "\n".join(f"  {name:<14}{about(name)}" for name in STORIES)


@click.command(epilog=f"\b\nStories (their sound is generated):\n{STORY_LIST}")
@click.option(
    "--story", type=click.Choice(list(STORIES)), metavar="NAME", help="Play one of the stories below."
)
@click.option(
    "--speech",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A recording that the caller speaks: WAV, or whatever else pydub reads.",
)
@click.option("--says", default="", metavar="WORDS", help="What the speech recogniser makes of it.")
@click.option(
    "--key",
    "keys",
    multiple=True,
    type=click.Choice(list("0123456789*#")),
    metavar="KEY",
    help="Answer the next question with this key; again for the one after it, up to those of the survey.",
)
@click.option(
    "--from",
    "number",
    metavar="NUMBER",
    callback=lambda _context, _option, given: _number(given),
    help="The caller's number, or `anonymous`; without it, somebody who has never called.",
)
@click.option(
    "--skip", is_flag=True, help="Do not wait for ringing and talking, and go on to the survey call."
)
def call(
    story: str | None, speech: Path | None, says: str, keys: tuple[str, ...], number: str | None, skip: bool
) -> None:
    """Call the line of a server that runs without a Twilio account (`make run`), and read the call as a play.

    \b
    Either one of the stories:
      levelhead call --story raised-voice --skip
    or a call of your own:
      levelhead call --speech FILE.wav --says "my phone is off again" --key 1 --skip
    """
    order = {"story": story, "says": says, "keys": keys, "number": number, "skip": skip}
    order["speech"] = _speech(speech) if speech else ""
    console = Console(highlight=False)
    if story:
        console.print(f"[bold]{story}[/bold]: {about(story)} The sound is generated.\n")
    for line in _lines(order):
        _print(console, line)
        if line["who"] == SIMULATOR:
            raise SystemExit(1)


def _number(given: str | None) -> str | None:
    if given and not re.match(NUMBER, given):
        raise click.BadParameter("write it like +12025550123, or `anonymous`")
    return given


def _speech(file: Path) -> str:
    try:
        return base64.b64encode(b"".join(frames_of(file))).decode()
    except UnreadableRecording as error:
        raise click.ClickException(str(error)) from None


def _lines(order: dict[str, Any]) -> Iterator[dict[str, str]]:
    try:
        url = load_settings().local_url
    except SettingsFaults as faults:
        raise click.ClickException(str(faults)) from None
    try:
        play = f"{url}/simulator/plays"
        with httpx.stream("POST", play, content=orjson.dumps(order), timeout=SILENCE_SECONDS) as answer:
            if answer.is_error:
                raise click.ClickException(_refusal(answer))
            yield from map(orjson.loads, answer.iter_lines())
    except httpx.ConnectError:
        raise click.ClickException(
            f"no server at {url}: start it with `make run` or `levelhead serve`"
        ) from None
    except httpx.TransportError as error:
        raise click.ClickException(
            f"the server at {url} has gone in the middle of the play ({error})"
        ) from None


def _refusal(answer: httpx.Response) -> str:
    if answer.status_code == httpx.codes.NOT_FOUND:
        return "the server runs with a Twilio account: only a real phone can call it"
    try:
        return str(orjson.loads(answer.read())["error"])
    except (orjson.JSONDecodeError, KeyError):
        return f"the server answered with an error (HTTP {answer.status_code}); its log says why"


def _print(console: Console, line: dict[str, str]) -> None:
    """In columns: what wraps does so under itself."""
    if line["who"] == END:
        console.print()
    row = Table.grid(padding=(0, 2))
    row.add_column(width=TIME_WIDTH, style="dim")
    row.add_column(width=WHO_WIDTH, style=STYLES.get(line["who"], "magenta"))
    row.add_column(overflow="fold")
    row.add_row(line["at"][11:19], line["who"], Text(f"{line['does']} {line['what']}".strip()))
    console.print(row)
