"""A running server, and what ops do to the files that it runs with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ivr.versions import watching
from tests.serving import until
from tests.versions.versions import BAD, history, of_business
from tests.webhooks.signed import RING, Twilio, application

A, B, C = (of_business(name) for name in ("First Company", "Second Company", "Third Company"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "rules" / "routing.yaml"
    file.parent.mkdir()
    file.write_text(A)
    return file


@pytest.fixture
def server(tmp_path: Path, file: Path) -> Iterator[Twilio]:
    with application(f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file) as app:
        yield Twilio(app)


def business(server: Twilio) -> str:
    return server.levelhead.door.policies.live.routing.business.name


def goes_live(server: Twilio, name: str) -> None:
    until(lambda: business(server) == name, f"{name} is live")


def refused(server: Twilio, times: int) -> list[str]:
    until(lambda: server.counted("levelhead_versions_total", what="refused") == times, "it is refused")
    return [each.refusal for each in history(server.levelhead.store) if each.refusal]


def test_an_edit_is_live_for_the_next_caller(server: Twilio, file: Path) -> None:
    file.write_text(B)
    goes_live(server, "Second Company")
    assert "Thank you for calling Second Company" in server.posts("/voice/incoming", RING).text
    assert server.counted("levelhead_live_activation") == 2
    assert server.counted("levelhead_versions_total", what="activated") == 1


def test_a_file_that_takes_the_place_of_another_is_seen(server: Twilio, file: Path) -> None:
    beside = file.with_name(".routing.yaml.swp")
    beside.write_text(B)
    beside.replace(file)
    goes_live(server, "Second Company")


def test_a_link_that_is_set_to_another_folder_is_seen(tmp_path: Path) -> None:
    """Kubernetes: mounted ConfigMaps are updated so."""
    mount = tmp_path / "mount"
    for name, text in (("first", A), ("second", B)):
        (mount / name).mkdir(parents=True)
        (mount / name / "routing.yaml").write_text(text)
    (mount / "data").symlink_to("first")
    (mount / "routing.yaml").symlink_to("data/routing.yaml")
    database = f"sqlite:///{tmp_path}/levelhead.sqlite"
    with application(database, routing_file=mount / "routing.yaml") as app:
        (mount / "next").symlink_to("second")
        (mount / "next").replace(mount / "data")
        goes_live(Twilio(app), "Second Company")


def test_what_nothing_tells_of_is_seen_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of a link is in a folder that nobody watches."""
    monkeypatch.setattr(watching, "LOOK_ANYWAY_SECONDS", 1)
    (tmp_path / "elsewhere").mkdir()
    file = tmp_path / "elsewhere" / "routing.yaml"
    file.write_text(A)
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "routing.yaml").symlink_to(file)
    database = f"sqlite:///{tmp_path}/levelhead.sqlite"
    with application(database, routing_file=tmp_path / "here" / "routing.yaml") as app:
        file.write_text(B)
        goes_live(Twilio(app), "Second Company")


def test_prompts_in_a_folder_that_takes_the_place_of_another_are_seen(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "LOOK_ANYWAY_SECONDS", 1)
    folder, other = tmp_path / "prompts", tmp_path / "other"
    for name in (folder, other):
        (name / "en").mkdir(parents=True)
    database = f"sqlite:///{tmp_path}/levelhead.sqlite"
    with application(database, routing_file=file, prompts=folder) as app:
        server = Twilio(app)
        folder.rename(tmp_path / "old")
        other.rename(folder)
        (folder / "en" / "caller.ftl").write_text("greeting = Welcome, dear caller.\n")
        until(lambda: server.counted("levelhead_live_activation") == 2, "the greeting is live")


def test_a_typo_is_refused_with_its_report_and_the_mended_file_goes_live(server: Twilio, file: Path) -> None:
    file.write_text(B.replace("queue: senior", "queue: snior"))
    (report,) = refused(server, times=1)
    assert "'snior' is not a queue; did you mean 'senior'?" in report
    assert business(server) == "First Company"
    file.write_text(B)
    goes_live(server, "Second Company")


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.98])
def test_a_file_that_is_cut_off_is_refused(server: Twilio, file: Path, part: float) -> None:
    line_end = B.index("\n", int(len(B) * part))
    file.write_text(B[: line_end - 1])
    refused(server, times=1)
    assert business(server) == "First Company"


def test_an_edit_while_nobody_serves_is_live_at_the_next_start(tmp_path: Path, file: Path) -> None:
    database = f"sqlite:///{tmp_path}/levelhead.sqlite"
    for name, text in (("First Company", A), ("Second Company", B)):
        file.write_text(text)
        with application(database, routing_file=file) as app:
            assert business(Twilio(app)) == name


def test_a_restart_with_a_bad_file_goes_on_with_the_last_good_one(tmp_path: Path, file: Path) -> None:
    database = f"sqlite:///{tmp_path}/levelhead.sqlite"
    with application(database, routing_file=file):
        file.write_text(BAD)
    with application(database, routing_file=file) as app:
        assert business(Twilio(app)) == "First Company"
        file.write_text(C)
        goes_live(Twilio(app), "Third Company")


def test_own_prompts_go_live_and_are_refused_like_the_file(tmp_path: Path, file: Path) -> None:
    own = tmp_path / "prompts" / "en" / "caller.ftl"
    own.parent.mkdir(parents=True)
    with application(
        f"sqlite:///{tmp_path}/levelhead.sqlite", routing_file=file, prompts=tmp_path / "prompts"
    ) as app:
        server = Twilio(app)
        own.write_text("greeting = Welcome, dear caller.\n")
        until(lambda: server.counted("levelhead_live_activation") == 2, "the greeting is live")
        own.write_text("greting = Welcome back.\n")
        (report,) = refused(server, times=1)
        assert "en/caller.ftl:1:1 'greting' is no prompt of ours" in report
        assert "Welcome, dear caller." in server.posts("/voice/incoming", RING).text
