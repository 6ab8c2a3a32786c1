"""Where TaskRouter finds us."""

from flask import Flask

from ivr.settings import Settings
from ivr.taskrouter.desired import Addresses
from ivr.turn import Turn
from webhooks.routes import routes
from webhooks.urls import Urls


def addresses(settings: Settings) -> Addresses:
    """Of Levelhead on its own, without an application that is running."""
    app = Flask("addresses")
    app.register_blueprint(routes())
    return addresses_in(Urls(app, settings.public_base_url))


def addresses_in(urls: Urls) -> Addresses:
    return Addresses(urls.of(Turn("taskrouter.assignment")), urls.of(Turn("taskrouter.event")))
