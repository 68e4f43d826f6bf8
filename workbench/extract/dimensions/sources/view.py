"""A passage as the source reader sees it: tokens with their word classes, names by token, sentence bounds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, repeat

from workbench.domain.mentions import NameMention, QuotationMention
from workbench.extract.passage import Passage
from workbench.language.attribution import GAP, AttributionLexicon
from workbench.language.tokens import Tokens
from workbench.records import dataclass, field

CLOSING = frozenset("»”\"’'“›")
OPENING = frozenset("«“„\"‘‹‚'»")
STOPS = frozenset(".!?…;:")
_BESIDE = 16
"""Tokens of nothing behind the last one; a list counted from its end has them before the first one too."""


@dataclass(slots=True)
class View:
    """`bits[i]`: classes of token i; `names`: first token of a name → (token after it, the mention). `words` and
    `classes` are `lower` and `bits` with nothing before the first token and behind the last one, for a look at what
    stands beside a token; `begins[i]` is the first token of its sentence, `limits[i]` the one after it.
    """

    passage: Passage
    lower: list[str]
    bits: list[int]
    names: dict[int, tuple[int, NameMention]]
    inside: dict[int, int]  # token within a name → its first token
    opens: dict[int, int] = field(default_factory=dict)  # token of an opening quotation mark → that of the closing one
    closes: dict[int, int] = field(default_factory=dict)  # and back
    words: list[str] = field(init=False)
    classes: list[int] = field(init=False)
    sentence_of: list[int] = field(init=False)
    begins: list[int] = field(init=False)
    limits: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.words, self.classes = [*self.lower, *[""] * _BESIDE], [*self.bits, *[0] * _BESIDE]
        self.sentence_of, self.begins, self.limits = self.passage.sentence_of, [], []
        for first, end in pairwise(self.passage.firsts):
            self.begins += [first] * (end - first)
            self.limits += [end] * (end - first)

    def __len__(self) -> int:
        return len(self.lower)


def view(
    passage: Passage,
    lexicon: AttributionLexicon,
    names: Sequence[NameMention],
    quotations: Sequence[QuotationMention] = (),
) -> View:
    tokens = passage.tokens
    lower = tokens.lower
    get = lexicon.classes.get
    bits = list(map(get, lower, repeat(0)))
    _proper(passage, bits)
    if lexicon.gap_phrases:
        _gap_phrases(tokens, bits, lexicon.gap_phrases)
    if lexicon.split_gaps:
        _split_gaps(tokens, bits, lexicon.split_gaps)
    if lexicon.joined:
        _join(tokens, bits, lexicon.joined)
    if lexicon.compound_endings:
        _compounds(tokens, bits, lexicon.compound_endings)
    found = View(passage, lower, bits, {}, {})
    _place(found, names)
    for quotation in quotations:
        covered = tokens.covering(quotation.start, quotation.end)
        if covered:
            found.opens[covered.start] = covered.stop - 1
            found.closes[covered.stop - 1] = covered.start
    return found


def _proper(passage: Passage, bits: list[int]) -> None:
    """Behind an elided article a word with a capital is a proper noun, whatever else it is: « l’État »."""
    tokens, lower = passage.tokens, passage.tokens.lower
    for index in tokens.where([word for word, places in tokens.places.items() if bits[places[0]] & GAP]):
        if index and lower[index - 1][-1] == "'" and passage.text[tokens.starts[index]].isupper():
            bits[index] = 0


def _gap_phrases(tokens: Tokens, bits: list[int], phrases: dict[str, tuple[tuple[str, ...], ...]]) -> None:
    """Adverbials of several words between a subject and its verb: « d'abord », "for its part"."""
    lower = tokens.lower
    for index in tokens.where(tokens.places.keys() & phrases.keys()):
        for phrase in phrases[lower[index]]:
            if tuple(lower[index : index + len(phrase)]) == phrase:
                bits[index : index + len(phrase)] = [GAP] * len(phrase)
                break


def _split_gaps(tokens: Tokens, bits: list[int], parts: dict[str, str]) -> None:
    """Portuguese "quinta-feira" is three tokens, of which the first is a farm elsewhere."""
    lower = tokens.lower
    for index in tokens.where(tokens.places.keys() & parts.keys()):
        if index + 2 < len(lower) and lower[index + 1] in "-‑" and lower[index + 2] == parts[lower[index]]:
            bits[index : index + 3] = [GAP, GAP, GAP]


def _join(tokens: Tokens, bits: list[int], nouns: dict[str, tuple[tuple[tuple[str, ...], int], ...]]) -> None:
    """Nouns of several parts are so many tokens with hyphens between them: first and last get their classes."""
    lower = tokens.lower
    for index in tokens.where(tokens.places.keys() & nouns.keys()):
        if index + 2 >= len(lower) or lower[index + 1] not in "-‑":
            continue
        for rest, classes in nouns[lower[index]]:
            last = index + 2 * len(rest)
            if tuple(lower[index + 2 : last + 1 : 2]) == rest:
                bits[index] = bits[last] = classes
                for inner in range(index + 1, last):
                    bits[inner] = 0


def _place(found: View, names: Sequence[NameMention]) -> None:
    tokens = found.passage.tokens
    for name in names:
        covered = tokens.covering(name.start, name.end)
        if not covered:
            continue
        found.names[covered.start] = (covered.stop, name)
        for index in covered:
            found.inside[index] = covered.start


_SHORT = 7
"""Letters up to which a word is no compound worth the look."""


def _compounds(tokens: Tokens, bits: list[int], endings: dict[str, int]) -> None:
    """Classes of compound nouns by their last part; only long words are worth the look."""
    ends = tuple(endings)
    for word, places in tokens.places.items():
        stem = word if word.endswith(ends) else word.removesuffix("s")  # the genitive's
        if len(word) <= _SHORT or not stem.endswith(ends):
            continue
        classes = next(classes for end, classes in endings.items() if stem.endswith(end))
        for index in places:
            bits[index] = bits[index] or classes
