"""A folder of recordings with labels.csv, which says what is to be heard in them."""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ivr.audio import FRAME_SECONDS
from ivr.audio.fitting import Label, Labelled, Span
from ivr.audio.recording import UnreadableRecording, frames_of
from ivr.routing.faults import suggestion

FILE = "labels.csv"
COLUMNS = ("file", "from_seconds", "to_seconds", "label")
CALLER = "caller"
LABELS = {label.name.lower(): label for label in (Label.RAISED, Label.NORMAL, Label.NOT_SPEECH)}
ALL_LABELS = f"; write {', '.join(LABELS)}"
TOLERANCE_SECONDS = 1.0  # at the end of a recording


class LabelFaults(ValueError):
    """Everything that is wrong with a folder, one line each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file, as it is written."""

    line: int
    cells: dict[str, str]

    @property
    def file(self) -> str:
        return self.cells["file"]

    @property
    def caller(self) -> str:
        return self.cells.get(CALLER) or self.file


def labelled_in(folder: Path) -> list[Labelled]:
    """Its recordings, read; raises `LabelFaults` with every fault at once."""
    rows = _rows(folder / FILE)
    faults, recordings = list[str](), list[Labelled]()
    for file in dict.fromkeys(row.file for row in rows):
        try:
            recordings.append(_recording(folder, [row for row in rows if row.file == file]))
        except LabelFaults as found:
            faults.append(str(found))
    if faults:
        raise LabelFaults(faults)
    return recordings


def _rows(path: Path) -> list[Row]:
    try:
        text = path.read_text("utf-8-sig")  # spreadsheets put a mark before it
    except FileNotFoundError:
        raise LabelFaults([f"{path}: there is no such file; its columns are {', '.join(COLUMNS)}"]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise LabelFaults([f"{path}: it cannot be read as UTF-8 text ({error})"]) from None
    (_, header), *lines = _cells(text) or [(1, [])]
    if faults := list(_faults_of_header(header)):
        raise LabelFaults([f"{FILE}:1 {fault}" for fault in faults])
    rows = [(line, cells) for line, cells in lines if any(cells)]
    if faults := [_uneven(line, cells, header) for line, cells in rows if len(cells) != len(header)]:
        raise LabelFaults(faults)
    return [Row(line, dict(zip(header, cells, strict=True))) for line, cells in rows]


def _cells(text: str) -> list[tuple[int, list[str]]]:
    lines = csv.reader(text.splitlines())
    try:
        return [(lines.line_num, [cell.strip() for cell in cells]) for cells in lines]
    except csv.Error as error:
        raise LabelFaults([f"{FILE}:{lines.line_num} cannot be read ({error})"]) from None


def _faults_of_header(header: list[str]) -> Iterator[str]:
    if any(";" in name for name in header):
        yield "the columns are separated by semicolons; export it with commas"
        return
    for name in COLUMNS:
        if name not in header:
            yield f"there is no column '{name}'"
    for name in dict.fromkeys(header):
        if header.count(name) > 1:
            yield f"there are {header.count(name)} columns '{name}'"
        if name not in (*COLUMNS, CALLER):
            yield f"'{name}' is not a column{suggestion(name, (*COLUMNS, CALLER))}"


def _uneven(line: int, cells: list[str], header: list[str]) -> str:
    return (
        f"{FILE}:{line} has {len(cells)} cells where the first line has {len(header)}; write 12.5, not 12,5"
    )


def _recording(folder: Path, rows: list[Row]) -> Labelled:
    """`rows`: those of one file."""
    faults, frames = list[str](), list[bytes]()
    try:
        frames = frames_of(folder / rows[0].file)
    except UnreadableRecording as complaint:
        faults.append(f"{FILE}:{rows[0].line} {complaint}")
    length = len(frames) * FRAME_SECONDS if frames else math.inf
    faults += [f"{FILE}:{row.line} {fault}" for row in rows for fault in _faults(row, length)]
    if faults:
        raise LabelFaults(faults)
    spans = {row.line: _span(row, length) for row in rows}
    faults += _overlaps(spans)
    if len({row.caller for row in rows}) > 1:
        faults.append(f"{FILE}:{rows[0].line} {rows[0].file} has more than one caller")
    if faults:
        raise LabelFaults(faults)
    return Labelled(rows[0].caller, tuple(frames), tuple(spans.values()))


def _faults(row: Row, length_seconds: float) -> Iterator[str]:
    label = row.cells["label"]
    if label not in LABELS:
        yield f"'{label}' is not a label{suggestion(label, LABELS) or ALL_LABELS}"
    begins, ends = (_seconds(row.cells[name]) for name in ("from_seconds", "to_seconds"))
    for name, seconds in (("from_seconds", begins), ("to_seconds", ends)):
        if seconds is None:
            yield f"{name}: '{row.cells[name]}' is not a number of seconds such as 12.5"
    if begins is None or ends is None:
        return
    if ends <= begins:
        yield f"to_seconds: {ends:g} is not after {begins:g}"
    elif begins >= length_seconds or ends > length_seconds + TOLERANCE_SECONDS:
        yield f"to_seconds: {ends:g} is beyond the end of {row.file} ({length_seconds:.1f} s)"


def _seconds(cell: str) -> float | None:
    try:
        seconds = float(cell)
    except ValueError:
        return None
    return seconds if 0 <= seconds < math.inf else None


def _span(row: Row, length_seconds: float) -> Span:
    ends = min(float(row.cells["to_seconds"]), length_seconds)
    return Span(float(row.cells["from_seconds"]), ends, LABELS[row.cells["label"]])


def _overlaps(spans: dict[int, Span]) -> Iterator[str]:
    """`spans`: by the line that each stands in."""
    in_order = sorted(spans.items(), key=lambda each: each[1].from_seconds)
    for (one, before), (other, after) in pairwise(in_order):
        if after.from_seconds < before.to_seconds:
            yield f"{FILE}:{other} overlaps with line {one}"
