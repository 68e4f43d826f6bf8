"""First half of making claims: per passage, which amounts and dates belong together and where their clause stands.

One claim is one assertion. The amounts of a sentence are taken one by one; two neighbours share a claim when nothing
separates them ("20 jobs at 3 euros"), when they tell one change (before, after, by how much), or when the second says
the first again in another unit. Otherwise the sentence is cut at the strongest boundary between them. A date belongs
to the clause it stands in; one at the head of the sentence governs every clause that has none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter

from workbench.domain.claims import Modality
from workbench.domain.mentions import AmountMention, DateMention, Mention, SourceMention
from workbench.domain.quantities import Kind, Role
from workbench.domain.text import Span
from workbench.extract.anchoring import Anchoring
from workbench.extract.clauses import MOST, Boundary, Clauses, stretches, trimmed
from workbench.extract.modality import strongest
from workbench.extract.passage import Passage
from workbench.language.cues import COMMA, RELATIVE, STRONG, ReadingCues
from workbench.records import dataclass, field

_CHANGE = frozenset({Role.BEFORE, Role.AFTER, Role.CHANGE})
_HEAD = 6
"""Content words within which a date at the beginning of a sentence governs all of it."""
_APPOSITION = 2
"""Content words from which a stretch with a date only is an assertion of its own ("fondé en 1974")."""


_START = attrgetter("start")


def _starts(mentions: Sequence[Mention]) -> list[float]:
    """Where mentions start, and behind the last one an end that no text reaches."""
    return [*map(_START, mentions), inf]


@dataclass(slots=True)
class Draft:
    """A claim to be: its anchor, the indexes of its amounts and dates in the lists of the version, its sentence."""

    start: int
    end: int
    sentence: Span
    amounts: list[int] = field(default_factory=list)
    dates: list[int] = field(default_factory=list)
    modality: Modality = Modality.ASSERTED
    label: str = ""


class Drafter:
    """Drafts the claims of one passage. `first_amount` and `first_date` are the indexes of the passage's first ones;
    `reserves` is how far the sentences commit themselves that only name a source.
    """

    def __init__(
        self, passage: Passage, cues: ReadingCues, clauses: Clauses, first_amount: int, first_date: int
    ) -> None:
        self._passage = passage
        self._cues = cues
        self._clauses = clauses
        self._offsets = first_amount, first_date
        self.reserves: dict[Span, Modality] = {}

    def drafts(
        self, amounts: Sequence[AmountMention], dates: Sequence[DateMention], sources: Sequence[SourceMention] = ()
    ) -> list[Draft]:
        """The drafts of the sentences that hold an amount or a date, in reading order. A stretch at the end that only
        names one of the `sources` stays out of the anchor.
        """
        found: list[Draft] = []
        amount = date = source = 0
        ordered = sorted(sources, key=_START)
        amount_starts, date_starts, source_starts = _starts(amounts), _starts(dates), _starts(ordered)
        for sentence in self._passage.segments.sentences:
            end, first_amount, first_date, first_source = sentence.end, amount, date, source
            while amount_starts[amount] < end:
                amount += 1
            while date_starts[date] < end:
                date += 1
            while source_starts[source] < end:
                source += 1
            if amount == first_amount and date == first_date:
                if source > first_source:
                    inside = self._clauses.inside(sentence)
                    self.reserves[sentence] = strongest(self._clauses.modality(inside.start, inside.stop))
                continue
            own = list(enumerate(amounts[first_amount:amount], first_amount + self._offsets[0]))
            when = list(enumerate(dates[first_date:date], first_date + self._offsets[1]))
            if len(own) + len(when) > MOST:
                found += self._long(sentence, own, when)
            else:
                found += self._sentence(sentence, ordered[first_source:source]).drafts(own, when)
        return found

    def _sentence(self, span: Span, sources: Sequence[SourceMention]) -> _Sentence:
        return _Sentence(self._passage, self._cues, self._clauses, span, sources)

    def _long(
        self, sentence: Span, amounts: list[tuple[int, AmountMention]], dates: list[tuple[int, DateMention]]
    ) -> list[Draft]:
        """The drafts of a sentence without end, stretch by stretch."""
        found: list[Draft] = []
        amount = date = 0
        for span in stretches(sentence, sorted((mention for _, mention in (*amounts, *dates)), key=_START)):
            first_amount, first_date = amount, date
            while amount < len(amounts) and amounts[amount][1].start < span.end:
                amount += 1
            while date < len(dates) and dates[date][1].start < span.end:
                date += 1
            found += self._sentence(span, ()).drafts(amounts[first_amount:amount], dates[first_date:date])
        return found


class _Sentence:
    """One sentence being cut into claims."""

    def __init__(
        self, passage: Passage, cues: ReadingCues, clauses: Clauses, span: Span, sources: Sequence[SourceMention]
    ) -> None:
        self._passage, self._cues, self._span = passage, cues, span
        self._clauses, self._places = clauses, passage.places
        self._lower = passage.tokens.lower
        inside = clauses.inside(span)
        self._first, self._stop = inside.start, inside.stop
        self._boundaries: list[Boundary] = []
        self._anchors = Anchoring(passage, cues, sources)

    def drafts(self, amounts: list[tuple[int, AmountMention]], dates: list[tuple[int, DateMention]]) -> list[Draft]:
        cuts = self._clauses.boundaries(self._first, self._stop)
        if cuts:  # none within a mention
            inner: set[int] = set()
            for _, mention in (*amounts, *dates):
                place = self._places[mention.start]
                inner.update(range(place.start + 1, place.stop))
            cuts = [cut for cut in cuts if cut[0] not in inner]
            self._anchors.cut(cuts)
        self._boundaries = cuts
        pieces = self._pieces([mention for _, mention in amounts])
        made = [draft for first, stop in pieces for draft in self._draft(first, stop, amounts, dates)]
        if len(made) > 1:
            self._govern(made, dates)
            made.sort(key=lambda draft: (draft.start, draft.end))
        return made

    def _pieces(self, amounts: list[AmountMention]) -> list[tuple[int, int]]:
        """Token ranges that partition the sentence, cut between amounts that state different facts."""
        if not self._boundaries or len(amounts) == 1:
            return [(self._first, self._stop)] if self._first < self._stop else []
        cuts: list[int] = []
        rising = False  # the piece tells what something has become
        for left, right in pairwise(amounts):
            rising = rising or left.role is Role.AFTER
            cut = self._cut(left, right)
            joined = self._one_fact(left, right) or (rising and right.role is Role.BEFORE)
            if cut is not None and (not joined or cut.strength >= STRONG):
                cuts.append(cut.at)
                rising = False
        if not amounts:
            cuts = [cut.at for cut in self._boundaries if cut.strength >= STRONG]
        edges = [self._first, *cuts, self._stop]
        return [(first, stop) for first, stop in pairwise(edges) if first < stop]

    def _cut(self, left: AmountMention, right: AmountMention) -> Boundary | None:
        """The strongest boundary between two amounts, the last of equals; None when nothing separates them."""
        start, stop = self._places[left.start].stop, self._places[right.start].start
        found: Boundary | None = None
        best = 0
        for cut in self._boundaries:
            at, strength = cut
            if start <= at <= stop and strength >= best:
                found, best = cut, strength
        return None if best < RELATIVE and not self._clauses.words(start, stop) else found

    def _one_fact(self, left: AmountMention, right: AmountMention) -> bool:
        if right.role is Role.CONVERSION:
            return True
        if left.role in _CHANGE and right.role in _CHANGE:
            return left.role is not right.role
        share = right.quantity is not None and right.quantity.kind is Kind.PERCENT and right.role is Role.SHARE
        return share and "(" in self._lower[self._places[left.start].stop : self._places[right.start].start]

    def _draft(
        self, first: int, stop: int, amounts: list[tuple[int, AmountMention]], dates: list[tuple[int, DateMention]]
    ) -> list[Draft]:
        """The draft of a piece, and one for each stretch of it that only tells when something else happened."""
        own, when = amounts, dates
        if stop - first < self._stop - self._first:
            low, high = self._passage.tokens.starts[first], self._passage.tokens.ends[stop - 1]
            own = [pair for pair in amounts if low <= pair[1].start < high]
            when = [pair for pair in dates if low <= pair[1].start < high]
        if not when and not own:
            return []
        if not when:
            return [self._made(first, stop, own, [])]
        kept: list[tuple[int, DateMention]] = []
        asides: dict[tuple[int, int], list[tuple[int, DateMention]]] = {}
        for pair in when:
            span = self._aside(first, stop, pair[1], own) if own else None
            if span is None:
                kept.append(pair)
            else:
                asides.setdefault(span, []).append(pair)
        made = [self._made(*span, [], pairs, whole=True) for span, pairs in asides.items()]
        if own or kept:
            if asides:
                begin = min(self._places[mention.start].start for _, mention in (*own, *kept))
                first = max([first, *(high for _, high in asides if high <= begin)])
            made.append(self._made(first, stop, own, kept))
        return made

    def _aside(
        self, first: int, stop: int, date: DateMention, amounts: list[tuple[int, AmountMention]]
    ) -> tuple[int, int] | None:
        """The token range of a stretch between commas or behind a relative that has a date and no amount."""
        inside = self._places[date.start]
        before = [cut for cut in self._boundaries if first < cut.at <= inside.start and cut.strength >= COMMA]
        after = [cut for cut in self._boundaries if inside.stop <= cut.at < stop and cut.strength >= COMMA]
        low = before[-1].at if before else first
        high = after[0].at if after else stop
        amount_tokens = [self._places[mention.start] for _, mention in amounts]
        if any(low <= tokens.start < high for tokens in amount_tokens):
            return None
        words = self._clauses.words(low, inside.start)
        words += self._clauses.words(inside.stop, high)
        colon = [cut.at for cut in after if cut.strength == STRONG and cut.at <= amount_tokens[0].start]
        if colon and self._clauses.words(first, colon[0]) > _APPOSITION:
            return first, colon[0]
        if words < _APPOSITION or low == self._first:
            return None
        follows = amount_tokens[-1].start < low
        if follows and before[-1].strength < RELATIVE and len(amount_tokens) == 1:
            return None  # "the last payment, some 22 million, went out last week"
        return low, high

    def _made(
        self,
        first: int,
        stop: int,
        amounts: list[tuple[int, AmountMention]],
        dates: list[tuple[int, DateMention]],
        *,
        whole: bool = False,
    ) -> Draft:
        mentions: list[Mention] = [mention for _, mention in amounts]
        mentions += [mention for _, mention in dates]
        around = self._around(mentions)
        reserve = strongest(self._clauses.modality(*self._anchors.clause(first, stop, around)))
        if not whole:
            first, stop = self._anchors.narrowed(first, stop, around)
        first, stop = trimmed(self._passage, self._cues, first, stop)
        tokens = self._passage.tokens
        start, end = (
            (tokens.starts[first], tokens.ends[stop - 1]) if first < stop else (mentions[0].start, mentions[0].end)
        )
        for mention in mentions:
            if mention.start < start:
                start = mention.start
            if mention.end > end:
                end = mention.end
        return Draft(
            start,
            end,
            self._span,
            [index for index, _ in amounts],
            [index for index, _ in dates],
            reserve,
            self._anchors.label(first, mentions),
        )

    def _around(self, mentions: Sequence[Mention]) -> range:
        """The tokens from the first to the last of some mentions."""
        if len(mentions) == 1:
            return self._places[mentions[0].start]
        places = [self._places[mention.start] for mention in mentions]
        return range(min([place.start for place in places]), max([place.stop for place in places]))

    def _govern(self, made: list[Draft], dates: list[tuple[int, DateMention]]) -> None:
        """A date at the head of the sentence belongs to every clause that has none."""
        if not dates:
            return
        index, date = dates[0]
        if self._clauses.words(self._first, self._places[date.start].start) > _HEAD:
            return
        low = self._places[date.start].start
        ahead = [cut for cut in self._boundaries if cut.at <= low and cut.strength >= COMMA]
        if ahead and (ahead[-1].strength > COMMA or self._clauses.words(ahead[-1].at, low)):
            return
        if any(not draft.amounts and index in draft.dates for draft in made):
            return  # an assertion of its own
        starts = self._passage.tokens.starts
        limit = min(
            [starts[cut.at] for cut in self._boundaries if cut.at > low and cut.strength >= STRONG], default=None
        )
        made = [draft for draft in made if limit is None or draft.start < limit]
        if any(draft.amounts and draft.end <= date.start for draft in made):
            return
        for draft in made:
            if draft.amounts and not draft.dates:
                draft.dates.append(index)
