"""Servers that race on one store for the same agents, and what became of the callers."""

import asyncio
import socket
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from itertools import groupby, islice, pairwise, product
from pathlib import Path

from sqlalchemy import Row, select, text

from bench.race.legs import Leg
from bench.race.network import ACCOUNT_SID, PUBLIC_URL, TOKEN, Network
from bench.race.rest import served
from bench.serving.up import until_up
from ivr.agents.offer import OfferKind
from ivr.routing.default import default_text
from ivr.store import SqlStore, tables
from tests.serving import LEVELHEAD, ServerProcess

# Nobody pauses after a call, and who passes is asked again soon: the more offers, the harder the race.
HASTE = {
    "wrap_up_seconds: 30": "wrap_up_seconds: 0",
    "cooldown_seconds: 120": "cooldown_seconds: 0",
    "reoffer_after_seconds: 60": "reoffer_after_seconds: 1",
}
MORE_AGENTS = "".join(
    f'  general-{number}: {{phone: "+1 202 555 01{20 + number}", queues: [general]}}\n'
    for number in range(3, 13)
)
DEADLOCKS = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
AREAS = (212, 312, 415, 503, 617, 702, 713, 808, 907, 919)


@dataclass(frozen=True)
class Outcome:
    met: Counter[str]
    """Callers by whom they talked with: an agent, or the human line; the empty name is nobody."""
    promises: int
    offers: Counter[str]
    """By the state in which they ended."""
    offered_twice: Sequence[str]
    """Agents and callers who had two offers at once by the store, and phones that were dialled while engaged."""
    deadlocks: int
    """Transactions that PostgreSQL broke off because they were in each other's way."""
    seconds: float


def race(folder: Path, database_url: str, calls: int, at_once: int = 40, seed: int = 1) -> Outcome:
    """Two server processes, and as many callers, `at_once` of them on the line at a time."""
    with socket.create_server(("127.0.0.1", 0)) as listener, _servers(folder, database_url, listener) as urls:
        return asyncio.run(_race(urls, listener, database_url, calls, at_once, seed))


@contextmanager
def _servers(folder: Path, database_url: str, twilio: socket.socket) -> Iterator[list[str]]:
    file = folder / "routing.yaml"
    file.write_text(_routing_text())
    shared = {
        "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_API_BASE_URL": f"http://127.0.0.1:{twilio.getsockname()[1]}",
        "PUBLIC_BASE_URL": PUBLIC_URL,
        "DATABASE_URL": database_url,
        "ROUTING_FILE": str(file),
        "LEVELHEAD_LOG_LEVEL": "WARNING",
    }
    with ExitStack() as running:
        servers = []
        for name in ("first", "second"):
            (folder / name).mkdir()
            server = ServerProcess(folder / name, LEVELHEAD, **shared, LEVELHEAD_WORKER_NAME=name)
            running.callback(server.stop)
            server.begins()
            until_up(server.url)
            servers.append(server)
        yield [server.url for server in servers]


def _routing_text() -> str:
    text = default_text()
    for old, new in HASTE.items():
        assert old in text
        text = text.replace(old, new)
    return text.replace("\nagents:\n", f"\nagents:\n{MORE_AGENTS}")


async def _race(
    urls: list[str], listener: socket.socket, database_url: str, calls: int, at_once: int, seed: int
) -> Outcome:
    """Each request goes to another server than the one before it."""
    network, clock, lines = Network(urls, seed), asyncio.get_running_loop(), asyncio.Semaphore(at_once)

    async def call(number: str) -> Leg:
        async with lines:
            return await network.call(number)

    began = clock.time()
    async with served(network, listener):
        callers = await asyncio.gather(*map(call, islice(_numbers(), calls)))
        await network.close()
    return _outcome(database_url, network, callers, clock.time() - began)


def _numbers() -> Iterator[str]:
    return (f"+1{area}55501{number:02}" for number, area in product(range(100), AREAS))


def _outcome(database_url: str, network: Network, callers: Sequence[Leg], seconds: float) -> Outcome:
    with closing(SqlStore(database_url)) as store, store.engine.connect() as connection:
        offers = connection.execute(
            select(tables.offers).where(tables.offers.c.agent_call_sid.is_not(None))
        ).all()
        promises = connection.execute(select(tables.promises)).all()
        deadlocks = connection.execute(text(DEADLOCKS)).scalar_one()
    return Outcome(
        met=Counter(caller.met for caller in callers),
        promises=len(promises),
        offers=Counter(offer.state for offer in offers),
        offered_twice=[
            *_overlapping(offers, "agent"),
            *_overlapping([offer for offer in offers if offer.kind == OfferKind.CALL], "call_sid"),
            *network.engaged,
        ],
        deadlocks=deadlocks,
        seconds=seconds,
    )


def _overlapping(offers: Sequence[Row[tuple[object, ...]]], whose: str) -> Iterator[str]:
    """Whoever had an offer before the one before it had ended."""
    in_order = sorted(offers, key=lambda offer: (getattr(offer, whose), offer.made_at))
    for name, theirs in groupby(in_order, key=lambda offer: getattr(offer, whose)):
        for first, second in pairwise(theirs):
            if first.ended_at is None or first.ended_at > second.made_at:
                yield f"{name}: {_told(first)}, {_told(second)}"


def _told(offer: Row[tuple[object, ...]]) -> str:
    ended = offer.ended_at and offer.ended_at.time()
    return f"{offer.agent} {offer.kind} from {offer.made_at.time()} to {ended} ({offer.state})"
