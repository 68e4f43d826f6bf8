"""How much two amounts are said to be one: by what refers back, by the noun, by what follows it, by the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.check.accounts import accounts
from workbench.check.linking.context import Context, by_its_words
from workbench.check.scene import Figure, Scene
from workbench.check.slips import slip
from workbench.check.views import view
from workbench.domain.quantities import Kind
from workbench.language.naming import words
from workbench.language.senses import Senses, senses
from workbench.language.synonyms import Synonyms, synonyms
from workbench.records import dataclass

_STEM = 5
_TAIL = 8
"""Words behind an amount that may tell of which it is."""
_LEAD = 4
"""Words from an article to the amount in "this net result of 46 million"."""
_LED = 3
"""Words from "who" to its verb."""
_DATED = 26
"""Code points behind an amount within which its date stands."""
_MOST = 2
"""Points for common words around."""
_ENDS = frozenset({".", ",", ";", ":", ")", "(", "»", "”", "!", "?", "…", "—", "–"})
_SCALES = ("mil", "mld", "mrd", "bil", "thous", "tril", "tausend", "bn")
_SHORTEST = 4
_YEAR, _CENTURIES = 4, ("19", "20")


@dataclass(frozen=True, slots=True)
class Likeness:
    """`reference`: how much refers back; `identity`: how much is the same; `words`: whether any word or the day is;
    `timed`: the same day stands by both; `followed`: what follows the later one is told of the earlier; `apart`: the
    later one says what the earlier does not.
    """

    reference: int
    identity: int
    words: bool
    timed: bool
    apart: bool
    slip: str
    followed: bool
    bound: bool
    """What follows it, the day or the noun before it is the same: not only the quotation says so."""


def digits_of(figure: Figure) -> int:
    """How many digits tell its value."""
    return len(figure.digits.strip("0"))


@by_its_words
def refers(context: Context, figure: Figure) -> bool:
    """An article, a possessive or "this" before an amount or its noun: « ce résultat net de 46 millions »."""
    before = context.preceding(figure, 1)
    table = context.scene.pack.table("sources").table("words")
    if before and before[0] in words(table, "contracted") | context.words.those:
        return True
    if context.just_before(figure, 1).has("definite", "demonstrative"):
        return True
    if figure.kind is not Kind.MONEY and context.just_before(figure, 1).has("possessive"):
        return True  # not "gave her $60,000"
    lead = context.preceding(figure, _LEAD)
    return bool(lead) and lead[-1] in context.words.of and not context.words.those.isdisjoint(lead)


class Likenesses:
    """The likenesses of the amounts of one scene: `likeness(context)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.context: Context = scene.context
        self.senses: Senses = scene.pack.view(senses)
        self.alike: Synonyms = scene.pack.view(synonyms)
        self._said: dict[int, tuple[str, ...]] = {}
        self._named_anew: dict[int, bool] = {}

    def of(self, first: Figure, second: Figure) -> Likeness:
        """How the later amount is told beside the earlier one."""
        return self.scene.trace.remembered(("likeness", first, second), lambda: self._of(first, second))

    def _of(self, first: Figure, second: Figure) -> Likeness:
        a, b = first.quantity, second.quantity
        taken = refers(self.context, second)
        known = taken and not refers(self.context, first)
        reference = self.reference(first, second, taken=taken)
        one = self._sentence(first.sentence)
        tail = self._tail(second)
        met = [word for word in tail if self._met(word, one)]
        days = self._days(first, wide=True), self._days(second, wide=False)
        timed = bool(days[1] & days[0])
        rates = self._rate(first), self._rate(second)
        mean = bool(rates[0]) and self._is_mean(first) and self._is_mean(second)
        apart = rates[0] != rates[1] or (bool(tail) and tail[0] not in met)
        below = first.in_title and second.paragraph <= 1  # where every name is new
        apart = apart or (not below and self._new_name(second)) or (not timed and self._years_apart(first, second))
        noun = self.noun(first, second)
        around = {word for word in self._around(second) if word not in tail and self._met(word, self._near(first))}
        points = noun + 2 * mean + 2 * timed + 2 * bool(second.per) + self._both_net(first, second)
        points += min(_MOST, len(around)) + 2 * bool(met) + (len(met) > 1 and len(met) == len(tail))
        said = bool(met or timed or around or noun > 1 or mean)
        bound = known or first.in_title or bool(met) or timed or bool(second.per) or mean
        slipped = slip(b.low, a.low, min(a.step, b.step))
        return Likeness(reference, points, said, timed, apart, slipped, bool(met), bound)

    def reference(self, first: Figure, second: Figure, *, taken: bool) -> int:
        """How much refers to the earlier amount: an article of the later one alone (`taken`: it has one), a quotation,
        the headline.
        """
        quoted = (first.quotation is None) is not (second.quotation is None)
        return (taken and not refers(self.context, first)) + quoted + first.in_title

    def _years_apart(self, first: Figure, second: Figure) -> bool:
        """Each has a day right behind it, and they differ; or the sentence of the later one is of a past year that the
        earlier one's is not.
        """
        if self._days(first, wide=False) and self._days(second, wide=False):
            return True
        published = self.scene.published
        ours = {day[0].year for day in self._days(first, wide=True) if day[0] is not None}
        theirs = {day[0].year for day in self._days(second, wide=True) if day[0] is not None}
        ours |= {published.year} if published is not None else set()
        return bool(theirs) and theirs.isdisjoint(ours)

    def elided(self, figure: Figure) -> bool:
        """Money told by its number alone: "46 millions"."""
        last = figure.quote.split()[-1].lower()
        return last.startswith(_SCALES) and not any(char in figure.quote for char in "$€£¥")

    def noun(self, first: Figure, second: Figure) -> int:
        """2 for counts of one noun, 1 for words of one sense and for measures and shares, 0 for money."""
        if second.kind is Kind.DURATION:
            return 1 + self.sentenced(second)
        if second.kind is not Kind.COUNT:
            return int(second.kind is not Kind.MONEY)
        a, b = first.unit.casefold(), second.unit.casefold()
        if not a or not b:
            return 0
        if a == b or a[: max(_STEM, len(a) - 2)] == b[: max(_STEM, len(b) - 2)]:
            return 2
        return int(bool(self.alike.of(a) & self.alike.of(b) or self.senses.of(a) & self.senses.of(b)))

    def sentenced(self, figure: Figure) -> bool:
        """A length of time that somebody is sent to prison for."""
        words_near = (*self._around(figure), *self._tail(figure))
        return any("jail" in self.senses.of(word) for word in words_near)

    def _sentence(self, sentence: int) -> tuple[str, ...]:
        if sentence not in self._said:
            inside = self.scene.sentence_tokens(sentence)
            self._said[sentence] = tuple(self._content(inside))
        return self._said[sentence]

    def _content(self, inside: range) -> Iterator[str]:
        for at in inside:
            word = self.scene.tokens.lower[at].rstrip("'")
            if word.isalpha() and word not in self.context.words.empty and (
                len(word) >= _SHORTEST or self.senses.of(word)
            ):  # fmt: skip
                yield word

    def _met(self, word: str, others: tuple[str, ...]) -> bool:
        """The word, another form of it or one of its sense is among others."""
        stem, known, groups = word[:_STEM], self.senses.of(word), self.alike.of(word)
        return any(
            other[:_STEM] == stem
            or (known and known & self.senses.of(other))
            or (groups and groups & self.alike.of(other))
            for other in others
        )  # fmt: skip

    def _tail(self, figure: Figure) -> list[str]:
        """The telling words right behind an amount that make it that of some things: up to a stop, "and", a verb; of a
        relative clause the first.
        """
        lower, inside = self.scene.tokens.lower, self.context.inside(figure)
        stop = min(self.scene.sentence_tokens(figure.sentence).stop, inside.stop + _TAIL)
        behind = self.context.neighbour(figure, 1)
        stop = stop if behind is None else min(stop, self.context.inside(behind).start)
        if inside.stop >= stop or self._closes(inside.stop, first=True) or self._rate(figure):
            return []
        end = next((at for at in range(inside.stop + 1, stop) if self._closes(at)), stop)
        found = list(self._content(range(inside.stop, end)))
        relative = not self.context.words.relatives.isdisjoint(lower[inside.stop : inside.stop + 2])
        return found[:1] if relative else found[:_MOST]

    def _rate(self, figure: Figure) -> str:
        """The word that an amount of money is told for: « 11,40 euros le mètre carré », "£90 a head"."""
        lower, at = self.scene.tokens.lower, self.context.inside(figure).stop
        stop = self.scene.sentence_tokens(figure.sentence).stop
        order = accounts(self.scene).line.words
        led = at + 1 < stop and lower[at] in order.definite | order.indefinite | self.context.words.per
        return lower[at + 1] if led and figure.kind is Kind.MONEY else ""

    def _is_mean(self, figure: Figure) -> bool:
        inside = self.scene.segments.sentences[figure.sentence]
        return self.context.stretch(figure.sentence, inside.start, inside.end).has("mean")

    def _closes(self, at: int, *, first: bool = False) -> bool:
        """Here ends what tells of which an amount is: at a stop, a date, "and", a verb that no "who" leads to; right
        behind the noun a participle tells of which ("the 60 hectares burnt").
        """
        lower = self.scene.tokens.lower
        table = self.scene.pack.table("sources").table("words")
        verbs = words(table, "be") | words(table, "auxiliaries")
        if lower[at] in _ENDS or lower[at] in self.context.words.conjunctions:
            return True
        if self.scene.dates_within(self.scene.tokens.starts[at], self.scene.tokens.ends[at]):
            return True
        if not self.context.words.relatives.isdisjoint(lower[max(0, at - _LED) : at]):
            return False
        tense = accounts(self.scene).line.calendar.tense
        ahead = len(lower[at]) > _STEM and lower[at].endswith(tense.future_endings) and lower[at] not in tense.neither
        return lower[at] in verbs or (not first and lower[at] in tense.past | tense.future) or ahead

    def _around(self, figure: Figure) -> list[str]:
        """The telling words before an amount in its clause, and its own noun where it is no money."""
        lower, inside = self.scene.tokens.lower, self.context.inside(figure)
        start = max(self.scene.sentence_tokens(figure.sentence).start, inside.start - _TAIL)
        first = inside.start
        while first > start and lower[first - 1] not in _ENDS - {","}:
            first -= 1
        return [*self._content(range(first, inside.start)), *([] if figure.kind is Kind.MONEY else self._tail(figure))]

    def _near(self, figure: Figure) -> tuple[str, ...]:
        """The telling words around an earlier amount, its noun among them."""
        inside = self.context.inside(figure)
        sentence = self.scene.sentence_tokens(figure.sentence)
        return tuple(
            self._content(range(max(sentence.start, inside.start - _TAIL - 4), min(sentence.stop, inside.stop + _TAIL)))
        )

    def _days(self, figure: Figure, *, wide: bool) -> frozenset[tuple[dt.date | None, dt.date | None]]:
        """The dates right behind an amount, or (`wide`) those of its sentence."""
        behind = self.context.neighbour(figure, 1)
        end = min(figure.end + _DATED, self.scene.segments.sentences[figure.sentence].end)
        end = end if behind is None else min(end, behind.start)
        near = self.scene.dates_within(figure.end, end)
        if wide:
            near = [*near, *self.scene.dates_in(figure.sentence)]
        found = {(one.moment.earliest, one.moment.latest) for one in near if one.moment is not None}
        if wide:  # "in its last full year, 2023"
            said = (self.scene.tokens.lower[at] for at in self.scene.sentence_tokens(figure.sentence))
            years = (int(word) for word in said if len(word) == _YEAR and word.isdecimal() and word[:2] in _CENTURIES)
            found |= {(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in years}
        return frozenset(day for day in found if day[0] is not None)

    def _both_net(self, first: Figure, second: Figure) -> bool:
        """Both are told net, or gross."""
        roles = [self.context.lead(one).roles | self.context.just_after(one, 3).roles for one in (first, second)]
        return not {"net", "gross"}.isdisjoint(roles[0] & roles[1])

    def _new_name(self, second: Figure) -> bool:
        """A name that the text before has not stands beside the later amount, or opens its sentence; no edit changes
        it.
        """
        if second.order not in self._named_anew:
            self._named_anew[second.order] = self._names_anew(second)
        return self._named_anew[second.order]

    def _names_anew(self, second: Figure) -> bool:
        place = self.scene.segments.sentences[second.sentence]
        known = {word for name in self.scene.names if name.end <= place.start for word in name.quote.lower().split()}
        lower, inside = self.scene.tokens.lower, self.context.inside(second)
        sentence = self.scene.sentence_tokens(second.sentence)
        clause = next((at for at in range(inside.start - 1, sentence.start, -1) if lower[at] in _ENDS), sentence.start)
        opening = self.scene.tokens.ends[min(sentence.start + _LED, sentence.stop - 1)]
        last = self.scene.tokens.ends[min(inside.stop + _TAIL, sentence.stop) - 1]
        for name in self.scene.names_within(place.start, last):
            near = name.start >= self.scene.tokens.starts[clause] or name.start < opening
            if name.kind == "person" or not near or (name.start > second.end and second.quotation is not None):
                continue
            if known.isdisjoint(name.quote.lower().split()):
                return True
        return False


def likeness(context: Context) -> Likenesses:
    """The likenesses of a scene, looked up when first asked for."""
    return view(context.scene, Likenesses)
