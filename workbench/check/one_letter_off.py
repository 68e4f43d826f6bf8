"""Two long words with capitals that are one letter apart: « la fondation Halvard ... La fondation Hallvard », "Shares
in Halvorsen Marine ... expected Halvorson", and what else is the same name by its letters: "ESLA" and "ELSA".

Long names that are so much alike and stand in one article are hardly ever two; what tells them apart all the same is an
ending of the language, a given name of its own before each, or a sentence that has both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from workbench.check.capitals import capitals
from workbench.check.inflections import inflected, of_a_people
from workbench.check.scene import Scene
from workbench.check.spellings import bare, counted_nouns, parts, plain
from workbench.domain.text import Span
from workbench.language.naming import NameLexicon
from workbench.language.ordering import order_words
from workbench.language.pack import LanguagePack
from workbench.records import dataclass, field

LEAST = 7
"""Letters of a word; of an abbreviation `SHORT`."""
SHORT = 4
HEAD = 2
"""First letters that both have in common."""
_JOINS = frozenset({"-", "’", "'"})


@dataclass(slots=True)
class Word:
    """A word with a capital as it is written: where it stands, whether it is (part of) a name that is no place, and the
    words with capitals that stand right before it.
    """

    form: str
    spans: list[Span] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)
    led: set[str] = field(default_factory=set)
    named: bool = False


def one_letter_off(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """Pairs of places of what is most likely one name, in text order."""
    yield from _words_alike(scene)
    yield from _initials_alike(scene)
    yield from _turned_round(scene)


def _words_alike(scene: Scene) -> Iterator[tuple[Span, Span]]:
    heads: dict[str, list[Word]] = defaultdict(list)
    for word in _words(scene).values():
        heads[word.form[:HEAD]].append(word)
    for block in heads.values():
        for one, other in combinations(block, 2):
            if abs(len(one.form) - len(other.form)) <= 1 and _one_name(scene, one, other):
                yield one.spans[0], other.spans[0]


def _one_name(scene: Scene, one: Word, other: Word) -> bool:
    if not (one.named or other.named) or one.sentences & other.sentences:
        return False
    if one.led and other.led:
        return False
    short, long = sorted((one.form, other.form), key=len)
    if long.startswith(short) or inflected(scene.language, one.form, other.form):
        return False
    if of_a_people(scene.language, one.form, other.form):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    return DamerauLevenshtein.distance(one.form, other.form, score_cutoff=1) == 1


def _words(scene: Scene) -> dict[str, Word]:
    """The long words with capitals, by their form, without those that the article writes small as well."""
    tokens, text = scene.tokens, scene.text
    named, never = _named(scene), _never(scene)
    found: dict[str, Word] = {}
    for index in capitals(scene):
        word, start = tokens.lower[index], tokens.starts[index]
        if len(word) < LEAST or text[start + 1].isupper():
            continue
        form = plain(bare(word))
        if len(form) < LEAST or not form.isalpha() or form in never or _joined(scene, index):
            continue
        if scene.language == "de" and _of_a_place(scene, index, form):
            continue
        if scene.language == "de" and index not in named and not _bare_opening(scene, index):
            continue
        one = found.setdefault(form, Word(form))
        one.spans.append(Span(start, start + len(bare(word))))
        one.sentences.add(scene.segments.sentence_at(start))
        one.named = one.named or index in named
        one.led |= _led(scene, index)
    return found


def _named(scene: Scene) -> set[int]:
    """Indexes of the tokens of names that are no places, without given names. Where nouns have capitals, a lone word
    that nothing tells to be a name is none: „im Schnitt … ohne diesen Schritt“.
    """
    lexicon = scene.pack.view(NameLexicon.of)
    found: set[int] = set()
    for name in scene.names:
        if name.kind == "place" or (lexicon.nouns_capitalised and name.kind == "other" and " " not in name.quote):
            continue
        own = scene.tokens.covering(name.start, name.end)
        given = parts(name, lexicon)[0]
        found.update(list(own)[len(given.split()) if name.kind == "person" else 0 :])
    return found


def _never(scene: Scene) -> frozenset[str]:
    """The words that are no names of their own: written small elsewhere, counted, or common; places; given names."""
    text, starts = scene.text, scene.tokens.starts
    lexicon = scene.pack.view(NameLexicon.of)
    small = {word for at, word in enumerate(scene.tokens.lower) if text[starts[at]].islower()}
    places = {word for name in scene.names if name.kind == "place" for word in name.quote.lower().split()}
    given = {
        word
        for name in scene.names if name.kind == "person" for word in parts(name, lexicon)[0].lower().split()
    }  # fmt: skip
    return scene.pack.view(_known).union(map(plain, small | places | given | counted_nouns(scene)))


def _known(pack: LanguagePack) -> frozenset[str]:
    lexicon = pack.view(NameLexicon.of)
    known = lexicon.common | lexicon.titles | lexicon.place_words | lexicon.places | lexicon.roles
    return frozenset(map(plain, known))


def _joined(scene: Scene, index: int) -> bool:
    """A part of a compound with a hyphen, which is told apart by its other part."""
    lower = scene.tokens.lower
    return (index > 0 and lower[index - 1] in _JOINS) or lower[index + 1 : index + 2] == ["-"]


def _of_a_place(scene: Scene, index: int, form: str) -> bool:
    """As in „die Schweizer Botschaft“: in German what comes from a place ends so, before another noun."""
    starts = scene.tokens.starts
    return form.endswith("er") and index + 1 < len(starts) and scene.text[starts[index + 1]].isupper()


def _bare_opening(scene: Scene, index: int) -> bool:
    """German gives a capital to every noun; one that opens its sentence without an article, or stands behind "von", is
    most likely a name.
    """
    opens = scene.sentence_tokens(scene.segments.sentence_at(scene.tokens.starts[index])).start == index
    determined = index > 0 and scene.tokens.lower[index - 1] in scene.pack.view(order_words).determiners
    return not determined and (opens or scene.tokens.lower[index - 1] in ("von", "mit", "für", "bei"))


def _led(scene: Scene, index: int) -> set[str]:
    """The word with a capital right before, which does not open the sentence and is no title: a given name."""
    lexicon, tokens = scene.pack.view(NameLexicon.of), scene.tokens
    before = index - 1
    if before < 0 or not scene.text[tokens.starts[before]].isupper() or not tokens.lower[before].isalpha():
        return set()
    if scene.segments.sentence_at(tokens.starts[before]) != scene.segments.sentence_at(tokens.starts[index]):
        return set()
    word = tokens.lower[before]
    common = word in lexicon.titles | lexicon.articles | lexicon.common | lexicon.roles
    return set() if common or (scene.language == "de" and word in lexicon.place_words) else {plain(word)}


def _initials_alike(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """An abbreviation told in brackets behind its name, and one with two letters the other way that has no name."""
    tokens, text = scene.tokens, scene.text
    shown: dict[str, Span] = {}
    told: set[str] = set()
    for index in capitals(scene):
        start = tokens.starts[index]
        word = text[start : tokens.ends[index]].rstrip("'’")
        if len(word) < SHORT or not word.isalpha() or not word.isupper():
            continue
        shown.setdefault(word, Span(start, start + len(word)))
        if index and tokens.lower[index - 1] == "(" and tokens.lower[index + 1 : index + 2] == [")"]:
            told.add(word)
    for one, other in combinations(shown, 2):
        if (one in told) is not (other in told) and _two_changed_places(one, other):
            yield shown[one], shown[other]


def _two_changed_places(one: str, other: str) -> bool:
    apart = [at for at in range(min(len(one), len(other))) if one[at] != other[at]]
    return len(one) == len(other) and len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(one) == sorted(other)


def _turned_round(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """A surname of two parts, and the same parts the other way round: Farrow-Lyle, Lyle-Farrow."""
    seen: dict[tuple[str, str], Span] = {}
    tokens = scene.tokens
    for index in tokens.places.get("-", ()):
        if not 0 < index < len(tokens) - 1 or not all(
            scene.text[tokens.starts[at]].isupper() for at in (index - 1, index + 1)
        ):
            continue
        one, other = plain(bare(tokens.lower[index - 1])), plain(bare(tokens.lower[index + 1]))
        place = Span(tokens.starts[index - 1], tokens.ends[index + 1])
        named = any(name.kind in ("person", "other") for name in scene.names if name.span.overlaps(place))
        if named and one != other and min(len(one), len(other)) >= SHORT:
            if (other, one) in seen:
                yield seen[other, one], place
            seen.setdefault((one, other), place)
