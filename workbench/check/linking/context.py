"""What the link patterns look at: cues, gaps between amounts and labels, each found once per sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, wraps
from typing import Any, TypeVar

from workbench.check.scene import Figure, Scene
from workbench.check.units import Measured
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import CheckWords, Cue, check_words

NEAR = 5
"""Tokens within which a cue is taken to belong to an amount."""

WIDE = 9
"""Tokens within which a word of denial or correction tells of an amount."""

PERIODS = frozenset({"year", "month", "week", "day", "hour", "minute"})
"""Denominators of a rate that are a length of time."""

_SHORT = 3
_UNKNOWN: Any = object()

_OFTEN = frozenset({"per_year", "monthly", "weekly"})

_NONE: frozenset[str] = frozenset()

Told = TypeVar("Told")
OfAmount = Callable[["Context", Figure], Told]


def by_its_words(ask: OfAmount[Told]) -> OfAmount[Told]:
    """Keep what a function tells of an amount from the text around it alone, not from its value or that of another, nor
    from a date: a dozen patterns ask the same of each amount, and no edit of a value changes the answer.
    """

    @wraps(ask)
    def asked(context: Context, figure: Figure) -> Told:
        known = context.told.get((ask, figure), _UNKNOWN)
        if known is _UNKNOWN:
            known = context.told[ask, figure] = ask(context, figure)
        answer: Told = known
        return answer

    return asked


class Gap:
    """The tokens strictly between two amounts and the roles of the cues among them."""

    __slots__ = ("_roles", "cues", "words")

    def __init__(self, words: tuple[str, ...], cues: tuple[Cue, ...]) -> None:
        self.words, self.cues = words, cues
        self._roles: frozenset[str] | None = None if cues else _NONE

    @property
    def roles(self) -> frozenset[str]:
        """All roles of its cues."""
        known = self._roles
        if known is None:
            known = self._roles = _NONE.union(*[cue.roles for cue in self.cues])
        return known

    def has(self, *roles: str) -> bool:
        """True when a cue plays one of the roles."""
        known = self._roles  # asked more often than anything else
        return not (self.roles if known is None else known).isdisjoint(roles)

    def __len__(self) -> int:
        return len(self.words)


class Context:
    """A scene with its cues."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.words: CheckWords = scene.pack.view(check_words)
        self._cues: dict[int, list[Cue]] = {}
        self._labels: dict[int, frozenset[str]] = {}
        self._gaps: dict[tuple[int, int, int], Gap] = {}
        self._cuts: dict[tuple[int, int], Gap] = {}
        self._roles: dict[int, frozenset[str]] = {}
        self._inside: dict[int, range] = {}
        self._around: dict[int, Gap] = {}
        self._leads: dict[int, Gap] = {}
        self._trails: dict[int, Gap] = {}
        self.told: dict[tuple[OfAmount[Any], Figure], Any] = {}
        """What the words of an amount say of it (`by_its_words`)."""

    @cached_property
    def sentences(self) -> list[int]:
        """Sentences that hold amounts, in order."""
        return list(dict.fromkeys(figure.sentence for figure in self.scene.amounts))

    def figures(self, sentence: int) -> list[Figure]:
        return self.scene.figures_in(sentence)

    def cues(self, sentence: int) -> list[Cue]:
        """All cues of a sentence, in order."""
        if sentence not in self._cues:
            span = self.scene.sentence_tokens(sentence)
            found = self.words.find(self.scene.tokens, span.start, span.stop)
            self._cues[sentence] = [
                cue
                for cue in found
                if not ("hypo" in cue.roles and self._is_month(cue))
                and not (cue.factor and (self._is_feat(cue, span) or _is_often(cue, found)))
            ]
        return self._cues[sentence]

    def _is_month(self, cue: Cue) -> bool:
        """The month of May is no "may"."""
        return self.scene.text[cue.start].isupper() and bool(self.scene.dates_within(cue.start, cue.end))

    def _is_feat(self, cue: Cue, sentence: range) -> bool:
        """What somebody scores multiplies nothing: "an Okafor double sends them through", « un doublé de Diaby »,
        « Doublé de Diaby » at the head of a sentence.
        """
        lower = self.scene.tokens.lower
        if cue.last - cue.first > 1 or lower[cue.first] not in self.words.feats:
            return False
        before = lower[cue.first - 1] if cue.first > sentence.start else ""
        after = lower[cue.last] if cue.last < sentence.stop else ""
        if before in self.words.one or (before in ("", ":") and after in self.words.of):
            return True
        scored = after.endswith("s") and len(after) > _SHORT and after.isalpha() and after not in self.words.empty
        starts, text = self.scene.tokens.starts, self.scene.text
        if not (before and scored and text[starts[cue.last]].islower() and text[starts[cue.first - 1]].isupper()):
            return False
        return not before.endswith("s")  # "Profits double across the board"

    def stretch(self, sentence: int, start: int, end: int) -> Gap:
        """The tokens and cues of a sentence within text[start:end]."""
        key = (sentence, start, end)
        known = self._gaps.get(key)
        if known is not None:
            return known
        tokens = self.scene.tokens
        inside = tokens.covering(start, end) if end > start else range(0)
        cues = tuple([cue for cue in self.cues(sentence) if cue.start >= start and cue.end <= end])
        gap = Gap(tuple(tokens.lower[inside.start : inside.stop]), cues)
        self._gaps[key] = gap
        return gap

    def between(self, first: Figure, second: Figure) -> Gap:
        return self.stretch(first.sentence, first.end, second.start)

    def lead(self, figure: Figure) -> Gap:
        """From the amount before it (or the start of the sentence) to the end of the amount itself."""
        known = self._leads.get(figure.order)
        if known is None:
            before = self.neighbour(figure, -1)
            start = before.end if before is not None else self.scene.segments.sentences[figure.sentence].start
            known = self._leads[figure.order] = self.stretch(figure.sentence, start, figure.end)
        return known

    def trail(self, figure: Figure) -> Gap:
        """From the amount to the next one (or the end of the sentence)."""
        known = self._trails.get(figure.order)
        if known is None:
            after = self.neighbour(figure, 1)
            end = after.start if after is not None else self.scene.segments.sentences[figure.sentence].end
            known = self._trails[figure.order] = self.stretch(figure.sentence, figure.end, end)
        return known

    def just_before(self, figure: Figure, tokens: int = NEAR) -> Gap:
        """The last tokens before an amount, not reaching over another amount, and the words of the amount itself."""
        key = (figure.order, -tokens)
        known = self._cuts.get(key)
        if known is None:
            inside = self.inside(figure)
            size = tokens + len(inside)
            lead = self.lead(figure)
            first = max(inside.stop - size, inside.stop - len(lead))
            known = Gap(lead.words[-size:], tuple([cue for cue in lead.cues if cue.first >= first]))
            self._cuts[key] = known
        return known

    def led_by(self, figure: Figure, role: str) -> bool:
        """Whether the words directly before an amount play a role; its own words do not count ("three lots: 5 of")."""
        first = self.inside(figure).start
        return any(cue.last == first and role in cue.roles for cue in self.lead(figure).cues)

    def just_after(self, figure: Figure, tokens: int = NEAR) -> Gap:
        """The first tokens after an amount, not reaching over another amount."""
        key = (figure.order, tokens)
        known = self._cuts.get(key)
        if known is None:
            trail = self.trail(figure)
            last = self.inside(figure).stop + tokens
            known = self._cuts[key] = Gap(trail.words[:tokens], tuple([cue for cue in trail.cues if cue.last <= last]))
        return known

    def around(self, figure: Figure) -> Gap:
        """The words of its sentence near an amount on both sides, and the amount itself."""
        if figure.order not in self._around:
            starts, ends = self.scene.tokens.starts, self.scene.tokens.ends
            sentence, inside = self.scene.sentence_tokens(figure.sentence), self.inside(figure)
            first = max(sentence.start, inside.start - WIDE)
            last = min(sentence.stop, inside.stop + WIDE) - 1
            self._around[figure.order] = self.stretch(figure.sentence, starts[first], ends[last])
        return self._around[figure.order]

    def is_bound(self, cue: Cue, figure: Figure) -> bool:
        """The word bounds the amount itself: "more than a quarter" tells of no rise."""
        quantity = figure.quantity
        if quantity.hedge is Hedge.NONE or cue.end <= figure.start:
            return False  # a word may begin before it: « baisse de plus de 60 % »
        return cue.end <= figure.start + max(0, figure.quote.find(quantity.numeral))

    def inside(self, figure: Figure) -> range:
        """Indexes of the tokens of an amount."""
        if figure.order not in self._inside:
            self._inside[figure.order] = self.scene.tokens.covering(figure.start, figure.end)
        return self._inside[figure.order]

    def preceding(self, figure: Figure, count: int = 1) -> tuple[str, ...]:
        """The last words right before an amount, not reaching over another amount."""
        words = self.lead(figure).words
        return words[: len(words) - len(self.inside(figure))][-count:]

    def neighbour(self, figure: Figure, step: int) -> Figure | None:
        """The next (1) or previous (-1) amount of the same sentence."""
        index = figure.order + step
        amounts = self.scene.amounts
        if 0 <= index < len(amounts) and amounts[index].sentence == figure.sentence:
            return amounts[index]
        return None

    def sentence_roles(self, sentence: int) -> frozenset[str]:
        if sentence not in self._roles:
            self._roles[sentence] = _NONE.union(*[cue.roles for cue in self.cues(sentence)])
        return self._roles[sentence]

    def label(self, figure: Figure) -> frozenset[str]:
        """Stems of the content words around an amount, up to the neighbouring amounts or seven words away."""
        if figure.order not in self._labels:
            tokens = self.scene.tokens
            inside = tokens.covering(figure.start, figure.end)
            sentence = self.scene.sentence_tokens(figure.sentence)
            before, after = self.neighbour(figure, -1), self.neighbour(figure, 1)
            first = sentence.start if before is None else tokens.covering(before.start, before.end).stop
            last = sentence.stop if after is None else tokens.covering(after.start, after.end).start
            words = tokens.lower[max(first, inside.start - 9) : min(last, inside.stop + 7)]
            self._labels[figure.order] = self.stems(words)
        return self._labels[figure.order]

    def sentence_stems(self, sentence: int) -> frozenset[str]:
        """Stems of all content words of a sentence."""
        inside = self.scene.sentence_tokens(sentence)
        return self.stems(self.scene.tokens.lower[inside.start : inside.stop])

    def stems(self, words: Sequence[str]) -> frozenset[str]:
        """Content words cut to six letters, so that inflected forms meet."""
        return frozenset(
            word[:6] for word in words if len(word) >= 4 and word.isalpha() and word not in self.words.empty
        )

    def span(self, cue: Cue) -> Span:
        return Span(cue.start, cue.end)


def _is_often(cue: Cue, cues: Sequence[Cue]) -> bool:
    """As in "three times a year", « deux fois par mois »: how often, and nothing is multiplied."""
    return any(one.first == cue.last and one.roles & _OFTEN for one in cues)


def alike(a: Measured, b: Measured) -> bool:
    """Amounts that can be added or compared without converting; a count without a noun goes with any count."""
    if a.kind is not b.kind or (a.per or "") != (b.per or ""):
        return False
    return a.unit == b.unit or (a.kind is Kind.COUNT and (not a.unit or not b.unit))


def comparable(a: Measured, b: Measured) -> bool:
    """Like amounts, of which one may leave its period unsaid ("$560m, from $480m a year"), but no other denominator:
    a profit is no profit per share.
    """
    if alike(a, b):
        return True
    pers = {a.per, b.per} - {None}
    return a.kind is b.kind and a.unit == b.unit and len(pers) == 1 and pers <= PERIODS
