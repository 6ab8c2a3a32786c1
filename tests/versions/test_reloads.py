"""A few of the reloads under traffic that `bench/rules/reload.py` makes a thousand of."""

from pathlib import Path

from bench.rules.reloading import Callers, Edit, edits
from tests.serving import until
from tests.versions.versions import history
from tests.webhooks.signed import Twilio, application
from tests.world import ACCOUNT_SID

RELOADS = 24


def makes_known(server: Twilio, edit: Edit, file: Path) -> None:
    before = len(history(server.levelhead.store))
    edit.write(file)

    def is_known() -> bool:
        server.levelhead.versions.look()
        return len(history(server.levelhead.store)) > before

    until(is_known, f"edit {edit.number} is taken or refused")
    server.levelhead.versions.look()


def test_no_broken_edition_is_ever_live_and_no_call_sees_two(tmp_path: Path) -> None:
    file = tmp_path / "rules" / "routing.yaml"
    file.parent.mkdir()
    Edit(0, "good").write(file)
    with application(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as app:
        server = Twilio(app)

        def post(path: str, form: dict[str, str]) -> str:
            return server.posts(path, form).text

        with Callers(post, ACCOUNT_SID, at_once=3, longest_pause_seconds=0.2) as callers:
            for edit in edits(RELOADS):
                makes_known(server, edit, file)
        refused = [bool(each.refusal) for each in history(server.levelhead.store)[1:]]
    good = {edit.number for edit in edits(RELOADS) if edit.kind == "good"}
    assert refused == [edit.kind != "good" for edit in edits(RELOADS)]
    assert callers.editions <= good | {0}
    assert callers.overtaken
    assert callers.of_two_editions == []
    assert callers.troubles == []
