"""Of two names before a place, the one that it is told of: "Ann Field, the woman whom Paul Oberton married, died at 78"
and "Ann Field, who married Paul Oberton in 1966, died at 78" are of Ann Field.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbench.check.timeline import Timeline
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span

DESCRIBED = 3
"""Most words of a description with its "of": "a sculptor of 52"."""


def told_of(line: Timeline, before: Sequence[NameMention], span: Span) -> NameMention:
    """The last of the names before a place, unless it stands within what is apposed to an earlier one."""
    last = before[-1]
    if len(before) > 1 and _closed(line, last, span):
        for one in reversed(before[:-1]):
            if _opens(line, one, last):
                return one
    return last


def _closed(line: Timeline, last: NameMention, span: Span) -> bool:
    """A comma ends the apposition between its name and the place, and no description of that name follows."""
    between = line.within(last.end, span.start)
    if "," not in between or {";", ":", ".", "(", ")"} & set(between):
        return False
    behind = between[between.index(",") + 1 :]
    words = line.words
    somebody = words.determiners | words.definite | words.indefinite | words.possessives | words.conjunctions
    described = len(behind) <= DESCRIBED and behind[-1:] != [] and behind[-1] in line.scene.context.words.of
    return bool(behind) and behind[0] not in somebody and behind[0].isalpha() and not described


def _opens(line: Timeline, one: NameMention, last: NameMention) -> bool:
    """Behind a name a comma and an article or relative open what holds the last name, with no other comma between."""
    between = line.within(one.end, last.start)
    relative = line.words.relatives | line.words.to_do
    if between[:1] != [","] or between[1:2] == [] or between[1] not in relative | line.words.definite:
        return False
    return all(word != "," or (between[at + 1 : at + 2] and between[at + 1] in relative)
               for at, word in enumerate(between) if at)  # fmt: skip
