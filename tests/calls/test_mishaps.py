"""Four callers at once, and what can go wrong between an agent's phone and the conversation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from ivr.simulator import Accepts, DoesNotAnswer, IsBusy, IsVoicemail, Passes, Phone
from ivr.simulator.events import Bridged, Said
from ivr.simulator.habits import Habit, HangsUp
from ivr.simulator.handset import Decision
from tests.world import LINE, VERIFIED, World, routing_text, world

NUMBERS = ("+12125550141", "+13125550142", "+14155550143", "+16175550144")
# Six agents for four callers; the shipped file has two. And nobody waits for long, or is rung for long.
CHANGES = {
    "agents:\n  senior-1": "agents:\n"
    + "".join(
        f'  general-{number}: {{phone: "+1 202 555 012{number}", queues: [general]}}\n'
        for number in (3, 4, 5, 6)
    )
    + "  senior-1",
    "ring_seconds: 20": "ring_seconds: 8",
    "max_wait_seconds: 900": "max_wait_seconds: 120",
    "reoffer_after_seconds: 60": "reoffer_after_seconds: 180",
}
CASE = "as I said, my internet is off"


@dataclass
class Once:
    """At the first ring it goes wrong; from then on they accept."""

    mishap: Habit
    rings: int = 0

    @property
    def replies(self) -> Sequence[str]:
        """What a phone asks first when it rings."""
        self.rings += 1
        return self._now.replies

    @property
    def decision(self) -> Decision | None:
        return self._now.decision

    @property
    def after_seconds(self) -> float:
        return self._now.after_seconds

    @property
    def greeting(self) -> str:
        return self._now.greeting

    @property
    def beeps(self) -> bool:
        return self._now.beeps

    @property
    def _now(self) -> Habit:
        return self.mishap if self.rings == 1 else Accepts()


# What they do at the first ring, and the words on hearing which they hang up.
MISHAPS: dict[str, tuple[Habit, str]] = {
    "voicemail": (IsVoicemail(after_seconds=4), ""),
    "passes": (Passes(), ""),
    "no answer": (DoesNotAnswer(), ""),
    "busy": (IsBusy(), ""),
    "drops during the whisper": (Accepts(key=""), "Press 1 to accept"),
    "drops on the way": (Accepts(), "Connecting"),
    "drops in the conversation": (Accepts(), CASE),
}
NEVER_ACCEPTS = ("voicemail", "passes", "no answer", "busy")


@pytest.fixture
def line(tmp_path: Path) -> Iterator[World]:
    file = tmp_path / "routing.yaml"
    file.write_text(routing_text(**CHANGES))
    with world(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as running:
        yield running


@pytest.fixture
def team(line: World) -> list[Phone]:
    return [phone for name, phone in line.agents.items() if name.startswith("general")]


def four_callers(line: World) -> list[Phone]:
    """They wait at the same time."""
    callers = [line.simulator.phone(number, number[-3:]) for number in NUMBERS]
    for caller in callers:
        caller.dials(LINE, stir_verstat=VERIFIED)
    for caller in callers:
        caller.says("my internet is off")
    return callers


def happens_to(agent: Phone, mishap: str) -> None:
    habit, words = MISHAPS[mishap]
    agent.habit = Once(habit)
    if words:
        agent.will(HangsUp(), on_hearing=words)


def has_met_somebody(caller: Phone) -> bool:
    return any(isinstance(event, Bridged) and event.others for event in caller.events)


def all_talk(callers: list[Phone]) -> bool:
    """Whether each talks with somebody; in their first conversation they say again why they call."""
    for caller in callers:
        if caller.bridged_with and not any(
            isinstance(each, Said) and each.text == CASE for each in caller.events
        ):
            caller.says(CASE)
    return all(caller.bridged_with for caller in callers)


@pytest.mark.parametrize("first", range(len(MISHAPS)))
def test_four_callers_talk_with_four_agents_whatever_happens_to_each_agent_first(
    line: World, team: list[Phone], first: int
) -> None:
    """Each agent has another mishap at the same time, and the turn begins with another one in each test."""
    for mishap, agent in zip([*MISHAPS, *MISHAPS][first:], team, strict=False):
        happens_to(agent, mishap)
    callers = four_callers(line)
    line.until(lambda: all_talk(callers), seconds=150)
    assert len(set.union(*(caller.bridged_with for caller in callers))) == len(callers)


@pytest.mark.parametrize("mishap", MISHAPS)
def test_four_callers_talk_with_four_agents_when_the_same_happens_to_every_agent_first(
    line: World, team: list[Phone], mishap: str
) -> None:
    for agent in team:
        happens_to(agent, mishap)
    callers = four_callers(line)
    line.until(lambda: all_talk(callers), seconds=150)
    assert len(set.union(*(caller.bridged_with for caller in callers))) == len(callers)


@pytest.mark.parametrize("mishap", NEVER_ACCEPTS)
def test_of_four_callers_whom_no_agent_takes_each_ends_with_the_human_line_or_a_promise(
    line: World, team: list[Phone], mishap: str
) -> None:
    """The human line is one phone: it answers the first of them, and is busy for the others."""
    for agent in team:
        agent.habit, _ = MISHAPS[mishap]
    line.human_line.habit = Accepts(key="")
    callers = four_callers(line)
    line.until(
        lambda: all(has_met_somebody(caller) or not caller.is_in_call for caller in callers), seconds=240
    )
    promised = {promise.number for promise in line.store.run(lambda records: records.promises.not_kept())}
    met = {caller.number for caller in callers if has_met_somebody(caller)}
    assert met | promised == {caller.number for caller in callers}
