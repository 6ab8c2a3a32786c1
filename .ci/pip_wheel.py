"""The locked pip as a wheel from the package index, for a Python that comes without ensurepip."""

import hashlib
import os
import re
import ssl
import sys
from configparser import ConfigParser
from html import unescape
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urljoin
from urllib.request import urlopen

LOCKED = re.compile(r"^pip==(\S+)((?:\s*\\\s+--hash=\S+)+)", re.MULTILINE)
CONFIGURATIONS = ["/etc/pip.conf", "~/.pip/pip.conf", "~/.config/pip/pip.conf"]


def download(lock: Path, folder: Path) -> Path:
    """Where the wheel is now. Exits where the index has none with the lock's hash."""
    locked = LOCKED.search(lock.read_text())
    if not locked:
        sys.exit(f"{lock.name} names no pip.")
    version, hashes = locked.groups()
    wheel = folder / f"pip-{version}-py3-none-any.whl"
    wheel.write_bytes(fetch(wheel.name))
    if hashlib.sha256(wheel.read_bytes()).hexdigest() not in hashes:
        sys.exit(f"{wheel.name} is not the file that {lock.name} names.")
    return wheel


def fetch(wheel: str) -> bytes:
    """From the index's page on pip (https://packaging.python.org/specifications/simple-repository-api/)."""
    page_url = pip_setting("index-url", "https://pypi.org/simple").rstrip("/") + "/pip/"
    try:
        link = re.search(rf'href="([^"]*{re.escape(wheel)})[#"]', read(page_url).decode())
        if not link:
            sys.exit(f"{page_url} has no {wheel}.")
        return read(urljoin(page_url, unescape(link[1])))
    except URLError as error:
        sys.exit(f"{page_url} cannot be read ({error.reason}). Another way: apt install python3-venv")


def read(url: str) -> bytes:
    trust = ssl.create_default_context(cafile=pip_setting("cert", "") or None)
    with urlopen(url, timeout=60, context=trust) as answer:
        return bytes(answer.read())


def pip_setting(name: str, otherwise: str) -> str:
    """As pip reads it: the environment first, then the configuration files, the user's over the machine's."""
    configuration = ConfigParser(interpolation=None)
    files = [*CONFIGURATIONS, os.environ.get("PIP_CONFIG_FILE", "")]
    configuration.read(Path(file).expanduser() for file in files if file)
    configured = configuration.get("global", name, fallback=otherwise)
    return os.environ.get("PIP_" + name.replace("-", "_").upper(), configured)
