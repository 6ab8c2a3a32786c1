"""`levelhead`: the command line."""

from ivr.clock import SystemClock
from ivr.commands.lazily import Lazily

CLOCK = SystemClock()

cli = Lazily(
    "levelhead",
    {
        "agents": "ivr.commands.agents:agents",
        "call": "ivr.simulator.command:call",
        "console": "ivr.commands.console:console",
        "erase": "ivr.commands.erase:erase_command",
        "figures": "ivr.commands.figures:figures_command",
        "optout": "ivr.commands.optout:optout",
        "promises": "ivr.commands.promises:promises",
        "prompts": "ivr.commands.prompts:prompts",
        "rules": "ivr.commands.rules:rules",
        "serve": "app:serve",
        "surveys": "ivr.commands.surveys:surveys",
        "taskrouter": "app:taskrouter",
        "voice": "ivr.voice.command:voice",
    },
    CLOCK,
    help="Hears raised voices and repeat callers; routes them to a briefed senior agent.",
)
