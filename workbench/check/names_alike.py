"""Names of several words that differ in a letter or two of one of them: "Brightmoor Dairy" and "Brightmore Dairy", the
trawlers « Étoile du matin » and « Étoile du marin », the freighters „Nordkap“ and „Nordkapp“.

All the other words are the same, so that little likeness of the one that differs is enough; what is an ending of the
language, a given name, or told beside the other in one sentence is no slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from workbench.check.capitals import capitals
from workbench.check.inflections import inflected, other_ending
from workbench.check.scene import Scene
from workbench.check.spellings import bare, plain
from workbench.domain.text import Span
from workbench.language.naming import NameLexicon
from workbench.records import dataclass, field

LEAST, LONG = 5, 7
"""Letters of the word that differs, and from which on two letters may."""
HEAD = 1
"""First letters that both have in common."""
KEPT = 4
"""Letters of the words that are the same."""
QUOTED = 4
"""Most words of a name in quotation marks."""
LINKS = 2
"""Most small words between a capital and the small word that ends a name: « Étoile du matin »."""
RARE = 3
"""A form told again is a slip where the other is told so many times as often."""


@dataclass(slots=True)
class Name:
    """A name by its words, and where it is told."""

    words: tuple[str, ...]
    spans: list[Span] = field(default_factory=list)


def names_alike(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """The first mention of a name, and the one that is most likely meant to be it."""
    for names in (_of_several_words(scene), _in_quotes(scene), _ending_small(scene)):
        seen: set[tuple[str, ...]] = set()
        for block in _blocks(names):
            for one, other in combinations(block, 2):
                if other.words not in seen and _one_name(scene, one, other):
                    seen.add(other.words)
                    yield one.spans[0], other.spans[0]


def _blocks(names: dict[tuple[str, ...], Name]) -> list[list[Name]]:
    """Names of as many words with the same first letters, in text order."""
    found: dict[tuple[int, str], list[Name]] = defaultdict(list)
    for name in names.values():
        found[len(name.words), name.words[0][:HEAD]].append(name)
    return list(found.values())


def _one_name(scene: Scene, one: Name, other: Name) -> bool:
    apart = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    if len(apart) != 1 or not _rarely(one, other):
        return False
    kept = sum(len(word) for word in one.words if word != apart[0][0])
    if len(one.words) > 1 and kept < KEPT:
        return False
    sentences = {scene.segments.sentence_at(span.start) for span in one.spans}
    if any(scene.segments.sentence_at(span.start) in sentences for span in other.spans):
        return False
    return _near(scene.language, *apart[0])


def _rarely(one: Name, other: Name) -> bool:
    common, rare = sorted((len(one.spans), len(other.spans)), reverse=True)
    return rare == 1 or rare * RARE <= common


def _near(language: str, one: str, other: str) -> bool:
    if min(len(one), len(other)) < LEAST or one[:HEAD] != other[:HEAD] or not (one + other).isalpha():
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and not (len(long) - len(short) == 1 and long[-1] == short[-1]):
        return False  # an ending, not a doubled letter
    if one[:-1] == other[:-1] or inflected(language, one, other) or other_ending(one, other):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    most = 2 if len(short) >= LONG else 1
    return 0 < DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most


def _of_several_words(scene: Scene) -> dict[tuple[str, ...], Name]:
    """The names of two words and more, without those that have a given name."""
    given = scene.pack.view(NameLexicon.of).given
    found: dict[tuple[str, ...], Name] = {}
    for name in scene.names:
        words = tuple(plain(bare(name.quote)).split())
        if len(words) > 1 and words[0] not in given and not name.quote.isupper():
            found.setdefault(words, Name(words)).spans.append(name.span)
    return found


def _in_quotes(scene: Scene) -> dict[tuple[str, ...], Name]:
    """Short quotations that are names: every word begins with a capital, or the first one does and there are few."""
    found: dict[tuple[str, ...], Name] = {}
    for quotation in scene.quotations:
        told = quotation.quote.strip("«»“”‘’\"„' \u00a0\u202f,.!?")
        words = tuple(plain(told).split())
        if 0 < len(words) <= QUOTED and told[:1].isupper() and not told.isupper():
            found.setdefault(words, Name(words)).spans.append(quotation.span)
    return found


def _ending_small(scene: Scene) -> dict[tuple[str, ...], Name]:
    """Names that end in a small word behind "of": « Étoile du matin ». The whole of such a name has one small word."""
    tokens, text = scene.tokens, scene.text
    links = scene.context.words.of
    found: dict[tuple[str, ...], Name] = {}
    for at in capitals(scene):
        stop = at + 1
        while stop < len(tokens) and stop - at <= LINKS and tokens.lower[stop] in links | _ARTICLES:
            stop += 1
        if not 1 < stop - at <= LINKS + 1 or stop >= len(tokens) or not text[tokens.starts[stop]].islower():
            continue
        if scene.segments.sentence_at(tokens.starts[at]) != scene.segments.sentence_at(tokens.starts[stop]):
            continue
        words = tuple(plain(bare(word)) for word in tokens.lower[at : stop + 1])
        span = Span(tokens.starts[at], tokens.ends[stop])
        found.setdefault(words, Name(words)).spans.append(span)
    return found


_ARTICLES = frozenset({"la", "le", "les", "l'", "los", "las", "lo", "gli", "i", "il", "o", "a", "os", "as"})
