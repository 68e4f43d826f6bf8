"""Two different things or people are called the first of one series.

Why it matters: one of them is the second, or the two belong to different series and the text should say which.

What is not reported: firsts of different nouns or offices, of different places or years, of one and the same holder;
instalments of one amount; quotations.

Source: meaning of "first".
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from workbench.check import uniques
from workbench.check.biography import biography
from workbench.check.claimants import Claimant, claimants
from workbench.check.first_deeds import first_deeds
from workbench.check.first_holders import first_holders
from workbench.check.firsts import firsts, rivals, who
from workbench.check.flagging import flag, in_quotation
from workbench.check.milestones import Milestone, contradictions
from workbench.check.rival_claims import rival_claims
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.series import Described
from workbench.check.series_pairs import series_pairs
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue

CODE = ("CNT-2", "ordinal")
MOST = 12

EXAMPLES = (
    Example("en", "The trial, the [[first ever to test a nasal spray on elderly people]], ran for a year. "
            "A Finnish study in 2011 was the first to test a nasal spray on elderly people.", True),
    Example("fr", "L’essai, le [[tout premier à tester un spray nasal chez les personnes âgées]], a duré un an. "
            "En 2011, une étude danoise avait été la première à tester un spray nasal chez les personnes âgées.", True),
    Example("fr", "Le groupe a versé une [[première tranche de 10 milliards de dollars]]. Il avait fait une "
            "contribution "
            "initiale de 8 milliards de dollars en avril.", True),
    Example("fr", "Le groupe a versé une première tranche de 10 milliards de dollars. Une deuxième contribution de "
            "8 milliards de dollars suit en avril.", False),
    Example("fr", "Élue lundi, Milena Darvas est la [[première femme à diriger le gouvernement]]. Ilona Szeret "
            "fut, de 2011 "
            "à 2015, la première femme à occuper le poste de Première ministre.", True),
    Example("fr", "Milena Darvas est la première femme à diriger le gouvernement. Ilona Szeret fut la première femme à "
            "présider le parti.", False),
    Example("en", "The group paid a [[first tranche of $10bn]] in May. Its initial contribution of $8bn came in April.",
            True),
    Example("en", "The group paid a first tranche of $10bn in May. The second contribution of $8bn came in "
            "June.", False),
    Example("en", "“Slack Water” is the [[first film by an Irish woman to open the festival]]. In 2017 “Peat” "
            "was the first "
            "film by an Irish woman to open the festival.", True),
    Example("en", "Ann Gould is the first woman to lead the bank. Mary Hale was the first woman to lead the "
            "union.", False),
    Example("fr", "Le poète Paul Rivet est mort. Sa « Ronce », [[son premier livre]], paraît en 1951.\n\n« La Mue », le "
            "premier ouvrage qu’il ait publié, en 1958, a été traduit.", True),
    Example("fr", "Le poète Paul Rivet est mort. Sa « Ronce », son premier livre, paraît en 1951.\n\n« La Mue », le "
            "deuxième ouvrage qu’il ait publié, en 1958, a été traduit.", False),
    Example("en", "Paul Rivers took the [[first win]] of his professional career on Thursday.\n\nIn May 2024 he had won for "
            "the first time as a professional.", True),
    Example("en", "Paul Rivers took the second win of his professional career on Thursday.\n\nIn May 2024 he had won for "
            "the first time as a professional.", False),
    Example("en", "Ann Tull, who died on Friday, was the [[first woman to serve as warden]] of the guild.\n\nJoan Rowe "
            "followed her in 1985, the first woman to hold the post.", True),
    Example("en", "Ann Tull, who died on Friday, was the first woman to serve as warden of the guild.\n\nIn 1985 Ann Tull, "
            "the first woman to hold the post, stood down.", False),
    Example("en", "Ann Gould is the club’s [[first foreign captain]]. Mary Hale, the club’s first foreign captain, sent her a card.", wrong=True),
    Example("en", "Ann Gould is the club’s first foreign captain. Mary Hale, the club’s first captain, sent her a card.", wrong=False),
    Example("fr", "Le [[premier cinéma du bourg]], le Rex, ouvrit en 1931. Le Plaza, premier cinéma du bourg, a brûlé en 1955.", wrong=True),
    Example("fr", "Le premier cinéma du bourg, le Rex, ouvrit en 1931. Le Plaza, deuxième cinéma du bourg, a brûlé en 1955.", wrong=False),
    Example("de", "Das [[erste Kino des Dorfes]], das „Rex“, öffnete 1931. Das „Plaza“, das erste Kino des Dorfes, brannte 1955 ab.", wrong=True),
    Example("es", "El [[primer cine del pueblo]], el Rex, abrió en 1931. El Plaza, el primer cine del pueblo, ardió en 1955.", wrong=True),
    Example("it", "Il [[primo cinema del paese]], il Rex, aprì nel 1931. Il Plaza, il primo cinema del paese, bruciò nel 1955.", wrong=True),
    Example("pt", "O [[primeiro cinema da vila]], o Rex, abriu em 1931. O Plaza, o primeiro cinema da vila, ardeu em 1955.", wrong=True),
    Example("nl", "De [[eerste bioscoop van het dorp]], de Rex, opende in 1931. De Plaza, de eerste bioscoop van het dorp, brandde af.", wrong=True),
    Example("en", "Ann Hale was the first woman to chair the board in wartime. Mary Poole, the first woman to chair the board, left in 1938.", wrong=False),
    Example("fr", "Salma Berrin est la [[première Marocaine à tenir les rênes]] d’un rendez-vous du pays. Nadia Tazin reste la première Marocaine à avoir dirigé le festival.", wrong=True),
    Example("fr", "Salma Berrin est la deuxième Marocaine à tenir les rênes d’un rendez-vous du pays. Nadia Tazin reste la première Marocaine à avoir dirigé le festival.", wrong=False),
    Example("pt", "[[Primeira brasileira a comandar um petroleiro]], Jussara Telles zarpou de Santos. Em 2012, Marta Coelho fora a primeira comandante brasileira de um petroleiro.", wrong=True),
    Example("pt", "Primeira brasileira a comandar um petroleiro, Jussara Telles zarpou de Santos. Em 2012, Marta Coelho fora a primeira comandante brasileira de um rebocador.", wrong=False),
    Example("en", "Leila Marsh was sworn in on Monday, [[the first woman to preside over the Harbour Commission]]. At the ceremony sat Joan Petrie, who from 1988 to 1993 had been the commission’s first female president.", wrong=True),
    Example("en", "Leila Marsh was sworn in on Monday, the first woman to preside over the Harbour Commission. At the ceremony sat Joan Petrie, who from 1988 to 1993 had been the commission’s first female treasurer.", wrong=False),
    Example("en", "Dana Cole is the first woman to lead the bank. In 2019 Dana Cole had been the first woman to chair the union.", wrong=False),
    Example("en", "The orchestra will make [[its first foreign tour]] in May. In 2008, under another conductor, it had gone on its first tour abroad, to Estonia.", wrong=True),
    Example("fr", "Lucie Arnal prend lundi la tête du port. Elle est [[la première femme à le diriger]]. Un portrait rappelle Odette Prigent, première directrice du port, de 1991 à 1996.", wrong=True),
    Example("fr", "Lucie Arnal prend lundi la tête du port. Elle est la première femme à le diriger. Lucie Arnal, première directrice du port, a 43 ans.", wrong=False),
    Example("es", "Rosa Quiroga es [[la primera mujer que preside el sindicato]]. En la sala estaba Elvira Montes, que fue entre 1998 y 2003 la primera presidenta del sindicato.", wrong=True),
    Example("de", "Petra Lindner ist [[die erste Frau an der Spitze der Gewerkschaft]]. Im Saal saß Gerda Holm, die von 1990 bis 1994 die erste Chefin der Gewerkschaft war.", wrong=True),
    Example("de", "Petra Lindner ist die erste Frau an der Spitze der Gewerkschaft. Im Saal saß Gerda Holm, die von 1990 bis 1994 die erste Chefin der Kasse war.", wrong=False),
    Example("pt", "Ana Prado é [[a primeira mulher a dirigir o porto]]. Em 2004, Lúcia Teles fora a primeira diretora do porto.", wrong=True),
    Example("it", "Anna Rota è [[la prima donna a guidare il comune]]. In sala c’era Lia Costa, che nel 1994 fu la prima sindaca.", wrong=True),
    Example("fr", "La ville a élu Paul Nardin, premier maire écologiste de la ville. Anne Sallé fut la première maire écologiste du pays.", wrong=False),
    Example("de", "[[Als erste Kinderklinik des Landes erhält der Neubau in Hallen einen Landeplatz für Hubschrauber]]. Kritik kommt von weiter her. Die Kinderklinik in Tiefental, die 2016 als erste im Land einen Hubschrauberlandeplatz in Betrieb nahm, fürchtet um ihre Patienten.", wrong=True),
    Example("de", "Als erste Kinderklinik des Landes erhält der Neubau in Hallen einen Landeplatz. Das Herzzentrum in Tiefental, das 2016 als erstes im Land ein Schlaflabor in Betrieb nahm, wächst.", wrong=False),
    Example("de", "Als erster Versorger des Landes schafft Hallen den Nachttarif ab. Die Stadtwerke Tiefental, die 2021 als erster Versorger im Land den Nachttarif einführten, bleiben dabei.", wrong=False),
    Example("en", "Harlow will be the [[first town in the county to ban leaf blowers]]. Not all agree. Denby, which became the first town in the county to ban leaf blowers in 2021, has had complaints.", wrong=True),
    Example("en", "Harlow will be the first town in the county to ban leaf blowers. Denby, which in 2021 was the first town in the county to ban petrol leaf blowers, will follow.", wrong=False),
    Example("en", "The town is the first in the county to ban leaf blowers. Harlow was in 2021 the first town in the county to ban them, and has never regretted it.", wrong=False),
    Example("fr", "Harleville sera la [[première ville du département à interdire les souffleurs de feuilles]]. Denbourg, qui fut en 2021 la première du département à interdire les souffleurs, le regrette.", wrong=True),
    Example("fr", "Harleville sera la première ville du département à interdire les souffleurs de feuilles. Denbourg, qui fut en 2021 la première du département à interdire les trottinettes, applaudit.", wrong=False),
    Example("es", "Harlena será el [[primer municipio de la provincia en prohibir los sopladores de hojas]]. Denia Alta, que en 2021 fue el primer municipio de la provincia en prohibir los sopladores, lo lamenta.", wrong=True),
    Example("es", "Harlena será el primer municipio de la provincia en prohibir los sopladores. Denia Alta, que en 2021 fue el primer municipio de la provincia en regular los sopladores, lo estudia.", wrong=False),
    Example("it", "Arlena sarà il [[primo comune della provincia a vietare i soffiatori di foglie]]. Denbiano, che nel 2021 fu il primo comune della provincia a vietare i soffiatori, se ne pente.", wrong=True),
    Example("it", "Arlena sarà il primo comune della provincia a vietare i soffiatori. Denbiano, che nel 2021 fu il primo comune della regione a vietare i soffiatori, se ne pente.", wrong=False),
    Example("pt", "Arlena será o [[primeiro município da província a proibir os sopradores de folhas]]. Denbiara, que em 2021 foi o primeiro município da província a proibir os sopradores, arrepende-se.", wrong=True),
    Example("nl", "Harlo wordt de [[eerste gemeente van de provincie die bladblazers verbiedt]]. Denbergen, dat in 2021 als eerste in de provincie bladblazers verbood, heeft spijt.", wrong=True),
    Example("nl", "Harlo wordt de eerste gemeente van de provincie die bladblazers verbiedt. Denbergen, dat in 2021 als eerste in de provincie vuurwerk verbood, heeft spijt.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    yield from _instalments(scene, line)
    found = firsts(scene)[:MOST] if "first" in line.roles else []
    seen: set[Span] = set()
    main = biography(scene).main if len(found) > 1 else None
    for one, other in combinations(found, 2):
        if rivals(one, other, main) and one.span not in seen and other.span not in seen:
            seen |= {one.span, other.span}
            yield _two_bearers(scene, one.span, other.span, who(one, scene.text), who(other, scene.text))

    for first, second in uniques.contradictions(scene):
        if first.kind == "first" and not any(span.overlaps(first.span) or span.overlaps(second.span) for span in seen):
            seen |= {first.span, second.span}
            yield _two_bearers(scene, first.span, second.span, first.who, second.who)

    for claim, rival in rival_claims(scene).pairs:
        if claim.kind == "first" and not any(span.overlaps(claim.span) or span.overlaps(rival.span) for span in seen):
            seen |= {claim.span, rival.span}
            yield _two_bearers(scene, claim.span, rival.span, claim.bearer, rival.bearer)

    for here, there in claimants(scene).pairs:
        if here.kind == "first" and not any(span.overlaps(here.span) or span.overlaps(there.span) for span in seen):
            seen |= {here.span, there.span}
            yield _told_again(scene, here, there)

    yield from _deeds(scene, seen)

    for early, late in series_pairs(scene).pairs:
        if early.kind == "first" and not any(span.overlaps(early.span) or span.overlaps(late.span) for span in seen):
            seen |= {early.span, late.span}
            yield _of_a_series(scene, early, late)

    for before, after in contradictions(scene):
        if before.span not in seen and after.span not in seen:
            yield _two_dates(scene, before, after)


def _deeds(scene: Scene, seen: set[Span]) -> Iterator[Finding]:
    """One deed that two are called the first to do, years apart, or one post that they are the first to hold."""
    deeds = ((one.span, other.span) for one, other in first_deeds(scene).pairs)
    for one, other in chain(deeds, first_holders(scene)):
        if not any(span.overlaps(one) or span.overlaps(other) for span in seen):
            seen |= {one, other}
            text = message("rule.CNT-2.series", first=one.of(scene.text), second=other.of(scene.text))
            yield flag(scene, CODE, Severity.WARNING, [one, other], text)


def _two_dates(scene: Scene, early: Milestone, late: Milestone) -> Finding:
    dates = (early.at.span.of(scene.text), late.at.span.of(scene.text))
    text = message("rule.CNT-2.dates", what=early.span.of(scene.text), first=dates[0], second=dates[1])
    return flag(scene, CODE, Severity.WARNING, [early.span, late.span, early.at.span, late.at.span], text)


def _two_bearers(scene: Scene, one: Span, other: Span, first: str, second: str) -> Finding:
    text = message("rule.CNT-2.holders", first=first, second=second, what=one.of(scene.text))
    return flag(scene, CODE, Severity.WARNING, [one, other], text)


def _told_again(scene: Scene, one: Claimant, other: Claimant) -> Finding:
    """Of two bearers, where both are named; else of two places in the text."""
    if one.who and other.who and one.who != other.who:
        return _two_bearers(scene, one.span, other.span, one.who, other.who)
    text = message("rule.CNT-2.series", first=one.span.of(scene.text), second=other.span.of(scene.text))
    return flag(scene, CODE, Severity.WARNING, [one.span, other.span], text)


def _of_a_series(scene: Scene, one: Described, other: Described) -> Finding:
    """Of two bearers, where both are told; else of two places in the text."""
    if one.who and other.who:
        return _two_bearers(scene, one.span, other.span, one.who, other.who)
    text = message("rule.CNT-2.series", first=one.span.of(scene.text), second=other.span.of(scene.text))
    return flag(scene, CODE, Severity.WARNING, [one.span, other.span], text)


def _instalments(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """A first tranche of one amount and an initial contribution of another."""
    if not {"first", "instalment"} <= line.roles:
        return
    found = [(mark, figure) for mark in line.marks if "instalment" in mark.roles and (figure := _amount(line, mark))]
    for (one, first), (other, second) in combinations(found[:MOST], 2):
        same_unit = first.unit == second.unit
        apart = first.quantity.high < second.quantity.low or second.quantity.high < first.quantity.low
        if same_unit and apart and not _years_apart(line, one, other):
            yield _two_amounts(scene, one, other, first, second)
            return


def _amount(line: Timeline, mark: Cue) -> Figure | None:
    """The amount of an instalment that is called first: "first tranche of 10", "contribution initiale de 8"."""
    tokens, scene = line.scene.tokens, line.scene
    if in_quotation(scene, Span(mark.start, mark.end)):
        return None
    near = [*range(max(0, mark.first - 2), mark.first), *range(mark.last, min(len(tokens), mark.last + 1))]
    adjacent = any(
        "first" in other.roles and "weak" not in other.roles and other.first in near
        for other in line.marked(scene.segments.sentence_at(mark.start), "first")
    )
    if not adjacent:
        return None
    for figure in scene.amounts_within(mark.end, mark.end + 60):
        gap = len(line.within(mark.end, figure.start))
        if figure.kind is Kind.MONEY and figure.start >= mark.end and gap <= 4:
            return figure
    return None


def _years_apart(line: Timeline, one: Cue, other: Cue) -> bool:
    """Each is tied to a year of its own: "the first tranche of 2025", "of 2026"."""
    years = []
    for mark in (one, other):
        span = line.within(mark.start, mark.end + 40)
        years.append({word for word in span if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")})
    return bool(years[0] and years[1] and years[0] != years[1])


def _two_amounts(scene: Scene, one: Cue, other: Cue, first: Figure, second: Figure) -> Finding:
    text = message("rule.CNT-2.message", first=first.quote, second=second.quote)
    spans = [Span(one.start, first.end), Span(other.start, second.end)]
    return flag(scene, CODE, Severity.WARNING, spans, text, f"{first.quote} ≠ {second.quote}")


RULE = Rule(
    "CNT-2", "two-firsts", "ordinal", check,
    {
        "en": {
            "rule.CNT-2.title": "Two firsts in one series",
            "rule.CNT-2.message": "Two amounts are called the first: {first} and {second}.",
            "rule.CNT-2.holders": "{first} and {second} are both “{what}”.",
            "rule.CNT-2.series": "“{first}” and “{second}” cannot both be the first.",
            "rule.CNT-2.dates": "“{what}”: a first is told with {first}, and another with {second}.",
        },
        "fr": {
            "rule.CNT-2.title": "Deux premiers dans une même série",
            "rule.CNT-2.message": "Deux montants sont dits premiers : {first} et {second}.",
            "rule.CNT-2.holders": "{first} et {second} : dans les deux cas « {what} ».",
            "rule.CNT-2.series": "« {first} » et « {second} » ne sauraient désigner tous deux le premier.",
            "rule.CNT-2.dates": "« {what} » : une première fois avec « {first} », une autre avec « {second} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
