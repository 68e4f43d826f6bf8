"""A stated length of time does not fit the two dates it runs between.

Why it matters: "four years, from March 2027 to September 2029" is two and a half; reader and reporter plan by either.

What is not reported: lengths within one unit of the calendar (half a year for years), hedged lengths within a fifth,
sentences with another length or a third date, quotations.

Source: Gregorian calendar.
"""

# ruff: noqa: E501
from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from workbench.check.announced import announced
from workbench.check.courses import courses
from workbench.check.flagging import flag
from workbench.check.horizons import horizons
from workbench.check.hours import hours
from workbench.check.intervals import pairs
from workbench.check.lasting import lasting, stretch_over
from workbench.check.lengths import DAYS, MINUTES, YEAR, Days, between, stated, told_days, unit_word
from workbench.check.paced import paced
from workbench.check.periods import Period, periods, rests
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Figure, Scene
from workbench.check.sequences import written_year_in
from workbench.check.shifts import shifts
from workbench.check.spells import spells
from workbench.check.stretches import stretches
from workbench.check.timeline import Timeline, bounds, is_deadline, timeline, written_year
from workbench.domain import edtf
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge
from workbench.domain.text import Span
from workbench.i18n import message, number
from workbench.language.checking import Cue
from workbench.language.tokens import fold

CODE = ("DAT-4", "schedule")
REACH = 5
MOST_DAYS = 45
"""Days that are counted one by one; more of them are rounded."""
FRIDAY = 4

