"""A date is given a weekday that it does not have.

Why it matters: readers turn up on the wrong day, and one of the two is a slip of the pen.

What is not reported: a date without a year whose weekday fits in the year before or after, dates that are not
resolved to a day, and dates in quotations.

Source: Gregorian calendar.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from workbench.check.accounts import accounts
from workbench.check.flagging import day_text, flag, in_quotation, instead
from workbench.check.named_days import named_days
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Scene
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.check.weekdays import WORDS, day_message, leans_on_next, paired, weekday_at, weekday_word
from workbench.domain.findings import Finding, Severity, Suggestion
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("DAT-1", "weekday")
_BRACKETS = re.compile(r" ?\((\d{1,2})\)")
_WEEKS = 3
SOON = 60
"""Days ahead within which a speaker announces a day by its weekday."""
AHEAD = 120
"""Days within which a day is announced without its year, whatever the verb."""
NEAR = 200
"""Days around publication within which a date without a year can only be the one next to it."""

EXAMPLES = (
    Example("pt", "A polícia prendeu nesta [[segunda-feira (2)]] onze pessoas.", True, published="2025-12-02"),
    Example("pt", "A polícia prendeu nesta terça-feira (2) onze pessoas.", False, published="2025-12-02"),
    Example("fr", "Le conseil se réunira [[lundi 24 novembre 2026]] à la mairie.", True),
    Example("fr", "Le conseil s’est réuni mercredi 18 novembre à la mairie.", False),
    Example("en", "The council met on [[Friday, 18 November 2026]] in the town hall.", True),
    Example("en", "The council met on Wednesday, 18 November 2026 in the town hall.", False),
    Example("de", "Der Rat tagt am [[Montag, 24. November 2026]], im Rathaus.", True),
    Example("de", "Der Rat tagt am Dienstag, 24. November 2026, im Rathaus.", False),
    Example("es", "El pleno se celebrará el [[lunes 24 de noviembre de 2026]].", True),
    Example("it", "Il consiglio si riunirà [[lunedì 24 novembre 2026]] in municipio.", True),
    Example("pt", "O conselho reúne-se na [[segunda-feira, 24 de novembro de 2026]].", True),
    Example("nl", "De raad vergadert op [[maandag 24 november 2026]] in het stadhuis.", True),
    Example("nl", "De raad vergadert op dinsdag 24 november 2026 in het stadhuis.", False),
    Example("fr", "Dans la nuit de samedi 2 à dimanche 3 mars 2024, un car a quitté la route.", False),
    Example("it", "L’auto è uscita di strada nella notte tra sabato 2 e domenica 3 marzo 2024.", False),
    Example("en", "The sale is on [[18 March 2026, a Tuesday]], in the old mill.", wrong=True),
    Example("en", "The sale is on 18 March 2026, a Wednesday, in the old mill.", wrong=False),
    Example("en", "The race is held on [[March 18 and 19, 2026, a Friday and a Saturday]].", wrong=True),
    Example("en", "The race is held on March 18 and 19, 2026, a Wednesday and a Thursday.", wrong=False),
    Example("fr", "Le scrutin du [[22 mars 2026 tombe un samedi]].", wrong=True),
    Example("fr", "Le scrutin du 22 mars 2026 tombe un dimanche.", wrong=False),
    Example("fr", "La vente a lieu les [[18 et 19 mars 2026 (mardi et mercredi)]].", wrong=True),
    Example("fr", "La vente a lieu les 18 et 19 mars 2026 (mercredi et jeudi).", wrong=False),
    Example("de", "Die Wahl am [[22. März 2026 fällt auf einen Samstag]].", wrong=True),
    Example("es", "La votación del [[22 de marzo de 2026 cae en sábado]].", wrong=True),
    Example("it", "L’asta si terrà il [[18 e il 19 marzo 2026, un martedì e un mercoledì]].", wrong=True),
    Example("pt", "Nasceu a [[14 de junho de 1953, uma segunda-feira]], numa quinta.", wrong=True),
    Example("nl", "Ze werd geboren op [[14 juni 1953, een maandag]], op een boerderij.", wrong=True),
    Example(
        "en",
        "The council will meet in open session on [[Monday, 16 March]], and the club, which has 48 members, on Friday.",
        wrong=True,
    ),
    Example("fr", "Le feu sera tiré non le 14 juillet 2026, qui est un [[samedi]], mais à la fin du mois.", wrong=True),
    Example("fr", "Le feu sera tiré non le 14 juillet 2026, qui est un mardi, mais à la fin du mois.", wrong=False),
    Example("it", "Il 2 giugno 1946, che cadeva di [[giovedì]], votarono le donne.", wrong=True),
    Example("it", "Il 2 giugno 1946, che cadeva di domenica, votarono le donne.", wrong=False),
    Example("en", "With Christmas Day falling on [[a Thursday]] this year, most shops will shut.", wrong=True),
    Example("en", "With Christmas Day falling on a Friday this year, most shops will shut.", wrong=False),
    Example("fr", "Le 11-Novembre tombe cette année un [[jeudi]].", wrong=True, published="2026-10-06"),
    Example("fr", "Le 11-Novembre tombe cette année un mercredi.", wrong=False, published="2026-10-06"),
    Example("en", "The verdict is due on 24 November. [[That Wednesday]], the court will open at seven.", wrong=True),
    Example("en", "The verdict is due on 24 November. That Tuesday, the court will open at seven.", wrong=False),
    Example("en", "It is held on the first [[Monday]] in May, which this year is the 5th.", wrong=True),
    Example("en", "It is held on the first Monday in May, which this year is the 4th.", wrong=False),
    Example(
        "en", "Hearings are set for Monday 7 December, Thursday 10 December and [[Monday 15 December]].", wrong=True
    ),
    Example("en", "Hearings are set for Monday 7 December, Thursday 10 December and Monday 14 December.", wrong=False),
    Example(
        "fr", "« Rendez-vous le [[mercredi 1er décembre]], avec vos casseroles », a lancé Lucie Bertaud.", wrong=True
    ),
    Example("fr", "« Rendez-vous le mardi 1er décembre, avec vos casseroles », a lancé Lucie Bertaud.", wrong=False),
    Example("en", "“We met on Monday, 4 November, and never again,” she said.", wrong=False),
    Example(
        "en",
        "Owners have the last word at the meeting of [[Thursday, 27 November]].",
        wrong=True,
        published="2026-10-06",
    ),
    Example(
        "en", "Owners had the last word at the meeting of Thursday, 27 November.", wrong=False, published="2026-10-06"
    ),
    Example(
        "fr",
        "Le bal a lieu le 4 janvier, le dîner le 27 février. Les portes ouvrent le 16 mars 2027. Ce "
        "[[dimanche-là]], tout est gratuit.",
        wrong=True,
    ),
    Example(
        "fr",
        "Le bal a lieu le 4 janvier, le dîner le 27 février. Les portes ouvrent le 16 mars 2027. Ce mardi-là, "
        "tout est gratuit.",
        wrong=False,
    ),
    Example("en", "The hall opens on Monday 7 December and will be done by the autumn of 2027.", wrong=False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    yield from _named(scene, line)
    for dated in line.dates:
        if dated.moment is None or dated.moment.edtf is None:
            continue
        quoted = in_quotation(scene, dated.span)
        if quoted and (written_year(dated) or scene.published is None):
            continue
        if leans_on_next(line, dated):
            continue
        if not any(map(str.isdigit, dated.quote)):
            yield from _day_in_brackets(scene, line, dated)
            continue
        for read, (weekday, word) in paired(line, dated):
            day = _to_come(scene, line, dated, read)
            if quoted:  # what a speaker announces can only be the next such day
                day = _announced(scene, day)
            severity = None if day.weekday() == weekday else _severity(scene, dated, day, weekday)
            severity = severity and (Severity.WARNING if quoted else severity)
            if quoted and (scene.published is None or not 0 <= (day - scene.published).days <= SOON):
                continue
            if severity is not None:
                yield _finding(scene, dated, day, word, severity)


def _named(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """Weekdays said of holidays, of the day told before and of the first such day of a month."""
    for one in named_days(scene).wrong:
        right, word = weekday_word(line, one.day.weekday(), like=one.word.of(scene.text)), one.word.of(scene.text)
        text = message("rule.DAT-1.message", date=one.day, day=day_message(one.day.weekday()), written=word)
        arithmetic = f"{day_text(scene, one.day)} = {right} ≠ {word}"
        yield flag(scene, CODE, Severity.ERROR, [one.told, one.word], text, arithmetic)


def _to_come(scene: Scene, line: Timeline, dated: Dated, day: dt.date) -> dt.date:
    """The day that is meant where only the weekday made it one of another year: in a sentence of what will be, the
    next such day ("will meet on Monday, 16 September"); so too in one without any past, as nobody leaves out the year
    of what lay so far back ("have the last word at the meeting of Monday, 16 September").
    """
    published = scene.published
    listed = _with_neighbours(scene, line, dated, day)
    if listed is not None:
        return listed
    if published is None or written_year(dated) or published - day <= dt.timedelta(days=NEAR):
        return day
    ahead = [
        found for year in (published.year, published.year + 1)
        if (found := _in_year(day, year)) is not None
        and dt.timedelta(0) <= found - published <= dt.timedelta(days=NEAR)
    ]  # fmt: skip
    if not ahead:
        return day
    told = line.has(dated.sentence, "future") or (
        ahead[0] - published <= dt.timedelta(days=AHEAD) and not _of_the_past(scene, line, dated)
    )
    return ahead[0] if told else day


def _of_the_past(scene: Scene, line: Timeline, dated: Dated) -> bool:
    """A verb of the past, other than an auxiliary alone, or another date of the year before stands in its sentence."""
    acts, lower = accounts(scene), scene.tokens.lower
    inside = scene.sentence_tokens(dated.sentence)
    years = {days[0].year for one in line.dates if one.paragraph == dated.paragraph and (days := bounds(one))
             and written_year(one)}  # fmt: skip
    own = dated.moment.earliest if dated.moment is not None else None
    return (own is not None and own.year in years) or any(
        (acts.past(at) and lower[at] not in acts.words.auxiliaries) or lower[at] in line.words.pluperfect
        for at in inside
    )


def _announced(scene: Scene, day: dt.date) -> dt.date:
    """The day of the year of publication, or of the next where it is past."""
    assert scene.published is not None
    here = _in_year(day, scene.published.year)
    if here is None or here < scene.published:
        here = _in_year(day, scene.published.year + 1)
    return here or day


def _with_neighbours(scene: Scene, line: Timeline, dated: Dated, day: dt.date) -> dt.date | None:
    """Read "Monday 8 June, Thursday 11 June and Monday 16 June": days of one list are days of one year."""
    if written_year(dated) or scene.published is None:
        return None
    days = [
        days for other in line.dates_in(dated.sentence)
        if other is not dated and (days := bounds(other)) is not None and days[0] == days[1]
        and not written_year(other) and any(map(str.isdigit, other.quote))
    ]  # fmt: skip
    years = {first.year for first, _ in days if abs((first - scene.published).days) <= NEAR}
    listed = _in_year(day, years.pop()) if len(years) == 1 else None
    if listed is not None and listed < scene.published <= day:
        return None  # what lies ahead is not moved back by a wrong weekday beside it
    return listed if listed is not None and abs((listed - scene.published).days) <= NEAR else None


def _in_year(day: dt.date, year: int) -> dt.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None  # 29 February


def _day_in_brackets(scene: Scene, line: Timeline, dated: Dated) -> Iterator[Finding]:
    """A bare weekday of these weeks with another day of the month right behind it: "segunda-feira (2)"."""
    match = _BRACKETS.match(scene.text, dated.end)
    edtf = dated.moment.edtf if dated.moment is not None else None
    last = line.extent(dated.start, dated.end).stop - 1
    found = weekday_at(line, last) or weekday_at(line, last - 2)
    if match is None or edtf is None or len(edtf) != 10 or found is None or scene.published is None:
        return
    day = dt.date.fromisoformat(edtf)
    number = int(match.group(1))
    near = [scene.published + dt.timedelta(days=step) for step in range(-_WEEKS * 7, _WEEKS * 7 + 1)]
    meant = min((one for one in near if one.day == number), key=lambda one: abs(one - day), default=None)
    if meant is not None and meant.weekday() != found[0]:
        yield _finding(scene, dated, meant, Span(found[1].start, match.end()), Severity.ERROR)


def _severity(scene: Scene, dated: Dated, day: dt.date, weekday: int) -> Severity | None:
    """Error with a written year or close to publication; None where another year explains it."""
    if written_year(dated):
        return Severity.ERROR
    if scene.published is None:
        return None
    if abs((day - scene.published).days) <= NEAR:
        return Severity.ERROR
    for year in (day.year - 1, day.year + 1):
        try:
            if day.replace(year=year).weekday() == weekday:
                return None
        except ValueError:
            continue
    return Severity.WARNING


def _finding(scene: Scene, dated: Dated, day: dt.date, word: Span, severity: Severity) -> Finding:
    line = timeline(scene)
    arithmetic = f"{day_text(scene, day)} = {weekday_word(line, day.weekday())} ≠ {word.of(scene.text)}"
    fixes: list[Suggestion] = [instead(scene, word, weekday_word(line, day.weekday(), like=word.of(scene.text)))]
    text = message("rule.DAT-1.message", date=day, day=day_message(day.weekday()), written=word.of(scene.text))
    whole = Span(min(word.start, dated.start), max(word.end, dated.end))
    return flag(scene, CODE, severity, [whole], text, arithmetic, fixes)


RULE = Rule(
    "DAT-1", "wrong-weekday", "weekday", check,
    {
        "en": {
            "rule.DAT-1.title": "Weekday and date do not agree",
            "rule.DAT-1.message": "{date} is a {day}; the text says {written}.",
            **WORDS["en"],
        },
        "fr": {
            "rule.DAT-1.title": "Le jour de la semaine ne correspond pas à la date",
            "rule.DAT-1.message": "Le {date} est un {day} ; le texte dit « {written} ».",
            **WORDS["fr"],
        },
    },
    EXAMPLES,
)  # fmt: skip
