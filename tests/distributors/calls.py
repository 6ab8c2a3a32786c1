"""What callers and agents do in most calls."""

from collections.abc import Sequence
from functools import partial

from ivr.simulator import Phone
from tests.world import World


def waits(
    line: World,
    caller: Phone | None = None,
    says: str = "my internet is off",
    voice: Sequence[bytes] | None = None,
) -> None:
    line.calls(caller).says(says, voice)


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


def signs_out(line: World, *names: str) -> None:
    roster = line.levelhead.door.roster
    for name in names:
        line.levelhead.performer.happens(partial(roster.signs_out, name=name))
    line.simulator.settles()


def talk(line: World, *callers: Phone) -> list[Phone]:
    """The agents who talk with these callers, one after the other."""
    agents = []
    for caller in callers:
        waits(line, caller)
        agent = accepts(rings(line))
        line.until(partial(getattr, caller, "bridged_with"))
        agents.append(agent)
    return agents
