"""Who or what bears a description ("the first cinema in the valley"): named beside it, by a copula, or by a pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.biography import biography
from workbench.check.timeline import Timeline
from workbench.domain.text import Span
from workbench.language.uniques import UniqueWords
from workbench.records import dataclass

TITLE = 6
"""Most words of a title in quotation marks."""
COPULA = 6
"""Most tokens between a copula and the description."""
NEAR = 12
"""Most tokens between a person and a description that no comma parts from a verb of telling."""
_STEM = 5
_QUOTES = frozenset({"«", "“", "„", "‘", '"', "»", "”", "’", "'"})
_CLOSED = frozenset({",", ".", ")", ";", ":", "—", "–", "!", "»", "”"})
_OPEN = frozenset({",", "(", "—", "–", ":"})
_INNER = frozenset(
    {"-", "of", "de", "du", "des", "la", "le", "del", "di", "da", "do", "van", "von", "the", "&", "and", "s"}
)


@dataclass(frozen=True)
class Bearer:
    """The words of a name; of a pronoun those of every person who may be meant. `told` is how a message names it."""

    names: tuple[frozenset[str], ...]
    told: str

    @property
    def words(self) -> frozenset[str]:
        """All words of its names."""
        return frozenset[str]().union(*self.names)

    def differs(self, other: Bearer) -> bool:
        """No name of the one shares a word with any of the other."""
        return all(not one & two for one in self.names for two in other.names)


def bearer(line: Timeline, words: UniqueWords, low: int, stop: int) -> Bearer | None:
    """Who bears the description at tokens [low, stop)."""
    inside = line.scene.sentence_tokens(line.scene.segments.sentence_at(line.scene.tokens.starts[low]))
    return (
        _behind(line, stop, inside)
        or _before_comma(line, low, inside)
        or _taken_up_work(line, words, low, stop)
        or _by_copula(line, words, low, inside)
        or _told_of(line, low, inside)
    )


def _behind(line: Timeline, stop: int, inside: range) -> Bearer | None:
    """Read "the first cinema in the valley, the Regal," and the title right behind."""
    lower = line.scene.tokens.lower
    if stop >= inside.stop:
        return None
    at = stop + (lower[stop] in _OPEN)
    title = _title(line, at) if at < inside.stop else None
    if title is not None:
        return title
    if at == stop:
        return None
    at += at < inside.stop and lower[at] in line.words.determiners
    title = _title(line, at) if at < inside.stop else None
    if title is not None:
        return title
    end = at
    while end < inside.stop and (_capital(line, end) or (end > at and lower[end] in _INNER)):
        end += 1
    closed = end >= inside.stop or lower[end] in _CLOSED
    return _named(line, at, end) if end > at and closed else None


def _before_comma(line: Timeline, low: int, inside: range) -> Bearer | None:
    """Read "the Plaza, the first cinema in the valley"."""
    lower = line.scene.tokens.lower
    if low - 2 < inside.start or lower[low - 1] not in _OPEN:
        return None
    end = low - 1
    if line.words.verb_last and not _capital(line, end - 1) and lower[end - 1].isalpha():
        end -= 1  # "trauern dem Plaza nach, dem ersten Kino"
    return _ending_at(line, end, inside)


def _ending_at(line: Timeline, end: int, inside: range) -> Bearer | None:
    """The name or title that ends before token `end`."""
    lower = line.scene.tokens.lower
    if end - 1 >= inside.start and lower[end - 1] in _QUOTES:
        return _title(line, end - 2)
    at = end
    while at > inside.start and (_capital(line, at - 1) or (at < end and lower[at - 1] in _INNER)):
        at -= 1
    return _named(line, at, end) if at < end else None


def _by_copula(line: Timeline, words: UniqueWords, low: int, inside: range) -> Bearer | None:
    """Read "Ann Hale was in 1990 the first ...", "he is the first ...", « Le joueur est le premier ... »."""
    lower = line.scene.tokens.lower
    copula = next((at for at in range(low - 1, max(inside.start, low - COPULA) - 1, -1)
                   if lower[at] in words.being), None)  # fmt: skip
    if copula is None or "," in lower[copula:low]:
        return None
    while copula - 1 > inside.start and lower[copula - 1] in words.being:
        copula -= 1
    subject = lower[copula - 1] if copula > inside.start else ""
    if subject in words.pronouns or (copula - inside.start == 2 and lower[inside.start] in line.words.definite):
        return _meant(line, copula)
    found = _ending_at(line, _before_day(line, copula, inside.start), inside)
    if found is None and subject == ",":  # "Moussa Diop, entraîneur adjoint, fut ..."
        end = next((at for at in range(inside.start, copula) if lower[at] == ","), copula)
        found = _ending_at(line, end, inside)
    return found


def _taken_up_work(line: Timeline, words: UniqueWords, low: int, stop: int) -> Bearer | None:
    """Read "“Summerfolk”: it opens in May and is her last production", and "It will be her last production" behind
    a sentence that opens with a title: a pronoun takes up the work, and none of the people named beside it.
    """
    scene, lower = line.scene, line.scene.tokens.lower
    works = {word[:_STEM] for phrase in scene.pack.table("events").table("lists").strings("works")
             for word in phrase.split()}  # fmt: skip
    sentence = scene.segments.sentence_at(scene.tokens.starts[low])
    inside = scene.sentence_tokens(sentence)
    copula = next((at for at in range(low - 1, max(inside.start, low - COPULA) - 1, -1)
                   if lower[at] in words.being), None)  # fmt: skip
    if copula is None or "," in lower[copula:low] or not works & {word[:_STEM] for word in lower[low:stop]}:
        return None
    start = scene.tokens.starts[low]
    titles = [one for one in scene.quotations if scene.segments.sentence_at(one.start) == sentence and one.end <= start]
    if titles:
        at = scene.tokens.covering(titles[-1].start, titles[-1].end).stop
        taken = not words.pronouns.isdisjoint(lower[at:copula]) and not _people(line, at, low)
        return _title(line, at - 2) if taken else None
    if not sentence or lower[inside.start] not in words.pronouns or _people(line, inside.start, low):
        return None
    before = scene.sentence_tokens(sentence - 1)
    return _title(line, before.start + 1) if lower[before.start] in _QUOTES else None


def _people(line: Timeline, first: int, stop: int) -> bool:
    starts = line.scene.tokens.starts
    return any(name.kind == "person" for name in line.scene.names_within(starts[first], starts[stop]))


def _before_day(line: Timeline, copula: int, start: int) -> int:
    """The end of the subject without a weekday behind it: "Ashdown on Friday became ..."."""
    lower = line.scene.tokens.lower
    if copula - 2 > start and lower[copula - 1] in line.calendar.weekdays:
        return copula - 1 - (not _capital(line, copula - 2))
    return copula


def _told_of(line: Timeline, low: int, inside: range) -> Bearer | None:
    """The last person before a description in its clause: « Nadia Tazi, que l’on présente comme la première ... »."""
    first = max(inside.start, low - NEAR)
    start, end = line.scene.tokens.starts[first], line.scene.tokens.starts[low]
    people = [name for name in line.scene.names_within(start, end) if name.kind == "person"]
    lower = line.scene.tokens.lower
    if not people or line.words.relatives.isdisjoint(lower[first:low]):
        return None
    return _bearer([people[-1].group], people[-1].quote)


def _meant(line: Timeline, index: int) -> Bearer | None:
    """Whoever a pronoun may mean: the person whom the article is about, and everybody named shortly before."""
    facts = biography(line.scene)
    start = line.scene.tokens.starts[index]
    paragraph = line.scene.segments.paragraph_at(start)
    near = {
        name.group for name in facts.persons
        if name.start < start and paragraph - line.scene.segments.paragraph_at(name.start) <= 1
    }  # fmt: skip
    groups = sorted(near | ({facts.main} if facts.main is not None else set()))
    return _bearer(groups, groups[0]) if groups else None


def owners(line: Timeline, index: int) -> list[str]:
    """The words of the person whom a possessive means: the last one named before it in its paragraph, or the one
    whom the article is about.
    """
    facts = biography(line.scene)
    start = line.scene.tokens.starts[index]
    paragraph = line.scene.segments.paragraph_at(start)
    spoken = line.scene.quotation_at(start) is not None
    before = [
        name for name in facts.persons
        if name.end <= start and (spoken or line.scene.quotation_at(name.start) is None)
    ]  # fmt: skip
    near = [name.group for name in before if line.scene.segments.paragraph_at(name.start) == paragraph]
    group = near[-1] if near else facts.main
    return group.lower().split() if group else []


def subject(line: Timeline, index: int) -> Bearer | None:
    """The name that opens the sentence of token `index`: "Lake Commercial sold bonds, becoming the first ..."; whoever
    is named last before it where the sentence opens with none.
    """
    inside = line.scene.sentence_tokens(line.scene.segments.sentence_at(line.scene.tokens.starts[index]))
    at = inside.start + (line.scene.tokens.lower[inside.start] in line.words.determiners)
    end = at
    while end < index and (_capital(line, end) or (end > at and line.scene.tokens.lower[end] in _INNER)):
        end += 1
    named = _named(line, at, end) if end - at > 1 else None
    start, last = line.scene.tokens.starts[inside.start], line.scene.tokens.starts[index]
    people = [name for name in line.scene.names_within(start, last) if name.kind == "person"]
    return named if named is not None or not people else _bearer([people[-1].group], people[-1].quote)


def of_name(line: Timeline, places: list[int]) -> Bearer | None:
    """The bearer that the capitalised words at tokens in a row are."""
    return _named(line, places[0], places[-1] + 1) if places else None


def _title(line: Timeline, index: int) -> Bearer | None:
    """The short quotation that holds token `index`."""
    scene = line.scene
    number = scene.quotation_at(scene.tokens.starts[index])
    if number is None or len(scene.quotations[number].quote.split()) > TITLE:
        return None
    return _bearer([scene.quotations[number].quote.strip("«»“”‘’\"„' \u00a0\u202f,.")], scene.quotations[number].quote)


def _named(line: Timeline, first: int, stop: int) -> Bearer | None:
    tokens, lower = line.scene.tokens, line.scene.tokens.lower
    span = Span(tokens.starts[first], tokens.ends[stop - 1])
    if line.scene.language == "de" and not any(
        name.span.overlaps(span) for name in line.scene.names_within(span.start, span.end)
    ):
        return None  # every noun has a capital
    common = line.words.determiners | line.words.possessives | line.words.kin
    words = [word for word in lower[first:stop] if len(word) > 2 and word not in common and word not in _INNER]
    weekday = all(word in line.calendar.weekdays or word in line.calendar.months for word in words)
    return _bearer([" ".join(words)], span.of(line.scene.text)) if words and not weekday else None


def _capital(line: Timeline, index: int) -> bool:
    return line.scene.text[line.scene.tokens.starts[index]].isupper()


def _bearer(names: list[str], told: str) -> Bearer | None:
    found = tuple(frozenset(_significant(name)) for name in names)
    return Bearer(found, told) if all(found) else None


def _significant(name: str) -> Iterator[str]:
    for word in name.lower().replace("’", "'").split():
        if len(word) > 2 and word not in _INNER:
            yield word.removesuffix("'s")
