"""A page as somebody reads it whose browser runs no scripts."""

from collections import Counter
from html.parser import HTMLParser

Table = list[list[str]]


class Page(HTMLParser):
    """`tables` by the last heading or summary above them, each a list of rows, the first its columns."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: Counter[str] = Counter()
        self.attributes: list[tuple[str, str | None]] = []
        self.scripts: list[str] = []
        self.tables: dict[str, Table] = {}
        self.text = ""
        self._title = ""
        self._inside = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.attributes += attrs
        self._inside = tag
        if tag in ("h2", "summary"):
            self._title = ""
        elif tag == "script":
            self.scripts.append("")
        elif tag == "tr":
            self.tables.setdefault(self._title, []).append([])
        elif tag in ("th", "td"):
            self.tables[self._title][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        match self._inside:
            case "script":
                self.scripts[-1] += data
            case "h2" | "summary":
                self._title += data
            case "th" | "td":
                self.tables[self._title][-1][-1] += data
        if self._inside not in ("script", "style"):
            self.text += data
