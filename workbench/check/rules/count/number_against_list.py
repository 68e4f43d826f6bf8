"""A number of things is announced, and another number is listed.

Why it matters: an item was cut or forgotten, or the number was not updated; readers count.

What is not reported: open lists (including, among them, notably), lists whose items may contain a conjunction so that
the count fits, items that are clauses or of unlike shapes (an apposition may be among them), numbers far from the
count of the list, several numbers before the list, quotations.

Source: counting.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from fractions import Fraction

from workbench.check.bulleted import bulleted
from workbench.check.counted import beyond, lists
from workbench.check.counted_ages import ages_of
from workbench.check.counted_apart import counted_apart, of_a_group, opened, past_those_of
from workbench.check.counted_apposed import counted_apposed
from workbench.check.counted_days import days_of_length
from workbench.check.counted_elsewhere import counted_elsewhere, people_elsewhere
from workbench.check.counted_far import counted_far
from workbench.check.counted_groups import groups_of_each
from workbench.check.counted_named import named_before, titles
from workbench.check.enumeration import Listing, apposition, listing
from workbench.check.flagging import flag, in_quotation
from workbench.check.named_items import named_items
from workbench.check.ones import Tally, tally
from workbench.check.reporting import fix
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("CNT-1", "count")
MOST = 12

EXAMPLES = (
    Example("fr", "Le plan repose sur [[quatre axes]], à savoir la sécurité, le stationnement et la formation.", True),
    Example("fr", "Le plan repose sur trois axes, à savoir la sécurité, le stationnement et la formation.", False),
    Example("en", "[[Two operators]], Nachtbahn, Somnia and Estrella, run the trains.", True),
    Example("en", "[[Five speakers]] will come: Ann Lee, who opens the day, the Malian poet Awa Keita, Jo Marsh and Tern.", True),
    Example("en", "Four speakers will come: Ann Lee, who opens the day, the Malian poet Awa Keita, Jo Marsh and Tern.", False),
    Example("en", "The [[five speakers]] are Ann Lee, who opens the day, Awa Keita, Jo Marsh and Tern, a duo from Hull.", True),
    Example("en", "The four speakers are Ann Lee, who opens the day, Awa Keita, Jo Marsh and Tern, a duo from Hull.", False),
    Example("en", "Two operators, Somnia and Estrella, run the trains.", False),
    Example("en", "Two men, Karl Wendt, Mayor of Celle, and Jan Brandt, were there.", False),
    Example("en", "The city will build [[four schools]] — in Ashby, Bourne and Colne — by 2029.", True),
    Example("fr", "Le maire annonce [[trois priorités]] : l’école et le logement.", True),
    Example("fr", "Le maire annonce trois priorités : l’école, le logement et la santé.", False),
    Example("fr", "Le maire annonce trois priorités, notamment : l’école et le logement.", False),
    Example("fr", "[[Trois partis]] ont signé : l’Union agraire, la Ligue du Nord, le Centre et le Parti vert.", True),
    Example("en", "She named [[four priorities]]: education, crime and housing.", True),
    Example("en", "She named four priorities: education, crime, housing and research and development.", False),
    Example("en", "[[Six films]] compete: “Low Water”, “Salt”, “The Mill”, “North” and “A Field”.", True),
    Example("en", "Five films compete: “Low Water”, “Salt”, “The Mill”, “North” and “A Field”.", False),
    Example("de", "Der Plan nennt [[vier Ziele]]: Bildung, Verkehr und Wohnen.", True),
    Example("de", "Der Plan nennt drei Ziele: Bildung, Verkehr und Wohnen.", False),
    Example("es", "El plan tiene [[cuatro ejes]]: la educación, la vivienda y el transporte.", True),
    Example("it", "Il piano ha [[quattro obiettivi]]: la scuola, la casa e i trasporti.", True),
    Example("pt", "O plano tem [[quatro eixos]]: a educação, a habitação e os transportes.", True),
    Example("nl", "Het plan heeft [[vier doelen]]: onderwijs, verkeer en wonen.", True),
    Example("fr", "[[Quatre rendez-vous]] sont prévus : une lecture, un goûter et, pour les parents, un débat sur l’école (sur inscription).", True),
    Example("fr", "Trois rendez-vous sont prévus : une lecture, un goûter et, pour les parents, un débat sur l’école (sur inscription).", False),
    Example("fr", "[[Six arrêts]] ouvriront en mai (Halles, Moulin, Lavoir, Stade et Verger).", True),
    Example("fr", "Cinq arrêts ouvriront en mai (Halles, Moulin, Lavoir, Stade et Verger).", False),
    Example("fr", "Il a marqué deux buts contre ses anciens clubs (Nantes, Lens et Brest).", False),
    Example("fr", "[[Trois raisons]] à cela. La première est le gel. La deuxième, la grêle. La troisième, le prix. La quatrième, la fatigue.", True),
    Example("fr", "Trois raisons à cela. La première est le gel. La deuxième, la grêle. La troisième, le prix.", False),
    Example("en", "The [[four workshops]] will be pottery, weaving, Welsh, chess and bookbinding.", True),
    Example("en", "The five workshops will be pottery, weaving, Welsh, chess and bookbinding.", False),
    Example("en", "[[Five libraries]] will close. They are Ashby, Bourne, Colne and Dale.", True),
    Example("en", "Four libraries will close. They are Ashby, Bourne, Colne and Dale.", False),
    Example("en", "In four of the five villages (Ashby, Bourne, Colne and Dale) rents rose.", False),
    Example("en", "The [[three-member]] jury is made up of a judge, a doctor, a nurse and a clerk.", True),
    Example("en", "He leaves [[two daughters]], Anne, Claire and Sophie.", True),
    Example("en", "Six people were hurt: three drivers, a passenger and two pedestrians.", False),
    Example("nl", "De stad sluit [[vijf bruggen]]. Het gaat om de Molenbrug, de Kapelbrug, de Dijkbrug en de Parkbrug.", True),
    Example("pt", "[[Cinco bancos]] participam do crédito (Banco Serra, Agronorte, Credivale e Banco Litoral).", True),
    Example("en", "The [[five clubs]] that have signed up are:\n\n- Ashby Rovers\n\n- Bourne Town\n\n- Colne United\n\n- Dale Athletic", wrong=True),
    Example("en", "The four clubs that have signed up are:\n\n- Ashby Rovers\n\n- Bourne Town\n\n- Colne United\n\n- Dale Athletic", wrong=False),
    Example("fr", "Les [[cinq clubs]] inscrits sont les suivants :\n\n- Étoile d’Arvigny\n\n- Union de Brel\n\n- Avenir de Corme\n\n- Espoir du Val", wrong=True),
    Example("fr", "Les quatre clubs inscrits sont les suivants :\n\n- Étoile d’Arvigny\n\n- Union de Brel\n\n- Avenir de Corme\n\n- Espoir du Val", wrong=False),
    Example("en", "She gave [[three reasons]]: the price of hay and the loss of her barn, flooded in May.", wrong=True),
    Example("en", "She gave two reasons: the price of hay and the loss of her barn, flooded in May.", wrong=False),
    Example("fr", "Elle donne [[trois raisons]] : le prix du foin et la perte de sa grange, inondée en mai.", wrong=True),
    Example("fr", "Elle donne deux raisons : le prix du foin et la perte de sa grange, inondée en mai.", wrong=False),
    Example("en", "[[Four villages]] sent help – Ashby, Bourne and Colne – within the hour.", wrong=True),
    Example("fr", "[[Quatre villages]] ont envoyé du renfort – Arvigny, Brel et Corme – dans l’heure.", wrong=True),
    Example("fr", "[[Quatre cols]] sont au menu, à savoir la Wanne, la Stocke, la Haute-Levée, le Rosier et le Maquis.", wrong=True),
    Example("fr", "Cinq cols sont au menu, à savoir la Wanne, la Stocke, la Haute-Levée, le Rosier et le Maquis.", wrong=False),
    Example("nl", "[[Zeven fanfares]] stonden langs de weg, die van Axel, Bierdam, Cadzand, Eede en Nieuwpoort.", wrong=True),
    Example("de", "[[Fünf Arbeitsgruppen]] verhandeln: zu Wohnen, Schule, Energie, Finanzen, Verkehr, Pflege und Polizei.", wrong=True),
    Example("en", "[[Six people]] were hurt: two drivers, a nurse and two cyclists.", wrong=True),
    Example("en", "Five people were hurt: two drivers, a nurse and two cyclists.", wrong=False),
    Example("en", "Six people were hurt: two drivers, a couple and two cyclists.", wrong=False),
    Example("en", "Three dishes are served: two eggs, a slice of ham and a salad.", wrong=False),
    Example("fr", "[[Six étrangers]] sont en lice : deux Gallois, un Danois, une Maltaise et un Letton, ce dernier repêché de justesse.", wrong=True),
    Example("fr", "Cinq étrangers sont en lice : deux Gallois, un Danois, une Maltaise et un Letton, ce dernier repêché de justesse.", wrong=False),
    Example("de", "[[Sechs Menschen]] wurden verletzt: zwei Fahrer, eine Radlerin und zwei Fußgänger.", wrong=True),
    Example("es", "[[Seis personas]] resultaron heridas: dos conductores, una ciclista y dos peatones.", wrong=True),
    Example("it", "[[Sei persone]] sono ferite: due autisti, una ciclista e due pedoni.", wrong=True),
    Example("pt", "[[Seis pessoas]] ficaram feridas: dois motoristas, uma ciclista e dois peões.", wrong=True),
    Example("nl", "[[Zes mensen]] raakten gewond: twee bestuurders, een fietser en twee voetgangers.", wrong=True),
    Example("en", "The firm runs 340 shops in [[five states]]: Ohio, Utah, Iowa and Maine.", wrong=True),
    Example("en", "Four clubs come from five towns: Ashby, Bourne, Colne and Dale.", wrong=False),
    Example("en", "Of 12 clubs, three of the five best lost: Ashby, Bourne, Colne and Dale.", wrong=False),
    Example("nl", "[[Drie oorzaken]] worden genoemd: een lek, ruis van de motor, slijtage en verkeerd gebruik.", wrong=True),
    Example("nl", "Vier oorzaken worden genoemd: een lek, ruis van de motor, slijtage en verkeerd gebruik.", wrong=False),
    Example("fr", "Trois associés au moulin, et pas un de plus : un meunier tient 40 % des parts et sa sœur 20 %, tandis que les 40 % qui manquent sont à la banque.", wrong=False),
    Example("fr", "Trois actionnaires au club : un brasseur danois détient 40 % des parts et l’association 20 %, tandis que les 40 % qui manquent sont logés à Madrid.", wrong=False),
)  # fmt: skip

NEAR = 3
"""Numbers up to which a list of so many of each may be one off, and no more."""
_MANY = 4
"""Items from which on a row of ones is no help."""


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_behind_colon, scene, _colons(scene.tokens.lower))
    yield from _apposed(scene, timeline(scene))
    yield from _without_figure(scene)


def _behind_colon(scene: Scene, index: int) -> Iterator[Finding]:
    """A list behind a colon: "four schools: Ashby, Bourne and Colne"."""
    line = timeline(scene)
    if in_quotation(scene, Span(scene.tokens.starts[index], scene.tokens.ends[index])):
        return
    sentence = scene.segments.sentence_at(scene.tokens.starts[index])
    inside = scene.sentence_tokens(sentence)
    figure = _announced(scene, sentence, scene.tokens.starts[index])
    if figure is None:
        return
    last = inside.stop
    while last > index and scene.tokens.lower[last - 1] in (".", "!", "?", "…"):
        last -= 1
    if "…" in scene.tokens.lower[index : inside.stop] or last - index < 3:
        return
    told = tally(line, index + 1, last)
    if told is not None:
        if not opened(line, figure, told):
            yield from _together(scene, figure, told)
        return
    first = past_those_of(scene, index + 1)
    found = listing(line, first, last, bare=True) or named_items(line, first, last)
    others = [one for one in scene.figures_in(sentence) if one is not figure and one.kind is Kind.COUNT]
    others = [one for one in others if one.end <= scene.tokens.starts[index]]
    fits = found is not None and any(found.least <= one.quantity.low <= found.most for one in others)
    if found is not None and _amounts_of(scene, figure, found, scene.tokens.starts[index]):
        return
    if found is not None and not fits and not _relative(line, found) and not opened(line, figure, found):
        yield from _compare(scene, figure, found)


def _amounts_of(scene: Scene, figure: Figure, found: Listing, colon: int) -> bool:
    """Amounts are listed, of what another figure nearer to the colon tells: "a bridge of five spans cost 16 million: 12
    from the state, three from the region and one from the town".
    """
    counts = timeline(scene).words.counts
    numbered = all(item and (item[0][0].isdigit() or item[0] in counts) for item in found.items)
    return numbered and any(
        figure.end <= one.start and one.end <= colon and one.kind not in (Kind.COUNT, Kind.DURATION)
        for one in scene.figures_in(figure.sentence)
    )


def _together(scene: Scene, figure: Figure, told: Tally) -> Iterator[Finding]:
    """As in "Six were hurt: two drivers, a nurse and two cyclists"; the items may as well be what is counted."""
    number = int(figure.quantity.low)
    if number in (told.total, len(told.counts)) or abs(number - told.total) > (1 if number <= NEAR else 2):
        return
    yield _of_groups(scene, figure, told)


def _of_groups(scene: Scene, figure: Figure, told: Tally) -> Finding:
    number = int(figure.quantity.low)
    text = message("rule.CNT-1.message", said=number, listed=told.total)
    arithmetic = f"{' + '.join(str(one) for one in told.counts)} = {told.total} ≠ {number}"
    right = fix(scene, figure, Fraction(told.total))
    return flag(scene, CODE, Severity.ERROR, [figure.span, told.span], text, arithmetic, [right])


def _apposed(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """A list in apposition: "four schools — in Ashby, Bourne and Colne — by 2029", "two axes, namely safety ..."."""
    announcing: dict[Span, Figure] = {}
    for figure in scene.trace.every(_announcing, line, scene.context.sentences):
        announcing.setdefault(figure.span, figure)
    yield from scene.trace.every(_listed, line, announcing.values())
    yield from scene.trace.every(_in_titles, line, scene.title_amounts)


def _listed(line: Timeline, figure: Figure) -> Iterator[Finding]:
    scene = line.scene
    found = bulleted(scene, figure) or apposition(line, line.extent(figure.start, figure.end).stop, figure.sentence)
    if found is not None and not _relative(line, found) and not opened(line, figure, found):
        yield from _compare(scene, figure, found)
        return
    spelt_out = [*lists(line, figure), *counted_apart(line, figure)] or counted_far(line, figure)
    for told in spelt_out:
        if not _relative(line, told) and not opened(line, figure, told):
            yield from _compare(scene, figure, told)
    for ages in ages_of(line, figure):
        yield from _compare(scene, figure, ages)
    yield from _elsewhere(line, figure)
    works = titles(line, figure)
    if works is not None:
        yield from _compare(scene, figure, works)
    further = beyond(scene, line, figure)
    if further is not None:
        yield _too_many(scene, figure, Span(further.start, further.end))


def _elsewhere(line: Timeline, figure: Figure) -> Iterator[Finding]:
    """Names told sentences on, which only what they are of ties to a number; things told beside its noun."""
    found = counted_elsewhere(line, figure) or counted_apposed(line, figure)
    if found is not None:
        yield from _compare(line.scene, figure, found)
    people = people_elsewhere(line, figure)
    if people is not None:
        yield _of_groups(line.scene, figure, people)


def _in_titles(line: Timeline, figure: Figure) -> Iterator[Finding]:
    """The number of the headline, where the body does not tell it."""
    if figure.in_title and _counts(figure):
        yield from _elsewhere(line, figure)


def _without_figure(scene: Scene) -> Iterator[Finding]:
    """Numbers that are no amounts: "the trio, made up of A, B, C and D", "A, B, C: all four ..."."""
    line = timeline(scene)
    yield from scene.trace.every(_days, scene, scene.amounts)
    for figure, members in scene.trace.remembered("groups of each", lambda: tuple(groups_of_each(line))):
        yield _of_groups(scene, figure, members)
    told = scene.trace.remembered("numbers that are no amounts", lambda: (*of_a_group(line), *named_before(line)))
    for number, place, found in told:
        gap = min(abs(number - found.least), abs(number - found.most))
        if not found.least <= number <= found.most and gap == 1 and not in_quotation(scene, place):
            text = message("rule.CNT-1.message", said=number, listed=found.least)
            yield flag(scene, CODE, Severity.ERROR, [place, found.span], text, f"{found.least} ≠ {number}")


def _days(scene: Scene, figure: Figure) -> Iterator[Finding]:
    """A length in days and the days of the week that it takes: "a three-day strike ... on Monday, Tuesday ..."."""
    quantity = figure.quantity
    exact = quantity.hedge is Hedge.NONE and quantity.low == quantity.high and quantity.low.denominator == 1
    if quantity.kind is not Kind.DURATION or figure.unit != "day" or not exact or not 2 <= quantity.low <= 7:
        return
    line = timeline(scene)
    found = days_of_length(line, figure) if figure.quotation is None and not figure.in_title else None
    if found is not None and not opened(line, figure, found):
        yield from _compare(scene, figure, found)


def _too_many(scene: Scene, figure: Figure, further: Span) -> Finding:
    said = int(figure.quantity.low)
    text = message("rule.CNT-1.message", said=said, listed=said + 1)
    return flag(scene, CODE, Severity.ERROR, [figure.span, further], text, f"{said + 1} ≠ {said}")


def _announcing(line: Timeline, sentence: int) -> Iterator[Figure]:
    """The amounts of a sentence that a list may follow."""
    for figure in line.scene.figures_in(sentence):
        if not figure.in_title and _counts(figure):
            yield figure


def _colons(words: Sequence[str]) -> Iterator[int]:
    at = -1
    with suppress(ValueError):
        while True:
            at = words.index(":", at + 1)
            yield at


def _announced(scene: Scene, sentence: int, colon: int) -> Figure | None:
    """The only count between the start of the sentence and its colon, or the one whose noun the colon follows: "340
    clinics in five states: ..."; the number in "his five-seat cabinet" announces nothing.
    """
    counts = [one for one in scene.figures_in(sentence) if one.end <= colon and one.kind is Kind.COUNT]
    counts = [one for one in counts if not one.quote.removeprefix(one.quantity.numeral).startswith("-")]
    spans = {figure.span for figure in counts}
    if not spans:
        return None
    last = counts[-1]
    if len(spans) > 1 and not _heads(scene, last, colon):
        return None
    return last if _counts(last) else None


def _heads(scene: Scene, figure: Figure, colon: int) -> bool:
    """The colon stands right behind the noun of a number that is no whole of another ("three of the five states")."""
    line = timeline(scene)
    led = scene.context.preceding(figure, 2)
    noun = figure.quote.strip() != figure.quantity.numeral.strip()
    return noun and scene.text[figure.end : colon].strip() == "" and line.words.out_of.isdisjoint(led)


def _counts(figure: Figure) -> bool:
    """An exact small number of things, in the words of the article."""
    if figure.kind is not Kind.COUNT or figure.quotation is not None:
        return False
    quantity = figure.quantity
    whole = not quantity.is_range and quantity.low.denominator == 1
    return whole and quantity.hedge is Hedge.NONE and 2 <= quantity.low <= MOST


def _relative(line: Timeline, found: Listing) -> bool:
    """A clause among the items: they may be more than names."""
    return any(word in line.words.relatives for item in found.items for word in item)


def _each_has_its_share(scene: Scene, figure: Figure, number: int) -> bool:
    """As many percentages follow as things are announced: the last item may stand in a clause of its own."""
    behind = (one for one in scene.figures_in(figure.sentence) if one.start > figure.end)
    return sum(one.kind is Kind.PERCENT for one in behind) == number


def _compare(scene: Scene, figure: Figure, found: Listing) -> Iterator[Finding]:
    number = int(figure.quantity.low)
    if found.least <= number <= found.most:
        return
    gap = min(abs(number - found.least), abs(number - found.most))
    if gap > (1 if number <= 4 else 2) or found.least == 2 * number or _each_has_its_share(scene, figure, number):
        return
    items = len(found.items)
    text = message("rule.CNT-1.message", said=number, listed=found.least)
    counted = f"{' + '.join('1' * items)} = " if items == found.least < _MANY else ""
    arithmetic = f"{counted}{found.least} ≠ {number}"
    right = fix(scene, figure, Fraction(found.least))
    yield flag(scene, CODE, Severity.ERROR, [figure.span, found.span], text, arithmetic, [right])


RULE = Rule(
    "CNT-1", "number-against-list", "count", check,
    {
        "en": {
            "rule.CNT-1.title": "Number and list do not agree",
            "rule.CNT-1.message": "The text announces {said} and lists {listed}.",
        },
        "fr": {
            "rule.CNT-1.title": "Le nombre et la liste ne s’accordent pas",
            "rule.CNT-1.message": "Le texte en annonce {said} et en cite {listed}.",
        },
    },
    EXAMPLES,
)  # fmt: skip
