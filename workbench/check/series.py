"""What an article calls the first, last or only one of a series, as far as other words for it go: "Ce parc, le premier
de Galice", "La première, en novembre, avait échoué", "the first of the six", « l’édition inaugurale ».

`uniques` reads descriptions with a noun of their own; here a noun told before may be taken up, and the words of a class
that are names of a place, body or time (`rest`) are kept apart from words that only take those up (`wild`).
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.bearers import Bearer, bearer, of_name, subject
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.check.uniques import KINDS, STEM, lead
from workbench.domain.text import Span
from workbench.language.firsts import first_words
from workbench.language.senses import senses
from workbench.language.series import SeriesWords, series_words
from workbench.language.uniques import UniqueWords, unique_words
from workbench.records import dataclass, replace

REACH = 14
"""Most tokens of a description behind its first word."""
NOUN = 7
"""Most tokens of the noun phrase that a description without a noun stands beside."""
HEAD = 4
"""Words among which the noun of a description stands."""
VERB = 5
"""Letters that a verb has more than, if its ending is to tell it."""
MOST = 20
"""Descriptions of an article that are compared."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„", "—", "–", "!", "?", "…", "‘"})
_OF = frozenset({"of", "de", "d'", "di", "von", "van", "der", "des", "da", "do"})
_BESIDE = frozenset({",", ":", "(", "—", "–"})


@dataclass(frozen=True)
class Described:
    """A description. `core`: stems of its noun phrase; `rest`: stems of what follows or owns it; `names`: those of
    either with a capital; `told`: whether it had a rest at all; `number`: of how many it is; `elliptic`: its noun is
    told before it (`taken`: by the last description of this kind; `this`: with "this" before it); `deed`: what follows
    tells what was done; `since`: the year after which it is the first, 0 for the beginning.
    """

    kind: str
    span: Span
    sentence: int
    core: frozenset[str]
    rest: frozenset[str]
    names: frozenset[str]
    told: bool
    event: bool
    number: str = ""
    elliptic: bool = False
    taken: bool = False
    bearer: Bearer | None = None
    this: bool = False
    deed: bool = False
    some: bool = False
    since: int | None = None
    of: frozenset[str] = frozenset()
    """Words such as "town" and "country" that say what it is of."""

    @property
    def words(self) -> frozenset[str]:
        return self.core | self.rest

    @property
    def who(self) -> str:
        """The bearer in the words of the article."""
        return self.bearer.told if self.bearer is not None else ""


