"""`levelhead serve` with the simulator, as a process of its own that can be killed and started again."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import httpx
import orjson
from click.testing import CliRunner, Result

from ivr.commands.levelhead import cli
from ivr.records import Records
from ivr.store import SqlStore

T = TypeVar("T")
HOME = Path(__file__).resolve().parents[1]
LEVELHEAD = (sys.executable, "-c", "from ivr.commands.levelhead import cli; cli()")
SOON_SECONDS = 30


class ServerProcess:
    """`program` is a command line that behaves like `levelhead`; `others` are settings by their names."""

    def __init__(self, folder: Path, program: tuple[str, ...] = LEVELHEAD, **others: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.folder = folder
        self.url = f"http://127.0.0.1:{port}"
        self.database_url = others.get("DATABASE_URL", f"sqlite:///{folder}/levelhead.sqlite")
        settings = {"PORT": str(port), "PUBLIC_BASE_URL": self.url, "DATABASE_URL": self.database_url}
        self.environment = os.environ | settings | others | {"PYTHONPATH": str(HOME), "COLUMNS": "200"}
        self.log = folder / "serve.log"
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.begins()
        self.is_up()

    def begins(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*self._program, "serve"], cwd=self.folder, env=self.environment, stdout=log, stderr=log
            )

    def is_up(self) -> None:
        until(self._answers, f"the server is up:\n{self.log.read_text()}")

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/healthz").is_success
        except httpx.TransportError:
            return False

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        if self._process:
            self._process.send_signal(how)
            self.ends()

    def ends(self) -> None:
        if self._process:
            self._process.wait(SOON_SECONDS)
            self._process = None

    def plays(self, **order: object) -> Iterator[dict[str, str]]:
        """The lines of a play as they come, up to its end or that of the server, or until it falls silent."""
        try:
            with httpx.stream(
                "POST",
                f"{self.url}/simulator/plays",
                content=orjson.dumps({"skip": True} | order),
                timeout=60,
            ) as answer:
                yield from map(orjson.loads, answer.iter_lines())
        except (httpx.RemoteProtocolError, httpx.ReadTimeout):
            return

    def plays_until(self, words: str, **order: object) -> None:
        """Watch a play up to a line that begins so; it goes on."""
        assert any(told(line).startswith(words) for line in self.plays(**order)), f"never: {words}"

    def account_of(self, play: Iterable[str]) -> str:
        """What a failed test shows: the whole play, and what the server complained of."""
        return "\n".join(("the play:", *play, "the server's log:", self.log.read_text()))

    def knows(self, question: Callable[[Records], T]) -> T:
        """What its store says."""
        with contextlib.closing(SqlStore(self.database_url)) as store:
            return store.run(question)

    def command(self, *arguments: str) -> Result:
        """`levelhead` with these arguments, in this process: to start another takes longer than most plays."""
        with contextlib.chdir(self.folder):
            return CliRunner(env=self.environment).invoke(cli, arguments)

    def command_in_a_process(self, *arguments: str, seconds: float) -> subprocess.CompletedProcess[str]:
        """Raises `subprocess.TimeoutExpired`."""
        command, folder, environment = [*LEVELHEAD, *arguments], self.folder, self.environment
        return subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, timeout=seconds, check=False
        )


def told(line: dict[str, str]) -> str:
    return f"{line['who']} {line['does']} {line['what']}".strip()


def until(happens: Callable[[], Any], what: str) -> None:
    """Wait, in real time, for what another process does."""
    deadline = time.monotonic() + SOON_SECONDS
    while not happens():
        assert time.monotonic() < deadline, f"not in {SOON_SECONDS} s: {what}"
        time.sleep(0.05)
