"""Dates whose verbs are steps of one ladder: elected then received, signed then ratified, arrested then convicted.

The steps are the cues of `order.toml` named "<ladder>-<step>". A pair of dates is tied when the earlier step is told
first, the later one follows with the same subject (in the same sentence, or in the next one by a pronoun) and has no
object of its own between verb and date: "elected in 1994 and solemnly received in 1992".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Dated
from workbench.check.timeline import Timeline
from workbench.language.checking import Cue

REACH = 8
"""Most words between the first date and the second verb."""
SUBJECT = 6
"""Most words of a subject between the first date and the second verb."""
ONCE = frozenset({"book", "house", "patent", "treaty", "stage", "order"})
"""Ladders that a thing goes up once: what was closed may open again, what was sold be bought."""
TAIL = 4
"""Most words between the second verb and its date."""


def steps(line: Timeline, first: Dated, second: Dated) -> tuple[Cue, Cue] | None:
    """The verbs of two neighbouring dates when they are an earlier and a later step of one ladder, None otherwise."""
    roles = line.words.ladders
    if first.paragraph != second.paragraph or not 0 <= second.sentence - first.sentence <= 1:
        return None
    start = _step(line, first, roles)
    end = _step(line, second, roles)
    if start is None or end is None or start == end or not _ordered(start, end):
        return None
    if _of_another(line, second) or not _one_subject(line, first, start, second, end):
        return None
    return (start, end) if _bare(line, second, end) else None


def earlier_told_later(line: Timeline, first: Dated, second: Dated) -> tuple[Cue, Cue] | None:
    """The verbs of an earlier step that is told after the later one: "The book, published in 1934, was written in
    1931", "The mill closed in 2009; it had been built in 1974".
    """
    if first.paragraph != second.paragraph or not 0 <= second.sentence - first.sentence <= 1:
        return None
    late, early = _step(line, first, line.words.ladders), _step(line, second, line.words.ladders)
    if late is None or early is None or not _ordered(early, late) or _of_another(line, second):
        return None
    lower = line.scene.tokens.lower
    low = max(line.extent(first.start, first.end).stop, late.last)
    words = lower[low : min(line.extent(second.start, second.end).start, early.first)]
    small = line.words.glue | line.words.pluperfect | line.words.conjunctions | {",", ";", "."}
    if not words or len(words) > REACH or not small.issuperset(words) or not _bare(line, second, early):
        return None
    before = not line.words.pluperfect.isdisjoint(words) and words[0] in (";", ".", ",")
    once = {role.rpartition("-")[0] for role in early.roles} & ONCE
    apposed = first.sentence == second.sentence and lower[late.first - 1] == "," and words[0] == "," and bool(once)
    return (early, late) if before or apposed else None


def _of_another(line: Timeline, second: Dated) -> bool:
    """Read "convicted in 2015 of another theft": the later step of another story."""
    inside = line.scene.sentence_tokens(second.sentence)
    tail = line.scene.tokens.lower[line.extent(second.start, second.end).stop : inside.stop]
    return not (line.words.indefinite - line.words.determiners).isdisjoint(tail)


def _step(line: Timeline, dated: Dated, roles: frozenset[str]) -> Cue | None:
    found = line.cue_of(dated, *roles)
    nearest = line.cue_of(dated, *roles, "start", "end", "done", "announce", "born", "died")
    return found if found == nearest else None


def _ordered(start: Cue, end: Cue) -> bool:
    """Whether the two are steps of a common ladder in this order, and of none in the other."""
    one, other = dict(_rungs(start)), dict(_rungs(end))
    common = one.keys() & other.keys()
    return any(one[ladder] < other[ladder] for ladder in common) and all(
        one[ladder] <= other[ladder] for ladder in common
    )


def _rungs(cue: Cue) -> Iterator[tuple[str, str]]:
    for role in cue.roles:
        ladder, _, step = role.rpartition("-")
        if ladder and step.isdecimal():
            yield ladder, step


def _one_subject(line: Timeline, first: Dated, start: Cue, second: Dated, end: Cue) -> bool:
    """Only joints, auxiliaries, adverbs and pronouns between the two: nobody and nothing else comes in."""
    low = max(line.extent(first.start, first.end).stop, start.last)
    high = min(line.extent(second.start, second.end).start, end.first)
    words = line.scene.tokens.lower[low:high]
    opens = start.first == line.scene.sentence_tokens(first.sentence).start
    if not words or len(words) > REACH + (SUBJECT if opens else 0) or not line.words.pluperfect.isdisjoint(words):
        return False
    joints = line.words.conjunctions | {","}
    if first.sentence == second.sentence and opens and "," in words:
        last = len(words) - words[::-1].index(
            ","
        )  # behind another participle: "ordered in 2023 and paid for, it was ..."
        return line.words.relatives.isdisjoint(words) and _subject(line, words[last:])
    if first.sentence != second.sentence:
        return words[0] in (".", "!") and len(words) > 1 and words[1] in line.words.glue and _empty(line, words[1:])
    return not joints.isdisjoint(words) and _empty(line, [word for word in words if word not in joints])


def _subject(line: Timeline, words: list[str]) -> bool:
    """A pronoun, or an article with a few words, and auxiliaries: whoever the participle before the comma is of."""
    barred = line.words.relatives | line.words.kin | line.words.possessives | line.words.conjunctions | {",", ";", ":"}
    named = bool(words) and (words[0] in line.words.definite or words[0] in line.words.glue)
    return named and len(words) <= SUBJECT and barred.isdisjoint(words) and all(word.isalpha() for word in words)


def _bare(line: Timeline, second: Dated, end: Cue) -> bool:
    """Nothing but small words and adverbs between the later verb and its date."""
    own = line.extent(second.start, second.end)
    low, high = min(end.last, own.stop), max(end.first, own.start)
    words = line.scene.tokens.lower[low:high]
    small = line.words.at_year | line.words.determiners
    tokens, text = line.scene.tokens, line.scene.text
    names = {words[at - low] for at in range(low, high) if text[tokens.starts[at]].isupper()}
    if line.scene.language != "de" and low and words[:1] and words[0] in line.words.at_place:
        small = small | names | line.words.at_place  # "first played at Carouge in February 2024"
    if words[:1] and words[0] in line.words.agents:  # "ratified by both parliaments in May"
        return len(words) <= TAIL + 1
    return len(words) <= TAIL and _empty(line, [word for word in words if word not in small])


def _empty(line: Timeline, words: list[str]) -> bool:
    ends = tuple(line.words.adverb_ends)
    return all(word in line.words.glue or (len(word) > 5 and word.endswith(ends)) for word in words)
