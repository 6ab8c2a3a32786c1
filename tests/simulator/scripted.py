"""An application that answers each path with the TwiML that a test has written there."""

import time
from collections import defaultdict

from flask import Flask, Response, request

from ivr.simulator import Phone
from tests.simulator.hosting import Host


class Pages:
    """`posted` is what was asked for, in order: the path and its parameters."""

    def __init__(self) -> None:
        self.app = Flask(__name__)
        self.posted: list[tuple[str, dict[str, str]]] = []
        self.delays: dict[str, float] = {}
        self._answers: dict[str, list[Response]] = defaultdict(list)
        self.app.add_url_rule("/<path:path>", "page", self._page, methods=["GET", "POST"])

    def __setitem__(self, path: str, verbs: str | list[str]) -> None:
        """Answer with these verbs; with several answers, one after the other, and the last for good."""
        for answer in [verbs] if isinstance(verbs, str) else verbs:
            self.answers(path, f"<Response>{answer}</Response>")

    def now(self, path: str, verbs: str) -> None:
        """Answer with these verbs and no others from now on."""
        self.forgets(path)
        self[path] = verbs

    def forgets(self, path: str) -> None:
        """The answers given so far."""
        self._answers[path].clear()

    def answers(self, path: str, body: str | bytes, status: int = 200, kind: str = "text/xml") -> None:
        """Add an answer that need not be TwiML."""
        self._answers[path].append(Response(body, status, content_type=kind))

    def asked(self, path: str) -> list[dict[str, str]]:
        """The parameters of each request for this path."""
        return [parameters for asked, parameters in self.posted if asked == path]

    def last(self, path: str) -> dict[str, str]:
        return self.asked(path)[-1]

    def _page(self, path: str) -> Response:
        self.posted.append((f"/{path}", request.values.to_dict()))
        time.sleep(self.delays.get(f"/{path}", 0))
        answers = self._answers[f"/{path}"]
        if not answers:
            return Response("<Response/>", content_type="text/xml")
        return answers.pop(0) if len(answers) > 1 else answers[0]


class Line:
    """What a test of one verb needs: pages to write, and people with phones."""

    def __init__(self, host: Host, pages: Pages) -> None:
        self.host, self.pages = host, pages
        self.simulator, self.client, self.media = host.simulator, host.client, host.media
        self.caller = self.phone("+12025550123", "caller")
        self.agent = self.phone("+12025550111", "agent")

    def phone(self, number: str, name: str = "") -> Phone:
        return self.simulator.phone(number, name)

    def call(self, verbs: str | list[str]) -> None:
        """The caller dials, and the line answers with these verbs."""
        self.pages["/voice"] = verbs
        self.caller.dials("+12025550100")
