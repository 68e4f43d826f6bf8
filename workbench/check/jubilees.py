"""Jubilees of an article and the years they are counted from: "its 70th birthday" and "founded in 1948"."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.scene import Dated, Figure, Scene
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.check.views import view
from workbench.domain.text import Span
from workbench.language.lives import LifeWords, life_words
from workbench.records import dataclass

LEAST, MOST = 5, 1000
REACH = 2
"""Sentences between a jubilee and a founding that its neighbours tell."""


@dataclass(frozen=True)
class Jubilee:
    """A number of years that is celebrated: `wedding` of a marriage, otherwise of whatever was founded."""

    span: Span
    number: int
    sentence: int
    wedding: bool = False


def jubilees(line: Timeline) -> list[Jubilee]:
    """Those that the article tells by itself, in text order."""
    found = [*view(line.scene, _worded), *line.trace.every(_verb, line, line.durations)]
    return sorted((one for one in found if line.scene.quotation_at(one.span.start) is None), key=lambda one: one.span)


def _worded(scene: Scene) -> list[Jubilee]:
    """Those that no amount tells, which no edit changes."""
    line, words = timeline(scene), scene.pack.view(life_words)
    return [*_nouns(line, words), *_weddings(line, words)]


def _nouns(line: Timeline, words: LifeWords) -> Iterator[Jubilee]:
    """Read "70th anniversary", « 70e anniversaire », « trentième anniversaire »."""
    tokens, scene = line.scene.tokens, line.scene
    for index in tokens.among(words.birthday | words.jubilee):
        first = index - 1
        wedding = first > 0 and tokens.lower[first] in words.wedding
        first -= wedding
        if tokens.lower[first] in words.ordinal_ends:
            first -= 1
        number = _ordinal(words, tokens.lower[first]) if first >= 0 else None
        behind = tokens.lower[index + 1 : index + 3]
        if number is None or _of_another(words, behind) or tokens.lower[first - 1] in words.personal:
            continue
        wedding = wedding or behind[1:] == ["mariage"]
        sentence = scene.segments.sentence_at(tokens.starts[index])
        yield Jubilee(Span(tokens.starts[first], tokens.ends[index]), number, sentence, wedding)


def _of_another(words: LifeWords, behind: list[str]) -> bool:
    """Read "the 70th anniversary of the landing": of something else than what was founded."""
    return behind[:1] != [] and behind[0] in words.of and not (behind[1:] and behind[1] in words.possessives)


def _ordinal(words: LifeWords, word: str) -> int | None:
    if word.isdecimal():
        number = int(word)
        return number if LEAST <= number <= MOST else None
    return words.ordinals.get(word)


def _weddings(line: Timeline, words: LifeWords) -> Iterator[Jubilee]:
    """Read « noces d’or », "golden wedding"."""
    tokens = line.scene.tokens
    for index in words.weddings.begun(tokens):
        hit = words.weddings.at(tokens.lower, index)
        if hit is not None:
            sentence = line.scene.segments.sentence_at(tokens.starts[index])
            yield Jubilee(Span(tokens.starts[index], tokens.ends[hit[0] - 1]), hit[1], sentence, wedding=True)


def _verb(line: Timeline, figure: Figure) -> Iterator[Jubilee]:
    """Read « fête ses 70 ans », "marks 50 years in business", « a trente ans », « existe depuis 60 ans »."""
    scene, words, quantity = line.scene, line.scene.pack.view(life_words), figure.quantity
    exact = figure.unit == "year" and not quantity.is_range and quantity.hedge.value == "none"
    if not exact or quantity.low.denominator != 1 or not LEAST <= quantity.low <= MOST:
        return
    own = line.extent(figure.start, figure.end)
    inside = scene.sentence_tokens(figure.sentence)
    marks = words.marks.find(scene.tokens, inside.start, inside.stop)
    behind = scene.tokens.lower[own.stop : own.stop + 2]
    led = {role for mark in marks if mark.last == own.start for role in mark.roles}
    ends = not behind or behind[0] in (".", ",", ";", "!") or _dated_behind(line, words, own.stop, figure.sentence)
    ongoing = behind[:2] in (["in", "business"], ["of", "existence"], ["d'", "existence"])
    old = "is-old" in led and line.has(figure.sentence, "founded")
    if ("celebrates" in led and ongoing) or (ends and (old or not led.isdisjoint({"celebrates-its", "exists"}))):
        yield Jubilee(figure.span, int(quantity.low), figure.sentence)


def _dated_behind(line: Timeline, words: LifeWords, at: int, sentence: int) -> bool:
    """Read "its 50 years in 2026", "when", "and"; not « cumple 20 años en Bolsa »."""
    tokens = line.scene.tokens
    if tokens.lower[at] not in words.after:
        return False
    if tokens.lower[at] in words.when or tokens.lower[at] in line.words.conjunctions:
        return True
    last = min(at + 3, len(tokens) - 1)
    return any(tokens.starts[at] <= dated.start < tokens.ends[last] for dated in line.dates_in(sentence))


def origin(line: Timeline, jubilee: Jubilee) -> Dated | None:
    """The only founding (or marriage) of the article, told in the sentence of a jubilee or in one that goes with it."""
    words = line.scene.pack.view(life_words)
    role = "married" if jubilee.wedding else "founded"
    found = [
        dated for dated in line.dates
        if dated.quotation is None and not dated.in_title and year_of(dated) is not None and not _ahead(line, dated)
        and (line.cue_of(dated, role) is not None or (role == "founded" and _exists_since(line, words, dated, jubilee)))
    ]  # fmt: skip
    if len(found) != 1:
        return None
    dated = found[0]
    if dated.sentence == jubilee.sentence:
        return None if line.has(jubilee.sentence, "mistake", "future-year") else dated
    if not 1 <= abs(dated.sentence - jubilee.sentence) <= REACH:
        return None
    later = max(dated.sentence, jubilee.sentence)
    apart = abs(dated.sentence - jubilee.sentence)
    return dated if _goes_on(line, words, later) and (apart == 1 or _names_shared(line, dated, jubilee)) else None


def _ahead(line: Timeline, dated: Dated) -> bool:
    """What opens after publication has no jubilee yet: "a second line is to open in 2031"."""
    first, published = year_of(dated), line.scene.published
    return first is not None and published is not None and first > published.year


def year_of(dated: Dated) -> int | None:
    """The one written year of a date, or the year since when; None of any other date."""
    if not written_year(dated) or dated.moment is None:
        return None
    first, last = dated.moment.earliest, dated.moment.latest
    if first is None or (last is not None and last.year != first.year):
        return None
    return first.year


def _exists_since(line: Timeline, words: LifeWords, dated: Dated, jubilee: Jubilee) -> bool:
    """Read « existe depuis 1948 », "has been in business since 1948"; in the sentence of the jubilee, "dates from"."""
    start = line.extent(dated.start, dated.end).start
    inside = line.scene.sentence_tokens(dated.sentence)
    marks = words.marks.find(line.scene.tokens, inside.start, start)
    roles = {"exists-since", "dates-from"} if dated.sentence == jubilee.sentence else {"exists-since"}
    return bool(marks) and not roles.isdisjoint(marks[-1].roles) and 0 <= start - marks[-1].last <= 1


def _goes_on(line: Timeline, words: LifeWords, sentence: int) -> bool:
    """The sentence opens with a pronoun, a possessive or the participle of the founding."""
    start = line.scene.sentence_tokens(sentence).start
    opening = line.scene.tokens.lower[start]
    participle = any(mark.first == start for mark in line.marked(sentence, "founded", "married"))
    return participle or opening in line.words.glue or opening in words.possessives or opening in line.words.possessives


def _names_shared(line: Timeline, dated: Dated, jubilee: Jubilee) -> bool:
    groups = []
    for sentence in (dated.sentence, jubilee.sentence):
        place = line.scene.segments.sentences[sentence]
        groups.append({name.group for name in line.scene.names_within(place.start, place.end)})
    return bool(groups[0] & groups[1])


def counted(scene: Scene, line: Timeline, jubilee: Jubilee, dated: Dated) -> int:
    """The year in which a jubilee falls: that of the only other date of its sentence near publication, or of
    publication.
    """
    published = scene.published
    assert published is not None
    years = {
        days[0].year for one in line.dates_in(jubilee.sentence)
        if one is not dated and (days := bounds(one)) is not None and days[0].year == days[1].year
    }  # fmt: skip
    return years.pop() if len(years) == 1 else published.year
