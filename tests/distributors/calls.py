"""What callers and agents do in most calls."""

from typing import Any

from ivr.simulator import Phone
from tests.world import World


def waits(
    line: World, caller: Phone | None = None, says: str = "my internet is off", voice: Any = None
) -> None:
    caller = line.calls(caller)
    caller.says(says, *([voice] if voice is not None else []))


def another(line: World, number: int) -> Phone:
    """A caller who has not called before."""
    return line.simulator.phone(f"+131255501{40 + number}", f"caller {number}")


def rings(line: World) -> Phone:
    """The one agent who is asked."""
    line.until(lambda: line.ringing)
    return line.ringing_agent


def is_asked(line: World, name: str) -> Phone:
    agent = line.agents[name]
    line.until(lambda: agent.is_ringing)
    return agent


def accepts(agent: Phone) -> Phone:
    agent.answers()
    agent.presses("1")
    return agent
