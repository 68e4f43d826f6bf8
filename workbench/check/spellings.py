"""Forms of names in an article, and those that look like two spellings of one name.

Names are compared within blocks of one first letter (or one given name) and like length only, so that the work stays
linear in the number of names.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from workbench.check.inflections import a_place_and_its_people, inflected, of_one_stem
from workbench.check.scene import Scene
from workbench.check.views import view
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.naming import NameLexicon, words
from workbench.language.ordering import order_words
from workbench.language.voices import voice_words
from workbench.records import dataclass, field

SHORTEST, LONG = 5, 8
ALIKE = 4
"""First letters that two spellings of a name that is changed twice have in common."""
OPENING = 2
"""First letters in common behind a title, where nobody else of that name is introduced."""
MOST, FAR = 2, 3
"""Changes of a letter between two spellings of one name, and behind a title where the first letters are alike."""
CUT = 6
"""Letters of a surname of which the last two may have been lost."""
RARE = 3
"""The common form must be this many times as frequent as the rare one, unless the rare one stands once."""


@dataclass(slots=True)
class Form:
    """A surname (with its particles) or one-word name as it is spelled, with the given names written before it."""

    surname: str
    folded: str
    given: set[str] = field(default_factory=set)
    bare: int = 0
    spans: list[Span] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    titled: bool = False

    @property
    def count(self) -> int:
        return len(self.spans)


def forms(scene: Scene) -> list[Form]:
    """The spellings of surnames and names of one word; longer names of organisations count whole."""
    lexicon, houses = scene.pack.view(NameLexicon.of), scene.pack.view(voice_words).houses
    found: dict[str, Form] = {}
    for name in scene.names:
        if name.kind == "place" or not name.quote[:1].isalpha():
            continue
        given, surname = parts(name, lexicon)
        if _counted(scene, name) or len(surname) < SHORTEST or any(map(str.isdigit, surname)) or surname.isupper():
            continue
        surname = _unopened(scene, bare(surname), name)
        form = found.setdefault(surname, Form(surname, plain(surname)))
        form.spans.append(name.span)
        form.kinds.add(name.kind)
        form.titled = form.titled or bool(name.title) or _by_office(scene, name)
        if given and given.lower() not in houses:
            form.given.add(plain(given))
        else:
            form.bare += 1
    return list(found.values())


def _by_office(scene: Scene, name: NameMention) -> bool:
    """The office of its bearer stands right before a surname: « le juge Sarrazac ». Other nouns for who somebody is
    count where they stand before a name in full as well.
    """
    lower, at = scene.tokens.lower, scene.tokens.covering(name.start, name.end).start
    if name.kind != "person" or " " in name.quote or not at:
        return False
    if lower[at - 1] in scene.pack.view(NameLexicon.of).roles:
        return True
    return lower[at - 1] in view(scene, _before_full_names) & words(
        scene.pack.table("sources").table("nouns"), "person"
    )


def _before_full_names(scene: Scene) -> frozenset[str]:
    """The words right before people's names in full."""
    lower = scene.tokens.lower
    full = [name for name in scene.names if name.kind == "person" and " " in name.quote]
    starts = (scene.tokens.covering(name.start, name.end).start for name in full)
    return frozenset(lower[at - 1] for at in starts if at)


def _counted(scene: Scene, name: NameMention) -> bool:
    """A number stands before it: it is a noun ("92.000 Einwohnern"), and so are its other forms."""
    own = scene.tokens.covering(name.start, name.end)
    word = scene.tokens.lower[own.stop - 1]
    return any(form.startswith(word) or word.startswith(form) for form in counted_nouns(scene))


def _unopened(scene: Scene, surname: str, name: NameMention) -> str:
    """A surname without the preposition that opens its sentence: „Von Grötzinger erhofft man sich ...“."""
    first, _, rest = surname.partition(" ")
    opens = scene.segments.sentences[scene.segments.sentence_at(name.start)].start == name.start
    return rest if rest and opens and first == "Von" else surname


def counted_nouns(scene: Scene) -> frozenset[str]:
    """The words of the article right behind a number."""
    return view(scene, _counted_nouns)


def _counted_nouns(scene: Scene) -> frozenset[str]:
    lower = scene.tokens.lower
    return frozenset(word for at, word in enumerate(lower) if at and lower[at - 1].isdigit() and len(word) >= SHORTEST)


def variants(scene: Scene) -> Iterator[tuple[Form, Form]]:
    """Pairs of spellings (common, rare) that are most likely one name."""
    blocks: dict[tuple[str, int], list[Form]] = defaultdict(list)
    for form in forms(scene):
        for length in range(len(form.folded) - MOST, len(form.folded) + MOST + 1):
            blocks[form.folded[0], length].append(form)
    seen: set[tuple[str, str]] = set()
    for (_, length), block in blocks.items():
        for form in block:
            if len(form.folded) != length:
                continue
            for other in block:
                pair = (min(form.surname, other.surname), max(form.surname, other.surname))
                if other is form or pair in seen:
                    continue
                seen.add(pair)
                ordered = _judged(scene, form, other)
                if ordered is not None:
                    yield ordered


