"""`levelhead` with stories that stop in the middle of a call, for somebody to kill the server there."""

import os
import signal
from dataclasses import replace
from datetime import timedelta
from threading import Event

from flask import request

from ivr.commands.levelhead import cli
from ivr.simulator.habits import DoesNotAnswer
from ivr.simulator.stage import Stage
from ivr.simulator.stories import STORIES, TALK_SECONDS
from ivr.survey.surveys import OVERDUE_AFTER

WAITING = "+12125550100"
# Other surveys are due at about the same time, at night in the same minute of the morning. Nobody is at their phones.
UNANSWERED_AFTER = timedelta(minutes=5)


def _says_why(stage: Stage) -> None:
    stage.calls()
    stage.caller.says("the internet is off")


def talks_while_another_waits(stage: Stage) -> None:
    _says_why(stage)
    stage.until_connected()
    stage.everybody(DoesNotAnswer())
    _says_why(replace(stage, caller=stage.simulator.phone(WAITING, "another")))
    Event().wait()


def has_talked(stage: Stage) -> None:
    _says_why(stage)
    stage.talks(TALK_SECONDS)


def is_promised_a_callback(stage: Stage) -> None:
    stage.everybody(DoesNotAnswer())
    _says_why(stage)
    stage.caller.presses("1")


def is_called_back(stage: Stage) -> None:
    """At once, or if nobody has picked up before, when it is tried again."""
    promise = stage.store.run(lambda records: records.promises.open_callback(stage.caller.number))
    now = stage.simulator.clock.now()
    stage.later(max(promise.due_at - now, timedelta(0)) if promise else timedelta(0))
    if stage.until_rung():
        stage.caller.answers()
        stage.talks(TALK_SECONDS)


def is_surveyed(stage: Stage) -> None:
    """When the try is due; where its job died with the server, when a sweep has made another; or when put off."""
    for _ in range(3):
        if stage.until_survey():
            stage.picks_up_survey()
            stage.caller.presses("1")
            stage.later(UNANSWERED_AFTER)
            return
        stage.later(OVERDUE_AFTER)


def survey_rings(stage: Stage) -> None:
    """And goes on ringing: until now nobody was at this phone, and the try would have been in vain at once."""
    stage.caller.habit = None
    stage.until_survey()
    Event().wait()


def dies_dialling(stage: Stage) -> None:
    """The server dies when the request that dials the survey arrives at Twilio, and is not carried out."""

    def meet(_: str) -> None:
        if request.form.get("To") == stage.caller.number:
            os.kill(os.getpid(), signal.SIGKILL)

    stage.simulator.rest.meet = meet  # type: ignore[method-assign, assignment]
    stage.until_survey()


if __name__ == "__main__":
    STORIES |= {
        story.__name__: story
        for story in (
            talks_while_another_waits,
            has_talked,
            is_promised_a_callback,
            is_called_back,
            is_surveyed,
            survey_rings,
            dies_dialling,
        )
    }
    cli()
