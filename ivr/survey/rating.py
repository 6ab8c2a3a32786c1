"""How good the service was: one number, by key or word."""

from dataclasses import dataclass
from itertools import pairwise

from ivr.intake import Answer
from ivr.ports import Clock
from ivr.records import Records
from ivr.steps import Ask, Reply, Say
from ivr.survey.comment import Comment
from ivr.survey.leg import Leg
from ivr.survey.not_solved import NotSolved
from ivr.survey.phrases import listed, plain
from ivr.survey.survey import SurveyState
from ivr.turn import Turn
from ivr.words import Words

ANSWERED = (SurveyState.SOLVED, SurveyState.NOT_SOLVED)
RATINGS = ("1", "2", "3", "4", "5")  # the worst to the best


@dataclass(frozen=True)
class Rating:
    clock: Clock
    comment: Comment
    not_solved: NotSolved

    def ask(self, leg: Leg, thanks: Say) -> Ask:
        prompt = (thanks, leg.say("survey-rating"))
        hints = tuple(listed(leg.words, "survey-rating-words"))
        return Ask(prompt, leg.tagged(Turn("survey.rated")), speech=True, hints=hints)

    def given(self, records: Records, leg: Leg, answer: Answer) -> Reply:
        """Nobody is asked for it twice."""
        rating = rating_of(answer, leg.words)
        if rating is not None and records.surveys.claim(leg.survey.id, ANSWERED, rating=rating):
            data = {"rating": rating}
            records.timeline.add(leg.survey.call_sid, "rating", self.clock.now(), data)
        is_solved = leg.survey.state is SurveyState.SOLVED
        return self.comment.ask(leg) if is_solved else self.not_solved.ask(leg)


def rating_of(answer: Answer, words: Words) -> int | None:
    """By key, or the first number that was said: "four out of five". In "un quatre" the first is no number."""
    spoken = listed(words, "survey-rating-words")
    ratings = dict(zip((*spoken, *RATINGS), map(int, (*RATINGS, *RATINGS)), strict=True))
    said = [ratings.get(word) for word in (answer.key, *plain(answer.words).split(), "")]
    return next((one for one, next_one in pairwise(said) if one and not next_one), None)
