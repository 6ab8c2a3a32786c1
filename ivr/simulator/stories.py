"""The shipped stories. Their sound is generated, and every play of them says so."""

from collections.abc import Callable
from datetime import timedelta

from ivr.simulator.habits import Accepts, DoesNotAnswer, Passes
from ivr.simulator.stage import Stage
from ivr.simulator.voices import calm, raised

Story = Callable[[Stage], None]
NOT_SOLVED = Accepts(key="1", then=("2",))


def calm_first_call(stage: Stage) -> None:
    """A calm caller who calls for the first time."""
    stage.calls()
    stage.caller.says("my phone is not working since this morning", calm(9, seed=1))
    _talk(stage)
    _survey(stage, "1")


def raised_voice(stage: Stage) -> None:
    """A caller who raises their voice."""
    stage.calls()
    stage.caller.says("my phone is off again and nobody calls back", [*calm(8, seed=2), *raised(5, seed=2)])
    _talk(stage)
    _survey(stage, "1")


def third_call(stage: Stage) -> None:
    """Somebody who calls for the third time about the same thing."""
    stage.everybody(NOT_SOLVED)
    for seed in (3, 4):
        stage.calls()
        stage.caller.says("the internet is off", calm(7, seed=seed))
        _talk(stage)
        stage.caller.habit = DoesNotAnswer()
        stage.later(timedelta(days=2))
        stage.caller.habit = None
    stage.calls()
    stage.caller.says("it is off again", calm(7, seed=5))
    _talk(stage)


def agent_passes(stage: Stage) -> None:
    """An agent passes, and the next one takes the call."""
    stage.team["general-1"].habit = Passes()
    stage.calls()
    stage.caller.says("a question about my bill", calm(7, seed=6))
    _talk(stage)


def not_solved(stage: Stage) -> None:
    """ "Not solved" in the survey, and the call that follows it."""
    stage.calls()
    stage.caller.says("my phone is off again", [*calm(8, seed=7), *raised(5, seed=7)])
    _talk(stage)
    _survey(stage, "2", "2")
    stage.everybody(DoesNotAnswer())
    stage.later(timedelta(hours=1))
    stage.everybody(Accepts(key="1", then=("1",)))
    stage.calls()
    stage.caller.says("my phone is still off", calm(7, seed=8))
    _talk(stage)
    _survey(stage, "1")


def _talk(stage: Stage) -> None:
    stage.caller.talks(20)
    stage.caller.hangs_up()


def _survey(stage: Stage, *keys: str) -> None:
    if stage.until_survey():
        stage.caller.answers()
        for key in keys:
            stage.caller.presses(key)


STORIES: dict[str, Story] = {
    "calm": calm_first_call,
    "raised-voice": raised_voice,
    "third-call": third_call,
    "agent-passes": agent_passes,
    "not-solved": not_solved,
}
