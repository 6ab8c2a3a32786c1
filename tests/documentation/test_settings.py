"""`.env.example` is the documentation of the settings."""

import re
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from ivr.settings import Settings
from tests.documentation.pages import page

EXAMPLE = page(".env.example")
LINES = dict(re.findall(r"^#([A-Z_]+)=(.*)$", EXAMPLE, re.MULTILINE))


def variable(name: str, field: FieldInfo) -> str:
    return str(field.validation_alias or name).upper()


def default_text(value: object) -> str:
    """As it would be written in the file."""
    if value is None:
        return ""
    secret = getattr(value, "get_secret_value", None)
    return str(secret() if secret else value)


DEFAULTS = {
    variable(name, field): default_text(field.default) for name, field in Settings.model_fields.items()
}


def test_every_setting_is_there_with_its_default_and_no_other() -> None:
    assert LINES == DEFAULTS


@pytest.mark.parametrize("name", DEFAULTS)
def test_every_setting_is_explained_in_a_sentence(name: str) -> None:
    assert re.search(rf"^# [A-Z].*[.]\n#{name}=", EXAMPLE, re.MULTILINE)


def test_every_setting_beyond_the_agreed_ones_has_our_prefix() -> None:
    agreed = {"DATABASE_URL", "PORT", "PUBLIC_BASE_URL", "ROUTING_FILE"}
    ours = [name for name in DEFAULTS if not name.startswith("TWILIO_") and name not in agreed]
    assert [name for name in ours if not name.startswith("LEVELHEAD_")] == []


def test_the_example_with_its_defaults_taken_at_their_word_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in DEFAULTS:
        monkeypatch.delenv(name, raising=False)
    written = tmp_path / ".env"
    written.write_text("\n".join(f"{name}={value}" for name, value in LINES.items() if value))
    assert Settings(_env_file=written) == Settings(_env_file=None)
