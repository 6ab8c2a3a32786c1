"""Does an open line for sound delay the next caller's webhook?

Starts a server of its own, opens media sockets that carry speech in real time, and meanwhile rings the line again and
again. Prints, by number of sockets, how long the webhook took, how much of the sound was heard in time, and what a
stream costs in CPU.

    .venv/bin/python bench/serving/load.py [--sockets 0 25 50 100] [--rings 100]
"""

import argparse
import asyncio
import base64
import json
import multiprocessing
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
from rich.console import Console
from rich.table import Table
from twilio.request_validator import RequestValidator
from websockets.asyncio.client import connect

from ivr.simulator.voices import calm

ACCOUNT_SID, TOKEN, LINE = "AC" + "2" * 32, "bench", "+12025550199"
SIGN = RequestValidator(TOKEN).compute_signature
SECONDS_TO_SETTLE = 2.0
PAUSE_SECONDS = 0.02
FRAMES_A_SECOND = 50
HEARD = 'levelhead_media_frames_total{what="heard"}'
MEDIA = '{"event":"media","media":{"track":"inbound","chunk":"%d","payload":"%s"}}'


@contextmanager
def server() -> Iterator[tuple[str, psutil.Process]]:
    """A live server on SQLite, and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
            "TWILIO_AUTH_TOKEN": TOKEN,
            "TWILIO_API_BASE_URL": f"{url}/nowhere",
            "PUBLIC_BASE_URL": url,
            "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite",
            "PORT": str(port),
            "LEVELHEAD_LOG_LEVEL": "ERROR",
        }
        levelhead = Path(sys.executable).with_name("levelhead")
        process = subprocess.Popen([levelhead, "serve"], env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
        try:
            until_ready(url)
            yield url, psutil.Process(process.pid)
        finally:
            process.terminate()
            process.wait()


def until_ready(url: str) -> None:
    for _ in range(200):
        try:
            if httpx.get(f"{url}/readyz").is_success:
                return
        except httpx.ConnectError:
            pass
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def ring(client: httpx.Client, url: str, call_sid: str) -> float:
    """Seconds until the line has answered."""
    form = {
        "CallSid": call_sid,
        "AccountSid": ACCOUNT_SID,
        "CallStatus": "ringing",
        "Direction": "inbound",
        "From": "+12125550123",
        "To": LINE,
    }
    address = f"{url}/voice/incoming"
    began = time.perf_counter()
    answer = client.post(address, data=form, headers={"X-Twilio-Signature": SIGN(address, form)})
    answer.raise_for_status()
    return time.perf_counter() - began


async def speak(url: str, call_sid: str, sound: list[str]) -> None:
    """A caller's track, a frame every 20 ms, until cut off."""
    path = f"{url.removeprefix('http')}/media/{call_sid}"
    headers = {"X-Twilio-Signature": SIGN(f"wss{path}", {})}
    async with connect(f"ws{path}", additional_headers=headers, compression=None) as stream:
        media_format = {"encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1}
        start = {"callSid": call_sid, "mediaFormat": media_format}
        await stream.send(json.dumps({"event": "start", "start": start}))
        began, chunk = time.monotonic(), 0
        while True:
            chunk += 1
            await stream.send(MEDIA % (chunk, sound[chunk % len(sound)]))
            await asyncio.sleep(max(0.0, began + chunk * 0.02 - time.monotonic()))


async def speak_all(url: str, call_sids: list[str]) -> None:
    sound = [base64.b64encode(frame).decode() for frame in calm(10)]
    await asyncio.gather(*(speak(url, call_sid, sound) for call_sid in call_sids))


@contextmanager
def streams(url: str, call_sids: list[str]) -> Iterator[None]:
    """In a process of their own, whose own load must not be taken for the server's."""
    speaking = multiprocessing.Process(target=lambda: asyncio.run(speak_all(url, call_sids)), daemon=True)
    speaking.start()
    while counted(url, "levelhead_media_sockets") < len(call_sids):
        time.sleep(0.1)
    time.sleep(SECONDS_TO_SETTLE)
    yield
    speaking.kill()
    speaking.join()


def new_call() -> str:
    return "CA" + secrets.token_hex(16)


def measure(url: str, process: psutil.Process, sockets: int, rings: int) -> tuple[list[float], float, float]:
    """Seconds of each ring; then, without any ring, the server's CPU and the frames that it heard, both per second."""
    with httpx.Client() as client:
        calls = [new_call() for _ in range(sockets)]
        for call_sid in calls:
            ring(client, url, call_sid)
        with streams(url, calls):
            cpu, frames = work(url, process)
            seconds = []
            for _ in range(rings):
                seconds.append(ring(client, url, new_call()))
                time.sleep(PAUSE_SECONDS)
    return seconds, cpu, frames


def work(url: str, process: psutil.Process, seconds: float = 5.0) -> tuple[float, float]:
    """CPU in seconds, and frames heard, per second."""
    used, heard, began = sum(process.cpu_times()[:2]), counted(url, HEARD), time.monotonic()
    time.sleep(seconds)
    elapsed = time.monotonic() - began
    cpu = (sum(process.cpu_times()[:2]) - used) / elapsed
    return cpu, (counted(url, HEARD) - heard) / elapsed


def counted(url: str, sample: str) -> float:
    lines = (line.rsplit(" ", 1) for line in httpx.get(f"{url}/metrics").text.splitlines())
    return next((float(value) for name, value in lines if name == sample), 0.0)


def main() -> None:
    multiprocessing.set_start_method("fork")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sockets", type=int, nargs="+", default=[0, 25, 50, 100])
    parser.add_argument("--rings", type=int, default=100)
    options = parser.parse_args()
    table = Table(
        "open streams",
        "rings",
        "median ms",
        "95 % ms",
        "longest ms",
        "CPU of the server",
        "heard",
        "CPU ms per stream and s",
    )
    with server() as (url, process):
        idle = None
        for sockets in options.sockets:
            seconds, cpu, frames = measure(url, process, sockets, options.rings)
            idle = cpu if idle is None else idle
            live = (
                frames / FRAMES_A_SECOND
            )  # streams whose sound arrived, where the machine could not send it all
            ms = [second * 1000 for second in seconds]
            high = statistics.quantiles(ms, n=20)[-1]
            table.add_row(
                str(sockets),
                str(len(ms)),
                f"{statistics.median(ms):.1f}",
                f"{high:.1f}",
                f"{max(ms):.1f}",
                f"{cpu:.0%}",
                f"{live / sockets:.0%}" if sockets else "-",
                f"{(cpu - idle) / live * 1000:.2f}" if live else "-",
            )
    Console().print(table)


if __name__ == "__main__":
    main()
