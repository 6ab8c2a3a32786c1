"""A shift of 10,000 calls in skipped time, with Levelhead's care and order, and with plain longest idle.

    OMP_NUM_THREADS=1 python bench/agents/shift.py [--calls 10000] [--hours 24] [--seed 1] [--plot FILE]

The door, the store (SQLite) and the rules are the real ones; telephones, callers and agents are played. It fails when
one of its promises does not hold for Levelhead: care kept, load spread, nobody offered twice, nobody lost.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.agents.centre import centre
from bench.agents.day import HOURS, Script, scripts
from bench.agents.findings import KINDS, LOST, Findings
from bench.agents.plans import levelhead, plain
from ivr.routing import RoutingFile

SHARES = (0.5, 0.95, 1)
MOST_BUSIEST_TO_MEAN = 1.3
# Where the system has one: the disk is not what is measured.
RAM_DISK = Path("/dev/shm")  # noqa: S108  # only a folder of a random name in it is used


def shift(routing: RoutingFile, callers: Sequence[Script], seed: int, stack: ExitStack) -> Findings:
    """The store lasts as long as the stack."""
    parent = RAM_DISK if RAM_DISK.is_dir() else None
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=parent)))
    played = stack.enter_context(centre(routing, callers, seed, folder))
    begun = time.process_time()
    played.works()
    return Findings(played, levelhead(), time.process_time() - begun)


def broken(findings: Findings) -> Iterator[str]:
    """Which promises did not hold."""
    if late := [rest for rest in findings.rests if not rest.is_kept]:
        yield f"{len(late)} of {len(findings.rests)} rests were cut short"
    if over := findings.over_the_cap:
        yield f"{over} hard calls beyond the cap of an hour"
    if findings.busiest_to_mean > MOST_BUSIEST_TO_MEAN:
        yield f"the busiest senior has {findings.busiest_to_mean:.2f} times the mean load"
    if findings.oldest_wait_seconds > findings.wait_limit_seconds:
        yield f"somebody waited for {findings.oldest_wait_seconds:.0f} s"
    if findings.double_offers or findings.agents_rung_in_use:
        yield f"{findings.double_offers} double offers, {findings.agents_rung_in_use} rings of a phone in use"
    if lost := findings.fates[LOST]:
        yield f"{lost} callers lost"


def rows(findings: Findings) -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        waits = sorted(findings.waits[kind])
        yield f"{kind}: calls", f"{len(waits):,}"
        marks = (waits[int(share * (len(waits) - 1))] for share in SHARES) if waits else ()
        yield "  seconds in line: median, 95 %, longest", ", ".join(f"{mark:.0f}" for mark in marks)
    for fate, count in findings.fates.most_common():
        yield f"callers who ended with: {fate}", f"{count:,}"
    kept = sum(rest.is_kept for rest in findings.rests)
    yield "rests after hard calls that were kept", f"{kept:,} of {len(findings.rests):,}"
    yield (
        "hard calls offered beyond the cap of an hour",
        f"{findings.over_the_cap} of {len(findings.hard_offers):,}",
    )
    loads = findings.senior_loads.values()
    yield "conversations of a senior: fewest, most", f"{min(loads)}, {max(loads)}"
    yield "busiest / mean senior", f"{findings.busiest_to_mean:.2f}"
    yield "offers, of these double", f"{len(findings.offers):,}, {findings.double_offers}"
    known = [told.is_kept for told in findings.ranges_told if told.is_kept is not None]
    yield (
        "waiting ranges told, of these kept",
        f"{len(known):,}, {sum(known) / len(known):.1%}" if known else "0",
    )
    yield "CPU s", f"{findings.cpu_seconds:.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--hours", type=float, default=HOURS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    callers = scripts(options.calls, options.hours, options.seed)
    with ExitStack() as stack:
        ours = shift(levelhead(), callers, options.seed, stack)
        others = shift(plain(), callers, options.seed, stack)
        table = Table("", "Levelhead", "plain longest idle")
        for (what, with_care), (_, without) in zip(rows(ours), rows(others), strict=True):
            table.add_row(what, with_care, without)
        Console().print(table)
        if options.plot:
            from bench.agents.plot import draw  # noqa: PLC0415  # only with the extra `bench`

            draw(ours, others, options.plot)
        if faults := list(broken(ours)):
            raise SystemExit("\n".join(faults))


if __name__ == "__main__":
    main()
