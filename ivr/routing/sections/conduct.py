"""How callers speak to agents: what is counted, and what agents may do about it."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from ivr.routing.languages import WordsByLanguage, in_language
from ivr.routing.sections.section import Section


class Conduct(Section):
    """What counts for the fact `conduct_level`, and what agents may do about it. Nothing counts that is not named here,
    and nothing is done unless an agent does it."""

    words: WordsByLanguage = Field(default={})
    """Words and phrases of which the fact says how many were said, as a list or by language."""

    warnings: Annotated[int, Field(ge=0, le=5)] = 0
    """After so many warnings, each heard to its end, an agent may end a call. 0 means that agents can neither warn nor
    end calls."""

    def words_in(self, language: str) -> Sequence[str]:
        return in_language(self.words, language) or ()
