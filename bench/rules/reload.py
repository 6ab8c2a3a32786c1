"""A routing file that is changed again and again while callers call; a third of its editions cannot go live.

Starts two servers on one store and one file, callers who post what Twilio posts, and after each edit waits until both
servers have taken or refused it.

    .venv/bin/python bench/rules/reload.py [--reloads 1000] [--callers 6]
"""

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles

import httpx
from reloading import Callers, Edit, Post, edits
from rich.console import Console
from rich.progress import track
from rich.table import Table
from twilio.request_validator import RequestValidator

from ivr.records import Records
from ivr.store import SqlStore

ACCOUNT_SID, TOKEN = "AC" + "2" * 32, "bench"
SIGN = RequestValidator(TOKEN).compute_signature
LOOK_SECONDS = 0.02
LONGEST_SECONDS = 30
COUNTED = re.compile(r'^levelhead_versions_total\{what="(\w+)"\} (\d+)', re.MULTILINE)


@contextmanager
def server(folder: Path, name: str) -> Iterator[str]:
    """Its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": f"{url}/nowhere",
        "PUBLIC_BASE_URL": url,
        "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite",
        "ROUTING_FILE": str(folder / "rules" / "routing.yaml"),
        "PORT": str(port),
        "LEVELHEAD_WORKER_NAME": name,
        "LEVELHEAD_LOG_LEVEL": "ERROR",
    }
    levelhead = Path(sys.executable).with_name("levelhead")
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen([levelhead, "serve"], env=environment, stderr=log, stdout=log)  # noqa: S603
        try:
            wait_until(lambda: is_ready(url))
            yield url
        finally:
            process.terminate()
            process.wait()


def is_ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/readyz").is_success
    except httpx.TransportError:
        return False


def wait_until(happens: Callable[[], bool]) -> None:
    until = time.monotonic() + LONGEST_SECONDS
    while not happens():
        if time.monotonic() > until:
            raise SystemExit(f"not in {LONGEST_SECONDS} s")
        time.sleep(LOOK_SECONDS)


def outcomes(url: str) -> dict[str, int]:
    """How many versions a server has seen made live and refused since it began."""
    return {what: int(count) for what, count in COUNTED.findall(httpx.get(f"{url}/metrics").text)}


def reload(edit: Edit, file: Path, urls: list[str]) -> tuple[str, float]:
    """What became of it, and how many seconds later the last server knew."""
    before = [outcomes(url) for url in urls]
    edit.write(file)
    began = time.perf_counter()
    for url, known in zip(urls, before, strict=True):
        wait_until(lambda url=url, known=known: outcomes(url) != known)
    seconds = time.perf_counter() - began
    (what,) = (what for what, count in outcomes(urls[0]).items() if count != before[0].get(what, 0))
    return what, seconds


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--reloads", type=int, default=1000)
    arguments.add_argument("--callers", type=int, default=6)
    wanted = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home, ExitStack() as servers:
        folder = Path(home)
        (folder / "rules").mkdir()
        file = folder / "rules" / "routing.yaml"
        Edit(0, "good").write(file)
        urls = [servers.enter_context(server(folder, name)) for name in ("first", "second")]
        took: dict[str, list[float]] = {"activated": [], "refused": []}
        became = Counter[tuple[str, str]]()
        with signed(urls) as post, Callers(post, ACCOUNT_SID, wanted.callers) as callers:
            for edit in track(list(edits(wanted.reloads)), "reloads"):
                what, seconds = reload(edit, file, urls)
                took[what].append(seconds)
                became[edit.kind, what] += 1
        with closing(SqlStore(f"sqlite:///{folder}/bench.sqlite")) as store:
            wrong = [call for call, heard in callers.heard.items() if heard and heard != stored(store, call)]
    report(wanted.reloads, became, took, callers, wrong)


@contextmanager
def signed(urls: list[str]) -> Iterator[Post]:
    """Posts as Twilio does, in turn to each server; calls go from one to the other."""
    addresses = cycle(urls)
    with httpx.Client(timeout=30) as client:

        def post(path: str, form: dict[str, str]) -> str:
            address = next(addresses) + path
            answer = client.post(address, data=form, headers={"X-Twilio-Signature": SIGN(address, form)})
            return answer.raise_for_status().text

        yield post


def stored(store: SqlStore, call_sid: str) -> set[int]:
    """The edition that the store says the call was treated by."""

    def edition(records: Records) -> set[int]:
        activation = records.activations.find(records.calls.get(call_sid).activation or 0)
        routing = records.versions.get(activation.version).routing if activation else ""
        return set(map(int, re.findall(r"name: Edition (\d+)", routing)))

    return store.read(edition)


def report(
    reloads: int,
    became: Counter[tuple[str, str]],
    took: dict[str, list[float]],
    callers: Callers,
    wrong: list[str],
) -> None:
    broken = {edit.number for edit in edits(reloads) if edit.kind != "good"}
    shown = Table("", "", box=None, show_header=False)
    for (kind, what), count in sorted(became.items()):
        shown.add_row(f"{kind} files {what}", str(count))
    shown.add_row("calls", str(len(callers.heard)))
    shown.add_row("calls during which another edition went live", str(len(callers.overtaken)))
    shown.add_row("editions that callers were treated by", str(len(callers.editions)))
    shown.add_row("calls treated by a broken edition", str(len(broken & callers.editions)))
    shown.add_row("calls that saw two editions", str(len(callers.of_two_editions)))
    shown.add_row("calls of which the store says another edition", str(len(wrong)))
    shown.add_row("requests that failed", str(len(callers.troubles)))
    for what, seconds in took.items():
        if len(seconds) > 1:
            last = quantiles(seconds, n=20)[-1]
            shown.add_row(
                f"seconds until both servers know: {what}",
                f"median {median(seconds):.2f}, 95 % {last:.2f}, most {max(seconds):.2f}",
            )
    Console().print(shown)
    if broken & callers.editions or callers.of_two_editions or wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
