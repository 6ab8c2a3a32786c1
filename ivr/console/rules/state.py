"""The draft as the page shows it: its text, its faults and its form."""

from dataclasses import asdict, dataclass
from typing import Any

from ivr.console.rendering import page, words
from ivr.routing import RoutingFaults
from ivr.routing.document import read
from ivr.routing.editing.form import Part, form_of
from ivr.versions.edited import Edited
from ivr.versions.findings import Findings, findings_in


@dataclass(frozen=True)
class State:
    """`form` is None for a text that cannot be read."""

    edited: Edited
    findings: Findings
    form: tuple[Part, ...] | None


def state_of(edited: Edited) -> State:
    findings = findings_in(edited)
    try:
        form = form_of(read(edited.routing, ""), findings.faults)
    except RoutingFaults:
        form = None
    return State(edited, findings, form)


def for_script(state: State) -> dict[str, Any]:
    """What the script of the page puts into it."""
    return {
        "text": state.edited.routing,
        "form": page("rules/form.html", form=state.form),
        "listed": page("rules/faults.html", state=state),
        "verdict": verdict(state.findings),
        "is_right": state.findings.policy is not None,
        "faults": [asdict(fault) for fault in state.findings.faults],
    }


def verdict(findings: Findings) -> str:
    say = words()
    if findings.wrong:
        return say("rules-wrong", n=findings.wrong)
    return say("rules-right-but", n=findings.warnings) if findings.warnings else say("rules-right")
