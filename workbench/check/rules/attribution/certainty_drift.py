"""What is reported as uncertain in one place is stated as a fact in another, with no new source between.

Why it matters: the conditional is lost on the way from the lead to the end of the article.

What is not reported: everything, unless the rule is switched on: articles rightly sum up as fact what they have
attributed before.

Source: consistency catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.attributions import attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Figure, Scene
from workbench.domain.claims import Modality
from workbench.domain.findings import Finding, Severity
from workbench.domain.quantities import Kind
from workbench.domain.sources import SourceKind
from workbench.i18n import message

CODE = ("SRC-5", "attribution")

EXAMPLES = (
    Example(
        "fr",
        "Le groupe aurait versé [[22 millions d’euros]] au club. Le club vend aussi des billets.\n\nLe groupe a versé "
        "22 millions d’euros au club.",
        True,
    ),
    Example(
        "fr",
        "Le groupe aurait versé 22 millions d’euros au club. Le groupe aurait versé 22 millions d’euros au club.",
        False,
    ),
    Example(
        "en",
        "The group reportedly paid [[£22m]] to the club. The club sells tickets too.\n\n"
        "The group paid £22m to the club.",
        True,
    ),
    Example("en", "The group reportedly paid £22m to the club. The group reportedly paid £22m to the club.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    doubtful: dict[tuple[str, str], Figure] = {}
    view = attributions(scene)
    for figure in scene.amounts:
        if figure.in_title or figure.kind is not Kind.MONEY or figure.quotation is not None:
            continue
        key = (str(figure.quantity.low), figure.unit)
        if figure.modality is Modality.REPORTED:
            doubtful.setdefault(key, figure)
            continue
        first = doubtful.get(key)
        if first is None or figure.modality is not Modality.ASSERTED or view.kinds(figure.sentence):
            continue
        named = any(
            view.kinds(sentence) - {SourceKind.ANONYMOUS, SourceKind.MEDIA}
            for sentence in range(first.sentence + 1, figure.sentence)
        )
        if not named:
            text = message("rule.SRC-5.message", amount=figure.quote)
            yield flag(scene, CODE, Severity.NOTE, [first.span, figure.span], text)
            return


RULE = Rule(
    "SRC-5", "certainty-drift", "attribution", check,
    {
        "en": {
            "rule.SRC-5.title": "A doubt is lost on the way",
            "rule.SRC-5.message": "{amount} is first reported, then stated as a fact, with no new source between.",
        },
        "fr": {
            "rule.SRC-5.title": "Un doute se perd en route",
            "rule.SRC-5.message": "{amount} : d’abord rapporté, puis affirmé, sans nouvelle source entre les deux.",
        },
    },
    EXAMPLES,
    on=False,
)  # fmt: skip
