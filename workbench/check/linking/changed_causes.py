"""Words of change that belong to what caused another change: "Rising costs took profit from £40m to £25m".

The subject of the sentence rose or fell; a verb and another noun stand between it and the two values, so that the word
says nothing of the way that they went.
"""

from __future__ import annotations

from workbench.check.accounts import accounts
from workbench.check.linking.context import Context
from workbench.check.scene import Figure
from workbench.language.checking import Cue
from workbench.language.course import course_words
from workbench.language.naming import words
from workbench.language.ordering import order_words

_BEFORE_NOUNS = frozenset({"en", "de", "nl"})
"""Languages in which a participle stands before its noun."""


def of_the_cause(context: Context, cue: Cue, first: Figure) -> bool:
    """Whether a word of change before two values (`first` stands first) is of the subject of its clause."""
    scene = context.scene
    lower, start = scene.tokens.lower, context.inside(first).start
    if cue.last >= start or not (_is_noun(context, cue) or _is_attribute(context, cue)):
        return False
    verb = next((at for at in range(cue.last + 1, start) if _is_verb(context, at)), None)
    return verb is not None and bool(context.stems(lower[verb + 1 : start]))


def _is_noun(context: Context, cue: Cue) -> bool:
    """« La hausse des coûts », "The rise in costs"."""
    lower = context.scene.tokens.lower
    determined = cue.first > 0 and lower[cue.first - 1] in context.scene.pack.view(order_words).determiners
    return determined and lower[cue.last] in _genitives(context)


def _is_attribute(context: Context, cue: Cue) -> bool:
    """As in "Rising costs", "Higher energy prices", „Steigende Kosten“ at the head of a sentence."""
    scene = context.scene
    opens = scene.sentence_tokens(scene.segments.sentence_at(cue.start)).start == cue.first
    word = scene.tokens.lower[cue.last]
    return opens and scene.language in _BEFORE_NOUNS and word.isalpha() and word not in _genitives(context)


def _genitives(context: Context) -> frozenset[str]:
    return context.words.of | words(context.scene.pack.table("sources").table("words"), "contracted")


def _is_verb(context: Context, at: int) -> bool:
    """An auxiliary, or a verb of the past as far as its form tells."""
    course, word = context.scene.pack.view(course_words), context.scene.tokens.lower[at]
    return word in course.auxiliaries | course.unchanged or accounts(context.scene).past(at)
