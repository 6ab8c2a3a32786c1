"""The server with the board, and beside it the page that it is compared with.

python -m bench.board.serving DATABASE_URL PORT
"""

import asyncio
import sys
from pathlib import Path

import orjson
from flask import Blueprint, Flask, Response, send_from_directory
from pydantic import SecretStr

from app import create_app
from ivr.board.look import changes
from ivr.console import board_streams
from ivr.console.board.looking import looking_of
from ivr.settings import Settings
from webhooks.server import Server

HERE = Path(__file__).parent


def naive(app: Flask) -> Blueprint:
    """The whole board as JSON, each time that it is asked for; and a page that asks for it each second."""
    views = Blueprint("naive", __name__, url_prefix="/naive")

    @views.get("/<name>")
    def file(name: str) -> Response:
        return send_from_directory(HERE, name)

    @views.get("/board")
    def board() -> Response:
        look, _ = looking_of(app).news(None, in_full=True)
        whole = orjson.dumps(changes(None, look, in_full=True), default=list)
        return Response(whole, mimetype="application/json")

    return views


def application(database_url: str, port: str) -> Server:
    settings = Settings(
        _env_file=None,
        twilio_account_sid="AC" + "2" * 32,
        twilio_auth_token=SecretStr("bench"),
        twilio_api_base_url="http://127.0.0.1:9",
        public_base_url=f"http://127.0.0.1:{port}",
        database_url=database_url,
    )
    app = create_app(settings)
    app.register_blueprint(naive(app))
    # Without a worker: it would ask Twilio about calls that nobody has made.
    return Server(app, beside={"/console": app, "/naive": app}, natively=board_streams(app))


if __name__ == "__main__":
    database_url, port = sys.argv[1:]
    asyncio.run(application(database_url, port).on("127.0.0.1", int(port)).serve())
