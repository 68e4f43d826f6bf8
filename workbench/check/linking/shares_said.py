"""A part, a word that says it to be a share, and the whole behind the share, in one clause each way round.

"The 180 departures concern a quarter of the workforce, which numbers 1,200"; « La subvention de 2 millions représente
un quart du budget de 12 millions »; „Mit 46 Stimmen hat sie zwei Drittel der 72 Sitze“ stays out, as nothing there
says that votes are seats. The word of equating and the genitive leave no other reading; the nouns may differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from workbench.check.grading import judge, percent
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import bare, corrected, settled
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import ADDABLE, Kind

_SAID = 8
"""Most words between a part and its share."""
_APPOSED = 10
"""Most words between a share and its whole behind a comma or relative; without one `_OF`."""
_OF = 6
_HUNDRED = 100
_LEAST, _MOST = Fraction(1, 3), Fraction(3)
"""What a share may be of the one that part and whole make, and still be told of them."""
_OTHER = ("open", "against", "up", "down", "more", "each", "mean", "expected", "cap")
_SIGNS = frozenset({",", "(", "–", "—"})
_BARS = frozenset({";", ":", ")", "«", "“", '"'})


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Shares that are said of a part before them, with the whole right behind."""
    for share in context.figures(sentence):
        if share.kind is not Kind.PERCENT or not _plain(context, share):
            continue
        part, whole = context.neighbour(share, -1), context.neighbour(share, 1)
        if part is None or whole is None or not _fit(context, part, whole):
            continue
        if _said(context, part, share) and _of_whole(context, share, whole) and _near(part, whole, share):
            members = (("part", part), ("whole", whole), ("share", share))
            yield Relation(LinkKind.SHARE, members, Confidence.STATED, pattern="P7.said", explicit=True)


def _plain(context: Context, share: Figure) -> bool:
    quantity = share.quantity
    if quantity.is_range or not 0 < quantity.middle < _HUNDRED or corrected(context, share):
        return False
    return settled(context, share) and not context.just_after(share, 1).has(*_OTHER)


def _fit(context: Context, part: Figure, whole: Figure) -> bool:
    if part.kind not in ADDABLE or part.kind is not whole.kind or not settled(context, whole):
        return False
    if any(one.quantity.is_range or one.per is not None for one in (part, whole)):
        return False
    if part.kind is not Kind.COUNT and not alike(part, whole):
        return False
    if part.kind is Kind.COUNT and bare(part):
        return False
    return 0 < part.quantity.high < whole.quantity.low and settled(context, part)


def _said(context: Context, part: Figure, share: Figure) -> bool:
    """A word of equating leads from the part to the share, and nothing of another clause."""
    gap = context.between(part, share)
    if len(gap) > _SAID or gap.has(*_OTHER) or not _BARS.isdisjoint(gap.words):
        return False
    told = [cue for cue in gap.cues if not cue.roles.isdisjoint(("share_of", "concerns"))]
    if not told:
        return False
    behind = context.stretch(share.sentence, told[-1].end, share.start).words
    return len(behind) <= 2 and "," not in behind and context.words.subordinate.isdisjoint(gap.words)


def _of_whole(context: Context, share: Figure, whole: Figure) -> bool:
    """Read "a quarter of the 1,200 staff", "of the workforce (1,200)", "of a workforce that numbers 1,200"."""
    gap = context.between(share, whole)
    if not gap.words or gap.words[0] not in context.words.of or gap.has(*_OTHER) or not _BARS.isdisjoint(gap.words):
        return False
    signs = [at for at, word in enumerate(gap.words) if word in _SIGNS]
    if not signs:
        return len(gap) <= _OF and context.words.conjunctions.isdisjoint(gap.words)
    behind = gap.words[signs[0] + 1 :]
    led = gap.words[signs[0]] == "(" or (behind and behind[0] in context.words.relatives | context.words.subordinate)
    return len(signs) == 1 and bool(led) and len(gap) <= _APPOSED


def _near(part: Figure, whole: Figure, share: Figure) -> bool:
    """Told of these two, and nothing that they make otherwise."""
    if judge(percent, [part.readings, whole.readings], share.readings).severity is None:
        return True
    made = part.quantity.middle / whole.quantity.middle * _HUNDRED
    return _LEAST <= share.quantity.middle / made <= _MOST
