"""Lists in running text: the items after a colon or a dash, and how many they may be."""

from __future__ import annotations

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.language.course import course_words
from workbench.language.heads import head_words
from workbench.records import dataclass

LONGEST = 9
"""Most words of an item; longer ones are clauses, not names of things."""
SHORT = 4
"""Most words of an item that may differ from the others in its first letter."""
MANY = 4
"""Items from which on an article more or less makes them no less alike."""
LONGEST_NEW = 14
"""Most words of an item where every one has an article: "a torchlight tour of the gallery of plaster casts"."""
_PAIR = 4
"""Most words from "between" to the conjunction of its two things."""
_QUOTED = frozenset("«»“”„‘’'\"")
_OPENING = {"(": ")", "[": "]", "«": "»", "“": "”", "„": "“", "‘": "’", "‚": "‘"}


@dataclass(frozen=True)
class Listing:
    """A list: its place and the least and greatest number of items that its wording allows."""

    span: Span
    least: int
    most: int
    items: tuple[tuple[str, ...], ...]


def listing(line: Timeline, first: int, last: int, *, mixed: bool = False, bare: bool = False) -> Listing | None:
    """The list that tokens [first, last) make; where they are none, the list before a clause that ends it ("the cost
    of fuel and the loss of his licence, suspended in May").
    """
    found = _listing(line, first, last, mixed=mixed, bare=bare)
    if found is None and (cut := _before_clause(line, first, last)) is not None:
        found = _listing(line, first, cut, mixed=mixed, bare=bare)
    return found


def _before_clause(line: Timeline, first: int, last: int) -> int | None:
    """Where the list ends that has its conjunction before the last comma, a participle or relative behind it."""
    lower, words = line.scene.tokens.lower, line.words
    pieces = between_commas(line, first, last)
    if len(pieces) < 2 or ";" in lower[first:last]:
        return None
    (low, stop), (start, end) = pieces[-2:]
    joined = sum(word in words.conjunctions for word in lower[low:stop]) == 1 and lower[low] not in words.conjunctions
    if not joined or end - start < 2 or not words.conjunctions.isdisjoint(lower[first:low]):
        return None
    amounts = line.scene.amounts_within(line.scene.tokens.starts[start], line.scene.tokens.ends[end - 1])
    if any(one.kind is Kind.PERCENT or lower[start] not in words.relatives for one in amounts):
        return None  # « un brasseur en détient 40 % et le club 20 %, tandis que les 40 % qui manquent »: it goes on
    participles = (*line.calendar.tense.participles, *line.scene.pack.view(course_words).participle_ends)
    small = line.scene.text[line.scene.tokens.starts[start]].islower()
    opening = lower[start]
    ends = opening in words.relatives or (len(opening) > 4 and small and opening.endswith(participles))
    return stop if ends and words.conjunctions.isdisjoint(lower[start:end]) else None


