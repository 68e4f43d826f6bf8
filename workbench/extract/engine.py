"""Reading a version: from text to mentions, claims and coverage, passage by passage in one direction.

Deterministic: the same version gives the same extraction on every run. Tokens are kept for one passage at a time.
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.articles import Version
from workbench.domain.claims import Modality
from workbench.domain.extraction import Extraction
from workbench.domain.mentions import AmountMention, DateMention, QuotationMention, Unread
from workbench.domain.text import Anchor, Span
from workbench.extract.claims import Material, claims
from workbench.extract.clauses import Clauses
from workbench.extract.coverage import QUOTATION, CoverageReader
from workbench.extract.dimensions.amounts import AmountReader
from workbench.extract.dimensions.dates import DateReader
from workbench.extract.dimensions.names import NameReader
from workbench.extract.dimensions.quotations import QuotationReader
from workbench.extract.dimensions.sources import SourceReader
from workbench.extract.drafts import Draft, Drafter
from workbench.extract.passage import Passage, around, passages
from workbench.extract.roles import RoleReader, shared_roles
from workbench.language.cues import reading_cues
from workbench.language.homes import Homes
from workbench.language.pack import LanguagePack
from workbench.records import uncollected


def read(version: Version, pack: LanguagePack, wanted: Callable[[], None] | None = None) -> Extraction:
    """Everything that a version states, in reading order. Never raises for any text; but `wanted` is called before
    each passage, and what it raises ends the reading.
    """
    with uncollected(cycles=False):
        reading = _Reading(version, pack)
        for passage in passages(version, pack):
            if wanted is not None:
                wanted()
            reading.add(passage)
        return reading.finish()


def read_within(version: Version, pack: LanguagePack, span: Span) -> Extraction:
    """What a version states in a span and right around it: one sentence of a long text in a small part of the time."""
    with uncollected(cycles=False):
        reading = _Reading(version, pack)
        reading.add(around(version, pack, span))
        return reading.finish()


class _Reading:
    """The readers of one version and what they have found so far."""

    def __init__(self, version: Version, pack: LanguagePack) -> None:
        self._version = version
        self._cues = pack.view(reading_cues)
        self._quotation_reader = QuotationReader(pack)
        self._date_reader = DateReader(pack, version)
        self._amount_reader = AmountReader(pack, pack.view(Homes).home(version.text))
        self._name_reader = NameReader(pack)
        self._source_reader = SourceReader(pack, version)
        self._role_reader = RoleReader(self._cues)
        self._coverage = CoverageReader(pack)
        self._amounts: list[AmountMention] = []
        self._dates: list[DateMention] = []
        self._drafts: list[Draft] = []
        self._reserves: dict[Span, Modality] = {}
        self._sentences: list[Span] = []

    def add(self, passage: Passage) -> None:
        """Read one passage."""
        quotations = self._quotation_reader.read(passage)
        dates = self._date_reader.read(passage)
        amounts = self._amount_reader.read(passage, dates)
        names = self._name_reader.read(passage)
        sources = self._source_reader.read(passage, names, quotations)
        clauses = Clauses(passage, self._cues)
        amounts = self._role_reader.assign(passage, amounts, clauses)
        drafter = Drafter(passage, self._cues, clauses, len(self._amounts), len(self._dates))
        self._drafts += drafter.drafts(amounts, dates, sources)
        self._reserves |= drafter.reserves
        left = self._date_reader.left + self._amount_reader.left
        self._date_reader.left, self._amount_reader.left = [], []
        self._coverage.add(passage, amounts, dates, [*names, *sources], left)
        self._amounts += amounts
        self._dates += dates
        self._sentences += passage.segments.sentences

    def finish(self) -> Extraction:
        """Resolve what needs the whole text: names, sources, restated roles, claims."""
        names = self._name_reader.finish()
        sources = self._source_reader.finish(names)
        quotations = self._source_reader.quotations
        amounts = shared_roles(self._amounts, self._version.title_end)
        material = Material(
            self._version.text, self._version.title_end, self._sentences, amounts, self._dates, sources, names,
            self._source_reader.attributions, quotations, self._reserves,
        )  # fmt: skip
        made = claims(material, self._drafts, self._cues)
        counted = self._coverage.result
        unread = counted.unread + _uncarded(quotations, [claim.anchor for claim in made])
        return Extraction(
            amounts=tuple(amounts),
            dates=tuple(self._dates),
            sources=sources,
            names=names,
            quotations=quotations,
            claims=made,
            unread=tuple(sorted(unread, key=lambda item: (item.start, item.end))),
            numbers=counted.numbers,
            read=counted.read,
        )


def _uncarded(quotations: tuple[QuotationMention, ...], anchors: list[Anchor]) -> list[Unread]:
    """The quotations that no claim touches. Anchors are in order of their start."""
    found: list[Unread] = []
    reach, position = 0, 0
    for quotation in quotations:
        while position < len(anchors) and (anchor := anchors[position]).start < quotation.end:
            if anchor.end > reach:
                reach = anchor.end
            position += 1
        if reach <= quotation.start:
            found.append(Unread(start=quotation.start, end=quotation.end, quote=quotation.quote, why=QUOTATION))
    return found
