"""What comes in, what goes out and the balance of both: revenue, spending and the deficit; births, deaths, the surplus.

« 8,4 millions de recettes pour 9,1 millions de dépenses, soit un déficit de 0,7 million ». The larger of the two is the
smaller and the balance together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from workbench.check.linking.alignment import aligned
from workbench.check.linking.context import Context, alike
from workbench.check.linking.guards import settled, single, told_apart
from workbench.check.relation import Relation, sum_of
from workbench.check.scene import Figure
from workbench.domain.quantities import ADDABLE, Kind
from workbench.language.checking import Cue

_IN, _OUT = "incoming", "outgoing"
_RESULTS = ("deficit", "surplus", "balance_of_both")
_ROLES = frozenset({_IN, _OUT, *_RESULTS})
_OTHER = ("up", "down", "more", "before_year", "earlier", "expected", "each", "mean", "per_year", "monthly")
_PLAUSIBLE = 3  # times: beyond, the balance is that of something else


def find(context: Context, sentence: int) -> Iterator[Relation]:
    """Incoming, outgoing and their balance in one sentence, or the balance in the next."""
    for reach in (1, 2):
        figures = [one for near in range(sentence, sentence + reach) for one in context.figures(near)]
        cues = [cue for near in range(sentence, sentence + reach) for cue in _cues(context, near, figures)]
        if len({_role(cue) for cue in cues}) != 3 or len(cues) != 3 or figures[0].paragraph != figures[-1].paragraph:
            continue
        for kind in ADDABLE:
            like = [figure for figure in figures if figure.kind is kind]
            if len(like) != 3 or (at := aligned(context, like, cues)) is None:
                continue
            relation = _relation(context, dict(zip(map(_role, cues), like[at:], strict=True)))
            if relation is not None:
                yield relation
                return


def _cues(context: Context, sentence: int, figures: Sequence[Figure]) -> list[Cue]:
    if not figures or sentence >= len(context.scene.segments.sentences):
        return []
    told = [cue for cue in context.cues(sentence) if not cue.roles.isdisjoint(_ROLES)]
    return [cue for cue, after in pairwise((*told, None)) if cue is not None and not _same_thing(cue, after)]


def _same_thing(cue: Cue, after: Cue | None) -> bool:
    """Another word for the same follows at once: "took in revenue of"."""
    return after is not None and _role(cue) == _role(after) and after.first - cue.last <= 1


def _role(cue: Cue) -> str:
    return _IN if _IN in cue.roles else _OUT if _OUT in cue.roles else "balance"


def _relation(context: Context, told: dict[str, Figure]) -> Relation | None:
    incoming, outgoing, balance = told[_IN], told[_OUT], told["balance"]
    if not all(map(_plain, [context] * 3, told.values())):
        return None
    counted = balance.kind is Kind.COUNT and incoming.unit != outgoing.unit  # births, deaths: each its own noun
    if not counted and not all(alike(one, balance) for one in (incoming, outgoing)):
        return None
    apart = abs(incoming.quantity.middle - outgoing.quantity.middle)
    stated = balance.quantity.middle
    if not stated or not Fraction(1, _PLAUSIBLE) <= apart / stated <= _PLAUSIBLE:
        return None
    larger, smaller = (
        (incoming, outgoing) if incoming.quantity.middle > outgoing.quantity.middle else (outgoing, incoming)
    )
    return sum_of(larger, (smaller, balance), "P2.balance", explicit=True)


def _plain(context: Context, figure: Figure) -> bool:
    return single(figure) and settled(context, figure) and not told_apart(context, figure, _OTHER, _OTHER)