def given_variants(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """Two spellings of a given name before one and the same surname: Katrin and Kathrin Vollmer."""
    for form in forms(scene):
        people: dict[str, Span] = {}
        for span in form.spans:
            given = span.of(scene.text)[: -len(form.surname)].strip().rpartition(" ")[2]
            if len(given) >= SHORTEST:
                people.setdefault(given, span)
        alike = [pair for pair in combinations(people.items(), 2) if _heard_alike(pair[0][0], pair[1][0])]
        if len(alike) == 1:
            yield alike[0][0][1], alike[0][1][1]


def _heard_alike(one: str, other: str) -> bool:
    """Two given names that are most likely one: Katrin and Kathrin, Cyril and Cyrille."""
    joined = [plain(name).replace(" ", "") for name in (one, other)]
    heard = [_sound(name) for name in joined]
    return heard[0] == heard[1] or _one_letter(*joined) or _one_letter(*heard) or one_inside(*joined)


def one_inside(one: str, other: str) -> bool:
    """Another vowel within the word, or two neighbours that changed places: Isobel and Isabel, Siobhan and Siobahn."""
    if len(one) != len(other) or one[0] != other[0] or one[-1] != other[-1]:
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    if len(apart) == 1:
        return {one[apart[0]], other[apart[0]]} <= set("aeiouy")
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]] != one[apart[1]]
        and (one[apart[1]] == other[apart[0]])
    )


def same_letters(one: str, other: str) -> bool:
    """Long names of the same letters but for those that are doubled, in an order that few changes make: Hartenborn,
    Hartenbronn.
    """
    if one == other or min(len(one), len(other)) < LONG or abs(len(one) - len(other)) > 1:
        return False
    if one[: ALIKE - 1] != other[: ALIKE - 1]:
        return False
    if sorted(_undoubled(one)) != sorted(_undoubled(other)):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    return DamerauLevenshtein.distance(one, other, score_cutoff=MOST) <= MOST


def _undoubled(name: str) -> str:
    return "".join(char for at, char in enumerate(name) if not at or char != name[at - 1])


def _sound(name: str) -> str:
    """Spellings that are heard alike made one: Stephen and Stefen, Katherine and Catharine."""
    name = name.removesuffix("le") if name.endswith("ille") else name
    for written, heard in _HEARD:
        name = name.replace(written, heard)
    return _undoubled(name)


_HEARD = (
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("ch", "k"),
    ("c", "k"),
    ("y", "i"),
    ("z", "s"),
    ("w", "v"),
    ("v", "f"),
)


