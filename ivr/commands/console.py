"""`levelhead console`: who may use the pages, for whoever may use this machine."""

from contextlib import closing

import click

from ivr.commands.own_settings import own_settings
from ivr.commands.own_store import own_store
from ivr.people.act import Act
from ivr.people.register import Invited, Register, Taken
from ivr.people.role import Role
from ivr.ports import Clock
from ivr.records import Records
from ivr.settings import Settings
from ivr.store.opening import opened
from ivr.versions.who import user_at_host

# Agents sign in with a PIN; to those who shall have a password too, People in the console gives one.
ROLES = [role.value for role in Role if role is not Role.AGENT]


def console(clock: Clock) -> click.Group:
    @click.group("console")
    def group() -> None:
        """The console: inviting people to it."""

    group.add_command(_invite(clock))
    return group


def _invite(clock: Clock) -> click.Command:
    @click.command("invite")
    @click.argument("name")
    @click.option("--role", type=click.Choice(ROLES), help="What they may do; ops for everything.")
    @click.option("--email", metavar="EMAIL", help="By which an identity provider knows them.")
    def invite(name: str, role: str | None, email: str | None) -> None:
        """Make a link by which NAME sets a password, once and within 24 hours.

        Without --role it is a new link for somebody who is there already, and has lost theirs or their password.
        """
        with own_store() as store:
            register = Register(clock)

            def work(records: Records) -> Invited:
                return _invited(records, register, name, Role(role) if role else None, email)

            invited = store.run(work)
        click.echo(address(own_settings(), invited.link))

    return invite


def _invited(
    records: Records, register: Register, name: str, role: Role | None, email: str | None
) -> Invited:
    if role is None:
        invited = _again(records, register, name)
        _note(records, register, "new link made", invited)
        return invited
    try:
        invited = register.invite(records, name, role, email=email)
    except Taken as taken:
        raise click.ClickException(
            f"there is a '{taken}' already; for a new link, leave out --role"
        ) from None
    _note(records, register, "person invited", invited)
    return invited


def _again(records: Records, register: Register, name: str) -> Invited:
    person = records.people.named(name)
    if person is None:
        raise click.UsageError(f"there is no '{name}' yet; say what they may do with --role")
    return register.invite_again(records, person.id)


def _note(records: Records, register: Register, what: str, invited: Invited) -> None:
    person = invited.person
    records.acts.add(
        Act(register.clock.now(), user_at_host(), Role.OPS, what, person.name, {"role": person.role})
    )


def first_address(settings: Settings, clock: Clock) -> str | None:
    """Where to open the console when nobody of ops ever has; with a link that is new each time."""
    with closing(opened(settings.database_url)) as store:
        invited = store.run(Register(clock).invite_first)
    return address(settings, invited.link) if invited else None


def address(settings: Settings, link: str) -> str:
    url = settings.local_url if settings.is_simulated else settings.public_base_url
    return f"{url}/console/invitation/{link}"
