"""What ops keep on disk: the routing file, and the folder of their own prompts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ivr.routing.default import default_text
from ivr.routing.loading import LARGEST_BYTES
from ivr.versions.draft import Draft, Refused
from ivr.versions.version import How
from ivr.words.folder import Found, look_into
from ivr.words.sounds import key_of

# What was last changed and how much there is, by path.
Marks = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Disk:
    """Without a routing file, the shipped one."""

    routing_file: Path | None = None
    prompts: Path | None = None

    @property
    def how(self) -> How:
        return How.FILE if self.routing_file else How.SHIPPED

    def read(self) -> Draft:
        """Raises `Refused` when it cannot be read: the routing file may not be there, between two others."""
        try:
            found = look_into(self.prompts) if self.prompts else Found()
            routing = _beginning(self.routing_file) if self.routing_file else default_text().encode()
        except OSError as error:
            raise Refused(str(error)) from error
        return Draft(
            routing=routing,
            source=self.routing_file.name if self.routing_file else "default.yaml",
            prompts=found.own,
            sounds={key_of(sound): sound for sound in found.sounds.values()},
            unreadable=tuple(map(str, found.faults)),
        )

    def marks(self) -> Marks:
        """They differ when something was changed, or is being written. Raises `OSError`."""
        return tuple(_marks(self._files()))

    def _files(self) -> Iterator[Path]:
        if self.routing_file:
            yield self.routing_file
        if self.prompts:
            yield from sorted(file for file in self.prompts.rglob("*") if file.is_file())


def _beginning(file: Path) -> bytes:
    """As much of it as shows that it is too long, should it be."""
    with file.open("rb") as opened:
        return opened.read(LARGEST_BYTES + 1)


def _marks(files: Iterator[Path]) -> Iterator[tuple[str, int, int]]:
    for file in files:
        seen = file.stat()
        yield str(file), seen.st_mtime_ns, seen.st_size