def _listing(line: Timeline, first: int, last: int, *, mixed: bool, bare: bool) -> Listing | None:
    """The list that tokens [first, last) make, None where they are no clean list of like items.

    A conjunction within an item ("research and development") may or may not part two items, hence least and most.
    Items must look alike (all quoted, all with an article, all beginning with a capital, a number or a small letter),
    otherwise an apposition may be among them; `mixed` lets short items differ in their first letter, `bare` lets some
    of many have an article and others none ("a virus, noise, poisoning and nets").
    """
    pieces, inserted = _without_insertion(line, between_commas(line, first, last))
    if any(not first < stop for first, stop in pieces):
        return None
    words = line.scene.tokens.lower
    conjunctions = line.words.conjunctions
    within = line.scene.pack.view(head_words).between
    joins = [
        sum(
            words[index] in conjunctions and within.isdisjoint(words[max(a, index - _PAIR) : index])
            for index in range(a, b)
        )
        for a, b in pieces
    ]  # "the link between the station and the quay" is one thing
    final = inserted or any(words[index] in conjunctions for index in range(*pieces[-1]))
    split = _split(line, pieces) if not inserted else pieces
    told = [shape_of(line, a, b) for a, b in split]
    shapes = set(told)
    if told[-1] == "capital" and "capital" not in told[:-1] and "articled" in shapes:
        return None  # "the Greens, the Reform Union and Centre alliance": a conjunction within the last name
    if shapes & {"articled"}:  # "Wanne, Stocke and the Haute-Levée", "the council, the Red Cross and the state"
        shapes = {"article" if "article" in shapes else "capital" if one == "articled" else one for one in shapes}
    if mixed and shapes == {"small", "capital"} and all(b - a <= SHORT for a, b in split):
        shapes = {"small"}
    if bare and shapes == {"small", "article"} and len(split) >= MANY:
        shapes = {"small"}
    if bare and _ends_with_place(told, split):
        shapes = {"capital"}
    quoted = shapes == {"quoted"}
    if len(shapes) != 1 or not (final or quoted) or (len(pieces) == 1 and sum(joins) != 1):
        return None
    opening = inserted or words[pieces[-1][0]] in conjunctions
    least = len(pieces) + (0 if opening or not joins[-1] else 1)
    most = max(least, len(pieces) + sum(joins) - (0 if inserted or not opening else 1))
    items = tuple(tuple(words[a : _core(line, a, b) if (a, b) == split[-1] else b]) for a, b in split)
    alike = len(items) > 2 and len({item[:1] for item in items}) == 1
    longest = LONGEST_NEW if shapes == {"article"} or alike else LONGEST
    if not quoted and any(not 1 <= len(item) <= longest for item in items):
        return None
    tokens = line.scene.tokens
    return Listing(Span(tokens.starts[first], tokens.ends[last - 1]), least, most, items)


def _ends_with_place(told: list[str], split: list[tuple[int, int]]) -> bool:
    """Three names and more, then a thing known by its noun: "Mwangaza, Hospital Hill, Kendu Rocks and the university".
    An article further up may open an apposition.
    """
    first, stop = split[-1]
    return len(told) >= MANY and told[-1] == "article" and set(told[:-1]) == {"capital"} and stop - first == 2


def _without_insertion(line: Timeline, pieces: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], bool]:
    """Read "a tour, a ball and, for the young, a workshop": what stands between the conjunction and the last item."""
    if len(pieces) < 3:
        return pieces, False
    first, stop = pieces[-3]
    if line.scene.tokens.lower[stop - 1] not in line.words.conjunctions or stop - first < 2:
        return pieces, False
    return [*pieces[:-3], (first, stop - 1), pieces[-1]], True


def _core(line: Timeline, first: int, last: int) -> int:
    """Where the last item ends without its clause or bracket: "a workshop where masks are made (from 6 years)"."""
    lower = line.scene.tokens.lower
    bars = line.words.relatives | {"("}
    return next((at for at in range(first + 1, last) if lower[at] in bars), last)


_DASHES = frozenset({"—", "–"})
_STOPS = frozenset({".", "!", "?", "…", ";", ":", "(", ")"})


def apposition(line: Timeline, after: int, sentence: int) -> Listing | None:
    """The list right after a counted noun: between dashes, after "namely", or names between commas.

    Names between commas may be followed by an apposition of their own ("Karl Wendt, Mayor of Celle, and Jan Brandt"):
    with a comma before the conjunction they are no sure list.
    """
    lower, last = line.scene.tokens.lower, line.scene.sentence_tokens(sentence).stop
    if after + 4 >= last or lower[after] not in _DASHES | {","}:
        return None
    first = after + 1
    namely = next((mark for mark in line.marked(sentence, "namely") if mark.first == first), None)
    if namely is not None:
        first = namely.last
    stops = _STOPS | _DASHES if lower[after] in _DASHES or namely is not None else _STOPS
    end = next((at for at in range(first, last) if lower[at] in stops), last)
    if lower[after] == "," and namely is None:
        joint = next((at for at in range(first, end) if lower[at] in line.words.conjunctions), None)
        if joint is None or lower[joint - 1] == ",":
            return None
        end = next((at for at in range(joint, end) if lower[at] == ","), end)
        if (end == last and not names_only(line, first, end)) or sum(
            word in line.words.conjunctions for word in lower[first:end]
        ) != 1:
            return None
    if first + 2 >= end or not line.scene.tokens.lower[first].isalpha():
        return None
    if lower[first] in line.words.at_place:
        first += 1
    found = listing(line, first, end)
    capital = found is not None and shape_of(line, first, first + 1) == "capital"
    return found if capital or namely is not None or lower[after] in _DASHES else None


