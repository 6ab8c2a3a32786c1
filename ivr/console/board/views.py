"""The board as a page, and its news for servers that have no event loop."""

from flask import Blueprint, Response, current_app

from ivr.console.board.looking import looking_of
from ivr.console.rendering import page as rendered
from ivr.console.visiting import needs, visitor
from ivr.people.role import Right

# After which the page asks again.
RETRY = b"retry: 2000\n"

board = Blueprint("board", __name__, url_prefix="/board")
board.before_request(needs(Right.SEE_BOARD))


@board.get("")
def page() -> str:
    return rendered("board/board.html")


@board.get("/stream")
def stream() -> Response:
    """All at once, and over: a thread for each page that stays open would soon be the last one."""
    _, text = looking_of(current_app).news(None, in_full=visitor().may(Right.SEE_CALLS))
    return Response(RETRY + text, mimetype="text/event-stream")
