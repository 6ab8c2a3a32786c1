"""Takes the files of other projects that are shipped in ivr/vendor out of their packages on npm.

    python3 .ci/vendor.py

For whoever changes a version below: what it fetches is committed, and nothing else ever runs it.
"""

import base64
import hashlib
import io
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.request import urlopen

FOLDER = Path(__file__).resolve().parent.parent / "ivr" / "vendor"


@dataclass(frozen=True)
class Package:
    """`sha512` is `dist.integrity` of this version at https://registry.npmjs.org, in base64."""

    name: str
    version: str
    sha512: str
    files: tuple[str, ...]
    folder: str

    @property
    def tarball(self) -> str:
        last = self.name.rpartition("/")[2]
        return f"https://registry.npmjs.org/{self.name}/-/{last}-{self.version}.tgz"


PACKAGES = (
    Package(
        "echarts",
        "6.1.0",
        "q0yaFPggC9FUdsWH4blavRWFmxdrIodbkoKNAjJudAI6CA9gNPxHtV2RcZNEepZVlk4yvBYkOkbk6HIVpIyHZA==",
        ("dist/echarts.min.js", "LICENSE", "NOTICE", "licenses/LICENSE-d3"),
        "echarts",
    ),
    Package(
        "htmx.org",
        "2.0.11",
        "Thx/WtpeOQqSrqBCw/A1cwGJGg4UrVa3+sW0GmrM3p4gJgO89ecH4qtbnyzDDWFvBTqjnIMCgELTNt636dtamA==",
        ("dist/htmx.min.js", "LICENSE"),
        "htmx",
    ),
)


def main() -> None:
    for package in PACKAGES:
        tarball = fetch(package)
        folder = FOLDER / package.folder
        folder.mkdir(parents=True, exist_ok=True)
        for file in package.files:
            (folder / PurePosixPath(file).name).write_bytes(read(package, tarball, file))
        (folder / "VERSION").write_text(f"{package.version}\n")


def fetch(package: Package) -> bytes:
    with urlopen(package.tarball, timeout=60) as answer:
        tarball = bytes(answer.read())
    if base64.b64encode(hashlib.sha512(tarball).digest()).decode() != package.sha512:
        sys.exit(f"{package.tarball} is not the file that was expected.")
    return tarball


def read(package: Package, tarball: bytes, file: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(tarball)) as content:
        member = content.extractfile(f"package/{file}")
        if member is None:
            sys.exit(f"{package.tarball} has no {file}.")
        return member.read()


if __name__ == "__main__":
    main()
