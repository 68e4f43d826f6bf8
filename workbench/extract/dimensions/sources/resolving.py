"""Which person or organisation a source phrase stands for, once the whole article is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.domain.mentions import NameMention
from workbench.domain.sources import SourceKind
from workbench.records import dataclass, field


@dataclass(slots=True)
class Candidate:
    """A source as read: its span, and what is needed to name it later."""

    start: int
    end: int
    kind: SourceKind
    name_at: int = -1  # offset of its own name
    complements: list[int] = field(default_factory=list)  # offsets of names tied to it
    noun: str = ""  # the noun phrase without determiner, lower case ("chief executive")
    label: str = ""  # the words an organisation without a proper name goes by ("commission électorale")
    anaphoric: bool = False  # "the company": stands for one named elsewhere
    bare: bool = False  # a determiner and a noun, nothing else
    of_firm: bool = False  # a noun of organisations leads its name: "the brewer Malou"
    stands_in: bool = False  # the noun is one that usually stands for a company named before
    plural: bool = False
    relation: str = ""
    via: int | None = None
    sure: bool = True


class Resolver:
    """Answers from the grouped names; `roles` are noun phrases with the offset of the name they stood beside."""

    def __init__(self, names: Sequence[NameMention], roles: Sequence[tuple[str, int]]) -> None:
        self._by_start = {name.start: name for name in names}
        self._names = names
        self._roles: dict[str, str] = {}
        for noun, at in roles:
            name = self._by_start.get(at)
            if name is not None:
                self._roles.setdefault(noun, name.group)
        counts = Counter(name.group for name in names if name.kind == "organisation")
        first = {name.group: -name.start for name in reversed(names)}
        self._nouns: set[str] = set()  # nouns by which unnamed individuals were brought in
        self._main = max(counts, key=lambda group: (counts[group], first[group]), default=None)
        self._issuers: dict[str, str] = {}  # noun of a document → who issued the one last named
        self._next = 0
        self._so_far: Counter[str] = Counter()
        self._leading: str | None = None
        self._by_word: dict[str, str] = {}

    def known(self, at: int) -> NameMention | None:
        return self._by_start.get(at)

    def kind(self, candidate: Candidate) -> SourceKind:
        """The kind, corrected by what the name's group turned out to be."""
        name = self.known(candidate.name_at)
        if candidate.kind is SourceKind.ANONYMOUS and candidate.anaphoric and candidate.noun in self._roles:
            return SourceKind.PERSON  # "Anna Reid, a baker, …", then "the baker"
        if candidate.kind is SourceKind.ANONYMOUS and not candidate.plural:
            self._nouns.add(candidate.noun)
        elif name is None and candidate.kind is SourceKind.PERSON and candidate.noun in self._nouns:
            return SourceKind.ANONYMOUS
        if name is None or candidate.kind not in (SourceKind.PERSON, SourceKind.ORGANISATION):
            return candidate.kind
        if self._named_after(candidate, name):
            return SourceKind.ORGANISATION
        if name.kind == "person":
            return SourceKind.PERSON
        return SourceKind.ORGANISATION if name.kind in ("organisation", "place") else candidate.kind

    @staticmethod
    def _named_after(candidate: Candidate, name: NameMention) -> bool:
        """As in « le biscuitier Kervadec », with Yann Kervadec at its head: it has his name."""
        of_firm = candidate.of_firm and candidate.kind is SourceKind.ORGANISATION
        return of_firm and name.kind == "person" and name.quote != name.group

    def name(self, candidate: Candidate) -> str | None:
        """The fullest form of the name, a document's issuer, None for offices and unnamed people."""
        kind = self.kind(candidate)
        own = self.known(candidate.name_at)
        if kind is SourceKind.ANONYMOUS:
            return None
        if kind is SourceKind.DOCUMENT:
            issuer = self._issuer(candidate)
            if issuer is not None:
                self._issuers[candidate.noun] = issuer
            return issuer
        if own is not None:
            return own.quote if self._named_after(candidate, own) else own.group
        if kind is SourceKind.PERSON:
            return self._roles.get(candidate.noun)
        if kind is SourceKind.MEDIA:
            return None
        return self._organisation(candidate)

    def _issuer(self, candidate: Candidate) -> str | None:
        own = self.known(candidate.name_at)
        if own is not None:
            return own.group
        for at in candidate.complements:
            name = self.known(at)
            if name is not None and name.kind in ("organisation", "other"):
                return name.group
        if not candidate.anaphoric:
            return None
        return self._issuers.get(candidate.noun) or self._before(candidate.start)

    def _organisation(self, candidate: Candidate) -> str | None:
        like = self._called(candidate.noun, candidate.start) if candidate.bare else None
        if like is not None:
            return like
        if candidate.anaphoric and candidate.stands_in:
            return self._roles.get(candidate.noun) or self._before(candidate.start)
        return candidate.label or None

    def _called(self, noun: str, start: int) -> str | None:
        """The organisation named last whose name holds the noun ("the institute": "Northern Marine Institute")."""
        self._advance(start)
        return self._by_word.get(noun)

    def _before(self, start: int) -> str | None:
        """The organisation named most before a place (the first such), else the article's main one."""
        self._advance(start)
        return self._leading or self._main

    def _advance(self, start: int) -> None:
        """Take in the names up to a place; sources are asked for in reading order, so each name is seen once."""
        while self._next < len(self._names) and self._names[self._next].start < start:
            name = self._names[self._next]
            self._next += 1
            if name.kind != "organisation":
                continue
            self._so_far[name.group] += 1
            if self._leading is None or self._so_far[name.group] > self._so_far[self._leading]:
                self._leading = name.group
            for word in name.group.lower().split():
                self._by_word[word] = name.group
