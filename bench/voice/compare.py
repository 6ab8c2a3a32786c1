"""Compares detectors of a raised voice on telephone calls made of the recordings of a folder.

    python bench/voice/compare.py FOLDER [--calls 1.0] [--seed 0] [--out DIR]

FOLDER holds recordings and a manifest.csv; its ruler.py makes the calls and scores them, and its
level_over_baseline.py is one of the detectors (README.md says more). Every detector is fixed beforehand on
training speakers, and answers for speakers and sounds that it has never met. Prints the tables, and writes
them to --out with the answer to every call and two pictures. What openSMILE measured and the networks that
were fitted without somebody are kept in --out, so that a second run is quick.
"""

import argparse
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import plots
from calls import Call, ruler_of
from comparison import TARGET_FALSE_ALARMS_PER_HOUR, Comparison
from detectors import LEARNT_FROM, all_detectors
from hearing import Bench, cpu_us_per_frame, hear_all
from held_out import HeldOutNetworks
from operating_points import curve
from report import console, folds_table, overall_table, settings_table, table_by
from rich.progress import track

from ivr import audio
from ivr.audio.network import Networks

AUDIO = Path(audio.__file__).parent
COMPARING = {"calls", "compare", "comparison", "figures", "hearing", "operating_points", "plots", "report"}
"""Scripts that no fitted network depends on."""
PARTS = ("condition", "corpus", "sex")


def held_out_networks(calls: Sequence[Call], folder: Path, out: Path) -> dict[str, Networks]:
    """By speaker or group of clips, for all that the shipped networks were fitted to."""
    met = sorted({call.tested_speaker for call in calls if call.tested_corpus in LEARNT_FROM})
    networks = HeldOutNetworks(folder, out / "networks" / _training_digest(folder))
    return {name: networks.without(name) for name in track(met, "fitting without each")}


def _training_digest(folder: Path) -> str:
    """Networks that were fitted by other code, or to other recordings, are fitted again."""
    scripts = [script for script in Path(__file__).parent.glob("*.py") if script.stem not in COMPARING]
    sources = [*sorted(scripts), *sorted(AUDIO.rglob("*.py")), folder / "manifest.csv"]
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]


def print_report(comparison: Comparison, figures: Mapping[str, Any], calls: Sequence[Call]) -> None:
    screen = console()
    screen.print(folds_table(calls, figures["held out"]))
    screen.print(settings_table(comparison.chosen(), TARGET_FALSE_ALARMS_PER_HOUR))
    screen.print(overall_table(figures["all"]))
    for column in PARTS:
        screen.print(table_by(column, figures[column]))


def write(comparison: Comparison, figures: Mapping[str, Any], out: Path) -> None:
    rows = pd.concat(comparison.rows, names=["entry", None]).reset_index("entry")
    rows.to_csv(out / "calls.csv", index=False)
    curves = comparison.swept.groupby("detector", sort=False).apply(curve, include_groups=False)
    curves.to_csv(out / "curves.csv")
    nothing_for_nan = json.loads(json.dumps(figures), parse_constant=lambda _: None)
    (out / "figures.json").write_text(json.dumps(nothing_for_nan, indent=2) + "\n")
    points = {name: (found["false alarms/h"], found["detected"]) for name, found in figures["all"].items()}
    plots.detection_error(comparison.swept, points, TARGET_FALSE_ALARMS_PER_HOUR, out)
    plots.time_to_detect(comparison.rows, out)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--calls", type=float, default=1.0, help="share of the calls")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--out", type=Path, default=Path("var/voice-comparison"))
    parser.add_argument("--ruler", type=Path, help="folder of ruler.py, if it is another than FOLDER")
    parser.add_argument(
        "--unmet",
        action="store_true",
        help="nobody in FOLDER was learnt from: judge all with the shipped networks",
    )
    compare(parser.parse_args())


def compare(arguments: argparse.Namespace) -> None:
    folder, out, ruler = arguments.folder, arguments.out, arguments.ruler or arguments.folder
    out.mkdir(parents=True, exist_ok=True)
    bench = Bench(folder, ruler, arguments.seed, arguments.calls, out / "egemaps")
    calls = bench.calls()
    held_out = {} if arguments.unmet else held_out_networks(calls.all, folder, out)
    heard = hear_all(bench, held_out, calls.all)
    detectors = {detector.name: detector for detector in all_detectors(held_out)}
    comparison = Comparison(ruler_of(ruler), detectors, heard)
    figures = {
        "all": comparison.overall(cpu_us_per_frame([*detectors.values()], calls)),
        **{column: comparison.by(column) for column in PARTS},
        "settings": comparison.chosen(),
        "held out": sorted(held_out),
    }
    write(comparison, figures, out)
    print_report(comparison, figures, calls.all)


if __name__ == "__main__":
    main()
