"""A finished act is dated after publication, or a coming one before it.

Why it matters: what "was signed on 3 March 2027" cannot be told in 2026; the year or the tense is wrong.

What is not reported: plans and deadlines ("was due on", "until", "postponed to"), dates without a written year,
quotations, and the historical future of biographies in French, Italian, Spanish and Portuguese ("il sera élu en 1995"),
which is why those languages report only a day or month within the last eighteen months, in a paragraph without
another past date.

Source: the publication date of the article.
"""

# ruff: noqa: E501
from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.check.flagging import day_text, flag
from workbench.check.nearest_days import far_off
from workbench.check.past_deadlines import RECENT, missed
from workbench.check.points import points
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Scene
from workbench.check.tenses import apposed, done, of_the_main_verb, pending
from workbench.check.timeline import Timeline, bounds, timeline, written_year
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue
from workbench.language.events import event_words
from workbench.language.naming import words

_AUXILIARY, _ANY_ONE, _LAST_YEAR = 8, 3, 12
CODE = ("DAT-7", "date-order")
NEAR = 5
REACH = 6
CLAUSES = frozenset({",", ";", ":", "(", ")", "—", "–"})
FRESH = dt.timedelta(days=14)
SHORT = 4
_CONDITIONAL = ("ait", "aient", "ría", "rían", "ebbe", "ebbero", "ria", "riam")
_NARRATING = frozenset({"fr", "es", "it", "pt"})

