"""Behind a proxy on the same machine, people are told apart by the address that it has seen."""

from http import HTTPStatus

import httpx

from ivr.people.rate import MOST_IN_WINDOW
from tests.console.people.visits import PASSWORD, comes
from tests.world import World


def signs_in(line: World, name: str, address: str) -> int:
    return httpx.post(
        f"{line.origin}/console/sign-in",
        data={"name": name, "password": PASSWORD},
        headers={"X-Forwarded-For": address},
    ).status_code


def test_wrong_tries_from_one_address_keep_nobody_else_out(line: World) -> None:
    """uvicorn, "Settings", `--forwarded-allow-ips`: 127.0.0.1 is trusted (https://uvicorn.dev/settings/#http)."""
    comes(line, "pat")
    for _ in range(MOST_IN_WINDOW):
        signs_in(line, "nobody", "192.0.2.1")
    assert signs_in(line, "pat", "192.0.2.1") == HTTPStatus.TOO_MANY_REQUESTS
    assert signs_in(line, "pat", "192.0.2.2") == HTTPStatus.SEE_OTHER
