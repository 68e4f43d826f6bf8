"""Endings that make two forms of one word, name or people: plurals, genitives, feminine surnames, demonyms."""

from __future__ import annotations

_ENDINGS = {
    "de": ("s", "es", "ens", "er", "in", "innen", "n", "en", "e", "ern", "em"),
    "nl": ("s", "en"), "en": ("s", "es"), "fr": ("s", "x"),
    "es": ("s", "es"), "pt": ("s", "es"),
}  # fmt: skip
_TAIL = 3
"""Last letters that an ending of a noun or adjective takes."""


def inflected(language: str, one: str, other: str, *, person: bool = False) -> bool:
    """One form is the other with an ending of the language, or a feminine surname (Novak, Novakova). The surname of a
    `person` has no other endings than those of a genitive or a plural.
    """
    short, long = sorted((one, other), key=len)
    endings = ("s", "es", "ens", "in", "innen") if person else (*_ENDINGS.get(language, ()), "y")
    if long.startswith(short) and long[len(short) :] in (*endings, "a", "s"):
        return True
    if language == "en" and long.startswith(short) and short.endswith("a") and long[len(short) :] in ("n", "ns"):
        return True  # "Remote Tasmanian village" and "Tasmania's west coast"
    if not person and of_one_stem(language, one, other):
        return True
    same_stem = len(one) == len(other) and one[:-1] == other[:-1]
    if same_stem and {one[-1], other[-1]} == {"i", "y"}:
        return False  # Wisniewski, Wisniewsky: no ending, but another spelling
    if person and same_stem:
        return one[:-1].endswith(_SLAVIC) and {one[-1], other[-1]} <= set("aeiy")
    return same_stem and {one[-1], other[-1]} <= set("aeioy")


def of_one_stem(language: str, one: str, other: str) -> bool:
    """Two endings of one noun: „Unternehmer“ and „Unternehmen“, „Coronavirus“ and „Coronaviren“."""
    endings = _STEM_ENDINGS.get(language)
    stem = _in_common(one, other)
    if endings is None:
        return False
    return any(one[at:] in endings and other[at:] in endings for at in range(max(_STEM, stem - 1), stem + 1))


_STEM = 5
_STEM_ENDINGS = {
    "de": frozenset({"", "e", "en", "er", "ern", "em", "es", "s", "ens", "n", "r", "us", "um", "a"}),
    "en": frozenset(
        {"sm", "st", "sms", "sts", "man", "men", "al", "s"}
    ),  # communism, communist; statistics, statistical
}


_SLAVIC = ("sk", "ck", "dzk", "n", "h", "ov", "ev")


_PEOPLE = {
    "en": ("ans", "ers", "ites", "ese", "ish"),
    "fr": ("iens", "iennes", "ais", "aises", "ois", "oises", "ains", "aines", "éens", "ens", "ols"),
    "es": ("enses", "anos", "anas", "eños", "eñas", "eses", "inos"),
    "it": ("ani", "esi", "ini", "enesi"),
    "pt": ("enses", "anos", "anas", "eses"),
}
"""Endings of the people of a place, several of them."""


_OF_A_LAND = {
    "en": frozenset({"", "i", "is", "s", "an", "ans", "ian", "ians"}),
    "de": frozenset({"i", "is", "s", "en", "e", "er", "ern", "in", "innen"}),
}


def of_a_people(language: str, one: str, other: str) -> bool:
    """As in "Pakistan" and "Pakistani", "Afghans" and "Afghani": words for those of one land."""
    endings = _OF_A_LAND.get(language, frozenset())
    stem = _in_common(one, other)
    return stem >= _STEM and one[stem:] in endings and other[stem:] in endings


def a_place_and_its_people(language: str, one: str, other: str) -> bool:
    """« Laurentie » and « les Laurentiens »."""
    endings = _PEOPLE.get(language, ())
    return one.endswith(endings) != other.endswith(endings)


def other_ending(one: str, other: str) -> bool:
    """Two words of one root whose last letters differ in more than one: Ministry and Ministers, Democratic and
    Democrats.
    """
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    root = max(len(one), len(other)) - _TAIL
    return one[:root] == other[:root] and DamerauLevenshtein.distance(one, other) > 1


def other_within(one: str, other: str) -> bool:
    """As many letters, of which one that is neither the first nor the last is another: Ogilby, Ogilvy."""
    apart = [at for at, letter in enumerate(one) if at >= len(other) or other[at] != letter]
    return len(one) == len(other) and len(apart) == 1 and 0 < apart[0] < len(one) - 1


def _in_common(one: str, other: str) -> int:
    """How many first letters two words share."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
