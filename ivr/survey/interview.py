"""The survey call from the hello to the goodbye: its moments, in their order.

9 and 0 work at any of them, and so do words for an emergency and for no more calls.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from ivr.call import Wish
from ivr.conversation import Conversation
from ivr.effects import Effect
from ivr.intake import Answer
from ivr.promises import PERSON_KEY
from ivr.records import Records
from ivr.steps import Ask, HangUp, Reply
from ivr.survey.comment import Comment
from ivr.survey.leg import IN_VAIN, ON_THE_PHONE, Leg, Tag, find_leg
from ivr.survey.machine import Machine
from ivr.survey.not_solved import NotSolved
from ivr.survey.opting_out import OPT_OUT_KEY, OptingOut
from ivr.survey.question import Question
from ivr.survey.rating import Rating
from ivr.survey.survey import SurveyState
from ivr.survey.surveys import Surveys
from ivr.survey.yes_or_no import wants_no_more_calls
from ivr.turn import Turn

Moment = Callable[[Records, Leg, Answer], Reply]


@dataclass(frozen=True)
class Interview:
    surveys: Surveys
    conversation: Conversation
    machine: Machine
    opting_out: OptingOut
    question: Question
    rating: Rating
    comment: Comment
    not_solved: NotSolved

    def begins(self, records: Records, tag: Tag) -> Reply:
        """Somebody has picked up, or something."""
        survey = self.surveys.tries.picked_up(records, tag.dial_id, tag.call_sid)
        if survey is None:
            return Reply((HangUp(),))
        leg = Leg(tag, survey, self.surveys.policy(records, survey))
        return Reply((_hello(leg), self.question.ask(leg)))

    def greeted(self, records: Records, tag: Tag, answer: Answer) -> Reply:
        """A key during the hello; any but 9 and 0 has no meaning yet."""
        return self._goes_on(records, tag, answer, lambda _, leg, __: Reply((self.question.ask(leg),)))

    def answered(self, records: Records, tag: Tag, attempt: int, answer: Answer) -> Reply:
        over = find_leg(records, self.surveys, tag, IN_VAIN)
        if over and answer.key != OPT_OUT_KEY:
            self.question.answered_before(records, over, answer)
            return Reply((HangUp(),), self.ended(records, tag))
        return self._goes_on(records, tag, answer, partial(self.question.answered, attempt=attempt))

    def rated(self, records: Records, tag: Tag, answer: Answer) -> Reply:
        return self._goes_on(records, tag, answer, self.rating.given)

    def commented(self, records: Records, tag: Tag, answer: Answer) -> Reply:
        return self._goes_on(records, tag, answer, self.comment.given)

    def recorded(self, records: Records, tag: Tag, url: str, seconds: int) -> Reply:
        leg = find_leg(records, self.surveys, tag)
        return self.comment.recorded(records, leg, url, seconds) if leg else Reply((HangUp(),))

    def choice_made(self, records: Records, tag: Tag, answer: Answer) -> Reply:
        return self._goes_on(records, tag, answer, self.not_solved.chosen)

    def time_chosen(self, records: Records, tag: Tag, answer: Answer) -> Reply:
        return self._goes_on(records, tag, answer, self.not_solved.time_chosen)

    def message(self, records: Records, tag: Tag) -> Reply:
        return self._goes_on(records, tag, Answer(), lambda _, leg, __: self.machine.message(leg))

    def _goes_on(self, records: Records, tag: Tag, answer: Answer, moment: Moment) -> Reply:
        # The end of the call may have overtaken the key.
        opts_out = answer.key == OPT_OUT_KEY
        leg = find_leg(records, self.surveys, tag, (*ON_THE_PHONE, *IN_VAIN) if opts_out else ON_THE_PHONE)
        if leg is None:
            return Reply((HangUp(),))
        if opts_out:
            return self.opting_out.by_caller(records, leg)
        if answer.key == PERSON_KEY:
            return self._person(records, leg)
        return self._at_any_moment(records, leg, answer.words) or moment(records, leg, answer)

    def _at_any_moment(self, records: Records, leg: Leg, said: str) -> Reply | None:
        if leg.policy.is_urgent(said, leg.survey.line):
            return self.question.to_person_at_once(records, leg)
        return self.opting_out.by_caller(records, leg) if wants_no_more_calls(said, leg.words) else None

    def _person(self, records: Records, leg: Leg) -> Reply:
        is_not_solved = leg.survey.state is SurveyState.NOT_SOLVED
        wanted = self.not_solved.talk_now if is_not_solved else self.question.to_person
        return wanted(records, leg)

    def ended(self, records: Records, tag: Tag) -> tuple[Effect, ...]:
        """The leg is over; without an answer this try was in vain. Of another try it says nothing."""
        self.surveys.tries.reached(records, tag.dial_id, tag.call_sid)
        leg = find_leg(records, self.surveys, tag)
        if leg and _expects_us(records, leg):
            self.not_solved.call_back(records, leg)
        as_call = self.conversation.call_ended(records, tag.call_sid)
        records.calls.change(tag.call_sid, counted=False)  # it was we who called
        return (*as_call, *self.surveys.tries.in_vain(records, tag.dial_id))


def _expects_us(records: Records, leg: Leg) -> bool:
    """After a "no" they have hung up instead of choosing, or in the line; as silence does, that asks for a callback."""
    if leg.survey.state is not SurveyState.NOT_SOLVED or records.opt_outs.find(leg.survey.number):
        return False
    call = records.calls.find(leg.tag.call_sid)
    return call is None or (call.wish in {None, Wish.NO_AGENT} and not call.talked and not call.urgent)


def _hello(leg: Leg) -> Ask:
    """Keys only: people say hello too when they pick up, and so do machines."""
    hello = leg.say("survey-hello", business=leg.policy.routing.business.name)
    said = (hello, leg.say("survey-opt-out"))
    return Ask(said, leg.tagged(Turn("survey.greeted")), even_if_silent=False, timeout_seconds=1)
