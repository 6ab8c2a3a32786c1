"""The databases that tests are given."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import create_engine, inspect, text

HOME = Path(__file__).resolve().parents[2]
ASKS_FOR_A_SERVER = """
from tests.postgres import running_server
with running_server() as url:
    print(url, flush=True)
    input()
"""


@pytest.mark.parametrize("table", ["first", "second"])
def test_a_database_is_empty_whatever_another_test_put_into_its_own(database_url: str, table: str) -> None:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        assert inspect(connection).get_table_names() == []
        connection.execute(text(f"CREATE TABLE {table} (number INTEGER)"))
    engine.dispose()


def test_a_server_goes_even_when_the_process_that_asked_for_it_is_killed() -> None:
    python = [sys.executable, "-c", ASKS_FOR_A_SERVER]
    pipe = subprocess.PIPE
    with subprocess.Popen(python, cwd=HOME, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as asking:
        assert asking.stdout
        folder = Path(parse_qs(urlsplit(asking.stdout.readline().strip()).query)["host"][0])
        assert folder.exists()
        asking.kill()
        asking.communicate(timeout=30)  # the server's keeper writes to the same standard error, until it ends
    assert not folder.exists()
