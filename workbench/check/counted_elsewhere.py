"""Numbers of things that bear names, and the row of names told some sentences on with no word of theirs: "closing the
counters at four stations ... Anyone who pays cash at Wickmere, Holt Lane, Sandon, Carr Bridge or Thorpe End".

What ties them: the names are of places ("at", « à ») and so are the things; or the row is said to be everybody ("in
full", « au complet »). It is the only row of the article, one name longer or shorter than the number, which is the only
one of such things and given for all of them.
"""

from __future__ import annotations

from workbench.check.counted_far import whole_number
from workbench.check.enumeration import Listing
from workbench.check.name_runs import LEAST, Row, rows
from workbench.check.ones import Tally, tallies
from workbench.check.scene import Figure
from workbench.check.signs import signs
from workbench.check.timeline import Timeline
from workbench.domain.quantities import Kind
from workbench.language.heads import head_words
from workbench.language.tokens import fold

_FAR = 10
"""Sentences from a number to its names."""
_FEWEST, _MOST = 3, 10
_STEM = 5
_HEAD = 3
"""Most words before names that close their sentence: « Sont récompensés »."""
_LEAD = 1
"""Paragraphs of the body in which the number stands that the article is about."""
_AGES = 3
_SOON = 4
"""Sentences from a number of the lead to the names that nothing else ties to it."""


def counted_elsewhere(line: Timeline, figure: Figure) -> Listing | None:
    """The row of names that are the things counted; None where a person would not take it for that."""
    scene, number = line.scene, figure.quantity.low
    told = rows(scene)
    if len(told) != 1 or not _FEWEST <= number <= _MOST or not whole_number(scene, figure):
        return None
    row = told[0]
    size = len(row.names)
    if not (0 < row.sentence - figure.sentence <= _FAR or figure.in_title) or abs(size - number) != 1 or size < LEAST:
        return None
    if (
        _counted_itself(line, row)
        or _placed_already(line, figure)
        or not (
            _of_places(line, figure, row)
            or _of_all(line, figure, row)
            or _headed(line, figure, row)
            or _of_lead(line, figure, row)
        )
    ):
        return None
    lower = scene.tokens.lower
    items = tuple(tuple(lower[first:stop]) for first, stop in row.names)
    return Listing(row.span, size, size, items) if len(set(items)) == size else None


def people_elsewhere(line: Timeline, figure: Figure) -> Tally | None:
    """People told by their ages in groups, under their number in the headline or lead: "Three teenagers arrested ... In
    custody are a girl of 15, two boys aged 16 and a youth of 17".
    """
    scene = line.scene
    if figure.paragraph > _LEAD or not _FEWEST <= figure.quantity.low <= _MOST or not whole_number(scene, figure):
        return None
    last = min(figure.sentence + _FAR, len(scene.segments.sentences) - 1)
    for sentence in range(figure.sentence + 1, last + 1):
        if sum(one.kind is Kind.DURATION for one in scene.figures_in(sentence)) < _AGES:
            continue
        for told in tallies(line, sentence):
            within = scene.amounts_within(told.span.start, told.span.end)
            ages = sum(one.kind is Kind.DURATION and one.unit == "year" for one in within)
            apart = abs(told.total - figure.quantity.low)
            known = any(one.kind is Kind.COUNT and one.quantity.low == told.total for one in scene.amounts)
            if ages >= len(told.counts) and not known:
                return told if apart == 1 else None
    return None


def _counted_itself(line: Timeline, row: Row) -> bool:
    """Another number of the article is that of the names, or their sentence says that they are some of more."""
    context = line.scene.context
    if any(one.kind is Kind.COUNT and one.quantity.low == len(row.names) for one in line.scene.amounts):
        return True
    roles = context.stretch(row.sentence, line.scene.segments.sentences[row.sentence].start, row.span.start)
    counts = (one for one in context.figures(row.sentence) if one.kind is Kind.COUNT and one.start < row.span.start)
    return roles.has("open", "rest", "others", "others_after") or any(True for _ in counts)


