"""What all sections of the routing file have in common."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """An unknown setting, or a value of another type, is a fault. Docstrings describe the settings."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True, arbitrary_types_allowed=True
    )
