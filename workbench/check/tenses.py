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

REACH = 9
"""Most words between a verb and its date."""
NEAR = 6
"""Most words between a comma and a date that is apposed, or the verb behind it."""
BESIDE = 3
"""Most words from what took place of itself to its date: « se sont déroulées le mercredi »."""
NAMED = 4
SHORT = 2
"""Letters of a participle that only its auxiliary makes one: « a mis »."""
SUBJECT = 7
"""Most words of a subject up to its relative clause."""
AHEAD = 8
"""Most words between what is pending and its date."""
_ON = frozenset({"am", "im", "op", "in"})
_THAT = frozenset({"den", "die", "das", "der", "dem", "dat", "als", "wie"})
_PARTICIPLE = ("t", "en", "d")
_PREFIXES = (
    "ge",
    "be",
    "ver",
    "er",
    "ent",
    "ont",
    "her",
    "zer",
    "emp",
    "miss",
    "über",
    "unter",
    "over",
    "onder",
    "voor",
)
_GAVE = (
    "gab",
    "nahm",
    "hielt",
    "trat",
    "schloss",
    "fiel",
    "fand",
    "kam",
    "zog",
    "brach",
    "traf",
    "ging",
    "wies",
    "sandte",
)
_SELF = frozenset({"se", "s'", "s’", "si"})
_AGREEING = ("s", "e", "i", "a")
"""Of a participle that agrees with its subject: « se sont fixé le 3 mai » gives itself a date."""
_HELD = ("svolti", "svolte", "svolta")
_TOOK = frozenset({"vond", "vonden", "fand", "fanden"})
_PLACE = frozenset({"plaats", "statt"})
"""The verb of what took place, and its particle at the end of the clause: „fand am 3. Mai in Bern statt“."""
_WALLS = frozenset({",", ";", ":", "(", ")", "—", "–", "«", "»", "“", "”"})


def done(line: Timeline, dated: Dated) -> Cue | None:
    """The verb of the past that a date is told behind, nothing of a plan between: "went cold on 30 September", "which
    the panel handed to ministers on 3 May".
    """
    if line.words.verb_last:
        return _closing(line, dated) or _opening(line, dated) or _took_place(line, dated)
    own, lower = _with_weekday(line, dated), line.scene.tokens.lower
    start = line.scene.sentence_tokens(dated.sentence).start
    words, acts = accounts(line.scene).words, accounts(line.scene)
    for at in range(own.start - 1, max(start, own.start - REACH) - 1, -1):
        if lower[at] in _WALLS or lower[at] in line.words.relatives or lower[at] in line.words.pluperfect:
            return None
        helped = lower[max(start, at - 3) : at]
        tense, itself = line.calendar.tense, not _SELF.isdisjoint(helped)
        ends = (*words.participle_ends, *((*tense.participles, *_HELD) if itself else ()))
        aided = not words.auxiliaries.isdisjoint(helped[-2:]) and lower[at].endswith(ends)
        if lower[at] in words.unchanged and lower[at + 1] in line.words.at_year | line.scene.context.words.of:
            continue  # "a cut in interest rates on 11 June"
        if lower[at] in words.auxiliaries or not (acts.past(at) or (aided and len(lower[at]) > SHORT)):
            continue
        itself = itself and own.start - at <= BESIDE and lower[at].endswith(_AGREEING) and len(lower[at]) > NAMED
        passive = not itself and not tense.present_be.isdisjoint(helped[-2:])
        if passive and not lower[at].endswith(tense.come_endings):
            return None  # « Des visites sont organisées ce samedi 10 août »
        if not words.past_alone and words.auxiliaries.isdisjoint(helped):
            return None  # « l’ouverture du site »: no verb by its ending alone
        if not words.going.isdisjoint(helped):
            return None  # « vai ficar parado »
        if not line.words.pluperfect.isdisjoint(helped) or not _of_its_day(line, dated, at, own.start):
            return None
        return _cue(line, at) if len(lower[at]) > 1 else None
    return None


def _with_weekday(line: Timeline, dated: Dated) -> range:
    """A day with the one that it is apposed to: « na passada terça-feira, 12 de maio »."""
    own = line.extent(dated.start, dated.end)
    for other in line.dates_in(dated.sentence):
        if other.end <= dated.start and line.within(other.end, dated.start) == [","]:
            return range(line.extent(other.start, other.end).start, own.stop)
    return own


