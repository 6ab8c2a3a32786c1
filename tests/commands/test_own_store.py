"""Commands typed where no database is, or not the one that is meant."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ivr.clock import SystemClock
from ivr.commands.surveys import surveys


def stops_surveys(database_url: str) -> Result:
    return CliRunner().invoke(surveys(SystemClock()), ["stop"], env={"DATABASE_URL": database_url})


def test_who_stops_surveys_in_another_folder_is_told_that_no_server_has_run_there(tmp_path: Path) -> None:
    typed = stops_surveys(f"sqlite:///{tmp_path}/levelhead.sqlite")
    assert typed.exit_code == 0
    assert typed.stderr.startswith("No server has run on this database.")


@pytest.mark.parametrize(
    "database_url, fault",
    [
        ("postgresql://levelhead@127.0.0.1:1/levelhead", "Connection refused"),
        (f"sqlite:///{Path(__file__).parent}/typed.py", "file is not a database"),
        (f"sqlite:///{__file__}/levelhead.sqlite", __file__),
    ],
    ids=["nobody answers", "another file", "no folder"],
)
def test_a_database_that_does_not_answer_is_named_as_the_fault_of_its_setting(
    database_url: str, fault: str
) -> None:
    typed = stops_surveys(database_url)
    assert typed.exit_code == 1
    assert typed.stderr.startswith("Error: DATABASE_URL: ")
    assert fault in typed.stderr
