"""For load balancers and Prometheus."""

from flask import Blueprint, Response

from webhooks.running import running

health = Blueprint("health", __name__)


@health.get("/healthz")
def alive() -> Response:
    """The process answers."""
    return Response("ok\n", mimetype="text/plain")


@health.get("/readyz")
def ready() -> Response:
    """The store answers too. Without it callers still reach a person, so this is no reason to take them away."""
    try:
        running().store.run(lambda records: records.agents.signed_in())
    except Exception:
        return Response("the store does not answer\n", status=503, mimetype="text/plain")
    return Response("ready\n", mimetype="text/plain")


@health.get("/metrics")
def metrics() -> Response:
    return Response(running().metrics.text(), content_type="text/plain; version=0.0.4; charset=utf-8")
