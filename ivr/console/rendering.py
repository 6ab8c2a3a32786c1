"""Templates, kept apart from those of an application that we may be part of. Every text in them is escaped."""

from functools import cache

from flask import url_for
from jinja2 import Environment, PackageLoader, StrictUndefined

from ivr.console.guard import FORM_FIELD, form_token


def page(template: str, session: str = "", **shown: object) -> str:
    """`session` is the one that the page's forms belong to."""
    token = form_token(session) if session else ""
    return _templates().get_template(template).render(form_field=FORM_FIELD, form_token=token, **shown)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("ivr.console"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals["url_for"] = url_for
    return templates
