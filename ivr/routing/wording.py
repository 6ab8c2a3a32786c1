"""Pydantic's errors in the words of the people who write the file."""

import re
from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Any, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ivr.routing.document import Document, Path
from ivr.routing.faults import Fault, suggestion
from ivr.routing.languages import ANY
from ivr.routing.sections.section import Section
from ivr.routing.shapes import SHAPES

_SETTINGS = "must have settings below it, such as 'name: value'"

_MESSAGES = {
    "missing": "is missing",
    "string_type": "must be text; put it in quotes",
    "string_unicode": "has half a character",
    "string_too_short": "must not be empty",
    "string_too_long": "must not be longer than {max_length} characters",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "finite_number": "must be a number",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "tuple_type": "must be a list, such as [one, two]",
    "too_short": "must not be empty",
    "model_type": _SETTINGS,
    "mapping_type": _SETTINGS,
    "dict_type": _SETTINGS,
}


def faults_of(error: ValidationError, document: Document, model: type[Section]) -> Iterator[Fault]:
    """One fault for everything that `model` refused in the document."""
    for details in error.errors(include_url=False):
        path = details["loc"]
        of_key = path[-1:] == ("[key]",) or details["type"] in ("extra_forbidden", "missing")
        path = _as_written(path, document)
        for message in _messages(details, path, model):
            yield document.fault(path, message, of_key=of_key)


def _as_written(path: Path, document: Document) -> Path:
    """Without the steps that pydantic, or the form for all languages, puts in between."""
    written: Path = ()
    for step in path:
        if step not in ("[key]", ANY) or (*written, step) in document.keys:
            written = (*written, step)
    return written


def _messages(details: ErrorDetails, path: Path, model: type[Section]) -> Iterable[str]:
    context: dict[str, Any] = details.get("ctx", {})
    match details["type"]:
        case "complaint":
            return tuple(context["messages"])
        case "extra_forbidden":
            section = _section(model, path[:-1])
            near = suggestion(str(path[-1]), _settings(section))
            return [f"'{path[-1]}' is not {section.calls_an_entry}{near}"]
        case "literal_error":
            written, known = str(details["input"]), context["expected"]
            near = suggestion(written, re.findall(r"'([^']+)'", known))
            return [f"must be {known}, not '{written}'{near}"]
        case "string_pattern_mismatch":
            return [SHAPES[context["pattern"]]]
        case "too_short" if details["input"]:  # its items are wrong, and have been told of
            return []
        case kind:
            return [_MESSAGES[kind].format(**context) if kind in _MESSAGES else details["msg"]]


def _section(model: type[Section], path: Path) -> type[Section]:
    """The section that stands at a path of the file."""
    for step in path:
        model = _below(model, step)
    return model


def _settings(section: type[Section]) -> dict[str, FieldInfo]:
    """The settings that exist there, by the names that are written."""
    return {field.alias or name: field for name, field in section.model_fields.items()}


def _below(model: Any, step: str | int) -> Any:
    """The type of a setting, of a mapping's values, or of a list's items."""
    if isinstance(model, type) and issubclass(model, Section):
        return _unless_none(_settings(model)[str(step)].annotation)
    return [each for each in get_args(model) if each is not Ellipsis][-1]


def _unless_none(annotation: Any) -> Any:
    return get_args(annotation)[0] if isinstance(annotation, UnionType) else annotation
