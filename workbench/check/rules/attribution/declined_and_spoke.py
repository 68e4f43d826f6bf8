"""Somebody both declined to comment and spoke to the paper, or speaks in the headline and nowhere else.

Why it matters: one of the two is wrong, or one of them is older and wants its date; a headline that gives a statement
to the wrong speaker travels without the body.

What is not reported: statements with a date or to others, refusals about one point ("declined to comment further"),
both in one sentence; headlines whose speaker, or anybody who may speak for it, says something in the body.

Source: consistency catalogue.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.silent_speakers import silent_speakers
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.checking import Cue

CODE = ("SRC-7", "attribution")

EXAMPLES = (
    Example("fr", "Sollicité lundi, le maire Paul Rivoire [[n’a pas souhaité commenter]]. « Tout est légal », "
            "nous a déclaré "
            "Paul Rivoire.", True),
    Example("fr", "Sollicité, le maire Paul Rivoire n’a pas souhaité commenter. « Tout est légal », nous a "
            "déclaré Anne "
            "Delmas.", False),
    Example("en", "Ann Delmore [[declined to comment]]. “It is all legal,” Ann Delmore told us.", True),
    Example("en", "Ann Delmore declined to comment. “It is all legal,” Rita Sen told us.", False),
    Example("en", "The pool on Marl Lane will close in May, two people in the town hall said. The mayor [[has not spoken]] about it since winter.", wrong=True, title="Pool will close in May, says mayor"),
    Example("en", "The pool on Marl Lane will close in May, said the mayor, Ann Reck. She would not comment on the price of the land.", wrong=False, title="Pool will close in May, says mayor"),
    Example("en", "The pool on Marl Lane will close in May, two people in the town hall said. The bishop has not spoken about it since winter.", wrong=False, title="Pool will close in May, says mayor"),
    Example("fr", "La piscine fermera en mai, a annoncé la mairie dans un communiqué. Jointe lundi, la mairie assure [[n’avoir diffusé aucun communiqué]] : l’information vient d’un employé.", wrong=True, title="La piscine de Marl va fermer"),
    Example("fr", "La piscine fermera en mai, a annoncé la mairie dans un communiqué. La préfecture n’a diffusé aucun communiqué.", wrong=False, title="La piscine de Marl va fermer"),
    Example("de", "Das Bad schließt im Mai, sagte ein Mitarbeiter, der nicht genannt werden will. Der Bürgermeister [[hat sich dazu nicht geäußert]].", wrong=True, title="Bürgermeister: Bad schließt im Mai"),
    Example("es", "La piscina cerrará en mayo, según un sindicato. La alcaldesa [[no respondió]] a las preguntas de este diario.", wrong=True, title="La alcaldesa anuncia el cierre de la piscina"),
    Example("es", "La piscina cerrará en mayo, según la alcaldesa, Rosa Vela. El sindicato no respondió a las preguntas de este diario.", wrong=False, title="La alcaldesa anuncia el cierre de la piscina"),
    Example("it", "La piscina chiuderà a maggio, sostiene una fonte interna. Il sindaco [[non ha rilasciato dichiarazioni]].", wrong=True, title="Il sindaco: la piscina chiude a maggio"),
    Example("pt", "A piscina fecha em maio, disse o sindicato. A autarquia [[não respondeu]] às perguntas enviadas.", wrong=True, title="Autarquia diz que a piscina fecha em maio"),
    Example("nl", "Het zwembad sluit in mei, zegt vakbond De Kade. ‘Ik heb daar [[niets over gezegd]]’, liet wethouder Ans Mol weten.", wrong=True, title="Wethouder Mol: zwembad sluit in mei"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    yield from _only_above(scene)
    line = timeline(scene)
    if not {"declined", "told-us"} <= line.roles:
        return
    silent = {name: mark for mark in line.marks if "declined" in mark.roles and (name := _person(line, mark))}
    for mark in line.marks:
        if "told-us" not in mark.roles or in_quotation(scene, Span(mark.start, mark.end)):
            continue
        name = _person(line, mark)
        refusal = silent.get(name or "")
        sentence = scene.segments.sentence_at(mark.start)
        if refusal is None or line.dates_in(sentence) or scene.segments.sentence_at(refusal.start) == sentence:
            continue
        text = message("rule.SRC-7.message", name=name or "")
        yield flag(scene, CODE, Severity.WARNING, [Span(refusal.start, refusal.end), Span(mark.start, mark.end)], text)


def _only_above(scene: Scene) -> Iterator[Finding]:
    """Who speaks in the headline or the lead alone, and is said to have kept silent."""
    for one in silent_speakers(scene).found:
        text = message("rule.SRC-7.above", name=one.speaker.of(scene.text), silence=one.silence.of(scene.text))
        yield flag(scene, CODE, Severity.WARNING, [one.speaker, one.silence], text)


def _person(line: Timeline, mark: Cue) -> str | None:
    """The only person named in the sentence of a mark."""
    span = line.scene.segments.sentences[line.scene.segments.sentence_at(mark.start)]
    groups = {name.group for name in line.scene.names if span.start <= name.start < span.end and name.kind == "person"}
    return groups.pop() if len(groups) == 1 else None


RULE = Rule(
    "SRC-7", "declined-and-spoke", "attribution", check,
    {
        "en": {
            "rule.SRC-7.title": "Declined to comment, and yet spoke",
            "rule.SRC-7.message": "{name} declined to comment and is said to have spoken to the paper; date the "
            "statement.",
            "rule.SRC-7.above": "“{name}” is made to speak above; below, “{silence}”.",
        },
        "fr": {
            "rule.SRC-7.title": "A refusé de commenter, et a pourtant parlé",
            "rule.SRC-7.message": "{name} n’a pas voulu commenter et aurait pourtant parlé au journal ; dater "
            "la déclaration.",
            "rule.SRC-7.above": "Plus haut, « {name} » parle ; plus bas, « {silence} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
