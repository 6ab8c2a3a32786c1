"""The first promise: whatever agents do and whatever fails, every caller ends with a person or a stored promise."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from ivr.simulator import Accepts, DoesNotAnswer, IsBusy, IsVoicemail, Passes, Phone
from ivr.simulator.events import Bridged
from ivr.simulator.habits import Habit
from ivr.simulator.simulator import Simulator
from tests.world import World, routing_text, world

NUMBERS = ("+12125550141", "+13125550142", "+14155550143", "+16175550144")
# The shipped file, in more of a hurry; but agents whom everybody waits for are not rung without a pause, or nobody
# would come to speak.
HASTE = {
    "ring_seconds: 20": "ring_seconds: 8",
    "max_wait_seconds: 900": "max_wait_seconds: 60",
    "reoffer_after_seconds: 60": "reoffer_after_seconds: 300",
}
AGENTS = st.sampled_from([Accepts(), Passes(), IsBusy(), DoesNotAnswer(), IsVoicemail(after_seconds=4)])
HUMAN_LINE = st.sampled_from([Accepts(key=""), DoesNotAnswer(), IsBusy()])
REST = st.sampled_from(["works", "is down", "fails", "fails twice", "loses its answers", "is rate limited"])
WORDS = st.sampled_from(["my internet is off", "let me speak to someone", "colourless green ideas", ""])


def break_rest(simulator: Simulator, how: str) -> None:
    match how:
        case "is down":
            simulator.rest.goes_down()
        case "fails":
            simulator.rest.fails(status=503, times=1000)
        case "fails twice":
            simulator.rest.fails(status=500, times=2)
        case "loses its answers":
            simulator.rest.loses_answers()
        case "is rate limited":
            simulator.rest.fails(status=429, times=3)


def ask(caller: Phone, words: str) -> None:
    while caller.is_in_call and not caller.has_heard("through"):
        if words:
            caller.says(words)
        else:
            caller.is_silent()


def has_been_with_a_person(caller: Phone) -> bool:
    return any(isinstance(event, Bridged) and event.others for event in caller.events)


def has_a_promise(line: World, caller: Phone) -> bool:
    promises = line.store.run(lambda records: records.promises.not_kept())
    return any(promise.number == caller.number for promise in promises)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(
    agents=st.tuples(AGENTS, AGENTS, AGENTS, AGENTS),
    human_line=HUMAN_LINE,
    rest=REST,
    words=st.tuples(WORDS, WORDS, WORDS, WORDS),
    everything_comes_twice=st.booleans(),
)
def test_every_caller_ends_with_a_person_or_a_stored_promise(
    agents: tuple[Habit, ...],
    human_line: Habit,
    rest: str,
    words: tuple[str, ...],
    everything_comes_twice: bool,
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "routing.yaml"
        file.write_text(routing_text(**HASTE))
        with world(f"sqlite:///{folder}/levelhead.sqlite", routing_file=file) as line:
            for phone, habit in zip(line.agents.values(), agents, strict=True):
                phone.habit = habit
            line.human_line.habit = human_line
            line.simulator.duplicates_requests = everything_comes_twice
            break_rest(line.simulator, rest)
            callers = [line.simulator.phone(number, number[-3:]) for number in NUMBERS]
            for caller, said in zip(callers, words, strict=True):
                ask(line.calls(caller), said)
            line.simulator.passes(seconds=240)
            for caller in callers:
                note(f"{caller.name}\n{caller.transcript}")
                assert has_been_with_a_person(caller) or has_a_promise(line, caller)


def test_what_is_told_late_of_one_agent_is_not_believed_of_the_next(line: World) -> None:
    line.calls().says("my internet is off")
    first = line.ringing_agent
    first.answers()
    first.presses("1")
    line.caller.talks(5)
    offer = line.store.run(lambda records: records.offers.accepted_for(line.caller.call_sid))
    assert offer
    first.hangs_up()
    line.until(lambda: line.ringing)
    second = line.ringing_agent
    second.answers()
    line.simulator.rest.goes_down()
    second.presses("1")
    started = line.levelhead.door.conversation.started
    line.levelhead.performer.happens(lambda records: started(records, offer.id))
    line.until(lambda: line.caller.bridged_with == {second.name}, seconds=20)
