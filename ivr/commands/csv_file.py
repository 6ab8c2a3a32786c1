"""A table that a command writes into a file."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from ivr.csv_cells import csv_text


def write_csv(file: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """As UTF-8 with the mark by which spreadsheets know it. Ends the command if the file cannot be written."""
    try:
        file.write_text(csv_text(columns, rows), encoding="utf-8-sig", newline="")
    except OSError as error:
        raise click.ClickException(f"{file}: it could not be written ({error.strerror})") from None
