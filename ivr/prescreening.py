"""The one door: everything that may happen on a call, each thing in the hands of the part that decides it."""

from dataclasses import dataclass

from ivr.agents.offers import Offers
from ivr.briefing import Briefings
from ivr.conversation import Conversation
from ivr.direct import Direct
from ivr.hearing import Hearing
from ivr.intake import Intake
from ivr.policy import Policy
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.ringing_back import RingingBack
from ivr.screening import Screening
from ivr.survey.interview import Interview
from ivr.survey.surveys import Surveys
from ivr.waiting import Waiting


@dataclass(frozen=True)
class PreScreening:
    """Each method of a part takes the records of one transaction and returns what follows, as values."""

    policy: Policy
    intake: Intake
    hearing: Hearing
    waiting: Waiting
    offers: Offers
    conversation: Conversation
    promises: Promises
    ringing_back: RingingBack
    direct: Direct
    surveys: Surveys
    interview: Interview


def prescreening(policy: Policy, clock: Clock) -> PreScreening:
    briefings = Briefings(policy.words, policy.reason_label)
    promises = Promises(policy, clock)
    screening = Screening(policy, clock, promises)
    offers = Offers(policy, clock, briefings)
    surveys = Surveys(policy, clock)
    conversation = Conversation(policy, clock, offers, surveys)
    direct = Direct(policy, clock, briefings, conversation, promises)
    return PreScreening(
        policy=policy,
        intake=Intake(policy, clock, screening),
        hearing=Hearing(clock),
        waiting=Waiting(policy, clock, offers, conversation, promises, direct),
        offers=offers,
        conversation=conversation,
        promises=promises,
        ringing_back=RingingBack(policy, clock, conversation),
        direct=direct,
        surveys=surveys,
        interview=Interview(policy, clock, surveys, screening, promises, conversation),
    )
