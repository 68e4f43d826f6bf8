"""Group the forms of one name: "Mme Morizot" with "Anaïs Morizot", "Alpensonne" with "Alpensonne AG".

Forms are only ever joined by equal words, never by similar ones: a misspelt variant stays a group of its own, so that
the checker can compare them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from workbench.domain.mentions import NameMention
from workbench.language.naming import NameLexicon
from workbench.language.tokens import fold


def group(names: Sequence[NameMention], lexicon: NameLexicon) -> list[tuple[str, str]]:
    """For every name the fullest form of its group and the group's kind."""
    keys = [_key(name) for name in names]
    kinds = _kinds(names, keys, lexicon)
    surnames: dict[str, list[tuple[str, ...]]] = {}
    firsts: dict[str, list[tuple[str, ...]]] = {}
    for key in dict.fromkeys(keys):
        if len(key) > 1:
            for table, words in ((surnames, _tails(key, lexicon)), (firsts, [key[0]])):
                for word in words:
                    table.setdefault(word, []).append(key)
    spelling: dict[tuple[str, ...], str] = {}
    for name, key in zip(names, keys, strict=True):
        spelling.setdefault(key, name.quote)
    found: list[tuple[str, str]] = []
    latest: dict[str, tuple[str, ...]] = {}
    acronyms = _acronyms(names, keys, lexicon)
    for key, name in zip(keys, names, strict=True):
        full = _full(key, name, surnames, firsts, latest, kinds) if len(key) < 4 else key
        full = acronyms.get(full, full)
        if len(full) > 1:
            latest[full[-1]] = full
        found.append((spelling[full], kinds[full]))
    return found


def _key(name: NameMention) -> tuple[str, ...]:
    return tuple(fold(name.quote).replace("-", " - ").split()) if " " in name.quote else (fold(name.quote),)


def _tails(key: tuple[str, ...], lexicon: NameLexicon) -> list[str]:
    """The last word, and the surname with its particles ("de wit")."""
    tails = [key[-1]]
    at = len(key) - 1
    while at > 1 and key[at - 1] in lexicon.particles:
        at -= 1
    if at < len(key) - 1:
        tails.append(" ".join(key[at:]))
    return tails


def _full(
    key: tuple[str, ...],
    name: NameMention,
    surnames: dict[str, list[tuple[str, ...]]],
    firsts: dict[str, list[tuple[str, ...]]],
    latest: dict[str, tuple[str, ...]],
    kinds: dict[tuple[str, ...], str],
) -> tuple[str, ...]:
    """The fuller form that a short form stands for; of several, the one last written."""
    whole = " ".join(key)
    if kinds[key] == "place":
        return key
    for table, persons in ((surnames, True), (firsts, False)):
        candidates = [other for other in table.get(whole, ()) if len(other) > len(key)]
        if name.title or kinds[key] == "person":
            candidates = [other for other in candidates if kinds[other] == "person"]
        elif not persons:
            candidates = [other for other in candidates if kinds[other] != "place"]
        if not candidates:
            continue
        if len(candidates) == 1:
            return candidates[0]
        recent = latest.get(key[-1])
        return recent if recent in candidates else candidates[0]
    return key


def _kinds(
    names: Sequence[NameMention], keys: Sequence[tuple[str, ...]], lexicon: NameLexicon
) -> dict[tuple[str, ...], str]:
    """The kind most often read for each form, "other" only where nothing else was read."""
    votes: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name, key in zip(names, keys, strict=True):
        votes[key][name.kind] += 1
    chosen: dict[tuple[str, ...], str] = {}
    for key, counter in votes.items():
        ranked = [kind for kind, _ in counter.most_common() if kind != "other"]
        chosen[key] = ranked[0] if ranked else "other"
        if chosen[key] == "place" and counter["other"] and " ".join(key) not in lexicon.places:
            chosen[key] = "other"  # also stands where no place stands
        if chosen[key] == "other" and counter["other"] > 1 and len(key) == 1 and not lexicon.nouns_capitalised:
            chosen[key] = "organisation"  # known by repetition, never read as a place or a person
    return chosen


def _acronyms(
    names: Sequence[NameMention], keys: Sequence[tuple[str, ...]], lexicon: NameLexicon
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """An acronym in brackets right after the name whose initials it is."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for before, after, long, short in zip(names, names[1:], keys, keys[1:], strict=False):
        if len(short) == 1 and len(long) > 1 and 1 <= after.start - before.end <= 3 and after.quote.isupper():
            initials = "".join(word[0] for word in long if word not in lexicon.particles and word[0].isalpha())
            if initials == short[0] or "".join(word[0] for word in long) == short[0]:
                found[short] = long
    return found
