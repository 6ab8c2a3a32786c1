"""The page as HTML, in the visitor's language."""

from flask import url_for
from werkzeug.datastructures import LanguageAccept

from ivr.page_words import ENGLISH
from ivr.simulator.browser.page_words import FOR_SCRIPTS, languages, page_words
from ivr.templates import templates_of

KEYS = "123456789*0#"


def page(accepted: LanguageAccept) -> str:
    """`accepted` is what the browser says in Accept-Language; English is there for all others."""
    words = page_words(accepted.best_match(languages(), default=ENGLISH))
    template = templates_of("ivr.simulator.browser", url_for=url_for).get_template("phone.html")
    return template.render(words=words, said=words.for_scripts(FOR_SCRIPTS), keys=KEYS)
