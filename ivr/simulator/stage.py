"""What a story needs: somebody who calls, a team that picks up, and a clock that can be moved on."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from ivr.ports import Scheduler, Store
from ivr.routing import RoutingFile
from ivr.simulator.habits import Accepts, Habit
from ivr.simulator.phone import Phone
from ivr.simulator.simulator import Simulator

LINE = "+12025550199"
VERIFIED = "TN-Validation-Passed-A"
# 555-0100 to 555-0199 are kept for fiction in every area code (North American Numbering Plan).
AREA_CODES = ("202", "212", "303", "312", "404", "415", "512", "617", "702", "808")
JOB_SECONDS = 15.0
# Accepts the call, and says afterwards that it is solved.
WILLING = Accepts(after_seconds=3, key="1", then=("1",))


@dataclass(frozen=True)
class Stage:
    simulator: Simulator
    store: Store
    scheduler: Scheduler
    caller: Phone
    team: Mapping[str, Phone]

    def calls(self) -> None:
        """Dial, and listen to the notice and the greeting, up to the first question."""
        self.caller.dials(LINE, stir_verstat=VERIFIED)
        self.caller.is_silent()

    def everybody(self, habit: Habit | None) -> None:
        for phone in self.team.values():
            phone.habit = habit

    def later(self, duration: timedelta) -> None:
        """Move the clock on; what is due in between is done."""
        self.simulator.skips(duration)

    def until_survey(self) -> bool:
        """Move the clock on until the caller's phone rings; False when no survey is due."""
        due = [
            survey.due_at
            for survey in self.store.run(lambda records: records.surveys.scheduled())
            if survey.number == self.caller.number
        ]
        if not due:
            return False
        self.later(min(due) - self.simulator.clock.now() + timedelta(seconds=1))
        return wait_for(lambda: self.caller.is_ringing)


def wait_for(condition: Callable[[], bool]) -> bool:
    """Durable jobs run in real time, beside the simulated one."""
    deadline = time.monotonic() + JOB_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def fresh_number() -> str:
    """The number of somebody who has not called before, most likely."""
    return f"+1{secrets.choice(AREA_CODES)}5550{100 + secrets.randbelow(99)}"


def team_of(simulator: Simulator, routing: RoutingFile) -> dict[str, Phone]:
    """Every agent of the file, and the human line, each willing to take a call."""
    phones = {name: simulator.phone(agent.phone, name) for name, agent in routing.agents.items()}
    phones["human line"] = simulator.phone(routing.business.human_line, "human line")
    for phone in phones.values():
        phone.habit = WILLING
    return phones
