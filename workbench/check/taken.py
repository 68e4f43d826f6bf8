"""Parts of a number of things told beside the whole: "of the choir's 45 singers, 38", "45 singers, 38 of them", "38
singers ... out of the 45 who", also across two sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.quantities import Hedge, Kind
from workbench.language.checking import Cue
from workbench.language.events import EventWords, event_words

OPENING = 7
"""Most tokens from the word that opens a clause with its whole to the number."""
CLAUSE = 10
"""Most tokens between a whole and the part that follows it."""
_VERB = 4
"""Most words between what takes up a whole at the head of a sentence and the number of the part."""
_APPOSED = 5
"""Most words of what is counted, up to its comma."""
_CLAUSES = frozenset({".", "!", "?", ":", ";", "—", "–", ","})
_APPOSING = frozenset({",", "(", "–", "—"})
_STOPS = frozenset({".", "!", "?", ":", ";"})


def taken(scene: Scene, sentence: int) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a part and its whole whose part is told in a sentence."""
    line, words = timeline(scene), scene.pack.view(event_words)
    counts = [figure for figure in scene.figures_in(sentence) if figure.kind is Kind.COUNT]
    yield from _measured(line, words, sentence)
    inside = scene.sentence_tokens(sentence)
    marks = words.parts.find(scene.tokens, inside.start, inside.stop)
    for figure in counts:
        for whole in (
            _opened(line, words, figure, counts), _of_them(line, figure, marks), _out_of(line, figure, counts, marks)
        ):  # fmt: skip
            if whole is not None and comparable(figure, whole):
                yield figure, whole
                break


def of_another(scene: Scene, part: Figure, whole: Figure) -> bool:
    """As in "148 players from 17 countries, 31 of them women": behind a preposition the number nearest to the part only
    tells where those come from that it is of.
    """
    context = scene.context
    before = context.neighbour(whole, -1)
    if before is None or before is part or before.kind is not Kind.COUNT or before.quantity.low < part.quantity.high:
        return False
    words = context.preceding(whole, 2)
    known = len(words) > 1 and words[-1] in timeline(scene).words.definite  # «64 pasajeros en los dos vagones, diez»
    led = set(words[:-1] if known else words[-1:])
    placed = context.just_before(whole, 1 + known).has("place")  # « 240 stabilimenti in undici regioni. Di questi 96 »
    return placed or bool(led & (context.words.from_ | context.words.of))


def _measured(line: Timeline, words: EventWords, sentence: int) -> Iterator[tuple[Figure, Figure]]:
    """As in "Of the 85 hectares set aside, 97 will be planted": of no height or width, and not "from 85 metres"."""
    context = line.scene.context
    sizes = [figure for figure in line.scene.figures_in(sentence) if figure.kind in (Kind.MEASURE, Kind.MONEY)]
    for part in sizes:
        whole = _opened(line, words, part, sizes)
        if whole is None or part.kind is not whole.kind or part.unit != whole.unit or not comparable(part, whole):
            continue
        led = context.preceding(whole, 1)
        bare = not led or not context.words.from_.isdisjoint(led)
        if not bare and context.words.of.isdisjoint(context.just_after(part, 1).words):
            yield part, whole


def comparable(part: Figure, whole: Figure) -> bool:
    """Both exact counts of like things, outside quotations."""
    exact = whole.quantity.low == whole.quantity.high and whole.quantity.hedge is Hedge.NONE and whole.quantity.low >= 2
    like = part.unit in ("", whole.unit) and part.per is None and whole.per is None
    spoken = part.quotation != whole.quotation
    return exact and like and not spoken and part.quantity.hedge in (Hedge.NONE, Hedge.MORE_THAN, Hedge.AT_LEAST)


def _opened(line: Timeline, words: EventWords, part: Figure, counts: list[Figure]) -> Figure | None:
    """Read "Of the choir's 45 singers, 38 fell ill", „Von den 45 Sängern sind 38 erkrankt“."""
    at = counts.index(part)
    if not at:
        return None
    whole, lower = counts[at - 1], line.scene.tokens.lower
    own, place = line.extent(part.start, part.end), line.extent(whole.start, whole.end)
    start = line.scene.sentence_tokens(part.sentence).start
    opens = next((one for one in range(place.start - 1, max(start, place.start - OPENING) - 1, -1)
                  if lower[one] in words.opening), None)  # fmt: skip
    between = lower[place.stop : own.start]
    if opens is None or not between or len(between) > CLAUSE or not _STOPS.isdisjoint(between):
        return None
    if not _CLAUSES.isdisjoint(lower[opens : place.start]):
        return None  # "the first count, of 1980, found 204 pairs": the word leads to something else
    while opens > start and lower[opens - 1] not in _CLAUSES and opens > place.start - OPENING:
        opens -= 1
    if lower[opens] not in words.opening or (opens > start and lower[opens - 1] not in _CLAUSES):
        return None
    if any(line.extent(one.start, one.end).start >= opens for one in counts[: at - 1]):
        return None  # "of the 12 stations three are finished, seven begun"
    if between[-1] in line.scene.context.words.to:
        return None  # „van 2.000 fietsen ging het naar 26.000“
    helped = line.words.verb_last and not line.words.glue.isdisjoint(between[-2:]) and "," not in between
    return whole if helped or between[-1] == "," else None


