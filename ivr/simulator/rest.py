"""Twilio's REST API as a Flask blueprint, as far as calls, queues, recordings and TaskRouter go.

https://www.twilio.com/docs/voice/api
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterator

from flask import Blueprint, Response, g, jsonify, make_response, request
from flask.typing import ResponseReturnValue

from ivr.simulator.account import Account
from ivr.simulator.call_forms import RestError
from ivr.simulator.resources import call_json, member_json, page_json, part_json, queue_json
from ivr.simulator.rest_faults import RestFault
from ivr.simulator.simulator import Simulator
from ivr.simulator.taskrouter.rest import taskrouter_api

LIST_URI = "/2010-04-01/Accounts/{}/{}.json"


def rest_api(simulator: Simulator) -> Blueprint:
    """Mount at whatever TWILIO_API_BASE_URL names. Ordered faults come before anything else."""
    api = Blueprint("twilio_rest", __name__)
    api.before_request(lambda: _admit(simulator))
    api.after_request(_lose)
    api.register_error_handler(RestError, _refusal)
    api.register_blueprint(_voice_api(simulator))
    api.register_blueprint(taskrouter_api(simulator))
    return api


def _voice_api(simulator: Simulator) -> Blueprint:
    api = Blueprint("voice", __name__, url_prefix=f"/2010-04-01/Accounts/{simulator.account_sid}")
    _add_calls(api, simulator)
    _add_queues(api, simulator)
    _add_recordings(api, simulator)
    return api


def _add_calls(api: Blueprint, simulator: Simulator) -> None:
    account = Account(simulator.exchange)

    @api.post("/Calls.json")
    def create_call() -> ResponseReturnValue:
        return jsonify(call_json(simulator.call(account.create_call, request.form))), 201

    @api.get("/Calls.json")
    def list_calls() -> ResponseReturnValue:
        calls = list(map(call_json, simulator.call(account.calls, request.args)))
        uri = LIST_URI.format(simulator.account_sid, "Calls")
        return jsonify(part_json("calls", calls, uri, request.args))

    @api.get("/Calls/<sid>.json")
    def fetch_call(sid: str) -> ResponseReturnValue:
        return jsonify(call_json(simulator.call(account.call, sid)))

    @api.post("/Calls/<sid>.json")
    def update_call(sid: str) -> ResponseReturnValue:
        return jsonify(call_json(simulator.call(account.update_call, sid, request.form)))


def _add_queues(api: Blueprint, simulator: Simulator) -> None:
    account = Account(simulator.exchange)

    @api.get("/Queues.json")
    def list_queues() -> ResponseReturnValue:
        queues = [queue_json(queue, simulator.account_sid) for queue in simulator.call(account.queues)]
        return jsonify(page_json("queues", queues, LIST_URI.format(simulator.account_sid, "Queues")))

    @api.get("/Queues/<sid>.json")
    def fetch_queue(sid: str) -> ResponseReturnValue:
        return jsonify(queue_json(simulator.call(account.queue, sid), simulator.account_sid))

    @api.get("/Queues/<sid>/Members.json")
    def list_members(sid: str) -> ResponseReturnValue:
        members = list(map(member_json, simulator.call(account.queue, sid).members))
        uri = LIST_URI.format(simulator.account_sid, f"Queues/{sid}/Members")
        return jsonify(page_json("queue_members", members, uri))

    @api.get("/Queues/<sid>/Members/<call_sid>.json")
    def fetch_member(sid: str, call_sid: str) -> ResponseReturnValue:
        return jsonify(member_json(simulator.call(account.member, sid, call_sid)))

    @api.post("/Queues/<sid>/Members/<call_sid>.json")
    def update_member(sid: str, call_sid: str) -> ResponseReturnValue:
        return jsonify(member_json(simulator.call(account.update_member, sid, call_sid, request.form)))


def _add_recordings(api: Blueprint, simulator: Simulator) -> None:
    account = Account(simulator.exchange)

    @api.get("/Recordings/<sid>")
    @api.get("/Recordings/<sid>.wav")
    def fetch_recording(sid: str) -> ResponseReturnValue:
        return Response(simulator.call(account.recording, sid).wav(), mimetype="audio/x-wav")


def _admit(simulator: Simulator) -> ResponseReturnValue | None:
    """Meet the ordered fault, if any; then check who asks."""
    fault = simulator.rest.meet(f"{request.method} {request.path}")
    if fault and fault.accepts:
        g.fault = fault
    elif fault:
        return _as_ordered(fault)
    if not _is_authorized(simulator):
        raise RestError(401, 20003, "Authenticate")
    return None


def _is_authorized(simulator: Simulator) -> bool:
    given = request.authorization
    return (
        given is not None
        and given.username == simulator.account_sid
        and hmac.compare_digest(given.password or "", simulator.auth_token)
    )


def _as_ordered(fault: RestFault) -> Response:
    time.sleep(fault.stalls_seconds)
    return _broken() if fault.status is None else make_response(_refusal(_error(fault.status)))


def _error(status: int) -> RestError:
    if status == 429:
        return RestError(429, 20429, "Too Many Requests")
    return RestError(status, 20500, "An internal server error has occurred")


def _refusal(error: RestError) -> ResponseReturnValue:
    return jsonify(
        code=error.code,
        message=str(error),
        more_info=f"https://www.twilio.com/docs/errors/{error.code}",
        status=error.status,
    ), error.status


def _lose(response: Response) -> Response:
    fault: RestFault | None = g.pop("fault", None)
    return _as_ordered(fault) if fault else response


def _broken() -> Response:
    """An answer that ends before it is whole, which a client sees as a lost connection."""

    def nothing() -> Iterator[bytes]:
        yield b"{"
        raise ConnectionAbortedError("as ordered")

    return Response(nothing(), headers={"Content-Length": "1000"}, mimetype="application/json")
