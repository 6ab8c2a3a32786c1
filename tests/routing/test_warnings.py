"""What can be decided by, but hardly be meant, is told and keeps no file from going live."""

from pathlib import Path

import pytest

from ivr.routing import load
from ivr.routing.default import default
from tests.routing.files import DOUBTFUL, expected


@pytest.mark.parametrize("file", DOUBTFUL, ids=lambda file: file.stem)
def test_a_doubtful_file_loads_with_every_warning_at_its_line_and_column(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    warnings = load(text, file.name).warnings
    assert [str(fault) for fault in warnings] == expected(text)
    assert all(fault.is_warning for fault in warnings)


def test_the_shipped_file_has_none() -> None:
    assert default().warnings == ()
