"""An end lies before its start, or something is said to follow what came later.

Why it matters: a festival that ends before it opens, works finished before they began: one of the dates is wrong.

What is not reported: dates in quotations, dates whose intervals touch, and orders that the words leave open
(flashbacks without "after that"). Orders that a year more or less repairs are told by DAT-6.

Source: order of time.
"""

# ruff: noqa: E501
from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.check.accounts import accounts
from workbench.check.afterlives import afterlives
from workbench.check.aftermaths import aftermaths
from workbench.check.causes import causes
from workbench.check.clauses_in_time import clauses_in_time
from workbench.check.consequences import consequences
from workbench.check.firsts_after_lasts import firsts_after_lasts
from workbench.check.flagging import flag, in_quotation
from workbench.check.grounds import grounds
from workbench.check.intervals import Pair, pairs
from workbench.check.looking_back import looking_back
from workbench.check.matters import matters
from workbench.check.origins import origins
from workbench.check.outcomes import outcomes
from workbench.check.progress import progress
from workbench.check.rule import Example, Rule
from workbench.check.scene import Dated, Scene
from workbench.check.sequences import sequences
from workbench.check.successors import successors
from workbench.check.timeline import Timeline, bounds, is_deadline, timeline, written_year
from workbench.check.turns import turns
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

_NOT = 2
CODE = ("DAT-3", "date-order")
DAY = 10
"""Letters of a day in EDTF."""
SWAPPED = 92
"""Days between the end of a span and its beginning a year later up to which the two have been swapped."""
_YEAR = re.compile(r"\b\d{4}\b")

