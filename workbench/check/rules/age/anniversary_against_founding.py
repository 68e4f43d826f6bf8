"""An anniversary, an edition or "N years ago" does not follow from the year given.

Why it matters: jubilees are counted from a year; one of the two numbers is wrong.

What is not reported: a difference of one year (before or after the day), editions with a gap of years (a note only),
hedged numbers, quotations.

Source: the year of publication, or the year that the sentence gives.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.counted_from import counted_from
from workbench.check.flagging import flag, in_quotation, instead
from workbench.check.jubilees import counted, jubilees, origin, year_of
from workbench.check.memorials import memorials
from workbench.check.old_things import old_things
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.slipped_years import slipped_years
from workbench.check.things_in_years import things_in_years
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.check.wrecks import wrecks
from workbench.check.years_ago import years_ago
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("AGE-2", "age")
CELEBRATED = 7
"""Most words between a verb of celebrating and what is celebrated."""

EXAMPLES = (
    Example("fr", "Construit en 1936, le phare fête cette année [[ses 80 ans]].", True),
    Example("fr", "Construit en 1936, le phare fête cette année ses 90 ans.", False),
    Example("fr", "Fondée en 1974, l’entreprise fête [[ses 50 ans]].", True),
    Example("fr", "Fondée en 1976, l’entreprise fête ses 50 ans.", False),
    Example("en", "The museum, founded in 1974, celebrates its [[50th anniversary]] this year.", True),
    Example("en", "The museum, founded in 1976, celebrates its 50th anniversary this year.", False),
    Example("fr", "Le pont a été fermé il y a [[dix ans, en 2012]].", True),
    Example("fr", "Le pont a été fermé il y a dix ans, en 2016.", False),
    Example("en", "The bridge was closed [[ten years ago, in 2012]].", True),
    Example("fr", "Le pont a été fermé [[en 2004, il y a quinze ans]].", True),
    Example("fr", "Le pont a été fermé en 2011, il y a quinze ans.", False),
    Example("de", "Der 1974 gegründete Verein feiert sein [[50-jähriges]] Bestehen.", True),
    Example("fr", "Le chantier naval, fondé en 1921, a fêté en septembre 2025 [[ses 95 ans]].", True),
    Example("fr", "Le chantier naval, fondé en 1921, a fêté en septembre 2025 ses 104 ans.", False),
    Example("en", "The yard, founded in 1921, celebrated in September 2025[[: 95 years]] of boat building.", True),
    Example("en", "The yard, founded in 1921, celebrated in September 2025: 104 years of boat building.", False),
    Example(
        "fr",
        "Fondée en [[1967]] par deux frères, la maison Malvert change de mains.\n\nLa maison Malvert, qui "
        "soufflera ses cinquante bougies en novembre, emploie 480 salariés.",
        True,
    ),
    Example(
        "fr",
        "Fondée en 1976 par deux frères, la maison Malvert change de mains.\n\nLa maison Malvert, qui "
        "soufflera ses cinquante bougies en novembre, emploie 480 salariés.",
        False,
    ),
    Example(
        "en",
        "Founded in [[1981]], Harlow Mills has a new owner.\n\nHarlow Mills will celebrate in May its 60 years.",
        True,
    ),
    Example(
        "en",
        "Founded in 1966, Harlow Mills has a new owner.\n\nHarlow Mills will celebrate in May its 60 years.",
        False,
    ),
    Example("fr", "La chorale fête [[ses 60 ans]]. Elle a été fondée en 1951 par un instituteur.", True),
    Example("fr", "La chorale fête ses 60 ans. Elle a été fondée en 1966 par un instituteur.", False),
    Example("fr", "Pour son [[60e anniversaire]], la chorale chantera dimanche. Fondée en 1951, elle compte 40 voix.", True),
    Example("fr", "La chorale existe depuis [[1951]] et fête cette année son 60e anniversaire.", True),
    Example("fr", "La chorale a chanté pour le 80e anniversaire de la Libération. Fondée en 1966, elle compte 40 voix.", False),
    Example("fr", "Fondée en 1951, la chorale, qui fête ses 75 ans, fut la première à chanter à la radio, en 1963.", False),
    Example("fr", "Construite en 1965, la halle a été repeinte il y a dix ans.", False),
    Example("en", "The choir sang on Sunday to mark the club's [[60th birthday]].\n\nFounded in 1951 by a teacher, it has 40 voices.", True),
    Example("en", "The choir sang on Sunday to mark the club's 60th birthday.\n\nFounded in 1966 by a teacher, it has 40 voices.", False),
    Example("en", "The bakery is marking [[50 years]] in business. It opened its doors in 1990.", True),
    Example("en", "The pair married in 1976 and have just celebrated their [[40th wedding anniversary]].", True),
    Example("en", "The pair married in 1976 and have just celebrated their 50th wedding anniversary.", False),
    Example("fr", "Il y a trente ans, le [[4 mai 2004]], la mine fermait.", True),
    Example("fr", "Il y a vingt-deux ans, le 4 mai 2004, la mine fermait.", False),
    Example("en", "The theatre, which dates from 1926, celebrates its [[150th birthday]] this spring.", wrong=True),
    Example("en", "The theatre, which dates from 1926, celebrates its 100th birthday this spring.", wrong=False),
    Example("en", "The workshop was founded in [[1903]] by two brothers.\n\nIt will have been in trade for a century and a half when the shutters come down at Christmas.", wrong=True),
    Example("en", "The workshop was founded in 1903 by two brothers.\n\nIt will have been in trade for 123 years when the shutters come down at Christmas.", wrong=False),
    Example("en", "The queen came to the throne in [[January 2014]] and this month celebrated her twenty-second year as sovereign.", wrong=True),
    Example("en", "The queen came to the throne in January 2014 and this month celebrated her twelfth year as sovereign.", wrong=False),
    Example("en", "The town marks its 90 years of brass bands; its hall was built in 1950.", wrong=False),
    Example("fr", "La librairie Fontanel a soufflé samedi ses [[soixante bougies]].\n\nOuverte en octobre 1945 par un typographe, la maison vend des atlas.", wrong=True),
    Example("fr", "La librairie Fontanel a soufflé samedi ses quatre-vingts bougies.\n\nOuverte en octobre 1945 par un typographe, la maison vend des atlas.", wrong=False),
    Example("fr", "Il y a [[trente-quatre ans]], en mai 2002, un séisme détruisait l’école.", wrong=True),
    Example("fr", "Il y a vingt-quatre ans, en mai 2002, un séisme détruisait l’école.", wrong=False),
    Example("fr", "Le phare, dont la construction remonte à [[1861]], fêtera l’an prochain son cent cinquante-sixième anniversaire.", wrong=True),
    Example("fr", "Le phare, dont la construction remonte à 1861, fêtera l’an prochain son cent soixante-sixième anniversaire.", wrong=False),
    Example("de", "Der Verein, [[1925]] gegründet, feierte am Sonntag sein fünfundsiebzigstes Jubiläum.", wrong=True),
    Example("de", "Der Verein, 1951 gegründet, feierte am Sonntag sein fünfundsiebzigstes Jubiläum.", wrong=False),
    Example("it", "Nel centenario della nascita la città ricorda il poeta, che vide la luce il [[14 dicembre 1935]].", wrong=True),
    Example("it", "Nel centenario della nascita la città ricorda il poeta, che vide la luce il 14 dicembre 1926.", wrong=False),
    Example("pt", "Fundado em [[1896]], o jornal chega este mês aos 120 anos, ainda impresso.", wrong=True),
    Example("pt", "Fundado em 1896, o jornal chega este mês aos 130 anos, ainda impresso.", wrong=False),
    Example("en", "Bells will mark the [[tenth anniversary]] of the flood that killed 31 people there in July 2012.", True),
    Example("en", "Bells will mark the tenth anniversary of the flood that killed 31 people there in July 2016.", False),
    Example("en", "It is [[three decades]] since the last shift came up, in November 2006.", True),
    Example("en", "It is two decades since the last shift came up, in November 2006.", False),
    Example("en", "The [[112-year-old]] pier, opened in February 1941 by the mayor, has survived two fires.", True),
    Example("en", "The 85-year-old pier, opened in February 1941 by the mayor, has survived two fires.", False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    if scene.published is None:
        return
    told: set[Span] = set()
    for finding in (*_ago(scene, line), *_far_apart(scene, line), *_beside(scene, line)):
        told.update(Span(place.start, place.end) for place in finding.places)
        yield finding
    for jubilee in jubilees(line):
        dated = origin(line, jubilee)
        first = None if dated is None else year_of(dated)
        if dated is None or first is None or any(span.overlaps(jubilee.span) for span in told):
            continue
        year = counted(scene, line, jubilee, dated)
        if _is_of_now(scene, year, first, jubilee.number):
            continue
        gap = year - first
        if abs(gap - jubilee.number) > 1 and gap > 0:
            told.add(jubilee.span)
            yield _finding(scene, dated, jubilee.span, jubilee.number, year, gap)
    for wrong in counted_from(scene).miscounted:
        if not any(span.overlaps(wrong.told.span) for span in told):
            told.add(wrong.told.span)
            yield _finding(scene, wrong.began, wrong.told.span, wrong.told.years, wrong.year, wrong.gap)
    for miscounted in things_in_years(scene).miscounted:
        if not any(span.overlaps(miscounted.span) for span in told):
            told.add(miscounted.span)
            yield _finding(scene, miscounted.dated, miscounted.span, miscounted.number, miscounted.year, miscounted.gap)
    yield from _since(scene, told)


def _since(scene: Scene, told: set[Span]) -> Iterator[Finding]:
    """Years since something, told in one sentence with its date."""
    for one in (
        *memorials(scene).miscounted, *old_things(scene).miscounted, *wrecks(scene).miscounted, *years_ago(scene).miscounted,
        *slipped_years(scene).miscounted,
    ):  # fmt: skip
        if not any(span.overlaps(one.span) for span in told):
            told.add(one.span)
            yield _finding(scene, one.dated, one.span, one.number, one.year, one.gap)


def _is_of_now(scene: Scene, year: int, first: int, number: int) -> bool:
    """As in « Fondé en 1875, le musée, qui fête ses 150 ans, fut le premier éclairé, en 1889 »: the jubilee is that of
    the year of publication, and the date beside it one of something else.
    """
    published = scene.published
    return published is not None and year < published.year and published.year - first == number


def _beside(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """A founding and its jubilee in one sentence or in two that go together."""
    if scene.published is None:
        return
    if "founded" not in line.roles or not line.roles & {"anniversary", "anniversary-noun", "celebrates"}:
        return
    for dated in line.dates:
        days = bounds(dated)
        if days is None or not written_year(dated) or dated.quotation is not None:
            continue
        cue = line.cue_of(dated, "founded")
        if cue is None and not _before_cue(line, dated):
            continue
        found = _anniversary(line, dated)
        if found is None or line.has(dated.sentence, "mistake", "future-year"):
            continue
        number, span = found
        year = _event_year(line, dated) or scene.published.year
        if _is_of_now(scene, year, days[0].year, number):
            continue
        gap = year - days[0].year
        if abs(gap - number) > 1 and days[0].year == days[1].year and gap > 0:
            yield _finding(scene, dated, span, number, year, gap)


def _far_apart(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """The only founding of an article and its only jubilee, told of one name in different sentences."""
    if scene.published is None or not {"founded", "celebrates"} <= line.roles:
        return
    foundings = [
        dated
        for dated in line.dates
        if bounds(dated) is not None and written_year(dated) and dated.quotation is None
        and (line.cue_of(dated, "founded") is not None or _before_cue(line, dated))
    ]  # fmt: skip
    sentences = dict.fromkeys(
        scene.segments.sentence_at(mark.start) for mark in line.marks if "celebrates" in mark.roles
    )
    jubilees = [(sentence, found) for sentence in sentences if (found := _celebrated(line, sentence)) is not None]
    if len(foundings) != 1 or len(jubilees) != 1:
        return
    dated, (sentence, (number, span)) = foundings[0], jubilees[0]
    days = bounds(dated)
    if days is None or sentence in (dated.sentence, _next(line, dated)) or line.dates_in(sentence)[1:]:
        return
    if not _names(scene, dated.sentence) & _names(scene, sentence):
        return
    gap = scene.published.year - days[0].year
    if abs(gap - number) > 1 and days[0].year == days[1].year and gap > 0:
        yield _finding(scene, dated, span, number, scene.published.year, gap)


def _names(scene: Scene, sentence: int) -> set[str]:
    place = scene.segments.sentences[sentence]
    return {name.group for name in scene.names_within(place.start, place.end)}


def _before_cue(line: Timeline, dated: Dated) -> bool:
    """Read "The 1974 founded club": the participle right after the year, as German and Dutch say it."""
    own = line.extent(dated.start, dated.end)
    return any(0 <= mark.first - own.stop <= 1 for mark in line.marked(dated.sentence, "founded"))


def _anniversary(line: Timeline, dated: Dated) -> tuple[int, Span] | None:
    """The number that is celebrated in the sentence of a founding (or the next one) with its place."""
    tokens = line.scene.tokens
    celebrated = _celebrated(line, dated.sentence) or _celebrated(line, _next(line, dated))
    if celebrated is not None:
        return celebrated
    for mark in line.marked(dated.sentence, "anniversary", "anniversary-noun"):
        before = "anniversary-noun" in mark.roles
        reach = range(mark.first - 1, mark.first - 5, -1) if before else range(mark.last, mark.last + 3)
        for index in reach:
            if not 0 <= index < len(tokens) or _of_no_years(line, tokens.starts[index]):
                continue
            number = _number(line, tokens.lower[index])
            if number is not None and 5 <= number <= 1000 and not in_quotation(line.scene, Span(mark.start, mark.end)):
                low, high = min(index, mark.first), max(index + 1, mark.last)
                if _of_something_else(line, high):
                    continue
                return number, Span(tokens.starts[low], tokens.ends[high - 1])
    return None


def _of_no_years(line: Timeline, start: int) -> bool:
    """A number of money or of a measure: "turned down €350m"."""
    counted = (Kind.COUNT, Kind.DURATION)
    return any(figure.kind not in counted for figure in line.scene.amounts_within(start, start + 1))


def _celebrated(line: Timeline, sentence: int | None) -> tuple[int, Span] | None:
    """Read "fête cette année ses 80 ans": a verb of celebrating, then a possessive with a number and years."""
    tokens = line.scene.tokens
    for mark in line.marked(-1 if sentence is None else sentence, "celebrates"):
        for index in range(mark.last, min(mark.last + CELEBRATED, len(tokens) - 2)):
            if tokens.lower[index] in line.words.possessives or tokens.lower[index] == ":":
                number = _number(line, tokens.lower[index + 1]) or _amount(line, index + 1)
                noun = line.words.years.isdisjoint(tokens.lower[index + 2 : index + 5])
                listed = tokens.lower[index] != ":" and _of_something_else(line, index + 3)
                if number is None or noun or not number >= 5 or listed:
                    break
                span = Span(tokens.starts[index], tokens.ends[index + 2])
                return None if in_quotation(line.scene, span) else (number, span)
    return None


def _next(line: Timeline, dated: Dated) -> int | None:
    """The next sentence, when it goes on with a pronoun: "It was founded in 1974. It celebrates its ..."."""
    following = dated.sentence + 1
    if following not in line.sentences_of(dated.paragraph):
        return None
    first = line.scene.tokens.lower[line.scene.sentence_tokens(following).start]
    return following if first in line.words.glue else None


def _of_something_else(line: Timeline, last: int) -> bool:
    """Twenty years of listing, the anniversary of a move: a jubilee of another thing than the founding."""
    tokens = line.scene.tokens
    for index in range(last, min(last + 4, len(tokens) - 1)):
        if tokens.lower[index] in (",", ".", ";", ")"):
            return False
        if tokens.lower[index] in line.words.links:
            return not line.scene.dates_within(tokens.starts[index], tokens.ends[index + 1])
    return False


def _number(line: Timeline, word: str) -> int | None:
    if word.isdecimal() and len(word) <= 3:
        return int(word)
    return line.words.counts.get(word)


def _amount(line: Timeline, index: int) -> int | None:
    """The whole number that an amount starting at a token gives: « cinquante bougies »."""
    start = line.scene.tokens.starts[index]
    for figure in line.scene.amounts_within(start, start + 1):
        quantity = figure.quantity
        if figure.start == start and quantity.low == quantity.high and quantity.low.denominator == 1:
            return int(quantity.low)
    return None


def _event_year(line: Timeline, founding: Dated) -> int | None:
    others = [days for dated in line.dates_in(founding.sentence) if dated is not founding and (days := bounds(dated))]
    years = {days[0].year for days in others if days[0].year == days[1].year}
    return years.pop() if len(years) == 1 else None


def _ago(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """Read "Ten years ago, in 2012": two dates for one moment, side by side."""
    for first, second in zip(line.dates, line.dates[1:], strict=False):
        if first.sentence != second.sentence or first.moment is None or second.moment is None:
            continue
        relative = first.moment.relative
        between = line.within(first.end, second.start)
        if second.moment.relative and not relative and between == [","]:
            first, second, relative = second, first, True  # "in 2009, 12 years ago"
        if not 1 <= len(between) <= 3 or between[0] not in (",", "(") or not relative:
            continue
        if (
            not set(between[1:]) <= line.words.at_year | line.words.determiners
            or not written_year(second)
            or first.quotation is not None
        ):
            continue
        counted = _years_ago(line, first)
        one, two = bounds(first), bounds(second)
        if counted is None or one is None or two is None:
            continue
        gap = max(one[0].year - two[1].year, two[0].year - one[1].year)
        if gap > 1 and scene.published is not None:
            span = Span(min(first.start, second.start), max(first.end, second.end))
            yield _finding(scene, second, span, counted, scene.published.year, scene.published.year - two[0].year)


def _years_ago(line: Timeline, dated: Dated) -> int | None:
    """The number of an exact "N years ago"; None for anything else."""
    found: list[Figure] = [figure for figure in line.durations if figure.span.overlaps(dated.span)]
    if len(found) != 1 or found[0].unit != "year" or found[0].quantity.hedge.value != "none":
        return None
    quantity = found[0].quantity
    return int(quantity.low) if quantity.low == quantity.high and quantity.low.denominator == 1 else None


def _finding(scene: Scene, dated: Dated, span: Span, number: int, year: int, gap: int) -> Finding:
    text = message("rule.AGE-2.message", words=span.of(scene.text), date=dated.quote, gap=gap, year=str(year))
    start = bounds(dated)
    first = start[0].year if start else year - gap
    arithmetic = f"{year} − {first} = {gap} ≠ {number}"
    digits = str(number)
    fixes = []
    place = scene.text.find(digits, span.start, span.end)
    if place >= 0:
        fixes.append(instead(scene, Span(place, place + len(digits)), str(gap)))
    return flag(scene, CODE, Severity.ERROR, [span, dated.span], text, arithmetic, fixes)


RULE = Rule(
    "AGE-2", "anniversary-against-founding", "age", check,
    {
        "en": {
            "rule.AGE-2.title": "Anniversary and year do not agree",
            "rule.AGE-2.message": "“{words}” does not agree with {date}: in {year} that is {gap} years.",
        },
        "fr": {
            "rule.AGE-2.title": "L’anniversaire et l’année ne s’accordent pas",
            "rule.AGE-2.message": "« {words} » ne s’accorde pas avec {date} : en {year}, cela fait {gap} ans.",
        },
    },
    EXAMPLES,
)  # fmt: skip
