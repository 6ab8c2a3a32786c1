"""The first of ops comes by a command; so does whoever has lost a password."""

import re

from click.testing import CliRunner

from ivr.commands.console import console, first_address
from ivr.commands.levelhead import cli
from ivr.people.role import Role
from tests.commands.typed import types
from tests.console.people.test_people import NEW
from tests.console.people.visits import PASSWORD, Visit, comes
from tests.world import World


def path(printed: str) -> str:
    found = re.search(r"/console(/invitation/[\w-]+)$", printed.strip())
    assert found, printed
    return found[1]


def test_the_first_of_ops_comes_by_a_link_that_a_command_prints(line: World) -> None:
    printed = types(line, console, "invite", "pat", "--role", "ops").output
    visit = Visit(line)
    assert visit.posts(path(printed), password=NEW).status_code == 303
    assert visit.gets("/people").status_code == 200


def test_whoever_has_lost_a_password_gets_a_new_link(line: World) -> None:
    comes(line, "pat")
    assert "there is a 'pat' already" in types(line, console, "invite", "pat", "--role", "ops").output
    printed = types(line, console, "invite", "pat").output
    visit = Visit(line)
    assert visit.posts(path(printed), password=NEW).status_code == 303
    assert visit.signs_in("pat", PASSWORD).status_code == 403


def test_a_new_link_is_for_somebody_who_is_there(line: World) -> None:
    assert (
        "there is no 'pat' yet; say what they may do with --role"
        in types(line, console, "invite", "pat").output
    )


def test_what_the_command_did_is_in_the_audit_log(line: World) -> None:
    types(line, console, "invite", "pat", "--role", "ops")
    assert line.store.read(lambda records: records.acts.whats()) == ["person invited"]


def test_until_somebody_of_ops_has_come_the_simulator_invites_them(line: World) -> None:
    settings = line.levelhead.settings
    first, again = (first_address(settings, line.levelhead.clock) for _ in range(2))
    assert first
    assert again
    assert Visit(line).gets(path(first)).status_code == 410
    assert "ops, you are invited as Operations." in Visit(line).gets(path(again)).text
    comes(line, "pat", Role.VIEWER)
    assert first_address(settings, line.levelhead.clock)
    comes(line, "kim", Role.OPS)
    assert first_address(settings, line.levelhead.clock) is None


def test_it_is_one_of_the_commands() -> None:
    assert "invite" in CliRunner().invoke(cli, ["console", "--help"]).output