EXAMPLES = (
    Example("en", "Police opened an inquiry in [[March 2022]] after a complaint. It led to the arrest of the owner, at a hotel, in September 2021.", wrong=True),
    Example("en", "Police opened an inquiry in March 2022 after a complaint. It led to the arrest of the owner, at a hotel, in September 2022.", wrong=False),
    Example("fr", "Le parquet a ouvert une enquête en [[mars 2022]]. Elle a conduit à l’arrestation du gérant, en septembre 2021.", wrong=True),
    Example("fr", "Les travaux ont commencé [[en mai 2024]] et se sont achevés en février 2022.", True),
    Example("fr", "Les travaux ont commencé en mai 2022 et se sont achevés en février 2024.", False),
    Example("fr", "Le groupe est vendu en 1997. Après cette cession, il reste à la tête de l’usine, qu’il quitte en "
            "[[1993]].", True),
    Example("fr", "Le groupe est vendu en 1993. Il avait été fondé en 1956.", False),
    Example("en", "The festival will run from [[Friday 19 June 2026 to Sunday 14 June 2026]].", True,
            published="2026-06-01"),
    Example("en", "The works began in [[May 2024]] and were completed in March 2021.", True),
    Example("en", "The works began in May 2021 and were completed in March 2024.", False),
    Example("de", "Die Arbeiten begannen im [[Mai 2024]] und endeten im März 2021.", True),
    Example("es", "Las obras comenzaron en [[mayo de 2024]] y terminaron en febrero de 2022.", True),
    Example("it", "I lavori sono iniziati nel [[maggio 2024]] e sono terminati nel febbraio 2022.", True),
    Example("pt", "As obras começaram em [[maio de 2024]] e terminaram em fevereiro de 2022.", True),
    Example("nl", "De werken begonnen in [[mei 2024]] en eindigden in februari 2022.", True),
    Example("fr", "Le contrat court du [[1er septembre 2026]] au 31 mars 2026.", True),
    Example("fr", "Le contrat court du 1er septembre 2026 au 31 mars 2027.", False),
    Example("fr", "Les dockers ont cessé le travail le [[9 novembre]]. Le protocole qui met un terme au conflit a été signé le 4 novembre.", True),
    Example("fr", "Les dockers ont cessé le travail le 2 novembre. Le protocole qui met un terme au conflit a été signé le 4 novembre.", False),
    Example("en", "Dockers walked out on [[9 November]]. The deal that ended the dispute was signed on the 4th.", True),
    Example("en", "Dockers walked out on 2 November. The deal that ended the dispute was signed on the 4th.", False),
    Example("fr", "Après sa nomination en [[2020]], elle démissionne en 2017.", True),
    Example("fr", "Après sa nomination en 2020, elle défend la réforme votée en 2017.", False),
    Example("en", "Before closing in [[2012]], the dairy was bought in 2015.", True),
    Example("en", "Before closing in 2015, the dairy was bought in 2012.", False),
    Example("en", "Founded in [[1987]], the team played its first season in 1979.", True),
    Example("en", "Founded in 1987, the team plays on a pitch laid in 1979.", False),
    Example("en", "The survey visited its first farm in [[May 2023]] and left the last of them in March 2021.", True),
    Example("en", "She joined the union in 1998 and retired in 1995 from sport.", False),
    Example("fr", "Les inscriptions ouvrent le [[15 décembre]] et se terminent le 2 décembre.", True),
    Example("fr", "Signé le 12 novembre, le bail entrera en vigueur le 1er janvier 2027.", False),
    Example("en", "The licence runs from [[1 May 2027]] until 30 April 2026.", True),
    Example("en", "The licence runs from 1 May 2026 until 30 April 2027.", False),
    Example("en", "The museum shows her prints from [[12 April to 28 March 2026]].", wrong=True),
    Example("en", "The rink is open from 12 October to 28 March 2026.", wrong=False),
    Example("fr", "Le musée expose ses gravures du [[12 avril au 28 mars 2026]].", wrong=True),
    Example("fr", "La patinoire est ouverte du 12 octobre au 28 mars 2026.", wrong=False),
    Example("en", "The clerk was convicted in [[March 2021]] of stealing from the parish in June 2022.", wrong=True),
    Example("en", "The clerk was convicted in March 2021 of stealing from the parish in June 2019.", wrong=False),
    Example("fr", "Le greffier a été condamné en [[mars 2021]] pour des vols commis en juin 2022.", wrong=True),
    Example("fr", "Le greffier a été condamné en mars 2021 pour des vols commis en juin 2019.", wrong=False),
    Example("en", "The painter, who died in [[1912]], finished the altarpiece in 1915.", wrong=True),
    Example("en", "The painter, who died in 1912, finished the altarpiece in 1908.", wrong=False),
    Example("en", "The painter’s widow, who died in 1912, sold the altarpiece in 1908. Her son painted it anew in 1915.", wrong=False),
    Example("fr", "Le peintre, mort en [[1912]], a achevé ce retable en 1915.", wrong=True),
    Example("fr", "Le peintre, mort en 1912, a achevé ce retable en 1908.", wrong=False),
    Example("en", "He was buried on [[3 March]], after dying on 5 March.", wrong=True),
    Example("en", "He was buried on 9 March, after dying on 5 March.", wrong=False),
    Example("de", "Der Kassierer wurde im [[März 2021]] wegen eines im Juni 2022 begangenen Diebstahls verurteilt.", wrong=True),
    Example("es", "La poeta, que murió en [[1952]], escribió su obra más conocida en 1968.", wrong=True),
    Example("it", "La poetessa, morta nel [[1952]], scrisse la sua opera più nota nel 1968.", wrong=True),
    Example("pt", "A poetisa, que morreu em [[1952]], escreveu a sua obra mais conhecida em 1968.", wrong=True),
    Example("nl", "De dichteres, die in [[1952]] stierf, schreef haar bekendste werk in 1968.", wrong=True),
    Example("en", "The book, published in 1934, was written in [[1937]].", wrong=True),
    Example("en", "The book, published in 1934, was written in 1931.", wrong=False),
    Example("fr", "L’usine a fermé en 2009 ; elle avait été construite en [[2014]].", wrong=True),
    Example("fr", "L’usine a fermé en 2009 ; elle avait été construite en 1974.", wrong=False),
    Example("en", "The painter died in 1912. His last picture, finished in 1915 by a pupil, hangs in Hull.", wrong=False),
    Example("en", "The school was founded in [[1965]] and admitted its first girls in 1961.", wrong=True),
    Example("en", "The school was founded in 1965 and admitted its first girls in 1971.", wrong=False),
    Example("en", "The poet Agnes Moll, who died in [[1952]], wrote her best-known work, “Salt Hours”, in 1968.", wrong=True),
    Example("en", "The poet Agnes Moll, who died in 1952, wrote her best-known work, “Salt Hours”, in 1948.", wrong=False),
    Example("en", "The inquiry published its report on [[4 September 2026]].\n\nIt runs to 900 pages.\n\nThe panel had heard its final witness on 20 October 2026.", wrong=True),
    Example("en", "The inquiry published its report on 4 September 2026.\n\nIt runs to 900 pages.\n\nThe panel had heard its final witness on 20 June 2026.", wrong=False),
    Example("en", "The new hall was inaugurated in May 2024. Ground was broken for the extension in August 2024.", wrong=False),
    Example("fr", "La verrière, soufflée à Lyon, a été achevée en [[octobre 2023]].\n\nLe chantier avait été confié en janvier 2024 à une entreprise du Jura.", wrong=True),
    Example("fr", "La verrière a été achevée en octobre 2024.\n\nLe chantier avait été confié en janvier 2024 à une entreprise du Jura.", wrong=False),
    Example("fr", "Ouvert en [[1932]], agrandi en 1911, le lycée accueille 1 140 élèves.", wrong=True),
    Example("fr", "Ouvert en 1932, agrandi en 1951, le lycée accueille 1 140 élèves.", wrong=False),
    Example("fr", "« Je l’ai connue au lycée, en [[1979]]. Nous nous sommes mariés en 1974 », sourit le meunier.", wrong=True),
    Example("de", "Der Radweg wurde im [[Mai 2024]] freigegeben. Den Spatenstich feierte man im August 2024.", wrong=True),
    Example("de", "Der Radweg wurde im Mai 2025 freigegeben. Den Spatenstich feierte man im August 2024.", wrong=False),
    Example("es", "El alpinista falleció el [[18 de enero]]. Fue rescatado con vida el 20 de enero por dos guías.", wrong=True),
    Example("es", "El alpinista falleció el 18 de enero. Fue rescatado con vida el 12 de enero por dos guías.", wrong=False),
    Example("it", "«Ho venduto il podere nel [[2008]]. Lo avevo comprato nel 2012», ricorda la donna.", wrong=True),
    Example("it", "«Ho venduto il podere nel 2012. Lo avevo comprato nel 2008», ricorda la donna.", wrong=False),
    Example("pt", "Os irmãos casaram em [[1974]]. Conheceram-se em 1979, num baile.", wrong=True),
    Example("nl", "Hij overleed op [[26 januari]]. Hij werd op 23 januari begraven in Sneek.", wrong=True),
    Example("nl", "Hij overleed op 20 januari. Hij werd op 23 januari begraven in Sneek.", wrong=False),
    Example("en", "Marta Quill joined the orchestra in 1988, became its leader in [[1996]] and stepped down in [[1993]].", True),
    Example("en", "Marta Quill joined the orchestra in 1988, became its leader in 1996 and stepped down in 2003.", False),
    Example("en", "The firm bought a mill in 2019 and sold a warehouse in 2015 to pay for it.", False),
    Example("en", "In [[January 2025]] the court upheld a judgment that the lower court had delivered in [[June 2025]].", True),
    Example("en", "In January 2025 the court upheld a judgment that the lower court had delivered in June 2024.", False),
    Example("en", "In January 2025 the court upheld a plan that the port had promised for June 2025.", False),
    Example("fr", "Le ministre a annulé en [[mars 2024]] un arrêté que le préfet avait pris en [[juillet 2024]].", True),
    Example("fr", "Le ministre a annulé en mars 2024 un arrêté que le préfet avait pris en juillet 2023.", False),
    Example("de", "Das Gericht hob im [[Januar 2025]] ein Urteil auf, das das Landgericht im [[Juni 2025]] gefällt hatte.", True),
    Example("es", "El tribunal anuló en [[enero de 2025]] una sentencia que el juzgado había dictado en [[junio de 2025]].", True),
    Example("en", "Police searched the offices on [[12 January]]. The search came after a complaint lodged on [[18 January]].", True),
    Example("en", "Police searched the offices on 12 January. The search came after a complaint lodged on 8 January.", False),
    Example("en", "The museum sold the painting in [[May 2019]]. Cracks noticed after the sale were repaired in [[March 2017]].", True),
    Example("en", "The museum sold the painting in May 2019. Cracks noticed after the sale were repaired in March 2020.", False),
    Example("en", "The museum sold the farm in May 2019. A survey made after the sale showed that a barn built in 1897 was rotten.", False),
    Example("fr", "Créée en [[1954]] par trois instituteurs, elle avait publié son premier numéro en [[1949]].", True),
    Example("fr", "Né en 1987, il avait accueilli en 1995 un groupe qui avait été formé en 1980.", False),
    Example("en", "The firm filed its accounts on [[3 April]], within the deadline of [[31 March]].", True, published="2026-04-14"),
    Example("en", "The firm filed its accounts on 3 March, within the deadline of 31 March.", False, published="2026-04-14"),
    Example("de", "Nachdem die letzte Einsprache im [[Juni 2025]] zurückgezogen worden war, fuhren im Oktober 2024 die Bagger auf.", wrong=True),
    Example("de", "Nachdem die letzte Einsprache im Juni 2024 zurückgezogen worden war, fuhren im Oktober 2024 die Bagger auf.", wrong=False),
    Example("en", "He met Ruth Adler, a pianist, in the summer of [[1964]]. They were married in 1961 and played as a duo.", wrong=True),
    Example("en", "He met Ruth Adler, a pianist, in the summer of 1964. They were married in 1966 and played as a duo.", wrong=False),
    Example("fr", "Elle avait quitté la côte chilienne le [[14 octobre 2024]], à l’aube. Le 6 octobre 2024, à 300 milles des côtes, une déferlante a arraché le gouvernail.", wrong=True),
    Example("fr", "Elle avait quitté la côte chilienne le 14 octobre 2024, à l’aube. Le 26 octobre 2024, à 300 milles des côtes, une déferlante a arraché le gouvernail.", wrong=False),
    Example("fr", "Il devient maire de sa commune en [[mars 2001]]. Il quitte la mairie en 1998 pour écrire ses Mémoires.", wrong=True),
    Example("fr", "Il devient maire de sa commune en mars 2001. Il quitte la mairie en 2014 pour écrire ses Mémoires.", wrong=False),
    Example("en", "In [[November 1984]] the ferry Corrag went down off Islay. The inquiry called her. Its report, issued in May 1983, took up her changes.", wrong=True),
    Example("en", "In November 1984 the ferry Corrag went down off Islay. The inquiry called her. Its report, issued in May 1986, took up her changes.", wrong=False),
    Example("en", "After her last season, in [[1986]], she wrote the book that made her known. It won the Keddie prize in 1981 and is still in print.", wrong=True),
    Example("en", "After her last season, in 1986, she wrote the book that made her known. It won the Keddie prize in 1989 and is still in print.", wrong=False),
    Example("en", "The brewery was built in 1923. It stands on the site of a mill that burned down in 1911.", wrong=False),
    Example("en", "Her husband, the painter Alec Soutar, died in [[1994]]. Widowed, she settled in Oban in 1989.", wrong=True),
    Example("en", "Her husband, the painter Alec Soutar, died in 1984. Widowed, she settled in Oban in 1989.", wrong=False),
    Example("fr", "Le grand public la découvre en [[1981]] avec Le Feu lent, récit de ses campagnes de 1984 et 1986.", wrong=True),
    Example("fr", "Le grand public la découvre en 1989 avec Le Feu lent, récit de ses campagnes de 1984 et 1986.", wrong=False),
    Example("fr", "Le festival a été fondé en 1987. Il avait été imaginé en 1979 par deux instituteurs.", wrong=False),
    Example("es", "La novela se publicó en [[1987]]. Ganó el premio Rulfo en 1979 y sigue en las librerías.", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    for dated in line.dates:
        days = bounds(dated)
        backwards = days is not None and (days[1] < days[0] or _wrapped(scene, dated))
        if backwards and not in_quotation(scene, dated.span):
            yield _finding(scene, dated, dated)
    told: set[Span] = set()
    yield from _until(scene, line)
    for pair in pairs(scene):
        denied = _denied(scene, pair.first.span) or _denied(scene, pair.second.span)
        if pair.broken() and not denied and (pair.stated or not pair.repaired_by_a_year()):
            yield _of_pair(scene, pair)
        if pair.broken() and (denied or pair.stated or (written_year(pair.first) and written_year(pair.second))):
            told.update((pair.first.span, pair.second.span))
    for finding in _after_that(scene, line):
        told.update(Span(place.start, place.end) for place in finding.places)
        yield finding
    for broken in (
        *sequences(scene).broken, *consequences(scene).broken, *matters(scene).broken, *accounts(scene).broken,
        *aftermaths(scene).broken, *outcomes(scene), *afterlives(scene).broken, *grounds(scene).broken,
        *progress(scene).broken, *origins(scene).broken, *clauses_in_time(scene).broken, *causes(scene).broken, *firsts_after_lasts(scene).broken, *turns(scene).broken, *successors(scene).broken,
        *looking_back(scene).broken,
    ):  # fmt: skip
        if _denied(scene, broken.first) or _denied(scene, broken.second):
            continue
        if not {broken.first, broken.second} <= told:
            told.update((broken.first, broken.second))
            yield _of_spans(scene, broken.first, broken.second)


def _denied(scene: Scene, date: Span) -> bool:
    """As in « en mars 2028 et non en septembre 2027 »: the text says itself that it is not that date."""
    at, sentence = scene.tokens.covering(date.start, date.end).start, scene.segments.sentence_at(date.start)
    cues = scene.context.cues(sentence)
    return any("reject" in cue.roles and at - _NOT <= cue.last <= at for cue in cues)


def _wrapped(scene: Scene, dated: Dated) -> bool:
    """Read "from 12 April to 28 March 2026": its first year is unwritten, and read as the year before it would make
    almost a whole year of it, which nobody writes that way (a full year, "from 1 July to 30 June", is one).
    """
    start, slash, end = (dated.moment.edtf or "").partition("/") if dated.moment is not None else ("", "", "")
    years = _YEAR.findall(dated.quote)
    if not slash or len(start) != len(end) or len(end) != DAY or len(years) > 1 or scene.published is None:
        return False
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    missing = (first.replace(year=first.year + 1, day=min(first.day, 28)) - last).days
    return first.year + 1 == last.year and 3 < missing <= SWAPPED and scene.published >= first


def _until(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """Read "from 1 September 2027 until 31 August 2026": the end of a span that lies before its start."""
    for first, second in pairwise(line.dates):
        start, moment = bounds(first), second.moment
        if start is None or moment is None or first.sentence != second.sentence or moment.latest is None:
            continue
        open_end = is_deadline(second) and first.moment is not None and "/" not in (first.moment.edtf or "/")
        touching = not line.within(first.end, second.start)
        dated = written_year(first) and str(moment.latest.year) in second.quote and not in_quotation(scene, first.span)
        if open_end and touching and dated and moment.latest < start[0]:
            yield _finding(scene, first, second)


def _of_pair(scene: Scene, pair: Pair) -> Finding:
    return _finding(scene, pair.first, pair.second)


def _after_that(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """Read "After that sale ..." with only earlier years than the last date before it."""
    if "after" not in line.roles:
        return
    for mark in line.marks:
        if "after" not in mark.roles or in_quotation(scene, Span(mark.start, mark.end)):
            continue
        sentence = scene.segments.sentence_at(mark.start)
        if mark.first - scene.sentence_tokens(sentence).start > 1:
            continue
        earlier = [dated for dated in line.dates if dated.sentence == sentence - 1 and bounds(dated)]
        later = [dated for dated in line.dates_in(sentence) if bounds(dated)]
        if not earlier or not later or not all(map(written_year, (*earlier[-1:], *later))):
            continue
        base = bounds(earlier[-1])
        ends = [span for dated in later if (span := bounds(dated)) is not None]
        if base is not None and ends and max(end for _, end in ends) < base[0]:
            yield _finding(scene, earlier[-1], later[-1])


def _finding(scene: Scene, first: Dated, second: Dated) -> Finding:
    if first is second:
        text = message("rule.DAT-3.reversed", date=first.quote)
        return flag(scene, CODE, Severity.ERROR, [first.span], text)
    return _of_spans(scene, first.span, second.span)


def _of_spans(scene: Scene, first: Span, second: Span) -> Finding:
    one, other = first.of(scene.text), second.of(scene.text)
    text = message("rule.DAT-3.message", first=one, second=other)
    return flag(scene, CODE, Severity.ERROR, [first, second], text, f"{other} < {one}")


RULE = Rule(
    "DAT-3", "end-before-start", "date-order", check,
    {
        "en": {
            "rule.DAT-3.title": "The order of the dates does not hold",
            "rule.DAT-3.message": "{second} lies before {first}, which it should follow.",
            "rule.DAT-3.reversed": "“{date}” ends before it begins.",
        },
        "fr": {
            "rule.DAT-3.title": "L’ordre des dates ne tient pas",
            "rule.DAT-3.message": "« {second} » précède « {first} », qu’il devrait suivre.",
            "rule.DAT-3.reversed": "« {date} » finit avant de commencer.",
        },
    },
    EXAMPLES,
)  # fmt: skip
