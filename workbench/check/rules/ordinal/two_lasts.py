"""Two different things or people are each called the last, or the only one, of one and the same kind.

Why it matters: only one can be; one of them is the last but one, or a word that tells them apart is missing.

What is not reported: kinds that differ in any word but a name, lasts of a time or of turns ("the last week", "the last
leg"), bearers that are not named, several ("one of the last").

Source: meaning of "last" and "only".
"""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator

from workbench.check.claimants import claimants
from workbench.check.flagging import flag
from workbench.check.rival_claims import rival_claims
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.series_pairs import series_pairs
from workbench.check.uniques import contradictions
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("CNT-6", "ordinal")
KINDS = ("last", "only")

EXAMPLES = (
    Example("fr", "Aline Morel, [[dernière gardienne du phare]], est morte lundi. Jean Le Goff, le dernier gardien du "
            "phare, vivait à Brest.", True),
    Example("fr", "Aline Morel, dernière gardienne du phare, est morte lundi. Jean Le Goff, l’avant-dernier gardien du "
            "phare, vivait à Brest.", False),
    Example("en", "Ellen Marsh, the [[last weaver of the valley]], died in May. The last weaver of the valley, Joe Tarn, "
            "was filmed in 2009.", True),
    Example("en", "Ellen Marsh, the last weaver of the valley, died in May. The last miller of the valley, Joe Tarn, "
            "was filmed in 2009.", False),
    Example("en", "The town’s [[only bakery]], Lund’s, is closing. At Greer & Son, the town’s only bakery, a queue had "
            "formed.", True),
    Example("en", "The town’s only bakery, Lund’s, is closing. At Greer & Son, the town’s only dairy, a queue had "
            "formed.", False),
    Example("nl", "Brouwerij Hoek bouwt. Het is [[de laatste brouwerij van de stad]]. Bij De Zwarte Arend, de laatste brouwerij die in Dendermeer nog brouwt, zwijgt men.", wrong=True),
    Example("nl", "Brouwerij Hoek bouwt. Het is de laatste brouwerij van de stad. Bij De Zwarte Arend, de laatste slagerij die in Dendermeer nog werkt, zwijgt men.", wrong=False),
    Example("it", "Elena Marchi, l’[[ultima superstite del naufragio]], è morta. Giovanni Tarno, l’ultimo superstite del naufragio, era di Bari.", wrong=True),
    Example("es", "Elena Marco, la [[última hablante del dialecto]], murió en mayo. José Tarno, el último hablante del dialecto, era de Soria.", wrong=True),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    seen: set[Span] = set()
    for one, other in contradictions(scene):
        if one.kind in KINDS:
            seen |= {one.span, other.span}
            text = message(f"rule.CNT-6.{one.kind}", first=one.who, second=other.who, what=one.span.of(scene.text))
            yield flag(scene, CODE, Severity.WARNING, [one.span, other.span], text)
    for first, second in rival_claims(scene).pairs:
        if first.kind in KINDS and not any(span.overlaps(first.span) or span.overlaps(second.span) for span in seen):
            what = first.span.of(scene.text)
            seen |= {first.span, second.span}
            text = message(f"rule.CNT-6.{first.kind}", first=first.bearer, second=second.bearer, what=what)
            yield flag(scene, CODE, Severity.WARNING, [first.span, second.span], text)
    for here, there in claimants(scene).pairs:
        if here.kind in KINDS and not any(span.overlaps(here.span) or span.overlaps(there.span) for span in seen):
            seen |= {here.span, there.span}
            told = (here.who or here.span.of(scene.text), there.who or there.span.of(scene.text))
            text = message(f"rule.CNT-6.{here.kind}", first=told[0], second=told[1], what=there.span.of(scene.text))
            yield flag(scene, CODE, Severity.WARNING, [here.span, there.span], text)
    for early, late in series_pairs(scene).pairs:
        if early.kind in KINDS and not any(span.overlaps(early.span) or span.overlaps(late.span) for span in seen):
            told = (early.who or early.span.of(scene.text), late.who or late.span.of(scene.text))
            text = message(f"rule.CNT-6.{early.kind}", first=told[0], second=told[1], what=late.span.of(scene.text))
            yield flag(scene, CODE, Severity.WARNING, [early.span, late.span], text)


RULE = Rule(
    "CNT-6", "two-lasts", "ordinal", check,
    {
        "en": {
            "rule.CNT-6.title": "Two are each called the last",
            "rule.CNT-6.last": "“{first}” and “{second}” are each “{what}”.",
            "rule.CNT-6.only": "“{first}” and “{second}” are each “{what}”: then it is not the only one.",
        },
        "fr": {
            "rule.CNT-6.title": "Deux sont chacun le dernier",
            "rule.CNT-6.last": "« {first} » et « {second} » : chacun serait « {what} ».",
            "rule.CNT-6.only": "« {first} » et « {second} » : chacun serait « {what} », ce ne serait donc pas le seul.",
        },
    },
    EXAMPLES,
)  # fmt: skip
