"""One port: sockets on the event loop, webhooks on threads of their own, and an end in order."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event
from time import sleep

import httpx

from tests.webhooks.listening import online, streaming
from tests.webhooks.signed import RING, Twilio
from tests.world import ACCOUNT_SID, PUBLIC_URL, TOKEN
from webhooks.server import WEBHOOK_THREADS

HOME = Path(__file__).resolve().parents[2]
SERVICE_RESTART = 1012  # RFC 6455, 7.4.1, and its registry


def rings(address: str, twilio: Twilio, number: int) -> httpx.Response:
    ring = RING | {"CallSid": f"CA{number:032x}"}
    headers = {"X-Twilio-Signature": twilio.signature("/voice/incoming", ring)}
    return httpx.post(
        f"http://{address}/voice/incoming", data=ring, headers=headers, timeout=10, trust_env=False
    )


def test_more_open_sockets_than_threads_keep_no_caller_waiting(twilio: Twilio) -> None:
    with online(twilio) as address, ExitStack() as sockets:
        for _ in range(WEBHOOK_THREADS + 5):
            sockets.enter_context(streaming(address)).starts()
        answers = [rings(address, twilio, number) for number in range(5)]
        assert twilio.counted("levelhead_media_sockets") == WEBHOOK_THREADS + 5
        assert {(answer.status_code, "<Gather" in answer.text) for answer in answers} == {(200, True)}


def test_more_pages_than_threads_that_do_not_come_keep_no_caller_waiting(twilio: Twilio) -> None:
    comes = Event()
    twilio.app.add_url_rule("/console/slow", view_func=lambda: str(comes.wait(30)))
    with online(twilio, "/console") as address, ThreadPoolExecutor(WEBHOOK_THREADS + 5) as visitors:
        for _ in range(WEBHOOK_THREADS + 5):
            visitors.submit(httpx.get, f"http://{address}/console/slow", timeout=30, trust_env=False)
        answers = [rings(address, twilio, number) for number in range(5)]
        comes.set()
        assert {(answer.status_code, "<Gather" in answer.text) for answer in answers} == {(200, True)}


def answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/healthz", trust_env=False).is_success
    except httpx.TransportError:
        return False


@contextmanager
def levelhead_serve(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The real command, up and answering; and its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TWILIO")}
    environment |= {
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": "http://127.0.0.1:9",
        "PUBLIC_BASE_URL": PUBLIC_URL,
        "DATABASE_URL": f"sqlite:///{folder}/levelhead.sqlite",
        "PORT": str(port),
        "PYTHONPATH": str(HOME),
    }
    command = [sys.executable, "-c", "from ivr.commands.levelhead import cli; cli()", "serve"]
    with subprocess.Popen(command, cwd=folder, env=environment) as serving:
        try:
            address = f"http://127.0.0.1:{port}"
            while serving.poll() is None and not answers(address):
                sleep(0.05)
            yield serving, address.removeprefix("http://")
        finally:
            serving.kill()


def test_a_server_that_is_told_to_stop_closes_its_sockets_and_ends_well(
    twilio: Twilio, tmp_path: Path
) -> None:
    with levelhead_serve(tmp_path) as (serving, address):
        assert rings(address, twilio, 1).status_code == 200
        with streaming(address) as stream:
            stream.starts()
            serving.send_signal(signal.SIGTERM)
            assert stream.closed_with == SERVICE_RESTART
        assert serving.wait(timeout=10) == 0
