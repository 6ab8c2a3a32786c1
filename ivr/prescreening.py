"""The one door: everything that may happen on a call, each thing in the hands of the part that decides it."""

from dataclasses import dataclass

from ivr.agents.distributor import Distributor
from ivr.agents.line import Line
from ivr.agents.offering import BuiltIn
from ivr.agents.offers import Offers
from ivr.agents.whisper import Whisper
from ivr.conversation import Conversation
from ivr.direct import Direct
from ivr.hearing import Hearing
from ivr.intake import Intake
from ivr.news import News
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.retention import Retention
from ivr.ringing_back import RingingBack
from ivr.screening import Screening
from ivr.survey.interview import Interview
from ivr.survey.surveys import Surveys
from ivr.waiting import Waiting


@dataclass(frozen=True)
class PreScreening:
    """Each method of a part takes the records of one transaction and returns what follows, as values."""

    policies: Policies
    distributor: Distributor
    intake: Intake
    hearing: Hearing
    waiting: Waiting
    offers: Offers
    whisper: Whisper
    conversation: Conversation
    promises: Promises
    ringing_back: RingingBack
    direct: Direct
    surveys: Surveys
    interview: Interview
    retention: Retention


def prescreening(policies: Policies, clock: Clock) -> PreScreening:
    line = Line(policies)
    distributor = BuiltIn(clock, line)
    promises = Promises(policies, clock)
    screening = Screening(policies, clock, promises, distributor)
    offers = Offers(policies, clock, distributor)
    whisper = Whisper(policies, clock, distributor, offers)
    surveys = Surveys(policies, clock)
    conversation = Conversation(policies, clock, distributor, offers, whisper, surveys)
    direct = Direct(policies, clock, conversation, promises)
    return PreScreening(
        policies=policies,
        distributor=distributor,
        intake=Intake(policies, clock, distributor, screening),
        hearing=Hearing(clock),
        waiting=Waiting(
            policies, News(line, clock), distributor, line, offers, conversation, promises, direct
        ),
        offers=offers,
        whisper=whisper,
        conversation=conversation,
        promises=promises,
        ringing_back=RingingBack(policies, clock, conversation),
        direct=direct,
        surveys=surveys,
        interview=Interview(clock, surveys, screening, promises, conversation),
        retention=Retention(policies, clock),
    )
