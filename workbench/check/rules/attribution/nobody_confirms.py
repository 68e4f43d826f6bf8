"""The headline says that somebody confirms, and the body has only that party's silence or unnamed sources.

Why it matters: a confirmation needs a confirmer; a refusal to comment is none.

What is not reported: bodies in which the party, or anybody by name, says something; headlines with a source.

Source: news-agency handbooks on confirmation.
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.unconfirmed import unconfirmed
from workbench.domain.findings import Finding, Severity
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
    Example("de", "Die Mühle soll an einen Händler gehen, sagt ein Mitarbeiter, der nicht genannt werden will. Das Rathaus [[schweigt]].", wrong=True, title="Rathaus bestätigt Verkauf der Mühle"),
    Example("de", "Die Mühle geht an einen Händler, sagte die Bürgermeisterin Karin Lüders. Der Händler schweigt.", wrong=False, title="Rathaus bestätigt Verkauf der Mühle"),
    Example("it", "Due gru andrebbero a un gruppo greco: lo riferisce un dirigente che preferisce restare anonimo. Dal porto, [[nessuna comunicazione]].", wrong=True, title="Il porto annuncia la vendita di due gru"),
    Example("es", "Dos grúas irán a un grupo griego, anunció el director del puerto, Luis Mora. El grupo griego guarda silencio.", wrong=False, title="El puerto confirma la venta de dos grúas"),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    found = unconfirmed(scene).nobody_confirms
    if found is not None:
        text = message("rule.SRC-8.message", who=found[0].of(scene.text))
        yield flag(scene, CODE, Severity.WARNING, list(found), text)


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
