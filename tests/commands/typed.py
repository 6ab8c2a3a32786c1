"""Commands as ops type them, beside a server with the same database."""

from collections.abc import Callable

import click
from click.testing import CliRunner, Result

from ivr.ports import Clock
from tests.world import World


def types(
    line: World, command: Callable[[Clock], click.Command], *arguments: str, answers: str = ""
) -> Result:
    settings = line.levelhead.settings
    environment = {
        "DATABASE_URL": settings.database_url,
        "TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "TWILIO_AUTH_TOKEN": settings.auth_tokens[0],
    }
    return CliRunner().invoke(command(line.levelhead.clock), arguments, env=environment, input=answers)
