"""One thing, said in several languages."""

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ivr.routing.checking import complaint
from ivr.routing.shapes import TAG
from ivr.routing.values import Text

# What is said in the language of the business, and wherever a language has nothing of its own.
ANY = ""

Thing = TypeVar("Thing")
Tag = Annotated[str, Field(pattern=TAG)]
Words = Annotated[tuple[Text, ...], Field(min_length=1)]


def in_language(said: Mapping[str, Thing], language: str) -> Thing | None:
    """`language` is BCP 47, such as es-US. What stands under es-US, else under es, else for any language."""
    return said.get(language) or said.get(primary(language)) or said.get(ANY)


def primary(language: str) -> str:
    """The first part of a tag: es of es-US."""
    return language.partition("-")[0]


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, dict) else {ANY: value}


def _with_own(said: Mapping[str, Any], info: ValidationInfo) -> Mapping[str, Any]:
    """With that of the business's language for all languages that are not named."""
    if ANY in said or info.context is None or not info.context.language:
        return said
    own = in_language(said, info.context.language)
    if own is None:
        raise complaint(f"there is nothing for '{info.context.language}', the language of the business")
    return {**said, ANY: own}


class _OneOrMany:
    """An editor may see the thing itself, or things by language."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [*many["patternProperties"].values(), many]}


TextByLanguage = Annotated[
    Mapping[Tag, Text], BeforeValidator(_one_or_many), AfterValidator(_with_own), _OneOrMany()
]
WordsByLanguage = Annotated[
    Mapping[Tag, Words], BeforeValidator(_one_or_many), AfterValidator(_with_own), _OneOrMany()
]
