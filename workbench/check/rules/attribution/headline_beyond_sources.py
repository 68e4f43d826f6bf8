"""The headline states as a fact what the body has from unnamed sources only.

Why it matters: the headline travels without the body; readers take for confirmed what nobody has confirmed by name.

What is not reported: headlines with a source, a hedge, a question or quotation marks; statements that the body first
makes by itself, or gives to a person, an organisation or a document anywhere.

Source: news-agency handbooks on anonymous sources (attribute in headline or lead).
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import WEAK, Attributions, attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("SRC-1", "attribution")

EXAMPLES = (
    Example("fr", "La chaîne va fermer 40 magasins d’ici à 2027, selon deux [[sources proches du dossier]]. La "
            "direction "
            "n’a pas souhaité commenter.", True, title="La chaîne Delmas ferme 40 magasins"),
    Example("fr", "La chaîne va fermer 40 magasins d’ici à 2027, selon deux sources proches du dossier.", False,
            title="La chaîne Delmas pourrait fermer 40 magasins"),
    Example("fr", "La chaîne va fermer 40 magasins d’ici à 2027, a annoncé sa directrice, Anne Delmas.", False,
            title="La chaîne Delmas ferme 40 magasins"),
    Example("en", "The chain plans to close 40 branches by 2027, according to two [[people familiar with the matter]]. "
            "Delmore declined to comment.", True, title="Delmore to close 40 branches"),
    Example("en", "The chain plans to close 40 branches by 2027, according to two people familiar with the "
            "matter.", False,
            title="Delmore to close 40 branches, sources say"),
    Example("en", "The chain plans to close 40 branches by 2027, chief executive Ann Delmore said.", False,
            title="Delmore to close 40 branches"),
    Example("en", "The mayor of Pennacle, Amy Reck, plans to leave in June, [[sources]] in her office say. She would not comment.", True, title="Mayor of Pennacle will step down in June"),
    Example("en", "Bolt is close to buying Carver, [[two people familiar with the matter]] said. Both companies declined to comment.", True, title="Bolt to buy Carver for $3 billion"),
    Example("en", "A harbour firm has won leave to cut the number of berths, but committee members admitted they were reluctant to agree.", False, title="Harbour firm wins leave to cut berths"),
    Example("pt", "O fogo obrigou a retirar 240 pessoas, disse fonte da Proteção Civil.", False, title="Fogo obriga a retirar 240 pessoas"),
    Example("en", "Five miners died on Friday when a shaft flooded in Cornwall, rescuers said.", wrong=False, title="Five die as mine floods"),
    Example("fr", "La chaîne va racheter les 40 magasins de Vauban, selon deux sources proches du dossier.", False, title="Delmas rachèterait les 40 magasins de Vauban"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    if not view.anonymous or not view.headline_asserts:
        return
    bearing = view.bearing_sentences
    if not bearing or not view.only_anonymous(bearing[0]) or _confirmed(view, bearing):
        return
    told = [item for number in bearing for item in view.by_sentence.get(number, ()) if item in view.anonymous]
    sources = [item.span for item in told if view.told_by(item)]
    if not sources or any(_of_service(scene, source) for source in sources):
        return
    title = Span(0, scene.title_end)
    text = message("rule.SRC-1.message", source=sources[0].of(scene.text))
    yield flag(scene, CODE, Severity.WARNING, [title, *sources], text)


def _of_service(scene: Scene, source: Span) -> bool:
    """A public service by its people, who speak for it: "firefighters said", « selon les pompiers »."""
    inside = scene.tokens.covering(source.start, source.end)
    words = scene.tokens.lower[inside.start : inside.stop]
    return not scene.context.words.services.isdisjoint((*words, " ".join(words[-2:])))


def _confirmed(view: Attributions, bearing: list[int]) -> bool:
    """Somebody by name, an organisation or a document bears the statement, or is said to confirm something."""
    confirming = {
        view.scene.segments.sentence_at(mark.start)
        for mark in view.line.marks
        if "confirm" in mark.roles and mark.start >= view.scene.title_end
    }
    return any(view.kinds(number) - WEAK for number in {*bearing, *confirming})


RULE = Rule(
    "SRC-1", "headline-beyond-sources", "attribution", check,
    {
        "en": {
            "rule.SRC-1.title": "The headline says more than its sources",
            "rule.SRC-1.message": "The headline states as a fact what the body gives to unnamed sources only "
            "(“{source}”).",
        },
        "fr": {
            "rule.SRC-1.title": "Le titre affirme plus que les sources",
            "rule.SRC-1.message": "Le titre donne pour un fait ce que le texte ne tient que de sources anonymes "
            "(« {source} »).",
        },
    },
    EXAMPLES,
)  # fmt: skip