class Series:
    """Reads the descriptions of one scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.line: Timeline = timeline(scene)
        self.unique: UniqueWords = scene.pack.view(unique_words)
        self.words: SeriesWords = scene.pack.view(series_words)
        self.lower = scene.tokens.lower
        roles = {"opening", "start"}
        self.verbs = {mark.first for mark in self.line.marks if not mark.roles.isdisjoint(roles)}
        known = scene.pack.view(senses)
        self._lands = known.country
        self._levels = self.words.wild & (known.country | known.place)
        self.small = scene.context.words.empty | self.line.words.determiners | self.unique.complement

    def found(self) -> Iterator[Described]:
        """Every description, in text order."""
        weak = {at for mark in self.line.marks if "weak" in mark.roles for at in range(mark.first, mark.last)}
        for index in self.scene.tokens.among(self.unique.kinds.keys() | self.words.after):
            kind = self.unique.kinds.get(self.lower[index])
            if index in weak:
                continue
            if self.scene.quotation_at(self.scene.tokens.starts[index]) is not None:
                continue
            one = self._read(kind, index) if kind is not None else self._behind(index)
            if one is not None:
                yield one

    def _inside(self, index: int) -> range:
        return self.scene.sentence_tokens(self.scene.segments.sentence_at(self.scene.tokens.starts[index]))

    def _read(self, kind: str, index: int) -> Described | None:
        inside = self._inside(index)
        work = self.scene.pack.view(first_words).kinds.at(self.lower, index + 1) is not None
        told = self.line.has(self.scene.segments.sentence_at(self.scene.tokens.starts[index]), "mistake", "wrote")
        if told and not work:
            return None
        led, after = lead(self.line, self.unique, index, inside.start), index + 1
        if led is None or after >= inside.stop or self.lower[after].isdecimal() or self._denied(led[0], inside.start):
            return None
        low, owner = led
        if self.lower[after] in self.line.words.counts:
            return None
        if self.lower[after] in self.line.words.out_of and self._number(after + 1, inside.stop):
            return self._of_so_many(kind, low, index, inside)
        if self.lower[after] in self.unique.complement or self.lower[after] in _STOPS:
            return self._without_noun(kind, low, after, inside, owner)
        return self._with_noun(kind, (low, after), inside, owner)

    def _denied(self, low: int, start: int) -> bool:
        near = self.lower[max(start, low - 3) : low]
        return "," not in near and not self.words.denial.isdisjoint(near)

    def _with_noun(self, kind: str, place: tuple[int, int], inside: range, owner: list[str]) -> Described | None:
        """Read "the country's first commercial seaweed farm"."""
        low, after = place
        stop = self._end(after, inside.stop)
        phrase = self.lower[after:stop]
        events = self.words.events
        reckoned = self.unique.reckoning - events
        closing = self.unique.complement | self.line.words.since
        cut = next((at for at in range(after, stop) if self.lower[at] in closing), stop)
        turn = kind in KINDS and not reckoned.isdisjoint((*self.lower[after:cut][:HEAD], *owner))
        if turn:
            return None
        known, since = self._since(phrase, after, cut, stop)
        if not known:
            return None
        core = self._stems(range(after, cut), spare=True)
        if not core or not any(word in events or word.isalpha() for word in self.lower[after:cut]):
            return None
        end = stop if since is None else cut
        rest, told = self._rest(range(cut, end), owner)
        unique = self.lower[after - 1] in self.words.after
        event = any(word in events for word in self.lower[after:cut]) or unique
        found = self._made(kind, (low, end), core, rest, told or unique, event, range(after, end))
        return found if since is None else replace(found, since=since)

    def _since(self, phrase: list[str], after: int, cut: int, stop: int) -> tuple[bool, int | None]:
        """Whether a class can be told, and since when something is the first of it, if that is said right behind its
        noun: "first loss since it listed in 2014", « première grève depuis la création de l’usine ».
        """
        at = next((at for at in range(after, stop) if self.lower[at] in self.line.words.since), None)
        if at is None:
            return True, None
        year = next((word for word in phrase[at - after :] if len(word) == 4 and word.isdecimal()), None)
        begun = not self.words.begun.isdisjoint(phrase[at - after :])
        if at != cut or (year is None and not begun):
            return False, None
        return True, int(year) if year is not None else 0

    def _behind(self, index: int) -> Described | None:
        """Read « l’édition inaugurale », with an article right before its noun."""
        inside = self._inside(index)
        noun = index - 1
        if noun - 1 < inside.start or self.lower[noun - 1] not in self.line.words.definite or len(self.lower[noun]) < 4:
            return None
        stop = self._end(index + 1, inside.stop)
        led = index + 1 < inside.stop and self.lower[index + 1] in self.unique.complement
        rest, told = self._rest(range(index + 1, stop), []) if led else (frozenset(), True)
        core = frozenset({self.lower[noun][:STEM]})
        event = self.lower[noun] in self.words.events
        return self._made("first", (noun - 1, stop if led else index + 1), core, rest, told, event, range(noun, stop))

    def _of_so_many(self, kind: str, low: int, index: int, inside: range) -> Described | None:
        """Read "the first of six ocean-monitoring satellites", "the first of the six"."""
        at = index + 2 + (self.lower[index + 2] in self.line.words.determiners)
        stop = self._end(at, inside.stop)
        cut = next((one for one in range(at, stop) if self.lower[one] in self.unique.complement), stop)
        core = self._stems(range(at + 1, cut))
        number = str(self.line.words.counts.get(self.lower[at], self.lower[at]))
        places = (low, stop if core else at + 1)
        return self._made(kind, places, core, frozenset(), False, True, range(at, at), number=number)

    def _number(self, at: int, stop: int) -> bool:
        """A number of things, with an article or none before it."""
        at += at < stop and self.lower[at] in self.line.words.determiners
        word = self.lower[at] if at < stop else ""
        return word in self.line.words.counts or (word.isdecimal() and len(word) < 4)

    def _without_noun(
        self, kind: str, low: int, after: int, inside: range, owner: list[str]
    ) -> Described | None:  # fmt: skip
        """Read "Ce parc éolien flottant, le premier de Galice", and « La première, en novembre, ... »."""
        if self.lower[after] == "," and low == inside.start:
            return self._made(
                kind, (low, after), frozenset(), frozenset(), False, False, range(after, after), taken=True
            )
        if self.lower[after] in _STOPS or low - 1 <= inside.start or self.lower[low - 1] not in _BESIDE:
            return None
        noun = self._noun_before(low - 1, inside.start)
        if noun is None:
            return None
        stop = self._end(after, inside.stop)
        reckoned = self.unique.reckoning - self.words.events - self.words.wild
        if not reckoned.isdisjoint(self.lower[after : min(stop, after + HEAD)]) or not self.line.words.since.isdisjoint(
            self.lower[after:stop]
        ):
            return None
        cut = next((at for at in noun if self.lower[at] in self.unique.complement), noun.stop)
        common = [at for at in range(noun.start, cut) if not self._capital(at)]
        core = self._stems(common)
        rest, told = self._rest(range(after, stop), owner)
        event = any(self.lower[at] in self.words.events for at in common)
        named = of_name(self.line, [at for at in range(noun.start, cut) if self._capital(at)])
        if not core and (named is None or not (rest or told)):
            return None
        found = self._made(kind, (low, stop), core, rest, told, event, range(after, stop), elliptic=True, named=named)
        return replace(found, this=self.lower[noun.start - 1] in self.line.words.this_one)

    def _noun_before(self, stop: int, start: int) -> range | None:
        """The noun phrase that ends before token `stop`, from its article on."""
        for at in range(stop - 1, max(start, stop - NOUN - 1) - 1, -1):
            if self.lower[at] in _STOPS:
                return None
            opens = self.lower[at] in self.line.words.determiners | self.line.words.indefinite | self.unique.indefinite
            inner = at > start and self.lower[at - 1] in _OF
            if (
                self._capital(at)
                and (at == start or self.lower[at - 1] in _STOPS)
                and self.lower[at] not in self.line.words.determiners
            ):
                return range(at, stop)  # "Harrow Mill, the last in the valley"
            if opens and not inner and self.lower[at] not in self.unique.complement and at + 1 < stop:
                return range(at + 1, stop)
        return None

    def _made(
        self, kind: str, place: tuple[int, int], core: frozenset[str], rest: frozenset[str], told: bool, event: bool,
        words: range, *, number: str = "", elliptic: bool = False, taken: bool = False, named: Bearer | None = None,
    ) -> Described:  # fmt: skip
        tokens, (low, stop) = self.scene.tokens, place
        german = self.scene.language == "de"
        names = frozenset() if german else frozenset(self.lower[at][:STEM] for at in words if self._capital(at))
        span = Span(tokens.starts[low], tokens.ends[stop - 1])
        who = named if elliptic else bearer(self.line, self.unique, low, stop)
        start = self._inside(low).start
        if who is None and not self.words.becoming.isdisjoint(self.lower[max(start, low - 2) : low]):
            who = subject(self.line, low)
        sentence = self.scene.segments.sentence_at(span.start)
        deed = not self.line.words.to_do.isdisjoint(self.lower[at] for at in words)
        found = Described(kind, span, sentence, core, rest, names, told, event, number, elliptic, taken, who)
        known = (self.lower[at] for at in words if self.lower[at] in self._levels)
        some = any(self.lower[at] in self.unique.indefinite for at in words)  # "to run a bank"
        of = frozenset("country" if one in self._lands else one for one in known)
        return replace(found, deed=deed, some=some, of=of)

    def _end(self, after: int, last: int) -> int:
        last = min(last, after + REACH)
        return next((at for at in range(after, last) if self._ends(at, at - after)), last)

    def _ends(self, at: int, behind: int) -> bool:
        word = self.lower[at]
        if word in _STOPS or word in self.unique.being:
            return True
        verb = len(word) > VERB and word.endswith(self.words.verb_ends)
        return behind > 0 and (verb or at in self.verbs)

    def _rest(self, phrase: range, owner: list[str]) -> tuple[frozenset[str], bool]:
        """The stems of what follows or owns a noun, and whether there was anything."""
        words = [self.lower[at] for at in phrase] + owner
        wild = self.words.wild
        again = any(self.words.taking_up.at(self.lower, at) for at in phrase)
        if again or not self.words.anaphoric.isdisjoint(words):
            return frozenset(), True
        stems = self._stems(phrase) | frozenset(word[:STEM] for word in owner if len(word) > 2 and word not in wild)
        return stems, any(len(word) > 2 and word not in self.small for word in words)

    def _stems(self, phrase: range | list[int], *, spare: bool = False) -> frozenset[str]:
        every = [self.lower[at] for at in phrase]
        every = [word for word in every if (len(word) > 2 and word not in self.small) or word.isdecimal()]
        telling = [word for word in every if word not in self.unique.generic and word not in self.words.wild]
        return frozenset(word[:STEM] for word in (telling or every if spare else telling))

    def _capital(self, index: int) -> bool:
        return self.scene.text[self.scene.tokens.starts[index]].isupper()


def series(scene: Scene) -> tuple[Described, ...]:
    """The descriptions of a scene, found when first asked for."""
    return scene.trace.remembered("descriptions of a series", lambda: tuple(Series(scene).found())[:MOST])
