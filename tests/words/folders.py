"""Folders of ops' own prompts, and what is said about them."""

from pathlib import Path

from ivr.words import OwnPrompts, PromptFaults, faults_in
from ivr.words.folder import look_into

BAD = sorted(folder for folder in (Path(__file__).parent / "bad").iterdir() if folder.is_dir())


def faults_of(folder: Path, spoken: str = "en-US", by_rules: str = "sorry-and-through") -> list[str]:
    """Everything, a line each."""
    found = look_into(folder)
    faults = [*found.faults, *faults_in(found.own, spoken.split(), by_rules.split())]
    return str(PromptFaults(faults)).splitlines()


def own(**texts: str) -> OwnPrompts:
    """A text for each language: `own(es="closed = …")`."""
    return OwnPrompts({f"{language}/caller.ftl": text for language, text in texts.items()})
