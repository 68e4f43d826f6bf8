"""An acronym is spelled out wrongly.

Why it matters: "Fonds mondial international (FMI)" is no institution; the name was written from memory.

What is not reported: acronyms outside a short list per language, expansions in another language, official variants that
share no word with the known name.

Source: the institutions' own names (`acronyms` in order.toml).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.check.flagging import flag, instead
from workbench.check.rule import Example, Rule
from workbench.check.scene import Scene
from workbench.check.timeline import Timeline, timeline
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import Span
from workbench.i18n import message
from workbench.language.tokens import words_of

CODE = ("NAM-3", "name")

EXAMPLES = (
    Example("fr", "Le [[Fonds mondial international (FMI)]] a revu sa prévision.", True),
    Example("fr", "Le Fonds monétaire international (FMI) a revu sa prévision.", False),
    Example("en", "The [[Securities Exchange Company (SEC)]] opened an inquiry.", True),
    Example("en", "The Securities and Exchange Commission (SEC) opened an inquiry.", False),
)


def check(scene: Scene) -> Iterator[Finding]:
    line = timeline(scene)
    lower = scene.tokens.lower
    for index in range(2, len(lower) - 2):
        if lower[index] != "(" or lower[index + 2] != ")" or lower[index + 1] not in line.words.acronyms:
            continue
        short = scene.text[scene.tokens.starts[index + 1] : scene.tokens.ends[index + 1]]
        known = words_of(line.words.acronyms[lower[index + 1]])
        span = _expansion(line, index, known) if short.isupper() else None
        if span is not None:
            full = line.words.acronyms[lower[index + 1]]
            text = message("rule.NAM-3.message", acronym=short, written=span.of(scene.text), known=full)
            whole = Span(span.start, scene.tokens.ends[index + 2])
            fix = instead(scene, span, full[:1].upper() + full[1:])
            yield flag(scene, CODE, Severity.WARNING, [whole], text, None, [fix])


def _expansion(line: Timeline, bracket: int, known: tuple[str, ...]) -> Span | None:
    """The words before the bracket where they share some but not all content words with the known name."""
    tokens = line.scene.tokens
    content = [word for word in known if len(word) > 3]
    first = max(0, bracket - len(known) - 1)
    words = tokens.lower[first:bracket]
    if not content or content[0] not in words:
        return None
    start = first + words.index(content[0])
    written = [word.rstrip("'’") for word in tokens.lower[start:bracket]]
    inside = [word for word in written if len(word) > 3]
    if any(word in (",", ".", "(") for word in written) or not 2 <= len(inside) <= len(content) + 1:
        return None
    if all(any(_alike(word, other) for other in inside) for word in content):
        return None
    if _joined(known) == _joined(written):
        return None  # "Co-operation" and "Cooperation"
    shared = sum(any(_alike(word, other) for other in inside) for word in content)
    return Span(tokens.starts[start], tokens.ends[bracket - 1]) if shared >= 2 else None


def _joined(words: Iterable[str]) -> str:
    return "".join(word for word in words if word != "-").replace("z", "s")


def _alike(one: str, other: str) -> bool:
    """Spelling variants of one word: -ise and -ize, plural, inflection."""
    return one[:6] == other[:6]


RULE = Rule(
    "NAM-3", "acronym-expansion", "name", check,
    {
        "en": {
            "rule.NAM-3.title": "Acronym spelled out wrongly",
            "rule.NAM-3.message": "{acronym} is written out as “{written}”; the known name is “{known}”.",
        },
        "fr": {
            "rule.NAM-3.title": "Sigle mal développé",
            "rule.NAM-3.message": "{acronym} est développé en « {written} » ; le nom connu est « {known} ».",
        },
    },
    EXAMPLES,
)  # fmt: skip
