"""Hedges and bounds around a draft, the denominator of a rate, and the quote that grows with them."""

from __future__ import annotations

from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.draft import Draft
from workbench.language.hedges import Hedges
from workbench.language.tokens import Tokens
from workbench.language.units import Units

_BOUNDING = frozenset(("di", "de"))
_THAN = frozenset(("als", "than", "que", "dan", "di", "de", "do", "d'"))
_RELATIVE = frozenset(
    (
        *("earlier", "later", "ago", "before", "next"),
        *("dernier", "dernière", "prochain", "prochaine", "passé", "passée", "suivant", "suivante", "précédente"),
        *("précédent", "pasado", "pasada", "próximo", "próxima", "anterior", "siguiente", "scorso", "scorsa"),
        *("prossimo", "prossima", "precedente", "passado", "passada", "seguinte", "geleden", "eerder", "später"),
        *("davor", "zuvor", "danach", "darauf", "früher", "ervoor", "daarvoor", "erna", "prima", "dopo", "antes"),
        *("después", "depois", "auparavant", "avant", "après", "previo", "previa"),
    )
)
"""Words after a unit of time that make it a moment: "4.2% a month earlier", "22 milliards la semaine dernière"."""
_HYPHENS = frozenset("-‑")
_OPEN = (Hedge.NONE, Hedge.FRACTION)
_VAGUE = (*_OPEN, Hedge.COLLECTIVE, Hedge.ABOUT)
_COMPARING = (Hedge.MORE_THAN, Hedge.LESS_THAN)
_BOUNDS = frozenset((Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.UP_TO, Hedge.LESS_THAN))


