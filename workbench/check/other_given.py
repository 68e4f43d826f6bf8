"""One surname with two given names far apart: "Gareth Pryce, a retired pilot ... Outside court Geraint Pryce said".

Two people of one surname are told apart: whoever comes second is introduced, by a post, an age, a relation or a comma,
and the text says "brothers" or names both together. A second given name that appears from nowhere and acts as if it
were known is most likely a slip, in the body or in the headline.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from workbench.check.namesakes import another_person
from workbench.check.scene import Scene
from workbench.check.spellings import PLURAL, bare, parts, plain
from workbench.check.timeline import Timeline, timeline
from workbench.domain.mentions import NameMention
from workbench.domain.text import Span
from workbench.language.attribution import BE, FINITE, PARTICIPLE, AttributionLexicon
from workbench.language.naming import NameLexicon, words
from workbench.language.pack import LanguagePack
from workbench.language.voices import voice_words
from workbench.records import dataclass

LEAST = 3
"""Letters of a given name and of a surname; two given names that begin with as many alike may be one."""
NEAR = 3
"""Most words before a name among which the post stands that introduces it: "officier van justitie"."""
POST = 6
"""Most words before a name among which its post stands."""
_BEFORE = frozenset({",", "(", ":", ";", "—", "–", "-", "/", "•", "&"})
_BEHIND = frozenset({",", "(", "—", "–", "-", "/", ":"})


@dataclass(frozen=True)
class Person:
    """A given name and the mentions in full of whoever bears it with one surname."""

    given: str
    names: tuple[NameMention, ...]

    @property
    def first(self) -> NameMention:
        return self.names[0]


def other_given(scene: Scene) -> Iterator[tuple[Span, Span]]:
    """The first mention of a person, and the one under another given name."""
    for surname, people in _bearers(scene).items():
        if len(people) != 2:
            continue
        early, late = sorted(people, key=lambda one: one.first.start)
        if not any(name.kind == "person" for one in people for name in one.names):
            continue
        if not any(_a_person(scene, one) for one in people):
            continue
        if _one_name(scene, early.given, late.given) or _together(scene, surname, early, late):
            continue
        if _out_of_nowhere(scene, early, late) or _of_headline_alone(scene, early, late):
            yield early.first.span, late.first.span


def _bearers(scene: Scene) -> dict[str, list[Person]]:
    """Everybody named in full, by surname."""
    lexicon = scene.pack.view(NameLexicon.of)
    found: dict[str, dict[str, list[NameMention]]] = defaultdict(lambda: defaultdict(list))
    for name in scene.names:
        given, surname = parts(name, lexicon)
        form = plain(bare(surname))
        if name.kind == "organisation" and name.quote.count(" ") == 1:
            given, surname = name.quote.split()  # "outside court Geraint Pryce said": the noun is not its own
            form = plain(bare(surname))
        if name.kind != "place" and _is_given(given) and len(form) >= LEAST and not surname.isupper():
            found[form][plain(given)].append(name)
    return {
        surname: [Person(given, tuple(names)) for given, names in people.items()] for surname, people in found.items()
    }


def _is_given(given: str) -> bool:
    """One word in small letters but for the first: no initials, no middle names."""
    return len(given) >= LEAST and given.replace("-", "").isalpha() and not given.isupper()


def _one_name(scene: Scene, one: str, other: str) -> bool:
    """The two given names may be of one person by themselves: Tom and Thomas, Bill and William."""
    if one[:LEAST] == other[:LEAST] or one.endswith(other) or other.endswith(one):
        return True
    return any({one, other} <= group for group in scene.pack.view(_nicknames))


def _a_person(scene: Scene, person: Person) -> bool:
    """A known given name, or a verb of saying or a post beside the name: neither "Davis Cup" nor "Weibo Gaming"."""
    if person.given in scene.pack.view(NameLexicon.of).given:
        return True
    line, lower = timeline(scene), scene.tokens.lower
    for name in person.names:
        inside = line.extent(name.start, name.end)
        beside = [lower[at] for at in (inside.start - 1, inside.stop) if 0 <= at < len(lower)]
        if any(_says(scene, word) for word in beside):
            return True
        if not _people(scene).isdisjoint(lower[max(0, inside.start - NEAR) : inside.stop + POST]):
            return True
    return False


def _nicknames(pack: LanguagePack) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split()) for group in pack.table("names").strings("nicknames"))


def _together(scene: Scene, surname: str, early: Person, late: Person) -> bool:
    """The text tells of both: in one sentence, as a family, or by the later given name alone before."""
    sentences = {scene.segments.sentence_at(name.start) for name in early.names}
    if any(scene.segments.sentence_at(name.start) in sentences for name in late.names):
        return True
    family = words(scene.pack.table("names"), "family") | PLURAL
    lower, starts = scene.tokens.lower, scene.tokens.starts
    for at, word in enumerate(lower):
        form = plain(bare(word))
        if form in (surname + "s", surname + "es") or (form == surname and at and lower[at - 1] in family):
            return True
        alone = form == late.given and plain(bare(lower[at + 1] if at + 1 < len(lower) else "")) != surname
        if alone and not any(name.start <= starts[at] < name.end for name in late.names):
            return True
    return False


def _out_of_nowhere(scene: Scene, early: Person, late: Person) -> bool:
    """The later name is not introduced, and the earlier one is (or is told in the headline, or twice), and does not
    come back.
    """
    line = timeline(scene)
    back = early.names[-1].start > late.first.start
    if back and len(late.names) > 1:
        return False
    if scene.in_title(late.first.start) or not _unrelated(scene, line, late.first):
        return False
    if len(early.names) == 1 and not _introduced(scene, line, early.first) and not scene.in_title(early.first.start):
        return False
    return not _introduced(scene, line, late.first) or _same_post(scene, line, early.first, late.first)


def _of_headline_alone(scene: Scene, early: Person, late: Person) -> bool:
    """The headline has a given name that the body never has, and the body introduces its bearer with another."""
    if not all(scene.in_title(name.start) for name in early.names) or scene.in_title(late.first.start):
        return False
    if early.given not in scene.pack.view(NameLexicon.of).given or not _unrelated(scene, timeline(scene), late.first):
        return False  # "Lost Lavery portrait"
    body = scene.tokens.covering(scene.title_end, len(scene.text))
    if early.given in map(plain, scene.tokens.lower[body.start : body.stop]):
        return False  # "the sculptor Anna Krell", of whom more was read as a name
    return any(_introduced(scene, timeline(scene), name) for name in late.names)


def _unrelated(scene: Scene, line: Timeline, name: NameMention) -> bool:
    """No relation is told of in its sentence, and nothing that makes it another person."""
    place = scene.segments.sentences[scene.segments.sentence_at(name.start)]
    kin = line.words.kin | words(scene.pack.table("names"), "family")
    return kin.isdisjoint(line.within(place.start, place.end)) and not another_person(scene, name.span)


def _introduced(scene: Scene, line: Timeline, name: NameMention) -> bool:
    """A post or a relation before the name, or a comma, an age or a bracket behind it."""
    lower, inside = scene.tokens.lower, line.extent(name.start, name.end)
    sentence = scene.sentence_tokens(scene.segments.sentence_at(name.start))
    before = lower[inside.start - 1] if inside.start > sentence.start else ""
    behind = lower[inside.stop] if inside.stop < sentence.stop else ""
    if before in _BEFORE | line.words.conjunctions or behind in _BEHIND - {","} | line.words.conjunctions:
        return True
    if behind == "," and not (_says(scene, before) and _goes_on(scene, line, inside.stop + 1)):
        return True
    if inside.start - 2 >= sentence.start and before.isalpha() and lower[inside.start - 2] in line.words.determiners:
        return True  # "the beekeeper Magnus Thrale"
    near = lower[max(sentence.start, inside.start - NEAR) : inside.start]
    if name.title or (not _people(scene).isdisjoint(near) and _BEFORE.isdisjoint(near)):
        return True
    capital = bool(before) and scene.text[scene.tokens.starts[inside.start - 1]].isupper()
    return capital and inside.start - 1 > sentence.start


def _says(scene: Scene, word: str) -> bool:
    bits = scene.pack.view(AttributionLexicon.of).classes.get(word, 0)
    return bool(bits & (FINITE | PARTICIPLE)) and not bits & BE


def _goes_on(scene: Scene, line: Timeline, at: int) -> bool:
    """What is said follows the comma, and nothing about who says it: „sagte Gunnar Odenthal, das Tier sei fort“."""
    near = scene.tokens.lower[at : at + NEAR]
    about = _people(scene) | line.words.indefinite | line.words.relatives | line.words.kin
    return about.isdisjoint(near) and not any(word.isdigit() for word in near)


def _people(scene: Scene) -> frozenset[str]:
    """The nouns for who somebody is."""
    nouns, names = scene.pack.table("sources").table("nouns"), scene.pack.view(NameLexicon.of)
    told = words(nouns, "person") | words(nouns, "persons") | scene.pack.view(voice_words).posts
    return told | names.roles | names.titles


def _same_post(scene: Scene, line: Timeline, one: NameMention, other: NameMention) -> bool:
    """Both are introduced by one and the same post."""
    people = _people(scene)

    def posts(name: NameMention) -> frozenset[str]:
        inside = line.extent(name.start, name.end)
        start = scene.sentence_tokens(scene.segments.sentence_at(name.start)).start
        return people.intersection(scene.tokens.lower[max(start, inside.start - POST) : inside.start])

    return bool(posts(one) & posts(other))
