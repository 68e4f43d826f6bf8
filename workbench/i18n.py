"""Message id + parameters → words of a language, without Qt.

Catalogues are the TOML files of `resources/i18n/<tag>/`; a rule adds the words that stand in its own file
(`Catalogue.add`). An entry may have the variants `<id>.one` and `<id>.other`, chosen by the parameter `count`
(French counts 0 and 1 as one, English only 1). A gap falls back to English, then to the id itself, so a missing
translation never hides what there is to say.
"""

from __future__ import annotations

import datetime as dt
import os
import string
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from workbench import resources
from workbench.records import dataclass, field

FALLBACK = "en"
NARROW_SPACE = "\u202f"
MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
}


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say, not yet worded. `params` may hold numbers, dates, text and other messages."""

    id: str
    params: tuple[tuple[str, Any], ...] = ()

    def param(self, name: str) -> Any:
        return dict(self.params).get(name)


def message(id: str, /, **params: Any) -> Message:
    """A Message with its parameters given by keyword; lists become tuples so that it stays hashable."""
    frozen = ((key, tuple(value) if isinstance(value, list) else value) for key, value in params.items())
    return Message(id, tuple(frozen))


@dataclass(slots=True)
class Catalogue:
    """The words of every language at hand."""

    words: dict[str, dict[str, str]] = field(default_factory=dict)
    rule_words: Callable[[Catalogue], None] | None = None
    """Adds the words of all rules when the first of them is asked for: to load the rules takes longer than the rest."""

    def add(self, tag: str, entries: Mapping[str, str]) -> None:
        self.words.setdefault(tag, {}).update(entries)

    def languages(self) -> list[str]:
        return sorted(self.words)

    def say(self, what: Message, tag: str) -> str:
        """The words of a message in a language."""
        return self.text(what.id, tag, **dict(what.params))

    def text(self, id: str, tag: str, /, **params: Any) -> str:
        pattern = self._pattern(id, tag, params.get("count"))
        if not params:
            return pattern
        shown = {key: self._shown(value, tag) for key, value in params.items()}
        return _Formatter().vformat(pattern, (), shown)

    def has(self, id: str, tag: str) -> bool:
        self._fetch(id)
        entries = self.words.get(tag, {})
        return id in entries or f"{id}.other" in entries

    def _fetch(self, id: str) -> None:
        add = self.rule_words
        if add is not None and id.startswith("rule."):
            add(self)
            self.rule_words = None  # afterwards: another thread that asks meanwhile adds them too

    def _pattern(self, id: str, tag: str, count: object) -> str:
        self._fetch(id)
        for language in (tag, FALLBACK):
            entries = self.words.get(language, {})
            if isinstance(count, int | Decimal | Fraction):
                one = count in (0, 1) if language == "fr" else count == 1
                found = entries.get(f"{id}.one" if one else f"{id}.other")
                if found is not None:
                    return found
            if id in entries:
                return entries[id]
        return id

    def _shown(self, value: Any, tag: str) -> str:
        if isinstance(value, Message):
            return self.say(value, tag)
        if isinstance(value, bool):
            return str(value)
        if isinstance(value, int | Decimal | Fraction):
            return number(value, tag)
        if isinstance(value, dt.date):
            return day(value, tag)
        if isinstance(value, tuple | list):
            return ", ".join(self._shown(item, tag) for item in value)
        return str(value)


class _Formatter(string.Formatter):
    """A formatter that leaves an unknown placeholder as written instead of failing in front of a person."""

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:  # noqa: ARG002
        return kwargs.get(str(key), "{" + str(key) + "}")

    def get_field(self, field_name: str, args: Any, kwargs: Mapping[str, Any]) -> tuple[Any, int | str]:
        # Attribute and item access are switched off: a catalogue entry is data.
        return self.get_value(field_name, args, kwargs), field_name


def number(value: int | Decimal | Fraction, tag: str, places: int | None = None) -> str:
    """A number as a language writes it: 22,5 and 1 200 in French (narrow no-break space), 22.5 and 1,200 in English.

    A fraction that does not end is rounded to four decimals, or to `places`.
    """
    written = plain(value, places)
    sign, digits = ("-", written[1:]) if written.startswith("-") else ("", written)
    whole, _, decimals = digits.partition(".")
    group, point = (",", ".") if tag == "en" else (NARROW_SPACE, ",") if tag == "fr" else (".", ",")
    if len(whole) > 4 or (len(whole) == 4 and tag in ("en", "fr")):
        head = len(whole) % 3
        groups = ([whole[:head]] if head else []) + [whole[i : i + 3] for i in range(head, len(whole), 3)]
        whole = group.join(groups)
    return sign + whole + (point + decimals if decimals else "")


def quoted(text: str, tag: str) -> str:
    """Words of an article between the quotation marks of the reader's language."""
    return f"«\u00a0{text}\u00a0»" if tag == "fr" else f"“{text}”"


def plain(value: int | Decimal | Fraction, places: int | None = None) -> str:
    """A number as a plain decimal string, exact where it ends ("22.5"), else rounded to `places` (default 4)."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    size, over = abs(exact.numerator), exact.denominator
    if places is None:
        places = next((digits for digits in range(over.bit_length()) if 10**digits % over == 0), 4)
    whole = (size * 10**places * 2 + over) // (over * 2)  # half up
    shown = str(whole).rjust(places + 1, "0")
    head, tail = (shown[:-places], shown[-places:].rstrip("0")) if places else (shown, "")
    sign = "-" if exact.numerator < 0 and whole else ""
    return sign + head + ("." + tail if tail else "")


def day(value: dt.date, tag: str) -> str:
    """A day in words: "30 December 2025", « 1er mars 2026 »."""
    months = MONTHS.get(tag, MONTHS[FALLBACK])
    first = "1er" if tag == "fr" and value.day == 1 else str(value.day)
    return f"{first} {months[value.month - 1]} {value.year}"


def load(tags: Iterable[str] | None = None) -> Catalogue:
    """The catalogue of the given interface languages (all of `resources/i18n` when None)."""
    catalogue = Catalogue()
    for tag in resources.listing("i18n") if tags is None else tags:
        for name in resources.listing(f"i18n/{tag}", ".toml"):
            catalogue.add(tag, flatten(resources.toml(f"i18n/{tag}/{name}")))
    return catalogue


def flatten(table: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Nested TOML tables as dotted ids."""
    entries: dict[str, str] = {}
    for key, value in table.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            entries.update(flatten(value, f"{name}."))
        else:
            entries[name] = str(value)
    return entries


def reader_tag(environ: Mapping[str, str] | None = None) -> str:
    """The reader's language by the locale variables, among those the interface is worded in; English otherwise."""
    env = os.environ if environ is None else environ
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = env.get(name)
        if value:
            tag = value.partition(".")[0].partition("_")[0].lower()
            return tag if tag in ("fr", "en") else FALLBACK
    return FALLBACK
