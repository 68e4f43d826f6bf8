"""Guards: which amounts must not be compared, and with what (consistency 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workbench.check.linking.context import Context, Gap, by_its_words
from workbench.check.scene import Figure
from workbench.domain.claims import Modality
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.naming import words
from workbench.language.ordering import order_words

_OPENING = 2  # tokens of a sentence within which "earlier" tells of its subject
_LEAD = 14
_OUT_OF = 3
_HEAD = 2  # words behind an amount with which a clause would be of the amount itself
_NAMED = 12  # code points up to the name of what a share is of
_PLAUSIBLE = Fraction(5, 2)
_FOLLOWS = frozenset({"up", "down", "more", "factor", "soit", "and_so", "definite", "demonstrative", "at", "share_of"})
_SIGNS = frozenset({",", ";", ":", "(", ")", "—", "–"})


def usable(figure: Figure) -> bool:
    """False for denied figures (G9): "not 30 million" is no amount of anything."""
    return figure.modality is not Modality.DENIED


def settled(context: Context, figure: Figure) -> bool:
    """True for a figure that the text gives as fact: no denial, condition, wish or correction around it (G9–G11)."""
    if figure.modality in (Modality.DENIED, Modality.POSSIBLE):
        return False
    return not corrected(context, figure) and not _supposed(context, figure)


@by_its_words
def _supposed(context: Context, figure: Figure) -> bool:
    """A word of a condition or a wish stands in the clause of a figure."""
    near = context.around(figure)
    return near.has("hypo") and any("hypo" in cue.roles and _in_clause(context, figure, cue) for cue in near.cues)


def _in_clause(context: Context, figure: Figure, cue: Cue) -> bool:
    """No sign stands between a word and an amount, nor a word like "because", that would put them into two clauses."""
    inside = context.inside(figure)
    first, last = (cue.last, inside.start) if cue.last <= inside.start else (inside.stop, cue.first)
    between = context.scene.tokens.lower[first:last]
    return _SIGNS.isdisjoint(between) and context.words.clauses.isdisjoint(between)


def stands(context: Context, figure: Figure) -> bool:
    """True for a figure that the text neither denies nor corrects nor makes depend on a condition (G9, G11)."""
    return figure.modality not in (Modality.DENIED, Modality.POSSIBLE) and not corrected(context, figure)


@by_its_words
def corrected(context: Context, figure: Figure) -> bool:
    """A word of denial or correction stands near a figure (G9), whatever else its sentence denies."""
    near = context.around(figure)
    return near.has("reject") and any("reject" in cue.roles and not _of_manner(context, cue) for cue in near.cues)


def _of_manner(context: Context, cue: Cue) -> bool:
    """Read „den falsch etikettierten Flaschen“, "the wrongly labelled bottles": it tells how something was done."""
    lower, words = context.scene.tokens.lower, context.words
    if cue.last - cue.first > 1 or not cue.first or lower[cue.first] not in words.manner:
        return False
    order = context.scene.pack.view(order_words)
    return lower[cue.first - 1] in order.definite | order.determiners


@by_its_words
def denied(context: Context, figure: Figure) -> bool:
    """A word of denial or correction stands in the clause of a figure: "which denies it, will pay the £15m" denies no
    sum.
    """
    near = context.around(figure)
    return any(
        "reject" in cue.roles
        and _in_clause(context, figure, cue)
        and not (_of_something_else(context, figure, cue) or _of_manner(context, cue))
        for cue in near.cues
    )


def _of_something_else(context: Context, figure: Figure, cue: Cue) -> bool:
    """A clause behind the amount tells of another noun: « ont payé 4 800 euros une formation que nul n'a reconnue »."""
    between = context.scene.tokens.lower[context.inside(figure).stop : cue.first]
    return not context.words.subordinate.isdisjoint(between[_HEAD:])


def single(figure: Figure, *hedges: Hedge) -> bool:
    """One value, of no rate, hedged at most so."""
    quantity = figure.quantity
    return not quantity.is_range and quantity.per is None and (not hedges or quantity.hedge in hedges)


def bare(one: Figure) -> bool:
    """A number and nothing else: its noun was taken from what stands before it; in brackets it looks like an age."""
    quantity = one.quantity
    counts = one.kind is Kind.COUNT or (one.kind is Kind.DURATION and one.unit == "year")
    return counts and quantity.numeral == one.quote and quantity.hedge is Hedge.NONE


def contracted(context: Context, figure: Figure) -> bool:
    """A preposition with its article in it stands right before an amount: « Dos nove feridos », « des 87 millions »."""
    before = context.preceding(figure, 1)
    table = context.scene.pack.table("sources").table("words")
    return bool(before) and before[0] in words(table, "contracted")


def told_apart(context: Context, figure: Figure, before: Sequence[str], after: Sequence[str]) -> bool:
    """Words in these roles stand right beside an amount and make it another: a change, a mean, a forecast."""
    return context.just_before(figure, 3).has(*before) or context.just_after(figure, 2).has(*after)


def out_of(context: Context, gap: Gap) -> bool:
    """What stands between a part and its whole: "of the", "out of", « sur les »."""
    return 1 <= len(gap) <= _OUT_OF and gap.words[0] in context.words.out_of