def _placed_already(line: Timeline, figure: Figure) -> bool:
    """As in "four plants in Utah, Ohio and Texas": names that the number has of its own."""
    lower, tokens, text = line.scene.tokens.lower, line.scene.tokens, line.scene.text
    stop = line.scene.sentence_tokens(figure.sentence).stop
    joints = line.words.conjunctions | {","}
    behind = range(line.extent(figure.start, figure.end).stop + 1, stop - 1)
    return any(
        lower[at] in joints and text[tokens.starts[at - 1]].isupper() and text[tokens.starts[at + 1]].isupper()
        for at in behind
    )


def _of_places(line: Timeline, figure: Figure, row: Row) -> bool:
    """Things that are called by where they are, and names behind a preposition of place."""
    words, lower = line.scene.pack.view(head_words), line.scene.tokens.lower
    at_place = line.words.at_place | words.place_ways
    led = row.led in at_place | line.scene.context.words.of or any(lower[first] in at_place for first, _ in row.names)
    return led and _is_one_of(figure, words.named_places)


def _of_lead(line: Timeline, figure: Figure, row: Row) -> bool:
    """The only number of things with names that headline and lead tell, and the names soon after it: „Zes gemeenten ...
    Het gaat om Baerlo, Kessenich, Neerroden, Wessem en Thorn“.
    """
    words, inside = line.scene.pack.view(head_words), line.scene.sentence_tokens(row.sentence)
    first, stop = row.names[0][0], row.names[-1][1]
    closes = line.scene.tokens.lower[stop : stop + 1] in ([], ["."]) and first - inside.start <= _HEAD
    return (
        figure.paragraph <= _LEAD
        and (closes or first == inside.start)
        and row.sentence - figure.sentence <= (_FAR if figure.in_title else _SOON)
        and _is_one_of(figure, words.named_places | words.named_bodies)
    )


def _headed(line: Timeline, figure: Figure, row: Row) -> bool:
    """The names open the sentence right behind the number as its subject, or close it behind a word or two: "Three
    firms want the quay. Brough Shipping, Kell Lines, Haaf and Westray Marine met the deadline".
    """
    if row.sentence != figure.sentence + 1 or figure.in_title:
        return False
    inside, (first, _), (_, stop) = line.scene.sentence_tokens(row.sentence), row.names[0], row.names[-1]
    closes = line.scene.tokens.lower[stop : stop + 1] in ([], ["."]) and first - inside.start <= _HEAD
    counts = (one for one in line.scene.figures_in(figure.sentence) if one.kind is Kind.COUNT)
    alone = all(one.span == figure.span for one in counts) and _named(line, row)
    return alone and (first == inside.start or closes)


def _named(line: Timeline, row: Row) -> bool:
    """In German, where every noun has a capital, each was read as a name."""
    tokens = line.scene.tokens
    return line.scene.language != "de" or all(
        any(True for _ in line.scene.names_within(tokens.starts[first], tokens.ends[stop - 1]))
        for first, stop in row.names
    )


def _of_all(line: Timeline, figure: Figure, row: Row) -> bool:
    """Bodies that act together, all of them."""
    words = line.scene.pack.view(head_words)
    known = signs(line.scene)
    said = known.has(row.sentence, "nothing_else", "full_house") or known.has(row.sentence + 1, "nothing_else")
    return said and _is_one_of(figure, words.named_places | words.named_bodies)


def _is_one_of(figure: Figure, nouns: frozenset[str]) -> bool:
    """The noun itself, in whatever number, or a compound that ends with it."""
    unit = fold(figure.unit)
    return any(
        unit == noun or (len(noun) >= _STEM and (unit.endswith(noun) or unit[:_STEM] == noun[:_STEM]))
        for noun in map(fold, nouns)
    )
