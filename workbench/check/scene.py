"""An indexed view over a case: what rules look at, in text order, with its surroundings."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from workbench.check.case import Case
from workbench.check.grading import Combine, Verdict, judge
from workbench.check.placed import Dated, Figure, Place, Placed, Sourced
from workbench.check.tracing import Source as Noted
from workbench.check.tracing import Trace, derived
from workbench.domain.claims import Claim
from workbench.domain.links import Link, LinkKind, LinkState
from workbench.domain.mentions import NameMention, QuotationMention
from workbench.domain.readings import Readings
from workbench.language.pack import LanguagePack
from workbench.language.segmentation import Segments, segment
from workbench.language.tokens import Tokens, tokenise

if TYPE_CHECKING:
    from workbench.check.conflicts import Standing
    from workbench.check.equations import Equation
    from workbench.check.linking.context import Context
    from workbench.check.relation import Relation

__all__ = ["Dated", "Figure", "Placed", "Scene", "Sourced"]

_REACH = 60
"""Amounts that are looked back at, at most: what stands further up is no longer in a reader's mind."""


def _abbreviations(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.table("words").strings("abbreviations"))


class Scene:
    """One article as the rules see it. Lists are in text order; everything derived is made once, when first asked.

    What hangs on the text and the places of the claims alone is a `cached_property`; what hangs on the claims' values
    is `derived`, so that a live scene (`Trace(live=True)`) forgets it when such a value changes.
    """

    def __init__(self, case: Case, pack: LanguagePack, trace: Trace | None = None) -> None:
        self.trace = Trace() if trace is None else trace
        self.case = case  # rules read claims by way of `amounts`, `dates`, `sources` and `claim_at`, links by `given`
        self.views: dict[Any, Any] = {}  # what modules read out of it: `views.view`
        self._given = Noted()
        self._only: Relation | None = None
        self.pack = pack
        self.text = case.version.text
        self.title_end = case.version.title_end
        self.language = case.version.language.lower().partition("-")[0]
        self.published: dt.date | None = case.version.published
        self.claims: Sequence[Claim] = [claim for claim in case.claims if not claim.lost]
        self.names: Sequence[NameMention] = case.names
        self.quotations: Sequence[QuotationMention] = case.quotations
        self.options = case.options
        self._sentence_tokens: dict[int, range] = {}
        self._quotation_starts = [quotation.start for quotation in self.quotations]

    @property
    def given(self) -> Sequence[Link]:
        """The links that a person made or decided on."""
        self.trace.saw(self._given)
        return self.case.links

    def take(self, case: Case, claims: Sequence[Claim]) -> None:
        """Take over the case as it now is, and its live claims. Text and places must be as they were."""
        old, self.case, self.claims = self.case, case, claims
        if tuple(old.links) != tuple(case.links):
            self.trace.changed(self._given)

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the whole text."""
        return tokenise(self.text)

    @cached_property
    def segments(self) -> Segments:
        return segment(self.text, self.pack.view(_abbreviations))

    @cached_property
    def amounts(self) -> list[Figure]:
        """The amounts that have a value, in text order."""
        found = [
            Figure(mention, claim, index, self._place(mention.start), self.trace)
            for claim in self.claims
            for index, mention in enumerate(claim.amounts)
            if mention.quantity is not None
        ]
        found.sort(key=lambda figure: (figure.start, figure.end))
        for order, figure in enumerate(found):
            figure.order = order
        return found

    @cached_property
    def dates(self) -> list[Dated]:
        found = [
            Dated(mention, claim, index, self._place(mention.start), self.trace)
            for claim in self.claims
            for index, mention in enumerate(claim.dates)
        ]
        return sorted(found, key=lambda dated: (dated.start, dated.end))

    @cached_property
    def sources(self) -> list[Sourced]:
        found = [
            Sourced(mention, claim, index, self._place(mention.start), self.trace)
            for claim in self.claims
            for index, mention in enumerate(claim.sources)
        ]
        return sorted(found, key=lambda sourced: (sourced.start, sourced.end))

    @cached_property
    def placed(self) -> dict[tuple[int, str, int], Placed[Any]]:
        """Everything on claims by sort (0 amounts, 1 dates, 2 sources), claim id and position within the claim."""
        sorts: tuple[Sequence[Placed[Any]], ...] = (self.amounts, self.dates, self.sources)
        return {(sort, *one.key): one for sort, placed in enumerate(sorts) for one in placed}

    @derived
    def links(self) -> tuple[Link, ...]:
        """The person's links and the suggested ones, without those that a person rejected."""
        from workbench.check.linking import suggest

        return tuple(link for link in suggest(self) if link.state is not LinkState.REJECTED)

    @cached_property
    def context(self) -> Context:
        """Cues, gaps and labels, for the link patterns and the rules about amounts."""
        from workbench.check.linking.context import Context

        return Context(self)

    @derived
    def relations(self) -> tuple[Relation, ...]:
        """Confirmed and suggested links with their members resolved to figures."""
        from workbench.check.linking import relations

        return relations(self.context)

    def related(self, kind: LinkKind) -> Iterator[Relation]:
        """The relations of one kind (within `only`, that one for once)."""
        if self._only is not None and self._only.kind is kind:
            one, self._only = self._only, None
            return iter((one,))
        return iter(self.all_related(kind))

    def all_related(self, kind: LinkKind) -> tuple[Relation, ...]:
        """The relations of one kind, also within `only`; kept by kind, as most edits change those of one."""
        return self.trace.remembered(
            ("related", kind), lambda: tuple(relation for relation in self.relations if relation.kind is kind)
        )

    @contextmanager
    def only(self, relation: Relation) -> Iterator[Callable[[], bool]]:
        """Give this one relation when next asked for those of its kind. Gives a function that says whether it was."""
        self._only = relation
        try:
            yield lambda: self._only is None
        finally:
            self._only = None

    @derived
    def equations(self) -> tuple[Equation, ...]:
        """What the relations say as equations."""
        from workbench.check.equations import equations

        return equations(self.relations, self.trace)

    @derived
    def _standings(self) -> dict[Figure, Standing]:
        from workbench.check.conflicts import standings

        return standings(self.equations, self.options.ladder, self.trace)

    def standing(self, figure: Figure) -> Standing | None:
        """Which equations fail and which hold around a figure; None when it is in none. Kept by figure, so that
        what asked of one is not made anew when only others stand otherwise.
        """
        return self.trace.remembered(("standing", figure), lambda: self._standings.get(figure))

    def judge(self, combine: Combine, operands: Sequence[Readings], stated: Readings) -> Verdict:
        """Grade `combine(operands) = stated` on the ladder of the desk."""
        return judge(combine, operands, stated, self.options.ladder)

    @cached_property
    def _figures(self) -> dict[tuple[str, int], Figure]:
        return {figure.key: figure for figure in self.amounts}

    @cached_property
    def _by_sentence(self) -> dict[int, list[Figure]]:
        found: dict[int, list[Figure]] = {}
        for figure in self.amounts:
            found.setdefault(figure.sentence, []).append(figure)
        return found

    def figure(self, claim: str, index: int = 0) -> Figure | None:
        """An amount by claim id and position within the claim; None when gone or without a value."""
        return self._figures.get((claim, index))

    def figures_in(self, sentence: int) -> list[Figure]:
        """The amounts of one sentence, in text order."""
        return self._by_sentence.get(sentence, [])

    def amounts_within(self, start: int, end: int) -> list[Figure]:
        """The amounts that overlap text[start:end]."""
        return [figure for figure in self.amounts if figure.start < end and start < figure.end]

    def dates_within(self, start: int, end: int) -> list[Dated]:
        """The dates that start in text[start:end] or reach into it from just before."""
        first = max(0, bisect_right(self._date_starts, start) - 2)
        last = bisect_right(self._date_starts, end)
        return [dated for dated in self.dates[first:last] if dated.start < end and start < dated.end]

    def dates_in(self, sentence: int) -> list[Dated]:
        """The dates of one sentence, in text order."""
        span = self.segments.sentences[sentence]
        return [dated for dated in self.dates_within(span.start, span.end) if dated.sentence == sentence]

    def before(self, figure: Figure, paragraphs: int) -> list[Figure]:
        """The amounts of the title and those up to so many paragraphs before an amount, in text order."""
        found: list[Figure] = []
        for other in reversed(self.amounts[max(0, figure.order - _REACH) : figure.order]):
            if figure.paragraph - other.paragraph > paragraphs:
                break
            if not other.in_title:
                found.append(other)
        return [other for other in self.title_amounts if other.order < figure.order] + found[::-1]

    @cached_property
    def title_amounts(self) -> list[Figure]:
        return [figure for figure in self.amounts[:_REACH] if figure.in_title]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [dated.start for dated in self.dates]

    def names_within(self, start: int, end: int) -> list[NameMention]:
        """The names that start in text[start:end]."""
        first = bisect_left(self._name_starts, start)
        return list(self.names[first : bisect_left(self._name_starts, end)])

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.start for name in self.names]

    def sentence_tokens(self, sentence: int) -> range:
        """Indexes into `tokens` of one sentence."""
        known = self._sentence_tokens.get(sentence)
        if known is None:
            span = self.segments.sentences[sentence]
            known = self._sentence_tokens[sentence] = self.tokens.covering(span.start, span.end)
        return known

    def sentence_text(self, sentence: int) -> str:
        return self.segments.sentences[sentence].of(self.text)

    def in_title(self, position: int) -> bool:
        return position < self.title_end

    def quotation_at(self, position: int) -> int | None:
        """Index of the quotation that covers a position, or None."""
        index = bisect_right(self._quotation_starts, position) - 1
        return index if index >= 0 and position < self.quotations[index].end else None

    def claim_at(self, position: int) -> Claim | None:
        """The claim whose span covers a position (the shortest one)."""
        near = (self.claims[index] for index in self._claims_in.get(self.segments.sentence_at(position), ()))
        covering = [claim for claim in near if claim.anchor.start <= position < claim.anchor.end]
        return min(covering, key=lambda claim: claim.anchor.end - claim.anchor.start, default=None)

    @cached_property
    def _claims_in(self) -> dict[int, list[int]]:
        """Indexes of the claims that reach into each sentence."""
        found: dict[int, list[int]] = {}
        for index, claim in enumerate(self.claims):
            first, last = claim.anchor.start, max(claim.anchor.start, claim.anchor.end - 1)
            for sentence in range(self.segments.sentence_at(first), self.segments.sentence_at(last) + 1):
                found.setdefault(sentence, []).append(index)
        return found

    def _place(self, position: int) -> Place:
        at = self.segments
        return at.sentence_at(position), at.paragraph_at(position), self.in_title(position), self.quotation_at(position)
