"""One run: Twilio is in this process, Levelhead in others."""

import socket
from contextlib import ExitStack, closing
from pathlib import Path

from bench.serving.up import until_up
from bench.surveys.conductor import Conductor
from bench.surveys.naive import new_list
from bench.surveys.network import network
from bench.surveys.outcome import Outcome
from bench.surveys.parts import Parts
from bench.surveys.plan import NAIVE, Plan
from bench.surveys.shared_clock import SharedClock
from ivr.jobs import DurableScheduler, migrate_jobs
from ivr.store import SqlStore
from ivr.store.migrating import migrate


def run(folder: Path, database_url: str, plan: Plan) -> Outcome:
    """The folder is empty, and so is the database."""
    clock = SharedClock.new(folder)
    new_list(folder / NAIVE, plan)
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        parts = Parts.of(folder, database_url, f"http://127.0.0.1:{listener.getsockname()[1]}", plan)
        store = stack.enter_context(closing(SqlStore(database_url)))
        migrate(store.engine)
        migrate_jobs(database_url)
        stack.callback(parts.end)
        parts.start()
        until_up(parts.web_url)
        simulator, weather = stack.enter_context(network(plan, parts.web_url, listener))
        stack.enter_context(clock.following(simulator.clock))
        scheduler = stack.enter_context(closing(DurableScheduler(database_url, store, clock)))
        stack.callback(parts.end)  # before the network is gone
        return Conductor(plan, folder, parts, simulator, weather, store, scheduler).conducts()
