"""`levelhead prompts play`: what is heard, and how long it lasts."""

from pathlib import Path

import click

from ivr.commands.own_folder import found_in
from ivr.commands.playback import NoPlayback, play_aloud
from ivr.commands.routing_text import RoutingText
from ivr.routing.faults import suggestion
from ivr.words import spoken_seconds
from ivr.words.language import Language, folder_of, language_of
from ivr.words.sounds import seconds_of
from ivr.words.trying import tried
from ivr.words.words import no_prompts


@click.command()
@click.argument("name")
@click.option(
    "--language",
    metavar="LANGUAGE",
    help="Such as `es`; without it, the language of the business.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="SOUND",
    help="Write the recording, as callers hear it, into this WAV file.",
)
def play(name: str, language: str | None, out: Path | None) -> None:
    """Show the words of the prompt NAME with examples filled in, and how long they last.

    If there is a recording of yours, it is played as it sounds on the telephone.
    """
    tag = language or RoutingText.of(None).loaded().business.language
    found = found_in(None)
    prompts = language_of(folder_of(tag), found.own)
    _report(name, tag, prompts)
    for fault in found.faults:
        click.echo(str(fault), err=True)
    sound = found.sounds.get(f"{prompts.name}/{name}")
    if sound:
        click.echo(f"Recorded: {_length(seconds_of(sound), name, prompts)}.")
        _hear(sound, out)
    elif out:
        raise click.ClickException(f"there is no recording of '{name}' in {prompts.name} to write")


def _report(name: str, tag: str, prompts: Language) -> None:
    if not prompts.prompts:
        raise click.ClickException(no_prompts(tag).message)
    if name not in prompts.prompts:
        raise click.ClickException(f"there is no prompt '{name}'{suggestion(name, prompts.prompts)}")
    trial = tried(prompts.prompts[name], prompts)
    if trial.complaints:
        raise click.ClickException(f"'{name}' cannot be said: {'; '.join(trial.complaints)}")
    for text in trial.texts:
        click.echo(f'"{text}"')
    click.echo(f"Said by a voice: about {_length(max(map(spoken_seconds, trial.texts)), name, prompts)}.")


def _length(seconds: float, name: str, prompts: Language) -> str:
    return f"{seconds:.1f} seconds, of {prompts.longest_seconds(name):g} at most"


def _hear(sound: bytes, out: Path | None) -> None:
    try:
        if out:
            out.write_bytes(sound)
        else:
            play_aloud(sound)
    except OSError as error:
        raise click.ClickException(f"{out}: it cannot be written ({error.strerror})") from None
    except NoPlayback:
        raise click.ClickException(
            "this machine cannot play sound; write it with --out FILE.wav, and hear it elsewhere"
        ) from None
