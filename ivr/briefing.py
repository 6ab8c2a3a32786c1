"""What an agent is told before a call: who, what, how, what came before, and how to open; in at most ten seconds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ivr.abridging import Sayable, abridged, beginnings
from ivr.agents.offer import Offer, OfferKind
from ivr.call import Call, Voice
from ivr.case import Outcome
from ivr.policy import Policy
from ivr.promise import Promise, PromiseKind
from ivr.records import Records
from ivr.situation import Situation, situation_of
from ivr.words import Words

LONGEST_SECONDS = 10.0
LONGEST_QUOTE, SHORTEST_QUOTE = 12, 3  # words


class Topic(StrEnum):
    """In the order in which they are told."""

    FIRST = "first"  # what is not as usual about this call
    WHO = "who"
    WHAT = "what"
    HOW = "how"
    HISTORY = "history"
    OPENING = "opening"


# What is left out last when ten seconds are short.
BY_WEIGHT = (Topic.FIRST, Topic.WHO, Topic.HOW, Topic.WHAT, Topic.HISTORY, Topic.OPENING)


@dataclass(frozen=True)
class Part:
    """`written` is what a page says; `spoken` are the wordings for a voice, from the longest to the shortest."""

    topic: Topic
    written: str
    spoken: Sequence[str]

    @property
    def sayable(self) -> Sayable:
        return Sayable(BY_WEIGHT.index(self.topic), self.spoken)


@dataclass(frozen=True)
class Briefing:
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """What is whispered."""
        return abridged([part.sayable for part in self.parts], LONGEST_SECONDS)


@dataclass(frozen=True)
class Briefings:
    policy: Policy

    def of_offer(self, records: Records, offer: Offer, now: datetime) -> Briefing:
        if offer.promise_id:
            return self.of_promise(records, records.promises.get(offer.promise_id), now)
        call = records.calls.get(offer.call_sid or "")
        is_seat = offer.kind is OfferKind.SEAT
        return self.of_seat(records, call, now) if is_seat else self.of_call(records, call, now)

    def of_call(self, records: Records, call: Call, now: datetime) -> Briefing:
        return briefing_of(situation_of(records, call, now), self.policy)

    def of_promise(self, records: Records, promise: Promise, now: datetime) -> Briefing:
        call = records.calls.get(promise.call_sid)
        return briefing_of(situation_of(records, call, now, promised=promise.kind), self.policy)

    def of_seat(self, records: Records, call: Call, now: datetime) -> Briefing:
        """For whoever is asked to sit beside the agent of this call."""
        return briefing_of(situation_of(records, call, now, beside=call.agent), self.policy)


def briefing_of(situation: Situation, policy: Policy) -> Briefing:
    words, call = policy.words(), situation.call
    told = {
        Topic.FIRST: _first(situation, words),
        Topic.WHO: _who(situation, words),
        Topic.HISTORY: _history(situation, words),
        Topic.OPENING: _opening(situation, words),
    }
    parts = {topic: Part(topic, text, [text]) for topic, text in told.items() if text}
    what = _what(call.words, policy.reason_label(call.reason), words)
    how = _how(situation.voice, words)
    parts |= {part.topic: part for part in (what, how) if part}
    return Briefing(tuple(parts[topic] for topic in Topic if topic in parts))


def _first(situation: Situation, words: Words) -> str:
    if situation.call.urgent:
        return words.text("briefing-urgent")
    if situation.beside:
        return words.text("briefing-beside", agent=situation.beside)
    if situation.promised:
        is_callback = situation.promised is PromiseKind.CALLBACK
        return words.text("briefing-callback" if is_callback else "briefing-message")
    return words.text("briefing-cut-off") if situation.was_cut_off else ""


def _who(situation: Situation, words: Words) -> str:
    if situation.call.number is None:
        return words.text("briefing-withheld")
    if situation.history and situation.earlier_calls:
        return words.text("briefing-repeat", ordinal=situation.earlier_calls + 1, days=situation.days)
    return words.text("briefing-repeat-unverified" if situation.has_called_before else "briefing-new")


def _what(said: str, label: str | None, words: Words) -> Part | None:
    """The caller's own words, as a quotation; without any, what we took them for."""
    if said.strip():
        first_words = beginnings(said, longest=LONGEST_QUOTE, shortest=SHORTEST_QUOTE)
        quotations = [words.text("briefing-words", words=quoted) for quoted in first_words]
        return Part(Topic.WHAT, words.text("briefing-words", words=said), quotations)
    about = words.text("briefing-reason", label=label) if label else ""
    return Part(Topic.WHAT, about, [about]) if about else None


def _how(voice: Voice, words: Words) -> Part | None:
    if not voice.raised:
        return None
    if voice.rise_db is None:
        at_once = words.text("briefing-raised-at-once")
        return Part(Topic.HOW, at_once, [at_once])
    rise, seconds = round(voice.rise_db), max(1, round(voice.seconds))
    whole = words.text("briefing-raised", rise=rise, seconds=seconds)
    return Part(Topic.HOW, whole, [whole, words.text("briefing-raised-short", rise=rise)])


def _history(situation: Situation, words: Words) -> str:
    """How the last contact ended, by the survey or else by the agent."""
    case = situation.history
    match case.last_outcome if case else Outcome.NONE:
        case Outcome.NOT_SOLVED:
            by_survey = case is not None and case.outcome_from_survey
            return words.text("briefing-not-solved" if by_survey else "briefing-not-solved-then")
        case Outcome.SOLVED:
            return words.text("briefing-solved-then")
        case Outcome.FOLLOW_UP:
            return words.text("briefing-follow-up")
    return ""


def _opening(situation: Situation, words: Words) -> str:
    return words.text(next(_openings(situation)))


def _openings(situation: Situation) -> Iterator[str]:
    """Prompts that fit, the best first."""
    if situation.beside:
        yield "briefing-open-beside"
    if situation.call.urgent:
        yield "briefing-open-urgent"
    if situation.has_called_before and not situation.history:
        yield "briefing-open-unverified"
    if situation.promised:
        yield "briefing-open-promise"
    if situation.was_cut_off:
        yield "briefing-open-cut-off"
    if situation.voice.raised:
        yield "briefing-open-raised"
    if situation.last_outcome is Outcome.FOLLOW_UP:
        yield "briefing-open-follow-up"
    if situation.history:
        yield "briefing-open-repeat"
    yield "briefing-open-new"
