"""Ages that an article tells in any form of words, with whether they are told of now, or for which date.

`biography` and `ages_told` read ages with what ties them to a birth in the sentence; here every number that can only
be somebody's age is read, for `lifetimes`, which asks whether any date of the article explains it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from workbench.check.age_forms import (
    bare_ages,
    described,
    feted,
    gone_on,
    introduced,
    led,
    named_before,
    of_somebody,
    owned_by_a_post,
    told_before,
)  # fmt: skip
from workbench.check.biography import Biography, as_long_as_told, biography
from workbench.check.marking import marks_of
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.timeline import Timeline, bounds, timeline
from workbench.check.tracing import derived
from workbench.check.views import view
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.text import Span
from workbench.language.checking import Cue
from workbench.language.lifetimes import LifetimeWords, lifetime_words
from workbench.records import dataclass

LEAST, MOST = 5, 119
NEAR = 4
"""Most words between an age and the date that it is told for, where small words alone stand between."""
CLAUSE = 16
"""Most words of the clause that tells when somebody was so old."""
AROUND = 4
DYING = 9
"""Most words between a word of death and the age at it."""
OWNED = 5
"""Words before an age among which a possessive makes it somebody else's: "her trainer, Anna Wolf, 34"."""
STOPS = frozenset({",", ".", ";", ":", ")", "(", "!", "?", "—", "–", "»", "”", "“", '"', "'", "’"})


@dataclass(frozen=True)
class Said:
    """An age: `now` where it is told of today; `at` the date that it is told for; neither where the text leaves open
    when somebody was so old. `quotation` is the index of the quotation it stands in.
    """

    span: Span
    years: int
    sentence: int
    quotation: int | None
    now: bool
    at: Dated | None
    loose: bool = False
    """Its date may as well not be that of the age."""
    today: bool = False
    """It stands with the name of somebody whom the article begins with, and is that of the day of publication."""


