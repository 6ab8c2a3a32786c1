"""The shape of the routing file as a JSON Schema, for editors that complete and check while one types."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ivr.routing.file import RoutingFile
from ivr.routing.times import Period

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """What structure alone can say. Whether a queue exists, or a rule makes sense, only `load` knows."""
    shape = RoutingFile.model_json_schema(schema_generator=_Generator)
    return {"$schema": DIALECT, **_tidy(shape), "title": "Levelhead's routing file"}


class _Generator(GenerateJsonSchema):
    def encode_default(self, dft: Any) -> Any:
        return str(dft) if isinstance(dft, Period) else super().encode_default(dft)


def _tidy(node: Any) -> Any:
    """Without titles that repeat a name and defaults that say nothing; no other keys than those that have a shape."""
    if isinstance(node, list):
        return [_tidy(each) for each in node]
    if not isinstance(node, dict):
        return node
    tidy = {key: _tidy(value) for key, value in node.items() if not _says_nothing(key, value)}
    if isinstance(tidy.get("description"), str):
        tidy["description"] = " ".join(tidy["description"].split())
    return {**tidy, "additionalProperties": False} if "patternProperties" in tidy else tidy


def _says_nothing(key: str, value: Any) -> bool:
    """A title that repeats a name; a default that is nothing, or that of a whole section."""
    return (key == "title" and isinstance(value, str)) or (
        key == "default" and (value in (None, []) or isinstance(value, dict))
    )
