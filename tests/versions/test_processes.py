"""Servers on one store: what one of them, or the command line, makes live is live in all of them."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.serving import LEVELHEAD, ServerProcess, until
from tests.versions.versions import BAD, of_business

A, B, C = (of_business(name) for name in ("First Company", "Second Company", "Third Company"))
FOLLOWED_SECONDS = 2.0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "routing.yaml"
    file.write_text(A)
    return file


@pytest.fixture
def servers(tmp_path: Path, database_url: str, file: Path) -> Iterator[list[ServerProcess]]:
    servers = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        settings = {"DATABASE_URL": database_url, "LEVELHEAD_WORKER_NAME": name, "ROUTING_FILE": str(file)}
        servers.append(ServerProcess(tmp_path / name, LEVELHEAD, **settings))
    for server in servers:
        server.begins()
    for server in servers:
        server.is_up()
    yield servers
    for server in servers:
        server.stop()


def live_activation(server: ServerProcess) -> int:
    found = re.search(r"^levelhead_live_activation (\d+)", httpx.get(f"{server.url}/metrics").text, re.M)
    assert found
    return int(found[1])


def follow(servers: list[ServerProcess], number: int) -> float:
    """How many seconds it takes until the last of them has followed."""
    begun = time.monotonic()
    for server in servers:
        until(lambda server=server: live_activation(server) == number, f"activation {number}")  # type: ignore[misc]
    return time.monotonic() - begun


def commands(server: ServerProcess, *arguments: str) -> tuple[int, str]:
    ended = server.command("rules", *arguments)
    return ended.exit_code, ended.output


def test_two_servers_follow_the_command_line_and_the_disk_and_each_other(
    servers: list[ServerProcess], file: Path, tmp_path: Path
) -> None:
    first, _ = servers
    assert follow(servers, 1) < FOLLOWED_SECONDS
    drafted = tmp_path / "draft.yaml"
    drafted.write_text(B)
    assert commands(first, "activate", str(drafted))[0] == 0
    assert follow(servers, 2) < FOLLOWED_SECONDS
    drafted.write_text(BAD)
    code, told = commands(first, "activate", str(drafted))
    assert (code, told.partition(" ")[0]) == (1, "draft.yaml:1:1")
    file.write_text(C)
    follow(servers, 4)
    assert commands(first, "rollback")[0] == 0
    assert follow(servers, 5) < FOLLOWED_SECONDS
    lines = [line.split() for line in commands(first, "history")[1].splitlines()[1:]]
    assert [line[4] for line in lines] == ["file", "command", "command", "file", "rollback"]
    assert lines[2][6:8] == ["refused:", "draft.yaml:1:1"]
    assert lines[4][5:] == [lines[1][5], "live"]
    first.stop()
    first.start()
    assert live_activation(first) == 5
