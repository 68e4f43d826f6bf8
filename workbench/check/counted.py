"""Numbers of things and the lists that spell them out further on: in brackets, after "will be" or "is made up of", or
in the next sentence ("They are ...", "The stops A, B and C ...").
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.enumeration import Listing, bracketed, listing, names_only
from workbench.check.named_items import named_items
from workbench.check.ones import PLURAL, tally
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline
from workbench.language.checking import Cue
from workbench.language.course import course_words
from workbench.language.events import event_words

REACH = 5
"""Most words between a counted noun and a verb that equates it with a list, or the bracket that lists it."""
SURE = 4
"""Items from which on a list of names headed by the same noun is taken for a whole one."""


def lists(line: Timeline, figure: Figure) -> Iterator[Listing]:
    """The lists that spell out a count, most certain first."""
    if _whole_of_a_part(line, figure):
        return
    for find in (_in_brackets, _equated, _apart, _taken_up, _same_noun):
        found = find(line, figure)
        if found is not None:
            yield found
            return


def _whole_of_a_part(line: Timeline, figure: Figure) -> bool:
    """Read "five of the six towns (...)": the list is of the five."""
    first, lower = _own(line, figure).start, line.scene.tokens.lower
    return first >= 2 and lower[first - 1] in line.words.definite and lower[first - 2] in line.words.out_of


def _own(line: Timeline, figure: Figure) -> range:
    return line.extent(figure.start, figure.end)


def _in_brackets(line: Timeline, figure: Figure) -> Listing | None:
    """Read "six stops (A, B, C, D and E)", also "six stops open in May (...)"."""
    own, inside = _own(line, figure), line.scene.sentence_tokens(figure.sentence)
    lower = line.scene.tokens.lower
    opening = next((at for at in range(own.stop, inside.stop) if lower[at] == "("), None)
    if opening is None or "," in lower[own.stop : opening]:
        return None
    dated = any(opening == line.extent(one.start, one.end).stop for one in line.dates_in(figure.sentence))
    head = own.start - inside.start <= 1
    single = opening > own.stop and not lower[opening - 1].endswith(PLURAL.get(line.scene.language, ("",)))
    near = opening - own.stop <= (2 * REACH if dated and head else REACH if single and head else 1)
    return bracketed(line, opening, inside.stop) if near else None


def _equated(line: Timeline, figure: Figure) -> Listing | None:
    """Read "The four courses will be A, B, C and D.", "the panel of three is made up of a judge, a doctor ..."."""
    own, inside = _own(line, figure), line.scene.sentence_tokens(figure.sentence)
    marks = [mark for mark in line.marked(figure.sentence, "equates", "made-up-of") if mark.first >= own.stop]
    if not marks or marks[0].first - own.stop > REACH:
        return None
    mark, lower = marks[0], line.scene.tokens.lower
    defined = own.start and (lower[own.start - 1] in line.words.definite or own.start - inside.start == 0)
    taking = line.scene.pack.view(event_words).lists.find(line.scene.tokens, mark.last, inside.stop)
    if any(lower[one.first - 1] == "," for one in taking):
        return None  # « trois sont à l’arrêt, ceux de A, de B et de C »
    if "," in lower[own.stop : mark.first] or ("made-up-of" not in mark.roles and not defined):
        return None
    told = tally(line, mark.last, inside.stop - 1)
    if told is not None:
        return Listing(told.span, told.total, told.total, ()) if figure.quantity.low != len(told.counts) else None
    found = _to_the_end(line, mark.last, inside.stop, mixed=True)
    if found is None:
        return _described(line, mark.last, inside.stop)
    plain = all(word not in line.words.at_place for item in found.items for word in item[:1])
    return found if plain and not _predicate(line, found) else None


def _predicate(line: Timeline, found: Listing) -> bool:
    """As in "the three were standing at a stop and were hurt": a participle with words of its own opens no list."""
    first = found.items[0] if found.items else ()
    return len(first) > 1 and first[0].endswith(line.scene.pack.view(course_words).predicate_ends)


def _described(line: Timeline, first: int, stop: int) -> Listing | None:
    """Names with clauses about some of them, to the end of the sentence."""
    while stop > first and line.scene.tokens.lower[stop - 1] in (".", "!"):
        stop -= 1
    return named_items(line, first, stop)


def _apart(line: Timeline, figure: Figure) -> Listing | None:
    """The list of the only count, apart from its noun: between dashes, after "namely" or "those of"."""
    own, inside = _own(line, figure), line.scene.sentence_tokens(figure.sentence)
    lower = line.scene.tokens.lower
    taking = line.scene.pack.view(event_words).lists.find(line.scene.tokens, own.stop, inside.stop)
    marks = [*line.marked(figure.sentence, "namely"), *taking]
    for at in range(own.stop, inside.stop - 3):
        mark = next((mark for mark in marks if mark.first == at + 1), None) if lower[at] == "," else None
        if lower[at] not in _DASHES and mark is None:
            continue
        if not _only_count(line, figure, line.scene.tokens.starts[at]):
            return None
        first = at + 1 if mark is None else mark.last
        if mark is None:
            stop = next((one for one in range(first, inside.stop) if lower[one] in _DASHES), inside.stop)
        else:
            stop = _list_end(line, first, inside.stop)
        found = listing(line, first, stop)
        named = found is not None and names_only(line, first, stop)
        return found if named else None
    return None


_DASHES = frozenset({"—", "–"})


def _list_end(line: Timeline, first: int, last: int) -> int:
    """The comma or stop behind the item that a conjunction leads to."""
    lower = line.scene.tokens.lower
    joint = next((at for at in range(first, last) if lower[at] in line.words.conjunctions), last)
    return next((at for at in range(joint, last) if lower[at] in (",", ".", ";", ":", "!", "(")), last)


def _only_count(line: Timeline, figure: Figure, stop: int) -> bool:
    return not any(
        other.kind is figure.kind and other.span != figure.span and other.start < stop
        for other in line.scene.figures_in(figure.sentence)
    )


def _to_the_end(line: Timeline, first: int, stop: int, *, mixed: bool = False) -> Listing | None:
    lower = line.scene.tokens.lower
    while stop > first and lower[stop - 1] in (".", "!"):
        stop -= 1
    clause = (at for at in range(first, stop - 1) if lower[at] == "," and lower[at + 1] in line.words.relatives)
    stop = next(clause, stop)
    bars = {";", ":", "(", "—", "–", "«", "“", '"'}
    if stop - first < 3 or not bars.isdisjoint(lower[first:stop]):
        return None
    return listing(line, first, stop, mixed=mixed)


def _taken_up(line: Timeline, figure: Figure) -> Listing | None:
    """Read "They are A, B, C and D.", « Il s’agit de ... » at the head of the next sentence."""
    following = _next(line, figure)
    if following is None or not _last_count(line, figure):
        return None
    later = following + 1
    if line.scene.figures_in(following) or later not in line.sentences_of(figure.paragraph):
        later = following
    for sentence in dict.fromkeys((following, later)):
        inside = line.scene.sentence_tokens(sentence)
        marks = [mark for mark in line.marked(sentence, "takes-up") if mark.first == inside.start]
        if marks:
            told = tally(line, marks[0].last, inside.stop - 1)
            if told is not None:
                return Listing(told.span, told.total, told.total, ())
            first = _past_noun(line, figure, marks[0].last)
            return _to_the_end(line, first, inside.stop) or _described(line, first, inside.stop)
    return _stops_are(line, line.scene.sentence_tokens(following))


def _stops_are(line: Timeline, inside: range) -> Listing | None:
    """Read "The stops are A, B, C and D." with a plural subject of one noun and a verb that equates."""
    lower = line.scene.tokens.lower
    marks = [mark for mark in line.marked(line.scene.segments.sentence_at(line.scene.tokens.starts[inside.start]),
                                          "equates") if mark.first - inside.start == 2]  # fmt: skip
    if not marks or lower[inside.start] not in line.words.definite:
        return None
    found = _to_the_end(line, marks[0].last, inside.stop)
    names = found is not None and all(_capital(line, found, item) for item in found.items)
    return found if names else None


def _capital(line: Timeline, found: Listing, item: tuple[str, ...]) -> bool:
    text = found.span.of(line.scene.text)
    return bool(item) and item[0].capitalize() in text


def _same_noun(line: Timeline, figure: Figure) -> Listing | None:
    """Read "six stops ... . The stops A, B, C, D and E open in May.": the same noun heads a list of names."""
    following = _next(line, figure)
    noun = _noun(line, figure)
    if following is None or noun is None or not _last_count(line, figure):
        return None
    inside, lower = line.scene.sentence_tokens(following), line.scene.tokens.lower
    text, starts = line.scene.text, line.scene.tokens.starts
    first = inside.start
    if len(inside) < 2 or lower[first] not in line.words.definite or lower[first + 1][:5] != noun[:5]:
        return None
    first += 2
    stop = first
    while stop < inside.stop and (text[starts[stop]].isupper() or lower[stop] in line.words.conjunctions | {",", "-"}):
        stop += 1
    found = listing(line, first, stop) if stop - first > 2 * SURE - 2 else None
    return found if found is not None and found.least == found.most and found.least >= SURE else None


def _noun(line: Timeline, figure: Figure) -> str | None:
    """The noun that is counted: the last word of the amount, or the one after it."""
    own = _own(line, figure)
    word = line.scene.tokens.lower[own.stop - 1]
    return word if len(word) > 3 and word.isalpha() and word not in line.words.counts else None


def _past_noun(line: Timeline, figure: Figure, first: int) -> int:
    """The first token of a list without the noun that it may repeat: « des écoles Pasteur, Ferry et Macé »."""
    noun, lower = _noun(line, figure), line.scene.tokens.lower
    ahead = lower[first : first + 3]
    for step, word in enumerate(ahead):
        if noun is not None and word[:5] == noun[:5]:
            return first + step + 1
    return first


def _next(line: Timeline, figure: Figure) -> int | None:
    following = figure.sentence + 1
    return following if following in line.sentences_of(figure.paragraph) else None


def _last_count(line: Timeline, figure: Figure) -> bool:
    """No other count in the sentence to which the list could belong."""
    return not any(
        other is not figure and other.kind is figure.kind and other.span != figure.span
        for other in line.scene.figures_in(figure.sentence)
    )


def beyond(scene: Scene, line: Timeline, figure: Figure) -> Cue | None:
    """Read "three reasons. The first ... The second ... The third ... The fourth": the first ordinal beyond a count."""
    number = int(figure.quantity.low)
    last = min(figure.paragraph + 1, len(scene.segments.paragraphs) - 1)
    near = [one for at in range(figure.paragraph, last + 1) for one in line.sentences_of(at) if one > figure.sentence]
    reached = 0
    for sentence in near:
        inside = scene.sentence_tokens(sentence)
        start = inside.start + (scene.tokens.lower[inside.start] in line.words.conjunctions | {"and", "und", "e", "y"})
        opening = scene.tokens.lower[start : min(start + 2, inside.stop)]
        rank = next((line.words.ordinals[word] for word in opening if word in line.words.ordinals), None)
        final = scene.pack.view(event_words).lists.find(scene.tokens, start, min(start + 2, inside.stop))
        if reached and any("finally" in mark.roles and mark.first == start for mark in final):
            rank = reached + 1
        if rank is None:
            continue
        if rank != reached + 1:
            return None
        reached = rank
        if reached == number + 1:
            at = start if scene.tokens.lower[start] in line.words.ordinals or final else start + 1
            return Cue(frozenset(), at, at + 1, scene.tokens.starts[at], scene.tokens.ends[at])
    return None
