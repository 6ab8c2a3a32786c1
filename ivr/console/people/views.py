"""All views about people."""

from ivr.console.people.account import account
from ivr.console.people.audit_log import audit
from ivr.console.people.invitation import invitation
from ivr.console.people.provider import provider
from ivr.console.people.team import people
from ivr.console.signing_in import signing_in

people_views = (signing_in, provider, invitation, account, people, audit)
