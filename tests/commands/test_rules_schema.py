"""`levelhead rules schema`, as an editor gets it."""

import json

from click.testing import CliRunner

from ivr.commands.rules import rules
from ivr.routing.schema import schema


def test_the_schema_is_printed_as_json() -> None:
    assert json.loads(CliRunner().invoke(rules, ["schema"]).output) == schema()
