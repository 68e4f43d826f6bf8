"""How far apart words may stand, and how far off a number may be, before a text is understood in another way.

`data/reach.txt` holds sentences with a place ⟨n⟩: up to n more words may stand there and everything is linked and found as
without them; with one more it is not. `data/bounds.txt` holds sentences with a number ⟨low|number|high⟩: the same is linked
and found from low to high, and not one step further on either side ("" where nothing was tried). After a change that is
meant, `python -m tests.check.reach` writes both anew; what differs in them is what the change does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from tests.check.reading import case_of
from workbench.check.case import Case, Options
from workbench.check.engine import check
from workbench.check.registry import rules
from workbench.language import pack as packs

REACH = Path(__file__).parent / "data" / "reach.txt"
BOUNDS = Path(__file__).parent / "data" / "bounds.txt"
FURTHEST = 24
FACTORS = (
    Fraction(101, 100),
    Fraction(104, 100),
    Fraction(11, 10),
    Fraction(125, 100),
    Fraction(16, 10),
    Fraction(3),
    Fraction(12),
    Fraction(60),
)
"""How far a number is moved until something changes."""
OPTIONS = Options(enabled=frozenset(rule.code for rule in rules()))

FILLING = {
    "en": "quietly gently plainly neatly warmly calmly boldly softly briskly kindly meekly deftly tidily coyly aptly shyly dryly wryly slyly gamely keenly limply mildly palely rudely",
    "fr": "doucement tranquillement sagement joliment gaiement calmement hardiment mollement vivement gentiment humblement adroitement proprement finement justement timidement sèchement bravement rudement fièrement tendrement sobrement gravement pâlement ardemment",
    "de": "leise sanft artig hübsch munter ruhig kühn weich flink brav demütig geschickt reinlich fein passend schüchtern trocken tapfer grob stolz zart schlicht ernst blass eifrig",
    "es": "suavemente dulcemente sabiamente lindamente alegremente calmosamente osadamente blandamente vivamente amablemente humildemente hábilmente limpiamente finamente justamente tímidamente secamente bravamente rudamente altivamente tiernamente sobriamente gravemente pálidamente ardientemente",
    "it": "dolcemente piano saggiamente bellamente allegramente pacatamente arditamente mollemente vivamente gentilmente umilmente abilmente pulitamente finemente giustamente timidamente seccamente bravamente rudemente fieramente teneramente sobriamente gravemente pallidamente ardentemente",
    "pt": "suavemente docemente sabiamente lindamente alegremente calmamente ousadamente molemente vivamente amavelmente humildemente habilmente limpamente finamente justamente timidamente secamente bravamente rudemente altivamente ternamente sobriamente gravemente palidamente ardentemente",
    "nl": "zachtjes stilletjes braafjes netjes vrolijk kalmpjes moedig slapjes vlotjes lief nederig handig schoon fijntjes terecht verlegen droogjes dapper ruw trots teder sober ernstig bleek vurig",
}  # fmt: skip
"""Words that say nothing of amounts, dates and sources."""

Outcome = tuple[object, ...]


@dataclass(frozen=True)
class Text:
    """One line of a file: language, date of publication, and the text with its mark."""

    language: str
    published: str
    marked: str

    @property
    def place(self) -> tuple[str, str, str]:
        """What stands before the mark, in it and behind it."""
        match = re.fullmatch(r"(.*)⟨(.*)⟩(.*)", self.marked, re.DOTALL)
        assert match is not None, f"no ⟨…⟩ in {self.marked}"
        return match.group(1), match.group(2), match.group(3)


def lines(path: Path) -> list[Text]:
    """The sentences of a file."""
    told = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [Text(*line.split(" ", 2)) for line in told]


def outcome(language: str, published: str, text: str) -> Outcome:
    """What is linked, by the numbers of the amounts, and what is found, without the words."""
    title, body = text.split(" ¦ ", 1) if " ¦ " in text else ("", text)
    case = case_of(body.replace("\\n", "\n\n"), language, title, published, OPTIONS)
    result = check(case, packs.load(language))
    number = _numbers(case)
    links = sorted(
        (
            link.kind.value,
            link.open,
            link.confidence.value,
            tuple((one.role, number(one.claim, one.amount)) for one in link.members),
        )
        for link in result.links
    )
    return tuple(links), tuple((one.rule, one.severity.value) for one in result.findings), len(result.derived)


def _numbers(case: Case) -> Callable[[str, int], int]:
    starts = sorted({mention.start for claim in case.claims for mention in (*claim.amounts, *claim.dates)})
    order = {start: number for number, start in enumerate(starts)}
    at = {
        (claim.id, number): order[mention.start]
        for claim in case.claims
        for mentions in (claim.dates, claim.amounts)
        for number, mention in enumerate(mentions)
    }
    return lambda claim, amount: at.get((claim, amount), -1)


def filled(text: Text, count: int) -> str:
    before, _, behind = text.place
    words = FILLING[text.language].split()[:count]
    gap = "" if not words or not before or before.endswith(("\\n", "¦ ")) else " "
    return f"{before}{gap}{' '.join(words)}{behind}" if words else f"{before}{behind}"


def with_number(text: Text, number: str) -> str:
    before, _, behind = text.place
    return f"{before}{number}{behind}"


def reach_of(text: Text) -> int | None:
    """How many more words may stand at the mark; None when any number may."""
    found = outcome(text.language, text.published, filled(text, 0))

    def same(count: int) -> bool:
        return outcome(text.language, text.published, filled(text, count)) == found

    if same(FURTHEST):
        return None
    return next(count for count in range(1, FURTHEST + 1) if not same(count)) - 1


@dataclass(frozen=True)
class Number:
    """A number as it is written: value, step, and how its language writes it."""

    value: Fraction
    step: Fraction
    point: str
    group: str
    grouped: bool

    @classmethod
    def read(cls, written: str, language: str) -> Number:
        """Raises ValueError for what is no plain number."""
        point, group = (".", ",") if language == "en" else (",", ".")
        if re.search(r"\d[\s\u00a0\u202f]\d", written):
            group = re.search(r"\d([\s\u00a0\u202f])\d", written).group(1)  # type: ignore[union-attr]
        whole, _, part = written.partition(point)
        if not re.fullmatch(rf"\d+|\d{{1,3}}({re.escape(group)}\d{{3}})+", whole) or not re.fullmatch(r"\d*", part):
            raise ValueError(written)
        value = Fraction(whole.replace(group, "") + (f".{part}" if part else ""))
        digits = len(part)
        zeros = 0 if part else len(whole.replace(group, "")) - len(whole.replace(group, "").rstrip("0"))
        return cls(value, Fraction(10) ** (zeros - digits if zeros else -digits), point, group, group in whole)

    def write(self, value: Fraction) -> str:
        digits = max(0, -self._power)
        whole, _, part = f"{float(value):.{digits}f}".partition(".")
        if self.grouped and len(whole) > 3:
            whole = f"{int(whole):,}".replace(",", self.group)
        return whole + (self.point + part if part else "")

    @property
    def _power(self) -> int:
        power = 0
        step = self.step
        while step < 1:
            step, power = step * 10, power - 1
        return power


def bounds_of(text: Text, number: str) -> tuple[str, str]:
    """The least and the greatest number with which the same is understood; "" on a side where nothing changes it."""
    known = Number.read(number, text.language)
    found = outcome(text.language, text.published, with_number(text, number))

    def same(value: Fraction) -> bool:
        return outcome(text.language, text.published, with_number(text, known.write(value))) == found

    ends = []
    for upward in (False, True):
        inside, outside = known.value, None
        for factor in FACTORS:
            moved = known.value * factor if upward else known.value / factor
            value = round(moved / known.step) * known.step
            if value <= 0 or value == inside:
                continue
            if not same(value):
                outside = value
                break
            inside = value
        ends.append("" if outside is None else known.write(_last(inside, outside, known.step, same)))
    return ends[0], ends[1]


def _last(inside: Fraction, outside: Fraction, step: Fraction, same: Callable[[Fraction], bool]) -> Fraction:
    """The last value on the way from `inside` to `outside` with which the same is understood."""
    while abs(outside - inside) > step:
        middle = round((inside + outside) / 2 / step) * step
        if middle in (inside, outside):
            break
        inside, outside = (middle, outside) if same(middle) else (inside, middle)
    return inside


def beyond(text: Text) -> Iterator[str]:
    """The numbers one step beyond the bounds of a line."""
    _, told, _ = text.place
    low, number, high = told.split("|")
    known = Number.read(number, text.language)
    if low:
        yield known.write(Number.read(low, text.language).value - known.step)
    if high:
        yield known.write(Number.read(high, text.language).value + known.step)


def reach_holds(text: Text) -> bool:
    """Whether so many more words may stand at the mark, and not one more."""
    count = int(text.place[1])
    return _same(text, filled(text, count), filled(text, 0)) and not _same(
        text, filled(text, count + 1), filled(text, 0)
    )


def bounds_hold(text: Text) -> bool:
    """Whether the number may be so far off, and not one step more."""
    low, number, high = text.place[1].split("|")
    told = with_number(text, number)
    return all(_same(text, with_number(text, end), told) for end in (low, high) if end) and not any(
        _same(text, with_number(text, other), told) for other in beyond(text)
    )


def _same(text: Text, other: str, like: str) -> bool:
    return outcome(text.language, text.published, other) == outcome(text.language, text.published, like)


def write() -> None:
    """Write the files anew, each line with what holds now; lines whose place or number matters no more are left out."""
    head = "".join(f"# {line}".rstrip() + "\n" for line in (__doc__ or "").strip().splitlines())
    for path, holds, anew in ((REACH, reach_holds, _reach_anew), (BOUNDS, bounds_hold, _bounds_anew)):
        told = (text if holds(text) else anew(text) for text in lines(path))
        kept = [f"{one.language} {one.published} {one.marked}\n" for one in told if one is not None]
        path.write_text(head + "".join(kept), "utf-8")


def _reach_anew(text: Text) -> Text | None:
    before, _, behind = text.place
    reach = reach_of(text)
    return None if reach is None else Text(text.language, text.published, f"{before}⟨{reach}⟩{behind}")


def _bounds_anew(text: Text) -> Text | None:
    before, marked, behind = text.place
    number = marked.split("|")[1]
    low, high = bounds_of(text, number)
    new = Text(text.language, text.published, f"{before}⟨{low}|{number}|{high}⟩{behind}")
    return new if (low or high) and bounds_hold(new) else None


if __name__ == "__main__":
    write()