EXAMPLES = (
    Example("fr", "L’exposition dure [[trois mois]], du 1er mars 2026 au 15 avril 2026.", True),
    Example("fr", "L’exposition dure trois mois, du 1er mars 2026 au 31 mai 2026.", False),
    Example("fr", "La concession, [[d’une durée de vingt-cinq ans]], courra de janvier 2030 à décembre 2049.", True),
    Example("fr", "La concession, d’une durée de vingt ans, courra de janvier 2030 à décembre 2049.", False),
    Example("en", "Building is due to take [[four years]], starting in March 2027 and ending in September 2029.", True),
    Example("en", "Building is due to take four years, starting in March 2027 and ending in February 2031.", False),
    Example("fr", "Il a dirigé l’usine [[pendant vingt ans]], de 1990 à 1998.", True),
    Example("fr", "Il a dirigé l’usine pendant huit ans, de 1990 à 1998.", False),
    Example("fr", "À 50 ans, de 1990 à 1998, il dirige l’usine.", False),
    Example("en", "The king reigned from 1950 to 1975, [[a reign of 35 years]].", True),
    Example("en", "The king reigned from 1950 to 1975, a reign of 25 years.", False),
    Example("en", "The trial lasted a year, from March 2025 to March 2026.", False),
    Example("en", "The line will be closed for [[three weeks]], from 17 to 28 August.", True),
    Example("en", "The line will be closed for two weeks, from 17 to 30 August.", False),
    Example("fr", "La ligne sera fermée pendant [[trois semaines]], du 17 au 28 août.", True),
    Example("fr", "La grève a duré dix jours, du 2 au 11 mai.", False),
    Example("pt", "A linha ficará encerrada durante [[três semanas]], entre 17 e 28 de agosto.", True),
    Example(
        "fr",
        "Il prend les rênes du théâtre en 1972 et le quitte en 1998 ; pendant [[ces trente-six ans]], il signe "
        "cinquante spectacles.",
        True,
    ),
    Example(
        "fr",
        "Il prend les rênes du théâtre en 1972 et le quitte en 1998 ; pendant ces vingt-six ans, il signe "
        "cinquante spectacles.",
        False,
    ),
    Example("en", "She joined the works in 1981 and left in 1999. In [[those 28 years]] she missed one shift.", True),
    Example("en", "She joined the works in 1981 and left in 1999. In those 18 years she missed one shift.", False),
    Example(
        "nl", "De controles liepen van 3 november tot en met 12 december. [[Acht weken lang]] stonden zij daar.", True
    ),
    Example("nl", "De controles liepen van 3 november tot en met 12 december. Zes weken lang stonden zij daar.", False),
    Example("fr", "Le bassin sera vidé pendant [[six semaines]], du 4 janvier au 30 mars 2027, a annoncé mardi la ville.", True),
    Example("fr", "Le bassin sera vidé pendant douze semaines, du 4 janvier au 30 mars 2027, a annoncé mardi la ville.", False),
    Example("fr", "Entamé le 2 novembre, le blocus a pris fin le 12 novembre, au bout de [[trois semaines]].", True),
    Example("fr", "Entamé le 2 novembre, le blocus a pris fin le 12 novembre, au bout de dix jours.", False),
    Example("fr", "Entré au journal en 1990, il l’a quitté en 2015, après [[trente-cinq ans]] de service.", True),
    Example("fr", "Ouvert en mars 2022, le chantier s’est achevé en décembre 2024, après six mois d’interruption.", False),
    Example("fr", "La séance, qui a débuté à 8 h 15, s’est achevée à 10 h 45 après [[trois heures et demie]] de débats.", True),
    Example("fr", "La séance, qui a débuté à 8 h 15, s’est achevée à 11 h 45 après trois heures et demie de débats.", False),
    Example("en", "The [[three-week]] strike began on 2 November and ended on 12 November.", True),
    Example("en", "The ten-day strike began on 2 November and ended on 12 November.", False),
    Example("en", "The inquest opened on 3 November, lasted [[three weeks]] and ended on the 10th.", True),
    Example("en", "The inquest opened on 3 November, lasted a week and ended on the 10th.", False),
    Example("en", "The play starts at 8pm, lasts [[two hours]] and ends at 11.30pm.", True),
    Example("en", "The play starts at 8pm, lasts two hours and ends at 10pm.", False),
    Example("en", "His [[six-year]] term, which began in March 2020, ends in March 2028.", True),
    Example("en", "He was mayor from 2001 to 2014 after 20 years as a teacher.", False),
    Example("en", "Entrants have [[ten days]] from 3 March 2026 to reply. The deadline expires on 23 March 2026.", wrong=True),
    Example("en", "Entrants have ten days from 3 March 2026 to reply. The deadline expires on 13 March 2026.", wrong=False),
    Example("fr", "Les candidats ont [[dix jours]], à compter du 3 mars 2026, pour répondre. Le délai expire le 23 mars 2026.", wrong=True),
    Example("fr", "Les candidats ont dix jours, à compter du 3 mars 2026, pour répondre. Le délai expire le 13 mars 2026.", wrong=False),
    Example("en", "[[Five days]] of song: the festival runs from 8 to 14 July in the abbey.", wrong=True),
    Example("en", "Seven days of song: the festival runs from 8 to 14 July in the abbey.", wrong=False),
    Example("en", "Five days of racing, with two rest days: the tour runs from 8 to 14 July.", wrong=False),
    Example("fr", "[[Cinq jours]] de chant : le festival se tient du 8 au 14 juillet à l’abbaye.", wrong=True),
    Example("fr", "Sept jours de chant : le festival se tient du 8 au 14 juillet à l’abbaye.", wrong=False),
    Example("en", "The [[three-day]] fair will be held from 6 to 10 May 2026.", wrong=True),
    Example("en", "The five-day fair will be held from 6 to 10 May 2026.", wrong=False),
    Example("fr", "La randonnée, en [[trois jours]], du 9 au 13 juin 2026, relie les deux vallées.", wrong=True),
    Example("fr", "La randonnée, en cinq jours, du 9 au 13 juin 2026, relie les deux vallées.", wrong=False),
    Example("en", "The road closes on 2 March 2026 for [[18 months]] and will reopen in May 2027.", wrong=True),
    Example("en", "The road closes on 2 March 2026 for 18 months and will reopen in September 2027.", wrong=False),
    Example("en", "The ban takes effect on 1 April 2026 and will last [[two years]], until 31 March 2027.", wrong=True),
    Example("en", "The ban takes effect on 1 April 2026 and will last one year, until 31 March 2027.", wrong=False),
    Example("de", "Die Arbeiten dauern [[acht Monate]]. Sie beginnen am 1. April 2026 und sollen am 31. Juli 2026 enden.", wrong=True),
    Example("de", "Die Arbeiten dauern vier Monate. Sie beginnen am 1. April 2026 und sollen am 31. Juli 2026 enden.", wrong=False),
    Example("es", "Las obras durarán [[ocho meses]]. Empezarán el 1 de abril de 2026 y terminarán el 31 de julio de 2026.", wrong=True),
    Example("it", "I lavori dureranno [[otto mesi]]. Inizieranno il 1° aprile 2026 e finiranno il 31 luglio 2026.", wrong=True),
    Example("pt", "O festival dura [[cinco dias]], de 8 a 14 de julho.", wrong=True),
    Example("nl", "Het festival duurt [[vijf dagen]], van 8 tot en met 14 juli.", wrong=True),
    Example("en", "The two-day strike was followed by talks from 6 to 12 April.", wrong=False),
    Example("en", "Ten days after the storm, from 6 to 8 March, the road was shut.", wrong=False),
    Example("en", "Visitors get three days, from 1 April to 30 September, at half price.", wrong=False),
    Example("en", "Repairs are to take [[four months]]. They will start on 1 March 2026, once the ice has gone, and be finished by 31 October 2026.", wrong=True),
    Example("en", "Repairs are to take eight months. They will start on 1 March 2026, once the ice has gone, and be finished by 31 October 2026.", wrong=False),
    Example("en", "The company promised a [[four-week]] tour.\n\nIts van will leave Truro on 20 April 2026 and be home again on 18 July 2026.", wrong=True),
    Example("en", "The company promised a three-month tour.\n\nIts van will leave Truro on 20 April 2026 and be home again on 18 July 2026.", wrong=False),
    Example("en", "Work will begin on 2 March 2026 and end on 2 September 2026, with drivers facing [[two months]] of single lanes on the bridge.", wrong=True),
    Example("en", "The judge gave the firm [[30 days]], counted from her ruling on 4 May 2026, to hand over its mail.\n\nThat leaves a deadline of 23 June 2026.", wrong=True),
    Example("en", "The judge gave the firm 30 days, counted from her ruling on 4 May 2026, to hand over its mail.\n\nThat leaves a deadline of 3 June 2026.", wrong=False),
    Example("en", "A solicitor was jailed for six years on Tuesday. The thefts ran from May 2017 to January 2018.", wrong=False),
    Example("fr", "« [[Six semaines]] de fermeture », avait juré l’exploitant.\n\nVidé le 1er septembre 2025, le bassin a rouvert ses portes le 24 novembre 2025.", wrong=True),
    Example("fr", "« Douze semaines de fermeture », avait juré l’exploitant.\n\nVidé le 1er septembre 2025, le bassin a rouvert ses portes le 24 novembre 2025.", wrong=False),
    Example("fr", "Le marché court [[trente mois]] à compter de septembre 2025 ; il expirera en décembre 2026.", wrong=True),
    Example("fr", "Lancé en mars 2023 pour 24 mois, le chantier a pris neuf mois de retard et n’a été livré qu’en décembre 2025.", wrong=False),
    Example("it", "La cura dura [[21 giorni]]: iniziata il 10 dicembre 2025, è terminata il 20 dicembre 2025.", wrong=True),
    Example("it", "La cura dura 21 giorni: iniziata il 10 dicembre 2025, è terminata il 31 dicembre 2025.", wrong=False),
    Example("de", "Die Sperrung dauert [[zwölf Tage]]: Sie beginnt am 23. März 2026 und endet am 13. April 2026.", wrong=True),
    Example("nl", "De boeren moeten [[vijf maanden]] wachten: het seizoen begint op 1 april 2026 en eindigt op 15 juni 2026.", wrong=True),
    Example("fr", "Réunir 90 000 signatures prendrait dix-huit mois. Les livraisons s’étaleront de 2027 à 2030.", wrong=False),
    Example("en", "A [[72-hour]] curfew was declared from 8pm on Friday until 8pm on Sunday.", wrong=True),
    Example("en", "A 48-hour curfew was declared from 8pm on Friday until 8pm on Sunday.", wrong=False),
    Example("en", "The show's run has been extended by [[two weeks]]. It was to close on 12 April and will now stay open until 17 May.", wrong=True),
    Example("en", "The show's run has been extended by five weeks. It was to close on 12 April and will now stay open until 17 May.", wrong=False),
    Example("fr", "Le chantier devait s’achever en mars 2026. Retardé de [[huit mois]], il ne sera terminé qu’en mars 2027.", wrong=True),
    Example("fr", "Le chantier devait s’achever en mars 2026. Retardé de douze mois, il ne sera terminé qu’en mars 2027.", wrong=False),
    Example("en", "The ferry was withdrawn on 3 January for a [[six-week]] refit and came back on the route on 7 March.", wrong=True),
    Example("en", "The ferry was withdrawn on 3 January for a nine-week refit and came back on the route on 7 March.", wrong=False),
    Example("fr", "La fête s’étirera sur [[trois jours]], du jeudi 18 au dimanche 21 juin.", wrong=True, published="2026-06-02"),
    Example("fr", "La fête s’étirera sur quatre jours, du jeudi 18 au dimanche 21 juin.", wrong=False, published="2026-06-02"),
    Example("en", "Drones flew over the gulf for 63 days. Vessels must slow down from 1 February to 30 April.", wrong=False),
    Example("en", "Tenders open on 1 June. Bidders will have [[90 days]] to submit their offers, a period that closes on 10 July.", wrong=True, published="2026-05-06"),
    Example("en", "Tenders open on 1 June. Bidders will have 40 days to submit their offers, a period that closes on 10 July.", wrong=False, published="2026-05-06"),
    Example("en", "The crew leaves Lorient on 9 October 2026. The crossing is expected to last [[three months]]. It ties up in Halifax on 20 November 2026.", wrong=True),
    Example("en", "The crew leaves Lorient on 9 October 2026. The crossing is expected to last six weeks. It ties up in Halifax on 20 November 2026.", wrong=False),
    Example("en", "The builder must hand over the tracks in March 2028, [[42 months]] from now.", wrong=True),
    Example("en", "The builder must hand over the tracks in March 2028, 16 months from now.", wrong=False),
    Example("en", "The link will open in January 2029, the transit authority said.\n\nShovels go into the ground on 8 September 2026. From then the builder needs [[44 months]] for track and stations.", wrong=True),
    Example("en", "The road will be closed for three weeks in July. Work on the bridge started in March 2025 and ends in December 2026.", wrong=False),
    Example("en", "A three-year study of 4,000 patients began in 2019. The drug has been on sale since March 2025, and reaches Europe in October 2026.", wrong=False),
    Example("fr", "Le musée ferme ses portes le 7 septembre 2026. Il faudra [[dix-huit mois]] de travaux, selon l’architecte. Les visiteurs seront de nouveau accueillis en juin 2027.", wrong=True),
    Example("fr", "Le musée ferme ses portes le 7 septembre 2026. Il faudra neuf mois de travaux, selon l’architecte. Les visiteurs seront de nouveau accueillis en juin 2027.", wrong=False),
    Example("fr", "Les terrassements débuteront en octobre 2026 et les travaux s’étaleront sur [[vingt-quatre mois]], pour une ouverture au public en septembre 2027.", wrong=True),
    Example("fr", "Le maire promet de geler l’impôt pendant deux ans et de planter 5 000 arbres d’ici à 2029.", wrong=False),
    Example("fr", "En 2024, l’épidémie s’était étalée sur sept mois. Trente lits resteront ouverts jusqu’au 15 avril 2026.", wrong=False),
    Example("de", "Die Bagger rollen im März 2027 an. Das Büro rechnet mit [[drei Jahren]] Bauzeit. Die ersten Kinder sollen im August 2028 einziehen.", wrong=True),
    Example("de", "Die Bagger rollen im März 2027 an. Das Büro rechnet mit anderthalb Jahren Bauzeit. Die ersten Kinder sollen im August 2028 einziehen.", wrong=False),
    Example("es", "Las obras arrancan en enero de 2027 con un plazo de [[20 meses]]. El puente se abrirá al tráfico en octubre de 2027.", wrong=True),
    Example("it", "La consegna dei lavori è fissata per gennaio 2027 e l’impresa ha un tempo di [[20 mesi]]. La scuola sarà inaugurata nel giugno 2027.", wrong=True),
    Example("pt", "As obras arrancam em janeiro de 2027 e têm um prazo de [[20 meses]]. A ponte abre ao trânsito em outubro de 2027.", wrong=True),
    Example("nl", "De werken beginnen in januari 2027 en vergen [[20 maanden]]. De brug gaat in oktober 2027 open voor het verkeer.", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    if not line.durations:
        return
    told = _spans(scene, line) if "lasting" in line.roles else ()
    spans = [(one, _length(line, *one[:2]) or _opening(scene, line, one[1])) for one in told]
    seen: set[Span] = set()
    for (first, second, start, end), figure in (*spans, *_taken_up(scene, line)):
        if figure is None:
            continue
        low, high = between(start, end)
        seen.add(figure.span)
        if first is second and _counted_out(figure):
            wrong = not _days_agree(scene, figure, start[0], end[1], first.span)
        else:
            said = _said(figure)
            wrong = said is not None and (said[1] < low or said[0] > high)
        if wrong and not _of_another_act(scene, figure, first.span, second.span):
            yield _finding(scene, figure, (first.span, second.span), low, high)
    for period in periods(scene):
        explained = _until_now(scene, period) or _of_another_act(
            scene, period.figure, period.first.span, period.second.span
        )
        if period.figure.span not in seen and not _fits(scene, period) and not explained:
            low, high = (int(24 * 60 * end) for end in period.days) if period.first.clock else map(int, period.days)
            seen.add(period.figure.span)
            yield _finding(scene, period.figure, (period.first.span, period.second.span), low, high)
    for period in (
        *stretches(scene).unexplained, *shifts(scene).wrong, *hours(scene).wrong, *courses(scene).wrong, *announced(scene).wrong,
        *paced(scene).wrong, *horizons(scene).wrong, *spells(scene).wrong,
    ):  # fmt: skip
        explained = _until_now(scene, period) or _of_another_act(
            scene, period.figure, period.first.span, period.second.span
        )
        if period.figure.span not in seen and not explained:
            low, high = (int(24 * 60 * end) for end in period.days) if period.first.clock else map(int, period.days)
            yield _finding(scene, period.figure, (period.first.span, period.second.span), low, high)


def _of_another_act(scene: Scene, figure: Figure, first: Span, second: Span) -> bool:
    """Dates and length stand in one sentence, in clauses that tell of two things."""
    inside = scene.segments.sentences[figure.sentence]
    early, late = sorted((first, second))
    if early.start < inside.start or late.end > inside.end:
        return False
    return lasting(scene).of_another_act(
        figure, scene.tokens.covering(early.start, early.end).start, scene.tokens.covering(late.start, late.end).stop
    )


def _until_now(scene: Scene, period: Period) -> bool:
    """As in "de derde overname in zes jaar, na een in 2019 en een in 2022": the years are counted up to the article."""
    figure, dated, last = period.figure, period.first.dated, period.second.dated
    earliest = None if dated is None or dated.moment is None else dated.moment.earliest
    latest = None if last is None or last.moment is None else last.moment.earliest
    if scene.published is None or earliest is None or latest is None or figure.unit != "year":
        return False
    return latest < scene.published and figure.quantity.middle == scene.published.year - earliest.year


def _fits(scene: Scene, period: Period) -> bool:
    first, second = period.first, period.second
    whole = first.high - first.low == 1 == second.high - second.low
    if period.written and whole and _counted_out(period.figure):
        start, end = dt.date.fromordinal(int(first.low)), dt.date.fromordinal(int(second.low))
        return _days_agree(scene, period.figure, start, end, first.span)
    said = told_days(period.figure) if first.clock else _said(period.figure)
    low, high = period.days
    agrees = said is None or not (said[1] < low or said[0] > high)
    written = all(one.dated is not None and written_year_in(one.dated.quote) for one in (first, second))
    if agrees or said is None or first.clock or written:
        return agrees
    return any(said[0] <= high + other and low + other <= said[1] for other in (-YEAR, YEAR))  # another year was meant


def _said(figure: Figure) -> tuple[Fraction, Fraction] | None:
    """What a duration may mean in days; a few weeks or months are never less than half of them."""
    said = stated(figure)
    if said is None or figure.unit not in ("week", "month") or figure.quantity.hedge is not Hedge.NONE:
        return said
    return max(said[0], figure.quantity.low * DAYS[figure.unit] / 2), said[1]


def _counted_out(figure: Figure) -> bool:
    """A number of days that somebody has counted: an exact one of a few weeks at most."""
    quantity = figure.quantity
    exact = quantity.hedge is Hedge.NONE and quantity.low == quantity.high and quantity.low.denominator == 1
    return figure.unit == "day" and exact and 2 <= quantity.low <= MOST_DAYS


def _days_agree(scene: Scene, figure: Figure, start: dt.date, end: dt.date, written: Span) -> bool:
    """From the first to the last day, the last one counted or not; some of them where the text says "between" or
    tells of days of rest, and the working days of whole weeks.
    """
    said, every = int(figure.quantity.low), (end - start).days + 1
    if _stretched(scene, figure) and said != every and end.weekday() != FRIDAY:
        return False
    if said in (every, every - 1):
        return True
    opening = written.of(scene.text).split()[0].lower()
    loose = opening in _between(scene) or rests(scene, figure.sentence)
    weeks = start.weekday() == 0 and end.weekday() == FRIDAY and said == every - 2 * (every // 7)
    return said < every and (loose or weeks)


def _stretched(scene: Scene, figure: Figure) -> bool:
    """Read "over four days", « sur quatre jours »: every day counts."""
    at = scene.tokens.covering(figure.start, figure.end).start - 1
    return at >= 0 and scene.tokens.lower[at] in scene.pack.view(stretch_over)


def _between(scene: Scene) -> frozenset[str]:
    return frozenset(map(fold, scene.pack.table("dates").table("before").strings("between")))


def _opening(scene: Scene, line: Timeline, last: Dated) -> Figure | None:
    """The length that opens the sentence after the dates: "... to 12 December. For eight weeks ..."."""
    sentence = last.sentence + 1
    found = [figure for figure in line.durations if figure.sentence == sentence and figure.unit in DAYS]
    if not found or found[0].paragraph != last.paragraph or line.dates_in(sentence) or found[0].quotation is not None:
        return None
    own = line.extent(found[0].start, found[0].end)
    marks = line.marked(sentence, "lasting")
    first = scene.sentence_tokens(sentence).start
    small = line.words.glue | line.words.determiners  # not "Rehearsals last three weeks"
    opens = first + (scene.tokens.lower[first] in small)
    led = any(mark.last == own.start and mark.first <= opens for mark in marks)
    followed = own.start == first and any(mark.first == own.stop for mark in marks)
    return found[0] if led or followed else None


def _taken_up(scene: Scene, line: Timeline) -> Iterator[tuple[tuple[Dated, Dated, Days, Days], Figure]]:
    """Two dates in order and "those thirty years" after them in the sentence, or at the head of the next."""
    those = scene.context.words.those
    for figure in line.durations:
        own = line.extent(figure.start, figure.end)
        if figure.quotation is not None or figure.unit not in DAYS or not own.start:
            continue
        if scene.tokens.lower[own.start - 1] not in those:
            continue
        dates = [one for one in line.dates_in(figure.sentence) if one.end <= figure.start]
        early = own.start - scene.sentence_tokens(figure.sentence).start <= REACH
        if not dates and early and not line.dates_in(figure.sentence):
            dates = [one for one in line.dates_in(figure.sentence - 1) if one.paragraph == figure.paragraph]
        if len(dates) != 2 or not all(map(written_year, dates)):
            continue
        start, end = bounds(dates[0]), bounds(dates[1])
        if start is not None and end is not None and end[0] > start[1]:
            yield (dates[0], dates[1], start, end), figure


def _spans(scene: Scene, line: Timeline) -> Iterator[tuple[Dated, Dated, Days, Days]]:
    """Sentences with exactly one span of time: two tied dates, or one written as an interval."""
    for pair in pairs(scene):
        start, end = bounds(pair.first), bounds(pair.second)
        if pair.ladder or not start or not end or is_deadline(pair.first):
            continue
        if end[1] >= start[0] and len(line.dates_in(pair.first.sentence)) == 2:
            yield pair.first, pair.second, start, end
    for dated in line.dates:
        moment = dated.moment
        if moment is None or moment.edtf is None or "/" not in moment.edtf:
            continue
        if moment.relative and sum(map(str.isdigit, dated.quote)) < 2:
            continue
        days = bounds(dated)
        if days is None or dated.quotation is not None or len(line.dates_in(dated.sentence)) != 1:
            continue
        first, last = moment.edtf.split("/")
        opening, closing = _days(first), _days(last)
        if opening is not None and closing is not None and days[0] <= days[1]:
            yield dated, dated, opening, closing


def _days(text: str) -> Days | None:
    first, last = edtf.bounds(text) if text.strip(".") else (None, None)
    return None if first is None or last is None else (first, last)


def _length(line: Timeline, first: Dated, second: Dated) -> Figure | None:
    """The only duration of the sentence, if words tie it to the dates."""
    found = [figure for figure in line.durations if figure.sentence == first.sentence and figure.unit in DAYS]
    if len(found) != 1 or line.has(first.sentence, "later", "born", "mistake"):
        return None
    figure = found[0]
    if any(dated.start < figure.end and figure.start < dated.end for dated in line.dates_in(first.sentence)):
        return None
    own = line.extent(figure.start, figure.end)
    near = [mark for mark in line.marked(first.sentence, "lasting") if 0 <= own.start - mark.last <= 3]
    sure = [mark for mark in near if mark.last - mark.first > 1 or _leads(mark, own)]
    if line.has(first.sentence, "age-unit") and not sure:
        return None  # « 50 ans » may be an age, unless words such as « d’une durée de », « pendant » lead up to it
    edge = [line.extent(dated.start, dated.end) for dated in (first, second)]
    close = any(0 <= one.start - own.stop <= REACH or 0 <= own.start - one.stop <= REACH for one in edge)
    return figure if near and close else None


def _leads(mark: Cue, own: range) -> bool:
    """Read "pendant vingt ans": right before the length, and no word that stands before an age."""
    return mark.last == own.start and {"lasting", "planned-length"} <= mark.roles


def _finding(scene: Scene, figure: Figure, dates: tuple[Span, Span], low: int, high: int) -> Finding:
    """`low` and `high` are minutes for lengths in hours and minutes, days for others."""
    size = DAYS.get(figure.unit) or Fraction(MINUTES[figure.unit])
    real = number(Fraction(low + high, 2) / size, scene.language, 1)
    written = " – ".join(dict.fromkeys(date.of(scene.text) for date in dates))
    unit = message(f"rule.DAT-4.{figure.unit}")
    text = message("rule.DAT-4.message", length=figure.quote, dates=written, real=real, unit=unit)
    arithmetic = f"{written} ≈ {real} {unit_word(figure)} ≠ {figure.quote}"
    return flag(scene, CODE, Severity.ERROR, [figure.span, *dates], text, arithmetic)


RULE = Rule(
    "DAT-4", "span-against-endpoints", "schedule", check,
    {
        "en": {
            "rule.DAT-4.title": "Length and dates do not agree",
            "rule.DAT-4.message": "“{length}” does not agree with {dates}: that is about {real} {unit}.",
            "rule.DAT-4.day": "days", "rule.DAT-4.week": "weeks", "rule.DAT-4.month": "months",
            "rule.DAT-4.year": "years", "rule.DAT-4.hour": "hours", "rule.DAT-4.minute": "minutes",
        },
        "fr": {
            "rule.DAT-4.title": "La durée et les dates ne s’accordent pas",
            "rule.DAT-4.message": "« {length} » ne s’accorde pas avec {dates} : cela fait environ {real} {unit}.",
            "rule.DAT-4.day": "jours", "rule.DAT-4.week": "semaines", "rule.DAT-4.month": "mois",
            "rule.DAT-4.year": "ans", "rule.DAT-4.hour": "heures", "rule.DAT-4.minute": "minutes",
        },
    },
    EXAMPLES,
)  # fmt: skip
