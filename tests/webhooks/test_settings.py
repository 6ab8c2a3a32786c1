"""Nothing runs on settings that cannot be right, and all that is wrong is said at once."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from ivr.commands.levelhead import cli
from ivr.settings import Settings, SettingsFaults, load_settings

SID = "AC" + "1" * 32


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
        monkeypatch.delenv(f"LEVELHEAD_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


def faults() -> str:
    with pytest.raises(SettingsFaults) as found:
        load_settings()
    return str(found.value)


def test_without_any_setting_the_simulator_runs_on_this_machine_alone() -> None:
    settings = load_settings()
    assert settings.is_simulated
    assert (settings.host, settings.public_base_url) == ("127.0.0.1", "http://127.0.0.1:8080")


def test_all_faults_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "TWILIO_ACCOUNT_SID": "AC1",
        "PUBLIC_BASE_URL": "calls.example.com",
        "DATABASE_URL": "mysql://localhost/levelhead",
        "PORT": "70000",
        "LEVELHEAD_SENSITIVITY": "extreme",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    lines = faults().splitlines()
    assert [line.partition(":")[0] for line in lines] == list(wrong)


def test_an_account_without_a_token_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", SID)
    monkeypatch.setenv("PUBLIC_BASE_URL", "https://calls.example.com")
    assert faults().startswith("TWILIO_AUTH_TOKEN is missing")


@pytest.mark.parametrize("host", ["0.0.0.0", "calls.example.com", "192.168.1.5", "[2001:db8::1]"])  # noqa: S104
def test_the_simulator_does_not_run_on_a_public_address(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("PUBLIC_BASE_URL", f"http://{host}:8080")
    assert "never on a public address" in faults()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.8.8.8", "[::1]"])
def test_it_runs_on_this_machine(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("PUBLIC_BASE_URL", f"http://{host}:8080")
    assert load_settings().is_simulated


def test_a_file_sets_what_the_environment_does_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        f"TWILIO_ACCOUNT_SID={SID}\nTWILIO_AUTH_TOKEN=from the file\nTWILIO_AUTH_TOKEN_SECONDARY=next\nPORT=9000\n"
        "PUBLIC_BASE_URL=https://calls.example.com/\nUNKNOWN=is left alone\n"
    )
    monkeypatch.setenv("PORT", "9001")
    settings = load_settings()
    assert settings.auth_tokens == ("from the file", "next")
    assert (settings.port, settings.public_base_url) == (9001, "https://calls.example.com")


def test_a_file_or_folder_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUTING_FILE", "ruoting.yaml")
    monkeypatch.setenv("LEVELHEAD_PROMPTS", "my-promts")
    assert faults().splitlines() == [
        "ROUTING_FILE: there is no file 'ruoting.yaml'",
        "LEVELHEAD_PROMPTS: there is no folder 'my-promts'",
    ]


def test_a_token_is_never_shown() -> None:
    settings = Settings(_env_file=None, twilio_account_sid=SID, twilio_auth_token="opensesame")
    assert "opensesame" not in repr(settings) + str(settings.model_dump())


def test_serve_says_what_is_wrong_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", SID)
    monkeypatch.setenv("PORT", "0")
    ended = CliRunner().invoke(cli, ["serve"])
    assert ended.exit_code == 1
    assert ended.stdout == ""
    assert "PORT: " in ended.stderr


@pytest.mark.usefixtures("loggers_stay")
def test_serve_with_a_faulty_routing_file_names_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", SID)
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", "a token")
    (tmp_path / "routing.yaml").write_text("business: 1\n")
    monkeypatch.setenv("ROUTING_FILE", str(tmp_path / "routing.yaml"))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/levelhead.sqlite")
    ended = CliRunner().invoke(cli, ["serve"])
    assert ended.exit_code == 1
    assert "routing.yaml" in ended.stderr


def test_an_identity_provider_is_named_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVELHEAD_OIDC_ISSUER", "https://login.example.com/")
    monkeypatch.setenv("LEVELHEAD_OIDC_CLIENT_ID", "levelhead")
    assert faults().endswith("belong together: one of them is missing")
    monkeypatch.setenv("LEVELHEAD_OIDC_CLIENT_SECRET", "a-secret-of-two")
    # With its slash: OpenID Connect Core 1.0, 3.1.3.7, compares it letter by letter.
    assert load_settings().oidc_issuer == "https://login.example.com/"


@pytest.mark.parametrize("issuer", ["http://login.example.com", "login.example.com"])
def test_an_identity_provider_is_not_asked_in_the_clear(monkeypatch: pytest.MonkeyPatch, issuer: str) -> None:
    monkeypatch.setenv("LEVELHEAD_OIDC_ISSUER", issuer)
    assert faults() == "LEVELHEAD_OIDC_ISSUER: must be an address that begins with https://"


def test_an_identity_provider_needs_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEVELHEAD_OIDC_ISSUER", "https://login.example.com")
    monkeypatch.setattr("ivr.settings.find_spec", lambda _name: None)
    assert faults() == "LEVELHEAD_OIDC_ISSUER: needs 'pip install levelhead[oidc]'"
