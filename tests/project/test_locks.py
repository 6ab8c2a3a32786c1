"""The lock files, which `make lock` writes."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOME = Path(__file__).resolve().parents[2]
LOCK = HOME / "requirements.lock"
LOCK_FOR_DEVELOPMENT = HOME / "requirements-dev.lock"
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text())
TO_RUN = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["build"]
TO_DEVELOP = [tool for tool in PROJECT["dependency-groups"]["dev"] if isinstance(tool, str)]


def test_all_that_runs_is_locked() -> None:
    assert missing(TO_RUN, LOCK) == []


def test_all_tools_are_locked() -> None:
    assert missing(TO_DEVELOP, LOCK_FOR_DEVELOPMENT) == []


def test_development_runs_the_same_versions() -> None:
    assert versions(LOCK).items() <= versions(LOCK_FOR_DEVELOPMENT).items()


@pytest.mark.parametrize("lock", [LOCK, LOCK_FOR_DEVELOPMENT], ids=lambda lock: lock.name)
def test_the_choice_of_an_index_is_left_to_the_machine(lock: Path) -> None:
    assert "://" not in lock.read_text()


def missing(asked: Iterable[str], lock: Path) -> list[str]:
    locked = versions(lock)
    needs = [Requirement(need) for need in asked]
    return [str(need) for need in needs if locked.get(canonicalize_name(need.name), "") not in need.specifier]


def versions(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(), re.MULTILINE))
