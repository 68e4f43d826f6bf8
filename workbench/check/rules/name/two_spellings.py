"""One person's or organisation's name is told in two ways.

Why it matters: one of the spellings is wrong, and a misspelt name is the error that people forgive least.

What is not reported: two people with different given names of whom both are introduced, inflected forms (plural, genitive, possessive), feminine
forms of one surname, accents dropped in capitals, places, forms used about equally often.

Source: Damerau-Levenshtein distance of one (two in long names with the same given name).
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, starmap

from workbench.check.flagging import flag, instead
from workbench.check.names_alike import names_alike
from workbench.check.namesakes import another_person
from workbench.check.near_names import Slip, slips
from workbench.check.one_letter_off import one_letter_off
from workbench.check.other_given import other_given
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.spellings import Form, given_variants, variants
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.naming import NameLexicon, words

CODE = ("NAM-1", "name")
SPELT = 3
"""Most words of a quotation that is a spelling or a title."""

EXAMPLES = (
    Example("fr", "Raymond Castelnau dirige l’usine depuis 1968. M. Castelnau a tout refusé. [[M. Castelneau]] laisse "
            "trois enfants.", True),
    Example("fr", "Raymond Castelnau dirige l’usine. Sa sœur, Hélène Castelneau, est peintre à Vichy.", False),
    Example("fr", "Anaïs Morizot dirige l’usine. Mme Morizot a tout refusé. Les Morizot sont riches.", False),
    Example("en", "Sam Altman spoke first. Mr Altman left early. On Monday [[Altmann]] returned. Altman smiled.", True),
    Example("en", "Sam Altman spoke first. Altman’s plan failed. The Altmans left early.", False),
    Example("en", "Marieke de Wit founded the firm. [[Ms de Witt]] still owns half of it.", True),
    Example("de", "Karin Brandner leitet das Werk. Brandners Plan gilt. [[Frau Brandtner]] schweigt. Brandner "
            "blieb.", True),
    Example("de", "Karin Brandner leitet das Werk. Brandners Plan ist bekannt. Frau Brandner schweigt.", False),
    Example("es", "Begoña Arístegui presentó el plan. Arístegui habló poco. El lunes volvió [[Aristigui]].", True),
    Example("it", "Marta Bellandi ha presentato il piano. Bellandi ha parlato poco. Lunedì ha vinto "
            "[[Bellanti]].", True),
    Example("pt", "Marta Siqueira apresentou o plano. Siqueira falou pouco. Na segunda voltou [[Sequeira]].", True),
    Example("nl", "Karin Verhoeven leidt de fabriek. Verhoeven zweeg. [[Mevrouw Verhoven]] vertrok.", True),
    Example("de", "[[Katrin Vollmer]] stellte den Bericht vor. Am Dienstag sprach Kathrin Vollmer im Rat.", True),
    Example("en", "Andrea Rossi and Andre Rossi run the shop.", False),
    Example("en", "The founder, Anita Moradhi, is pleased. “We are growing,” says [[Ms Moradwi]].", True),
    Example("en", "The founder, Anita Moradhi, is pleased. Her partner, Lena Moradwi, is not. Ms Moradwi left.", False),
    Example("fr", "La joueuse Katia Dubreuil a marqué deux fois. Dubreuil a été remplacée à la 80e minute par "
            "Dufreuil.", False),
    Example("en", "Shares in [[Brightwall Coatings]] rose. Brightwell Coatings makes paint.", wrong=True),
    Example("en", "Shares in Brightwall Coatings rose. Brightwall Paints makes varnish.", wrong=False),
    Example("fr", "La juge [[Marianne Castelneau]] a entendu le témoin. Marie-Anne Castelneau reviendra lundi.", wrong=True),
    Example("fr", "La juge Marianne Castelneau a entendu le témoin. Marianne Castelneau reviendra lundi.", wrong=False),
    Example("en", "The coach, [[Stephen Ballard]], was pleased. Stefen Ballard spoke last.", wrong=True),
    Example("it", "L’assessora [[Ottavia Sgarbossa]] ha presentato il piano. Sgarbozza promette indennizzi.", wrong=True),
    Example("it", "L’assessora Ottavia Sgarbossa ha presentato il piano. Il suo rivale, Ugo Sgarbozza, tace.", wrong=False),
    Example("fr", "L’éleveuse [[Hélène Castelneau]] est ravie. Castelnaud vend son lait en direct.", wrong=True),
    Example("fr", "L’éleveuse Hélène Castelneau est ravie. Paul Castelnaud vend son lait en direct.", wrong=False),
    Example("de", "Je Einwohner gibt der Ort 45 Euro aus. Bei 92.000 Einwohnern sind das 4,14 Millionen.", wrong=False),
    Example("en", "Who was [[Isobel Carmody]]? A spy and a gardener. Isabel Carmody herself burned every letter.", wrong=True),
    Example("en", "Joyce Wanjiku, who chairs the league, credited a cold snap. Her deputy, Joyce Wanjiru, credited the ships. Wanjiku leaves in May.", wrong=False),
    Example("en", "Jun Takeda broke his own record. He won by a second from his training partner June Takada, no relation. Takeda is 22.", wrong=False),
    Example("fr", "Énergie Laurentie, qui dessert toute l’île, réclamait plus. Les Laurentiens paieront.", wrong=False),
    Example("en", "The baker Anna Weber and her sister Hanna Weber run the shop. Ms Weber is 40.", wrong=False),
    Example("en", "Whitcombe, [[Stroud]] and Farrant, a law firm, is moving. A spokesman for Whitcombe, Shroud and Farrant denied it.", wrong=True),
    Example("en", "Whitcombe, Stroud and Farrant, a law firm, is moving. A rival, Whitcombe, Marsh and Farrant, is not.", wrong=False),
    Example("it", "Alla guida arriva Ludovica Sanseverino. I sindacati hanno scritto alla [[Sanseverini]].", wrong=True),
    Example("it", "Il sindaco Luca Ferraro ha parlato. I Ferrari sono partiti. Ferraro tace.", wrong=False),
    Example("fr", "La société [[Hydropale]], à Lorient, ferme. Qui reprendra les turbines d’Hydropal ?", wrong=True),
    Example("fr", "La société Martin a vendu. La société Martine est née en 1990, à Lyon.", wrong=False),
    Example("de", "Regisseurin Friederike Aulinger geht. Sie sei müde, sagte [[Auling]] der Zeitung.", wrong=True),
    Example("pt", "O romancista [[Valdemar Guimarães]] lança o livro. Waldemar Guimarães escreveu-o num comboio.", wrong=True),
    Example("en", "Sought by police, Dragan Petrović was arrested. The lawyer for [[Mr Petrovski]] says he is a dentist.", wrong=True),
    Example("en", "President Petrov spoke. Mrs Petrova, his wife, listened. Petrov left.", wrong=False),
    Example("fr", "La fondation [[Halvard]] paie la moitié du voyage. La fondation Hallvard publiera le journal de bord.", wrong=True),
    Example("fr", "La fondation Halvard paie la moitié du voyage. La fondation Halvard publiera le journal de bord.", wrong=False),
    Example("de", "Die Krankenkasse [[Nordisana]] zahlt mehr. Nordesana liess ausrichten, die Preise gälten bis Mai.", wrong=True),
    Example("de", "Die Krankenkasse Nordisana zahlt mehr. Nordisana liess ausrichten, die Preise gälten bis Mai.", wrong=False),
    Example("en", "The European Space Freight Agency ([[ESFA]]) has picked a site. Herders say EFSA never asked them.", wrong=True),
    Example("en", "The European Space Freight Agency (ESFA) has picked a site. Herders say ESFA never asked them.", wrong=False),
    Example("en", "[[Imogen Farrow-Lyle]] carved the hare. Ms Lyle-Farrow promised no more hares.", wrong=True),
    Example("fr", "Le club a dégagé un bénéfice, dit son président, [[Patrick Aeschlimann]]. « Nous avons épargné », plaide M. Aeschliman.", wrong=True),
    Example("en", "Andersen beat Anderson in the final. Andersen is 22. On Friday Anderson rests.", wrong=False),
    Example("en", "Carmichael Foods fell. The Carmichaels own it.", wrong=False),
    Example("de", "Verurteilt wurde der Wirt [[Konrad Hartenborn]]. Die Richterin glaubte ihm nicht. Hartenbronn habe die Gäste getäuscht.", wrong=True),
    Example("de", "Verurteilt wurde der Wirt Konrad Hartenborn. Die Richterin glaubte ihm nicht. Hartenborn habe die Gäste getäuscht.", wrong=False),
    Example("de", "Verurteilt wurde der Wirt Konrad Hartenborn. Sein Gasthof liegt in Hartenbronn. Hartenbronn hat 900 Einwohner.", wrong=False),
    Example("en", "The owner of the farm, [[Edith Pemberton]], a widow, has sold it. The mayor is cross. Pembbreton had promised it to the village.", wrong=True),
    Example("en", "The owner of the farm, Edith Pemberton, a widow, has sold it. Harold Pembbreton, no relation, bought it. Pembbreton paid well.", wrong=False),
    Example("fr", "L’éleveuse [[Odile Castelbarque]] a vendu sa ferme. Le maire est déçu. Castelbraque avait promis la grange à la commune.", wrong=True),
    Example("es", "La granja era de [[Rosario Albornoza]], viuda. El alcalde lo lamenta. Albronozza había prometido el granero al pueblo.", wrong=True),
    Example("it", "La cascina era di [[Rosanna Castelbarco]], vedova. Il sindaco è deluso. Castelbracco aveva promesso il fienile al comune.", wrong=True),
    Example("it", "La cascina era di Rosanna Castelbarco, vedova. Il sindaco è deluso. Castelbarco aveva promesso il fienile al comune.", wrong=False),
    Example("pt", "A quinta era de [[Rosália Montenegro]], viúva. O autarca lamenta. Montengerro prometera o celeiro à freguesia.", wrong=True),
    Example("nl", "De boerderij was van [[Annemiek Hoogendoorn]], weduwe. De burgemeester is teleurgesteld. Hoogendronn had de schuur beloofd.", wrong=True),
    Example("fr", "La tombe porte « Castelnaud ». Raymond Castelnau, lui, signait sans d. M. Castelnau en riait.", wrong=False),
    Example("fr", "Le maire de Vitran démissionne. Paul Vitrac a remis sa lettre mardi.", wrong=False),
    Example("nl", "De familie Jansen verkocht. Bakkerij Janssen bleef open, in een ander dorp.", wrong=False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    told: list[Span] = []
    for common, rare in variants(scene):
        told.extend(rare.spans)
        if any(another_person(scene, span) for span in _later(common.spans[:1], rare.spans)):
            continue
        if _as_written(scene, common.spans, rare.spans) or _of_office(scene, common.spans, rare.spans):
            continue
        yield _finding(scene, common, rare)
    given = list(given_variants(scene))
    apart = [pair for pair in names_alike(scene) if pair not in given]
    for slip in chain(slips(scene), starmap(Slip, chain(one_letter_off(scene), apart))):
        if not any(span.overlaps(place) for span in told for place in (slip.first, slip.second)):
            told.append(slip.second)
            if any(another_person(scene, span) for span in _later([slip.first], [slip.second])):
                continue
            if _as_written(scene, [slip.first], [slip.second]) or _of_office(scene, [slip.first], [slip.second]):
                continue
            yield _near(scene, slip)
    for first, second in given:
        yield _given(scene, first, second, "rule.NAM-1.given")
    for first, second in other_given(scene):
        if any(span.overlaps(second) for span in told):
            continue
        yield _given(scene, first, second, "rule.NAM-1.other")


def _given(scene: Scene, first: Span, second: Span, words_of: str) -> Finding:
    one, other = first.of(scene.text), second.of(scene.text)
    text = message(words_of, first=one, second=other)
    return flag(scene, CODE, Severity.WARNING, (first, second), text, f"{one} ≠ {other}")


def _later(some: list[Span], others: list[Span]) -> list[Span]:
    """What is told behind the first mention of a name or its like: only there may another person be introduced."""
    return sorted((*some, *others))[1:]


def _as_written(scene: Scene, some: Sequence[Span], others: Sequence[Span]) -> bool:
    """One of the two is quoted as a spelling, the other is not: « La tombe porte « Castelnaud » »."""

    def quoted(span: Span) -> bool:
        number = scene.quotation_at(span.start)
        return number is not None and len(scene.quotations[number].quote.split()) <= SPELT

    return all(map(quoted, some)) is not all(map(quoted, others))


def _of_office(scene: Scene, some: Sequence[Span], others: Sequence[Span]) -> bool:
    """One of the two is always what somebody holds an office of, the other never: "the mayor of Vitran"."""
    roles = scene.pack.view(NameLexicon.of).roles | words(scene.pack.table("sources").table("nouns"), "person")
    lower = scene.tokens.lower

    def held(span: Span) -> bool:
        at = scene.tokens.covering(span.start, span.end).start
        return at > 1 and lower[at - 1] in scene.context.words.of and lower[at - 2] in roles

    return all(map(held, some)) is not all(map(held, others))


def _near(scene: Scene, slip: Slip) -> Finding:
    one, other = slip.first.of(scene.text), slip.second.of(scene.text)
    text = message("rule.NAM-1.near", first=one, second=other)
    return flag(scene, CODE, Severity.WARNING, (slip.first, slip.second), text, f"{one} × {other}")


def _finding(scene: Scene, common: Form, rare: Form) -> Finding:
    text = message(
        "rule.NAM-1.message", first=common.surname, often=common.count, second=rare.surname, rarely=rare.count
    )
    arithmetic = f"{common.surname} × {common.count}, {rare.surname} × {rare.count}"
    fixes = [
        instead(scene, span, span.of(scene.text).replace(rare.surname, common.surname))
        for span in rare.spans[:1]
        if rare.surname in span.of(scene.text)
    ]
    return flag(scene, CODE, Severity.WARNING, (*common.spans[:1], *rare.spans), text, arithmetic, fixes)


RULE = Rule(
    "NAM-1", "two-spellings", "name", check,
    {
        "en": {
            "rule.NAM-1.title": "A name in two spellings",
            "rule.NAM-1.near": "“{first}” and “{second}”: is one of them misspelt?",
            "rule.NAM-1.given": "“{first}” and “{second}”: one person, two spellings?",
            "rule.NAM-1.other": "“{first}” and “{second}”: one person, two given names?",
            "rule.NAM-1.message": "“{first}” ({often} times) and “{second}” ({rarely}): one name, two spellings?",
        },
        "fr": {
            "rule.NAM-1.title": "Un nom, deux orthographes",
            "rule.NAM-1.near": "« {first} » et « {second} » : l’un des deux est-il mal écrit ?",
            "rule.NAM-1.given": "« {first} » et « {second} » : une seule personne, deux orthographes ?",
            "rule.NAM-1.other": "« {first} » et « {second} » : une seule personne, deux prénoms ?",
            "rule.NAM-1.message": "« {first} » ({often} fois) et « {second} » ({rarely}) : un seul nom, deux "
            "orthographes ?",
        },
    },
    EXAMPLES,
)  # fmt: skip