def share_of(whole: Figure, share: Figure) -> Fraction:
    """What a share in per cent is of a whole, in the unit of the whole."""
    return whole.quantity.middle * share.quantity.middle / 100


def of_its_size(part: Figure, whole: Figure, share: Figure) -> bool:
    """The share told is about what part and whole make; else it is the share of something else."""
    right = part.quantity.middle / whole.quantity.middle * 100 if whole.quantity.middle else Fraction(0)
    return bool(right) and 1 / _PLAUSIBLE <= share.quantity.middle / right <= _PLAUSIBLE


def of_somebody(context: Context, share: Figure) -> bool:
    """As in "8 percent of Lantern": a name stands behind the share."""
    after = context.just_after(share, 2).words
    named = context.scene.names_within(share.end, share.end + _NAMED)
    return bool(after) and after[0] in context.words.of and bool(named)


def same_scope(context: Context, a: Figure, b: Figure) -> bool:
    """Gross is not net, with tax not without (G7)."""
    first, second = context.lead(a), context.lead(b)
    first_trail, second_trail = context.just_after(a, 3), context.just_after(b, 3)
    for one, other in (("gross", "net"), ("pre", "post")):
        left = {one, other} & (first.roles | first_trail.roles)
        right = {one, other} & (second.roles | second_trail.roles)
        if left and right and left != right:
            return False
    return True


def earlier_told(context: Context, figure: Figure) -> bool:
    """The sentence opens with what was told before: "an earlier toll spoke of 13 dead"."""
    lead = context.lead(figure)
    opens = context.scene.sentence_tokens(figure.sentence).start
    told = (
        cue for cue in lead.cues if not cue.roles.isdisjoint(("earlier", "before_year")) and not _loose(context, cue)
    )
    return len(lead) <= _LEAD and any(cue.first - opens <= _OPENING for cue in told)


def _loose(context: Context, cue: Cue) -> bool:
    """A preposition that compares only right before an amount: „Nach dem Erdbeben“, "pulled from the rubble"."""
    if cue.last - cue.first > 1 or not {"against", "earlier"} <= cue.roles:
        return False
    return not any(True for _ in context.scene.amounts_within(cue.end, cue.end + 2))


def tells_earlier(context: Context, gap: Gap, *roles: str) -> bool:
    """A word in one of the roles stands in a gap, and not only such a preposition."""
    return any(not cue.roles.isdisjoint(roles) and not _loose(context, cue) for cue in gap.cues)


def one_more(context: Context, figure: Figure) -> bool:
    """It says itself that it comes on top of others: "another 57,000 homes"."""
    inside = context.stretch(figure.sentence, figure.start, figure.end)
    return inside.has("another", "further") or context.just_before(figure, 2).has("another", "further")


def of_earlier_year(context: Context, figure: Figure) -> bool:
    """A year before that of publication stands right behind."""
    published = context.scene.published
    tokens = context.scene.tokens
    stop = min(context.inside(figure).stop + 4, len(tokens.ends)) - 1
    dates = context.scene.dates_within(figure.end, tokens.ends[stop])
    return published is not None and any(
        one.moment is not None and one.moment.latest is not None and one.moment.latest.year < published.year
        for one in dates
    )


def compared(context: Context, figure: Figure, tokens: int = 4) -> bool:
    """A word of comparison stands before an amount; "from" does only right before it ("from 30", not "from gifts")."""
    start = context.inside(figure).start
    return any(
        "against" in cue.roles
        and not (
            cue.last - cue.first == 1
            and cue.last != start
            and context.scene.tokens.lower[cue.first] in context.words.from_
        )
        for cue in context.just_before(figure, tokens).cues
    )


def opens_with_whole(context: Context, whole: Figure) -> bool:
    """The sentence or clause starts with "Of the 480 members", « Sur 1 250 communes »."""
    opening = context.preceding(whole, 3)
    return 1 <= len(opening) <= 2 and opening[0] in context.words.out_of


def one_subject(context: Context, first: Figure, second: Figure) -> bool:
    """Two amounts in neighbouring sentences tell of one thing: no name comes up that the earlier text lacks, and the
    labels share a noun, or the later sentence takes the thing up without naming it again.
    """
    sentences = context.scene.segments.sentences
    here = sentences[second.sentence]
    known = {name.group for name in context.scene.names if name.start < here.start}
    fresh = [name for name in context.scene.names_within(here.start, second.end) if name.group not in known]
    if fresh:
        return False
    a, b = first.quantity, second.quantity
    if a.kind is Kind.COUNT and a.unit and b.unit:
        return a.unit == b.unit
    before = context.stretch(second.sentence, here.start, second.start).words
    nouns = context.stems(before) & context.sentence_stems(first.sentence)
    return bool(nouns) or len(context.stems(before)) <= 2


def says_nothing_of_its_own(context: Context, sentence: int, start: int, end: int) -> bool:
    """The stretch between a value and what follows of it holds no noun or verb but words of change and the like."""
    if end <= start:
        return True
    lead = context.stretch(sentence, start, end)
    cued = {index for cue in lead.cues if cue.roles & _FOLLOWS for index in range(cue.first, cue.last)}
    first = context.scene.tokens.covering(start, end).start
    return not context.stems([word for index, word in enumerate(lead.words) if first + index not in cued])
