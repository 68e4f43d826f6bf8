"""An amount taken up as known that nothing before it has told, against the one that it is by a slip.

"shipments worth $640 million ... with its $640 billion in foreign sales", « chiffré à 78 millions ... les 87 millions
engagés », „2,3 Millionen Euro teurer ... die zusätzlichen 3,2 Millionen“. An article says that the reader knows the
amount. Where neither an amount before it nor what two of them make is this one, a reader has met it as another: one
with two digits swapped or thousands for millions, wherever it stands; one digit off, where it stands in headline or
lead; the only one of its sort that the headline has. What the words beside it make another amount is none. The digits
of the headline in another order need no article: « 46 camas ... prescindir de 64 ».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, combinations, groupby

from workbench.check.aged import is_age
from workbench.check.linking.context import Context
from workbench.check.linking.guards import (
    contracted,
    denied,
    earlier_told,
    of_earlier_year,
    one_more,
    same_scope,
    single,
    told_apart,
)
from workbench.check.linking.nouns_led import has_article, noun_led, same_noun
from workbench.check.linking.other_size import of_years_before
from workbench.check.linking.taken_up import base, of_other_year, reachable, shares_before, taken_back
from workbench.check.own_noun import own_noun
from workbench.check.relation import Relation
from workbench.check.scene import Figure
from workbench.check.slips import slip
from workbench.domain.claims import Modality
from workbench.domain.links import Confidence, LinkKind
from workbench.domain.quantities import Hedge, Kind
from workbench.language.naming import words
from workbench.language.synonyms import synonyms

_REACH = 2
"""Words before an amount among which its article stands: „die zusätzlichen 3,2 Millionen“."""
_TELLING = 2
"""Digits of which two amounts hardly share all by accident."""
_LEAD = 1
_NEAR, _FAR, _NEXT = Fraction(4, 3), Fraction(2), Fraction(7, 6)
_OPENING = 4
"""Sentences of a lead, which in some copy is all in one paragraph."""
_BESIDE = 24
"""Code points before an amount within which a date makes it that of another time."""
_SOME = 4
"""Fewer than what the headline counts may be some of them: "the two injured"."""
_RUN = 8
_SHORT, _STEM = 3, 5
_ENDS = frozenset({",", ";", ":", "(", "–", "—"})
_CLOSE = Fraction(1, 100)
_THOUSANDS = (Fraction(1000), Fraction(10**6))
_OTHER = (
    "against", "up", "down", "more", "open", "before_year", "rest", "others", "expected", "earlier", "each", "mean",
    "cap", "another", "further", "moved",
)  # fmt: skip
_BEHIND = ("each", "mean", "more", "of_those", "others_after", "before_year")
_TOLD_OTHER = ("against", "before_year", "earlier", "each", "mean", "open", "rest")


def find_all(context: Context) -> Iterator[Relation]:
    """Amounts that an article takes up with the one before them that they are by a slip."""
    yield from context.scene.trace.every(_taken, context, _known(context), Relation.all_same)


def _known(context: Context) -> tuple[Figure, ...]:
    """The amounts of the body behind an article or possessive, or under a headline with amounts: no edit changes it."""
    titled = bool(context.scene.title_amounts)

    def found() -> tuple[Figure, ...]:
        body = (one for one in context.scene.amounts if one.order and not one.in_title and not one.per)
        return tuple(
            one for one in body
            if one.kind is not Kind.POINTS and (titled or has_article(context, one, _REACH) or noun_led(context, one))
        )  # fmt: skip

    return context.scene.trace.remembered(_known, found)


def _taken(context: Context, figure: Figure) -> Iterator[Relation]:
    if not _plain(figure) or _told_apart(context, figure, _OTHER) or _denied(context, figure):
        return
    before = reachable(context, figure)
    told = any(_tells(one, figure) for one in before)
    meant = [one for one in before if not told and _meant(context, one, figure, before)]
    if len({base(one) for one in meant}) != 1 or of_other_year(context, figure):
        return
    if (
        _of_new_name(context, figure)
        or _made_before(context, figure, before)
        or taken_back(context, figure.sentence + 1)
    ):
        return
    scale = _thousandfold(base(meant[0]) / base(figure))
    pattern = "P13.scale" if scale else "P13.term" if figure.kind is Kind.DURATION else "P13.known"
    members = (("first", meant[0]), ("second", figure))
    yield Relation(LinkKind.SAME, members, Confidence.INFERRED, pattern=pattern, explicit=scale)


def _denied(context: Context, figure: Figure) -> bool:
    """Something takes it back; a mere "not" further off denies something of what is known: «nessuna delle 1.300
    persone», «não aceita que os 3200 hectares fiquem sem apoio».
    """
    if not denied(context, figure):
        return False
    lower, start = context.scene.tokens.lower, context.inside(figure).start
    negations = words(context.scene.pack.table("sources").table("words"), "negations")
    rejects = [cue for cue in context.around(figure).cues if "reject" in cue.roles]
    return any(lower[cue.first] not in negations or start - _REACH <= cue.last <= start for cue in rejects)


def _of_new_name(context: Context, figure: Figure) -> bool:
    """A name that comes up here stands behind it: "the 460 jobs at its other works in Hale"; not behind a sentence."""
    if figure.kind is Kind.DURATION:
        return False
    scene, inside = context.scene, context.inside(figure)
    stop = min(inside.stop + _RUN, scene.sentence_tokens(figure.sentence).stop)
    stop = next((at for at in range(inside.stop, stop) if scene.tokens.lower[at] in _ENDS), stop)
    known = {name.group for name in scene.names if name.start < figure.start}
    named = scene.names_within(figure.end, scene.tokens.ends[max(inside.start, stop - 1)])
    return not known.issuperset(name.group for name in named)


def _tells(one: Figure, figure: Figure) -> bool:
    """Of its value, or a range around it."""
    factor, value = base(one) / one.quantity.middle if one.quantity.middle else 1, base(figure)
    return one.quantity.low * factor * (1 - _CLOSE) <= value <= one.quantity.high * factor * (1 + _CLOSE)


def _meant(context: Context, one: Figure, figure: Figure, before: Sequence[Figure]) -> bool:
    """The later amount can be the earlier one by a slip, and nothing says that either is another."""
    if one.sentence == figure.sentence or not _plain(one) or any(is_age(context.scene, it) for it in (one, figure)):
        return False  # somebody of an age has birthdays too
    if of_earlier_year(context, one) or (
        not _slipped(context, one, figure) and not _of_headline(context, one, figure, before)
    ):
        return False
    if one.modality in (Modality.DENIED, Modality.POSSIBLE) or _denied(context, one):
        return False
    return not _told_apart(context, one, _TOLD_OTHER) and same_scope(context, one, figure)


def _slipped(context: Context, one: Figure, figure: Figure) -> bool:
    """Two digits swapped or another scale; one digit off what stands in headline or lead."""
    same = same_noun(context, one, figure)
    known = same or has_article(context, figure, _REACH)
    if len(figure.digits.strip("0")) < _TELLING or not (known or one.in_title):
        return False
    if not _of_one_noun(context, one, figure):
        return False
    if figure.kind not in (Kind.COUNT, Kind.MEASURE) and one.unit != figure.unit:
        return False
    a, b = base(one), base(figure)
    how = slip(b, a, min(it.quantity.step * base(it) / it.quantity.middle for it in (one, figure)))
    if how == "swapped":
        return known or sorted(one.digits) == sorted(figure.digits)
    if known and _thousandfold(a / b) and not _of_something_new(context, figure):
        return True
    if figure.kind is Kind.PERCENT and not _pointed_at(context, figure):
        return False  # in Italian and Spanish every percentage has its article
    if figure.kind is Kind.COUNT and not (_pointed_at(context, figure) or own_noun(context.scene, figure)):
        return False
    if (
        how != "digit"
        or _is_more(context, figure)
        or not 1 / _FAR <= a / b <= _FAR
        or not (same or one.in_title or (one.paragraph <= _LEAD and one.sentence <= _OPENING))
        or not (same or has_article(context, figure, 1))
    ):
        return False
    return same or _of_its_noun(context, one, figure) or _pointed_at(context, figure)


def _of_headline(context: Context, one: Figure, figure: Figure, before: Sequence[Figure]) -> bool:
    """Close to the only amount of its sort that the headline has."""
    if not one.in_title or sum(other.in_title for other in before) != 1 or figure.kind is Kind.PERCENT:
        return False
    if not has_article(context, figure, 1) or _narrowed(context, figure) or _of_past_year(context, one, figure):
        return False
    ratio = base(figure) / base(one)
    if figure.kind is Kind.DURATION:
        return 1 / _FAR <= ratio <= _FAR
    if figure.kind is not Kind.COUNT or not own_noun(context.scene, figure):
        return False
    if ratio < 1 and figure.quantity.low < _SOME:
        return False
    if figure.unit == one.unit:
        return 1 / _NEAR <= ratio <= _FAR
    return 1 / _NEXT <= ratio <= _NEXT and _told_twice(one, before) and not _out_of(context, figure)


def _told_twice(title: Figure, before: Sequence[Figure]) -> bool:
    """The body has the number of the headline again, so that whatever noun comes later counts the same."""
    return title.quantity.low > _SOME and any(not one.in_title and base(one) == base(title) for one in before)


def _of_past_year(context: Context, one: Figure, figure: Figure) -> bool:
    """A year that is over stands before it: « 2018 et ses 9 100 tonnes »."""
    published = context.scene.published
    near = context.scene.dates_within(figure.start - _BESIDE, figure.start)
    latest = [date.moment.latest for date in near if date.moment is not None]
    past = any(day is not None and published is not None and day.year < published.year for day in latest)
    return past or of_years_before(context, one, figure)


def _is_more(context: Context, figure: Figure) -> bool:
    """Something is compared with it: « moins que les 7,6 millions », "more than the 40"."""
    before = context.preceding(figure, 2)
    return len(before) > 1 and before[0] in context.words.than


def _out_of(context: Context, figure: Figure) -> bool:
    """The whole of a part: "Of the 42 departments, 14 ..."."""
    before = context.preceding(figure, 2)
    return contracted(context, figure) or any(word in context.words.out_of for word in before)


def _pointed_at(context: Context, figure: Figure) -> bool:
    before = context.preceding(figure, 1)
    return bool(before) and before[0] in context.words.those


def _narrowed(context: Context, figure: Figure) -> bool:
    """A clause behind it tells of which it is: "the nine years she had first had in mind"."""
    after = context.just_after(figure, 1).words
    table = context.scene.pack.table("sources").table("words")
    return bool(after) and after[0] in words(table, "pronouns") | context.words.subordinate


def _of_one_noun(context: Context, one: Figure, figure: Figure) -> bool:
    """Counts of one noun, of two that stand for each other, or of none; things of the headline go by many nouns."""
    if figure.kind is not Kind.COUNT or one.unit == figure.unit or not one.unit or not figure.unit or one.in_title:
        return True
    return context.scene.pack.view(synonyms).share(one.unit, figure.unit)


def _of_its_noun(context: Context, one: Figure, figure: Figure) -> bool:
    """Of one noun or unit; a number of the headline may have none: "forces 5,200 from homes"."""
    if one.unit == figure.unit or (one.in_title and not one.unit):
        return True
    like = context.scene.pack.view(synonyms).likeness(one.unit, figure.unit)
    return figure.kind is Kind.MEASURE or like > (0 if one.in_title else 1)


def _made_before(context: Context, figure: Figure, before: Sequence[Figure]) -> bool:
    """What two amounts of one paragraph make, a list of some, or a share of one."""
    stated = base(figure)
    made = [
        base(a) * sign + base(b)
        for a, b in combinations(before, 2)
        if (a.sentence == b.sentence or _of_noun(a, b, figure)) and (a.paragraph == b.paragraph or a.in_title)
        for sign in (1, -1)
    ]
    values = [base(one) for one in before]
    for _, some in groupby(before, key=lambda one: one.paragraph):
        listed = [base(one) for one in some]
        for start in range(len(listed)):
            made += accumulate(listed[start : start + _RUN])
    shares = shares_before(context, figure)
    made += [value * part for value in values for share in shares for part in (share, 1 - share, 1 + share)]
    return any(abs(abs(value) - stated) <= _CLOSE * stated for value in made)


def _of_noun(a: Figure, b: Figure, figure: Figure) -> bool:
    """Counts of the noun of a third, or of none."""
    return figure.kind is not Kind.COUNT or {a.unit, b.unit} <= {"", figure.unit}


def _of_something_new(context: Context, figure: Figure) -> bool:
    """What it is of comes up here: « Los 25.000 euros del premio »."""
    lower, at = context.scene.tokens.lower, context.inside(figure).stop
    stop = context.scene.sentence_tokens(figure.sentence).stop
    if at >= len(lower) - 1 or lower[at] not in context.words.of | context.words.out_of:
        return False
    thing = next((word for word in lower[at + 1 : stop] if len(word) > _SHORT), "")
    return thing[:_STEM] not in {word[:_STEM] for word in lower[: context.inside(figure).start]}


def _thousandfold(ratio: Fraction) -> bool:
    return max(ratio, 1 / ratio) in _THOUSANDS


def _told_apart(context: Context, figure: Figure, roles: Sequence[str]) -> bool:
    if figure.kind is Kind.DURATION:  # "appeal against the nine years"
        roles = [role for role in roles if role != "against"]
    return told_apart(context, figure, roles, _BEHIND) or one_more(context, figure) or earlier_told(context, figure)


def _plain(figure: Figure) -> bool:
    return single(figure, Hedge.NONE) and figure.quantity.low > 0
