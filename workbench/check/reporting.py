"""Findings from figures: places, fingerprint values, the line of arithmetic and the fixes (consistency 2.8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from workbench.check.scene import Figure, Scene
from workbench.domain.findings import Finding, Place, Severity, Suggestion
from workbench.domain.quantities import ADDABLE, Hedge, Kind, Quantity
from workbench.domain.text import Span
from workbench.domain.wording import CURRENCY_SIGNS, SCALE_WORDS
from workbench.i18n import NARROW_SPACE, Message, message, number

_SCALES = (10**12, 10**9, 10**6)
_THOUSAND = 1000
_SMALL = 1000
_NUMERAL = re.compile(r"\d[\d.,\s\u00a0\u202f'’]*\d|\d")
_SIGNS = {Kind.PERCENT: " %", Kind.POINTS: " pp"}
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%")
_MINUS = re.compile(r"(?<= )-(?= )|(?<![\w.,-])-(?=[\d€$£¥])")
"""A hyphen that takes away or stands before a figure; none inside dates, words and ranges."""
_COMPUTED = re.compile(r"-?[\d.,\u202f]+ %")
"""A percentage that a rule has worked out; words of the article stay as they are."""


def finding(
    scene: Scene,
    code: str,
    family: str,
    severity: Severity,
    figures: Sequence[Figure],
    text: Message,
    arithmetic: str | None = None,
    fixes: Sequence[Suggestion] = (),
    words: Iterable[Span] = (),
) -> Finding:
    """A finding over figures (and cue words), its places in text order. Below an alarm it is worded as one that
    rounding explains, or that holds only when every rounding goes the same way.
    """
    arithmetic, text = typeset(arithmetic, scene.language), typeset_params(text, scene.language)
    if arithmetic is not None and "≠" in arithmetic and not severity.at_least(Severity.WARNING):
        arithmetic = arithmetic.replace("≠", "≈")
        text = message("check.explained" if severity is Severity.INFO else "check.stretched", arithmetic=arithmetic)
        fixes = ()
    spans = sorted({figure.span for figure in figures} | set(words))
    places = tuple(Place(span.start, span.end, span.of(scene.text)) for span in spans)
    ordered = sorted(figures, key=lambda figure: figure.start)
    claims = tuple(dict.fromkeys(figure.claim.id for figure in ordered))
    values = tuple(value_key(figure.quantity) for figure in ordered)
    return Finding(code, family, severity, places, text, claims, arithmetic, tuple(fixes[:3]), values)


def value_key(quantity: Quantity) -> str:
    """What must stay the same for a dismissal to hold."""
    return f"{quantity.low}..{quantity.high} {quantity.unit} {quantity.hedge.value}"


def common_scale(values: Iterable[Fraction]) -> int:
    """The largest scale word in which every value keeps a readable mantissa."""
    sizes = [abs(value) for value in values if value]
    if not sizes:
        return 1
    for scale in _SCALES:
        if min(sizes) >= scale or (
            max(sizes) >= scale and all((value / scale * 1000).denominator == 1 for value in sizes)
        ):
            return scale
    return 1


def shown(value: Fraction, tag: str, places: int = 4) -> str:
    """A value as the article's language writes it."""
    return number(value, tag, 2 if 10**places % value.denominator else None)


def span_shown(low: Fraction, high: Fraction, tag: str) -> str:
    return shown(low, tag) if low == high else f"{shown(low, tag)}–{shown(high, tag)}"


def typeset(arithmetic: str | None, tag: str) -> str | None:
    """Percentages as the language writes them: −19% in English, −19\u202f% in French and most others."""
    if arithmetic is None:
        return None
    return _MINUS.sub("−", _PERCENT.sub("%" if tag == "en" else f"{NARROW_SPACE}%", arithmetic))


def typeset_params(text: Message, tag: str) -> Message:
    """The same for percentages among the parameters of a message."""
    params = {key: value for key, value in text.params if isinstance(value, str) and _COMPUTED.fullmatch(value)}
    if not params:
        return text
    return message(text.id, **{**dict(text.params), **{key: typeset(value, tag) for key, value in params.items()}})


