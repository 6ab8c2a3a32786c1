"""The project as a host application installs it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

HOME = Path(__file__).resolve().parents[2]
GREETS = "import ivr.words as w; w.Words('en-US', voice='any').text('greeting'); print(w.PROMPTS)"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=HOME, check=True, capture_output=True)
    return ZipFile(next(folder.glob("*.whl")))


def test_a_wheel_holds_all_code_prompts_and_data(wheel: ZipFile) -> None:
    assert set(shipped()) - set(wheel.namelist()) == set()


def test_an_installed_wheel_finds_its_own_prompts(wheel: ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    installed = os.environ | {"PYTHONPATH": str(tmp_path)}
    python = [sys.executable, "-P", "-c", GREETS]
    output = subprocess.run(python, env=installed, check=True, capture_output=True, text=True).stdout
    assert output.strip() == str(tmp_path.resolve() / "prompts")


def shipped() -> Iterator[str]:
    for folder in ("ivr", "webhooks", "prompts"):
        for path in (HOME / folder).rglob("*"):
            if path.is_file() and path.suffix != ".pyc":
                yield path.relative_to(HOME).as_posix()
    yield "app.py"
