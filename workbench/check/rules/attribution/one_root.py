"""The whole article rests on unnamed sources through one outlet.

Why it matters: several reports of one root are one report; nothing is confirmed independently. A note, no alarm.

What is not reported: articles with any named source or document, and articles with fewer than two mentions of sources.

Source: consistency catalogue, "false confirmation".
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.domain.findings import Finding, Severity
from workbench.domain.sources import SourceKind
from workbench.i18n import message

CODE = ("SRC-2", "attribution")

EXAMPLES = (
    Example("fr", "L’usine ferme, selon des [[sources citées par CNBC]]. Elle sera vendue en mars, selon des "
            "sources citées "
            "par CNBC.", True),
    Example("fr", "L’usine ferme, selon des sources citées par CNBC. La directrice, Anne Delmas, l’a confirmé lundi.",
            False),
    Example("en", "The plant will close, according to [[sources cited by CNBC]]. It will be sold in March, "
            "sources cited by "
            "CNBC said.", True),
    Example("en", "The plant will close, according to sources cited by CNBC. Ann Delmore, who runs it, confirmed this.",
            False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    view = attributions(scene)
    weak = {SourceKind.ANONYMOUS, SourceKind.MEDIA}
    resting = {item.sentence for item in view.sources if not item.in_title}
    if (
        not view.anonymous
        or max(len(view.anonymous), len(resting)) < 2
        or any(item.source is not None and item.source.kind not in weak for item in view.sources)
    ):
        return
    outlets = {
        (item.source.name or item.quote).lower()
        for item in view.sources
        if item.source is not None and item.source.kind is SourceKind.MEDIA
    }
    if len(outlets) == 1:
        text = message("rule.SRC-2.message", count=max(len(view.anonymous), len(resting)))
        yield flag(scene, CODE, Severity.NOTE, [item.span for item in view.anonymous], text)


RULE = Rule(
    "SRC-2", "one-root", "attribution", check,
    {
        "en": {
            "rule.SRC-2.title": "All rests on one root",
            "rule.SRC-2.message": "All {count} mentions of sources go back to unnamed sources through one outlet: no "
            "independent confirmation.",
        },
        "fr": {
            "rule.SRC-2.title": "Tout repose sur une seule racine",
            "rule.SRC-2.message": "Les {count} mentions de sources remontent à des sources anonymes par un seul "
            "média : aucune "
            "confirmation indépendante.",
        },
    },
    EXAMPLES,
)  # fmt: skip
