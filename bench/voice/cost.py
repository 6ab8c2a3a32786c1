"""What hearing costs: CPU time per 20 ms frame, one call alone and many together.

    OMP_NUM_THREADS=1 python bench/voice/cost.py [FOLDER] [--rounds 7] [--streams 1 8 32 128 512]

The sound is calls made by FOLDER/ruler.py, or generated voices without a folder. With a folder that holds
level_over_baseline.py, that simple detector is measured beside ours. Everybody hears the same sound once in
each round, in turn, so that whatever else the machine does hits all alike; the median over the rounds counts.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median

from calls import CONDITIONS, ruler_of
from rich.console import Console
from rich.progress import track
from rich.table import Table

from ivr.audio import FRAME_BYTES, FRAME_SECONDS, RaisedVoice, hear_together
from ivr.simulator.voices import calm, raised

Frames = list[bytes]
Listener = Callable[[Sequence[Frames]], None]
"""Hears some streams of the same length."""

STREAMS = 64
SECONDS = 14
FRAMES = round(SECONDS / FRAME_SECONDS)
FRAMES_AT_A_TIME = 10


def recorded(folder: Path) -> Iterator[Frames]:
    """Calls of that length or longer, through every line that the ruler knows."""
    ruler = ruler_of(folder)
    corpus = ruler.Corpus(folder)
    calls = list(enumerate(corpus.calls("0")))
    ruler.rng("cost").shuffle(calls)
    for at, (number, call) in enumerate(calls):
        codes, _ = corpus.line(call, CONDITIONS[at % len(CONDITIONS)], "0", number)
        sound = codes.tobytes()
        if len(sound) >= FRAMES * FRAME_BYTES:
            yield [sound[k * FRAME_BYTES : (k + 1) * FRAME_BYTES] for k in range(FRAMES)]


def generated() -> Iterator[Frames]:
    for seed in range(STREAMS):
        pitch_hz = 100 + 2 * seed
        yield calm(SECONDS - 4, pitch_hz=pitch_hz, seed=seed) + raised(4, pitch_hz=pitch_hz, seed=seed)


def ours(streams: Sequence[Frames]) -> None:
    for frames in streams:
        voice = RaisedVoice()
        for frame in frames:
            voice.feed(frame)


def ours_together(streams: Sequence[Frames]) -> None:
    voices = [RaisedVoice() for _ in streams]
    for at in range(0, FRAMES, FRAMES_AT_A_TIME):
        for voice, frames in zip(voices, streams, strict=True):
            for frame in frames[at : at + FRAMES_AT_A_TIME]:
                voice.take(frame)
        hear_together(voices)


def simple(streams: Sequence[Frames]) -> None:
    from level_over_baseline import Detector  # noqa: PLC0415 - the folder's own

    for frames in streams:
        detector = Detector()
        for frame in frames:
            detector.push(frame)


def microseconds_per_frame(listen: Listener, streams: Sequence[Frames], together: int) -> float:
    """`together`: how many streams are heard at once; the sound is repeated where there are fewer."""
    repeated = list(streams) * max(1, together // len(streams))
    began = time.process_time()
    for at in range(0, len(repeated), together):
        listen(repeated[at : at + together])
    return (time.process_time() - began) / (len(repeated) * FRAMES) * 1e6


def listeners(folder: Path | None, together: Sequence[int]) -> Iterator[tuple[str, Listener, int]]:
    if folder and (folder / "level_over_baseline.py").exists():
        yield "level over baseline", simple, 1
    yield "ours, alone", ours, 1
    for count in together:
        yield f"ours, {count} together", ours_together, count


def table_of(costs: dict[str, list[float]]) -> Table:
    table = Table("", "µs a frame", "least", "most", "calls a core")
    for name, each in costs.items():
        typical = median(each)
        calls = FRAME_SECONDS * 1e6 / typical
        table.add_row(name, f"{typical:.2f}", f"{min(each):.2f}", f"{max(each):.2f}", f"{calls:,.0f}")
    return table


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--streams", type=int, nargs="+", default=[1, 8, 32, 128, 512])
    arguments = parser.parse_args()
    streams = list(islice(recorded(arguments.folder) if arguments.folder else generated(), STREAMS))
    contenders = list(listeners(arguments.folder, arguments.streams))
    costs: dict[str, list[float]] = {name: [] for name, _, _ in contenders}
    for _ in track(range(arguments.rounds), "rounds"):
        for name, listen, together in contenders:
            costs[name].append(microseconds_per_frame(listen, streams, together))
    Console().print(table_of(costs))


if __name__ == "__main__":
    main()
