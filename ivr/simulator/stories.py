"""The shipped stories. Their sound is generated, and every play of them says so."""

from collections.abc import Callable
from datetime import timedelta

from ivr.simulator.habits import Accepts, Passes
from ivr.simulator.stage import WILLING, Stage
from ivr.simulator.voices import calm, raised

Story = Callable[[Stage], None]
NOT_SOLVED = Accepts(key="1", then=("2",))
TALK_SECONDS = 20.0


def calm_first_call(stage: Stage) -> None:
    """A calm first call: the general queue."""
    stage.calls()
    stage.caller.says("my phone is not working since this morning", calm(9, seed=1))
    stage.talks(TALK_SECONDS)
    _solved(stage)


def raised_voice(stage: Stage) -> None:
    """A raised voice: a senior agent, who is told how loud it is."""
    stage.calls()
    stage.caller.says("my phone is off again and nobody calls back", [*calm(8, seed=2), *raised(5, seed=2)])
    stage.talks(TALK_SECONDS)
    _solved(stage)


def third_call(stage: Stage) -> None:
    """The third call about the same thing: a senior agent, who is told so."""
    stage.everybody(NOT_SOLVED)
    for seed in (3, 4):
        stage.calls()
        stage.caller.says("the internet is off", calm(7, seed=seed))
        stage.talks(TALK_SECONDS)
        stage.later(timedelta(minutes=40))
    stage.everybody(WILLING)
    stage.calls()
    stage.caller.says("it is off again", calm(7, seed=5))
    stage.talks(TALK_SECONDS)
    _solved(stage)


def agent_passes(stage: Stage) -> None:
    """An agent passes, and the next one takes the call."""
    stage.first_agent("general").habit = Passes()
    stage.calls()
    stage.caller.says("a question about my bill", calm(7, seed=6))
    stage.talks(TALK_SECONDS)
    _solved(stage)


def not_solved(stage: Stage) -> None:
    """ "Not solved" in the survey, a missed callback, and a call that is recognised."""
    stage.calls()
    stage.caller.says("my phone is off again", [*calm(8, seed=7), *raised(5, seed=7)])
    stage.talks(TALK_SECONDS)
    _not_solved(stage)
    if stage.until_rung():
        stage.caller.is_busy()
    stage.later(timedelta(minutes=20))
    stage.calls()
    stage.caller.says("my phone is still off", calm(7, seed=8))
    stage.talks(TALK_SECONDS)
    _solved(stage)


def _solved(stage: Stage) -> None:
    """It is; they rate it, and add a word."""
    if _survey(stage, "1", "5"):
        stage.caller.says("thank you, it works again")


def _not_solved(stage: Stage) -> None:
    """It is not; they rate it, and want to be called back as soon as possible."""
    _survey(stage, "2", "2", "2", "1")


def _survey(stage: Stage, *keys: str) -> bool:
    if not stage.until_survey():
        return False
    stage.picks_up_survey()
    for key in keys:
        stage.caller.presses(key)
    return stage.caller.is_in_call


STORIES: dict[str, Story] = {
    "calm": calm_first_call,
    "raised-voice": raised_voice,
    "third-call": third_call,
    "agent-passes": agent_passes,
    "not-solved": not_solved,
}


def about(name: str) -> str:
    """What a story shows, in a sentence."""
    return (STORIES[name].__doc__ or "").strip()
