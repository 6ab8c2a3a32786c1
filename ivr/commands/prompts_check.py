"""`levelhead prompts check`: are the words all there, and right?"""

from collections.abc import Iterable
from pathlib import Path

import click

from ivr.commands.own_folder import found_in
from ivr.commands.routing_text import RoutingText
from ivr.words import OwnPrompts, PromptFaults, faults_in
from ivr.words.language import shipped_languages
from ivr.words.reading import read

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command()
@click.argument("folder", type=FOLDER, required=False)
def check(folder: Path | None) -> None:
    """Say whether the prompts of FOLDER, laid over the shipped ones, can go live, or everything that is wrong.

    Without FOLDER, that of the setting LEVELHEAD_PROMPTS. The lines and rules are those of the routing file.
    """
    found, routing = found_in(folder), RoutingText.of(None).loaded()
    faults = [*found.faults, *faults_in(found.own, routing.languages, routing.prompts)]
    if faults:
        click.echo(str(PromptFaults(faults)), err=True)
        raise SystemExit(1)
    click.echo(f"OK: {_counts(found.own)}. Lines speak {_listed(routing.languages)}.")


def _counts(own: OwnPrompts) -> str:
    texts = sum(len(read(*file).prompts) for file in own.texts.items())
    languages = _listed({*shipped_languages(), *own.languages})
    counts = f"{_count(texts, 'text')} and {_count(len(own.recordings), 'recording')} of your own"
    return f"{counts}; there are prompts in {languages}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
