"""Which part each amount plays in its sentence: total, part, before, after, change, share, price …

Cue words vote by where they stand (`cues.toml`), patterns over neighbouring amounts add their votes (`role_patterns`).
A role is given when it has enough votes and a lead; otherwise it stays None, since the checker builds on roles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import ADDABLE, Kind, Role
from workbench.extract import role_patterns, role_wholes
from workbench.extract.clauses import MOST, Clauses, stretches
from workbench.extract.passage import Passage
from workbench.extract.role_scene import FIRM, Ballot, Placed, RoleScene, alike
from workbench.extract.role_sums import reckoned
from workbench.language.cues import ReadingCues, RoleCue

ENOUGH, LEAD = 3, 1
_DOUBTFUL = 5
"""Votes that counts need to be totals, and durations to be anything: both are mostly neither."""
_PARAGRAPHS, _AHEAD = 3, 20
"""How far the parts may stand behind their total: paragraphs, amounts."""
_FORWARD = frozenset({"next", "strong", "lead", "hint"})
_NEAR, _FAR = 3, 6
_DOZENS = 24
_ADJACENT = 3
"""Tokens that may stand between an amount and a cue that has to touch it; none of them a word of meaning."""

_KINDS: dict[Role, frozenset[Kind]] = {
    Role.TOTAL: ADDABLE,
    Role.PART: ADDABLE,
    Role.REMAINDER: ADDABLE,
    Role.SHARE: frozenset({Kind.PERCENT}),
    Role.PRICE: frozenset({Kind.MONEY}),
    Role.RATE: ADDABLE | {Kind.PERCENT},
    Role.CONVERSION: frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION}),
    Role.VALUATION_PRE: frozenset({Kind.MONEY}),
    Role.VALUATION_POST: frozenset({Kind.MONEY}),
    Role.CHANGE: frozenset(set(Kind) - {Kind.DURATION}),
    Role.BEFORE: frozenset(Kind),
    Role.AFTER: frozenset(Kind),
}
_COUNT = Kind.COUNT
_RESTATED = frozenset({Role.TOTAL, Role.AFTER, Role.VALUATION_PRE, Role.VALUATION_POST})


class RoleReader:
    """Gives the amounts of a passage their roles; keeps nothing between passages."""

    def __init__(self, cues: ReadingCues) -> None:
        self._cues = cues
        self._hinted: set[int] = set()

    def assign(self, passage: Passage, amounts: Sequence[AmountMention], clauses: Clauses) -> list[AmountMention]:
        """The same amounts in the same order, with their roles."""
        done: list[AmountMention] = []
        earlier: tuple[RoleScene, Ballot] | None = None
        self._hinted = set()
        index, size, sentences = 0, len(amounts), passage.segments.sentences
        while index < size:
            sentence = sentences[passage.sentence_of[passage.places[amounts[index].start].start]]
            last = index + 1
            while last < size and amounts[last].start < sentence.end:
                last += 1
            for span in stretches(sentence, amounts[index:last]):
                part = amounts[index : min(last, index + MOST)]
                scene = RoleScene(passage, self._cues, clauses, span, part)
                ballot = self._votes(scene)
                if earlier is not None:
                    role_wholes.carried(*earlier, scene, ballot)
                    done += _elected(*earlier)
                earlier = scene, ballot
                index += len(part)
        done += _elected(*earlier) if earlier is not None else []
        return reckoned(passage, _confirmed(passage, done, self._hinted))

    def _votes(self, scene: RoleScene) -> Ballot:
        ballot: Ballot = [defaultdict(int) for _ in scene.amounts]
        self._cue_votes(scene, ballot)
        signs = scene.signs
        for needs, pattern in role_patterns.SEVERAL if len(scene.amounts) > 1 else role_patterns.ONE:
            if not needs.isdisjoint(signs):
                pattern(scene, ballot)
        return ballot

    def _cue_votes(self, scene: RoleScene, ballot: Ballot) -> None:
        """Each cue votes for the amount before or behind it, less when other words or a boundary lie between."""
        for hit in scene.hits:
            left, right = scene.neighbours(hit.first)
            end = left.last if left is not None else 0
            if left is not None and left.bracketed and scene.restates(left):
                left = scene.amounts[left.order - 1]
            for cue in hit.values:
                if cue.role is Role.TOTAL and right is not None and scene.barrier(hit.last, right.first) < FIRM:
                    self._hinted.add(right.mention.start)
                if cue.place in _FORWARD and right is not None:
                    weight = self._forward(scene, cue, hit.last, right)
                    if weight > 0:
                        ballot[right.order][cue.role] += weight
                elif cue.place in ("right", "trail") and left is not None:
                    weight = self._backward(scene, cue, hit.first, left, end)
                    if weight > 0:
                        ballot[left.order][cue.role] += weight

    def _forward(self, scene: RoleScene, cue: RoleCue, last: int, target: Placed) -> int:
        words = scene.words(last, target.first)
        if cue.place == "next":
            touches = words == 0 and target.first - last <= _ADJACENT and not scene.barrier(last, target.first)
            return cue.weight if touches else 0
        return cue.weight - scene.barrier(last, target.first) - (words > _NEAR) - (words > _FAR)

    def _backward(self, scene: RoleScene, cue: RoleCue, first: int, source: Placed, end: int) -> int:
        """`end` is the token after the amount and its conversion in brackets."""
        words = scene.words(end, first)
        if cue.place == "right":
            limit = 1 if source.quantity is not None and source.quantity.kind is Kind.MONEY else 0
            return cue.weight if words <= limit and not scene.barrier(end, first) else 0
        return cue.weight - scene.barrier(end, first) - (words > _NEAR)


def _elected(scene: RoleScene, ballot: Ballot) -> list[AmountMention]:
    return [_with_role(placed, votes) for placed, votes in zip(scene.amounts, ballot, strict=True)]


def _with_role(placed: Placed, votes: dict[Role, int]) -> AmountMention:
    role = elected(votes, placed) if votes and placed.quantity is not None else None
    return placed.mention if role is None else placed.mention.with_role(role)


def elected(votes: dict[Role, int], placed: Placed) -> Role | None:
    """The role with enough votes and a lead over the others, among those that fit the kind of the amount."""
    assert placed.quantity is not None
    kind = placed.quantity.kind
    first, most, second = None, 0, 0
    for role, count in votes.items():
        if kind in _KINDS[role]:
            if count > most:
                first, most, second = role, count, most
            elif count > second:
                second = count
    if first is None or most < _needed(kind, first) or most - second < LEAD:
        return None
    return first


def _needed(kind: Kind, role: Role) -> int:
    doubtful = kind is Kind.DURATION or (kind is Kind.COUNT and role is Role.TOTAL)
    return _DOUBTFUL if doubtful else ENOUGH


def _confirmed(passage: Passage, amounts: list[AmountMention], hinted: set[int]) -> list[AmountMention]:
    """An amount with a weak sign of a total is one when parts of its unit follow within the next paragraphs."""
    found = list(amounts)
    for index, mention in enumerate(amounts):
        if mention.role is not None or mention.start not in hinted or mention.quantity is None:
            continue
        if mention.quantity.kind not in _KINDS[Role.TOTAL]:
            continue
        paragraph = passage.segments.paragraph_at(mention.start)
        parts = 0
        for other in amounts[index + 1 : index + 1 + _AHEAD]:
            if passage.segments.paragraph_at(other.start) > paragraph + _PARAGRAPHS:
                break
            parts += other.role is Role.PART and alike(mention.quantity, other.quantity)
        if parts >= 2:
            found[index] = mention.with_role(Role.TOTAL)
    return found


def shared_roles(amounts: Sequence[AmountMention], title_end: int) -> list[AmountMention]:
    """An amount of the title has the role that the body gives the same value; a sum of money or a large count that
    title and body tell, and that has no role in either, is what the article is about: a total.
    """
    told: dict[tuple[object, ...], Role] = {}
    body: set[tuple[object, ...]] = set()
    titled = bool(amounts) and amounts[0].start < title_end
    for mention in amounts:
        if mention.start >= title_end and mention.quantity is not None:
            if titled:
                body.add(_value(mention))
            if mention.role in _RESTATED:
                told.setdefault(_value(mention), mention.role)
    for mention in amounts:
        if mention.start >= title_end:
            break
        if mention.role is None and _value(mention) in body and _weighty(mention):
            told.setdefault(_value(mention), Role.TOTAL)
    return [
        mention.with_role(told[_value(mention)])
        if told
        and mention.role is None
        and _value(mention) in told
        and (mention.start < title_end or _weighty(mention))
        else mention
        for mention in amounts
    ]


def _weighty(mention: AmountMention) -> bool:
    """Money that is no rate, or things counted by dozens."""
    quantity = mention.quantity
    if quantity is None or quantity.per is not None:
        return False
    return quantity.kind is Kind.MONEY or (quantity.kind is Kind.COUNT and quantity.high >= _DOZENS)


def _value(mention: AmountMention) -> tuple[object, ...]:
    quantity = mention.quantity
    if quantity is None:
        return ()
    unit = "" if quantity.kind is _COUNT else quantity.unit
    # Pairs of integers hash many times faster than fractions.
    return quantity.kind, quantity.low.as_integer_ratio(), quantity.high.as_integer_ratio(), unit
