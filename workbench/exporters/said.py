"""What a sheet says, wherever it stands: how a sheet that another version of the program laid out is compared.

Everything that a sheet made here would say of the article, of each claim, alert and piece of evidence must be said
there as often, and no number may be shown that is not in its signed copy. Where it stands on the page, between which
labels and on how many lines does not count, nor whether a currency is a sign or a code.
"""

from __future__ import annotations

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.domain.codec import plain
from workbench.domain.text import PARAGRAPH_BREAK
from workbench.domain.wording import CURRENCY_SIGNS
from workbench.exporters.appearance import BROKEN, visible_lines
from workbench.exporters.base import Wording
from workbench.exporters.json_said import unsaid_of_json
from workbench.exporters.report import Report
from workbench.exporters.worded import ClaimRow, FindingRow, WordedSheet, worded
from workbench.i18n import Message, message

_TOLD = 5
"""Differences that are told one by one."""
_LIKE = 0.5
"""Share of a text that a line must have in one piece to be told as what stands in its place."""
_RUN = re.compile(r"\d+")
_FEW = 4
_SHORT = re.compile(r"sha256([0-9a-f]{4,})…([0-9a-f]{4,8})")
_LEAST_LINES = 10
"""Lines of a page, at least: a sheet has no more pages than that allows."""
_WORD, _LONGEST = re.compile(r"[^\W\d_]{2,}"), 120
"""Words, and characters of a line that are told."""
_HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""What the reader of PDFs makes of a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Words of a sheet and where they belong; it is enough that one of `others` stands there instead."""

    where: Message
    text: str
    others: tuple[str, ...] = ()


@dataclass(slots=True)
class _Shown:
    """The words of a sheet without white space, and without marks of currencies, which are counted apart."""

    lines: list[str]
    text: str = ""
    bare: str = ""
    currencies: Counter[str] = field(default_factory=Counter)
    numbers: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        whole = "\n".join(self.lines)
        self.text, (self.bare, self.currencies) = _tight(whole), _without_currencies(whole)
        self.numbers = Counter(_RUN.findall(whole))


def unsaid(
    form: str, given: bytes, expected: bytes, report: Report, words: Wording
) -> tuple[list[Message], list[Message]]:
    """What a sheet does not say though its signed copy does, and numbers that it shows of its own; apart, lines with
    words of its own, which may be labels. `expected` is the sheet made of the copy here.
    """
    if form == "json":
        return unsaid_of_json(given, expected), []
    shape = form.partition("-")[0]
    try:
        shown, made = (_Shown(visible_lines(shape, data)) for data in (given, expected))
    except BROKEN:
        return [message("verify.unreadable")], []
    facts = list(_facts(worded(report, words), report))
    missing = _missing(facts, shown, made)
    numbers = _numbers(shown, made, report, len(missing))
    return [*missing, *numbers, *_other_hashes(shown, report)][:_TOLD], _more(shown, made, report)


def _tight(text: str) -> str:
    return "".join(text.translate(_HYPHEN).split())


def _without_currencies(text: str) -> tuple[str, Counter[str]]:
    signs = {sign: code for code, sign in CURRENCY_SIGNS.items()}
    found: Counter[str] = Counter()

    def taken(match: re.Match[str]) -> str:
        found[signs.get(match[0], match[0])] += 1
        return ""

    pattern = "|".join([*map(re.escape, signs), *(rf"\b{code}\b" for code in CURRENCY_SIGNS)])
    return _tight(re.sub(pattern, taken, text)), found


def _missing(facts: list[Fact], shown: _Shown, made: _Shown) -> list[Message]:
    """Facts that are shown less often than a sheet made here shows them."""
    texts = [(fact, text) for fact in facts if (text := _shown_here(fact, made))]
    said = "\n".join(_tight(text) for _fact, text in texts)
    told = []
    for fact, text in texts:
        if not any(_as_often(other, said, shown, made) for other in (fact.text, *fact.others)):
            told.append(_told(fact.where, text, shown))
        if len(told) == _TOLD:
            break
    return told


def _shown_here(fact: Fact, made: _Shown) -> str:
    """The form of a fact that this format has here; "" when it has none."""
    return next((text for text in (fact.text, *fact.others) if (tight := _tight(text)) and tight in made.text), "")


def _as_often(text: str, said: str, shown: _Shown, made: _Shown) -> bool:
    """Whether the sheet has a text as often as it is said, inside longer ones too, by what a sheet made here shows."""
    tight = _tight(text)
    if not tight:
        return False
    wanted = max(1, min(said.count(tight), made.text.count(tight)))
    if shown.text.count(tight) >= wanted:
        return True
    bare, marks = _without_currencies(text)
    return bool(marks and bare) and shown.currencies >= made.currencies and shown.bare.count(bare) >= wanted


def _told(where: Message, text: str, shown: _Shown) -> Message:
    """What stands in place of a text: the line that has most of it in one piece, when that is half of it."""
    best, size = "", 0
    for line in shown.lines:
        match = difflib.SequenceMatcher(None, text, line, autojunk=False).find_longest_match()
        if match.size > size:
            best, size = line, match.size
    if size >= _LIKE * len(text):
        return message("verify.says", where=where, shown=best.strip()[:_LONGEST], expected=text[:_LONGEST])
    return message("verify.lacks", where=where, expected=text[:_LONGEST])


def _numbers(shown: _Shown, made: _Shown, report: Report, already: int) -> list[Message]:
    """Numbers that the copy does not have, and those that are gone though no fact was found missing."""
    own = set(_RUN.findall(_written(report)))
    own |= {str(number) for number in range(1, 2 + len(shown.lines) // _LEAST_LINES)}  # of pages
    strange = [number for number in shown.numbers - made.numbers if number not in own and not _cut(number, report)]
    told = [message("verify.number", number=number) for number in strange]
    if not told and not already:
        gone = [number for number in made.numbers - shown.numbers if number not in report.version.sha256]
        told = [message("verify.number_gone", number=number) for number in gone]
    return told


def _more(shown: _Shown, made: _Shown, report: Report) -> list[Message]:
    """Lines with a word that neither the copy nor the sheet made here has."""
    known = {word.casefold() for line in (*made.lines, _written(report)) for word in _WORD.findall(line)}
    lines = [line for line in shown.lines if any(word.casefold() not in known for word in _WORD.findall(line))]
    return [message("verify.more", shown=line.strip()[:_LONGEST]) for line in lines[:_TOLD]]


def _written(report: Report) -> str:
    return json.dumps(plain(report), ensure_ascii=False)


def _cut(number: str, report: Report) -> bool:
    """Whether digits may be the end of a hash that was cut short."""
    return any(text.startswith(number) or text.endswith(number) for text in _hashes(report))


def _hashes(report: Report) -> list[str]:
    return [text for text in (report.version.sha256, *(piece.sha256 for piece in report.evidence)) if text]


def _other_hashes(shown: _Shown, report: Report) -> list[Message]:
    """Hashes, cut short, that are of nothing here."""
    known = _hashes(report)
    return [
        message("verify.number", number=match[0])
        for match in _SHORT.finditer(shown.text)
        if not any(text.startswith(match[1]) and text.endswith(match[2]) for text in known)
    ]


def _facts(sheet: WordedSheet, report: Report) -> Iterator[Fact]:
    head = message("verify.at.head")
    yield Fact(head, sheet.title)
    yield from (Fact(head, text) for text in sheet.status)
    yield from (_of_head(label, value) for label, value in sheet.head)
    yield from (Fact(head, f"{c.number}{c.label}") for c in sheet.counts)
    yield _of_head(sheet.headings["todo"], sheet.todo)
    yield Fact(head, report.version.sha256)
    for row in sheet.claims:
        yield from _of_claim(row)
    for finding in sheet.findings:
        yield from _of_finding(finding)
    coverage = message("verify.at.coverage")
    yield Fact(coverage, sheet.coverage)
    yield from (Fact(coverage, text) for row in sheet.unread for text in row)
    for number, piece in enumerate(sheet.evidence, 1):
        where = message("verify.at.evidence", number=number)
        yield from (Fact(where, text) for text in (f"[{number}]{piece.text}", piece.text, piece.sha256))
    yield from (Fact(message("verify.at.log"), text) for row in sheet.log for text in row)
    for number, paragraph in enumerate(report.version.text.split(PARAGRAPH_BREAK), 1):
        yield Fact(message("verify.at.paragraph", number=number), paragraph)


def _of_head(label: str, value: str) -> Fact:
    """A fact of a few characters is looked for beside its label: alone it stands in too many others."""
    said = value.partition(" · sha256")[0]
    where = message("verify.at.head")
    return Fact(where, said) if len(said) >= _FEW else Fact(where, f"{label}{said}", (f"{label}:{said}",))


def _of_claim(row: ClaimRow) -> Iterator[Fact]:
    where = message("verify.at.claim", number=row.number)
    cells = (row.quote, *row.values, *row.details, *row.alerts, *row.sources, *row.evidence, *row.remarks)
    bare = row.answer.partition(" ")[2]
    """The answer without its sign, which is how it looks."""
    yield Fact(where, row.answer, (bare,))
    yield Fact(where, f"{row.number}{row.quote}", (f"{row.number}.{row.answer}",))
    yield from (Fact(where, text) for text in (*cells, *row.note.split("\n")))


def _of_finding(row: FindingRow) -> Iterator[Fact]:
    where = message("verify.at.finding", rule=row.rule)
    for text in (row.severity, row.rule, row.arithmetic, row.told, row.state):  # titles are the manual's
        yield Fact(where, text)
