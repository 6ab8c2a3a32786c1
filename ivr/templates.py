"""Templates, kept apart from those of an application that we may be part of. Every text in them is escaped."""

from collections.abc import Callable
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def templates_of(package: str, **functions: Callable[..., Any]) -> Environment:
    """Those in the folder `templates` of a package, which may call these functions."""
    templates = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals.update(functions)
    return templates
