"""What the grammar of a clause says of its date, whatever its verb: done, or still to come.

"Went cold on 30 September" is done; "is due to open in spring 2025" lies ahead, and so does not what is apposed with a
participle to something that is or was ("The law, passed in February 2027 after long debate, has changed little").
"""

from __future__ import annotations

from workbench.check.accounts import accounts
from workbench.check.aftermaths import aftermaths
from workbench.check.scene import Dated
from workbench.check.timeline import Timeline
from workbench.language.checking import Cue

REACH = 6
"""Most words between a verb and its date."""
AHEAD = 8
"""Most words between what is pending and its date."""
_WALLS = frozenset({",", ";", ":", "(", ")", "—", "–", "«", "»", "“", "”"})


def done(line: Timeline, dated: Dated) -> Cue | None:
    """The verb of the past that a date is told right behind, nothing of a plan between: "went cold on 30 September"."""
    if line.words.verb_last:
        return None  # endings tell too little there: „opening“
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    start = line.scene.sentence_tokens(dated.sentence).start
    for at in range(own.start - 1, max(start, own.start - REACH) - 1, -1):
        if lower[at] in _WALLS or lower[at] in line.words.relatives or lower[at] in line.words.pluperfect:
            return None
        if accounts(line.scene).past(at) and lower[at] not in accounts(line.scene).words.auxiliaries:
            helped = lower[max(start, at - 3) : at]
            words = accounts(line.scene).words
            if not words.past_alone and words.auxiliaries.isdisjoint(helped):
                return None  # « l’ouverture du site »: no verb by its ending alone
            if not words.until.isdisjoint(lower[at + 1 : own.start]):
                return None
            ahead = any(mark.first < own.start and mark.last > at - AHEAD for mark in line.marked(
                dated.sentence, "future", "plan", "announce", "shut"))  # fmt: skip
            plain = not ahead and line.words.pluperfect.isdisjoint(helped) and "to" not in lower[at : own.start - 1]
            return _cue(line, at) if plain and len(lower[at]) > 1 else None
    return None


def pending(line: Timeline, dated: Dated) -> Cue | None:
    """The words of the present that put a date ahead: "is due to open in spring 2025"."""
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    marks = [mark for mark in aftermaths(line.scene).ties.get(dated.sentence, ()) if "pending" in mark.roles]
    for mark in reversed(marks):
        between = lower[mark.last : own.start]
        if mark.last <= own.start and len(between) <= AHEAD and _WALLS.isdisjoint(between):
            clear = line.words.relatives.isdisjoint(between) and not any(
                accounts(line.scene).past(at) for at in range(mark.last, own.start)
            )
            return mark if clear and between[-1:] and between[-1] in line.words.at_year else None
    return None


def apposed(line: Timeline, dated: Dated) -> Cue | None:
    """The participle between a comma and its date, of something that the rest of the sentence tells as it is or was."""
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    inside = line.scene.sentence_tokens(dated.sentence)
    at = own.start - 2
    if at <= inside.start + 1 or lower[at + 1] not in line.words.at_year or lower[at - 1] != ",":
        return None
    tense = line.calendar.tense
    if not lower[at].endswith(tense.participles) or lower[at] in tense.neither:
        return None
    ends = tuple(end for end in tense.future_endings if not end.endswith(("ait", "aient")))
    later = (lower[index] for index in range(own.stop, inside.stop))
    ahead = line.has(dated.sentence, "future", "plan", "announce") or any(
        word in line.calendar.tense.future - {"appelle"} or (bool(ends) and word.endswith(ends)) for word in later
    )
    told = any(accounts(line.scene).past(index) for index in range(own.stop, inside.stop))
    return _cue(line, at) if told and not ahead else None


def _cue(line: Timeline, at: int) -> Cue:
    return Cue(frozenset(), at, at + 1, line.scene.tokens.starts[at], line.scene.tokens.ends[at])
