"""Facts that somebody gives of a call, checked as those of the file's own examples are."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from ivr.routing.checking import Checking, Names
from ivr.routing.document import Document
from ivr.routing.faults import RoutingFaults
from ivr.routing.file import RoutingFile
from ivr.routing.sections.examples import Given
from ivr.routing.wording import faults_of

SOURCE = "facts"


def facts_given(given: Mapping[str, Any], routing: RoutingFile) -> Mapping[str, Any]:
    """Raises `RoutingFaults`, whose paths are the facts' names."""
    names: Names = {"reason": frozenset(routing.reasons), "language": routing.languages}
    context = Checking(names, routing.business.language, routing.version)
    try:
        return Given.model_validate(given, context=context).model_dump(exclude_unset=True)
    except ValidationError as error:
        raise RoutingFaults(SOURCE, faults_of(error, Document(given), Given)) from None
