"""What it costs to check a routing file, which is done at every reload.

    OMP_NUM_THREADS=1 python bench/rules/check.py [--rounds 9]

CPU time, the median over the rounds: of all that `load` does, and of the sampled calls in it.
"""

import argparse
import time
from collections.abc import Callable
from statistics import median

from fifty import fifty_rules
from rich.console import Console
from rich.table import Table

from ivr.routing import load
from ivr.routing.default import default_text
from ivr.routing.document import read
from ivr.routing.sampling import sampled_faults

FILES = {"the shipped file": default_text, "50 rules": fifty_rules, "100 rules": lambda: fifty_rules(100)}


def seconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    table = Table("", "seconds of CPU to load", "of these, on sampled calls", "warnings")
    for name, written in FILES.items():
        text = written()
        routing, document = load(text, name), read(text, name)
        whole = seconds(lambda text=text, name=name: load(text, name), rounds)
        sampled = seconds(
            lambda routing=routing, document=document: [*sampled_faults(routing, document)], rounds
        )
        table.add_row(name, f"{whole:.3f}", f"{sampled:.3f}", str(len(routing.warnings)))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
