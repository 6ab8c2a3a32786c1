"""What a leg's person sends while a verb listens."""

import asyncio
from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True)
class Key:
    key: str


@dataclass(frozen=True)
class SpeechBegan:
    pass


@dataclass(frozen=True)
class Speech:
    text: str


Input = Key | SpeechBegan | Speech


class Inbox:
    """Keeps what is wanted, in order, until it is asked for."""

    def __init__(self, wanted: Set[str]) -> None:
        self._wanted = wanted
        self._inputs: asyncio.Queue[Input] = asyncio.Queue()

    def put(self, given: Input) -> None:
        if ("dtmf" if isinstance(given, Key) else "speech") in self._wanted:
            self._inputs.put_nowait(given)

    async def next(self) -> Input:
        return await self._inputs.get()
