"""The processes of a run, which can be killed and started again."""

import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.surveys.plan import ACCOUNT_SID, CALLING_HOURS, PUBLIC_URL, TOKEN, Plan
from ivr.routing.default import default_text

WORKERS = 2
# What a process is told beside its settings, by the environment.
FOLDER, PACE, SURVEYS, INTERVAL = "BENCH_FOLDER", "BENCH_PACE", "BENCH_SURVEYS", "BENCH_INTERVAL_SECONDS"
WORKER = "BENCH_WORKER"
READY = "ready"
HOME = Path(__file__).resolve().parents[2]


@dataclass
class Part:
    """What it complains of is in the folder."""

    role: str
    environment: Mapping[str, str]
    folder: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "bench.surveys.processes", self.role]
        environment = os.environ | self.environment | {"PYTHONPATH": str(HOME)}
        with (self.folder / f"{self.role}{self.environment.get(WORKER, '')}.log").open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603, as these are our own programs
                command, env=environment, cwd=self.folder, stderr=log
            )

    @property
    def is_over(self) -> bool:
        return self.process is None or self.process.poll() is not None

    @property
    def is_ready(self) -> bool:
        """Whether it has written its process id."""
        ready = self.folder / f"{READY}{self.environment[WORKER]}"
        return not self.is_over and ready.exists() and ready.read_text() == str(self.process.pid)

    def kill(self) -> None:
        if self.process:
            self.process.kill()


@dataclass
class Parts:
    web: Part
    web_url: str
    workers: list[Part]
    conversations: Part

    @classmethod
    def of(cls, folder: Path, database_url: str, twilio_url: str, plan: Plan) -> "Parts":
        port = _free_port()
        shared = _settings(folder, database_url, twilio_url, port) | {
            FOLDER: str(folder),
            PACE: str(plan.pace),
            SURVEYS: str(plan.surveys),
            INTERVAL: str(plan.interval.total_seconds()),
        }
        (folder / "routing.yaml").write_text(_routing_text(plan))
        numbered = [
            {WORKER: str(number), "LEVELHEAD_WORKER_NAME": f"worker-{number}"} for number in range(WORKERS)
        ]
        return cls(
            Part("web", shared, folder),
            f"http://127.0.0.1:{port}",
            [Part("worker", shared | number, folder) for number in numbered],
            Part("conversations", shared, folder),
        )

    @property
    def all(self) -> list[Part]:
        return [self.web, *self.workers, self.conversations]

    def start(self) -> None:
        for part in self.all:
            part.start()

    def kill_workers(self) -> None:
        for worker in self.workers:
            worker.kill()

    def end(self) -> None:
        for part in self.all:
            part.kill()
        for part in self.all:
            if part.process:
                part.process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


def _settings(folder: Path, database_url: str, twilio_url: str, port: int) -> dict[str, str]:
    return {
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": twilio_url,
        "PUBLIC_BASE_URL": PUBLIC_URL,
        "DATABASE_URL": database_url,
        "ROUTING_FILE": str(folder / "routing.yaml"),
        "PORT": str(port),
        "LEVELHEAD_LOG_LEVEL": "ERROR",
        # The limit is one of real time, and the simulated account queues what is more than one a second.
        "LEVELHEAD_SURVEYS_PER_MINUTE": "600",
    }


def _routing_text(plan: Plan) -> str:
    text = default_text()
    for old, new in {
        "delay_minutes: 60": "delay_minutes: 2",
        "tries: 3": f"tries: {plan.tries}",
        "retry_after_hours: 4": "retry_after_hours: 1",
        'calling_hours: "09:00-20:00"': f'calling_hours: "{CALLING_HOURS}"',
        "per_day: 500": "per_day: 100000",
    }.items():
        assert old in text, old
        text = text.replace(old, new)
    return text
