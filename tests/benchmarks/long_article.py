"""A long article made up by rule, one claim to a paragraph, and later drafts of it. The same on every run."""

from __future__ import annotations

import random

_SYLLABLES = ("bra", "cal", "den", "els", "for", "gam", "hol", "kel", "lor", "mar", "nor", "ost", "pel", "rin", "wes")
_ENDS = ("ham", "wick", "ford", "ton", "by", "stead", "ley", "field")
_THINGS = ("roof", "library", "bridge", "school", "bus fleet", "ferry", "swimming pool", "tram line", "archive")
_DEEDS = ("paid", "set aside", "spent", "received", "asked for")
_BETWEEN = (
    "Nobody at the meeting wanted to speak of delays.",
    "The old building stood empty for long.",
    "People came from the villages around to see it.",
    "Little is left of the plans from the first years.",
    "Trees along the road had to be cut down for it.",
    "Some residents still remember the old one.",
)
BREAK = "\n\n"


def long_article(claims: int, size: int) -> str:
    """About `size` characters; no two amounts have the same digits, so that none looks like a slip of another."""
    chance = random.Random(7)
    paragraphs: list[str] = []
    room = size / claims - len(BREAK) - len(_BETWEEN[0]) / 2
    for amount in _amounts(claims):
        town = "".join(chance.choices(_SYLLABLES, k=3)).title() + chance.choice(_ENDS)
        words = f"{town} {chance.choice(_DEEDS)} {amount:,} euros for its {chance.choice(_THINGS)}."
        while len(words) < room:
            words += " " + chance.choice(_BETWEEN)
        paragraphs.append(words)
    return BREAK.join(paragraphs)


def edited(text: str) -> str:
    """A next draft: in one paragraph of ten another amount or wording, a few gone, a few new."""
    after = []
    for place, words in enumerate(text.split(BREAK)):
        if place % 60 == 34:
            after.append("An added paragraph tells that 12 of the towns waited.")
        if place % 20 == 3:
            words = words.replace(" euros", "5 euros", 1)
        elif place % 20 == 9:
            words = words.replace(" for its ", " at last for its new ", 1)
        if place % 60 != 14:
            after.append(words)
    return BREAK.join(after)


def rewritten(text: str) -> str:
    """A next draft in which every single claim reads otherwise."""
    return text.replace(" for its ", " at last for its new ")


def _amounts(count: int) -> list[int]:
    amounts: dict[str, int] = {}
    amount = 12347
    while len(amounts) < count:
        amounts.setdefault("".join(sorted(str(amount))).strip("0"), amount)
        amount += 37
    return list(amounts.values())
