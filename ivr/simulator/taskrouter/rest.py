"""TaskRouter's REST API as a Flask blueprint, to be nested where the rest of Twilio's is.

https://www.twilio.com/docs/taskrouter/api
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from ivr.simulator.simulator import Simulator
from ivr.simulator.taskrouter.desk import Desk
from ivr.simulator.taskrouter.resources import RESOURCES
from ivr.simulator.taskrouter.resources.resource import Resource


def taskrouter_api(simulator: Simulator) -> Blueprint:
    api = Blueprint("taskrouter", __name__, url_prefix="/v1/Workspaces")
    desk = Desk(simulator.exchange.taskrouter)
    _add_workspaces(api, simulator, desk)
    _add_reservations(api, simulator, desk)
    for resource in RESOURCES:
        _add(api, simulator, desk, resource)
    return api


def _add_workspaces(api: Blueprint, simulator: Simulator, desk: Desk) -> None:
    @api.get("")
    def list_workspaces() -> ResponseReturnValue:
        return jsonify(simulator.call(desk.workspaces, request.args, request.url))

    @api.post("")
    def create_workspace() -> ResponseReturnValue:
        return jsonify(simulator.call(desk.create_workspace, request.form)), 201

    @api.get("/<sid>")
    def fetch_workspace(sid: str) -> ResponseReturnValue:
        return jsonify(simulator.call(desk.workspace, sid))

    @api.post("/<sid>")
    def update_workspace(sid: str) -> ResponseReturnValue:
        return jsonify(simulator.call(desk.update_workspace, sid, request.form))

    @api.delete("/<sid>")
    def delete_workspace(sid: str) -> ResponseReturnValue:
        simulator.call(desk.delete_workspace, sid)
        return "", 204


def _add_reservations(api: Blueprint, simulator: Simulator, desk: Desk) -> None:
    @api.get("/<workspace>/<any(Tasks, Workers):of>/<owner>/Reservations")
    def list_reservations(workspace: str, of: str, owner: str) -> ResponseReturnValue:
        wanted = {"TaskSid" if of == "Tasks" else "WorkerSid": owner} | request.args.to_dict()
        return jsonify(simulator.call(desk.reservations, workspace, wanted, request.url))

    @api.get("/<workspace>/<any(Tasks, Workers):of>/<owner>/Reservations/<sid>")
    def fetch_reservation(workspace: str, of: str, owner: str, sid: str) -> ResponseReturnValue:  # noqa: ARG001
        return jsonify(simulator.call(desk.reservation, workspace, sid))

    @api.post("/<workspace>/<any(Tasks, Workers):of>/<owner>/Reservations/<sid>")
    def update_reservation(workspace: str, of: str, owner: str, sid: str) -> ResponseReturnValue:  # noqa: ARG001
        return jsonify(simulator.call(desk.update_reservation, workspace, sid, request.form))


def _add(api: Blueprint, simulator: Simulator, desk: Desk, resource: Resource[Any]) -> None:
    """The five ways to deal with a kind of part."""
    many, one = f"/<workspace>/{resource.path}", f"/<workspace>/{resource.path}/<sid>"

    @api.get(many, endpoint=f"list_{resource.key}")
    def list_parts(workspace: str) -> ResponseReturnValue:
        return jsonify(
            simulator.call(desk.parts, resource, workspace, request.args.to_dict(flat=False), request.url)
        )

    @api.post(many, endpoint=f"create_{resource.key}")
    def create_part(workspace: str) -> ResponseReturnValue:
        return jsonify(simulator.call(desk.create, resource, workspace, request.form)), 201

    @api.get(one, endpoint=f"fetch_{resource.key}")
    def fetch_part(workspace: str, sid: str) -> ResponseReturnValue:
        return jsonify(simulator.call(desk.part, resource, workspace, sid))

    @api.post(one, endpoint=f"update_{resource.key}")
    def update_part(workspace: str, sid: str) -> ResponseReturnValue:
        return jsonify(simulator.call(desk.update, resource, workspace, sid, request.form))

    @api.delete(one, endpoint=f"delete_{resource.key}")
    def delete_part(workspace: str, sid: str) -> ResponseReturnValue:
        simulator.call(desk.delete, resource, workspace, sid)
        return "", 204
