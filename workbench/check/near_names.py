"""Words with a capital that are one slip away from a name of the article, and names of several words that differ in
one letter.

A misspelt surname that opens a sentence, or stands with an ending, is no name to the reader of names, so that the
text itself is looked through for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from workbench.check.scene import Scene
from workbench.check.spellings import bare, inflected, parts, plain
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.naming import NameLexicon
from workbench.records import dataclass

LEAST, TITLED, LONG = 8, 6, 9
"""Letters of a surname: standing alone, behind a title, and for two changes of a letter."""
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


def _surnames(scene: Scene, lexicon: NameLexicon) -> Iterator[Slip]:
    known = _introduced(scene, lexicon)
    if not known:
        return
    tokens, text = scene.tokens, scene.text
    named = [span for spans in _groups(scene).values() for span in spans]
    for index, word in enumerate(tokens.lower):
        if len(word) < TITLED or not text[tokens.starts[index]].isupper():
            continue
        form = plain(bare(word))
        for surname, given, span in known.get(form[:HEAD], ()):
            if form == surname or tokens.lower.count(word) > 1 or not _alone(scene, lexicon, index, given, named):
                continue
            titled = bool(index) and _before(scene, index) in lexicon.titles
            if scene.language == "de" and not titled:
                continue
            if _slip(scene.language, surname, form, titled=titled):
                yield Slip(span, Span(tokens.starts[index], tokens.ends[index]))
                break


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
            found[form[:HEAD]].append((form, plain(given), name.span))
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
    if min(len(surname), len(form)) < (TITLED if titled else LEAST - 1):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    most = 2 if len(surname) >= LONG and len(surname) == len(form) else 1
    return 0 < DamerauLevenshtein.distance(surname, form, score_cutoff=most) <= most


def _several_words(scene: Scene) -> Iterator[Slip]:
    """Read "Brightwall Coatings" and "Brightwell Coatings": all words but one alike, and that one but for a letter."""
    forms: dict[str, NameMention] = {}
    for name in scene.names:
        if len(name.quote.split()) > 1:
            forms.setdefault(bare(name.quote), name)
    for (one, first), (other, second) in combinations(forms.items(), 2):
        if {first.kind, second.kind} not in ({"place"}, {"person"}) and _differ_in_a_letter(scene.language, one, other):
            yield Slip(first.span, second.span)


def _differ_in_a_letter(language: str, one: str, other: str) -> bool:
    pairs = list(zip(plain(one).split(), plain(other).split(), strict=False))
    if len(one.split()) != len(other.split()):
        return False
    apart = [(first, second) for first, second in pairs if first != second]
    if any(first[:-1] == second[:-1] or first in second or second in first for first, second in apart):
        return False  # the endings of an adjective: "Soziale Liste", "der Sozialen Liste"
    return len(apart) == 1 and apart[0][0][:HEAD] == apart[0][1][:HEAD] and _slip(language, *apart[0], titled=False)
