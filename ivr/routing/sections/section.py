"""What all sections of the routing file have in common."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """An unknown setting, or a value of another type, is a fault. Docstrings describe the settings."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True, arbitrary_types_allowed=True
    )

    calls_an_entry: ClassVar[str] = "a setting here"
    """What a report calls an entry of this section when it does not know one."""
