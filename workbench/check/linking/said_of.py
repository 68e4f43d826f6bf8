"""What is said of an amount: the deed that is told of it, the words of its phrase, the thing that it is told of.

A phrase is what stands between two commas, with the relative clause behind the amount; where it opens its sentence
("With 1,600 hectares burned, the fire at Sarrasque ...") the group behind its comma is what it is told of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.check.scene import Dated, Figure, Scene
from workbench.check.views import view
from workbench.language.owners import owner_words
from workbench.language.synonyms import Synonyms, synonyms
from workbench.language.tellings import Tellings, tellings
from workbench.records import dataclass

_WALLS = frozenset({".", ";", ":", "(", ")", "»", "«", "”", "“", "„", "!", "?", "…", "—", "–"})
_LETTERS = 4
_STEM = 5
_SUBJECT = 6
"""Words behind the comma of an opening phrase that tell what it is of."""
_DEED = 10
"""Most words from an amount to the deed that a clause tells of it."""
_OPENING = 4
"""Words before an amount with which its phrase opens the sentence."""


@dataclass(frozen=True)
class Word:
    """A telling word, and the deeds that it tells of, if any."""

    text: str
    deeds: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Said:
    """`deeds` told of the amount, the telling `words` of its phrase without its noun, those `behind` the amount, the
    `subject` that an opening phrase is told `of` by name, and all `names` among them.
    """

    deeds: frozenset[str]
    words: tuple[Word, ...]
    behind: tuple[Word, ...]
    subject: tuple[Word, ...]
    names: frozenset[str]
    of: frozenset[str]


class SaidOf:
    """What is said of the amounts of one scene: `said_of(scene)`. It hangs on the text alone."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.lower = scene.tokens.lower
        self.deeds: Tellings = scene.pack.view(tellings)
        self.alike: Synonyms = scene.pack.view(synonyms)
        words = scene.pack.view(owner_words)
        self.relatives, self.with_, self.other = words.relatives, words.with_, words.other
        table = scene.pack.table("sources").table("words")
        self.verbs = frozenset(f"{table.string('be', '')} {table.string('auxiliaries', '')}".split())
        self.light = scene.context.words.empty | self.verbs | self.deeds.light
        self._said: dict[int, Said] = {}
        self._known: dict[int, frozenset[str]] = {}

    def told(self, figure: Figure) -> Said:
        """What is said of an amount in its own phrase."""
        if figure.order not in self._said:
            self._said[figure.order] = self._told(figure)
        return self._said[figure.order]

    def until_deed(self, figure: Figure) -> Said:
        """What stands between an amount and its deed: "the 52 days that the ward has been shut"."""
        inside, phrase, whole = self.scene.context.inside(figure), self.phrase(figure), self.told(figure)
        stop = min(phrase.stop, inside.stop + _DEED)
        places = self.deeds.places(self.scene.tokens, inside.stop, stop)
        if not places:
            return whole
        part = range(inside.stop, max(places) + 1)
        words = tuple(self._telling(part))
        deeds = self.deeds.of(self.scene.tokens, part.start, part.stop)
        return Said(deeds, words, words, (), self._names(part), frozenset())

    def phrase(self, figure: Figure) -> range:
        """The tokens between the commas around an amount, with a relative clause right behind it."""
        sentence, inside = self.scene.sentence_tokens(figure.sentence), self.scene.context.inside(figure)
        first = next((at + 1 for at in range(inside.start - 1, sentence.start - 1, -1) if self._ends(at)),
                     sentence.start)  # fmt: skip
        stop = next((at for at in range(inside.stop, sentence.stop) if self._ends(at)), sentence.stop)
        if inside.start - sentence.start <= _OPENING and self.lower[sentence.start] in self.with_:
            stop = next((at for at in range(inside.stop, stop) if self.lower[at] in self.verbs), stop)
        if stop + 2 < sentence.stop and self.lower[stop] == "," and self._is_relative(stop + 1):
            stop = next((at for at in range(stop + 1, sentence.stop) if self._ends(at)), sentence.stop)
        return range(first, stop)

    def _is_relative(self, at: int) -> bool:
        """A relative pronoun; in German no article of a noun („das Feuer“)."""
        noun = self.scene.language == "de" and self.scene.text[self.scene.tokens.starts[at + 1]].isupper()
        return self.lower[at] in self.relatives and not noun

    def has_time(self, figure: Figure) -> bool:
        """A time stands in its phrase, or opens its sentence, that is not now."""
        phrase, sentence = self.phrase(figure), self.scene.sentence_tokens(figure.sentence)
        opening = next((at for at in range(sentence.start, sentence.stop) if self._ends(at)), sentence.stop)
        return any(self._timed(figure, part) for part in (phrase, range(sentence.start, opening)) if len(part))

    def _timed(self, figure: Figure, part: range) -> bool:
        start, end = self.scene.tokens.starts[part.start], self.scene.tokens.ends[part[-1]]
        if self.scene.context.stretch(figure.sentence, start, end).has("before_year", "earlier"):
            return True
        return any(not self._is_now(one) for one in self.scene.dates_within(start, end))

    def _is_now(self, dated: Dated) -> bool:
        """It has the day of publication in it, or is since when: "so far this year", "since January"."""
        moment, published = dated.moment, self.scene.published
        before = self.lower[max(0, self.scene.tokens.covering(dated.start, dated.end).start - 2) :][:2]
        since = self.scene.pack.table("order").words("since") | self.scene.context.words.from_
        if dated.cue == "since" or not since.isdisjoint((*before, dated.quote.split()[0].lower())):
            return True
        if moment is None or published is None or moment.earliest is None or moment.latest is None:
            return False
        return moment.earliest <= published <= moment.latest and moment.earliest != moment.latest

    def _told(self, figure: Figure) -> Said:
        tokens, inside, phrase = self.scene.tokens, self.scene.context.inside(figure), self.phrase(figure)
        deeds = self.deeds.of(tokens, phrase.start, phrase.stop) if len(phrase) else frozenset()
        behind = tuple(self._telling(range(inside.stop, phrase.stop)))
        words = (*self._telling(range(phrase.start, inside.start)), *behind)
        sentence = self.scene.sentence_tokens(figure.sentence)
        opens = phrase.start == sentence.start and phrase.stop < sentence.stop and self._leads_on(phrase.stop)
        group = range(phrase.stop + 1, min(sentence.stop, phrase.stop + 1 + _SUBJECT)) if opens else range(0)
        of = self._names(group)
        if not self.other.isdisjoint(self.lower[group.start : group.stop]):
            of |= {""}  # "the neighbouring town": another one
        return Said(deeds, words, behind, tuple(self._telling(group)), self._names(phrase) | of, of)

    def _leads_on(self, at: int) -> bool:
        return self.lower[at] == "," or self.lower[at] in self.verbs

    def _names(self, part: range) -> frozenset[str]:
        if not len(part):
            return frozenset()
        starts, ends = self.scene.tokens.starts, self.scene.tokens.ends
        found = self.scene.names_within(starts[part.start], ends[part[-1]])
        return frozenset(name.group for name in found if name.kind != "person")

    def names_anew(self, figure: Figure) -> bool:
        """What an opening phrase is told of has a name that the text before has not, and none that it has."""
        subject = self.told(figure).of
        known = {name.group for name in self.scene.names if name.start < figure.start}
        return bool(subject) and subject.isdisjoint(known)

    def known(self, figure: Figure) -> frozenset[str]:
        """The telling words of its sentence, of the one before in its paragraph, and of the title."""
        if figure.order not in self._known:
            scene, sentences = self.scene, [figure.sentence]
            before = figure.sentence - 1
            if before >= 0 and scene.segments.paragraph_at(scene.segments.sentences[before].start) == figure.paragraph:
                sentences.append(before)
            if scene.title_end:
                sentences.append(0)
            told = (word.text for one in sentences for word in self._telling(scene.sentence_tokens(one)))
            self._known[figure.order] = frozenset(told)
        return self._known[figure.order]

    def met(self, word: str, known: Iterable[str]) -> bool:
        """The word, a form of it or one that stands for it is among others."""
        stem, group = word[:_STEM], self.alike.of(word)
        return any(other[:_STEM] == stem or group & self.alike.of(other) for other in known)

    def _telling(self, part: range) -> Iterator[Word]:
        """The words with a meaning of their own."""
        places = self.deeds.places(self.scene.tokens, part.start, part.stop) if len(part) else {}
        for at in part:
            word = self.lower[at].rstrip("'’")
            if not word.isalpha() or len(word) < _LETTERS or word in self.light:
                continue
            if not self.scene.dates_within(self.scene.tokens.starts[at], self.scene.tokens.ends[at]):
                yield Word(word, places.get(at, frozenset()))

    def _ends(self, at: int) -> bool:
        return self.lower[at] in _WALLS or self.lower[at] == ","


def said_of(scene: Scene) -> SaidOf:
    """What is said of the amounts of a scene, found when first asked for."""
    return view(scene, SaidOf)
