"""A fall of more than 100 %, a share of more than 100 %, or more things than there are ("12 of the 10 members").

Why it matters: such a figure cannot be right, whatever it was meant to say.

What is not reported: falls of results and balances, which can go below zero; comparisons ("120 % of last year's figure").

Source: consistency.md IMP-1.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.reporting import finding, shown
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.check.taken import comparable, of_another, taken
from workbench.check.taken_before import taken_up
from workbench.check.taken_pointed import pointed
from workbench.check.timeline import timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Hedge, Kind
from workbench.i18n import message
from workbench.language.events import event_words

CODE, FAMILY = "IMP-1", "impossible"
_CLAUSE = 10
_OWNER = 6
"""Most words from a part to its whole with an owner between them."""
_FULL = 9
"""Most words from a share that cannot exceed all to what it is."""
_CLAUSE_ENDS = frozenset({",", ";", ":", "(", "—", "–"})
_SMALL = frozenset(
    {
        "all",
        "the",
        "his",
        "her",
        "their",
        "seine",
        "seiner",
        "sus",
        "sui",
        "suoi",
        "seus",
        "zijn",
        "our",
        "its",
        "les",
        "ses",
        "tous",
        "alle",
        "todos",
        "tutte",
        "tutti",
    }
)
_WORD_NUMBER = 1000

WORDS = {
    "en": {
        "rule.IMP-1.title": "More than everything",
        "rule.IMP-1.fall": "A fall of {stated} leaves less than nothing.",
        "rule.IMP-1.share": "{stated} of a whole is more than all of it.",
        "rule.IMP-1.message": "{part} of {whole} are more than there are.",
    },
    "fr": {
        "rule.IMP-1.title": "Plus que le tout",
        "rule.IMP-1.fall": "Une baisse de {stated} laisse moins que rien.",
        "rule.IMP-1.share": "{stated} d’un tout, c’est plus que le tout.",
        "rule.IMP-1.message": "{part} sur {whole}, c’est plus qu’il n’y en a.",
    },
}

EXAMPLES = (
    Example("fr", "Les ventes ont reculé de [[120 %]] en un an.", wrong=True),
    Example("fr", "Le résultat net a chuté de 150 %, l’entreprise est passée en perte.", wrong=False),
    Example("fr", "La liste a obtenu [[104 % des voix]].", wrong=True),
    Example("fr", "Les ventes ont progressé de 120 % en un an.", wrong=False),
    Example("en", "Sales fell [[150%]] in a year.", wrong=True),
    Example("en", "Profit fell 150% as the group slid into loss.", wrong=False),
    Example("en", "The list won [[104% of the vote]].", wrong=True),
    Example("en", "The measure passed with support from [[12 of the 10 members]].", wrong=True),
    Example("en", "[[112% of pupils]] now have a desk of their own, the school says.", wrong=True),
    Example("en", "92% of pupils now have a desk of their own, the school says.", wrong=False),
    Example("fr", "Désormais, [[112 % des élèves]] ont un bureau, selon l’école.", wrong=True),
    Example("fr", "Désormais, 92 % des élèves ont un bureau, selon l’école.", wrong=False),
    Example("en", "Of the [[club’s 30 rowers]], 41 were seasick.", wrong=True),
    Example("en", "Of the club’s 30 rowers, 11 were seasick.", wrong=False),
    Example("fr", "La course comptait [[80 partants]] ; 94 d’entre eux sont arrivés.", wrong=True),
    Example("fr", "La course comptait 80 partants ; 74 d’entre eux sont arrivés.", wrong=False),
    Example("fr", "[[94 coureurs]] ont fini la course sur les 80 qui avaient pris le départ.", wrong=True),
    Example("fr", "74 coureurs ont fini la course sur les 80 qui avaient pris le départ.", wrong=False),
    Example("en", "The port has [[12 cranes]], 15 of which are out of order.", wrong=True),
    Example("en", "The port has 12 cranes, 5 of which are out of order.", wrong=False),
    Example("de", "Von den [[30 Ruderern]] des Vereins sind 41 krank.", wrong=True),
    Example("es", "De los [[30 remeros]] del club, 41 se marearon.", wrong=True),
    Example("es", "De las 30 casas hay tres terminadas, siete en obra.", wrong=False),
    Example("it", "Dei [[30 rematori]] del circolo, 41 si sono sentiti male.", wrong=True),
    Example("pt", "Dos [[30 remadores]] do clube, 41 enjoaram.", wrong=True),
    Example("nl", "Van de [[30 roeiers]] van de club werden er 41 ziek.", wrong=True),
    Example("nl", "[[112 procent van de leerlingen]] heeft een eigen bureau.", wrong=True),
    Example("en", "The new paint would remove [[120% of the risk]], the maker says.", wrong=True),
    Example("en", "The new paint would remove 20% of the risk, the maker says.", wrong=False),
    Example("fr", "La peinture éliminerait [[120 % du risque]], selon le fabricant.", wrong=True),
    Example("en", "The wall was built by 14 gangs of six, with two barrows each.", wrong=False),
    Example("es", "Pintaron la tapia 14 cuadrillas de seis, con dos carretillas.", wrong=False),
    Example("es", "El primer recuento, de 1990, halló 20 nidos; el segundo, el de 2001, 43.", wrong=False),
    Example("en", "Of the [[85 hectares]] set aside for olives, 97 will be planted this winter.", wrong=True),
    Example("en", "Of the 85 hectares set aside for olives, 67 will be planted this winter.", wrong=False),
    Example("it", "Degli [[85 chilometri]] previsti, 97 sono già percorribili.", wrong=True),
    Example("es", "De 85 metros de altura, 97 de ancho: así era la nave.", wrong=False),
    Example("en", "A nurse told the inquiry that bed use never dipped below 104% in the winter.", wrong=False),
    Example("it", "L’associazione ha chiamato 240 stabilimenti in undici regioni. Di questi 96 hanno alzato i prezzi.", wrong=False),
    Example("en", "There were 130 players from 16 countries, 27 of them women.", wrong=False),
    Example("en", "It kept [[320 horses]] in May.\n\nThe stable is full. Of the horses kept that month, 355 were lame.", wrong=True),
    Example("en", "It kept 320 horses in May.\n\nThe stable is full. Of the horses kept that month, 55 were lame.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from scene.trace.every(_in_sentence, scene, scene.context.sentences)


def _in_sentence(scene: Scene, sentence: int) -> Iterator[Finding]:
    for figure in scene.figures_in(sentence):
        if figure.kind is Kind.PERCENT and figure.quantity.low > 100 and _is_written(figure):
            yield from _percent(scene, figure)
        elif figure.kind is Kind.COUNT:
            yield from _out_of(scene, figure)
    told = {figure for figure in scene.figures_in(sentence) if _told_before(scene, figure)}
    for part, whole in taken(scene, sentence):
        beyond = part.quantity.low > whole.quantity.high and part.quantity.high < whole.quantity.high * _WORD_NUMBER
        if not beyond or of_another(scene, part, whole):
            continue
        if not scene.context.just_after(part, 3).has("more") and part not in told:
            told.add(part)
            yield _more(scene, part, whole, Severity.ERROR)
    for part, whole in taken_up(scene, sentence):
        beyond = part.quantity.low > whole.quantity.high and part.quantity.high < whole.quantity.high * _WORD_NUMBER
        if (
            beyond
            and part not in told
            and comparable(part, whole)
            and not of_another(scene, part, whole)
            and not scene.context.just_after(part, 3).has("more")
        ):
            told.add(part)
            yield _more(scene, part, whole, Severity.ERROR)
    for part, whole in pointed(scene, sentence):
        if part not in told and part.quantity.low > whole.quantity.high and not of_another(scene, part, whole):
            yield _more(scene, part, whole, Severity.ERROR)


def _told_before(scene: Scene, figure: Figure) -> bool:
    """The whole right before it opens the clause: found by `_more_than_all`."""
    whole = scene.context.neighbour(figure, -1)
    if figure.kind is not Kind.COUNT:
        return False
    return whole is not None and any(True for _ in _more_than_all(scene, whole, figure))


def _more(scene: Scene, part: Figure, whole: Figure, severity: Severity) -> Finding:
    tag = scene.language
    arithmetic = f"{shown(part.quantity.low, tag)} > {shown(whole.quantity.high, tag)}"
    text = message("rule.IMP-1.message", part=part.quote, whole=whole.quote)
    return finding(scene, CODE, FAMILY, severity, [whole, part], text, arithmetic)


def _is_written(figure: Figure) -> bool:
    """The sign or word of percentages stands with the numeral: nothing was carried over from another amount."""
    return any(not (char.isdigit() or char in " .,\u00a0\u202f") for char in figure.quote)


def _percent(scene: Scene, figure: Figure) -> Iterator[Finding]:
    context = scene.context
    roles = context.sentence_roles(figure.sentence)
    if context.just_after(figure, 4).has("whole", "stake") or _shares(scene, figure) or _of_all(scene, figure):
        text = message("rule.IMP-1.share", stated=figure.quote)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure], text, f"{figure.quote} > 100 %")
        return
    down = context.just_before(figure, 3)
    bound = figure.quantity.hedge is Hedge.LESS_THAN  # "never dipped below 104%"
    if down.has("down") and not (down.has("up") or bound) and not roles & {"magnitude", "balance"}:
        text = message("rule.IMP-1.fall", stated=figure.quote)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure], text, f"{figure.quote} > 100 %")


def _of_all(scene: Scene, figure: Figure) -> bool:
    """Read "114% of households", « 130 % des élèves »: people or things of which there are no more than all."""
    line, words = timeline(scene), scene.pack.view(event_words)
    own, lower = line.extent(figure.start, figure.end), scene.tokens.lower
    if own.stop >= len(lower) or lower[own.stop] not in scene.context.words.of | line.words.definite:
        return False
    near = scene.context.just_before(figure, 4)
    gone = words.masses.find(scene.tokens, max(0, own.start - 3), own.start)
    if any("wipe" in mark.roles for mark in gone):
        return True  # "would remove 120% of the risk"
    behind = words.masses.find(scene.tokens, own.stop + 1, min(own.stop + 4, len(lower)))
    masses = [mark for mark in behind if "mass" in mark.roles]
    beside = lower[own.stop : masses[0].first] if masses else []
    plain = all(word in scene.context.words.of | line.words.determiners or word in _SMALL for word in beside)
    return bool(masses) and plain and not near.has("up", "down", "more", "expected")


def _shares(scene: Scene, figure: Figure) -> bool:
    """« La part des femmes atteint 112 % »: a share of persons or things is said to be reached, not to have risen by."""
    near = scene.context.just_before(figure, 7)
    if near.has("up", "down") or scene.context.just_after(figure, 3).has("more"):
        return False
    return near.has("share_noun") or _full(scene, figure)


def _full(scene: Scene, figure: Figure) -> bool:
    """« La participation au référendum s’établit à 103 % »: nothing more precise behind, as in "of last year's"."""
    own, lower = timeline(scene).extent(figure.start, figure.end), scene.tokens.lower
    inside = scene.sentence_tokens(figure.sentence)
    words = scene.pack.view(event_words)
    marks = words.masses.find(scene.tokens, max(inside.start, own.start - _FULL), own.start)
    full = [mark for mark in marks if "full" in mark.roles]
    if not full or scene.context.neighbour(figure, -1) in scene.amounts_within(full[-1].end, figure.start):
        return False
    between = lower[full[-1].last : own.start]
    order = timeline(scene).words
    followed = own.stop < inside.stop and lower[own.stop] in (scene.context.words.of | order.definite) - order.at_place
    return _CLAUSE_ENDS.isdisjoint(between) and not followed and figure.quotation is None


def _out_of(scene: Scene, figure: Figure) -> Iterator[Finding]:
    """N of m with n above m, both exact counts in direct neighbourhood."""
    whole = scene.context.neighbour(figure, 1)
    if whole is None or whole.kind is not Kind.COUNT or whole.quantity.hedge is not Hedge.NONE:
        return
    gap = scene.context.between(figure, whole)
    yield from _more_than_all(scene, figure, whole)
    if not gap.words or gap.words[0] not in scene.context.words.out_of:
        return
    if len(gap) > (_OWNER if gap.words[-1] == "s" else 2):  # "8 of the school's 5 classrooms"
        return
    if (figure.unit and whole.unit and figure.unit != whole.unit) or _are_groups(scene, figure, whole):
        return
    if figure.quantity.low > whole.quantity.high and figure.quantity.high < _WORD_NUMBER and whole.quantity.low > 1:
        tag = scene.language
        arithmetic = f"{shown(figure.quantity.low, tag)} > {shown(whole.quantity.high, tag)}"
        text = message("rule.IMP-1.message", part=figure.quote, whole=whole.quote)
        yield finding(scene, CODE, FAMILY, Severity.ERROR, [figure, whole], text, arithmetic)


def _are_groups(scene: Scene, figure: Figure, size: Figure) -> bool:
    """Read "18 teams of four": the first number has its noun, the second is bare and says how large each is."""
    gap = scene.context.between(figure, size)
    bare = size.quote.strip() == size.quantity.numeral.strip()
    return len(gap) == 1 and gap.words[0] in scene.context.words.of and bare and figure.quote != figure.quantity.numeral


def _more_than_all(scene: Scene, whole: Figure, part: Figure) -> Iterator[Finding]:
    """« Sur les 12 000 abonnés, 13 500 ont renouvelé »: the sentence or clause opens with the whole."""
    context = scene.context
    opening, gap = context.preceding(whole, 3), context.between(whole, part)
    if not 1 <= len(opening) <= 2 and not {":", ";", ","}.intersection(opening[:1]):
        return
    if not opening or not context.words.out_of.intersection(opening) or context.words.from_.intersection(opening):
        return
    if (
        len(gap) > _CLAUSE
        or gap.words[-1:] != (",",)
        or whole.quantity.is_range
        or whole.quantity.hedge is not Hedge.NONE
    ):
        return
    if part.unit not in ("", whole.unit) or context.just_after(part, 3).has("more", "each"):
        return  # "uit twee halve finales, tien uit elke"
    if part.quantity.low > whole.quantity.high > 1 and part.quantity.hedge is Hedge.NONE and part.per is None:
        yield _more(scene, part, whole, Severity.WARNING)


RULE = Rule(CODE, "beyond-everything", FAMILY, check, WORDS, EXAMPLES)
