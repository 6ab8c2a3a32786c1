"""From a request to its TwiML: once, in one transaction, and never an error that a caller would hear."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Generic, Protocol, TypeVar

import structlog
from flask import Response, has_request_context, request

from ivr.caller import number_of
from ivr.effects import Effect
from ivr.logs import logger
from ivr.records import Records
from ivr.steps import HangUp, Reply
from webhooks.fallbacks import Fallback
from webhooks.forms import BadForm, Posted
from webhooks.running import Running, running
from webhooks.twiml import render

log = logger(__name__)


def put_through(levelhead: Running) -> Reply:
    """When all else fails the caller reaches a person: a word, and the human line."""
    policy, line = levelhead.door.policies.live, our_number()
    return Reply((policy.words(line).say("one-moment"), policy.human_line(line)))


def our_number() -> str | None:
    """The number that this leg is about: called by a caller, or calling."""
    if not has_request_context():
        return None
    inbound = request.form.get("Direction", "inbound") == "inbound"
    return number_of(request.form.get("To" if inbound else "From", ""))


def let_go(levelhead: Running) -> Reply:
    """An agent's leg has nobody to lose: a word, and it ends."""
    return Reply((levelhead.door.policies.live.words().say("not-now"), HangUp()))


def excuse(levelhead: Running) -> Reply:
    """Nor has that of a survey, in the language of the line that calls."""
    words = levelhead.door.policies.live.words(our_number())
    return Reply((words.say("not-now"), HangUp()))


def last_words_are_ready(levelhead: Running) -> None:
    """What is said when all else fails must not be what fails. Raises `PromptFaults` at start."""
    for last_words in (put_through, let_go):
        render(last_words(levelhead), levelhead.urls, call_sid="")


class Decided(Protocol):
    """What was decided: it can be written as an answer, and effects follow from it."""

    @property
    def effects(self) -> tuple[Effect, ...]: ...


D = TypeVar("D", bound=Decided)


@dataclass(frozen=True)
class Written(Generic[D]):
    """Decisions as the body of an answer."""

    mimetype: str
    write: Callable[[Records, Running, Posted, D], str]
    otherwise: Callable[[Running, Posted], str]


def answer(
    form: Posted,
    decide: Callable[[Records], Reply],
    *,
    otherwise: Callable[[Running], Reply] = put_through,
) -> Response:
    """What happens next on this leg, as `decide` says; `otherwise` when anything at all goes wrong."""

    def last_resort(levelhead: Running, form: Posted) -> str:
        return render(otherwise(levelhead), levelhead.urls, form.leg)

    return answered(form, decide, Written("text/xml", _twiml, last_resort))


def _twiml(records: Records, levelhead: Running, form: Posted, reply: Reply) -> str:
    sounds = records.sounds.there(reply.recordings)
    return render(reply, levelhead.urls, form.leg, sounds=sounds)


def answered(form: Posted, decide: Callable[[Records], D], written: Written[D]) -> Response:
    """A request that comes twice gets the same answer and has no second effect.

    Its key is claimed in the transaction that writes down its effects.
    """
    levelhead = running()
    if form.AccountSid != levelhead.settings.twilio_account_sid:
        raise BadForm("another account")
    started = perf_counter()
    with structlog.contextvars.bound_contextvars(call_sid=form.leg):
        content, how = _content(levelhead, form, decide, written)
    levelhead.metrics.answers.labels(request.endpoint, how).inc()
    levelhead.metrics.answer_seconds.observe(perf_counter() - started)
    return Response(content, mimetype=written.mimetype)


def _content(
    levelhead: Running, form: Posted, decide: Callable[[Records], D], written: Written[D]
) -> tuple[str, str]:
    try:
        content, effects, how = levelhead.store.run(
            lambda records: _once(records, levelhead, form, decide, written)
        )
        levelhead.performer.perform(effects)
        levelhead.fallbacks.note(levelhead.performer)
        return content, how
    except Exception:
        log.exception("webhook failed", view=request.endpoint)
        levelhead.fallbacks.add(Fallback(form.leg, request.endpoint or "", levelhead.clock.now()))
        return written.otherwise(levelhead, form), "fallback"


def _once(
    records: Records, levelhead: Running, form: Posted, decide: Callable[[Records], D], written: Written[D]
) -> tuple[str, tuple[Effect, ...], str]:
    key = request_key(form, levelhead.settings.auth_tokens[0])
    known = records.answers.claim(key, levelhead.clock.now())
    if known is not None:
        return known, (), "repeated"
    decided = decide(records)
    content = written.write(records, levelhead, form, decided)
    records.answers.keep(key, content)
    return content, decided.effects, "decided"


def request_key(form: Posted, secret: str) -> str:
    """The signed facts of a request: where it went, and the fields that we know.

    With a secret that is not in the store: of a plain hash, whoever reads it could try out which PIN was entered.
    """
    facts = repr((request.full_path, sorted(form.model_dump(mode="json").items())))
    return hmac.digest(secret.encode(), facts.encode(), "sha256").hex()


def note(form: Posted, happens: Callable[[Records], tuple[Effect, ...]]) -> Response:
    """A status callback: written down once, answered with nothing."""
    return answer(form, lambda records: Reply(effects=happens(records)), otherwise=lambda _: Reply())
