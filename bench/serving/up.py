"""Waiting for a server."""

import time
from contextlib import suppress

import httpx

STARTED_SECONDS = 120


def until_up(url: str) -> None:
    """Raises `TimeoutError`; on a machine that others use too, a server takes long to start."""
    deadline = time.monotonic() + STARTED_SECONDS
    while time.monotonic() < deadline:
        with suppress(httpx.TransportError):
            if httpx.get(f"{url}/readyz").is_success:
                return
        time.sleep(0.2)
    raise TimeoutError(f"no server after {STARTED_SECONDS} s")
