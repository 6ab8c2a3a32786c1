"""Pydantic's errors in the words of the people who write the file."""

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ivr.routing.document import Document, Path
from ivr.routing.faults import Fault, suggestion
from ivr.routing.values import SHAPES

_SETTINGS = "must have settings below it, such as 'name: value'"

_MESSAGES = {
    "missing": "is missing",
    "string_type": "must be text; put it in quotes",
    "string_too_short": "must not be empty",
    "string_too_long": "must not be longer than {max_length} characters",
    "int_type": "must be a whole number",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "tuple_type": "must be a list, such as [one, two]",
    "too_short": "must not be empty",
    "model_type": _SETTINGS,
    "mapping_type": _SETTINGS,
    "dict_type": _SETTINGS,
}


def faults_of(error: ValidationError, document: Document, model: type[BaseModel]) -> Iterator[Fault]:
    """One fault for everything that `model` refused in the document."""
    for details in error.errors(include_url=False):
        path = details["loc"]
        of_key = path[-1:] == ("[key]",) or details["type"] in ("extra_forbidden", "missing")
        path = path[:-1] if path[-1:] == ("[key]",) else path
        for message in _messages(details, path, model):
            yield document.fault(path, message, of_key=of_key)


def _messages(details: ErrorDetails, path: Path, model: type[BaseModel]) -> Iterable[str]:
    context: dict[str, Any] = details.get("ctx", {})
    match details["type"]:
        case "complaint":
            return tuple(context["messages"])
        case "extra_forbidden":
            near = suggestion(str(path[-1]), _settings(model, path[:-1]))
            return [f"'{path[-1]}' is not a setting here{near}"]
        case "string_pattern_mismatch":
            return [SHAPES[context["pattern"]]]
        case "too_short" if details["input"]:  # its items are wrong, and have been told of
            return []
        case kind:
            return [_MESSAGES[kind].format(**context) if kind in _MESSAGES else details["msg"]]


def _settings(model: Any, path: Path) -> Iterable[str]:
    """The settings that exist at a path of the file."""
    for step in path:
        model = _below(model, step)
    return model.model_fields if isinstance(model, type) and issubclass(model, BaseModel) else ()


def _below(model: Any, step: str | int) -> Any:
    """The type of a setting, of a mapping's values, or of a list's items."""
    if isinstance(model, type) and issubclass(model, BaseModel):
        return model.model_fields[str(step)].annotation
    values = [each for each in get_args(model) if each is not Ellipsis]
    return values[-1] if values else None