def _one_letter(one: str, other: str) -> bool:
    """A letter more within the word: not Andre and Andrea, nor Paul and Paula, nor Jan and Jana."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1 or long[0] != short[0] or long[-1] != short[-1]:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))


def plain(text: str) -> str:
    """Lower case without accents and hyphens."""
    lowered = text.lower()
    if not lowered.isascii():
        decomposed = unicodedata.normalize("NFD", lowered)
        lowered = "".join([char for char in decomposed if not unicodedata.combining(char)])
    return lowered.replace("-", " ")


def _judged(scene: Scene, form: Form, other: Form) -> tuple[Form, Form] | None:
    common, rare = (form, other) if form.count >= other.count else (other, form)
    if common.count == rare.count and rare.given and not common.given:
        common, rare = rare, common
    if common.kinds.isdisjoint(rare.kinds | {"other"}) and "other" not in rare.kinds:
        return None
    person = (bool(common.given) or _by_post(common, rare)) and not _of_many(scene, rare)
    if not _frequent(common, rare) or inflected(scene.language, common.folded, rare.folded, person=person):
        return None
    if not person and a_place_and_its_people(scene.language, common.folded, rare.folded):
        return None
    if scene.language == "de" and _is_noun(scene, common, rare):
        return None
    shared = common.given & rare.given
    if rare.given and common.given and not shared:
        return None  # two people, or a family (given names are compared by `given_variants`)
    if rare.given and not shared:
        return None  # introduced in full on its own: another person
    if _far(common.folded, rare.folded) or _designations(common.folded, rare.folded):
        return None
    from rapidfuzz.distance import DamerauLevenshtein  # slow to load, and most articles never get here

    distance = DamerauLevenshtein.distance(common.folded, rare.folded, score_cutoff=FAR)
    if distance == 0:
        return (common, rare) if _spelled(common.surname, rare.surname) and rare.count * RARE <= common.count else None
    allowed = _allowed(common, rare, shared=bool(shared))
    if distance > allowed or not (shared or _introduced(common, rare)) or _beside(scene, common, rare):
        return None
    return common, rare


def _designations(one: str, other: str) -> bool:
    """Two of a kind that a letter at the end tells apart: Rafale-A, Rafale-D."""
    return all(form[-2:-1] == " " for form in (one, other))


def _allowed(common: Form, rare: Form, *, shared: bool) -> int:
    """How many letters may differ."""
    if _titled_slip(common, rare):
        return FAR if common.folded[: ALIKE + 2] == rare.folded[: ALIKE + 2] else MOST
    if (shared and len(common.folded) >= LONG) or same_letters(common.folded, rare.folded):
        return MOST
    return MOST if _cut(common, rare) else 1


def _cut(common: Form, rare: Form) -> bool:
    """A surname told once that has lost its end, or has got one: Aulinger, Auling."""
    short, long = sorted((common.folded, rare.folded), key=len)
    once = rare.count == 1 and not rare.given and bool(common.given)
    return once and long.startswith(short) and len(short) >= CUT and len(long) - len(short) == MOST


def _of_many(scene: Scene, form: Form) -> bool:
    """A plural article stands before it: "the Altmans", « i Pirovani »."""
    first = form.spans[0]
    at = scene.tokens.covering(first.start, first.end).start
    return bool(at) and scene.tokens.lower[at - 1] in PLURAL


PLURAL = frozenset({"the", "les", "des", "die", "los", "las", "i", "gli", "dei", "ai", "os", "as", "dos", "de"})


def _titled_slip(common: Form, rare: Form) -> bool:
    """Ms Wadhwa, once, who has not been introduced, beside Priya Wadhera, who has: the same first letters."""
    once = rare.titled and rare.count == 1 and not rare.given and bool(common.given)
    alike = common.folded[:OPENING] == rare.folded[:OPENING]
    return once and alike and min(len(common.folded), len(rare.folded)) > ALIKE


def _beside(scene: Scene, common: Form, rare: Form) -> bool:
    """Both stand in one sentence, which nobody writes of one person."""
    sentences = {scene.segments.sentence_at(span.start) for span in common.spans}
    return any(scene.segments.sentence_at(span.start) in sentences for span in rare.spans)


def _far(one: str, other: str) -> bool:
    """More letters differ than two changes explain: one that is exchanged counts in both words."""
    letters = Counter(one)
    letters.subtract(other)
    return sum(map(abs, letters.values())) > 2 * MOST


def _frequent(common: Form, rare: Form) -> bool:
    return rare.count * RARE <= common.count or rare.count == 1


def _introduced(common: Form, rare: Form) -> bool:
    """The rare form stands bare, the common one has been introduced with a given name or occurs again and again."""
    if rare.kinds == {"person"} or rare.titled or "person" in common.kinds:
        return bool(common.given) or _by_post(common, rare)
    return common.count >= RARE and len(common.folded) >= SHORTEST + 1


def _by_post(common: Form, rare: Form) -> bool:
    """The one is told by a post ("minister Pirovani"), the other once and by nothing."""
    alone = rare.kinds == {"other"} and rare.count == 1 and not rare.given
    return common.kinds == {"person"} and alone and min(len(common.folded), len(rare.folded)) > SHORTEST + 1


def parts(name: NameMention, lexicon: NameLexicon) -> tuple[str, str]:
    """Given name and surname (particles belong to the surname) of a person; organisations stay whole."""
    words = name.quote.split()
    while words and words[0].rstrip(".").lower() in lexicon.titles:
        words = words[1:]
    if name.kind not in ("person", "other") or len(words) < 2:
        return "", " ".join(words)
    at = len(words) - 1
    while at > 0 and words[at - 1].lower() in lexicon.particles:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])


def bare(surname: str) -> str:
    """A name without the ending of a possessive."""
    for ending in ("'s", "’s", "'", "’"):
        if surname.endswith(ending):
            return surname[: -len(ending)]
    return surname


def _is_noun(scene: Scene, common: Form, rare: Form) -> bool:
    """German gives a capital to every noun: the rare form has an article wherever it stands, or one of the two has one
    and they are forms of one word.
    """
    if not rare.given and not rare.titled and all(_noun(scene, at) for at in rare.spans):
        return True
    if rare.titled or not of_one_stem(scene.language, common.folded, rare.folded):
        return False
    return any(_noun(scene, at) for form in (common, rare) for at in form.spans)


def _noun(scene: Scene, span: Span) -> bool:
    """A capital that German gives to every noun: an article, a preposition with one, or a small adjective before it."""
    index = scene.tokens.covering(span.start, span.end).start
    word = scene.tokens.lower[index - 1] if index else ""
    return word in scene.pack.view(order_words).determiners or word in _CONTRACTED


_CONTRACTED = frozenset(
    [
        "am",
        "ans",
        "beim",
        "im",
        "ins",
        "vom",
        "zum",
        "zur",
        "kein",
        "keine",
        "diese",
        "dieser",
        "diesem",
        "dieses",
        "jede",
        "jeder",
        "jedes",
        "seiner",
        "seinem",
        "ihrer",
        "ihrem",
    ]
)


def _spelled(one: str, other: str) -> bool:
    """Accents or hyphens differ, and not because one is in capitals."""
    return one != other and not one.isupper() and not other.isupper() and one.lower() != other.lower()
