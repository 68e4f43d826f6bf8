"""Words with a capital that are one slip away from a name of the article, and names of several words that differ in
one letter.

A misspelt surname that opens a sentence, or stands with an ending, is no name to the reader of names, so that the
text itself is looked through for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from workbench.check.capitals import capitals
from workbench.check.inflections import inflected, of_a_people, other_ending, other_within
from workbench.check.namesakes import of_a_firm
from workbench.check.scene import Scene
from workbench.check.spellings import bare, one_inside, parts, plain, same_letters
from workbench.check.views import view
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.naming import NameLexicon, words
from workbench.language.voices import voice_words
from workbench.records import dataclass

LEAST, TITLED, LONG = 8, 6, 9
"""Letters of a surname: standing alone, behind a title, and for two changes of a letter."""
SHORT = 6
"""Letters of a surname that stands alone and has another letter within, both ends being as they were."""
HEAD = 4
"""First letters that both have in common."""
_STARTS = frozenset({".", "!", "?", "…", "«", "“", '"', "»", "”", ":", "—", "–", "\n"})


@dataclass(frozen=True)
class Slip:
    """A name at `first` and, at `second`, what is most likely meant to be it."""

    first: Span
    second: Span


def slips(scene: Scene) -> Iterator[Slip]:
    """Every near miss once, in text order."""
    lexicon = scene.pack.view(NameLexicon.of)
    yield from _surnames(scene, lexicon)
    yield from _several_words(scene)
    yield from _told_by_noun(scene)
    yield from _given_alone(scene, lexicon)
    yield from _same_neighbours(scene)
    yield from _same_partner(scene, lexicon)


def _surnames(scene: Scene, lexicon: NameLexicon) -> Iterator[Slip]:
    known = _introduced(scene, lexicon)
    if not known:
        return
    tokens = scene.tokens
    named = [span for spans in _groups(scene).values() for span in spans]
    for index in capitals(scene):
        word = tokens.lower[index]
        form = plain(bare(word)) if len(word) >= TITLED else ""
        for surname, given, span in known.get(form[: HEAD - 1], ()):
            if form == surname or len(tokens.places[word]) > 1 or not _alone(scene, lexicon, index, given, named):
                continue
            titled = bool(index) and _before(scene, index) in lexicon.titles
            same = same_letters(surname, form)
            if scene.language == "de" and not titled and (len(form) < LONG or not _bare(scene, index, opening=same)):
                continue
            if surname[:HEAD] != form[:HEAD] and not same:
                continue
            if not given and (of_a_people(scene.language, surname, form) or other_ending(surname, form)):
                continue
            if _slip(scene.language, surname, form, titled=titled):
                yield Slip(span, Span(tokens.starts[index], tokens.ends[index]))
                break


def _bare(scene: Scene, index: int, *, opening: bool) -> bool:
    """German gives a capital to every noun; a bare one behind "von" is most likely a name. At the head of a sentence
    (`opening`) its letters must say so too.
    """
    sentence = scene.segments.sentence_at(scene.tokens.starts[index])
    heads = opening and scene.sentence_tokens(sentence).start == index
    return heads or (bool(index) and scene.tokens.lower[index - 1] in ("von", "mit", "für", "bei"))


def _introduced(scene: Scene, lexicon: NameLexicon) -> dict[str, list[tuple[str, str, Span]]]:
    """Surnames told with a given name, and organisations of one word told twice, by their first letters."""
    found: dict[str, list[tuple[str, str, Span]]] = defaultdict(list)
    seen: set[str] = set()
    counts = Counter(name.quote for name in scene.names)
    for name in scene.names:
        given, surname = parts(name, lexicon)
        form = plain(bare(surname))
        told = (name.kind == "person" and given) or (name.kind == "organisation" and counts[name.quote] > 1)
        if told and form not in seen and len(form) >= TITLED and " " not in form:
            seen.add(form)
            found[form[: HEAD - 1]].append((form, plain(given), name.span))
    return found


def _groups(scene: Scene) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = defaultdict(list)
    for name in scene.names:
        if " " in name.quote:
            found[name.group].append(name.span)
    return found


def _before(scene: Scene, index: int) -> str:
    lower = scene.tokens.lower
    return lower[index - 2] if lower[index - 1] == "." and index > 1 else lower[index - 1]


def _alone(scene: Scene, lexicon: NameLexicon, index: int, given: str, named: list[Span]) -> bool:
    """No other name stands with it: neither a given name of somebody else before it nor a capital after it."""
    tokens, text = scene.tokens, scene.text
    word = Span(tokens.starts[index], tokens.ends[index])
    after = index + 1
    if after < len(tokens) and text[tokens.starts[after]].isupper() and tokens.lower[after] not in lexicon.common:
        return False
    if after < len(tokens) and tokens.lower[after] == "-":
        return False
    if not index:
        return True
    before = tokens.lower[index - 1]
    opens = before in _STARTS or before in lexicon.titles or _before(scene, index) in lexicon.titles
    capital = text[tokens.starts[index - 1]].isupper() and before not in lexicon.articles | lexicon.common
    if before == "-" or (capital and not opens and plain(before) != given):
        return False
    others = (span for span in named if span.overlaps(word))
    return not any(_given(span.of(text), lexicon) not in ("", given) for span in others)


def _given(name: str, lexicon: NameLexicon) -> str:
    """The words of a name before its last one, without titles."""
    words = [word for word in plain(name).split() if word.rstrip(".") not in lexicon.titles]
    return " ".join(words[:-1])


def _slip(language: str, surname: str, form: str, *, titled: bool) -> bool:
    if inflected(language, surname, form) or abs(len(surname) - len(form)) > 1:
        return False
    if min(len(surname), len(form)) < (TITLED if titled else SHORT):
        return False
    if same_letters(surname, form):
        return True
    if min(len(surname), len(form)) < LEAST - 1 and not (titled or other_within(surname, form)):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    most = 2 if len(surname) >= LONG and len(surname) == len(form) else 1
    return 0 < DamerauLevenshtein.distance(surname, form, score_cutoff=most) <= most


def _several_words(scene: Scene) -> Iterator[Slip]:
    """Read "Brightwall Coatings" and "Brightwell Coatings", "Delcourt-Massin" and "Delcour-Massin": all words but one
    alike, and that one but for a letter.
    """
    forms: dict[str, NameMention] = {}
    for name in scene.names:
        if len(plain(name.quote).split()) > 1:
            forms.setdefault(bare(name.quote), name)
    for (one, first), (other, second) in combinations(forms.items(), 2):
        people = {first.kind, second.kind} == {"person"} and not any(
            of_a_firm(scene, it.span) for it in (first, second)
        )
        if people or {first.kind, second.kind} == {"place"}:
            continue
        if _differ_in_a_letter(scene.language, one, other):
            yield Slip(first.span, second.span)


def _differ_in_a_letter(language: str, one: str, other: str) -> bool:
    first, second = plain(one).split(), plain(other).split()
    if len(first) != len(second):
        return False
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(apart) != 1 or _adjective(language, *apart[0]):
        return False
    a, b = apart[0]
    shared = sum(len(word) for word in first if word != a)
    return a[:HEAD] == b[:HEAD] and _slip(language, a, b, titled="-" in one or shared >= LEAST)


def _adjective(language: str, one: str, other: str) -> bool:
    """The endings of an adjective: "Soziale Liste", "der Sozialen Liste"; in English no "e": "Pargetere Saddlers"."""
    if one[:-1] == other[:-1]:
        return True
    short, long = sorted((one, other), key=len)
    if language == "en" and long == short + "e":
        return False
    return long.startswith(short) and (language in ("de", "nl") or long[len(short) :] in ("e", "s", "es", "en"))


def _told_by_noun(scene: Scene) -> Iterator[Slip]:
    """A firm or family told once by its noun and once by its name: "the quarry firm Hydropale ... Hydropal"."""
    nouns = scene.pack.table("sources").table("nouns")
    houses = (
        words(nouns, "organisation")
        | words(nouns, "organisations")
        | words(scene.pack.table("names"), "organisation_heads")
    )
    houses |= scene.pack.view(voice_words).houses
    lower = scene.tokens.lower
    single = [name for name in scene.names if " " not in name.quote and len(bare(name.quote)) >= SHORT]
    counts = Counter(bare(name.quote) for name in single)
    led = [
        name for name in single if (at := scene.tokens.covering(name.start, name.end).start) and lower[at - 1] in houses
    ]
    for first in led:
        for second in single:
            one, other = bare(first.quote), bare(second.quote)
            if one == other or counts[other] > 1 or second.kind == "place" or other.lower() in lower_words(scene):
                continue
            forms = plain(one), plain(other)
            if min(map(len, forms)) < LEAST - 1 and not other_within(*forms):
                continue
            if forms[0] != forms[1] and forms[0][:HEAD] == forms[1][:HEAD] and _spelt_alike(scene.language, *forms):
                yield Slip(first.span, second.span)


def lower_words(scene: Scene) -> frozenset[str]:
    """The words that the article writes small."""
    return view(scene, _lower_words)


def _lower_words(scene: Scene) -> frozenset[str]:
    text, starts = scene.text, scene.tokens.starts
    return frozenset(word for index, word in enumerate(scene.tokens.lower) if text[starts[index]].islower())


def _spelt_alike(language: str, one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return long[len(short) :] in ("e", "l", "t", "h", "d") and language not in ("de", "nl")
    return _slip(language, one, other, titled=False)


def _given_alone(scene: Scene, lexicon: NameLexicon) -> Iterator[Slip]:
    """A given name that stands alone, and in full with two letters the other way: "Siobhan ... Siobahn Tierney"."""
    full: dict[str, NameMention] = {}
    for name in scene.names:
        given = parts(name, lexicon)[0]
        if name.kind == "person" and given and " " not in given and len(given) >= TITLED:
            full.setdefault(plain(given), name)
    for name in scene.names:
        form = plain(bare(name.quote))
        if " " in form or form in full or len(form) < TITLED or name.kind == "place":
            continue
        for given, whole in full.items():
            if one_inside(given, form) and set(given) == set(form):
                yield Slip(whole.span, name.span)


def _same_neighbours(scene: Scene) -> Iterator[Slip]:
    """A word with a capital between the same two words each side as one that is a letter away: "Whitcombe, Stroud and
    Farrant ... Whitcombe, Shroud and Farrant".
    """
    tokens, opened = scene.tokens, frozenset(capitals(scene))
    seen: dict[tuple[str, ...], int] = {}
    for index in capitals(scene):
        if not 2 <= index < len(tokens) - 2 or len(tokens.lower[index]) < TITLED:
            continue
        around = [at for at in range(index - 2, index + 3) if at in opened]
        if len(around) < _CAPITALS:
            continue
        if not any(at < index for at in around) or not any(at > index for at in around):
            continue
        key = (*tokens.lower[index - 2 : index], *tokens.lower[index + 1 : index + 3])
        first = seen.setdefault(key, index)
        one, other = plain(tokens.lower[first]), plain(tokens.lower[index])
        if one != other and one[0] == other[0] and _slip(scene.language, one, other, titled=True):
            yield Slip(Span(tokens.starts[first], tokens.ends[first]), Span(tokens.starts[index], tokens.ends[index]))


def _same_partner(scene: Scene, lexicon: NameLexicon) -> Iterator[Slip]:
    """Two words with capitals of which one is alike: "Rosanna Bittencort ... Rosanna Bitencourt", "Delcourt-Massin ...
    Delcour-Massin". German, where every noun has a capital, has only the second.
    """
    tokens, opened = scene.tokens, frozenset(capitals(scene))
    seen: dict[tuple[str, str], int] = {}
    never = lexicon.common | lexicon.articles | lexicon.titles | lexicon.place_words | lexicon.places | lexicon.roles
    for index in capitals(scene):
        hyphened = tokens.lower[index - 1] == "-" and index > 1
        partner = index - 2 if hyphened else index - 1
        if partner not in opened or (scene.language == "de" and not hyphened):
            continue
        for kept, at in ((partner, index), (index, partner))[: 2 if hyphened else 1]:
            word, told = plain(bare(tokens.lower[at])), tokens.lower[kept]
            if len(word) < TITLED or len(told) < HEAD or told in never or tokens.lower[at] in never:
                continue
            first = seen.setdefault((told, word[: HEAD - 1]), at)
            other = plain(bare(tokens.lower[first]))
            if other != word and not inflected(scene.language, other, word) and _twice_off(other, word):
                yield Slip(Span(tokens.starts[first], tokens.ends[first]), Span(tokens.starts[at], tokens.ends[at]))


def _twice_off(one: str, other: str) -> bool:
    """Two letters differ at most, or one in a short word, and the last is the same."""
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    most = 2 if min(len(one), len(other)) >= LONG - 1 else 1
    alike = (one[-1] == other[-1] or len(one) != len(other)) and not other_ending(one, other)
    return alike and DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most


_CAPITALS = 3
