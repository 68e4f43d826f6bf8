"""An instalment has a higher number than there are: "the fourth of three payments"; or the last another one.

Why it matters: the number or the total is wrong.

What is not reported: ordinals without a stated number of things, fractions, quotations.

Source: counting.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbench.check.flagging import flag, in_quotation
from workbench.check.ranks_told import misfits
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.firsts import FirstWords, first_words

CODE = ("CNT-3", "ordinal")
NEAR = 7
"""Most words from an ordinal to "after"."""

EXAMPLES = (
    Example("fr", "L’État a payé le [[quatrième des trois]] versements prévus.", True),
    Example("fr", "L’État a payé le deuxième des trois versements prévus.", False),
    Example("en", "The state made the [[fourth of three]] payments on Monday.", True),
    Example("en", "The state made the second of three payments on Monday.", False),
    Example("de", "Der Staat zahlte die [[vierte von drei]] Raten am Montag.", True),
    Example("nl", "De staat betaalde de [[vierde van drie]] termijnen op maandag.", True),
    Example("fr", "C’est sa [[troisième victoire]], après celles de 2019, 2021 et 2023.", True),
    Example("fr", "C’est sa quatrième victoire, après celles de 2019, 2021 et 2023.", False),
    Example("en", "It is her [[third title]], after those of 2019, 2021 and 2023.", True),
    Example("en", "It is her fourth title, after those of 2019, 2021 and 2023.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    yield from _after_others(scene, line)
    for count, told in misfits(scene):
        text = message("rule.CNT-3.row", words=told.of(scene.text), count=count.of(scene.text))
        yield flag(scene, CODE, Severity.WARNING, [count, told], text)
    tokens, words = scene.tokens, line.words
    for index in tokens.among(words.ordinals.keys()):
        rank = words.ordinals[tokens.lower[index]]
        if rank < 2 or index + 3 >= len(tokens) or tokens.lower[index + 1] not in words.out_of:
            continue
        at = index + 2
        if tokens.lower[at] in words.determiners:
            at += 1
        total = words.counts.get(tokens.lower[at])
        span = Span(tokens.starts[index], tokens.ends[at])
        if total is not None and total < rank and not in_quotation(scene, span):
            text = message("rule.CNT-3.message", words=span.of(scene.text))
            yield flag(scene, CODE, Severity.WARNING, [span], text, f"{rank} > {total}")


def _after_others(scene: Scene, line: Timeline) -> Iterator[Finding]:
    """Read "her third win, after those of 2019, 2021 and 2023": three came before, so it is the fourth at least."""
    words, tokens = scene.pack.view(first_words), scene.tokens
    for index in tokens.among(line.words.ordinals.keys()):
        rank = line.words.ordinals[tokens.lower[index]]
        if rank < 2 or index + 1 == len(tokens):
            continue
        sentence = scene.segments.sentence_at(tokens.starts[index])
        stop = scene.sentence_tokens(sentence).stop
        after = next((at for at in range(index + 2, min(stop, index + NEAR)) if tokens.lower[at] in words.after), None)
        years = [] if after is None else _years(line, words, after + 1, stop)
        span = Span(tokens.starts[index], tokens.ends[index + 1])
        if len(years) >= max(2, rank) and not in_quotation(scene, span):
            text = message("rule.CNT-3.after", words=span.of(scene.text), before=str(len(years)))
            yield flag(scene, CODE, Severity.WARNING, [span, *years], text, f"{len(years)} + 1 > {rank}")


def _years(line: Timeline, words: FirstWords, first: int, stop: int) -> list[Span]:
    """The years of a list: "those of 2019, 2021 and 2023"."""
    tokens, found = line.scene.tokens, []
    small = words.links | line.words.conjunctions | {","}
    for at in range(first, stop):
        word = tokens.lower[at]
        if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20"):
            found.append(Span(tokens.starts[at], tokens.ends[at]))
        elif word not in small:
            break
    return found


RULE = Rule(
    "CNT-3", "ordinal-beyond-count", "ordinal", check,
    {
        "en": {
            "rule.CNT-3.title": "An ordinal beyond the number of things",
            "rule.CNT-3.message": "“{words}”: the rank exceeds the number.",
            "rule.CNT-3.row": "“{words}”, where the text counts {count}.",
            "rule.CNT-3.after": "“{words}”, yet the text names {before} before it.",
        },
        "fr": {
            "rule.CNT-3.title": "Un rang au-delà du nombre",
            "rule.CNT-3.message": "« {words} » : le rang dépasse le nombre.",
            "rule.CNT-3.row": "« {words} », alors que le texte en compte {count}.",
            "rule.CNT-3.after": "« {words} », mais le texte en nomme {before} auparavant.",
        },
    },
    EXAMPLES,
)  # fmt: skip
