"""`levelhead rules`: what ops do with a routing file on the command line."""

import click

from ivr.commands.lazily import Lazily
from ivr.ports import Clock


def rules(clock: Clock) -> click.Group:
    return Lazily(
        "rules",
        {
            "activate": "ivr.commands.rules_live:activate_command",
            "backtest": "ivr.commands.rules_backtest:backtest_command",
            "check": "ivr.commands.rules_check:check",
            "facts": "ivr.commands.rules_facts:facts",
            "history": "ivr.commands.rules_live:history",
            "rollback": "ivr.commands.rules_live:rollback_command",
            "schema": "ivr.commands.rules_schema:schema",
            "show": "ivr.commands.rules_live:show",
            "try": "ivr.commands.rules_try:try_",
        },
        clock,
        help="Check the routing file, try it, make it live, and see what it would do.",
    )
