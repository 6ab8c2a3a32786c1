"""Waiting for whichever comes first."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

T = TypeVar("T")


async def unless(awaitable: Awaitable[T], *others: Awaitable[object]) -> T | None:
    """Its result; None if one of the others ends first. What was begun for this is cancelled."""
    wanted = asyncio.ensure_future(awaitable)
    tasks: list[asyncio.Future[Any]] = [wanted, *map(asyncio.ensure_future, others)]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
        return wanted.result() if wanted in done else None
    finally:
        for task, given in zip(tasks, (awaitable, *others), strict=True):
            abandon(task, given)


def abandon(task: asyncio.Future[Any], given: object) -> None:
    """Cancel the task that was begun to wait for what was given; a given future belongs to somebody else."""
    if task is not given:
        task.cancel()
        task.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
