"""The routing files that are test data."""

from pathlib import Path

HERE = Path(__file__).parent
GOOD = sorted((HERE / "good").glob("*.yaml"))
BAD = sorted((HERE / "bad").glob("*.yaml"))
DOUBTFUL = sorted((HERE / "doubtful").glob("*.yaml"))


def expected(text: str) -> list[str]:
    """The complaints of a file are its own first comments."""
    return [line.removeprefix("# expect: ") for line in text.splitlines() if line.startswith("# expect: ")]
