"""Two people who are each called the first of one post: "its first woman mayor, Dana Holt" and "Tom Rusk, who in 2010
became the first mayor", « la première femme à présider la chambre » and « Colette Vial, première présidente de la
chambre ».

The class is what the words behind "first" tell, without those that tell only that it is a woman; what the one has and
the other has not must be a name, or hang on a noun that both have. The holder is the person named nearest.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.text import Span
from workbench.language.firsts import FirstWords, first_words
from workbench.language.naming import NameLexicon, words
from workbench.language.uniques import unique_words
from workbench.language.voices import voice_words
from workbench.records import dataclass

REACH = 10
"""Most tokens of the words behind "first"."""
STEM = 5
MOST = 10
"""Firsts of an article that are compared."""
SHARED = 2
"""Content words that both have in common."""
LONG = 12
"""Letters of a compound that tells a post and where it is."""
NEAR = 12
"""Most tokens from "first" to the name of its holder."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„", "—", "–", "!", "?"})


@dataclass(frozen=True)
class Held:
    """A first of people: `stems` of its class, those that are names or hang on another noun (`loose`), whether it says
    that it is a woman, its `long` words, which are a class by themselves („Oberbürgermeisterin“), and the words of its
    holder's name.
    """

    span: Span
    sentence: int
    stems: frozenset[str]
    loose: frozenset[str]
    woman: bool
    long: frozenset[str]
    holder: frozenset[str]


def first_holders(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """Pairs of firsts that cannot both be, in text order."""
    line, known = timeline(scene), scene.pack.view(first_words)
    found = list(_found(line, known))[:MOST] if known.women else []
    for one, other in combinations(found, 2):
        if one.sentence != other.sentence and not one.holder & other.holder and _one_class(scene, one, other):
            yield one.span, other.span


def _one_class(scene: Scene, one: Held, other: Held) -> bool:
    shared = one.stems & other.stems
    alone = scene.language in ("de", "nl") and bool(one.long & other.long)
    if (len(shared) < SHARED and not alone) or (scene.language == "en" and one.woman is not other.woman):
        return False
    nested = one.stems <= other.stems or other.stems <= one.stems
    return nested and one.stems ^ other.stems <= one.loose | other.loose


def _found(line: Timeline, known: FirstWords) -> Iterator[Held]:
    scene, tokens = line.scene, line.scene.tokens
    weak = {at for mark in line.marks if "weak" in mark.roles for at in range(mark.first, mark.last)}
    for at in tokens.among(line.words.ordinals.keys()):
        if (
            line.words.ordinals[tokens.lower[at]] != 1
            or at in weak
            or scene.quotation_at(tokens.starts[at]) is not None
        ):
            continue
        held = _read(line, known, at)
        if held is not None:
            yield held


def _read(line: Timeline, known: FirstWords, at: int) -> Held | None:
    scene, tokens, lower = line.scene, line.scene.tokens, line.scene.tokens.lower
    sentence = scene.segments.sentence_at(tokens.starts[at])
    inside = scene.sentence_tokens(sentence)
    last = min(inside.stop, at + 1 + REACH)
    stop = next((one for one in range(at + 1, last) if lower[one] in _STOPS), last)
    phrase = lower[at + 1 : stop]
    plain = scene.pack.view(unique_words)
    if not phrase or any(word[0].isdigit() for word in phrase) or not plain.reckoning.isdisjoint(phrase):
        return None
    if not line.words.since.isdisjoint(phrase) or _people(scene).isdisjoint(phrase[:3]):
        return None
    empty = scene.context.words.empty | plain.generic | words(
        scene.pack.table("sources").table("words"), "possessive"
    )  # fmt: skip
    stems: set[str] = set()
    loose: set[str] = set()
    for place in range(at + 1, stop):
        word = lower[place].rstrip("'")
        if len(word) < 4 or word in empty or word in known.women:
            continue
        office = line.words.offices.at(lower, place)
        if office is not None and office[0] == place + 1:
            stems.add(f"={office[1]}")
            continue
        stems.add(word[:STEM])
        named = scene.text[tokens.starts[place]].isupper() and scene.language != "de"
        if named or (place > at + 2 and lower[place - 1] in scene.context.words.of - line.words.at_place):
            loose.add(word[:STEM])
    woman = not known.women.isdisjoint(phrase)
    holder = _holder(line, at, stop, inside)
    span = Span(tokens.starts[at], tokens.ends[stop - 1])
    long = frozenset(word for word in phrase if len(word) >= LONG)
    return Held(span, sentence, frozenset(stems), frozenset(loose), woman, long, holder) if holder else None


def _people(scene: Scene) -> frozenset[str]:
    nouns, names = scene.pack.table("sources").table("nouns"), scene.pack.view(NameLexicon.of)
    women = scene.pack.view(first_words).women
    return words(nouns, "person") | names.roles | scene.pack.view(voice_words).posts | women


def _holder(line: Timeline, first: int, stop: int, inside: range) -> frozenset[str]:
    """The words of the person named nearest to the phrase, on either side."""
    scene = line.scene
    place = Span(scene.tokens.starts[inside.start], scene.tokens.ends[inside.stop - 1])
    near: list[tuple[int, str]] = []
    for name in scene.names_within(place.start, place.end):
        own = line.extent(name.start, name.end)
        away = first - own.stop if own.stop <= first else own.start - stop
        if name.kind == "person" and 0 <= away <= NEAR:
            near.append((away, name.group))
    return frozenset(min(near)[1].lower().split()) if near else frozenset()