class Aged:
    """The ages of one scene: `aged(scene)`."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.trace = scene.trace
        self.line: Timeline = timeline(scene)
        self.facts: Biography = biography(scene)
        self.words: LifetimeWords = scene.pack.view(lifetime_words)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The words of birth and of age by sentence."""
        return marks_of(self.scene, self.words.marks)

    @derived
    def places(self) -> dict[int, tuple[tuple[Span, Figure | None], ...]]:
        """Where ages may stand, by sentence: durations of years, candles and bare numbers, single words."""
        found: dict[int, list[tuple[Span, Figure | None]]] = {}
        for figure in self.scene.amounts:
            last = self.scene.tokens.lower[self.line.extent(figure.start, figure.end).stop - 1]
            bare = figure.kind is Kind.COUNT and (not figure.unit or last in self.words.candles)
            if self.scene.context.just_before(figure, 4).has("mean"):
                continue  # "the average age was 41"
            if bare or (figure.kind is Kind.DURATION and figure.unit == "year"):
                found.setdefault(figure.sentence, []).append((figure.span, figure))
        tokens = self.scene.tokens
        for index, word in enumerate(tokens.lower if self.words.endings else ()):
            if word.endswith(self.words.endings) and word not in self.words.year_words and self.words.of_word(word):
                span = Span(tokens.starts[index], tokens.ends[index])
                found.setdefault(self.scene.segments.sentence_at(span.start), []).append((span, None))
        for span in bare_ages(self.line, self.facts, self.words):
            near = found.setdefault(self.scene.segments.sentence_at(span.start), [])
            near += [] if any(span.overlaps(known) for known, _ in near) else [(span, None)]
        return {sentence: tuple(sorted(places, key=lambda place: place[0])) for sentence, places in found.items()}

    def of(self, sentence: int) -> tuple[Said, ...]:
        """The ages of a sentence, in text order."""
        return self.trace.remembered(("ages of", sentence), lambda: tuple(self._of(sentence)))

    def _of(self, sentence: int) -> Iterator[Said]:
        wrong = self.line.has(sentence, "mistake", "wrote")  # but "Moira Lennox, 58, passed false invoices"
        for span, figure in self.places.get(sentence, ()):
            own = self.line.extent(span.start, span.end)
            if wrong and not of_somebody(self.line, self.facts, own):
                continue
            form = self._form(own, figure, sentence)
            years = self._years(span, figure) if form else None
            if years is None or as_long_as_told(self.line, sentence, years):
                continue
            at = self._date(own, sentence) or self._at_the_age(own, sentence) or self._of_clause(own, sentence, form)
            loose = self._only_date(own, sentence) if at is None and form == "told" else None
            now = at is None and form == "now"
            quotation = self.scene.quotation_at(span.start)
            today = now and introduced(self.line, self.facts, self.words, own)
            yield Said(span, years, sentence, quotation, now, at or loose, loose is not None, today)

    def _years(self, span: Span, figure: Figure | None) -> int | None:
        if figure is None:
            word = self.scene.tokens.lower[self.line.extent(span.start, span.end).start]
            return int(word) if word.isdecimal() else self.words.of_word(word)
        quantity = figure.quantity
        whole = quantity.low == quantity.high and quantity.low.denominator == 1 and quantity.hedge is Hedge.NONE
        return int(quantity.low) if whole and LEAST <= quantity.low <= MOST else None

    def _form(self, own: range, figure: Figure | None, sentence: int) -> str:
        """Whether it is an age: "now" in apposition or with a word of today, "told" with a lead; "" of others."""
        lower, words = self.scene.tokens.lower, self.words
        before = lower[own.start - 1] if own.start else ""
        behind = lower[own.stop] if own.stop < len(lower) else "."
        marks = self.marks.get(sentence, ())
        known = "now" if of_somebody(self.line, self.facts, own) else described(self.line, self.facts, self.words, own)
        if known or self._of_another(own, marks):
            return known
        jarig = figure is None or lower[own.stop - 1].endswith(words.endings or ("old", "olds"))
        if (before in words.indefinite and not named_before(self.line, self.facts, own)) or (
            jarig and before in words.personal
        ):
            return ""
        lead = next((mark for mark in marks if "leads" in mark.roles and mark.last == own.start), None)
        lead = lead or self._inverted(own, marks) or led(self.line, words, own, marks)
        if self.line.has(sentence, "founded") and not self._someone(own, sentence):
            return ""  # "the club, founded in 1976, turns 50"
        counted = figure is not None and lower[own.stop - 1] in words.candles
        turns = before in words.personal and (counted or lower[own.stop - 1] in words.year_words)
        if before in words.now and own.start > 1 and lower[own.start - 2] in (",", "(") and behind in STOPS:
            return "now"  # "Graham Tully, now 48, was"
        if lead is not None and {"leads", "present"} <= lead.roles and self._of_today(lead):
            return "now"  # "she would be 57 today"
        if not words.then.isdisjoint(lower[max(0, own.start - 3) : own.start]) or behind in words.then:
            return "told" if lead is not None or turns else ""
        fits = behind in STOPS or behind in words.behind or jarig or self._dies_right_behind(own, sentence)
        if figure is not None and figure.kind is Kind.COUNT and not counted:
            present = lead is not None and "present" in lead.roles and not self._when(own)
            return ("now" if present else "told") if lead is not None and fits else ""
        if jarig and (before in words.definite or before in words.indefinite or owned_by_a_post(self.line, own)):
            return "now"
        if self._of_the_born(own, sentence):
            return "now"
        if not (turns or counted) and not self.words.owners.isdisjoint(lower[max(0, own.start - OWNED) : own.start]):
            return ""
        apposed = before in (",", "(") or (before in self.line.words.before_age and lower[own.start - 2] in (",", "("))
        if apposed and behind in (",", ")", ".", ";"):
            return "now"
        if (lead is None and not turns and not jarig) or not fits:
            return ""
        today = not words.now.isdisjoint(lower[max(0, own.start - 5) : own.start + 6])
        present = lead is not None and "present" in lead.roles and not self._when(own)
        return "now" if today or turns or counted or present or self._dead(own, sentence) else "told"

    def _of_another(self, own: range, marks: Sequence[Cue]) -> bool:
        """A word beside the years makes them no age: "ten years ago", "a sentence of ten years"."""
        beside = (mark for mark in marks if "not-age" in mark.roles and not _within(mark, own))
        return any(-AROUND <= mark.first - own.stop <= 1 if mark.first >= own.stop else own.start - mark.last <= AROUND
                   for mark in beside)  # fmt: skip

    def _of_today(self, lead: Cue) -> bool:
        return not self.words.now.isdisjoint(self.scene.tokens.lower[lead.first : lead.last])

    def _of_the_born(self, own: range, sentence: int) -> bool:
        """Read « Née en février 1984 à Sétif, l’autrice de 38 ans »: subject of a sentence opened by a birth."""
        lower, start = self.scene.tokens.lower, self.scene.sentence_tokens(sentence).start
        born = any("born" in mark.roles and mark.first == start for mark in self.marks.get(sentence, ()))
        at = own.start - 1
        if not born or at < start + 4 or lower[at] not in self.scene.context.words.of:
            return False
        opening = next(
            (one for one in range(at - 2, max(start, at - 4), -1) if lower[one] in self.words.definite), None
        )
        return opening is not None and lower[opening - 1] == ","

    def _inverted(self, own: range, marks: Sequence[Cue]) -> Cue | None:
        """Read „heute ist der Trainer 62 Jahre alt“: the verb of today before its subject."""
        lower = self.scene.tokens.lower
        near = [mark for mark in marks if "present" in mark.roles and 0 < own.start - mark.last <= AROUND]
        if not near or not self.line.words.verb_last or near[-1].first < 1:
            return None
        return near[-1] if lower[near[-1].first - 1] in self.words.now else None

    def _someone(self, own: range, sentence: int) -> bool:
        """A person is named before in the sentence."""
        start = self.scene.tokens.starts[own.start]
        return any(name.end <= start for name in self.facts.persons_in(sentence))

    def _dead(self, own: range, sentence: int) -> bool:
        """Read "died on Sunday in Perth at the age of 84": a word of death before it in its clause, or right behind."""
        lower = self.scene.tokens.lower
        joints = self.line.words.conjunctions | {";", ":"}
        for mark in self.line.marked(sentence, "died"):
            low, high = min(mark.last, own.stop), max(mark.first, own.start)
            if high - low <= DYING and joints.isdisjoint(lower[low:high]):
                return True
        return False

    def _dies_right_behind(self, own: range, sentence: int) -> bool:
        """Read „ist am Samstag im Alter von 88 Jahren gestorben“."""
        return self.line.words.verb_last and any(mark.first == own.stop for mark in self.line.marked(sentence, "died"))

    def _when(self, own: range) -> bool:
        """A clause right behind an age tells when somebody was so old."""
        behind = [
            word for word in self.scene.tokens.lower[own.stop : own.stop + 3] if word not in self.words.year_words
        ]
        return not self.words.when.isdisjoint(behind[:2])

    def _date(self, own: range, sentence: int) -> Dated | None:
        """The date that an age is told for: beside it, or in the clause that tells when somebody was so old."""
        before: tuple[int, Dated] | None = None
        for dated in self.line.dates_in(sentence):
            place = self.line.extent(dated.start, dated.end)
            if self._of_birth(dated):
                continue
            if place.stop <= own.start:
                if self._when(own):
                    continue
                between = self.scene.tokens.lower[place.stop : own.start]
                clause = [word for word in between if word not in self.words.when]
                if len(between) <= NEAR + 2 and self._small(clause) and _known(dated):
                    before = (len(between), dated)
            elif place.start >= own.stop and _known(dated):
                if self._other_between(own, place, sentence):
                    return before[1] if before else None
                between = self.scene.tokens.lower[own.stop : place.start]
                near = len(between) <= NEAR and self._small(between)
                if near and (before is None or len(between) <= before[0]):
                    return dated
                return before[1] if before else (dated if self._clause(between) else None)
        return before[1] if before else None

    def _other_between(self, own: range, place: range, sentence: int) -> bool:
        """Another age stands nearer to the date: « entre à 16 ans au conservatoire et signe à 24 ans, en 1961 »."""
        spans = (span for span, _ in self.places.get(sentence, ()))
        return any(own.stop <= self.line.extent(span.start, span.end).start < place.start for span in spans)

    def _at_the_age(self, own: range, sentence: int) -> Dated | None:
        """Read "joined the company in 1999 as an engineer, at the age of 24": the only date of the sentence, before."""
        dates, lower = self.line.dates_in(sentence), self.scene.tokens.lower
        marks = self.marks.get(sentence, ())
        led = any("at-age" in mark.roles and mark.last == own.start for mark in marks)
        if not led or len(dates) != 1 or not _known(dates[0]) or self._of_birth(dates[0]):
            return None
        between = lower[self.line.extent(dates[0].start, dates[0].end).stop : own.start]
        return dates[0] if 0 < len(between) <= CLAUSE and (STOPS - {","}).isdisjoint(between) else None

    def _of_clause(self, own: range, sentence: int, form: str) -> Dated | None:
        """The date of the clause before an age, of a description, or of a birthday of these months."""
        dated = gone_on(self.line, own, sentence)
        if dated is None and form == "told" and described(self.line, self.facts, self.words, own):
            dated = told_before(self.line, own, sentence)
        if dated is not None:
            return dated if _known(dated) and not self._of_birth(dated) else None
        fresh = feted(self.line, self.words, own, sentence) if form == "now" else None
        return fresh if fresh is not None and not self._of_birth(fresh) else None

    def _of_birth(self, dated: Dated) -> bool:
        place = self.line.extent(dated.start, dated.end)
        marks = [mark for mark in self.marks.get(dated.sentence, ()) if "born" in mark.roles]
        late = 1 if self.line.words.verb_last else -1
        return any(0 <= place.start - mark.last <= NEAR or 0 <= mark.first - place.stop <= late for mark in marks)

    def _only_date(self, own: range, sentence: int) -> Dated | None:
        """Read "At 16 she was the youngest of the 2018 championship": the only date of the clause that an age opens."""
        dates = self.line.dates_in(sentence)
        lower, inside = self.scene.tokens.lower, self.scene.sentence_tokens(sentence)
        if len(dates) != 1 or not _known(dates[0]) or own.start - inside.start > NEAR:
            return None
        between = lower[own.stop : self.line.extent(dates[0].start, dates[0].end).start]
        barred = (STOPS - {","}) | self.line.words.conjunctions | self.line.words.relatives
        led = between[:1] != [] and (between[0] in (*self.line.words.glue, ",") or self.line.words.verb_last)
        opens = led and "," not in between[1:]
        return dates[0] if opens and len(between) <= CLAUSE and barred.isdisjoint(between) else None

    def _small(self, between: list[str]) -> bool:
        small = (
            self.words.small
            | self.words.scant
            | self.line.words.at_year
            | self.line.words.determiners
            | self.words.year_words
            | {","}
        )
        return all(word in small for word in between)

    def _clause(self, between: list[str]) -> bool:
        """Read "when the wall fell in", "he joined the bank in": one clause from the age to the date."""
        words = [word for word in between if word not in self.words.year_words]
        if len(words) > CLAUSE or not {";", ":", "(", ")", "—", "–"}.isdisjoint(words):
            return False
        return not self.words.when.isdisjoint(words[:2]) and words[1:].count(",") <= 1


def _within(mark: Cue, own: range) -> bool:
    return mark.first < own.stop and own.start < mark.last


def days_of(dated: Dated) -> tuple[dt.date, dt.date] | None:
    """First and last day of a date; of "since 1979" those of the year."""
    days, moment = bounds(dated), dated.moment
    first = moment.earliest if moment is not None else None
    if days is None and first is not None and moment is not None and (moment.edtf or "").endswith("/.."):
        return (first, dt.date(first.year, 12, 31)) if (first.month, first.day) == (1, 1) else (first, first)
    return days


def _known(dated: Dated) -> bool:
    """A date of at most a year whose year is certain."""
    days = days_of(dated)
    written = any(len(word) == 4 and word.isdecimal() for word in dated.quote.replace(",", " ").split())
    return days is not None and days[1] - days[0] < dt.timedelta(days=367) and written


def aged(scene: Scene) -> Aged:
    """The ages of a scene, found when first asked for."""
    return view(scene, Aged)


def is_age(scene: Scene, figure: Figure) -> bool:
    """Whether an amount is somebody's age."""
    return any(said.span.overlaps(figure.span) for said in aged(scene).of(figure.sentence))
