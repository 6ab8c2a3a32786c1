"""Settings, from the environment or a file `.env`. `.env.example` explains each."""

from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    DirectoryPath,
    Field,
    FilePath,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from ivr.audio import Sensitivity
from ivr.audio.network import SHIPPED, Networks
from ivr.audio.weights_file import networks_in

MISSING = {"path_not_file": "file", "path_not_directory": "folder"}
SHORTEST_SECRET = 20
DATABASES = ("sqlite:///", "postgresql://", "postgresql+psycopg://")


class SettingsFaults(Exception):
    """Everything that is wrong with the settings, one line each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def _base_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("must be an address such as https://calls.example.com, with no query")
    return value.rstrip("/")


def _database(value: str) -> str:
    if not value.startswith(DATABASES):
        raise ValueError("must begin with sqlite:/// or postgresql://")
    return value


def _weights(file: Path) -> Path:
    try:
        networks_in(file.read_bytes())
    except OSError as error:
        raise ValueError(f"it cannot be read ({error.strerror})") from None
    return file


def _issuer(value: str) -> str:
    """Kept as it is written, down to a slash at its end: the provider's tokens name it."""
    if value and not value.startswith("https://") and not _is_loopback(value):
        raise ValueError("must be an address that begins with https://")
    if value and find_spec("authlib") is None:
        raise ValueError("needs 'pip install levelhead[oidc]'")
    return value


def _secret(value: SecretStr) -> SecretStr:
    if 0 < len(value.get_secret_value()) < SHORTEST_SECRET:
        raise ValueError(f"must have {SHORTEST_SECRET} characters or more, so that nobody guesses it")
    return value


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


BaseUrl = Annotated[str, AfterValidator(_base_url)]
DatabaseUrl = Annotated[str, AfterValidator(_database)]
WeightsFile = Annotated[FilePath, AfterValidator(_weights)]


class Settings(BaseSettings):
    """Without a Twilio account, and with a loopback `public_base_url`, the simulator stands in Twilio's place."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, populate_by_name=True
    )

    twilio_account_sid: Annotated[str, Field(pattern=r"^(AC[0-9a-fA-F]{32})?$")] = ""
    twilio_auth_token: SecretStr = SecretStr("")
    twilio_auth_token_secondary: SecretStr = SecretStr("")
    twilio_api_base_url: BaseUrl = "https://api.twilio.com"
    public_base_url: BaseUrl = "http://127.0.0.1:8080"
    database_url: DatabaseUrl = "sqlite:///var/levelhead.sqlite"
    routing_file: FilePath | None = None
    prompts: Annotated[DirectoryPath | None, Field(validation_alias="LEVELHEAD_PROMPTS")] = None
    port: Annotated[int, Field(ge=1, le=65535)] = 8080
    host: Annotated[str, Field(validation_alias="LEVELHEAD_HOST")] = "127.0.0.1"
    sensitivity: Annotated[Sensitivity, Field(validation_alias="LEVELHEAD_SENSITIVITY")] = "normal"
    voice_weights: Annotated[WeightsFile | None, Field(validation_alias="LEVELHEAD_VOICE_WEIGHTS")] = None
    worker_name: Annotated[str, Field(validation_alias="LEVELHEAD_WORKER_NAME")] = "levelhead"
    surveys_per_minute: Annotated[
        int, Field(ge=1, le=6000, validation_alias="LEVELHEAD_SURVEYS_PER_MINUTE")
    ] = 30
    distributor: Annotated[
        Literal["built-in", "taskrouter"], Field(validation_alias="LEVELHEAD_DISTRIBUTOR")
    ] = "built-in"
    taskrouter_workspace: Annotated[
        str, Field(pattern=r"^(WS[0-9a-fA-F]{32})?$", validation_alias="LEVELHEAD_TASKROUTER_WORKSPACE")
    ] = ""
    api_token: Annotated[
        SecretStr, AfterValidator(_secret), Field(validation_alias="LEVELHEAD_API_TOKEN")
    ] = SecretStr("")
    oidc_issuer: Annotated[str, AfterValidator(_issuer), Field(validation_alias="LEVELHEAD_OIDC_ISSUER")] = ""
    oidc_client_id: Annotated[str, Field(validation_alias="LEVELHEAD_OIDC_CLIENT_ID")] = ""
    oidc_client_secret: Annotated[SecretStr, Field(validation_alias="LEVELHEAD_OIDC_CLIENT_SECRET")] = (
        SecretStr("")
    )
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], Field(validation_alias="LEVELHEAD_LOG_LEVEL")
    ] = "INFO"

    @property
    def is_simulated(self) -> bool:
        return not self.twilio_account_sid

    @property
    def local_url(self) -> str:
        """Where programs on this machine reach it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def networks(self) -> Networks:
        """The networks of `voice_weights`, or the shipped ones; read each time."""
        return networks_in(self.voice_weights.read_bytes()) if self.voice_weights else SHIPPED

    @property
    def auth_tokens(self) -> tuple[str, ...]:
        """The token that we sign with first; a second one is accepted while one is being rotated."""
        tokens = (self.twilio_auth_token, self.twilio_auth_token_secondary)
        return tuple(token.get_secret_value() for token in tokens if token.get_secret_value())

    @model_validator(mode="after")
    def _has_an_account_or_is_simulated(self) -> Self:
        if self.twilio_account_sid and not self.auth_tokens:
            raise ValueError(
                "TWILIO_AUTH_TOKEN is missing: without it no request can be known to come from Twilio"
            )
        if not self.twilio_account_sid and self.auth_tokens:
            raise ValueError("TWILIO_ACCOUNT_SID is missing: TWILIO_AUTH_TOKEN belongs to an account")
        if self.is_simulated and not _is_loopback(self.public_base_url):
            raise ValueError(
                "TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN are missing: without an account only the simulator runs, "
                "and that never on a public address such as PUBLIC_BASE_URL"
            )
        return self

    @model_validator(mode="after")
    def _names_a_whole_identity_provider_or_none(self) -> Self:
        named = [self.oidc_issuer, self.oidc_client_id, self.oidc_client_secret.get_secret_value()]
        if any(named) and not all(named):
            raise ValueError(
                "LEVELHEAD_OIDC_ISSUER, LEVELHEAD_OIDC_CLIENT_ID and LEVELHEAD_OIDC_CLIENT_SECRET belong together: "
                "one of them is missing"
            )
        return self


def load_settings() -> Settings:
    """Raises `SettingsFaults` with every fault at once."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsFaults([_fault(fault) for fault in error.errors()]) from None


def _fault(fault: ErrorDetails) -> str:
    name = str(fault["loc"][0]).upper() if fault["loc"] else ""
    kind = MISSING.get(fault["type"])
    message = f"there is no {kind} '{fault['input']}'" if kind else fault["msg"]
    return f"{name}: {message}".removeprefix(": ").replace("Value error, ", "")
