import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

from ivr.simulator.clock import SimulatedClock
from ivr.simulator.work import Director, Work
from tests.simulator.hosting import NOON


class Sleepers:
    """Notes at which second each of them wakes."""

    def __init__(self, *, skipping: bool = True) -> None:
        self.clock = SimulatedClock(NOON, skipping=skipping)
        self.work = Work(lambda: False)
        self.director = Director(self.clock, self.work)
        self.woken: list[tuple[str, float]] = []

    def sleep(self, name: str, *naps: float, patient: bool = False) -> None:
        self.work.spawn(self._sleep(name, naps, patient))

    def elapsed(self) -> float:
        return (self.clock.now() - NOON).total_seconds()

    async def _sleep(self, name: str, naps: tuple[float, ...], patient: bool) -> None:
        for nap in naps:
            await self.clock.sleep(nap, patient=patient)
            self.woken.append((name, self.elapsed()))


def play(story: Callable[[Sleepers], Awaitable[None]]) -> Sleepers:
    async def run() -> Sleepers:
        sleepers = Sleepers()
        await story(sleepers)
        await sleepers.work.cancel()
        return sleepers

    return asyncio.run(run())


def test_time_jumps_from_one_busy_wake_up_to_the_next() -> None:
    async def story(sleepers: Sleepers) -> None:
        sleepers.sleep("a", 3, 3)
        sleepers.sleep("b", 5)
        await sleepers.director.settles()

    assert play(story).woken == [("a", 3), ("b", 5), ("a", 6)]


def test_the_patient_sleep_until_time_is_let_pass() -> None:
    async def story(sleepers: Sleepers) -> None:
        sleepers.sleep("prompt", 60)
        sleepers.sleep("question", 5, patient=True)
        await sleepers.director.settles()

    assert play(story).woken == [("prompt", 60)]


def test_while_time_passes_everybody_wakes_in_order() -> None:
    async def story(sleepers: Sleepers) -> None:
        sleepers.sleep("music", 4, 4, 4, patient=True)
        sleepers.sleep("prompt", 6)
        await sleepers.director.passes(timedelta(seconds=10))
        assert sleepers.elapsed() == 10

    assert play(story).woken == [("music", 4), ("prompt", 6), ("music", 8)]


def test_a_prompt_that_began_while_time_passed_is_run_to_its_end() -> None:
    async def story(sleepers: Sleepers) -> None:
        async def ask_then_talk() -> None:
            await sleepers.clock.sleep(5, patient=True)
            await sleepers.clock.sleep(20)

        sleepers.work.spawn(ask_then_talk())
        await sleepers.director.passes(timedelta(seconds=6))
        assert sleepers.elapsed() == 25

    play(story)


def test_time_does_not_pass_while_something_is_in_flight() -> None:
    async def story(sleepers: Sleepers) -> None:
        async def request() -> None:
            with sleepers.work.going_on():
                await asyncio.sleep(0.02)
                sleepers.woken.append(("answer", sleepers.elapsed()))

        sleepers.work.spawn(request())
        sleepers.sleep("prompt", 1)
        await sleepers.director.settles()

    assert play(story).woken == [("answer", 0), ("prompt", 1)]


def test_who_is_not_waited_for_any_more_does_not_move_time() -> None:
    async def story(sleepers: Sleepers) -> None:
        sleepers.work.spawn(asyncio.wait_for(sleepers.clock.sleep(9), 0.01))
        await asyncio.sleep(0.02)
        sleepers.work.errors.clear()
        await sleepers.director.settles()
        assert sleepers.elapsed() == 0

    play(story)


def test_in_real_time_a_sleep_takes_as_long_as_it_says() -> None:
    async def story() -> None:
        sleepers = Sleepers(skipping=False)
        pace = asyncio.ensure_future(sleepers.clock.run_in_real_time())
        sleepers.sleep("prompt", 0.05)
        sleepers.sleep("question", 0.08, patient=True)
        await sleepers.director.passes(timedelta(seconds=0.1))
        pace.cancel()
        assert [name for name, _ in sleepers.woken] == ["prompt", "question"]
        assert 0.05 <= sleepers.woken[0][1] < sleepers.woken[1][1] < 5

    asyncio.run(story())
