"""Owners and what they have: "the county has 41 towns", "the park, which covers 2,100 acres", « les 41 communes de la
circonscription », and the parts told of their things: "47 towns of the county", "2,600 acres of the park".

An owner is told by the words of its noun group, so that adjectives and names around the noun do not matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.marking import marks_of
from workbench.check.own_noun import numeral_stop, own_noun
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import timeline
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.language.checking import Cue
from workbench.language.owners import OwnerWords, owner_words
from workbench.records import dataclass

_GROUP = 8
"""Most words from an article to the end of its noun group."""
_HEADS = 4
"""Noun groups passed on the way back to the one that others belong to: "the council of the county"."""
_NAME = 4
_LETTERS = 4
_ENDING = 3
"""Letters by which two forms of one noun may differ: „Landkreis“, „Landkreises“."""
_CLAUSE = 3
"""Most words from a relative pronoun to the number that its verb follows."""
_ENDS = frozenset({",", ".", ";", ":", ")", "(", "!", "?", "—", "–", "»", "”", "“"})


@dataclass(frozen=True)
class Owner:
    """The words of the noun group (lower case) and the names that stand with it."""

    words: tuple[str, ...]
    names: frozenset[str]


@dataclass(frozen=True)
class Holding:
    """A number of things, or a size, and whose it is."""

    figure: Figure
    owner: Owner


def defined(scene: Scene, figure: Figure) -> bool:
    """Read "a hamlet of 48 houses": what the number is of is all that the thing has."""
    own, lower = scene.context.inside(figure), scene.tokens.lower
    led = (
        own.start - scene.sentence_tokens(figure.sentence).start >= 3 and lower[own.start - 1] in scene.context.words.of
    )
    return led and lower[own.start - 3] in timeline(scene).words.indefinite and lower[own.start - 2].isalpha()


class Owners:
    """The owners of one scene: `owners(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.lower = scene.tokens.lower
        self.words: OwnerWords = scene.pack.view(owner_words)
        self.marks: dict[int, list[Cue]] = marks_of(scene, self.words.marks)

    def whole(self, figure: Figure) -> Owner | None:
        """Who has just so many; None where nothing says so, or where words behind the number tell some of them."""
        own, sentence = self.scene.context.inside(figure), self.scene.sentence_tokens(figure.sentence)
        if figure.kind is Kind.COUNT and not own_noun(self.scene, figure):
            return None
        behind = self.lower[own.stop] if own.stop < sentence.stop else "."
        closed = behind in _ENDS or behind in self.scene.context.words.conjunctions
        closed = closed or (defined(self.scene, figure) and behind in timeline(self.scene).words.at_place)
        marks = self.marks.get(figure.sentence, ())
        if closed and any(mark.last == own.start and "has" in mark.roles for mark in marks):
            first = next(mark.first for mark in marks if mark.last == own.start)
            return self._subject(first, sentence.start)
        if any(mark.first == own.stop and "has-behind" in mark.roles for mark in marks):
            return self._of_clause(own.start, sentence.start)
        if closed and own.start - sentence.start > 1 and self.lower[own.start - 1] in self.words.with_:
            comma = self.lower[own.start - 2] == ","
            return self._group(own.start - 1 - comma, sentence.start, climb=False)
        if own.start > sentence.start and self._known(own.start - 1):
            return self._behind(own.stop)
        return self._possessor(own.start, sentence.start) if closed else None

    def part(self, figure: Figure) -> Owner | None:
        """Whose things are told of: "47 towns of the county", "47 of the county's towns", "47 towns in the county"."""
        own = self.scene.context.inside(figure)
        bare = numeral_stop(self.scene, figure) == own.stop
        if bare and self.lower[own.stop : own.stop + 1] and self.lower[own.stop] in self.scene.context.words.of:
            stop = next((at for at in range(own.stop, min(own.stop + _GROUP, len(self.lower))) if self._is_s(at)), -1)
            return None if stop < 0 else self._group(stop, own.stop + 1, climb=False)
        return self._behind(own.stop)

    def _is_s(self, at: int) -> bool:
        return self.lower[at] == "s" and at > 0

    def _known(self, at: int) -> bool:
        return self.lower[at] in self.scene.pack.view(owner_words).articles and self._definite(at)

    def _definite(self, at: int) -> bool:
        gap = self.scene.context.words
        table = self.scene.pack.table("order").words("definite")
        return self.lower[at] in table or self.lower[at] in gap.those

    def _possessor(self, first: int, start: int) -> Owner | None:
        """Read "the county's 41 towns"."""
        if first - start < 2 or not self._is_s(first - 1):
            return None
        return self._group(first - 1, start, climb=False)

    def _behind(self, at: int) -> Owner | None:
        """The group behind "of the", « du », „des“, "in the"."""
        if at + 1 >= len(self.lower):
            return None
        if self.lower[at] in self.words.contracted:
            first = at + 1
        elif self.lower[at] in self.words.of and self.lower[at + 1] in self.words.articles:
            first = at + 2
        else:
            return None
        stop = next((one for one in range(first, min(first + _GROUP, len(self.lower))) if self._parts(one)), first + 2)
        return self._owner(first, stop)

    def _parts(self, at: int) -> bool:
        word = self.lower[at]
        return word in _ENDS or word in self.scene.context.words.conjunctions or word in self.words.relatives

    def _subject(self, stop: int, start: int) -> Owner | None:
        """The group before a verb, or before the relative pronoun that leads to it."""
        if stop - start > 1 and self.lower[stop - 1] in self.words.relatives:
            stop -= 1
            stop -= self.lower[stop - 1] == ","
        return self._group(stop, start, climb=True)

    def _of_clause(self, first: int, start: int) -> Owner | None:
        """Read „der Landkreis, der 41 Gemeinden zählt“: the verb stands behind the number."""
        for at in range(first - 1, max(start, first - 1 - _CLAUSE), -1):
            if self.lower[at] in self.words.relatives and self.lower[at - 1] == ",":
                return self._group(at - 1, start, climb=True)
        return None

    def _group(self, stop: int, start: int, *, climb: bool) -> Owner | None:
        """The noun group that ends at token `stop`; with `climb` the one that it belongs to, if any."""
        end = stop
        for _ in range(_HEADS):
            low = max(start, end - _GROUP)
            article = next((at for at in range(end - 1, low - 1, -1) if self._leads(at) or self._parts(at)), -1)
            if article < 0 or not self._leads(article):
                return None
            of = self.lower[article] in self.words.contracted
            belongs = of or (article > start and self.lower[article - 1] in self.words.of)
            if not belongs:
                return self._owner(article + 1, end)
            if not climb:
                return None  # "an extension of the park of 300 hectares": of which of them?
            if not of and self._opens(article - 1, start):
                return self._owner(article + 1, end)  # "In the county, which has"
            end = article if of else article - 1
            if of and self._opens(article, start):
                return self._owner(article + 1, stop)
        return None

    def _opens(self, at: int, start: int) -> bool:
        """It opens its sentence, or a clause: nothing stands before it that it could belong to."""
        return at == start or self.lower[at - 1] in _ENDS

    def _leads(self, at: int) -> bool:
        return self.lower[at] in self.words.articles or self.lower[at] in self.words.contracted

    def _owner(self, first: int, stop: int) -> Owner | None:
        """The words of tokens [first, stop), without those that belong to them, and the name beside them."""
        joint = next((at for at in range(first, stop) if self._joins(at)), stop)
        words = tuple(self._bare(at) for at in range(first, joint) if self._is_noun(at, first))
        if not words:
            return None
        noun = next(at for at in range(first, joint) if self._bare(at) == words[0])
        before = frozenset(self.lower[at] for at in range(first, noun) if self._capital(at))
        return Owner(words, before | self._names_from(noun + 1))

    def _joins(self, at: int) -> bool:
        return self.lower[at] in self.words.of or self._leads(at) or self.lower[at] == "s"

    def _is_noun(self, at: int, first: int) -> bool:
        """A word that may be the noun: in German the first one with a capital, elsewhere without."""
        if len(self._bare(at)) < _LETTERS or not self._bare(at).isalpha():
            return False
        if self.scene.language == "de":
            return self._capital(at) and not any(self._capital(one) for one in range(first, at))
        return not self._capital(at)

    def _bare(self, at: int) -> str:
        """The word without the sign of a possessive: "the county’s"."""
        return self.lower[at].rstrip("'’")

    def _capital(self, at: int) -> bool:
        return self.scene.text[self.scene.tokens.starts[at]].isupper()

    def named(self, word: str) -> list[frozenset[str]]:
        """The names told right behind a noun anywhere; a nameless one where another such thing is told of."""
        found: list[frozenset[str]] = []
        for at, other in enumerate(self.lower):
            if one_noun(word, other):
                names = self._names_from(at + 1)
                found += [names] if names else []
                if not self.words.other.isdisjoint(self.lower[max(0, at - 2) : at]):
                    found.append(frozenset({""}))
        return found

    def _names_from(self, first: int) -> frozenset[str]:
        """The name that begins at a token, behind "of" or not: "county of Kent", "concelho de Vale da Nave"."""
        found: list[str] = []
        tokens = self.scene.tokens
        for at in range(first, min(first + _NAME, len(self.lower))):
            if "\n" in self.scene.text[tokens.ends[at - 1] : tokens.starts[at]]:
                break
            if self._capital(at):
                found.append(self.lower[at])
            elif not (self.lower[at] in self.words.of or self._leads(at)):
                break
        return frozenset(found)


def owners(scene: Scene) -> Owners:
    """The owners of a scene, made when first asked for."""
    return view(scene, Owners)


def one_noun(word: str, other: str) -> bool:
    """Two forms of one noun."""
    size = min(len(word), len(other))
    return size >= _LETTERS and word[:size] == other[:size] and abs(len(word) - len(other)) <= _ENDING


def is_same(scene: Scene, one: Owner, other: Owner) -> bool:
    """Both are one owner: of one noun, of which the article knows no two."""
    noun = next((word for word in one.words if any(one_noun(word, more) for more in other.words)), None)
    if noun is None or (one.names and other.names and one.names.isdisjoint(other.names)):
        return False
    told = owners(scene).named(noun)
    return not any(a.isdisjoint(b) for a in told for b in told) and frozenset({""}) not in told


def things(figure: Figure) -> str:
    """What two numbers must have in common to count like things: the noun, or the unit of a size."""
    return figure.unit if figure.kind in (Kind.COUNT, Kind.MEASURE) and figure.per is None else ""


def told_with(scene: Scene, figure: Figure) -> Sequence[str]:
    """The words between the number and its noun: "41 rural towns"."""
    inside = scene.context.inside(figure)
    return scene.tokens.lower[numeral_stop(scene, figure) : inside.stop - 1]
