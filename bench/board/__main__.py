"""What the board costs with five hundred live calls: the browser that shows it, and the server.

OMP_NUM_THREADS=1 .venv/bin/python -m bench.board [--seconds 30]
"""

import argparse
import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any

import httpx
import psutil
from playwright.sync_api import Browser, BrowserContext, CDPSession
from rich.console import Console
from rich.table import Table

from bench.board.centre import TALKING, WAITING, Centre
from ivr.clock import SystemClock
from ivr.console.cookies import SESSION
from ivr.people.register import Register
from ivr.people.role import Role
from ivr.records import Records
from ivr.store.opening import opened
from tests.pages.browser import chromium

SETTLE_SECONDS = 8
NO_SCRIPT = {"(root)", "(idle)", "(program)"}
LONG_TASKS = """() => {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((each) => each.duration)))
    .observe({ entryTypes: ["longtask"] });
}"""


@dataclass(frozen=True)
class Cost:
    """In milliseconds a second; long tasks are those of more than 50 ms, in all."""

    script_ms: float
    task_ms: float
    long_tasks: int
    longest_ms: float
    rows: int


@contextmanager
def serving(database_url: str) -> Iterator[tuple[str, psutil.Process]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = [sys.executable, "-m", "bench.board.serving", database_url, str(port)]
    process = subprocess.Popen(program, env=os.environ | {"LEVELHEAD_LOG_LEVEL": "ERROR"})  # noqa: S603
    url = f"http://127.0.0.1:{port}"
    try:
        _is_up(url)
        yield url, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def _is_up(url: str) -> None:
    for _ in range(100):
        try:
            httpx.get(f"{url}/healthz").raise_for_status()
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(url)


def session(centre: Centre) -> str:
    register = Register(SystemClock())

    def enter(records: Records) -> str:
        person = register.invite(records, "ops", Role.OPS).person
        return register.sessions.begin(records, person)

    return centre.store.run(enter)


def measured(context: BrowserContext, address: str, seconds: int) -> Cost:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("#talking .row")
    time.sleep(SETTLE_SECONDS)
    page.evaluate(LONG_TASKS)
    protocol = context.new_cdp_session(page)
    for what in ("Performance.enable", "Profiler.enable", "Profiler.start"):
        protocol.send(what)
    before = _task_seconds(protocol)
    time.sleep(seconds)
    task_seconds = _task_seconds(protocol) - before
    script_seconds = _script_seconds(protocol.send("Profiler.stop")["profile"])
    tasks = page.evaluate("window.longTasks")
    rows = page.locator("#waiting .row, #talking .row").count()
    page.close()
    per_second = 1000 / seconds
    return Cost(
        script_seconds * per_second, task_seconds * per_second, len(tasks), max(tasks, default=0), rows
    )


def _task_seconds(protocol: CDPSession) -> float:
    """All that the page's main thread has done: scripts, layout, painting."""
    metrics = protocol.send("Performance.getMetrics")["metrics"]
    return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def _script_seconds(profile: dict[str, Any]) -> float:
    """By samples: unlike the counter ScriptDuration, with what the DOM does for a function."""
    names = {node["id"]: node["callFrame"]["functionName"] for node in profile["nodes"]}
    sampled = zip(profile["samples"], profile["timeDeltas"], strict=True)
    return sum(micros for node, micros in sampled if names[node] not in NO_SCRIPT) / 1e6


def cpu_ms(url: str, secret: str, server: psutil.Process, boards: int, seconds: int) -> float:
    """What the server spends in a second while so many boards are open."""
    reader = Thread(target=lambda: asyncio.run(_read(url, secret, boards, seconds + SETTLE_SECONDS)))
    reader.start()
    time.sleep(SETTLE_SECONDS / 2)
    before = server.cpu_times()
    time.sleep(seconds)
    after = server.cpu_times()
    reader.join()
    return (after.user + after.system - before.user - before.system) * 1000 / seconds


async def _read(url: str, secret: str, boards: int, seconds: float) -> None:
    async with httpx.AsyncClient(base_url=url, cookies={SESSION: secret}) as client:
        await asyncio.gather(*(_read_one(client, seconds) for _ in range(boards)))


async def _read_one(client: httpx.AsyncClient, seconds: float) -> None:
    ends = time.monotonic() + seconds
    async with client.stream("GET", "/console/board/stream") as response:
        async for _ in response.aiter_raw():
            if time.monotonic() > ends:
                return


def run(browser: Browser, seconds: int) -> tuple[dict[str, Cost], dict[int, float]]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite"
        opened(url).close()
        centre = Centre(url)
        centre.opens()
        with serving(url) as (origin, server), centre.goes_on():
            secret = session(centre)
            cpu = {boards: cpu_ms(origin, secret, server, boards, seconds) for boards in (0, 1, 10, 50)}
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            context.add_cookies([{"name": SESSION, "value": secret, "url": f"{origin}/console/"}])
            costs = {
                "the board": measured(context, f"{origin}/console/board", seconds),
                "everything anew": measured(context, f"{origin}/naive/naive.html", seconds),
            }
        return costs, cpu


def told(costs: dict[str, Cost], cpu: dict[int, float]) -> Iterator[Table]:
    browser = Table("in the browser", "script, ms/s", "all tasks, ms/s", "long tasks", "longest, ms", "rows")
    for name, cost in costs.items():
        figures = (
            f"{cost.script_ms:.1f}",
            f"{cost.task_ms:.1f}",
            str(cost.long_tasks),
            f"{cost.longest_ms:.0f}",
        )
        browser.add_row(name, *figures, str(cost.rows))
    yield browser
    server = Table("boards open", "CPU of the server, ms/s")
    for boards, spent in cpu.items():
        server.add_row(str(boards), f"{spent:.0f}")
    yield server


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--seconds", type=int, default=30)
    seconds = arguments.parse_args().seconds
    console = Console()
    console.print(f"{WAITING} waiting, {TALKING} talking; load {os.getloadavg()[0]:.1f}")
    with chromium() as browser:
        for table in told(*run(browser, seconds)):
            console.print(table)


if __name__ == "__main__":
    main()
