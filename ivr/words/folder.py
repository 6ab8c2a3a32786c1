"""The folder in which ops keep their own prompts: `<language>/*.ftl`, and `<language>/<prompt>.<any sound format>`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel import Locale, UnknownLocaleError

from ivr.audio.announcement import TooQuiet
from ivr.audio.recording import UnreadableRecording
from ivr.words.faults import Fault, Place
from ivr.words.language import language_of
from ivr.words.own import OwnPrompts
from ivr.words.sounds import key_of, seconds_of, telephone_sound

TEXT = ".ftl"
NOTES = {".md", ".txt"}
LARGEST_TEXT_BYTES = 200_000
LARGEST_SOUND_BYTES = 50_000_000


class Unusable(ValueError):
    """Why a file cannot be taken."""


@dataclass
class Found:
    """`sounds` by what they are recordings of, such as `es/greeting`. What could not be read is left out."""

    texts: dict[str, str] = field(default_factory=dict)
    sounds: dict[str, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def own(self) -> OwnPrompts:
        return OwnPrompts(self.texts, {name: key_of(sound) for name, sound in self.sounds.items()})


def look_into(folder: Path) -> Found:
    """What is there, and everything that cannot be read; `faults_in` says whether the rest is right."""
    found = Found()
    for file in _files(folder):
        name = file.relative_to(folder).as_posix().encode("utf-8", "replace").decode()
        try:
            _hold_usable(file)
            _take(file, name, found)
        except (OSError, Unusable, TooQuiet, UnreadableRecording) as complaint:
            found.faults.append(Fault(Place(name), str(complaint)))
    found.faults += _too_long(found)
    return found


def _files(folder: Path) -> Iterator[Path]:
    """Without notes, and what editors and file systems leave behind."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name.endswith("~") or path.suffix in NOTES:
            continue
        if path.is_dir():
            yield from _files(path)
        else:
            yield path


def _hold_usable(file: Path) -> None:
    """Whether it can be read at all: a pipe would be waited for, and what is endless fill the memory."""
    if not file.name.isprintable():
        raise Unusable("the name has characters that are none; rename the file")
    if not file.is_file():
        raise Unusable("this is no file")
    most = LARGEST_TEXT_BYTES if file.suffix == TEXT else LARGEST_SOUND_BYTES
    if file.stat().st_size > most:
        raise Unusable(f"it is larger than {most // 1000} KB")


def _take(file: Path, name: str, found: Found) -> None:
    language, _, rest = name.rpartition("/")
    if not is_language(language):
        raise Unusable("this belongs into the folder of a language, such as en/ or es/ (and not es-US/)")
    if file.suffix == TEXT:
        found.texts[name] = _text(file)
        return
    prompt = f"{language}/{rest.rpartition('.')[0] or rest}"
    if prompt in found.sounds:
        raise Unusable(f"there is another recording of {prompt}; keep one")
    found.sounds[prompt] = telephone_sound(file.read_bytes())


def is_language(folder: str) -> bool:
    """A language alone: es for es-US, es-MX and all others."""
    try:
        return folder.isascii() and folder.islower() and bool(Locale.parse(folder)) and folder.isalpha()
    except (UnknownLocaleError, ValueError):
        return False


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Unusable(f"line {line} has a character that is not in UTF-8; save the file as UTF-8") from None


def _too_long(found: Found) -> Iterator[Fault]:
    for name, sound in found.sounds.items():
        language, _, prompt = name.partition("/")
        seconds, most = seconds_of(sound), language_of(language, found.own).longest_seconds(prompt)
        if seconds > most:
            yield Fault(
                Place(name), f"it lasts {seconds:.1f} seconds, and {most:g} are the most; record it shorter"
            )
