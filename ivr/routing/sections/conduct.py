"""How callers speak to agents, as far as it is counted."""

from collections.abc import Sequence

from pydantic import Field

from ivr.routing.languages import WordsByLanguage, in_language
from ivr.routing.sections.section import Section


class Conduct(Section):
    """What counts for the fact `conduct_level`. Nothing counts that is not named here."""

    words: WordsByLanguage = Field(default={})
    """Words and phrases of which the fact says how many were said, as a list or by language."""

    def words_in(self, language: str) -> Sequence[str]:
        return in_language(self.words, language) or ()