def _of_them(line: Timeline, part: Figure, marks: list[Cue]) -> Figure | None:
    """Read "138 starters; 132 of them", "22 people ...; of these, 14", « 12 hôpitaux, dont 11 »: the last number of
    things before, in this sentence or the one before.
    """
    own, lower = line.extent(part.start, part.end), line.scene.tokens.lower
    behind = any("them" in mark.roles and mark.first == own.stop for mark in marks)
    first = line.scene.context.neighbour(part, -1)
    counted = None if first is None else line.extent(first.start, first.end).stop
    if any("them" in mark.roles and mark.last == own.start and mark.first == counted for mark in marks):
        return None  # "only 11 of these 37": the part stands before
    before = any(
        "them" in mark.roles and lower[mark.last : own.start] in ([], [","]) and mark.last <= own.start
        for mark in marks
    )
    before = before or _opened_by_them(line, part, marks)
    if behind and _of_apposed_amount(line, part):
        return None
    whereof = any("whereof" in mark.roles and mark.last == own.start for mark in marks)
    if not (before or whereof or (behind and not _of_apposed(line, own))):
        return None
    sentences = [part.sentence] if whereof else [part.sentence, part.sentence - 1]
    near = [
        figure for sentence in sentences for figure in line.scene.figures_in(sentence)
        if figure.kind is Kind.COUNT and figure.end <= part.start and figure.paragraph == part.paragraph
    ]  # fmt: skip
    last = max(near, key=lambda figure: figure.start, default=None)
    if last is not None and part.unit not in ("", last.unit) and last.quantity.high >= part.quantity.low:
        return None  # « onze salles, où prennent place 260 pièces, dont 70 »: of what was told last
    like = [figure for figure in near if figure.unit and part.unit in ("", figure.unit)]
    whole = max(like, key=lambda figure: figure.quantity.high, default=None)
    return None if whole is None or _passes_number(line, whole, part) else whole


def _passes_number(line: Timeline, whole: Figure, part: Figure) -> bool:
    """A number that is no amount read stands between them, which the part may as well be of."""
    own, place = line.extent(part.start, part.end), line.extent(whole.start, whole.end)
    starts, scene = line.scene.tokens.starts, line.scene
    return any(
        scene.tokens.lower[at].isdecimal() and not any(True for _ in scene.amounts_within(starts[at], starts[at] + 1))
        for at in range(place.stop, own.start)
    )


def _opened_by_them(line: Timeline, part: Figure, marks: list[Cue]) -> bool:
    """Read „Davon fanden 38 ein Heim“, « Di questi sono stati adottati 38 »: the sentence opens with what takes up the
    whole, and its first number follows in the same clause.
    """
    scene, own = line.scene, line.extent(part.start, part.end)
    opening = scene.sentence_tokens(part.sentence).start
    led = next((mark for mark in marks if "them" in mark.roles and mark.first == opening), None)
    if led is None or scene.context.neighbour(part, -1) is not None:
        return False
    between = scene.tokens.lower[led.last : own.start]
    return len(between) <= _VERB and all(word.isalpha() for word in between)


def _of_apposed(line: Timeline, own: range) -> bool:
    """As in "Camera traps, 160 of them, took": of what opens the sentence right before it, without a number."""
    scene = line.scene
    start = scene.sentence_tokens(scene.segments.sentence_at(scene.tokens.starts[own.start])).start
    lead = scene.tokens.lower[start : own.start]
    first, last = scene.tokens.starts[start], scene.tokens.starts[own.start]
    numbered = any(True for _ in scene.amounts_within(first, last))
    return 2 <= len(lead) <= _APPOSED and lead[-1] == "," and "," not in lead[:-1] and not numbered


def _of_apposed_amount(line: Timeline, part: Figure) -> bool:
    """As in «26 puntos, nueve de ellos desde la línea»: of the amount that ends right before it, which is no number of
    things.
    """
    whole = line.scene.context.neighbour(part, -1)
    if whole is None or whole.kind is Kind.COUNT:
        return False
    between = line.scene.context.between(whole, part).words
    return len(between) == 1 and between[0] in _APPOSING


def _out_of(line: Timeline, part: Figure, counts: list[Figure], marks: list[Cue]) -> Figure | None:
    """Read « 132 coureurs ont rallié l’arrivée sur les 138 qui avaient pris le départ »."""
    at = counts.index(part) + 1
    if at >= len(counts):
        return None
    whole, lower = counts[at], line.scene.tokens.lower
    own, place = line.extent(part.start, part.end), line.extent(whole.start, whole.end)
    led = any("over" in mark.roles and mark.last == place.start for mark in marks)
    followed = lower[place.stop : place.stop + 1]
    told = bool(followed) and followed[0] in line.words.relatives
    near = 1 < place.start - own.stop <= CLAUSE and _CLAUSES.isdisjoint(lower[own.stop : place.start])
    return whole if led and told and near and part.unit and whole.unit in ("", part.unit) else None
