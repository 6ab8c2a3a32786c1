"""Makes .venv and installs a lock file and the project into it, with nothing but Python's standard library.

    python3 .ci/bootstrap.py requirements-dev.lock

By uv where there is one, otherwise by venv and pip; the versions are the lock's either way.
"""

import hashlib
import importlib.util
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pip_wheel

HOME = Path(__file__).resolve().parent.parent
VENV = HOME / ".venv"
PYTHON = VENV / "bin" / "python"
MADE_AT = VENV / "made-at"
UV = shutil.which("uv")


def main(lock: Path) -> None:
    if not usable():
        create(lock)
    stamp = VENV / f"{lock.name}.installed"
    wanted = digest(lock, HOME / "pyproject.toml")
    if not stamp.is_file() or stamp.read_text() != wanted:
        install(lock)
        stamp.write_text(wanted)


def usable() -> bool:
    """The scripts in a virtual environment name the place it was made at, and it dies with its Python."""
    made_here = MADE_AT.is_file() and MADE_AT.read_text() == str(VENV)
    return made_here and PYTHON.exists()


def create(lock: Path) -> None:
    print(f"Making {VENV} with Python {sys.version.split()[0]} and {'uv' if UV else 'pip'}.", flush=True)
    if UV:
        run(UV, "venv", "--quiet", "--clear", "--python", sys.executable, VENV)
    elif importlib.util.find_spec("ensurepip"):
        run(sys.executable, "-m", "venv", "--clear", VENV)
    else:
        create_without_ensurepip(lock)
    MADE_AT.write_text(str(VENV))


def create_without_ensurepip(lock: Path) -> None:
    """As on Debian and Ubuntu, unless python3-venv is installed."""
    run(sys.executable, "-m", "venv", "--clear", "--without-pip", VENV)
    with tempfile.TemporaryDirectory() as folder:
        wheel = pip_wheel.download(lock, Path(folder))
        run(PYTHON, wheel / "pip", "install", "--quiet", "--no-index", wheel)


def install(lock: Path) -> None:
    print(f"Installing {lock.name}: seconds from a cache, a minute or two without.", flush=True)
    pip_install("--require-hashes", "--requirement", lock)
    pip_install("--no-deps", "--no-build-isolation", "--editable", HOME)


def pip_install(*arguments: str | Path) -> None:
    if UV:
        run(UV, "pip", "install", "--quiet", "--python", PYTHON, *arguments)
    else:
        run(PYTHON, "-m", "pip", "install", "--quiet", *arguments)


def digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def run(*command: str | Path) -> None:
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
        sys.exit("Failed: " + " ".join(map(str, command)))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C needs no traceback
    main(HOME / sys.argv[1])