EXAMPLES = (
    Example("fr", "La dernière part sera versée le [[3 mars 2026]].", True),
    Example("fr", "La dernière part devait être versée le 3 mars 2026.", False),
    Example("fr", "Né en 1950 à Lens, il sera élu député en 1981, puis en 1988.", False),
    Example("en", "The bridge was completed in [[March 2028]], the city said.", True),
    Example("en", "The last share will be paid on [[3 March 2026]].", True),
    Example("en", "The bridge was to be completed in March 2028, the city said.", False),
    Example("de", "Die Brücke wurde im [[März 2028]] eröffnet, teilte die Stadt mit.", True),
    Example("nl", "De brug werd in [[maart 2028]] voltooid.", True),
    Example("en", "He was arrested on [[4 June 2027]].", True),
    Example("en", "The board voted on Tuesday to open the plant on 4 June 2027.", False),
    Example("en", "The bridge, which was approved on Monday, opens on 4 July 2027.", False),
    Example("fr", "Il a été arrêté le [[4 juin 2027]].", True),
    Example("fr", "Le conseil a voté lundi l’ouverture du site au 4 juin 2027.", False),
    Example("en", "The pool was opened on [[14 January 2027]] by the mayor.", True),
    Example("en", "The pool is to be opened on 14 January 2027 by the mayor.", False),
    Example("fr", "La piscine a été ouverte au public le [[14 janvier 2027]].", True),
    Example("fr", "La vente doit être bouclée au premier trimestre 2027.", False),
    Example("fr", "La vente a été conclue au [[deuxième trimestre 2027]].", True),
    Example("en", "The works shut its doors in [[March 2027]].", True),
    Example("en", "The works will shut its doors in March 2027.", False),
    Example("fr", "Livrée au printemps 2028, la passerelle sera la plus longue du pays.", False),
    Example("fr", "La première rame serait livrée au printemps 2028, selon nos informations.", False),
    Example("fr", "Fermée depuis janvier, la passerelle rouvrira le [[12 mai 2026]], a promis jeudi l’adjointe.", wrong=True),
    Example("fr", "Fermée depuis janvier, la passerelle rouvrira le 12 mai 2027, a promis jeudi l’adjointe.", wrong=False),
    Example("en", "The last tram left the depot on [[30 November 2027]], watched by hundreds.", wrong=True),
    Example("en", "The last tram leaves the depot on 30 November 2027, watched by hundreds.", wrong=False),
    Example("es", "El puente reabrirá el [[2 de marzo de 2026]], prometió el martes la concejala.", wrong=True),
    Example("it", "Il ponte riaprirà il [[2 marzo 2026]], ha promesso martedì l’assessora.", wrong=True),
    Example("pt", "A ponte reabrirá a [[2 de março de 2026]], prometeu na terça-feira a vereadora.", wrong=True),
    Example("en", "The bridge will reopen on 12 May 2026, the council promised in January.", wrong=False),
    Example("en", "The office will publish its figures on [[9 November]].", wrong=True),
    Example("en", "The office will publish its figures on 9 December.", wrong=False),
    Example("fr", "L’institut dévoilera le chiffre de l’inflation le [[9 novembre]].", wrong=True),
    Example("fr", "L’institut dévoilera le chiffre de l’inflation le 9 décembre.", wrong=False),
    Example("en", "The mine reopened on [[4 December]], and the first ore came up within hours.", wrong=True),
    Example("en", "The mine reopened on 14 November, and the first ore came up within hours.", wrong=False),
    Example("en", "The footbridge is scheduled to open in [[June 2025]], after two years of work.", wrong=True),
    Example("en", "The footbridge was scheduled to open in June 2025, after two years of work.", wrong=False),
    Example("fr", "Le magasin, inauguré en [[avril 2027]] par le maire, a déjà changé trois fois de gérant.", wrong=True),
    Example("fr", "Le magasin, inauguré en avril 2017 par le maire, a déjà changé trois fois de gérant.", wrong=False),
    Example("fr", "Les travaux s’achèvent.", wrong=True, title="Le pont rouvrira aux voitures le [[20 novembre]]"),
    Example("fr", "Les travaux s’achèvent.", wrong=False, title="Le pont rouvrira aux voitures le 30 novembre"),
    Example("en", "The report, which the panel handed to ministers on [[3 May 2027]], names nobody.", wrong=True),
    Example("en", "The report, which the panel will hand to ministers on 3 May 2027, names nobody.", wrong=False),
    Example("en", "The last tiles were laid on [[27 December]] and the boiler was lit on Monday.", wrong=True),
    Example("en", "The last tiles will be laid on 27 December; the boiler was lit on Monday.", wrong=False),
    Example("en", "A first walkout, on [[20 December]], had drawn only 520 pupils.", wrong=True),
    Example("en", "The next walkout, on 20 December, had been agreed in May.", wrong=False),
    Example("en", "The minister invited mayors to a meeting on 20 December 2026.", wrong=False),
    Example("fr", "Les comptes, que la direction a mis en ligne le [[9 juin 2027]], montrent une perte.", wrong=True),
    Example("fr", "Les comptes, que la direction a mis en ligne le 9 juin 2025, montrent une perte.", wrong=False),
    Example("fr", "Le rapport, remis au ministre le [[3 mai 2027]], ne nomme personne.", wrong=True),
    Example("fr", "Le rapport, attendu par le ministre le 3 mai 2027, ne nommera personne.", wrong=False),
    Example("fr", "Le club a réservé la salle le 3 mai 2027 pour fêter son titre.", wrong=False),
    Example("de", "Der Bericht, den die Kommission am [[3. Mai 2027]] dem Minister übergab, nennt keine Namen.", wrong=True),
    Example("de", "Der Bericht, den die Kommission am 3. Mai 2027 dem Minister übergibt, nennt keine Namen.", wrong=False),
    Example("es", "El informe, que la comisión entregó al Gobierno el [[3 de mayo de 2027]], no nombra a nadie.", wrong=True),
    Example("it", "Il nuovo comune nascerà il 1° gennaio 2028 e avrà 12.400 abitanti.", wrong=False),
    Example("it", "La relazione, che la commissione ha consegnato al ministro il [[3 maggio 2027]], non fa nomi.", wrong=True),
    Example("pt", "O armazém, inaugurado em [[22 de dezembro]] deste ano com uma banda, guarda 600 toneladas.", wrong=True),
    Example("pt", "O armazém, inaugurado em 22 de junho deste ano com uma banda, guarda 600 toneladas.", wrong=False),
    Example("nl", "Het rapport, dat de commissie op [[3 mei 2027]] aan de minister overhandigde, noemt niemand.", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    published = scene.published
    if published is None:
        return
    line = timeline(scene)
    yield from _far(scene, line, published)
    for dated in line.dates:
        over = missed(line, dated, published)
        if over is not None:
            yield _finding(scene, dated, over[0], "future", over[1], published)
        days = bounds(dated)
        if days is None or dated.quotation is not None or dated.in_title or not written_year(dated):
            continue
        if dated.moment is None or "/" in (dated.moment.edtf or "/") or _of_a_thing(line, dated):
            continue
        if days[0] > published:
            cue = line.cue_of(dated, "done", "past-act")
            close = cue if cue is not None and _close(line, dated, cue) and not _infinitive(line, cue) else None
            told = close or _happened(line, dated) or apposed(line, dated)
            told = told or (done(line, dated) if _whole(dated) else None)
            if told is not None and of_the_main_verb(line, dated, told):
                continue
            if told is not None and not _planned(line, dated, told) and not _unsure(line, dated):
                yield _finding(scene, dated, told, "past", days[0], published)
        elif days[1] < published:
            cue = line.cue_of(dated, "future")
            close = cue if cue is not None and _close(line, dated, cue) else None
            if close is not None and _stale(line, dated, published):
                continue  # "will reopen on 12 March, the council promised in January"
            if close is not None and _may_be_slip(line, dated, days[1], published):
                yield _finding(scene, dated, close, "future", days[1], published)
            elif (promised := _promised(line, dated, days[1], published)) is not None:
                yield _finding(scene, dated, promised, "future", days[1], published)
            elif (due := pending(line, dated)) is not None and _due_still(line, dated, days[1], published):
                yield _finding(scene, dated, due, "future", days[1], published)


def _of_a_thing(line: Timeline, dated: Dated) -> bool:
    """As in "will report a 1986 budget deficit": the year is that of the deficit."""
    at = line.extent(dated.start, dated.end).stop
    years = line.calendar.years
    return dated.quote.isdecimal() and at < len(line.scene.tokens) and line.scene.tokens.lower[at] in years.things


def _unsure(line: Timeline, dated: Dated) -> bool:
    """As in "Avrebbe compiuto 90 anni il 19 gennaio": it has not happened, and may never; or it is of no certain year."""
    tense, lower = line.calendar.tense, line.scene.tokens.lower
    at = line.extent(dated.start, dated.end).start
    lead = lower[max(line.scene.sentence_tokens(dated.sentence).start, at - _AUXILIARY) : at]
    told = line.scene.context.cues(dated.sentence)
    if any("before_year" in cue.roles and at - _LAST_YEAR <= cue.first and cue.last <= at for cue in told):
        return True  # « l'an passé, où les vendanges s'étaient terminées le 29 septembre »
    any_one = words(line.scene.pack.table("sources").table("words"), "indefinite")
    if any_one & {*lead[-_ANY_ONE:]}:
        return True  # « fêlée un soir de 14-Juillet »: of some year
    return not (tense.hearsay | tense.hearsay_be).isdisjoint(lead)


def _far(scene: Scene, line: Timeline, published: dt.date) -> Iterator[Finding]:
    """Days without a year that the tense of their clause puts far away."""
    for dated, tense, day in far_off(scene):
        told = _happened(line, dated) if tense == "past" else _ahead(line, dated)
        days = bounds(dated)
        off = days is not None and (days[0].year != published.year or days[0] > published)
        if told is None and tense == "past" and off:
            # of the year of publication nobody writes the year: "on 4 January", in May
            told = done(line, dated) or apposed(line, dated)
        if told is not None and tense == "past" and of_the_main_verb(line, dated, told):
            continue
        if told is not None and not _unsure(line, dated):
            yield _finding(scene, dated, told, tense, day, published)


def _promised(line: Timeline, dated: Dated, day: dt.date, published: dt.date) -> Cue | None:
    """Read « rouvrira le 12 mars 2026, a promis jeudi l’adjointe »: somebody has just said that it is to come."""
    scene, lower = line.scene, line.scene.tokens.lower
    inside, own = scene.sentence_tokens(dated.sentence), line.extent(dated.start, dated.end)
    if published - day > RECENT or len((dated.moment.edtf or "") if dated.moment else "") <= len("2026"):
        return None
    if line.has(dated.sentence, "mistake") or _stale(line, dated, published):
        return None
    events = scene.pack.view(event_words).sequence.find(scene.tokens, inside.start, inside.stop)
    vows = [mark for mark in events if "promise" in mark.roles and own.stop <= mark.first <= own.stop + NEAR]
    if not vows or "," not in lower[own.stop : vows[0].first] or not line.words.pluperfect.isdisjoint(
        lower[inside.start : inside.stop]
    ):  # fmt: skip
        return None
    verb = next((at for at in range(own.start - 1, max(inside.start, own.start - REACH) - 1, -1)
                 if _in_the_future(line, at)), None)  # fmt: skip
    if verb is None or not {",", ";", ":", "(", "«"}.isdisjoint(lower[verb : own.start]):
        return None
    return Cue(frozenset({"future"}), verb, verb + 1, scene.tokens.starts[verb], scene.tokens.ends[verb])


def _ahead(line: Timeline, dated: Dated) -> Cue | None:
    """The verb of the future that a date follows within its clause: "will publish the figure on 13 January"."""
    scene, lower = line.scene, line.scene.tokens.lower
    inside, own = scene.sentence_tokens(dated.sentence), line.extent(dated.start, dated.end)
    for at in range(own.start - 1, max(inside.start, own.start - 2 * REACH) - 1, -1):
        if lower[at] in CLAUSES or lower[at] in line.words.relatives:
            return None
        if _in_the_future(line, at):
            return Cue(frozenset({"future"}), at, at + 1, scene.tokens.starts[at], scene.tokens.ends[at])
    return None


def _whole(dated: Dated) -> bool:
    """A day, of which nobody tells long before that it is over."""
    return len((dated.moment.edtf if dated.moment is not None else None) or "") == len("2026-05-03")


def _due_still(line: Timeline, dated: Dated, day: dt.date, published: dt.date) -> bool:
    """It was due not long ago, and nobody said so long ago."""
    return published - day <= RECENT and not line.has(dated.sentence, "mistake") and not _stale(line, dated, published)


def _stale(line: Timeline, dated: Dated, published: dt.date) -> bool:
    """Another date behind it tells that it was said long ago."""
    later = [days for one in line.dates_in(dated.sentence) if one.start > dated.end and (days := bounds(one))]
    return any(published - end > FRESH for _, end in later)


def _in_the_future(line: Timeline, index: int) -> bool:
    word, tense = line.scene.tokens.lower[index], line.calendar.tense
    told = any(mark.first <= index < mark.last for mark in line.marks if "future" in mark.roles)
    ends = tuple(end for end in tense.future_endings if not end.endswith(_CONDITIONAL))
    ending = len(word) > SHORT and word not in tense.neither and bool(ends) and word.endswith(ends)
    return told or ending or word in points(line.scene).words.going


def _close(line: Timeline, dated: Dated, cue: Cue) -> bool:
    own = line.extent(dated.start, dated.end)
    before = line.scene.tokens.lower[own.start - 1] if own.start else ""
    if cue.last <= own.start and cue.last != own.start and before not in line.words.at_year | line.words.determiners:
        return False
    low, high = min(cue.last, own.stop), max(cue.first, own.start)
    return high - low <= NEAR and "," not in line.scene.tokens.lower[low:high]


def _infinitive(line: Timeline, cue: Cue) -> bool:
    """Read « doit être bouclée », "to be completed": nothing is done yet."""
    return bool(cue.first) and line.scene.tokens.lower[cue.first - 1] in points(line.scene).words.to_be


def _planned(line: Timeline, dated: Dated, cue: Cue) -> bool:
    """A word of plans or of the future stands before the date; anywhere, where verbs come last or the sentence opens
    with a participle (« Livré à l’été 2028, le navire sera ... »).
    """
    opens = cue.first == line.scene.sentence_tokens(dated.sentence).start
    if any(_in_the_future(line, at) for at in range(cue.last, line.extent(dated.start, dated.end).start)):
        return True  # "Il nuovo comune nascerà il 1° gennaio 2026"
    return any(
        opens or mark.first < line.extent(dated.start, dated.end).start or line.words.verb_last
        for mark in line.marked(dated.sentence, "plan", "future", "shut")
    )


def _happened(line: Timeline, dated: Dated) -> Cue | None:
    """Read « a été ouvert à la circulation le 14 mars 2028 », "shut its doors in March 2028"."""
    view, lower = points(line.scene), line.scene.tokens.lower
    own = line.extent(dated.start, dated.end)
    marks = [mark for mark in view.acts.get(dated.sentence, ()) if mark.last <= own.start]
    if not marks or own.start - marks[-1].last > REACH:
        return None
    mark, between = marks[-1], lower[marks[-1].last : own.start]
    if "happened-alone" in mark.roles:  # "handed over its report to the house on 27 March"
        between = [word for at, word in enumerate(between) if between[at + 1 : at + 2] == [] or not (
            word in view.words.until and between[at + 1] in line.words.determiners)]  # fmt: skip
    barred = view.words.until | line.words.relatives | {",", ";", ":", "(", "—", "–"}
    whole_day = len((dated.moment.edtf if dated.moment is not None else None) or "") == 10
    led = not between or between[-1] in line.words.at_year | line.words.determiners | view.words.on_day
    if not led or not barred.isdisjoint(between if whole_day else between[:-1]):
        return None
    before = [lower[index] for index in range(max(0, mark.first - 3), mark.first)]
    helped = not view.words.auxiliaries.isdisjoint(before[-2:])
    return mark if helped or "happened-alone" in mark.roles else None


def _may_be_slip(line: Timeline, dated: Dated, day: dt.date, published: dt.date) -> bool:
    if line.has(dated.sentence, "plan"):
        return False
    if line.scene.language not in _NARRATING:
        return True
    others = [
        other for other in line.dates
        if other is not dated and other.paragraph == dated.paragraph and (span := bounds(other)) and span[1] < published
    ]  # fmt: skip
    return published - day <= RECENT and len(dated.moment.edtf or "" if dated.moment else "") > 4 and not others


def _finding(scene: Scene, dated: Dated, cue: Cue, tense: str, day: dt.date, published: dt.date) -> Finding:
    gap = abs((day - published).days)
    text = message(f"rule.DAT-7.{tense}", date=dated.quote, days=gap)
    sign = "<" if tense == "future" else ">"
    arithmetic = f"{dated.quote} {sign} {day_text(scene, published)}"
    return flag(scene, CODE, Severity.WARNING, [dated.span, Span(cue.start, cue.end)], text, arithmetic)


RULE = Rule(
    "DAT-7", "tense-against-date", "date-order", check,
    {
        "en": {
            "rule.DAT-7.title": "Tense and date do not agree",
            "rule.DAT-7.past": "{date} lies {days} days after the publication date, yet the text tells it as done.",
            "rule.DAT-7.future": "{date} lies {days} days before the publication date, yet the text tells it as "
            "to come.",
        },
        "fr": {
            "rule.DAT-7.title": "Le temps du verbe et la date ne s’accordent pas",
            "rule.DAT-7.past": "« {date} » vient {days} jours après la publication, mais le texte le donne pour fait.",
            "rule.DAT-7.future": "« {date} » précède la publication de {days} jours, mais le texte le donne "
            "pour à venir.",
        },
    },
    EXAMPLES,
)  # fmt: skip
