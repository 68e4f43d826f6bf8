"""Numbers of days or dates and the days that are listed: "three performances, on Monday, Tuesday, Thursday and Friday",
« quatre auditions, les 4, 11, 18 et 25 février puis le 4 mars », "a three-day strike".
"""

from __future__ import annotations

from workbench.check.enumeration import Listing
from workbench.check.scene import Figure
from workbench.check.timeline import Timeline
from workbench.domain.quantities import Kind
from workbench.domain.text import Span

LED = 4
"""Most words between a number and its days."""
MANY = 3


def weekdays(line: Timeline, figure: Figure) -> Listing | None:
    """Read "three performances, on Monday, Tuesday, Thursday and Friday"."""
    own = line.extent(figure.start, figure.end)
    run = _run_of_weekdays(line, own.stop, figure.sentence)
    return run if run is not None and _start(line, run) - own.stop <= LED else None


def _run_of_weekdays(line: Timeline, first: int, sentence: int) -> Listing | None:
    """The days of the week that follow one another from token `first` on, in a list."""
    inside, lower = line.scene.sentence_tokens(sentence), line.scene.tokens.lower
    days = [at for at in range(max(first, inside.start), inside.stop) if lower[at] in line.calendar.weekdays]
    small = line.words.conjunctions | line.words.at_year | line.words.definite | {",", "on", "am", "op"}
    run = days[:1]
    for at in days[1:]:
        between = lower[run[-1] + 1 : at]
        if not between or not all(word in small for word in between):
            break
        run.append(at)
    joined = run and not line.words.conjunctions.isdisjoint(lower[run[0] : run[-1]])
    if len(run) < MANY or not joined or len({lower[at] for at in run}) < len(run):
        return None
    span = Span(line.scene.tokens.starts[run[0]], line.scene.tokens.ends[run[-1]])
    return Listing(span, len(run), len(run), tuple((lower[at],) for at in run))


def days_of_months(line: Timeline, figure: Figure) -> Listing | None:
    """Read « quatre auditions, les 4, 11, 18 et 25 février puis le 4 mars »."""
    own, inside = line.extent(figure.start, figure.end), line.scene.sentence_tokens(figure.sentence)
    lower, months = line.scene.tokens.lower, line.calendar.months
    if not any(char.isalpha() for char in figure.quote):
        return None
    small = (
        line.words.conjunctions | line.words.definite | line.words.at_year | {",", ".", "on", "am", "den", "op", "de"}
    )
    first = next(
        (at for at in range(own.stop, min(inside.stop, own.stop + LED)) if _day(lower[at]) or lower[at] in months), None
    )
    if first is None or not all(word in small or len(word) > LED for word in lower[own.stop : first]):
        return None
    at, found, told = first, [], False
    while at < inside.stop and (_day(lower[at]) or lower[at] in months or lower[at] in small or _year(lower[at])):
        found += [at] * _day(lower[at])
        told = told or lower[at] in months
        at += 1
    if len(found) < MANY or not told or line.words.conjunctions.isdisjoint(lower[first:at]):
        return None
    span = Span(line.scene.tokens.starts[first], line.scene.tokens.ends[found[-1]])
    return Listing(span, len(found), len(found), tuple((lower[one],) for one in found))


def _day(word: str) -> bool:
    return word.isdecimal() and len(word) < MANY and 1 <= int(word) <= 31


def _year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4


def days_of_length(line: Timeline, figure: Figure) -> Listing | None:
    """Read "a three-day strike. ... on Monday, Tuesday, Thursday and Friday": in the sentence or the next one."""
    for sentence in (figure.sentence, figure.sentence + 1):
        if sentence not in line.sentences_of(figure.paragraph):
            return None
        first = line.extent(figure.start, figure.end).stop if sentence == figure.sentence else 0
        if sentence > figure.sentence and (_dated_else(line, sentence) or not _of_so_long(line, figure)):
            continue  # of "three days" in another sentence others may be told
        lengths = [
            one for one in line.scene.figures_in(sentence) if one.kind is Kind.DURATION and one.span != figure.span
        ]
        found = _run_of_weekdays(line, first, sentence) if not lengths else None
        if found is not None:
            return found
    return None


def _of_so_long(line: Timeline, figure: Figure) -> bool:
    """The length belongs to a noun: "a three-day strike", « une grève de trois jours »."""
    own, lower = line.extent(figure.start, figure.end), line.scene.tokens.lower
    return "-" in figure.quote.strip("-") or (own.start > 0 and lower[own.start - 1] in line.scene.context.words.of)


def _dated_else(line: Timeline, sentence: int) -> bool:
    """A date of the sentence is told with more than days of the week."""
    lower = line.scene.tokens.lower
    return any(
        any(lower[at] in line.calendar.months for at in line.extent(one.start, one.end))
        for one in line.dates_in(sentence)
    )


def _start(line: Timeline, found: Listing) -> int:
    return line.extent(found.span.start, found.span.end).start
