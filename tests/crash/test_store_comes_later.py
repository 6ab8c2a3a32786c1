"""A database server may be started after Levelhead: calls are answered meanwhile."""

from pathlib import Path

import httpx

from tests.serving import ServerProcess, until
from tests.world import ACCOUNT_SID, PUBLIC_URL, TOKEN


def test_a_server_begins_without_its_store_and_does_its_jobs_once_it_is_there(tmp_path: Path) -> None:
    store, jobs = tmp_path / "levelhead.sqlite", tmp_path / "levelhead.sqlite-jobs"
    for file in (store, jobs):
        file.mkdir()
    server = ServerProcess(
        tmp_path, TWILIO_ACCOUNT_SID=ACCOUNT_SID, TWILIO_AUTH_TOKEN=TOKEN, PUBLIC_BASE_URL=PUBLIC_URL
    )
    server.start()
    try:
        assert httpx.get(f"{server.url}/readyz").status_code == 503
        for file in (store, jobs):
            file.rmdir()
        until(lambda: httpx.get(f"{server.url}/readyz").is_success, "the store is used")
        until(jobs.is_file, "the worker has begun")
    finally:
        server.stop()
