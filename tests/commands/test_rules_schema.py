"""`levelhead rules schema`, as an editor gets it."""

import json

from click.testing import CliRunner

from ivr.commands.levelhead import cli
from ivr.routing.schema import schema


def test_the_schema_is_printed_as_json() -> None:
    assert json.loads(CliRunner().invoke(cli, ["rules", "schema"]).output) == schema()
