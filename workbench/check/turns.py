"""Two turns of one course (left and returned, opened and closed, put out to tender and awarded) dated backwards.

`matters` knows steps by phrases. Here one verb tells each turn, so that more must tie the two: within a sentence the
second verb goes on behind a conjunction with the same subject; apart they share a name or a noun, or a pronoun takes it
up. What may happen again (a trip, an opening) must be told in its order, so that the dates alone go the other way.
"""

from __future__ import annotations

from fractions import Fraction

from workbench.check.accounts import Accounts, accounts
from workbench.check.marking import marks_of
from workbench.check.matters import Matters, Step
from workbench.check.points import day_number
from workbench.check.scene import Scene
from workbench.check.sequences import Broken
from workbench.check.stages_apart import apart
from workbench.check.tracing import derived
from workbench.check.unsaid_years import SURE, told_year
from workbench.check.views import view
from workbench.language.checking import Cue
from workbench.language.stages import turn_words

YEAR = 365
NEAR = 366
"""Days from publication within which a day told without its year may lie."""
MONTH = 31
LONG = 800
"""Days between two turns from which on they are of two courses."""
CLAUSE = 14
"""Most words from one turn to the next within a sentence."""
SUBJECT = 7
"""Most words from an opening with its date to the verb that goes on with its subject."""
FAR = 4
"""Most paragraphs between two turns of a course that is told at length."""
AT_LENGTH = frozenset({"trip", "stay", "missing", "blaze", "wreck", "harm", "ban"})
AGAIN = frozenset({"trip", "stay", "window", "shut", "ban"})
_WALLS = frozenset({";", ":", "(", ")", "—", "–", "«", "»", "“", "”"})


