"""Lists of names told before their number ("A, B, C and D will get an exit ... all five villages", « A, B et C : c'est
dans ces quatre communes »), and titles in quotation marks told in the sentence after it.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.enumeration import Listing, listing
from workbench.check.scene import Figure
from workbench.check.timeline import Timeline
from workbench.domain.text import Span
from workbench.language.events import event_words

MANY = 3
SURE = 4
"""Names from which on a list without a colon is told well enough to be taken up by a number."""
MEMBER = 6
"""Most words of one item."""
TITLE = 7
"""Most words of a title."""
_BREAKS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "!", "?"})
_ALL = frozenset({"all", "alle", "tutti", "tutte", "todos", "todas", "allen", "tous", "toutes", "aller"})
_QUOTES = {"«": "»", "“": "”", "„": "“", "‘": "’"}
Told = tuple[int, Span]


def named_before(line: Timeline) -> Iterator[tuple[int, Span, Listing]]:
    """Read "Paint, sealants, adhesives: demand fell in all four of its lines", and "A, B and C: ... . All four ..."."""
    lower = line.scene.tokens.lower
    sentences = line.scene.segments.sentences
    for sentence in range(len(sentences)):
        inside = line.scene.sentence_tokens(sentence)
        colon = next((at for at in inside if lower[at] == ":"), None)
        found = None if colon is None else _before_colon(line, inside.start, colon)
        behind = colon
        if found is None:
            found = _subject(line, inside)
            behind = None if found is None else line.extent(found.span.start, found.span.end).stop - 1
        if found is None or behind is None:
            continue
        told = _all_of_them(line, behind + 1, inside.stop, sentence, sure=behind == colon)
        if told is not None:
            yield told[0], told[1], found


def _before_colon(line: Timeline, first: int, colon: int) -> Listing | None:
    """The list of three and more short items that opens a sentence, up to its colon."""
    lower = line.scene.tokens.lower
    joined = not line.words.conjunctions.isdisjoint(lower[first:colon])
    if lower[first:colon].count(",") < MANY - 1 - joined or colon - first > MANY * MEMBER:
        return None
    if joined:
        return listing(line, first, colon, mixed=True) or _names(line, first, colon)
    stops = [*(at for at in range(first, colon) if lower[at] == ","), colon]
    starts = [first, *(at + 1 for at in stops[:-1])]
    pieces = list(zip(starts, stops, strict=True))
    if any(not 0 < b - a <= MANY for a, b in pieces) or not all(
        lower[at].isalpha() for a, b in pieces for at in range(a, b)
    ):
        return None
    return _listing(line, first, colon, pieces)


def _names(line: Timeline, first: int, last: int) -> Listing | None:
    """Items with one conjunction, a name in each: « Ceneri, la ginevrina Rhonex e il family office Taverna »."""
    lower, joints = line.scene.tokens.lower, line.words.conjunctions
    at = [one for one in range(first, last) if lower[one] in joints]
    if len(at) != 1 or lower[at[0] - 1] == ",":
        return None
    stops = [*(one for one in range(first, at[0]) if lower[one] == ","), at[0], last]
    pieces = list(zip([first, *(one + 1 for one in stops[:-1])], stops, strict=True))
    named = all(0 < b - a <= MEMBER and any(_capital(line, one) for one in range(a, b)) for a, b in pieces)
    return _listing(line, first, last, pieces) if named and at[0] > max(stops[:-2], default=last) else None


def _listing(line: Timeline, first: int, last: int, pieces: list[tuple[int, int]]) -> Listing:
    tokens = line.scene.tokens
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    return Listing(span, len(pieces), len(pieces), tuple(tuple(tokens.lower[a:b]) for a, b in pieces))


def _subject(line: Timeline, inside: range) -> Listing | None:
    """Read "Digby Cove, Corran, Saltfleet and Upper Marsh will each get": four names and more open the sentence."""
    lower, stop = line.scene.tokens.lower, inside.start
    small = line.words.conjunctions | {",", "-", "’", "'"}
    while stop < inside.stop and (lower[stop] in small or _capital(line, stop) or _within_name(line, stop)):
        stop += 1
    while stop > inside.start and lower[stop - 1] in small:
        stop -= 1
    found = _names(line, inside.start, stop) if stop - inside.start >= 2 * SURE - 1 else None
    return found if found is not None and found.least >= SURE else None


def _within_name(line: Timeline, at: int) -> bool:
    """An article or preposition within a name or before one: « Le Robert et le Diamant », "Val-de-Marne"."""
    lower = line.scene.tokens.lower
    beside = at + 1 < len(lower) and (_capital(line, at + 1) or lower[at + 1] == "-")
    return beside and lower[at] in line.words.determiners | line.words.definite | line.words.out_of | line.words.glue


def _all_of_them(line: Timeline, first: int, last: int, sentence: int, *, sure: bool) -> Told | None:
    """The only number behind the list, of all of them; else one that opens the next sentence by itself. Behind a list
    with no colon nothing may stand before "all" that could have other things for its object.
    """
    lower, tokens, counts = line.scene.tokens.lower, line.scene.tokens, line.words.counts
    found = [at for at in range(first, last) if lower[at] in counts]
    led = [at for at in found if _led_by_all(line, at, sure=sure)]
    if len(led) == 1 and led[0] == found[0]:
        return counts[lower[led[0]]], Span(tokens.starts[led[0] - 1], tokens.ends[led[0]])
    if found or sentence + 1 >= len(line.scene.segments.sentences):
        return None
    inside = line.scene.sentence_tokens(sentence + 1)
    at = inside.start + 1
    if at + 1 >= inside.stop or lower[at] not in counts:
        return None
    taken = lower[inside.start] in _ALL | line.scene.context.words.those
    alone = lower[inside.start] in line.words.definite and lower[at + 1] in line.words.glue | {","}
    if not (taken or (sure and alone)):
        return None
    return counts[lower[at]], Span(tokens.starts[inside.start], tokens.ends[at])


def _led_by_all(line: Timeline, at: int, *, sure: bool) -> bool:
    lower = line.scene.tokens.lower
    if lower[at - 1] in line.scene.context.words.those:
        return True
    start = at - 1 if lower[at - 1] in _ALL else at - 2
    if lower[start] not in _ALL or (start < at - 1 and lower[at - 1] not in line.words.definite):
        return False
    before = lower[start - 1]
    return sure or before in line.words.conjunctions | line.words.out_of | {",", ";"}


def titles(line: Timeline, figure: Figure) -> Listing | None:
    """Read « quatre titres. On commence par « Tosca » ... « Nabucco », ... »: more titles than works, in the sentence
    right after their number.
    """
    own, sentence = line.extent(figure.start, figure.end), figure.sentence + 1
    scene, number = line.scene, int(figure.quantity.low)
    if sentence not in line.sentences_of(figure.paragraph) or figure.sentence == sentence:
        return None
    works = scene.pack.view(event_words).lists.find(scene.tokens, own.start, min(own.stop + 1, len(scene.tokens.lower)))
    if not any("works" in mark.roles for mark in works) or line.has(sentence, "open"):
        return None
    found = list(_quoted(line, scene.sentence_tokens(sentence)))
    if len(found) != number + 1 or len(set(found)) != len(found):
        return None
    lower = scene.tokens.lower
    span = Span(scene.tokens.starts[found[0][0]], scene.tokens.ends[found[-1][1] - 1])
    return Listing(span, len(found), len(found), tuple(tuple(lower[a:b]) for a, b in found))


def _quoted(line: Timeline, inside: range) -> Iterator[tuple[int, int]]:
    """The titles of a sentence: a few words between quotation marks, the first with a capital."""
    lower, at = line.scene.tokens.lower, inside.start
    while at < inside.stop:
        closing = _QUOTES.get(lower[at])
        end = None if closing is None else next((one for one in range(at, inside.stop) if lower[one] == closing), None)
        if end is not None and 1 < end - at <= TITLE + 1 and _capital(line, at + 1):
            yield at + 1, end
        at = at + 1 if end is None else end + 1


def _capital(line: Timeline, index: int) -> bool:
    return line.scene.text[line.scene.tokens.starts[index]].isupper()
