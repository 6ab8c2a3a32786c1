"""A word of the caller's own, if they like: in writing, or recorded where ops want that and the caller agrees."""

from dataclasses import dataclass

from ivr.intake import Answer
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Ask, HangUp, Reply, Step, TakeMessage
from ivr.survey.leg import Leg
from ivr.turn import Turn

AGREE_KEY = "1"
LONGEST_SECONDS = 30


@dataclass(frozen=True)
class Comment:
    clock: Clock

    def ask(self, leg: Leg) -> Reply:
        match leg.policy.routing.survey.comment:
            case "off":
                return Reply(_goodbye(leg))
            case "transcript":
                invitation = leg.say("survey-comment")
            case "audio":
                invitation = leg.say("survey-comment-audio")
        return Reply((Ask((invitation,), leg.tagged(Turn("survey.commented")), speech=True),))

    def given(self, records: Records, leg: Leg, answer: Answer) -> Reply:
        """Spoken right away it is kept in writing only, whatever ops want."""
        if answer.key == AGREE_KEY and leg.policy.routing.survey.comment == "audio":
            return _record(leg)
        if answer.words:
            self._keep(records, leg, "writing", comment=answer.words)
        return Reply(_goodbye(leg))

    def recorded(self, records: Records, leg: Leg, url: str, seconds: int) -> Reply:
        if seconds:
            self._keep(records, leg, "sound", recording_url=url)
        return Reply(_goodbye(leg))

    def _keep(self, records: Records, leg: Leg, kept_in: str, **changes: str) -> None:
        records.surveys.change(leg.survey.id, **changes)
        records.timeline.add(leg.survey.call_sid, "comment", self.clock.now(), {"kept_in": kept_in})


def _record(leg: Leg) -> Reply:
    """Twilio tells nobody of an empty recording, and goes on with the next step."""
    record = TakeMessage(leg.tagged(Turn("survey.recorded")), LONGEST_SECONDS)
    return Reply((leg.say("survey-record"), record, *_goodbye(leg)))


def _goodbye(leg: Leg) -> tuple[Step, ...]:
    return leg.say("survey-goodbye"), HangUp()
