"""The simulator in Twilio's place: an account that needs none, a line to call, and a team that answers."""

import secrets
from datetime import UTC, datetime
from typing import Self

from flask import Flask

from ivr.performer import Performer
from ivr.ports import Scheduler, Store
from ivr.routing import RoutingFile
from ivr.settings import Settings
from ivr.simulator.exchange import NumberConfig
from ivr.simulator.habits import Accepts
from ivr.simulator.plays import plays
from ivr.simulator.rest import rest_api
from ivr.simulator.simulator import Simulator

ACCOUNT_SID = "AC" + "0" * 32
LINE = "+12025550199"
PREFIX = "/simulator"


class StandIn:
    """Made from settings without an account; `settings` are those that the application is to run with."""

    def __init__(self, settings: Settings, *, skipping: bool = False) -> None:
        token = secrets.token_hex(16)
        self.settings = settings.model_copy(
            update={
                "twilio_account_sid": ACCOUNT_SID,
                "twilio_auth_token": SecretStr(token),
                "twilio_api_base_url": f"{settings.public_base_url}{PREFIX}",
            }
        )
        self._simulator = Simulator(...)
