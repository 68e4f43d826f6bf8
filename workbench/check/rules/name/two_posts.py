"""One person holds two posts that exclude each other.

Why it matters: chief executive and finance director are two people in most firms; one of the titles is wrong.

What is not reported: former, interim and future posts, promotions and changes told in the sentence, quotations.

Source: consistency catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.i18n import message

CODE = ("NAM-2", "name")
GAP = 1

EXAMPLES = (
    Example("fr", "La [[directrice financière]], Anne Delmas, a présenté les comptes. « Tout va bien », a dit "
            "la directrice "
            "générale, Anne Delmas.", True),
    Example("fr", "La directrice financière, Anne Delmas, a présenté les comptes. Anne Delmas a été nommée directrice "
            "générale lundi.", False),
    Example("en", "[[Chief financial officer]] Ann Delmore presented the accounts. Chief executive Ann Delmore took "
            "questions.", True),
    Example("en", "Chief financial officer Ann Delmore presented the accounts. Chief executive Rita Sen took "
            "questions.",
            False),
)  # fmt: skip


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    lower = scene.tokens.lower
    held: dict[str, dict[str, Span]] = {}
    for index in line.words.posts.begun(scene.tokens):
        hit = line.words.posts.at(lower, index)
        if hit is None:
            continue
        span = Span(scene.tokens.starts[index], scene.tokens.ends[hit[0] - 1])
        sentence = scene.segments.sentence_at(span.start)
        name = _holder(line, hit[0])
        if name is not None and not line.has(sentence, "former") and not in_quotation(scene, span):
            held.setdefault(name.group, {}).setdefault(hit[1], span)
    for group, posts in held.items():
        if len(posts) == 2:
            first, second = sorted(posts.values())
            text = message("rule.NAM-2.message", name=group, first=first.of(scene.text), second=second.of(scene.text))
            yield flag(scene, CODE, Severity.WARNING, [first, second], text)


def _holder(line: Timeline, last: int) -> NameMention | None:
    """The person named right after the post ("chief executive Ann Delmore") or right before it, a comma between."""
    tokens = line.scene.tokens
    if last >= len(tokens.lower):
        return None
    end = tokens.ends[min(last + GAP, len(tokens.lower) - 1)]
    for name in line.scene.names_within(tokens.starts[last], end):
        if name.kind != "person" or " " not in name.quote:
            continue
        own = line.extent(name.start, name.end)
        if 0 <= own.start - last <= GAP and tokens.lower[last : own.start] in ([], [","]):
            return name
    return None


RULE = Rule(
    "NAM-2", "two-posts", "name", check,
    {
        "en": {
            "rule.NAM-2.title": "One person, two posts",
            "rule.NAM-2.message": "{name} is “{first}” and “{second}”.",
        },
        "fr": {
            "rule.NAM-2.title": "Une personne, deux postes",
            "rule.NAM-2.message": "{name} : « {first} » et « {second} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
