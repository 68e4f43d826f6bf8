"""Numbers that say where: house numbers, postcodes, numbered lines and German ordinals with a full stop."""

from __future__ import annotations

from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.left import LeftWords
from workbench.language.numbers import NumberWords
from workbench.language.tokens import Tokens


class Places:
    """Says that a number is part of an address or of a numbering; None when it is not."""

    def __init__(self, words: NumberWords, left: LeftWords) -> None:
        self.words, self.left = words, left

    def address(self, tokens: Tokens, draft: Draft, before: str) -> str | None:
        lower, end = tokens.lower, draft.num_end
        if draft.grouped or draft.decimals or draft.scale > 1:
            return None
        following = lower[end] if end < len(lower) else ""
        at = end + 1 if following == "," else end
        if self.words.tag == "en":
            window = lower[end : end + 3]
            if (
                any(word in self.left.address_after for word in window[1:])
                and end < len(lower)
                and tokens.text[tokens.starts[end]].isupper()
            ):
                return "unread.address"
        elif at < len(lower) and lower[at] in self.left.address_after and draft.low < 10_000:
            return "unread.address"
        if before.endswith(("straße", "strasse", "straat", "gasse", "allee", "laan", "gracht")) or (
            self.words.tag in ("es", "it", "pt") and self._street_before(lower, draft)
        ):
            return "unread.address"
        word = lower[draft.num_first]
        if (
            len(word) == 5
            and draft.plain
            and end < len(lower)
            and tokens.text[tokens.starts[end]].isupper()
            and (before in ",(-" or not before)
        ):
            return "unread.postcode"
        return None

    def _street_before(self, lower: list[str], draft: Draft) -> bool:
        window = lower[max(0, draft.num_first - 4) : draft.num_first]
        return (
            not draft.noun
            and bool(window)
            and any(word in self.left.address_before for word in window)
            and window[-1] not in ("con", "com", "a")
        )

    def numbered(self, tokens: Tokens, draft: Draft) -> str | None:
        """As in "1. …" or "2) …" at the start of a line, "(3)"; a German ordinal "der 3. Platz"."""
        lower, first, end = tokens.lower, draft.num_first, draft.num_end
        following = lower[end] if end < len(lower) else ""
        line_start = first == 0 or "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]
        if line_start and following in (".", ")") and draft.plain and draft.low < 100 and tokens.adjacent(end):
            return "unread.list"
        if (
            self.words.tag == "de"
            and following == "."
            and tokens.adjacent(end)
            and draft.plain
            and draft.low < 100
            and end + 1 < len(lower)
        ):
            before = lower[first - 1] if first else ""
            if (
                before
                in (
                    "der",
                    "die",
                    "das",
                    "den",
                    "dem",
                    "des",
                    "im",
                    "am",
                    "zum",
                    "beim",
                    "ins",
                    "vom",
                    "ihren",
                    "seinen",
                    "sein",
                    "ihr",
                )
                and tokens.text[tokens.starts[end + 1]].isalpha()
            ):
                return "unread.ordinal"
        return None
