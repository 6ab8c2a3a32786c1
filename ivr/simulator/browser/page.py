"""The page as HTML, in the visitor's language."""

from functools import cache

from flask import url_for
from jinja2 import Environment, PackageLoader, StrictUndefined
from werkzeug.datastructures import LanguageAccept

from ivr.simulator.browser.page_words import ENGLISH, languages, page_words

KEYS = "123456789*0#"


def page(accepted: LanguageAccept) -> str:
    """`accepted` is what the browser says in Accept-Language; English is there for all others."""
    words = page_words(accepted.best_match(languages(), default=ENGLISH))
    return _templates().get_template("phone.html").render(words=words, keys=KEYS)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("ivr.simulator.browser"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals["url_for"] = url_for
    return templates
