"""A line whose caller has just talked with an agent, and what becomes of the survey."""

from datetime import timedelta

from ivr.case import Case
from ivr.promise import Promise
from ivr.simulator import Phone
from ivr.simulator.events import Ringing
from ivr.survey.dial import SurveyDial
from ivr.survey.survey import Survey
from tests.world import World


class Surveyed:
    """`world` with the survey in its centre. There is one caller; their number is in New York, where it is noon."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.caller = world.caller
        self.simulator = world.simulator
        self._survey_id = ""

    def talks(self, words: str = "my internet is off") -> None:
        """The caller calls, talks with an agent for a while, and hangs up; the agent says nothing about it."""
        self.world.calls().says(words)
        self.is_taken(self.world.ringing_agent)

    def is_taken(self, agent: Phone) -> None:
        agent.answers()
        agent.presses("1")
        self.caller.talks(20)
        self.caller.hangs_up()
        agent.hangs_up()
        self._survey_id = self.scheduled[-1].id

    def later(self, **duration: float) -> None:
        self.world.later(**duration)

    def sweeps(self) -> None:
        self.world.sweeps()

    def until_due(self) -> None:
        """The moment at which the next try is due."""
        due_at = self.survey.due_at
        self.simulator.skips(due_at - self.simulator.clock.now() + timedelta(seconds=1))

    def rings(self) -> Phone:
        """The survey call has come, and the caller's phone rings."""
        self.talks()
        self.until_due()
        assert self.caller.is_ringing
        return self.caller

    def greets(self) -> Phone:
        """The caller has picked up and hears who is calling."""
        self.rings().answers()
        return self.caller

    def asks(self) -> Phone:
        """The caller has picked up and hears the question."""
        self.rings()
        return self.picks_up()

    def picks_up(self) -> Phone:
        """The caller does, and listens up to the question."""
        self.caller.answers()
        self.caller.is_silent()
        self.caller.hears("Is it solved?")
        return self.caller

    def rings_out(self) -> None:
        self.caller.waits(31)

    @property
    def scheduled(self) -> list[Survey]:
        return list(self.world.store.run(lambda records: records.surveys.scheduled()))

    @property
    def survey(self) -> Survey:
        """The one about the latest conversation."""
        return self.world.store.run(lambda records: records.surveys.get(self._survey_id))

    @property
    def state(self) -> str:
        """One of `SurveyState`."""
        return self.survey.state

    def leg(self) -> str | None:
        """The CallSid of the latest try, as far as it is known."""
        return self.survey.survey_call_sid

    @property
    def dials(self) -> list[SurveyDial]:
        """The tries that were made, or may have been."""
        return list(self.world.store.run(lambda records: records.dials.of_survey(self._survey_id)))

    @property
    def case(self) -> Case:
        case_id = self.survey.case_id
        return self.world.store.run(lambda records: records.cases.get(case_id))

    @property
    def callback(self) -> Promise | None:
        number = self.caller.number
        return self.world.store.run(lambda records: records.promises.open_callback(number))

    @property
    def times_rung(self) -> int:
        """How often the caller's phone has rung."""
        return sum(isinstance(event, Ringing) for event in self.caller.events)
