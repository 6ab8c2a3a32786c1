"""`levelhead voice fit FOLDER`: the detector, fitted to somebody's own recordings."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import track

from ivr.audio.fitting import Examples, Label, Labelled, Score, crosscheck, examples_of, refitted, score
from ivr.audio.network import SHIPPED, shipped_content
from ivr.audio.weights_file import content_of
from ivr.ports import Clock
from ivr.voice.labels import LabelFaults, labelled_in
from ivr.voice.verdict import is_better, table, too_little, what_it_shows

T = TypeVar("T")


def fit_command(clock: Clock) -> click.Command:
    """`clock` dates the weights."""

    @click.command("fit")
    @click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
    @click.option(
        "--out",
        type=click.Path(dir_okay=False, path_type=Path),
        default=Path("voice-weights.json"),
        metavar="WEIGHTS",
        help="Where the weights are written; `voice-weights.json` if not given.",
    )
    def fit(folder: Path, out: Path) -> None:
        """Fit the detector to the recordings in FOLDER, and check on callers that it never met what came of it.

        FOLDER holds recordings of callers' sides of the line and labels.csv, with the columns file, from_seconds,
        to_seconds, label (raised, normal or not_speech), and caller if one caller is in several files. The weights
        are written only if the refitted detector makes fewer mistakes than the shipped one.
        """
        if not out.absolute().parent.is_dir():
            raise click.ClickException(f"{out}: it could not be written (there is no such folder)")
        recordings = _read(folder)
        examples = [examples_of(one.frames, one.labels()) for one in _shown(recordings, "listening")]
        before = sum((score(one, SHIPPED) for one in _shown(recordings, "shipped")), Score())
        after = crosscheck(recordings, examples, SHIPPED, lambda folds: _shown(folds, "refitted"))
        console = Console(highlight=False)
        console.print(table(before, after), what_it_shows(after), sep="\n")
        if not is_better(before, after):
            raise click.ClickException("the refitted detector makes no fewer mistakes; nothing is written")
        provenance = _provenance(recordings, before, after) | {"made_on": f"{clock.now():%Y-%m-%d}"}
        _write(out, content_of(refitted(SHIPPED, Examples.joined(examples)), provenance))
        console.print(f"Written. To use it, set LEVELHEAD_VOICE_WEIGHTS={out} and restart.", soft_wrap=True)

    return fit


def _read(folder: Path) -> list[Labelled]:
    try:
        recordings = labelled_in(folder)
    except LabelFaults as faults:
        raise click.ClickException(f"nothing is fitted:\n{faults}") from None
    if missing := list(too_little(recordings)):
        raise click.ClickException("\n".join(["this is too little to fit to:", *missing]))
    return recordings


def _shown(each: Iterable[T], what: str) -> Iterable[T]:
    return track(each, what, console=Console(stderr=True))


def _provenance(recordings: list[Labelled], before: Score, after: Score) -> dict[str, Any]:
    """Numbers alone: nothing in it tells whose recordings they are, or where they lie."""
    return {
        "made_by": "levelhead voice fit",
        "continues_from_sha256": hashlib.sha256(shipped_content()).hexdigest(),
        "from": {
            "recordings": len(recordings),
            "callers": len({recording.caller for recording in recordings}),
            "raised_stretches": sum(len(recording.of(Label.RAISED)) for recording in recordings),
            "normal_minutes": round(after.normal_seconds / 60, 1),
            "not_speech_stretches": sum(len(recording.of(Label.NOT_SPEECH)) for recording in recordings),
        },
        "mistakes_on_callers_never_met": {"shipped": before.mistakes, "refitted": after.mistakes},
    }


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise click.ClickException(f"{out}: it cannot be written ({error.strerror})") from None