class Sheet:
    """Writes figures in one scale, so that a line of arithmetic reads like the article."""

    def __init__(self, scene: Scene, figures: Sequence[Figure]) -> None:
        self.tag = scene.language
        values = [end for figure in figures for end in (figure.quantity.low, figure.quantity.high)]
        quantity = figures[0].quantity
        scalable = quantity.kind in ADDABLE
        self.scale = common_scale(values) if scalable else 1
        sign = CURRENCY_SIGNS.get(quantity.unit, "") if quantity.kind is Kind.MONEY and self.tag == "en" else ""
        self._around = (sign, SCALE_WORDS["en"][self.scale]) if sign else ("", "")
        self.unit = "" if sign else _unit(quantity, self.scale, self.tag)
        """What follows the last figure of a line; English puts signs around each figure instead: $40bn."""

    def figure(self, figure: Figure) -> str:
        return self.range(figure.quantity.low, figure.quantity.high)

    def range(self, low: Fraction, high: Fraction) -> str:
        return self._signed(span_shown(low / self.scale, high / self.scale, self.tag))

    def value(self, value: Fraction) -> str:
        return self._signed(shown(value / self.scale, self.tag))

    def _signed(self, figures: str) -> str:
        sign, word = self._around
        minus = "-" if figures.startswith("-") else ""
        return f"{minus}{sign}{figures.removeprefix('-')}{word}"


def _unit(quantity: Quantity, scale: int, tag: str) -> str:
    """What follows a line of figures: « Md$ » in French, "Mio. CHF" without a sign of its own."""
    if quantity.kind in _SIGNS:
        return _SIGNS[quantity.kind]
    word = SCALE_WORDS.get(tag, SCALE_WORDS["en"])[scale]
    unit = quantity.unit if quantity.kind in (Kind.MONEY, Kind.MEASURE) else ""
    sign = CURRENCY_SIGNS.get(unit)
    if sign:
        return f"\u00a0{word}{sign}"
    return "".join(f" {part.strip()}" for part in (word, unit) if part)


def replacement(figure: Figure, value: Fraction, tag: str) -> str:
    """The figure's own words with another value: "25 milliards" and 22·10^9 give "22 milliards", "six aims" and 4
    give "4 aims", "half" and 35 give "35%".
    """
    quantity = figure.quantity
    match = _NUMERAL.search(figure.quote)
    written = None if match is None else _value(match.group(), tag)
    if match is None and _is_small_word(quantity) and figure.quote.count(quantity.numeral) == 1:
        return figure.quote.replace(quantity.numeral, shown(value, tag))
    if match is None or not written or quantity.is_range or not quantity.low:
        sign = _SIGNS[Kind.PERCENT] if quantity.kind is Kind.PERCENT else ""
        return typeset(shown(value, tag) + sign, tag) or ""
    new = shown(value * written / quantity.low, tag)
    return figure.quote[: match.start()] + new + figure.quote[match.end() :]


def _is_small_word(quantity: Quantity) -> bool:
    """A number in words that digits can stand for: "six", neither "half" nor "a dozen" nor "two million"."""
    whole = quantity.low == quantity.high and quantity.low.denominator == 1
    return whole and quantity.hedge is Hedge.NONE and bool(quantity.numeral) and abs(quantity.low) < _SMALL


def _value(digits: str, tag: str) -> Fraction | None:
    compact = re.sub(r"[\s'’]", "", digits)
    point = "." if tag == "en" else ","
    group = "," if tag == "en" else "."
    if compact.count(point) == 1:
        compact = compact.replace(group, "").replace(point, ".")
    else:
        compact = compact.replace(point, "") if compact.count(point) > 1 else compact.replace(group, "")
    try:
        return Fraction(compact)
    except ValueError:
        return None


def _as_elsewhere(scene: Scene, figure: Figure, value: Fraction) -> str:
    """A value of another scale as the article has it: "3.4 million", where the figure's own words would make it "0.0034
    billion"; "" where it is not told.
    """
    stated = figure.quantity.middle
    if not stated or not value or Fraction(1, _THOUSAND) < value / stated < _THOUSAND:
        return ""
    others = (one for one in scene.amounts if one.kind is figure.kind and one.unit == figure.unit)
    told = next((one for one in others if one.quantity.low == one.quantity.high == value), None)
    if told is None or told.quantity.hedge is not Hedge.NONE:
        return ""
    numeral = told.quantity.numeral
    return told.words if told.words != numeral else figure.quote.replace(figure.quantity.numeral, numeral)


def fix(scene: Scene, figure: Figure, value: Fraction, slip: str = "") -> Suggestion:
    """Replace one figure by the value that reconciles; `slip` says how the stated one may have come about."""
    new = _as_elsewhere(scene, figure, value) or replacement(figure, value, scene.language)
    words = message(f"check.fix.{slip or 'replace'}", old=figure.words, new=new)
    return Suggestion(words, new, figure.claim.id, figure.index)
