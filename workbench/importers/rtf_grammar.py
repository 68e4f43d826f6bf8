"""Rich Text Format as its specification 1.9.1 has it: tokens, code pages, words that stand for characters, and groups
whose content is no text of the document.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"\\(?:([A-Za-z]{1,32})(-?\d{1,10})? ?|'([0-9A-Fa-f]{2})|([^A-Za-z]))|([{}])|([^\\{}\r\n]+)|[\r\n]+"
)
NUMBERED, BYTE, SYMBOL, BRACE, PLAIN = 2, 3, 4, 5, 6
"""`lastindex` of a token that is a control word with its number (1: without), one byte in hexadecimal, a control
symbol, a brace, or a run of plain characters, which is taken at once however long it is."""


def tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a document, without the raw bytes that a word `bin` announces."""
    at = 0
    while True:
        for token in _TOKEN.finditer(text, at):
            yield token
            if token[1] == "bin" and token[2]:
                at = token.end() + max(0, int(token[2]))
                break
        else:
            return


PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow"})
CHARACTERS = {
    "line": "\n", "lbr": "\n", "softline": "\n", "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "~": "\u00a0", "_": "\u2011",
}  # fmt: skip
SKIPPED = frozenset({
    "aftncn", "aftnsep", "aftnsepc", "background", "blipuid", "colorschememapping", "colortbl", "comment",
    "datafield", "datastore", "defchp", "defpap", "filetbl", "fldinst", "fldtype", "footer", "footerf", "footerl",
    "footerr", "ftncn", "ftnsep", "ftnsepc", "generator", "header", "headerf", "headerl", "headerr", "info",
    "latentstyles", "list", "listlevel", "listoverridetable", "listtable", "listtext", "mmath", "nextfile",
    "nonesttables", "nonshppict", "pgptbl", "pict", "pn", "pntext", "private", "propname", "revtbl", "rsidtbl", "rxe",
    "shpinst", "shprslt", "stylesheet", "tc", "template", "themedata", "userprops", "xe", "xmlnstbl",
})  # fmt: skip
"""Destinations that hold no text of the article; so does every unknown one that `\\*` opens."""

_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850",
}  # fmt: skip
_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


def code_page(word: str, number: int | None) -> str | None:
    """The codec that `ansicpg` 1250, `ansi`, `mac` … or `fcharset` 238 name; None when they name none that is known."""
    if word == "fcharset":
        return _CHARSETS.get(number or 0)
    if word in _SETS:
        return _SETS[word]
    try:
        return codecs.lookup(f"cp{number}").name if word == "ansicpg" else None
    except LookupError:
        return None
