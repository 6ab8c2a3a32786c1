"""Pages and their parts, in the visitor's language, with the token of the forms in them."""

from collections.abc import Mapping
from datetime import datetime

from flask import g, request, url_for
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from ivr.console.guard import FORM_FIELD, form_token
from ivr.console.page_words import languages, page_words
from ivr.console.parts import parts
from ivr.page_words import ENGLISH, PageWords
from ivr.people.role import Right
from ivr.people.visitor import Visitor
from ivr.templates import templates_of


def page(template: str, **shown: object) -> str:
    visitor: Visitor | None = g.get("visitor")
    functions = {"url_for": url_for, "static": static, "at": at, "said": said}
    return (
        templates_of("ivr.console", **functions)
        .get_template(template)
        .render(
            words=words(),
            visitor=visitor,
            Right=Right,
            here=request.endpoint or "",
            form_field=FORM_FIELD,
            form_token=form_token(visitor.secret) if visitor else "",
            **shown,
        )
    )


def words() -> PageWords:
    """In the language that the visitor has chosen, or else in one that their browser asks for."""
    visitor: Visitor | None = g.get("visitor")
    chosen = visitor.language if visitor else None
    accepted = request.accept_languages.best_match(languages(), default=ENGLISH)
    return page_words(chosen if chosen in languages() else accepted)


def static(file: str) -> str:
    return url_for("console.static", filename=file)


def at(instant: datetime, shows: str = "minute") -> Markup:
    """An instant, which `times.js` puts into the viewer's zone: with its `minute`, or only the `time` or the `day`."""
    local = parts().door.policies.live.local(instant)
    text = {"minute": "%Y-%m-%d %H:%M", "time": "%H:%M:%S", "day": "%Y-%m-%d"}[shows]
    return Markup('<time datetime="{}" data-shows="{}">{}</time>').format(
        instant.isoformat(timespec="seconds"), shows, local.strftime(text)
    )


@pass_context
def said(context: Context, area: str) -> Mapping[str, str]:
    """What the scripts of an area say."""
    spoken: PageWords = context["words"]
    return spoken.for_scripts(f"{area}-said-")
