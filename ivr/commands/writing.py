"""Files that commands write. One that cannot be written ends the command."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from ivr.csv_cells import csv_text


def write_text(file: Path, text: str, encoding: str = "utf-8") -> None:
    try:
        file.write_text(text, encoding=encoding, newline="")
    except OSError as error:
        raise click.ClickException(f"{file}: it could not be written ({error.strerror})") from None


def write_csv(file: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """In UTF-8, with the mark by which spreadsheets know it."""
    write_text(file, csv_text(columns, rows), "utf-8-sig")
