"""A back-test in a process of its own."""

import subprocess
import sys

import orjson

PROCESS = "ivr.backtest_process"


def start(database_url: str, asked: str) -> bool:
    """Whether it could be. What it may know goes through a pipe: arguments of processes can be read by others."""
    order = orjson.dumps({"database_url": database_url, "id": asked})
    try:
        subprocess.run([sys.executable, "-m", PROCESS], input=order, check=True)  # noqa: S603, as it is our own
    except (OSError, subprocess.CalledProcessError):
        return False
    return True
