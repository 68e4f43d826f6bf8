"""An indexed view over a case: what rules look at, in text order, with its surroundings."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from workbench.check.case import Case
from workbench.check.grading import Combine, Verdict, judge
from workbench.domain.claims import Claim, Modality
from workbench.domain.links import Link, LinkKind, LinkState
from workbench.domain.mentions import (
    AmountMention,
    DateMention,
    Mention,
    NameMention,
    QuotationMention,
    SourceMention,
)
from workbench.domain.moments import Moment
from workbench.domain.quantities import Quantity, Role
from workbench.domain.readings import Readings, readings
from workbench.domain.sources import Source
from workbench.domain.text import Span
from workbench.language.pack import LanguagePack
from workbench.language.segmentation import Segments, segment
from workbench.language.tokens import Tokens, tokenise

if TYPE_CHECKING:
    from workbench.check.conflicts import Standing
    from workbench.check.equations import Equation
    from workbench.check.linking.context import Context
    from workbench.check.relation import Relation

_REACH = 60
"""Amounts that are looked back at, at most: what stands further up is no longer in a reader's mind."""


@dataclass(eq=False)
class Placed:
    """Something of a claim at its place: `index` is its position within the claim's list of its sort."""

    mention: Mention
    claim: Claim
    index: int
    sentence: int
    paragraph: int
    in_title: bool
    quotation: int | None  # index into Scene.quotations of the quotation that it stands in

    @property
    def start(self) -> int:
        return self.mention.start

    @property
    def end(self) -> int:
        return self.mention.end

    @property
    def span(self) -> Span:
        return self.mention.span

    @property
    def quote(self) -> str:
        return self.mention.quote

    @property
    def modality(self) -> Modality:
        return self.claim.modality

    @property
    def key(self) -> tuple[str, int]:
        """Identifies it across checks: claim id and index."""
        return self.claim.id, self.index


@dataclass(eq=False)
class Figure(Placed):
    """An amount whose value is known. `order` is its position in Scene.amounts."""

    mention: AmountMention
    order: int = -1

    @cached_property
    def quantity(self) -> Quantity:
        quantity = self.mention.quantity
        assert quantity is not None, "a Scene holds amounts with a value only"
        return quantity

    @property
    def role(self) -> Role | None:
        return self.mention.role

    @cached_property
    def readings(self) -> Readings:
        return readings(self.quantity)


@dataclass(eq=False)
class Dated(Placed):
    """A date; `moment` is None when it could not be understood."""

    mention: DateMention

    @property
    def moment(self) -> Moment | None:
        return self.mention.moment

    @property
    def cue(self) -> str:
        return self.mention.cue


@dataclass(eq=False)
class Sourced(Placed):
    """A source; `source` is None when it could not be understood."""

    mention: SourceMention

    @property
    def source(self) -> Source | None:
        return self.mention.source


def _abbreviations(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.table("words").strings("abbreviations"))


class Scene:
    """One article as the rules see it. Lists are in text order; everything derived is made once, when first asked."""

    def __init__(self, case: Case, pack: LanguagePack) -> None:
        self.case = case
        self.pack = pack
        self.text = case.version.text
        self.title_end = case.version.title_end
        self.language = case.version.language.lower().partition("-")[0]
        self.published: dt.date | None = case.version.published
        self.claims: Sequence[Claim] = [claim for claim in case.claims if not claim.lost]
        self.names: Sequence[NameMention] = case.names
        self.quotations: Sequence[QuotationMention] = case.quotations
        self.options = case.options
        self._quotation_starts = [quotation.start for quotation in self.quotations]

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
            Figure(mention, claim, index, *self._place(mention.start))
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
            Dated(mention, claim, index, *self._place(mention.start))
            for claim in self.claims
            for index, mention in enumerate(claim.dates)
        ]
        return sorted(found, key=lambda dated: (dated.start, dated.end))

    @cached_property
    def sources(self) -> list[Sourced]:
        found = [
            Sourced(mention, claim, index, *self._place(mention.start))
            for claim in self.claims
            for index, mention in enumerate(claim.sources)
        ]
        return sorted(found, key=lambda sourced: (sourced.start, sourced.end))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The person's links and the suggested ones, without those that a person rejected."""
        from workbench.check.linking import suggest

        return tuple(link for link in suggest(self) if link.state is not LinkState.REJECTED)

    @cached_property
    def context(self) -> Context:
        """Cues, gaps and labels, for the link patterns and the rules about amounts."""
        from workbench.check.linking.context import Context

        return Context(self)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Confirmed and suggested links with their members resolved to figures."""
        from workbench.check.linking import relations

        return relations(self.context)

    def related(self, kind: LinkKind) -> Iterator[Relation]:
        """The relations of one kind."""
        return (relation for relation in self.relations if relation.kind is kind)

    @cached_property
    def equations(self) -> tuple[Equation, ...]:
        """What the relations say as equations."""
        from workbench.check.equations import equations

        return equations(self.relations)

    @cached_property
    def _standings(self) -> dict[Figure, Standing]:
        from workbench.check.conflicts import standings

        return standings(self.equations, self.options.ladder)

    def standing(self, figure: Figure) -> Standing | None:
        """Which equations fail and which hold around a figure; None when it is in none."""
        return self._standings.get(figure)

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
        span = self.segments.sentences[sentence]
        return self.tokens.covering(span.start, span.end)

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
        covering = [claim for claim in self.claims if claim.anchor.start <= position < claim.anchor.end]
        return min(covering, key=lambda claim: claim.anchor.end - claim.anchor.start, default=None)

    def _place(self, position: int) -> tuple[int, int, bool, int | None]:
        return (
            self.segments.sentence_at(position),
            self.segments.paragraph_at(position),
            position < self.title_end,
            self.quotation_at(position),
        )
