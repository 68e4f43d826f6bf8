"""What a pluperfect looks back on, dated after what the sentence before tells: "was arrested on 14 March ... He had
robbed the branch on 2 April".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.accounts import Accounts, accounts
from workbench.check.points import OverPoints, Point, day_number
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.stages_apart import apart
from workbench.check.tracing import derived
from workbench.check.unsaid_years import surely_later
from workbench.check.views import view

MONTH = 31
LONG = 400
"""Days from which on two dates are of two stories."""
REACH = 9
"""Most words between a pluperfect and its date."""
SHORT = 4
_PARTICIPLES = ("t", "en", "d")
_STOPS = frozenset({",", ";", ":", "(", ")", "—", "–", "«", "»", "“", "”"})


class LookingBack(OverPoints):
    """Such orders of one scene: `looking_back(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.accounts: Accounts = accounts(scene)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Every such pair, in text order."""
        told = dict.fromkeys(dated.sentence for dated in self.line.dates if dated.sentence)
        return tuple(self.trace.every(LookingBack._in, self, told))

    def _in(self, sentence: int) -> Iterator[Broken]:
        first, later = self._only(sentence - 1), self._only(sentence)
        if first is None or later is None or not 0 <= later.low - first.high <= LONG:
            return
        paragraphs = [self.scene.segments.paragraph_at(point.span.start) for point in (first, later)]
        if paragraphs[0] != paragraphs[1] or self.scene.in_title(first.span.start):
            return
        had = self.line.words.pluperfect
        if not had.isdisjoint(self._words(sentence - 1)) or not self._told_back(sentence, later):
            return
        two = apart(self.scene, sentence) or apart(self.scene, sentence - 1)
        if surely_later(self.scene, first, later) and not two:
            yield Broken(later.span, first.span)

    def _words(self, sentence: int) -> set[str]:
        return {self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(sentence)}

    def _only(self, sentence: int) -> Point | None:
        """The only date of a sentence, a day or month gone by and told as such, outside quotations."""
        told = self.accounts.dated(sentence)
        dates = [dated for dated in self.line.dates_in(sentence) if any(map(str.isdigit, dated.quote))]
        if len(told) != 1 or len(dates) != 1 or told[0].high - told[0].low > MONTH:
            return None
        today, point = self.scene.published, told[0]
        quoted = self.scene.quotation_at(point.span.start) is not None
        gone = today is not None and point.low <= day_number(today)
        return point if gone and not quoted and not self.line.has(sentence, "plan", "future") else None

    def _told_back(self, sentence: int, point: Point) -> bool:
        """A pluperfect with its participle, and the date in its clause."""
        lower, place = self.scene.tokens.lower, self.accounts.place(point)
        inside = self.scene.sentence_tokens(sentence)
        for at in inside:
            if lower[at] not in self.line.words.pluperfect:
                continue
            low, high = (at + 1, place.start) if at < place.start else (place.stop, at)
            if high - low > REACH or not _STOPS.isdisjoint(lower[low:high]):
                continue
            if self.line.words.verb_last:
                return self._closes(range(max(at + 1, place.stop), inside.stop))
            return any(self.accounts.past(one) for one in range(at + 1, min(at + 4, inside.stop)) if one not in place)
        return False

    def _closes(self, clause: range) -> bool:
        """A word that looks like a participle closes the clause, where verbs come last: „geleert“."""
        lower, starts = self.scene.tokens.lower, self.scene.tokens.starts
        stop = next((at for at in clause if lower[at] in _STOPS or lower[at] in (".", "!", "?")), clause.stop)
        word = lower[stop - 1] if stop > clause.start else ""
        small = bool(word) and self.scene.text[starts[stop - 1]].islower()
        return small and len(word) > SHORT and word.endswith(_PARTICIPLES)


def looking_back(scene: Scene) -> LookingBack:
    """Such orders of a scene, found when first asked for."""
    return view(scene, LookingBack)
