"""Every process follows the store: what any of them, or the command line, makes live is live here soon after."""

from collections.abc import Callable
from threading import Event, Thread

from ivr.logs import logger
from ivr.ports import Store
from ivr.records import NotOnRecord
from ivr.versions.draft import Refused
from ivr.versions.in_memory import InMemory
from ivr.versions.recalling import recalled
from ivr.versions.taking import Taking
from ivr.versions.version import Activation
from ivr.versions.watching import Watching

POLL_SECONDS = 0.5
log = logger(__name__)


class Following:
    """`notices` is told of every activation, and of everything refused, that comes while this process runs.

    `prepare` is called until something has been found in the store: it may come later than this process, and empty.
    """

    def __init__(
        self,
        store: Store,
        policies: InMemory,
        taking: Taking,
        notices: Callable[[Activation], None],
        prepare: Callable[[], None],
    ) -> None:
        self._store = store
        self._policies = policies
        self._taking = taking
        self._notices = notices
        self._prepare = prepare
        self._seen = policies.activation.number if policies.activation else 0
        self._failing = set[str]()
        self._watching = Watching(taking.disk, taking.something_changed)
        self._stopping = Event()
        self._thread = Thread(target=self._again_and_again, name="versions", daemon=True)

    @property
    def policies(self) -> InMemory:
        return self._policies

    def start(self) -> None:
        self._watching.start()
        self._thread.start()

    def stop(self) -> None:
        self._watching.stop()
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def _again_and_again(self) -> None:
        while not self._stopping.wait(POLL_SECONDS):
            self.look()

    def look(self) -> None:
        """What fails is tried again at the next look, and what is in memory stays meanwhile."""
        if self._taking.is_due:
            self._attempt(self._taking.take_when_written, "what is on disk cannot be taken")
        self._attempt(self._follow, "the store cannot be followed")

    def _attempt(self, part: Callable[[], None], complaint: str) -> None:
        """Complains once, however long it goes on."""
        try:
            part()
            self._failing.discard(complaint)
        except Exception:
            if complaint not in self._failing:
                log.exception(complaint)
            self._failing.add(complaint)

    def _follow(self) -> None:
        if not self._seen:
            self._prepare()
        new = self._store.read(lambda records: records.activations.after(self._seen))
        live = [activation for activation in new if activation.refusal is None]
        if live:
            self._switch(live[-1])
        if self._seen:  # else it is the history of before, and no news
            for activation in new:
                self._notices(activation)
        self._seen = new[-1].number if new else self._seen

    def _switch(self, activation: Activation) -> None:
        told = log.bind(version=activation.version, activation=activation.number)
        try:
            policy = self._store.read(lambda records: recalled(records, activation.number))
        except (NotOnRecord, Refused):
            told.exception(
                "the version that is live cannot be used by this software; the one before it stays"
            )
        else:
            self._policies.goes_live(policy, activation)
            told.info("another version is live", by=activation.by, how=str(activation.how))
