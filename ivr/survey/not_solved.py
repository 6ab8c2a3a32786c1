"""After a "no": to talk to somebody now, or to be called back when it suits."""

from dataclasses import dataclass
from datetime import datetime

from ivr.intake import Answer
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Ask, HangUp, Reply, Say
from ivr.survey.callback_time import LocalClock, clock_of, first_possible, wanted_at
from ivr.survey.calling_hours import window_of
from ivr.survey.handing_over import HandingOver
from ivr.survey.leg import Leg
from ivr.survey.whereabouts import Whereabouts
from ivr.transcript import Asked, note_said
from ivr.turn import Turn
from ivr.words.moments import spoken_day, spoken_time

TALK_NOW, CALL_BACK = "1", "2"
AS_SOON_AS_POSSIBLE = "1"


@dataclass(frozen=True)
class NotSolved:
    policies: Policies
    clock: Clock
    handing_over: HandingOver

    def ask(self, leg: Leg) -> Reply:
        """Nobody is there to talk to while the business is closed."""
        if not self._is_open(leg):
            return _ask_time(leg, leg.say("closed"))
        return Reply((Ask((leg.say("survey-choice"),), leg.tagged(Turn("survey.choice_made"))),))

    def chosen(self, records: Records, leg: Leg, answer: Answer) -> Reply:
        self._note(records, leg, Asked.TALK_OR_CALLBACK, answer)
        if answer.key == TALK_NOW:
            return self.talk_now(records, leg)
        return _ask_time(leg) if answer.key == CALL_BACK else self.call_back(records, leg)

    def talk_now(self, records: Records, leg: Leg) -> Reply:
        return self.handing_over.to_front(records, leg) if self._is_open(leg) else self.ask(leg)

    def _note(self, records: Records, leg: Leg, asked: Asked, answer: Answer) -> None:
        said = {"words": answer.words, "key": answer.key}
        note_said(records, leg.survey.call_sid, self.clock.now(), asked, **said)

    def _is_open(self, leg: Leg) -> bool:
        return leg.policy.is_open(self.clock.now())

    def time_chosen(self, records: Records, leg: Leg, answer: Answer) -> Reply:
        self._note(records, leg, Asked.CALLBACK_TIME, answer)
        return self.call_back(records, leg, answer.key)

    def call_back(self, records: Records, leg: Leg, key: str = AS_SOON_AS_POSSIBLE) -> Reply:
        """Stored first, then said."""
        now = self.clock.now()
        clock = self._clock(leg, now)
        at = self._first_possible(leg, wanted_at(key, now, clock.zone))
        self.handing_over.to_be_called_back(records, leg, at)
        return Reply((_promised(leg, at, now, clock), HangUp()))

    def _clock(self, leg: Leg, now: datetime) -> LocalClock:
        business = self.policies.live.routing.business.time_zone
        return clock_of(Whereabouts.of(leg.survey.number).zones, now, business)

    def _first_possible(self, leg: Leg, wanted: datetime) -> datetime:
        """Where no time is lawful and open, they are called as they have asked for it, when somebody is there."""
        live, number = self.policies.live, leg.survey.number
        window = window_of(live.routing)
        lawful = first_possible(wanted, live.is_open, lambda at: window.is_allowed(at, number))
        return lawful or first_possible(wanted, live.is_open) or wanted


def _ask_time(leg: Leg, *first: Say) -> Reply:
    return Reply((Ask((*first, leg.say("survey-callback-time")), leg.tagged(Turn("survey.time_chosen"))),))


def _promised(leg: Leg, at: datetime, now: datetime, clock: LocalClock) -> Say:
    if at <= now:
        return leg.say("survey-callback-soon")
    there, here = at.astimezone(clock.zone), now.astimezone(clock.zone)
    return leg.say(
        "survey-callback-at",
        days=(there.date() - here.date()).days,
        day=spoken_day(there, here, leg.words.language),
        time=spoken_time(there, leg.words.language),
        clock="yours" if clock.is_theirs else "ours",
    )
