"""Firsts of an article: "the first woman to lead the government", with who or what is called so."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.text import Span
from workbench.records import dataclass

REACH = 10
"""Most tokens of a phrase that are looked at."""
ANAPHORA = 3
"""Most words of "hold it", "hold the post"."""
_STOPS = frozenset({",", ".", ";", ":", "(", ")", "«", "»", "“", "”", '"', "—", "–", "!", "?"})


@dataclass(frozen=True)
class Subject:
    """What is called the first, where no name stands: its words; `new` when an indefinite article introduces it."""

    span: Span
    new: bool
    content: frozenset[str]
    years: frozenset[str]


@dataclass(frozen=True)
class First:
    """A first: head noun and what was done first. `holder` names the person or thing, `offices` the posts spoken of."""

    span: Span
    head: str
    stems: frozenset[str]
    offices: frozenset[str]
    capitals: frozenset[str]
    holder: str | None
    sentence: int
    subject: Subject | None = None
    anaphoric: bool = False
    """What was done is told by a pronoun: "the first woman to hold it"."""
    post: frozenset[str] = frozenset()
    """Stems of what the post is said to be: "the first woman to hold the post of director"."""


def firsts(scene: Scene) -> list[First]:
    """Every "the first N to do X" (and its like), without words such as "first minister"."""
    line = timeline(scene)
    return list(_found(line))


def _found(line: Timeline) -> Iterator[First]:
    for mark in line.marks:
        if (
            "first" not in mark.roles
            or "weak" in mark.roles
            or line.words.ordinals.get(_word(line, mark.last - 1)) != 1
        ):
            continue
        if line.scene.quotation_at(mark.start) is not None and not _title_only(line, mark.start):
            continue
        first = _read(line, mark.first, mark.last)
        if first is not None:
            yield first


def _title_only(line: Timeline, position: int) -> bool:
    index = line.scene.quotation_at(position)
    return index is not None and len(line.scene.quotations[index].quote.split()) < 4


def _word(line: Timeline, index: int) -> str:
    return line.scene.tokens.lower[index]


def _read(line: Timeline, start: int, after: int) -> First | None:
    tokens, lower = line.scene.tokens, line.scene.tokens.lower
    sentence = line.scene.segments.sentence_at(tokens.starts[start])
    last = line.scene.sentence_tokens(sentence).stop
    stop = _end(line, after, min(last, after + REACH + 4))
    words = lower[after:stop]
    link = next((at for at, word in enumerate(words) if word in line.words.to_do), None)
    if link is None or link > 5 or not line.words.since.isdisjoint(words[:link]):
        return None
    joined = [at for at in range(link + 4, len(words)) if words[at] in line.words.conjunctions]
    if joined:  # "... to open the festival and won the prize": another verb
        stop = after + joined[0]
        words = words[: joined[0]]
    named = [word for word in words[:link] if word not in line.words.fillers and word != ","]
    tail = words[link + 1 : link + 1 + REACH]
    if not named and len(tail) < 3:
        return None
    offices = frozenset(_offices(line, after + link + 1, min(stop, after + link + 1 + REACH)))
    stems = frozenset(word[:6] for word in tail if len(word) >= 4 and word.isalpha()) | _heads(named)
    capitals = frozenset(
        lower[index] for index in range(after, stop)
        if line.scene.text[tokens.starts[index]].isdigit() or (
            line.scene.text[tokens.starts[index]].isupper() and not line.words.offices.at(lower, index)
            and line.scene.language != "de"
        )
    )  # fmt: skip
    span = Span(tokens.starts[start], tokens.ends[stop - 1])
    holder = _holder(line, span, sentence)
    subject = _subject(line, start, sentence)
    head = named[0] if named else ""
    named_so = next((at for at, word in enumerate(tail) if word in line.words.this_thing), len(tail))
    taken_up = "generic" in offices and named_so < min(ANAPHORA, len(tail))
    post = frozenset(word[:6] for word in tail[named_so + 1 :] if len(word) >= 4) if taken_up else frozenset()
    return First(span, head, stems, offices - {"generic"}, capitals, holder, sentence, subject, taken_up, post)


def _end(line: Timeline, after: int, last: int) -> int:
    """Where the phrase ends: at a stop, a comma right before "who", "die" and the like being none."""
    lower, stop = line.scene.tokens.lower, after
    while stop < last:
        word = lower[stop]
        joins = word == "," and stop + 1 < last and lower[stop + 1] in line.words.to_do and stop - after <= 3
        if word in _STOPS and not joins:
            break
        stop += 1
    return stop


def _subject(line: Timeline, start: int, sentence: int) -> Subject | None:
    """The noun phrase that is called so: before the copula ("a Finnish study in 2011 was the first"), or the comma."""
    tokens, lower, words = line.scene.tokens, line.scene.tokens.lower, line.words
    first = line.scene.sentence_tokens(sentence).start
    stop = start
    while stop > first and (lower[stop - 1] in words.determiners or lower[stop - 1] in words.glue):
        stop -= 1
    while stop > first and (lower[stop - 1] == "," or lower[stop - 1] in words.determiners):
        stop -= 1
    low = stop
    while low > first and stop - low < 9 and lower[low - 1] not in _STOPS and lower[low - 1] not in words.clauses:
        low -= 1
    phrase = lower[low:stop]
    if not phrase:
        return None
    new = phrase[0] in words.indefinite
    years = frozenset(word for word in phrase if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20"))
    content = frozenset(word[:6] for word in phrase if len(word) >= 4 and word.isalpha() and word not in words.glue)
    return Subject(Span(tokens.starts[low], tokens.ends[stop - 1]), new, content, years)


def _heads(words: list[str]) -> frozenset[str]:
    return frozenset(word[:6] for word in words if len(word) >= 4 and word.isalpha())


def _offices(line: Timeline, first: int, last: int) -> Iterator[str]:
    index = first
    while index < last:
        hit = line.words.offices.at(line.scene.tokens.lower, index)
        if hit is not None:
            yield hit[1]
        index = index + 1 if hit is None else hit[0]


def _holder(line: Timeline, span: Span, sentence: int) -> str | None:
    """The name or quoted title nearest to the phrase in its sentence, before it rather than after it."""
    scene = line.scene
    inside = scene.segments.sentences[sentence]
    named = [(name.span, name.group) for name in scene.names if inside.start <= name.start < inside.end and
             name.kind != "place"]  # fmt: skip
    named += [
        (quotation.span, quotation.quote.strip("«»“”‘’\"„' \u00a0\u202f,."))
        for quotation in scene.quotations
        if inside.start <= quotation.start < inside.end and len(quotation.quote.split()) <= 6
    ]
    before = [(span.start - place.end, group) for place, group in named if place.end <= span.start]
    if before:
        return min(before)[1]
    after = [(place.start - span.end, group) for place, group in named if place.start >= span.end]
    return min(after)[1] if after else None


def rivals(one: First, other: First, main: str | None = None) -> bool:
    """Two different holders of what looks like one and the same first; `main` is whom the article is about."""
    early, late = (one, other) if one.span.start < other.span.start else (other, one)
    if late.anaphoric and late.post <= early.stems and not early.anaphoric:
        told = early.holder or main
        return (
            bool(one.head) and one.head == other.head and _differ(told, late.holder) and one.sentence != other.sentence
        )
    if not (_two_names(one, other) or _two_things(one, other)):
        return False
    if one.head != other.head and one.head and other.head:
        return False
    if one.capitals ^ other.capitals and one.capitals and other.capitals:
        return False
    if one.offices and one.offices == other.offices:
        return True
    if one.offices or other.offices:
        return False
    named = {word[:6] for word in one.capitals | other.capitals}
    return len(one.stems & other.stems) >= 3 and one.stems ^ other.stems <= named  # "... to chair it in wartime"


def _two_names(one: First, other: First) -> bool:
    return one.head == other.head and _differ(one.holder, other.holder)


def _differ(one: str | None, other: str | None) -> bool:
    """Two names with no word in common."""
    return one is not None and other is not None and not set(one.lower().split()) & set(other.lower().split())


def _two_things(one: First, other: First) -> bool:
    """The later one is introduced as something new ("a Finnish study in 2011"), after the first one has been told."""
    early, late = (one, other) if one.span.start < other.span.start else (other, one)
    if early.subject is None or late.subject is None or not late.subject.new or early.sentence == late.sentence:
        return False
    return bool(late.subject.content) and (not early.subject.new or early.subject.content != late.subject.content)


def who(first: First, text: str) -> str:
    """The holder in words: its name, or the noun phrase that is called the first."""
    return first.holder or (first.subject.span.of(text) if first.subject is not None else "")
