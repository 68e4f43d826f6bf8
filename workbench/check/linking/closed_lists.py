"""Lists that are said, or seen by their form, to hold all parts of a whole told before them.

"113 people were brought ashore: 64 passengers, 37 wedding guests and 22 crew"; "a swim of 12 hours, six and a half of
them in darkness, four in fog and the last two and a half in sun". What words close is compared whatever comes out; what
only looks closed (a colon, "of the forty ...") is compared when it comes near. Any whole in reach that the list makes
up, and any choice of the items that makes up the whole, silences it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from workbench.check.grading import judge
from workbench.check.grading import total as add
from workbench.check.linking.closures import Closure, Listed, listed
from workbench.check.linking.context import Context, alike, by_its_words
from workbench.check.linking.evidence import rest_in_words
from workbench.check.linking.guards import bare, of_earlier_year
from workbench.check.linking.itemised import LEAST, clear, cumulative, goes_on, leaves_some_out, some_make, with_another
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.check.timeline import timeline
from workbench.domain.intervals import added
from workbench.domain.quantities import ADDABLE, Kind
from workbench.records import dataclass

_LED = 8  # tokens before a list in which its first item may stand
_BACK = 5  # sentences up to the whole
_SMALLEST = 4  # less is a number of things, not a whole
_CLOSED = frozenset({"closed", "comprise"})
_OTHER = ("against", "more", "up", "down", "each", "mean", "before_year", "open")
_SPAN = {
    Closure.APART: (Fraction(101, 100), Fraction(130, 100)),
    Closure.OPENED: (Fraction(80, 100), Fraction(130, 100)),
    Closure.FORM: (Fraction(80, 100), Fraction(130, 100)),
    Closure.WORDS: (Fraction(55, 100), Fraction(160, 100)),
}
_APART = Fraction(84, 100), Fraction(116, 100)
"""What a list may come to, as a share of its whole, and still be taken for the list of its parts."""


@dataclass(frozen=True)
class _Read:
    whole: Figure
    listed: Listed

    @property
    def made(self) -> Fraction:
        return added(one.quantity.middle for one in self.listed.items) / self.whole.quantity.middle


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Wholes with the list of a sentence."""
    figures = context.figures(sentence)
    if len(figures) < LEAST or figures[0].in_title:
        return
    read = [one for whole in _wholes(context, sentence) if (one := _read(context, whole, sentence)) is not None]
    told = [one for one in read if one.listed.closure and _near(context, one)]
    told = [one for one in told if not of_earlier_year(context, one.whole) and not _within(context, one, told)]
    if not told:
        return
    best = min(told, key=lambda one: (-one.listed.closure, -one.whole.sentence, abs(one.made - 1)))
    items = best.listed.items
    if any(_explained(one) for one in read if one.whole not in items) or cumulative(context, items):
        return
    if with_another(context, items, best.whole) or _led_by_one(context, items[0]):
        return
    if best.listed.closure is not Closure.WORDS and best.made < 1 and rest_in_words(context, items):
        return  # "... and £3.4m for teak. What became of the rest is not known"
    in_words = best.listed.closure is Closure.WORDS and best.whole.sentence == sentence
    yield sum_of(best.whole, items, "P3.closed", explicit=in_words)


def _within(context: Context, one: _Read, others: Sequence[_Read]) -> bool:
    """What seems a whole is the first item of a longer list behind a colon, told like those that follow: "£18m: £8.5m
    for oak, £5.1m for ash and £3.4m for teak".
    """
    listed = (one.whole, *one.listed.items)
    behind = [context.just_after(item, 1).words[:1] for item in listed]
    if len(set(behind)) != 1 or not behind[0] or not behind[0][0].isalpha():
        return False
    longer = any(other.listed.items == listed for other in others)
    return longer and ":" in context.preceding(one.whole, 1)


def _led_by_one(context: Context, first: Figure) -> bool:
    """Read "(a pilot, two nurses and two patients)", "composed of a chairman, five deputies and 23 others": the first
    item is one, told by an article.
    """
    led = context.preceding(first, _LED)
    opens = next((at for at in range(len(led) - 1, -1, -1) if led[at] in ("(", ":", "—", "–")), None)
    if opens is None:
        start = context.inside(first).start - len(led)
        opens = next((cue.last - 1 - start for cue in context.lead(first).cues if cue.roles & _CLOSED), None)
    if first.kind is not Kind.COUNT or opens is None or not -1 <= opens < len(led) - 2:
        return False
    return led[opens + 1] in timeline(context.scene).words.indefinite and led[-1] in {",", *context.words.conjunctions}


def _wholes(context: Context, sentence: int) -> Iterator[Figure]:
    """The amounts of the sentence and of the few before that may be divided."""
    for near in range(sentence, max(-1, sentence - _BACK - 1), -1):
        for one in context.figures(near):
            if _is_whole(context, one):
                yield one


def _is_whole(context: Context, one: Figure) -> bool:
    if one.per is not None or not _told_whole(context, one):
        return False
    return one.quantity.low >= _SMALLEST and not bare(one) and clear(context, one)


@by_its_words
def _told_whole(context: Context, one: Figure) -> bool:
    if one.kind not in ADDABLE and one.kind is not Kind.DURATION:
        return False
    return not context.just_before(one, 3).has(*_OTHER) and not context.just_after(one, 2).has("more", "each")


def _read(context: Context, whole: Figure, sentence: int) -> _Read | None:
    found = listed(context, whole, sentence)
    if found is None or (whole.sentence < sentence - 1 and found.closure is not Closure.WORDS):
        return None
    return _Read(whole, found)


def _near(context: Context, one: _Read) -> bool:
    """Near enough to be the list of its parts; by its form alone one that falls short must end where it seems to."""
    apart = one.listed.items[0].sentence - one.whole.sentence
    least, most = _SPAN[one.listed.closure] if apart <= 1 and _alone(context, one) else _APART
    short = one.listed.closure in (Closure.OPENED, Closure.FORM) and one.made < 1
    if short and one.listed.closure is Closure.OPENED and leaves_some_out(one.listed.items, one.whole):
        return False
    return least <= one.made <= most and not (short and goes_on(context, one.listed.items[-1]))


def _alone(context: Context, one: _Read) -> bool:
    """The whole is in the sentence of the list, or the only such amount of its own."""
    whole, first = one.whole, one.listed.items[0]
    like = (other for other in context.figures(whole.sentence) if alike(other, whole))
    return whole.sentence == first.sentence or all(other is whole for other in like)


def _explained(one: _Read) -> bool:
    """The list, or just some of it, is what this whole says."""
    items, whole = one.listed.items, one.whole
    if not judge(add, [item.readings for item in items], whole.readings).alarms:
        return True
    return some_make(items, whole)