class Turns(Matters):
    """The turns of one scene: `turns(scene)`."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.accounts: Accounts = accounts(scene)

    @derived
    def marks(self) -> dict[int, list[Cue]]:
        """The verbs of turns by sentence."""
        return marks_of(self.scene, self.scene.pack.view(turn_words).marks)

    @derived
    def broken(self) -> tuple[Broken, ...]:
        """Two turns of one ladder, the later dated before the earlier; each ladder once."""
        by_ladder: dict[str, list[Step]] = {}
        for step in self.told:
            by_ladder.setdefault(step.ladder, []).append(step)
        found = (self._of_turns(ladder, steps) for ladder, steps in by_ladder.items())
        return tuple(broken for broken in found if broken is not None)

    def _of_turns(self, ladder: str, steps: list[Step]) -> Broken | None:
        if {step.number for step in steps} != {1, 2}:
            return None
        opening = [step for step in steps if step.number == 1]
        closing = [step for step in steps if step.number == 2]
        for low in opening:
            for high in closing:
                if (
                    self._backwards(low, high)
                    and self._only(low, high, opening, closing)
                    and self._tied(ladder, low, high)
                ):
                    return Broken(low.at.span, high.at.span)
        return None

    def _backwards(self, low: Step, high: Step) -> bool:
        """Both days or months, the later turn before the earlier whatever years they may be of."""
        sizes = [step.at.high - step.at.low for step in (low, high)]
        if max(sizes) > MONTH or low.at.span == high.at.span:
            return False
        if not told_year(low.at, self.scene) and not told_year(high.at, self.scene):
            return 0 <= self._days_late(low, high) <= SURE  # of one year, whatever tense their clauses have
        return 0 <= low.at.low - high.at.high <= LONG and all(
            high.at.high + later <= low.at.low + sooner
            for later in self._years(high) for sooner in self._years(low)
        )  # fmt: skip

    def _years(self, step: Step) -> list[Fraction]:
        """By how much a day without its year may be of another year, as far as its verb has the tense for it."""
        today, point = self.scene.published, step.at
        found = [Fraction(0)]
        if today is None or point.dated is None or told_year(point, self.scene):
            return found
        now = day_number(today)
        past = any(self.accounts.past(at) for at in range(step.mark.first, step.mark.last))
        for shift in (Fraction(-YEAR), Fraction(YEAR)):
            moved = point.low + shift
            same_side = (moved < now) == (point.low < now)
            if abs(moved - now) <= NEAR and (same_side or (moved < now) == past):
                found.append(shift)
        return found

    def _only(self, low: Step, high: Step, opening: list[Step], closing: list[Step]) -> bool:
        """No other beginning lies before the end, no other end behind the beginning."""
        return not any(one.at.low < high.at.high for one in opening) and not any(
            one.at.high > low.at.low for one in closing
        )

    def _tied(self, ladder: str, low: Step, high: Step) -> bool:
        first, last = sorted((low, high), key=lambda step: step.mark.first)
        if ladder in AGAIN and first is not low:
            return False
        if self._quotation(low) != self._quotation(high) or not self._plain(low, high):
            return False
        if low.sentence == high.sentence:
            return self._goes_on(first, last)
        steps = abs(high.sentence - low.sentence)
        paragraphs = [self.scene.segments.paragraph_at(step.mark.start) for step in (low, high)]
        if ladder not in AT_LENGTH and steps > 1:
            return False
        if abs(paragraphs[0] - paragraphs[1]) > FAR:
            return False
        return (steps == 1 and paragraphs[0] == paragraphs[1] and self._pronoun(last)) or self._shared(low, high)

    def _plain(self, low: Step, high: Step) -> bool:
        """No word says that two things are told of."""
        told = {at for step in (low, high) for at in range(step.mark.first, step.mark.last)}
        return not any(apart(self.scene, step.sentence, told) for step in (low, high))

    def _goes_on(self, first: Step, last: Step) -> bool:
        """The second verb follows a conjunction, or a comma, with nothing but small words between."""
        lower, words = self.scene.tokens.lower, self.line.words
        place = self.line.extent(first.at.span.start, first.at.span.end)
        start = max(place.stop, first.mark.last)
        between = lower[start : last.mark.first]
        if not 1 <= len(between) <= CLAUSE or not _WALLS.isdisjoint(between):
            return False
        if not words.relatives.isdisjoint(between) or not words.pluperfect.isdisjoint(between):
            return False
        if self._opens(first) and between[0] == "," and "," not in between[1:]:
            return len(between) <= SUBJECT  # « Renversé le 8 janvier, le cycliste est mort »
        ahead = list(between)
        small = words.glue | self.accounts.words.auxiliaries | self.accounts.words.pronouns
        own = self.line.extent(last.at.span.start, last.at.span.end)
        if own.stop <= last.mark.first:  # „am 19. Oktober endet“
            ahead = lower[start : own.start]
            small = small | words.at_year | words.determiners | self.line.calendar.articles
        split = own.stop <= last.mark.first and not words.verb_last  # "en ging in juni weer open"
        while ahead and (ahead[-1] in small or ahead[-1].endswith(tuple(words.adverb_ends))):
            ahead.pop()
        if split and len(ahead) > 1 and ahead[-2] in words.conjunctions:
            ahead.pop()
        return bool(ahead) and ahead[-1] in words.conjunctions | {","}

    def _opens(self, first: Step) -> bool:
        """A participle opens the sentence, whose subject is that of its verb."""
        inside = self.scene.sentence_tokens(first.sentence)
        return first.mark.first == inside.start and first.at.span.start > first.mark.start

    def _pronoun(self, last: Step) -> bool:
        inside, lower = self.scene.sentence_tokens(last.sentence), self.scene.tokens.lower
        pronouns = self.accounts.words.pronouns
        if lower[inside.start] in pronouns:
            return True
        led = lower[inside.start : max(last.mark.last, inside.start + 1)]
        own = {lower[at] for at in self.line.extent(last.at.span.start, last.at.span.end)}
        plain = self.line.words.definite.isdisjoint(word for word in led if word not in own)
        return not pronouns.isdisjoint(led) and plain  # „Am 30. Januar wurde er gehoben“

    def _shared(self, low: Step, high: Step) -> bool:
        """A name or a noun in common, other than the verbs themselves; names that both have are the same."""
        names = []
        for step in (low, high):
            place = self.scene.segments.sentences[step.sentence]
            names.append({name.group for name in self.scene.names_within(place.start, place.end)})
        if all(names) and not names[0] & names[1]:
            return False
        stems = self.scene.context.sentence_stems
        common = set(stems(low.sentence)) & set(stems(high.sentence))
        told = {self.scene.tokens.lower[at] for step in (low, high) for at in range(step.mark.first, step.mark.last)}
        return any(not any(word.startswith(stem) or stem.startswith(word[:4]) for word in told) for stem in common)


def turns(scene: Scene) -> Turns:
    """The turns of a scene, found when first asked for."""
    return view(scene, Turns)
