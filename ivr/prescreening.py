"""The one door: everything that may happen on a call, each thing in the hands of the part that decides it."""

from dataclasses import dataclass

from ivr.agents.distributor import Distributor
from ivr.agents.line import Line
from ivr.agents.menu import Menu
from ivr.agents.offering import BuiltIn
from ivr.agents.offers import Offers
from ivr.agents.resting import Resting
from ivr.agents.roster import Roster
from ivr.agents.seat_leg import SeatLeg
from ivr.agents.seats import Seats
from ivr.agents.signing_in import SigningIn
from ivr.agents.whisper import Whisper
from ivr.closing import Closing
from ivr.conduct import Conduct
from ivr.conversation import Conversation
from ivr.direct import Direct
from ivr.dispositions import Dispositions
from ivr.hearing import Hearing
from ivr.intake import Intake
from ivr.news import News
from ivr.policies import Policies
from ivr.ports import Clock
from ivr.promises import Promises
from ivr.retention import Retention
from ivr.ringing_back import RingingBack
from ivr.screening import Screening
from ivr.survey.comment import Comment
from ivr.survey.handing_over import HandingOver
from ivr.survey.interview import Interview
from ivr.survey.machine import Machine
from ivr.survey.not_solved import NotSolved
from ivr.survey.opting_out import OptingOut
from ivr.survey.question import Question
from ivr.survey.rating import Rating
from ivr.survey.surveys import Surveys
from ivr.taskrouter.assigning import Assigning
from ivr.taskrouter.distributor import TaskRouter
from ivr.taskrouter.happenings import Happenings
from ivr.taskrouter.mirroring import Mirroring
from ivr.taskrouter.tasks import Tasks
from ivr.waiting import Waiting


@dataclass(frozen=True)
class PreScreening:
    """Each method of a part takes the records of one transaction and returns what follows, as values."""

    policies: Policies
    distributor: Distributor
    roster: Roster
    signing_in: SigningIn
    intake: Intake
    hearing: Hearing
    waiting: Waiting
    offers: Offers
    whisper: Whisper
    seats: Seats
    seat_leg: SeatLeg
    conversation: Conversation
    menu: Menu
    conduct: Conduct
    dispositions: Dispositions
    promises: Promises
    ringing_back: RingingBack
    direct: Direct
    surveys: Surveys
    interview: Interview
    closing: Closing
    retention: Retention
    mirroring: Mirroring
    assigning: Assigning
    happenings: Happenings


def prescreening(policies: Policies, clock: Clock, *, by_taskrouter: bool = False) -> PreScreening:
    line = Line(policies)
    mirroring = Mirroring(policies, clock)
    built_in = BuiltIn(clock, line)
    distributor = TaskRouter(built_in, Tasks(policies, clock, line), mirroring) if by_taskrouter else built_in
    promises = Promises(policies, clock)
    screening = Screening(policies, clock, promises, distributor)
    offers = Offers(policies, clock, distributor)
    whisper = Whisper(policies, clock, distributor, offers)
    surveys = Surveys(policies, clock)
    seats = Seats(policies, clock, distributor, offers)
    conduct = Conduct(policies, clock, promises)
    dispositions = Dispositions(clock, offers)
    conversation = Conversation(policies, clock, distributor, offers, seats, conduct, surveys)
    direct = Direct(policies, clock, distributor, conversation, promises)
    handing_over = HandingOver(clock, screening, direct, promises)
    roster = Roster(policies, clock, distributor)
    intake = Intake(policies, clock, distributor, screening, direct, surveys)
    return PreScreening(
        policies=policies,
        distributor=distributor,
        roster=roster,
        signing_in=SigningIn(clock, roster, intake),
        intake=intake,
        hearing=Hearing(clock),
        waiting=Waiting(
            policies,
            News(line, clock),
            distributor,
            line,
            Resting(clock, line),
            offers,
            conversation,
            promises,
            direct,
        ),
        offers=offers,
        whisper=whisper,
        seats=seats,
        seat_leg=SeatLeg(clock, offers, seats),
        conversation=conversation,
        menu=Menu(offers, whisper, seats, conduct, dispositions),
        conduct=conduct,
        dispositions=dispositions,
        promises=promises,
        ringing_back=RingingBack(policies, clock, conversation),
        direct=direct,
        surveys=surveys,
        interview=_interview(policies, clock, surveys, conversation, handing_over),
        closing=Closing(policies, clock),
        retention=Retention(policies, clock),
        mirroring=mirroring,
        assigning=Assigning(clock, line, offers, mirroring),
        happenings=Happenings(clock, offers, conversation, roster, mirroring),
    )


def _interview(
    policies: Policies,
    clock: Clock,
    surveys: Surveys,
    conversation: Conversation,
    handing_over: HandingOver,
) -> Interview:
    comment, opting_out = Comment(clock), OptingOut(clock)
    not_solved = NotSolved(policies, clock, handing_over)
    rating = Rating(clock, comment, not_solved)
    question = Question(clock, surveys, rating, handing_over)
    machine = Machine(clock, surveys)
    return Interview(surveys, conversation, machine, opting_out, question, rating, comment, not_solved)
