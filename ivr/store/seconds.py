"""The time between two instants, in SQL."""

from sqlalchemy import Float
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class seconds_between(FunctionElement[float]):  # noqa: N801, as it is called like SQL's functions
    """To the millisecond."""

    type = Float()
    inherit_cache = True

    def __init__(self, began_at: object, ended_at: object) -> None:
        super().__init__(began_at, ended_at)


@compiles(seconds_between, "sqlite")
def _sqlite(element: seconds_between, compiler: SQLCompiler, **options: object) -> str:
    # A Julian day has no finer fractions than some ten microseconds (https://sqlite.org/lang_datefunc.html).
    began_at, ended_at = (compiler.process(clause, **options) for clause in element.clauses)
    return f"round((julianday({ended_at}) - julianday({began_at})) * 86400, 3)"


@compiles(seconds_between, "postgresql")
def _postgresql(element: seconds_between, compiler: SQLCompiler, **options: object) -> str:
    began_at, ended_at = (compiler.process(clause, **options) for clause in element.clauses)
    return f"round(extract(epoch FROM ({ended_at}) - ({began_at})), 3)::float"
