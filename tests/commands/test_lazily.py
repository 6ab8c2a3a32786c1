"""What ops wait for at every command."""

import subprocess
import sys

FACTS = """
import sys
from ivr.commands.levelhead import cli
cli(["rules", "facts"], standalone_mode=False)
sys.exit(" ".join({"dbos", "sqlalchemy", "twilio", "uvicorn"} & set(sys.modules)) or 0)
"""


def test_a_command_about_the_file_loads_nothing_that_only_a_server_needs() -> None:
    ended = subprocess.run([sys.executable, "-c", FACTS], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "calls_7d" in ended.stdout
