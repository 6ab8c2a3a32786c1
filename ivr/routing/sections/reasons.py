"""Why people call."""

from collections.abc import Sequence

from ivr.routing.languages import TextByLanguage, WordsByLanguage, in_language
from ivr.routing.sections.section import Section
from ivr.routing.values import Key


class Reason(Section):
    """One answer to why somebody calls."""

    key: Key
    """The key on the phone, 1 to 9. 0 is not a reason: it always reaches a person."""
    label: TextByLanguage
    """What the caller hears it called: `a bill`, or by language `{en: a bill, es: una factura}`."""
    words: WordsByLanguage
    """Words and phrases by which it is recognised: `[bill, invoice]`, or by language."""

    def label_in(self, language: str) -> str:
        """`language` is BCP 47, such as es-US."""
        return in_language(self.label, language) or ""

    def words_in(self, language: str) -> Sequence[str]:
        return in_language(self.words, language) or ()
