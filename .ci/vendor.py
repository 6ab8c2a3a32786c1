"""Takes the files of ECharts that are shipped in ivr/vendor/echarts out of its package on npm.

    python3 .ci/vendor.py

For whoever changes the version below: what it fetches is committed, and nothing else ever runs it.
"""

import base64
import hashlib
import io
import sys
import tarfile
from pathlib import Path, PurePosixPath
from urllib.request import urlopen

VERSION = "6.1.0"
# `dist.integrity` of this version at https://registry.npmjs.org/echarts
SHA512 = "q0yaFPggC9FUdsWH4blavRWFmxdrIodbkoKNAjJudAI6CA9gNPxHtV2RcZNEepZVlk4yvBYkOkbk6HIVpIyHZA=="
TARBALL = f"https://registry.npmjs.org/echarts/-/echarts-{VERSION}.tgz"
FILES = ("dist/echarts.min.js", "LICENSE", "NOTICE", "licenses/LICENSE-d3")
FOLDER = Path(__file__).resolve().parent.parent / "ivr" / "vendor" / "echarts"


def main() -> None:
    with urlopen(TARBALL, timeout=60) as answer:
        tarball = bytes(answer.read())
    if base64.b64encode(hashlib.sha512(tarball).digest()).decode() != SHA512:
        sys.exit(f"{TARBALL} is not the file that was expected.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file in FILES:
        (FOLDER / PurePosixPath(file).name).write_bytes(read(tarball, file))
    (FOLDER / "VERSION").write_text(f"{VERSION}\n")


def read(tarball: bytes, file: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(tarball)) as package:
        member = package.extractfile(f"package/{file}")
        if member is None:
            sys.exit(f"{TARBALL} has no {file}.")
        return member.read()


if __name__ == "__main__":
    main()