class Hedger:
    """Sets `hedge` and `per` of drafts in place."""

    def __init__(self, hedges: Hedges, units: Units, changes: object) -> None:
        self.hedges, self.units = hedges, units
        assert callable(changes)
        self.changes = changes
        rates = (units.apart.entries, units.per.entries, units.per_article.entries, units.recurring)
        self._before = frozenset(hedges.left.entries) | frozenset(hedges.skip)
        self.rates = frozenset().union(*rates)
        self.per_words = {word.lower(): value for word, value in units.per_words.items()}

    def hedge(self, tokens: Tokens, draft: Draft, low: int) -> None:
        """The hedge before (not before token `low`) or after the draft."""
        lower = tokens.lower
        for _ in range(2):
            if draft.first <= low or lower[draft.first - 1] not in self._before:
                break
            found = self._left(tokens, draft, low)
            if found is None:
                break
            first, hedge = found
            draft.first = first
            if draft.hedge in _VAGUE or hedge in _BOUNDS:
                draft.hedge = hedge
        if draft.hedge in _OPEN and draft.kind is not None:
            after = self.hedges.right.at(lower, draft.end)
            if after is not None and not self._parted(tokens, draft.end) and self._right_holds(tokens, after[0]):
                draft.end, draft.hedge = after
        if (
            draft.end < len(lower)
            and lower[draft.end] == "+"
            and draft.hedge is Hedge.NONE
            and tokens.adjacent(draft.end)
        ):
            draft.hedge, draft.end = Hedge.AT_LEAST, draft.end + 1

    def _right_holds(self, tokens: Tokens, end: int) -> bool:
        """As in "at least" after an amount must not begin the next one ("40 stores, at least 3 of them")."""
        if end >= len(tokens.lower):
            return True
        word = tokens.lower[end]
        if word in "-‑" and tokens.adjacent(end):
            return False  # "26s and over-60s"
        return not (word[0].isdigit() or word in "$€£" or word in _THAN)  # "14 Tote und mehr als 300 Verletzte"

    def _parted(self, tokens: Tokens, at: int) -> bool:
        return at > 0 and at < len(tokens.lower) and "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]

    def _left(self, tokens: Tokens, draft: Draft, low: int) -> tuple[int, Hedge] | None:
        lower, at = tokens.lower, draft.first
        if self._parted(tokens, at):
            return None
        found = self.hedges.left.before(lower, at)
        if found is None and lower[at - 1] in self.hedges.skip and at - 1 > low:
            found = self.hedges.left.before(lower, at - 1)
        if found is None or found[0] < low:
            return None
        if found[1] in _COMPARING and self._compared(tokens, found[0], at, low):
            return None
        if lower[found[0] : at] == ["over"] and found[0] > 0 and lower[found[0] - 1] in self.hedges.particles_over:
            return None
        words = " ".join(lower[found[0] : at - (lower[at - 1] in self.hedges.skip and at - 1 > found[0])])
        if found[0] > 0 and draft.kind is Kind.MONEY and self.hedges.is_of_sum(lower[found[0] - 1], words):
            return None
        if (
            draft.kind is Kind.DURATION
            and words in self.hedges.not_before_duration
            and not self._after_for(lower, found[0])
        ):
            return None
        if (
            draft.kind is Kind.COUNT
            and draft.form == "words"
            and draft.low < 10
            and words in self.hedges.not_before_small
        ):
            return None
        if any(words.startswith(word) for word in self.hedges.not_after_change) and self._target(tokens, found[0]):
            return None
        return found

    def _after_for(self, lower: list[str], first: int) -> bool:
        return first > 0 and lower[first - 1] in (
            "for",
            "aged",
            "just",
            "well",
            "took",
            "lasted",
            "is",
            "was",
            "already",
        )

    def _target(self, tokens: Tokens, first: int) -> bool:
        """As in "…, hasta 51.000" after a verb of change names the value reached, not a bound."""
        if first > 0 and tokens.lower[first - 1] in _THAN:
            return False  # "empujado por vientos de hasta 65 kilómetros por hora"
        return bool(self.changes(tokens, first))

    def _compared(self, tokens: Tokens, first: int, at: int, low: int) -> bool:
        """As in "44 più dei 368", "lo 0,8% in meno dei 79.540": so many more than; no bound of the second number."""
        lower = tokens.lower
        if lower[first] not in self.hedges.comparatives:
            return False
        return first == low > 0 or (lower[first - 1] in self.hedges.comparing and lower[at - 1] not in _BOUNDING)

    # rates

    def rate(self, tokens: Tokens, draft: Draft) -> None:
        """The denominator after the amount: "par mois", "a head", "pour 100 000 habitants", "/km"."""
        lower, at = tokens.lower, draft.end
        if at >= len(lower) or lower[at] not in self.rates or draft.kind is Kind.DURATION:
            return
        apart = self.units.apart.at(lower, at)
        if apart is not None:
            draft.per = apart[1]
            return
        for phrases in (self.units.per, self.units.per_article):
            found = phrases.at(lower, at)
            if found is not None and set(lower[found[0] + 1 : found[0] + 2]) & _RELATIVE:
                continue
            if found is not None and (unit := self._denominator(tokens, found[0])) is not None:
                draft.per = unit
                draft.per_end = found[0] + 1
                return
        draft.per = self.units.recurring.get(lower[at])

    def _denominator(self, tokens: Tokens, at: int) -> str | None:
        lower = tokens.lower
        if at >= len(lower):
            return None
        if lower[at][0].isdigit():
            end = at + 1
            while end < len(lower) and (lower[end].isdigit() or lower[end] in ",.") and end < at + 6:
                end += 1
            unit = self.per_words.get(lower[end]) if end < len(lower) else None
            digits = "".join(word for word in lower[at:end] if word.isdigit())
            return f"{digits} {unit}" if unit and len(digits) > 2 and not digits.strip("0").strip("1") else None
        following = [word for word in lower[at + 1 : at + 3] if word not in _HYPHENS][:1]
        unit = self.per_words.get("-".join((lower[at], *following))) or self.per_words.get(lower[at])
        if unit is None:
            named = self.units.names.at(lower, at)
            return named[1].symbol if named is not None and named[1].kind is Kind.DURATION else None
        return unit
