"""An article's words of order and time, found once, and the dates with the words that say what happened then."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from workbench.check.marking import by_sentence
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.language.calendar_words import CalendarWords, calendar_words
from workbench.language.checking import Cue
from workbench.language.ordering import OrderWords, order_words
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases

BEFORE, AFTER = 8, 5
"""Tokens within which a verb belongs to a date: before it, and after it where verbs come last."""


class Timeline:
    """A scene with its order words. One per scene: `timeline(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.words: OrderWords = scene.pack.view(order_words)

    @derived
    def calendar(self) -> CalendarWords:
        return self.scene.pack.view(calendar_words)

    @derived
    def relative_days(self) -> Phrases[int]:
        """Read "Yesterday" and the like, with the days between publication and them."""
        return self.scene.pack.view(_relative_days)

    @derived
    def marks(self) -> list[Cue]:
        """Every order word of the article, in text order."""
        found = self.words.marks.all(self.scene.tokens)
        return [mark for mark in found if not self._of_kin(mark)]

    def _of_kin(self, mark: Cue) -> bool:
        """A relative's death, told by a noun: « à la mort de sa femme », "the death of his brother"."""
        if "died" not in mark.roles:
            return False
        behind = self.scene.tokens.lower[mark.last : mark.last + 4]
        led = behind[:1] != [] and behind[0] in self.scene.context.words.of
        return led and not self.words.kin.isdisjoint(behind[1:])

    @derived
    def roles(self) -> frozenset[str]:
        """All roles that occur: most rules have nothing to do where theirs does not."""
        return frozenset(role for mark in self.marks for role in mark.roles)

    @derived
    def born_words(self) -> frozenset[str]:
        """First words of all that tells a birth in this article."""
        return frozenset(self.scene.tokens.lower[mark.first] for mark in self.marks if "born" in mark.roles)

    @derived
    def _by_sentence(self) -> dict[int, list[Cue]]:
        return by_sentence(self.scene, self.marks)

    def marked(self, sentence: int, *roles: str) -> list[Cue]:
        """The words of a sentence in any of the roles."""
        return [mark for mark in self._by_sentence.get(sentence, ()) if not mark.roles.isdisjoint(roles)]

    def has(self, sentence: int, *roles: str) -> bool:
        return bool(self.marked(sentence, *roles))

    def sentences_of(self, paragraph: int) -> list[int]:
        """The sentences of a paragraph, in order."""
        span = self.scene.segments.paragraphs[paragraph]
        sentences = self.scene.segments.sentences
        first = bisect_left(sentences, span.start, key=lambda sentence: sentence.start)
        last = bisect_left(sentences, span.end, key=lambda sentence: sentence.start)
        return list(range(first, last))

    def paragraph_has(self, paragraph: int, *roles: str) -> bool:
        return any(self.has(sentence, *roles) for sentence in self.sentences_of(paragraph))

    @derived
    def dates(self) -> list[Dated]:
        """The dates, each once (a date may stand on two claims)."""
        seen: dict[Span, Dated] = {}
        for dated in self.scene.dates:
            seen.setdefault(dated.span, dated)
        return list(seen.values())

    @derived
    def _dates_by_sentence(self) -> dict[int, list[Dated]]:
        found: dict[int, list[Dated]] = {}
        for dated in self.dates:
            found.setdefault(dated.sentence, []).append(dated)
        return found

    def dates_in(self, sentence: int) -> list[Dated]:
        return self._dates_by_sentence.get(sentence, [])

    @derived
    def durations(self) -> list[Figure]:
        """Durations and ages, each once."""
        seen: dict[Span, Figure] = {}
        for figure in self.scene.amounts:
            if figure.kind is Kind.DURATION:
                seen.setdefault(figure.span, figure)
        return list(seen.values())

    def extent(self, start: int, end: int) -> range:
        return self.scene.tokens.covering(start, end)

    def cue_of(self, dated: Dated, *roles: str) -> Cue | None:
        """The word in one of the roles that governs a date: the nearest one, no other date in between."""
        own = self.extent(dated.start, dated.end)
        others = [self.extent(date.start, date.end) for date in self.dates_in(dated.sentence) if date is not dated]
        best: tuple[int, int, Cue] | None = None
        for mark in self.marked(dated.sentence, *roles):
            before = mark.last <= own.start
            distance = own.start - mark.last if before else mark.first - own.stop
            if distance < 0 or self._parted(mark, own, others):
                continue
            if not before and not self.words.verb_last:
                continue
            if distance > (BEFORE if before else AFTER):
                continue
            rank = (distance, 0 if before != self.words.verb_last else 1, mark)
            if best is None or rank[:2] < best[:2]:
                best = rank
        return None if best is None else best[2]

    def _parted(self, mark: Cue, own: range, others: list[range]) -> bool:
        low, high = min(mark.last, own.stop), max(mark.first, own.start)
        if any(low <= other.start < high for other in others):
            return True
        stops = self.scene.tokens.lower[low:high]
        return ";" in stops or ":" in stops

    def within(self, start: int, end: int) -> list[str]:
        """The lower-case tokens of text[start:end]."""
        inside = self.extent(start, end) if end > start else range(0)
        return self.scene.tokens.lower[inside.start : inside.stop]

    def spoken(self, dated: Dated) -> bool:
        return dated.quotation is not None


def _relative_days(pack: LanguagePack) -> Phrases[int]:
    return Phrases(pack.table("dates").integers("relative-days").items())


def timeline(scene: Scene) -> Timeline:
    """The timeline of a scene, made when first asked for and kept as long as the scene."""
    return view(scene, Timeline)


def bounds(dated: Dated) -> tuple[dt.date, dt.date] | None:
    """First and last day of a date that has both; None otherwise."""
    if dated.moment is None or dated.moment.edtf is None:
        return None
    first, last = dated.moment.earliest, dated.moment.latest
    return None if first is None or last is None else (first, last)


def is_deadline(dated: Dated) -> bool:
    """Told by its end alone, as what something is done by: "by June 2026" (EDTF "../2026-06")."""
    return dated.moment is not None and (dated.moment.edtf or "").startswith("../")


def written_year(dated: Dated) -> bool:
    """Whether the date itself gives its year."""
    moment = dated.moment
    return moment is not None and moment.edtf is not None and moment.edtf[:4] in dated.quote
