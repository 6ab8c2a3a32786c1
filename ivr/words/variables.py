"""What is filled into a prompt."""

from collections.abc import Collection, Iterator

from ivr.words.faults import Fault
from ivr.words.language import REFERENCE, shipped_prompts
from ivr.words.reading import Prompt


def given(prompt: str) -> frozenset[str]:
    """Names of the variables that a prompt is given: those of the shipped English one."""
    shipped = shipped_prompts(REFERENCE).get(prompt)
    return frozenset(shipped.variables) if shipped else frozenset()


def variable_faults(prompt: Prompt) -> Iterator[Fault]:
    known = given(prompt.name)
    for variable, place in prompt.variables.items():
        if variable not in known:
            what = f"it is given {listed(known)}" if known else "nothing is filled in there"
            yield Fault(place, f"'{prompt.name}' is not given {listed([variable])}; {what}")
    without = set((prompt.setting("without") or "").split())
    for variable in sorted(known - set(prompt.variables) - without):
        remedy = f"if that is meant, write '.without = {variable}' below it"
        yield Fault(prompt.place, f"'{prompt.name}' leaves out {listed([variable])}; {remedy}")


def listed(variables: Collection[str]) -> str:
    return ", ".join(f"{{ ${name} }}" for name in sorted(variables))
