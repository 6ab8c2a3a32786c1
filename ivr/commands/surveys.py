"""`levelhead surveys`: which callers are asked whether it is solved, and what ops can do about it."""

import click

from ivr.commands.lazily import Lazily
from ivr.ports import Clock


def surveys(clock: Clock) -> click.Group:
    return Lazily(
        "surveys",
        {
            "cancel": "ivr.commands.surveys_cancel:cancel_command",
            "export": "ivr.commands.surveys_export:export_command",
            "list": "ivr.commands.surveys_list:list_command",
            "run-due": "ivr.commands.surveys_run:run_due_command",
            "show": "ivr.commands.surveys_show:show",
            "start": "ivr.commands.surveys_switch:start_command",
            "stop": "ivr.commands.surveys_switch:stop_command",
        },
        clock,
        help="Surveys: the calls afterwards that ask whether it is solved.",
    )
