"""Pages and their parts, with the token of the forms in them."""

from flask import url_for

from ivr.console.guard import FORM_FIELD, form_token
from ivr.templates import templates_of


def page(template: str, session: str = "", **shown: object) -> str:
    """`session` is the one that the page's forms belong to."""
    token = form_token(session) if session else ""
    found = templates_of("ivr.console", url_for=url_for).get_template(template)
    return found.render(form_field=FORM_FIELD, form_token=token, **shown)