def names_only(line: Timeline, first: int, last: int) -> bool:
    """Nothing but names, up to the end of the sentence: "two daughters, Anne and Claire."."""
    tokens, text = line.scene.tokens, line.scene.text
    small = (
        line.words.conjunctions
        | line.words.at_place
        | line.words.links
        | {",", "-", ".", "la", "le", "les", "l'", *_QUOTED}
    )
    return all(
        tokens.lower[at] in small or text[tokens.starts[at]].isupper() or _hyphened(line, at)
        for at in range(first, last)
    )


def _hyphened(line: Timeline, at: int) -> bool:
    """A word within a name: "L’Anse-aux-Canots"."""
    lower = line.scene.tokens.lower
    return lower[at - 1] == "-" and lower[at + 1 : at + 2] == ["-"]


def bracketed(line: Timeline, first: int, last: int) -> Listing | None:
    """The list of names in the only brackets among tokens [first, last)."""
    lower = line.scene.tokens.lower
    opening = [at for at in range(first, last) if lower[at] == "("]
    closing = [at for at in range(first, last) if lower[at] == ")"]
    if len(opening) != 1 or len(closing) != 1 or closing[0] - opening[0] < 6:
        return None
    return listing(line, opening[0] + 1, closing[0]) if names_only(line, opening[0] + 1, closing[0]) else None


def between_commas(line: Timeline, first: int, last: int) -> list[tuple[int, int]]:
    """The stretches between commas (semicolons, where there are any), not within quotes or brackets."""
    lower = line.scene.tokens.lower
    mark = ";" if ";" in lower[first:last] else ","
    found, start, closing = [], first, ""
    for index in range(first, last):
        word = lower[index]
        if closing:
            closing = "" if word == closing else closing
        elif word in _OPENING:
            closing = _OPENING[word]
        elif word == mark and not _decimal(line.scene, index):
            found.append((start, index))
            start = index + 1
    found.append((start, last))
    return found


def _decimal(scene: Scene, index: int) -> bool:
    text, tokens = scene.text, scene.tokens
    after = tokens.ends[index]
    return text[tokens.starts[index] - 1].isdigit() and after < len(text) and text[after].isdigit()


def _split(line: Timeline, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces without a conjunction before them, the last one parted at its last conjunction."""
    lower, conjunctions = line.scene.tokens.lower, line.words.conjunctions
    found = [(a + 1, b) if lower[a] in conjunctions else (a, b) for a, b in pieces]
    start, stop = found[-1]
    inner = [index for index in range(start + 1, stop - 1) if lower[index] in conjunctions]
    if inner and lower[pieces[-1][0]] not in conjunctions:
        found[-1:] = [(start, inner[0]), (inner[0] + 1, stop)]
    return found


def shape_of(line: Timeline, first: int, last: int) -> str:
    """What an item begins with: "quoted", "number", "article", "articled" (with a name), "capital" or "small"."""
    tokens = line.scene.tokens
    if first < last - 1 and tokens.lower[first] in line.words.at_place:
        first += 1  # "at Brest, at Laval and at Tours"
    if first >= last:
        return "empty"
    word = tokens.lower[first]
    text = line.scene.text
    if word in ("«", "“", '"', "„", "‘", "‚"):
        return "quoted"
    if word.isdecimal() or word in line.words.counts:
        return "number"
    named = first + 1 < last and text[tokens.starts[first]].isupper() and text[tokens.starts[first + 1]].isupper()
    if word in line.words.determiners and not named:  # "Les Ajoncs" is a name
        capital = first + 1 < last and text[tokens.starts[first + 1]].isupper() and line.scene.language != "de"
        return "articled" if capital else "article"
    return "capital" if text[tokens.starts[first]].isupper() else "small"
