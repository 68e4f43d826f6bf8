"""Past or future: the verb nearest to a date in its clause."""

from __future__ import annotations

from workbench.language.calendar_words import Tense
from workbench.language.tokens import Tokens

REACH = 16
"""Tokens looked at on each side."""

_WALLS = frozenset(';!?«»“”"()[]–—\n„')
_LINKS, _SHORTEST_PARTICIPLE = 2, 5
_SINCE_REACH = 6
"""How many tokens before a date "since" may stand: "since her arrest on 20 October"."""
_AUXILIARY_REACH, _CARRIED = 3, 4
_CLAUSE = 5
"""Tokens before a date that its verb is among."""
_REMEMBERED = 20_000
_COMMA = 5
"""How many tokens of distance a comma is worth: the verb of another clause counts less."""


def tense_at(tokens: Tokens, first: int, last: int, start: int, stop: int, words: Tense) -> str:
    """Tense of the clause around tokens [first, last) of a sentence [start, stop): "past", "future" or ""."""
    if _moved_to(tokens, first, start, words) or _vowed(tokens, first, start, words):
        return "future"
    if _behind_participle(tokens, first, start, words) or _since(tokens, first, start, words):
        return "past"
    left = _nearest(tokens, range(first - 1, max(start, first - REACH) - 1, -1), words)
    right = _nearest(tokens, range(last, _clause_end(tokens, first, last, start, stop)), words)
    found = left or right
    if left is not None and right is not None:
        found = left if left[0] <= right[0] + 1 else right
    if found is None or (found[1] == "future" and _given_up(tokens, found[2], stop, words)):
        return ""
    return found[1]


def _clause_end(tokens: Tokens, first: int, last: int, start: int, stop: int) -> int:
    """How far the verb behind a date may stand. Where its clause stands before it, what a comma opens tells of others,
    who speak of it today ("scenderà entro giugno, ha assicurato l'assessore").
    """
    reach = min(stop, last + REACH)
    if first - start < _CLAUSE:
        return reach
    return next((at for at in range(last, reach) if tokens.lower[at] == ","), reach)


def _behind_participle(tokens: Tokens, first: int, start: int, words: Tense) -> bool:
    """As in "présenté mardi", "inaugurata il 4 maggio": at most an article or preposition in between, and nothing that
    puts it into the future ("sera présenté mardi") or makes a noun of it (« la rentrée de septembre »).
    """
    for at in range(first - 1, max(start, first - 1 - _LINKS) - 1, -1):
        word = tokens.lower[at]
        if word in words.vows and at >= first - 2:
            return True  # "promised on Tuesday"
        if len(word) >= _SHORTEST_PARTICIPLE and word.endswith(words.participles):
            if word in words.future or word in words.neither or (at and tokens.lower[at - 1] in words.determiners):
                return False
            return not any(_looks_ahead(tokens, near, words) for near in range(max(start, at - 4), at))
        if len(word) > _LINKS + 1 or not word.isalpha():
            return False
    return False


def _moved_to(tokens: Tokens, first: int, start: int, words: Tense) -> bool:
    """As in "postponed until Tuesday", « est reporté au 29 novembre »: the new date lies ahead."""
    near = tokens.lower[max(start, first - _LINKS - 1) : first]
    return len(near) > 1 and near[-1] in words.moved_to and not words.moved.isdisjoint(near[:-1])


def _looks_ahead(tokens: Tokens, at: int, words: Tense) -> bool:
    word = tokens.lower[at]
    if word in words.things and _is_thing(tokens, at, words):
        return False  # "votes on a plan drawn up in the summer"
    return word in words.future or word in words.infinitive or _ends_in_future(word, words)


def _since(tokens: Tokens, first: int, start: int, words: Tense) -> bool:
    """As in "since her arrest on 20 October", « depuis décembre »: what lasts since then has begun."""
    low = max(start, first - _SINCE_REACH)
    if words.since.isdisjoint(tokens.lower[low : first + 1]):
        return False
    for at in range(first, low - 1, -1):
        if tokens.lower[at] in words.since:
            return True
        if at == first:
            continue
        if _is_wall(tokens, at) or _tense_of(tokens, at, words):
            return False
    return False


def _vowed(tokens: Tokens, first: int, start: int, words: Tense) -> bool:
    """As in "prometió la semana pasada contratar a diez en marzo": what somebody vows to do lies ahead."""
    infinitive, low = False, max(start, first - REACH)
    if words.vows.isdisjoint(tokens.lower[low:first]):
        return False
    for at in range(first - 1, low - 1, -1):
        word = tokens.lower[at]
        if _is_wall(tokens, at):
            return False
        if word in words.vows:
            return infinitive
        infinitive = infinitive or word in words.infinitive or _ends_in_infinitive(word, words)
    return False


def _ends_in_infinitive(word: str, words: Tense) -> bool:
    return (
        len(word) > _SHORTEST_PARTICIPLE and bool(words.infinitive_endings) and word.endswith(words.infinitive_endings)
    )


