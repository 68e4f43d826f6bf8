"""The same unnamed sources stand close to an outlet in one place and are cited by it in another.

Why it matters: "sources close to X" speak for X, "sources cited by X" speak to X: two different sources.

What is not reported: sources close to the matter that an outlet cites, different outlets.

Source: chains of attribution.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from workbench.check.attributions import attributions
from workbench.check.flagging import flag
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene, Sourced
from workbench.domain.findings import Finding, Severity
from workbench.i18n import message

CODE = ("SRC-3", "attribution")
_NEAR = 12
"""Characters behind a source within which its outlet follows."""

EXAMPLES = (
    Example("fr", "L’usine ferme, selon des [[sources proches de CNBC]]. Elle emploie 300 personnes, selon des sources "
            "citées par CNBC.", True),
    Example("fr", "L’usine ferme, selon des sources citées par CNBC. Elle emploie 300 personnes, selon des "
            "sources citées "
            "par CNBC.", False),
    Example("en", "The plant will close, according to [[sources close to CNBC]]. It employs 300, according to "
            "sources cited "
            "by CNBC.", True),
    Example("en", "The plant will close, according to sources cited by CNBC. It employs 300, sources cited by "
            "CNBC said.",
            False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    close: dict[str, Sourced] = {}
    cited: dict[str, Sourced] = {}
    view = attributions(scene)
    for item in view.anonymous:
        source = item.source
        if source is None or source.relation not in ("close-to", "cited-by"):
            continue
        name = (source.via or "").lower() or _outlet(view.sources, item)
        if name:
            (close if source.relation == "close-to" else cited).setdefault(name, item)
    for name in close.keys() & cited.keys():
        one, other = close[name], cited[name]
        text = message("rule.SRC-3.message", first=one.quote, second=other.quote)
        yield flag(scene, CODE, Severity.WARNING, [one.span, other.span], text)


def _outlet(sources: list[Sourced], item: Sourced) -> str:
    """The outlet named within the words of the source or right after them."""
    for other in islice(sources, bisect_left(sources, item.start, key=lambda one: one.start), None):
        if other.start > item.end + _NEAR:
            break
        if other is not item and other.source is not None:
            return (other.source.name or other.quote).lower()
    return item.quote.split()[-1].lower() if item.quote.split()[-1][:1].isupper() else ""


RULE = Rule(
    "SRC-3", "source-drift", "attribution", check,
    {
        "en": {
            "rule.SRC-3.title": "One source told in two ways",
            "rule.SRC-3.message": "“{first}” and “{second}” are different sources; which is meant?",
        },
        "fr": {
            "rule.SRC-3.title": "Une source dite de deux façons",
            "rule.SRC-3.message": "« {first} » et « {second} » sont des sources différentes ; laquelle est-ce ?",
        },
    },
    EXAMPLES,
)  # fmt: skip
