"""The headline says that somebody confirms, and the body has only that party's silence or unnamed sources.

Why it matters: a confirmation needs a confirmer; a refusal to comment is none.

What is not reported: bodies in which the party, or anybody by name, says something; headlines with a source.

Source: news-agency handbooks on confirmation.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import Attributions, attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.sources import SourceKind
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("SRC-8", "attribution")

EXAMPLES = (
    Example("fr", "L’usine sera vendue, a appris l’AFP de source syndicale. Sollicitée, la direction de Delmas s’est "
            "refusée à tout commentaire.", True, title="[[Delmas confirme]] la vente de son usine"),
    Example("fr", "L’usine sera vendue, a annoncé lundi la direction de Delmas.", False,
            title="Delmas confirme la vente de son usine"),
    Example("en", "The plant will be sold, two people close to the group said. Delmore declined to comment.", True,
            title="[[Delmore confirms]] sale of plant"),
    Example("en", "The plant will be sold, chief executive Ann Delmore said on Monday.", False,
            title="Delmore confirms sale of plant"),
    Example("en", "The pool is to be knocked down, according to a council officer who asked not to be named. “[[Nothing has been confirmed]],” the leader of the council, Janet Sower, said.", wrong=True, title="Council confirms Marl Lane pool will be knocked down"),
    Example("en", "Marl Lane pool is to be knocked down, the council said in a statement. “It is beyond repair,” the leader of the council, Janet Sower, said.", wrong=False, title="Council confirms Marl Lane pool will be knocked down"),
    Example("fr", "Deux grues du port seraient vendues, affirme un cadre qui ne souhaite pas être nommé. La direction du port a [[refusé de s’exprimer]].", wrong=True, title="Le port confirme la vente de deux grues"),
    Example("fr", "Deux grues du port seront vendues, a annoncé sa directrice, Anne Morel. Le maire a refusé de s’exprimer.", wrong=False, title="Le port confirme la vente de deux grues"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    line = view.line
    confirming = [mark for mark in line.marks if "confirm" in mark.roles and mark.end <= scene.title_end]
    if not confirming or any(sourced.in_title and sourced.start > confirming[0].end for sourced in view.sources):
        return
    declined = view.silences
    if not declined or not view.anonymous or _anybody_speaks(view):
        return
    subject = view.stems(0, confirming[0].start)
    for mark in declined:
        span = scene.segments.sentences[scene.segments.sentence_at(mark.start)]
        if subject & view.stems(span.start, span.end):
            text = message("rule.SRC-8.message", who=scene.text[: confirming[0].end])
            spans = [Span(0, confirming[0].end), Span(mark.start, mark.end)]
            yield flag(scene, CODE, Severity.WARNING, spans, text)
            return


def _anybody_speaks(view: Attributions) -> bool:
    """Somebody by name, an organisation or a document bears the statement of the headline."""
    weak = {SourceKind.ANONYMOUS, SourceKind.MEDIA}
    bearing = view.bearing_sentences
    for sourced in view.sources:
        if sourced.source is None or sourced.source.kind in weak or sourced.in_title:
            continue
        if view.line.has(sourced.sentence, "declined") or view.phrases(sourced.sentence, "unconfirmed"):
            continue
        if not bearing or sourced.sentence in bearing:
            return True
    return False


RULE = Rule(
    "SRC-8", "nobody-confirms", "attribution", check,
    {
        "en": {
            "rule.SRC-8.title": "Who confirms?",
            "rule.SRC-8.message": "“{who}”, yet in the body that party declined to comment and only unnamed "
            "sources speak.",
        },
        "fr": {
            "rule.SRC-8.title": "Qui confirme ?",
            "rule.SRC-8.message": "« {who} », mais dans le texte cette partie ne commente pas et seules des "
            "sources anonymes "
            "parlent.",
        },
    },
    EXAMPLES,
)  # fmt: skip
