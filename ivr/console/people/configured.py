"""The identity provider of the settings."""

from importlib import import_module

from ivr.people.identity import Provider
from ivr.ports import Clock
from ivr.settings import Settings


def configured_provider(settings: Settings, clock: Clock) -> Provider | None:
    """Loads what it takes only where it is wanted: `pip install levelhead[oidc]`."""
    if not settings.oidc_issuer:
        return None
    provider: Provider = import_module("ivr.console.people.openid").OpenId(
        settings.oidc_issuer,
        settings.oidc_client_id,
        settings.oidc_client_secret.get_secret_value(),
        clock,
    )
    return provider
