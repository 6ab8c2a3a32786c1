"""What a story needs: somebody who calls, a team that picks up, and a clock that can be moved on."""

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ivr.call import CallState
from ivr.ports import Store
from ivr.routing import RoutingFile
from ivr.simulator.habits import Accepts, DoesNotAnswer, Habit
from ivr.simulator.phone import Phone
from ivr.simulator.simulator import Simulator

CALLER = "caller"
FORMER_CALLER = "earlier"
HUMAN_LINE = "human line"
LINE = "+12025550199"
VERIFIED = "TN-Validation-Passed-A"
# 555-0100 to 555-0199 are kept for fiction in every area code (North American Numbering Plan).
AREA_CODES = ("202", "212", "303", "312", "404", "415", "512", "617", "702", "808")
FICTION = [f"+1{area}5550{number}" for area in AREA_CODES for number in range(100, 200)]
EVER = datetime.min.replace(tzinfo=UTC)
JOB_SECONDS = 15.0
LOOK_SECONDS = 0.05
PATIENCE_SECONDS = 300
# Accepts the call, and says afterwards that it is solved.
WILLING = Accepts(after_seconds=3, key="1", then=("1",))


@dataclass(frozen=True)
class Stage:
    simulator: Simulator
    store: Store
    routing: RoutingFile
    caller: Phone
    team: Mapping[str, Phone]

    @property
    def known_number(self) -> str | None:
        """The caller's number as the application knows it: a withheld one it does not."""
        return self.caller.number if self.caller.number.startswith("+") else None

    def calls(self) -> None:
        """Dial, and listen to the notice and the greeting, up to the first question."""
        self.caller.habit = None
        self.caller.dials(LINE, stir_verstat=VERIFIED)
        self.caller.is_silent()
        while self.caller.is_in_call and not (self.caller.media_streams and self.caller.is_asked):
            self.caller.waits(LOOK_SECONDS)

    def everybody(self, habit: Habit) -> None:
        for phone in self.team.values():
            phone.habit = habit

    def first_agent(self, queue: str) -> Phone:
        """The phone of whom a call in this queue is offered to first."""
        free = self.store.run(lambda records: records.agents.free(self.simulator.clock.now()))
        return next(
            self.team[agent.name] for agent in free if queue in self.routing.agents[agent.name].queues
        )

    def team_is_rested(self) -> None:
        """Move the clock on until nobody is in a wrap-up or a cooldown of an earlier call."""
        free = self.store.run(lambda records: records.agents.free(self.simulator.clock.now()))
        if len(free) < len(self.routing.agents):
            pauses = self.routing.wrap_up
            self.later(timedelta(seconds=pauses.wrap_up_seconds + pauses.cooldown_seconds))

    @property
    def is_routed(self) -> bool:
        """Whether the caller is in the line or with an agent: what is asked there is a choice, and needs no answer."""
        call = self.store.run(lambda records: records.calls.find(self.caller.call_sid))
        return call is not None and call.state in {CallState.WAITING, CallState.CONNECTING, CallState.TALKING}

    def until_connected(self) -> bool:
        """Hold the line until an agent is on it; False when none came or the call is over."""
        waited = 0
        while self.caller.is_in_call and not self.caller.bridged_with and waited < PATIENCE_SECONDS:
            self.caller.waits(1)
            waited += 1
        return bool(self.caller.bridged_with)

    def talks(self, seconds: float) -> None:
        """Hold a conversation with an agent, once there is one, and hang up."""
        if self.until_connected():
            self.caller.talks(seconds)
        if self.caller.is_in_call:
            self.caller.hangs_up()
            self.simulator.settles()

    def later(self, duration: timedelta) -> None:
        """Move the clock on; what is due in between is done."""
        self.simulator.skips(duration)

    def until_survey(self) -> bool:
        """Move the clock on until the caller's phone rings; False when no survey is due."""
        due_at = next_survey(self.store, self.known_number)
        if self.caller.is_ringing or due_at is None:
            return self.caller.is_ringing
        self.later(due_at - self.simulator.clock.now() + timedelta(seconds=1))
        return self.until_rung()

    def picks_up_survey(self) -> None:
        """Answer it, and listen up to its question."""
        self.caller.answers()
        self.caller.is_silent()

    def until_rung(self) -> bool:
        """Wait for the caller's phone to ring. Jobs and sweeps run in real time, beside the simulated one."""
        deadline = time.monotonic() + JOB_SECONDS
        while not self.caller.is_ringing and time.monotonic() < deadline:
            time.sleep(LOOK_SECONDS)
            self.simulator.settles()
        return self.caller.is_ringing

    def is_left(self) -> None:
        """The caller hangs up and leaves the phone alone."""
        self.caller.habit = DoesNotAnswer()
        if self.known_number:
            self.simulator.phone(self.known_number, FORMER_CALLER)
        if self.caller.is_in_call:
            self.caller.hangs_up()


def stranger(store: Store, routing: RoutingFile) -> str:
    """The number of somebody who is not of the team and has not called before, while there is one."""
    ours = {routing.business.human_line, *(agent.phone for agent in routing.agents.values()), LINE}
    others = [number for number in FICTION if number not in ours]
    secrets.SystemRandom().shuffle(others)
    return next((number for number in others if not _has_called(store, number)), others[0])


def _has_called(store: Store, number: str) -> bool:
    return any(store.run(lambda records: records.calls.counted(number, [EVER])))


def next_survey(store: Store, number: str | None) -> datetime | None:
    """When the first survey call that is planned to this number is due."""
    surveys = store.read(lambda records: records.surveys.scheduled())
    return min((survey.due_at for survey in surveys if survey.number == number), default=None)


def team_numbers(routing: RoutingFile) -> dict[str, str]:
    """Those of every agent of the file and of the human line, by their names."""
    return {name: agent.phone for name, agent in routing.agents.items()} | {
        HUMAN_LINE: routing.business.human_line
    }


def team_of(simulator: Simulator, routing: RoutingFile) -> dict[str, Phone]:
    """Their phones, each willing to take a call."""
    phones = {name: simulator.phone(number, name) for name, number in team_numbers(routing).items()}
    for phone in phones.values():
        phone.habit = WILLING
    return phones