def _of_its_day(line: Timeline, dated: Dated, verb: int, stop: int) -> bool:
    """Nothing between a verb and its date, nor the verb, puts the date ahead or gives it to something else: no plan, no
    event with a date of its own; of the words of terms, only those that lead to who received something.
    """
    marks = aftermaths(line.scene).done.get(dated.sentence, ())
    if any(mark.roles & {"scheduling", "expected", "occasion"} and verb <= mark.first < stop for mark in marks):
        return False
    given = {at for mark in marks if "recipient" in mark.roles and mark.last < stop - 1
             for at in range(mark.first, mark.last)}  # fmt: skip
    until, ahead = accounts(line.scene).words.until, line.calendar.tense.future
    lower = line.scene.tokens.lower
    if any((lower[at] in until and at not in given) or lower[at] in ahead for at in range(verb + 1, stop)):
        return False  # "began on 9 August and ends on 3 May"
    if any(verb < line.extent(one.start, one.end).start < stop for one in line.dates_in(dated.sentence)
           if one is not dated):  # fmt: skip
        return False
    return not any(
        mark.first < stop and mark.last > verb - AHEAD
        for mark in line.marked(dated.sentence, "future", "plan", "announce", "shut")
    )


def _closing(line: Timeline, dated: Dated) -> Cue | None:
    """The verb of the past that ends the clause of a date, where verbs come last: „den die Kommission am 3. Mai dem
    Minister übergab, ...“; no verb stands between, and nothing of the clause lies ahead.
    """
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    inside, acts = line.scene.sentence_tokens(dated.sentence), accounts(line.scene)
    stop = next((at for at in range(own.stop, inside.stop) if lower[at] in _WALLS | {"."}), inside.stop)
    first = next((at + 1 for at in range(own.start - 1, inside.start - 1, -1) if lower[at] in _WALLS), inside.start)
    verb, led = stop - 1, lower[own.start - 1] in _ON or lower[own.start] in _ON
    if not own.stop <= verb <= own.stop + AHEAD or not led or not _plain(line, dated, range(first, stop)):
        return None
    finite = acts.past(verb) or lower[verb].endswith(_GAVE)
    helped = any(lower[at] in acts.words.auxiliaries for at in (*range(max(first, own.start - 3), own.start),
                                                               *range(own.stop, min(own.stop + 2, verb))))  # fmt: skip
    participle = helped and lower[verb].endswith(_PARTICIPLE) and _formed(lower[verb])
    relative = lower[first] in line.words.relatives or lower[first] in _THAT
    told = (relative and finite and not helped) or (participle and not relative)
    return _cue(line, verb) if told else None


def _formed(word: str) -> bool:
    """Made as participles are: "geopend", „abgeschlossen“, „verkauft“, „eröffnet“; no "leerlingen"."""
    return word.startswith(_PREFIXES) or "ge" in word[1:5] or word.endswith(("iert", "eerd"))


def _opening(line: Timeline, dated: Dated) -> Cue | None:
    """The verb of the past right behind a date that opens its sentence: „Am 3. Mai übergab die Kommission ...“."""
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    inside, acts = line.scene.sentence_tokens(dated.sentence), accounts(line.scene)
    if own.start - inside.start > 1 or lower[inside.start] not in _ON or own.stop >= inside.stop:
        return None
    verb = own.stop
    finite = (acts.past(verb) or lower[verb].endswith(_GAVE)) and lower[verb] not in acts.words.auxiliaries
    stop = next((at for at in range(verb, inside.stop) if lower[at] in _WALLS), inside.stop)
    return _cue(line, verb) if finite and _plain(line, dated, range(inside.start, stop)) else None


def _took_place(line: Timeline, dated: Dated) -> Cue | None:
    """The verb before a date and its particle behind it, in one clause: "De uitvaart vond op 3 mei in Assen plaats"."""
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    inside = line.scene.sentence_tokens(dated.sentence)
    start = max(inside.start, own.start - REACH)
    verb = next((at for at in range(own.start - 1, start - 1, -1) if lower[at] in _TOOK), None)
    stop = min(own.stop + AHEAD, inside.stop)
    part = next((at for at in range(own.stop, stop) if lower[at] in _PLACE), None)
    if verb is None or part is None or not _WALLS.isdisjoint(lower[verb : own.start]):
        return None
    later = [at for at in range(own.stop, part) if lower[at] in _WALLS]
    bracketed = later == [own.stop]  # „am Mittwoch, dem 3. Mai, im Dom statt“
    return _cue(line, verb) if (not later or bracketed) and _plain(line, dated, range(verb, own.stop)) else None


