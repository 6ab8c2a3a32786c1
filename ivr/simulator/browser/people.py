"""The people whom the page plays: a caller, and those who help."""

from collections.abc import Callable, Coroutine, Sequence
from datetime import timedelta
from typing import Any, Literal

from ivr.ports import Store
from ivr.routing import RoutingFile
from ivr.simulator.browser.known_caller import has_open_case, note_calls
from ivr.simulator.browser.not_now import NotNow
from ivr.simulator.browser.phones import Phones, Who, is_busy
from ivr.simulator.browser.recordings import Recordings
from ivr.simulator.browser.speaking import Speaking
from ivr.simulator.frames import FRAME_SECONDS
from ivr.simulator.habits import DoesNotAnswer, Habit
from ivr.simulator.handset import Decision, Handset
from ivr.simulator.simulator import Simulator
from ivr.simulator.stage import CALLER, FORMER_CALLER, LINE, VERIFIED, WILLING, next_survey, stranger

WITHHELD = "anonymous"
AFTER_DUE = timedelta(seconds=1)


class People:
    """Each act is done at once, whatever comes of it; or `NotNow` is raised. `routing` gives the live file."""

    def __init__(
        self,
        simulator: Simulator,
        store: Store,
        routing: Callable[[], RoutingFile],
        phones: Phones,
        recordings: Recordings,
    ) -> None:
        self._simulator, self._store, self._routing = simulator, store, routing
        self._phones, self._recordings = phones, recordings
        self._speaking = Speaking(simulator.exchange.work)
        self._by_hand = True
        self.has_microphone = False

    def come(self) -> None:
        """The page is used from now on."""
        self._simulator.at_once(self._team_is_ready)

    def go(self) -> None:
        """The page is left: nobody stays on the line, and the team picks up by itself."""
        self._by_hand = True
        self._simulator.at_once(self._leave)

    @property
    def are_busy(self) -> bool:
        return self._simulator.at_once(lambda: any(map(is_busy, self._phones.shown.values())))

    def dials_as(self, caller: Literal["new", "known", "withheld"]) -> None:
        number = self._number(caller)
        self._simulator.at_once(lambda: self._dial(number))

    def decides(self, who: Who, decision: Decision) -> None:
        self._simulator.at_once(lambda: self._ringing(who).decide(decision))

    def hangs_up(self, who: Who) -> None:
        self._simulator.at_once(lambda: self._busy(who).hang_up())

    def presses(self, who: Who, keys: str) -> None:
        self._simulator.at_once(lambda: self._spawn(self._talking(who).press(keys)))

    def begins_to_speak(self, who: Who) -> None:
        self._simulator.at_once(lambda: self._talking(who).begins_to_speak())

    def falls_silent(self, who: Who) -> None:
        self._simulator.at_once(lambda: self._talking(who).falls_silent())

    def says(self, who: Who, text: str, recording: str | None) -> None:
        """What a microphone has heard is said already; else it takes as long as the recording, or the words."""
        sound = self._recordings.frames(recording) if recording else None
        seconds = FRAME_SECONDS if who == "caller" and self.has_microphone else None
        self._simulator.at_once(lambda: self._speaking.says(self._talking(who), text, sound, seconds))

    def hears(self, frames: Sequence[bytes], dropped: Callable[[int], None]) -> None:
        """What the caller's microphone takes up, soon."""

        def take() -> None:
            caller = self._phones.caller
            if caller and caller.leg:
                dropped(caller.leg.media.hear(frames))

        self._simulator.soon(take)

    def skips(self, duration: timedelta) -> None:
        if self.are_busy:
            raise NotNow("Time can only be moved on while nobody is on the phone.")
        self._simulator.moves_on(duration)

    def skips_to_survey(self) -> None:
        caller = self._simulator.at_once(lambda: self._phones.caller)
        due_at = next_survey(self._store, caller.number) if caller else None
        if due_at is None:
            raise NotNow("No survey call is planned for this caller.")
        self.skips(max(due_at - self._simulator.clock.now(), timedelta()) + AFTER_DUE)

    @property
    def agents_act_by(self) -> Literal["hand", "themselves"]:
        return "hand" if self._by_hand else "themselves"

    def agents_act(self, *, by_hand: bool) -> None:
        self._by_hand = by_hand
        self._simulator.at_once(self._team_is_ready)

    def _dial(self, number: str) -> None:
        if (former := self._phones.caller) and is_busy(former):
            raise NotNow("The caller's phone is in use.")
        self._team_is_ready()
        if former:
            self._is_left(former)
        caller = self._simulator.exchange.handset(number, CALLER)
        caller.habit = None
        self._simulator.exchange.incoming(caller, LINE, VERIFIED)

    def _team_is_ready(self) -> None:
        self._team_has(None if self._by_hand else WILLING)

    def _team_has(self, habit: Habit | None) -> None:
        for phone in self._phones.team:
            phone.habit = habit

    def _leave(self) -> None:
        for phone in self._phones.shown.values():
            self._speaking.stops(phone)
            if is_busy(phone):
                phone.hang_up()
        if caller := self._phones.caller:
            self._is_left(caller)
        self._team_has(WILLING)

    def _is_left(self, caller: Handset) -> None:
        caller.name, caller.habit = FORMER_CALLER, DoesNotAnswer()

    def _number(self, caller: Literal["new", "known", "withheld"]) -> str:
        match caller:
            case "new":
                return stranger(self._store, self._routing())
            case "known":
                return self._known()
            case "withheld":
                return WITHHELD

    def _known(self) -> str:
        """The present caller where their case is open; else a stranger who has called before, from now on."""
        now, days = self._simulator.clock.now(), self._routing().repeat_callers.window_days
        caller = self._simulator.at_once(lambda: self._phones.caller)
        if caller and self._store.read(lambda records: has_open_case(records, caller.number, now, days)):
            return caller.number
        number = stranger(self._store, self._routing())
        self._store.run(lambda records: note_calls(records, number, LINE, now))
        return number

    def _busy(self, who: Who) -> Handset:
        if not is_busy(phone := self._phones.of(who)):
            raise NotNow(f"The {who} is not on the phone.")
        return phone

    def _ringing(self, who: Who) -> Handset:
        if not (phone := self._phones.of(who)).is_ringing:
            raise NotNow(f"The phone of the {who} does not ring.")
        return phone

    def _talking(self, who: Who) -> Handset:
        if (phone := self._busy(who)).is_ringing:
            raise NotNow(f"The {who} has not answered the phone.")
        return phone

    def _spawn(self, doing: Coroutine[Any, Any, None]) -> None:
        self._simulator.exchange.work.spawn(doing)