def _given_up(tokens: Tokens, at: int, stop: int, words: Tense) -> bool:
    """As in "planned for February, it was postponed": what was put off may lie on either side of today."""
    if not any(_is_plan(word, words) for word in tokens.lower[max(0, at - _LINKS) : at + 1]):
        return False
    return any(word in words.moved for word in tokens.lower[at + 1 : min(stop, at + REACH)])


def _is_wall(tokens: Tokens, index: int) -> bool:
    """A colon within a time of day is none."""
    word = tokens.lower[index]
    return word in _WALLS or (word == ":" and not tokens.adjacent(index + 1))


def _nearest(tokens: Tokens, indexes: range, words: Tense) -> tuple[int, str, int] | None:
    """The distance of the nearest verb, its tense and its place."""
    distance, lower, timeless = 0, tokens.lower, words.timeless
    for index in indexes:
        word = lower[index]
        if word in _WALLS or (word == ":" and _is_wall(tokens, index)):
            return None
        distance += _COMMA if word == "," else 1
        if word in timeless:
            continue
        found = _tense_of(tokens, index, words)
        if found:
            return distance, found, index
        if len(timeless) < _REMEMBERED and _is_timeless(word, words):
            timeless.add(word)
    return None


def _is_timeless(word: str, words: Tense) -> bool:
    """Whether `_tense_of` finds no tense in a word whatever stands beside it, as in most words."""
    if word in words.hearsay or word in words.hearsay_be or word in words.infinitive or word in words.future:
        return False
    if word in words.past or word in words.carriers:
        return False
    endings = words.conditional_endings + words.past_endings + words.future_endings
    return word in words.neither or not word.endswith(endings)


def _tense_of(tokens: Tokens, index: int, words: Tense) -> str:
    word = tokens.lower[index]
    before = tokens.lower[index - 1] if index else ""
    if word in words.dates and tokens.text[tokens.starts[index]].isupper():
        return ""  # "in May"
    if _is_hearsay(word, tokens.lower[index + 1] if index + 1 < len(tokens.lower) else "", words):
        return "past"
    if word in words.infinitive and before in words.present:
        return "future"  # "is to open"
    if word in words.future:
        if word in words.things and _is_thing(tokens, index, words):
            return ""
        if before in words.infinitive and index > 1 and tokens.lower[index - 2] in words.future:
            return _tense_of(tokens, index - 2, words)  # "had been due to start"
        return "past" if _was_to_be(tokens, index, words) else "future"
    past = word in words.past
    if not past and word in words.neither:
        return ""
    if not past and word.endswith(words.conditional_endings):
        return "future"  # « les notifications partiraient le 1er septembre »
    past = past or (len(word) > 3 and word.endswith(words.past_endings) and before not in words.determiners)
    if past or word in words.carriers:
        return _carried(tokens, index, words, past)
    return "future" if _ends_in_future(word, words) else ""


def _carried(tokens: Tokens, index: int, words: Tense, past: bool) -> str:
    """As in "will be signed", "doit avoir signé": the participle leaves the tense to what stands before it. An
    infinitive has none of its own ("was to be shut") unless the present rules it ("is to be shut").
    """
    infinitive = False
    for before in range(index - 1, max(-1, index - _CARRIED), -1):
        word = tokens.lower[before]
        if word in words.future or _ends_in_future(word, words):
            return "past" if _was_to_be(tokens, before, words) else "future"
        infinitive = infinitive or word in words.infinitive
        if word not in words.carriers:
            if infinitive and word in words.present:
                return "future"
            break
    return "past" if past and not infinitive else ""


def _is_hearsay(auxiliary: str, participle: str, words: Tense) -> bool:
    """As in « un réseau serait tombé mardi », "el jefe habría muerto": what is said to have happened."""
    if auxiliary in words.hearsay:
        return True
    return auxiliary in words.hearsay_be and participle.endswith(words.come_endings)


def _was_to_be(tokens: Tokens, index: int, words: Tense) -> bool:
    """As in "had been due to start in January", « avait promis le 22 août », "originally planned for May"."""
    if not _is_plan(tokens.lower[index], words):
        return False
    for before in range(index - 1, max(-1, index - 1 - _AUXILIARY_REACH), -1):
        if tokens.lower[before] in words.perfect:
            return True
        if tokens.lower[before] not in words.carriers:
            return False
    return False


def _is_thing(tokens: Tokens, index: int, words: Tense) -> bool:
    """As in "she learned of the plan on Friday": behind a determiner a noun, which looks ahead with an infinitive only
    ("a plan to open in May").
    """
    behind = tokens.lower[index - 1] if index else ""
    following = tokens.lower[index + 1] if index + 1 < len(tokens.lower) else ""
    return behind in words.determiners and following not in words.infinitive


def _is_plan(word: str, words: Tense) -> bool:
    return word.endswith(words.participles) or word in words.plans


def _ends_in_future(word: str, words: Tense) -> bool:
    return len(word) > 4 and word not in words.neither and word.endswith(words.future_endings)