def _plain(line: Timeline, dated: Dated, clause: range) -> bool:
    """A clause of one date, without a word of what lies ahead or has a date of its own."""
    marks = aftermaths(line.scene).done.get(dated.sentence, ())
    ahead = [*line.marked(dated.sentence, "future", "plan", "announce", "shut"),
             *(mark for mark in marks if mark.roles & {"scheduling", "expected", "occasion"})]  # fmt: skip
    lone = [one for one in line.dates_in(dated.sentence) if line.extent(one.start, one.end).start in clause]
    return len(lone) == 1 and not any(mark.first in clause for mark in ahead)


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
    """The participle between a comma and its date, of something that the rest of the sentence tells as it is or was
    ("The law, passed in February 2027 after long debate, has changed little"); or the verb of the past behind the date
    of its subject ("A first walkout, on 10 April, had drawn few").
    """
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    inside = line.scene.sentence_tokens(dated.sentence)
    tense = line.calendar.tense
    at = next((one for one in range(own.start - 2, max(inside.start + 1, own.start - NEAR), -1)
               if lower[one - 1] == ","), 0)  # fmt: skip
    if not at or not lower[at].endswith(tense.participles) or lower[at] in tense.neither:
        return _behind(line, dated)
    marks = aftermaths(line.scene).done.get(dated.sentence, ())
    if any("expected" in mark.roles and mark.first <= at < mark.last for mark in marks):
        return None  # « l’homologation, espérée en mars 2028, ... »
    beside = at == own.start - 2 and lower[at + 1] in line.words.at_year
    if not beside and not _of_its_day(line, dated, at, own.start):
        return None
    ends = tuple(end for end in tense.future_endings if not end.endswith(("ait", "aient")))
    later = [lower[index] for index in range(own.stop, inside.stop)]
    ahead = line.has(dated.sentence, "future", "plan", "announce") or any(
        word in line.calendar.tense.future - {"appelle"} or (bool(ends) and word.endswith(ends)) for word in later
    )
    told = any(accounts(line.scene).past(index) for index in range(own.stop, inside.stop))
    return _cue(line, at) if (told or (_whole(dated) and "," in later)) and not ahead else None


def of_the_main_verb(line: Timeline, dated: Dated, told: Cue) -> bool:
    """Whether a verb stands in a relative clause of the subject and the date behind it, as that of the main verb: "The
    contract that was signed in haste ends on 1 May 2027."
    """
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    inside, joints = line.scene.sentence_tokens(dated.sentence), line.words.conjunctions
    opens = next((at for at in range(told.first - 1, max(inside.start, told.first - REACH), -1)
                  if lower[at] in line.words.relatives), None)  # fmt: skip
    if told.first >= own.start or opens is None or opens - inside.start > SUBJECT or lower[opens - 1] == ",":
        return False
    led = lower[inside.start] in line.words.determiners | line.words.definite
    subject = not any(accounts(line.scene).past(at) or lower[at] in _WALLS for at in range(inside.start, opens))
    closed = own.stop >= inside.stop or lower[own.stop] in _WALLS | joints | {".", "!", "?"}
    between = lower[told.last : own.start]  # "the report that was handed in on 3 May 2027"
    small = line.words.at_year | line.words.determiners | line.words.definite
    return led and subject and closed and not small.issuperset(between)


def _whole(dated: Dated) -> bool:
    return len((dated.moment.edtf if dated.moment is not None else None) or "") == len("2026-05-03")


def _behind(line: Timeline, dated: Dated) -> Cue | None:
    """The verb of the past right behind a day in commas that its subject opens the sentence with."""
    own, lower = line.extent(dated.start, dated.end), line.scene.tokens.lower
    inside, acts = line.scene.sentence_tokens(dated.sentence), accounts(line.scene)
    if not _whole(dated) or lower[own.stop : own.stop + 1] != [","] or "," not in lower[own.start - 2 : own.start]:
        return None
    marks = aftermaths(line.scene).done.get(dated.sentence, ())
    ahead = any("scheduling" in mark.roles and mark.first > own.stop for mark in marks) or line.has(
        dated.sentence, "future", "plan", "announce"
    )
    before = (acts.words.auxiliaries | line.words.relatives).intersection(lower[inside.start : own.start])
    verbs = [at for at in range(own.stop + 1, min(own.stop + NEAR, inside.stop)) if acts.past(at)]
    helped = any(lower[at] in acts.words.auxiliaries for at in range(own.stop + 1, verbs[-1])) if verbs else False
    told = bool(verbs) and (acts.words.past_alone or helped)
    return _cue(line, verbs[-1]) if told and not before and not ahead else None


def _cue(line: Timeline, at: int) -> Cue:
    return Cue(frozenset(), at, at + 1, line.scene.tokens.starts[at], line.scene.tokens.ends[at])
