"""Counters for /metrics, one registry for each application."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from ivr.versions.version import Activation


class Metrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.answers = Counter(
            "levelhead_webhook_answers",
            "Webhook requests, by view and how they were answered: decided, repeated, or with the spoken fallback",
            ["view", "how"],
            registry=self.registry,
        )
        self.refused = Counter(
            "levelhead_requests_refused",
            "Requests refused: not signed by Twilio, or not of a documented form",
            ["why"],
            registry=self.registry,
        )
        self.answer_seconds = Histogram(
            "levelhead_webhook_seconds", "Time to answer a webhook", registry=self.registry
        )
        self.media_sockets = Gauge("levelhead_media_sockets", "Open media sockets", registry=self.registry)
        self.media_frames = Counter(
            "levelhead_media_frames",
            "Frames of 20 ms by what became of them",
            ["what"],
            registry=self.registry,
        )
        self.versions = Counter(
            "levelhead_versions",
            "Versions of the routing file and prompts that were made live, or refused, since this process began",
            ["what"],
            registry=self.registry,
        )
        self.live_activation = Gauge(
            "levelhead_live_activation",
            "The number of the activation by which calls that come now are treated; 0 without a store",
            registry=self.registry,
        )
        self.voice_events = Counter(
            "levelhead_voice_events", "Rises of a voice, and their ends", ["kind"], registry=self.registry
        )

    def note_version(self, activation: Activation) -> None:
        self.versions.labels("refused" if activation.refusal else "activated").inc()

    def text(self) -> bytes:
        """In Prometheus' text format."""
        return generate_latest(self.registry)
