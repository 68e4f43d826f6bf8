"""Typed view of `sources.toml`: the words by which an article tells who said something.

Every word carries a set of classes as bits, so that the reader looks each token up once.
"""

from __future__ import annotations

from workbench.language.data import Table
from workbench.language.naming import words
from workbench.language.pack import LanguagePack
from workbench.language.turns import Turns, phrase_parts
from workbench.records import dataclass

DEFINITE = 1 << 0
INDEFINITE = 1 << 1
POSSESSIVE = 1 << 2
DEMONSTRATIVE = 1 << 3
SEVERAL = 1 << 4
PRONOUN = 1 << 5
LINK = 1 << 6  # prepositions that tie a complement to a noun: of, from, de
CONTRACTED = 1 << 7  # link and article in one: du, della
GAP = 1 << 8  # adverbs and words of time between a subject and its verb
AUXILIARY = 1 << 9
BE = 1 << 10
NEGATION = 1 << 11
RELATIVE = 1 << 12
BOUND = 1 << 13  # conjunctions and prepositions where a noun phrase ends
THAT = 1 << 14
PERSON = 1 << 15
ANONYMOUS = 1 << 16
ORGANISATION = 1 << 17
MEDIA = 1 << 18
DOCUMENT = 1 << 19
PLURAL = 1 << 20
FINITE = 1 << 21
PARTICIPLE = 1 << 22
WEAK = 1 << 23
BY = 1 << 24
TO = 1 << 25  # before the outlet that somebody spoke to
CLOSE = 1 << 26  # close, familiar: what follows with any preposition belongs to the phrase
DENIES = 1 << 27
CITING = 1 << 28
AS = 1 << 29  # "as", "wie", "como": the verb may stand before its subject
TELLS = 1 << 30  # verbs whose hearer follows without a preposition
OPENS = 1 << 31  # first word of a marker such as "according to"
INVARIABLE = 1 << 32  # "aldus", "so": always before the source, never a subject before it
AND = 1 << 33
COLON = 1 << 38
TOPIC = 1 << 36  # "das", "dat" at the beginning of a sentence, before a verb whose subject follows
AFTER = 1 << 37  # stands after its source: "zufolge"
GENITIVE = 1 << 35  # articles that tie a complement to the noun before them
SPEAKS = 1 << 39  # verbs of which only somebody who speaks is the subject: an unknown noun before them is a person
EXPERT = 1 << 40  # nouns for people who speak for the institution that they work at ("researchers at …")
PRINTED = 1 << 41  # "published": with "in" and a name, the name is a journal or newspaper
LAID = 1 << 42  # "laid out", "listed": with "in" and a document
OBTAINED = 1 << 43  # "seen", "reached": with "by" and a name, the name is an outlet
INHERENT = 1 << 44  # verbs that say something with their pronoun: "se plaint", "beschwert sich"
PLANS = 1 << 45  # verbs that with an infinitive tell a plan: "expects to"
OFFICIAL = 1 << 48  # nouns for people who speak for an office ("health officials")
FORECASTS = 1 << 46  # "expects", "puts at": with a figure behind it the figure is the subject's
DEMANDS = 1 << 50  # "demands", "promises": what somebody wants or will do; nothing where a thing is the subject
CASUAL = 1 << 49  # nouns for somebody by what befell them ("the seller"): with an article no office but unnamed
REFLEXIVE = 1 << 34  # "se", "sich" and object pronouns between a subject and its verb

DETERMINER = DEFINITE | INDEFINITE | POSSESSIVE | DEMONSTRATIVE | SEVERAL
NOUN = PERSON | ANONYMOUS | ORGANISATION | MEDIA | DOCUMENT
VERB = FINITE | PARTICIPLE

_WORDS = {
    "definite": DEFINITE, "indefinite": INDEFINITE, "possessive": POSSESSIVE, "demonstrative": DEMONSTRATIVE,
    "several": SEVERAL, "pronouns": PRONOUN, "links": LINK, "contracted": CONTRACTED | LINK, "gaps": GAP,
    "auxiliaries": AUXILIARY, "be": BE, "negations": NEGATION, "relatives": RELATIVE, "bounds": BOUND, "that": THAT,
    "by": BY, "to": TO, "close": CLOSE, "citing": CITING, "as": AS, "tells": TELLS, "invariable": INVARIABLE,
    "and": AND,
    "speaks": SPEAKS, "experts": EXPERT, "printed": PRINTED, "laid": LAID, "obtained": OBTAINED, "inherent": INHERENT,
    "officials": OFFICIAL, "plans": PLANS, "forecasts": FORECASTS, "forecast_participles": FORECASTS,
    "demands": DEMANDS, "demand_participles": DEMANDS,
    "casual": CASUAL, "reflexives": REFLEXIVE, "genitives": GENITIVE, "topics": TOPIC, "after": AFTER,
}  # fmt: skip
_NOUNS = {
    "person": PERSON, "persons": PERSON | PLURAL, "anonymous": ANONYMOUS, "anonymous_plural": ANONYMOUS | PLURAL,
    "organisation": ORGANISATION, "organisations": ORGANISATION | PLURAL, "media": MEDIA,
    "document": DOCUMENT, "documents": DOCUMENT | PLURAL,
}  # fmt: skip
_VERBS = {"strong": 0, "weak": WEAK, "denies": DENIES}


@dataclass(frozen=True, slots=True)
class AttributionLexicon:
    """`classes`: word → bits; `markers`: first word → the whole markers, longest first; `separable`: verb → the
    particle that must follow; `reported`: words that make a sentence hearsay; `conditional`: auxiliaries of the
    press's conditional; `framed`: preposition → the words after a document that make it a source ("aus … geht
    hervor"); `interviews`: those markers that only an outlet may follow; `unnamed`: words that tell of
    somebody that the name is withheld; `verb_second`:
    the verb may stand before its subject in any main clause; `generic`: nouns that follow a marker without being a
    source ("selon les cas"); `person_endings`: by which an unknown noun is a person; `learnt`: preposition → the words
    that must stand before it ("a appris … auprès de"); `within`: prepositions of place before a publication;
    `viewpoint`: words that open a sentence before the person whose view it gives ("Pour X, …");
    `by_document`: preposition → endings of the writings behind it that are sources ("nach ihrem Bericht");
    `split_gaps`: words of time of two parts with a hyphen ("quinta-feira"); `gap_phrases`: adverbials of several words
    between a subject and its verb ("d'abord"); `only`: words that undo a negation ("n'en
    prévoit que"); `writings`: those markers that only something written may follow ("il ressort de"); `issued`:
    participles between a writing and its verb ("a poll released Monday shows"); `idle`: what is said and tells nothing
    ("said yes to"); `sums`: verbs of saying that with a figure tell what was done ("added $2m"); `at_home`: words that
    open a sentence before an organisation, `among` those before a company that looks like a place, `impersonal` the
    pronoun for those who speak there ("à la mairie, on assure"); `ratios`: prepositions
    within a share ("four in 10"); `unless`: verb → the words soon behind it with which it says nothing ("conta com");
    `ordinals_after`: words before a marker that is an ordinal there ("em segundo"); `laws`: nouns
    that with a number name a provision ("laut Artikel 61"); `joined`: see
    `_joined`; `turns`: see `Turns`.
    """

    classes: dict[str, int]
    markers: dict[str, tuple[tuple[str, ...], ...]]
    particles: dict[str, frozenset[str]]
    reported: frozenset[str]
    conditional: frozenset[str]
    infinitive: frozenset[str]
    stand_ins: frozenset[str]
    verb_second: bool
    head_first: bool
    compound_endings: dict[str, int]
    framed: dict[str, frozenset[str]]
    interviews: frozenset[tuple[str, ...]]
    unnamed: frozenset[tuple[str, ...]]
    generic: frozenset[str]
    person_endings: tuple[str, ...]
    learnt: dict[str, frozenset[str]]
    within: frozenset[str]
    viewpoint: frozenset[str]
    by_document: dict[str, frozenset[str]]
    split_gaps: dict[str, str]
    gap_phrases: dict[str, tuple[tuple[str, ...], ...]]
    only: frozenset[str]
    infinitive_endings: tuple[str, ...]
    writings: frozenset[tuple[str, ...]]
    issued: frozenset[str]
    idle: frozenset[str]
    sums: frozenset[str]
    at_home: dict[str, tuple[tuple[str, ...], ...]]
    impersonal: frozenset[str]
    among: frozenset[str]
    ratios: frozenset[str]
    unless: dict[str, frozenset[str]]
    ordinals_after: frozenset[str]
    laws: frozenset[str]
    turns: Turns
    joined: dict[str, tuple[tuple[tuple[str, ...], int], ...]]

    @classmethod
    def of(cls, pack: LanguagePack) -> AttributionLexicon:
        table = pack.table("sources")
        classes: dict[str, int] = {":": COLON}
        _add(classes, table.table("words"), _WORDS)
        _add(classes, table.table("nouns"), _NOUNS)
        interviews, unnamed, writings = (_parts(table, name) for name in ("interviews", "unnamed", "writings"))
        turns = Turns.of(table)
        markers = _markers([*_fused(table, _parts(table, "markers")), *interviews, *unnamed, *writings, *turns.own])
        for group in table.table("verbs").keys():  # noqa: SIM118 - Table is no dict
            _conjugate(classes, table.table("verbs").table(group))
        _verbs_of_will(classes, table.table("words"))
        _as_the_swiss(classes)
        for first in (
            *markers,
            *table.mapping("framed"),
            *table.mapping("learnt"),
            *table.mapping("by_document"),
            *words(table, "viewpoint"),
            *turns.asked,
            *(("a", "ad") if turns.infinitives else ()),
        ):
            classes[first] = classes.get(first, 0) | OPENS
        return cls(
            classes=classes,
            markers=markers,
            particles=_particles(table),
            reported=words(table, "reported"),
            conditional=words(table, "conditional"),
            infinitive=words(table, "infinitive"),
            stand_ins=words(table, "stand_ins"),
            verb_second=table.string("order", "svo") == "v2",
            head_first=table.string("head", "first") == "first",
            framed={key: frozenset(text.split()) for key, text in table.mapping("framed").items()},
            interviews=frozenset(interviews),
            unnamed=frozenset(unnamed),
            generic=words(table, "generic"),
            person_endings=tuple(sorted(words(table, "person_endings"))),
            learnt={key: frozenset(text.split()) for key, text in table.mapping("learnt").items()},
            within=words(table, "within"),
            viewpoint=words(table, "viewpoint"),
            split_gaps=dict(table.mapping("split_gaps")),
            gap_phrases=_markers(_parts(table, "gap_phrases")),
            only=words(table, "only"),
            by_document={key: frozenset(text.split()) for key, text in table.mapping("by_document").items()},
            infinitive_endings=tuple(sorted(words(table, "infinitive_endings"))),
            writings=frozenset(writings),
            issued=words(table, "issued"),
            sums=words(table, "sums"),
            idle=words(table, "idle"),
            at_home=_markers(_parts(table, "at_home")),
            among=words(table, "among"),
            impersonal=words(table, "impersonal"),
            ratios=words(table, "ratios"),
            unless={key: frozenset(text.split()) for key, text in table.mapping("unless").items()},
            ordinals_after=words(table, "ordinals_after"),
            laws=words(table, "laws"),
            turns=turns,
            joined=_joined(classes),
            compound_endings=_endings(table.table("compounds")),
        )


def _joined(classes: dict[str, int]) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """Nouns with hyphens by their first part ("porta-voz"): the other parts and the classes of the whole."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for word, bits in classes.items():
        first, *rest = word.split("-")
        if rest and first and all(rest) and bits & NOUN:
            found.setdefault(first, []).append((tuple(rest), bits))
    return {first: tuple(wholes) for first, wholes in found.items()}


def _particles(table: Table) -> dict[str, frozenset[str]]:
    """Verb → the words of which one must follow, also for verbs written as the Swiss do."""
    return {
        form: frozenset(text.split())
        for key, text in table.mapping("separable").items()
        for form in (key, key.replace("ß", "ss"))
    }


def _as_the_swiss(classes: dict[str, int]) -> None:
    """Words with "ß" also with "ss"."""
    for word in [word for word in classes if "ß" in word]:
        classes.setdefault(word.replace("ß", "ss"), classes[word])


def _verbs_of_will(classes: dict[str, int], table: Table) -> None:
    """Words that forecast or demand are verbs, weak ones where they are no verbs of saying already."""
    for key, bit in (("forecast", FORECASTS), ("demand", DEMANDS)):
        for name, form in ((key + "s", FINITE), (key + "_participles", PARTICIPLE)):
            for word in words(table, name):
                bits = classes.get(word, 0)
                own = form if bit is DEMANDS or not bits & VERB else 0
                classes[word] = bits | bit | own | (0 if bits & VERB else WEAK)


def _add(classes: dict[str, int], table: Table, bits: dict[str, int]) -> None:
    for key in table.keys():  # noqa: SIM118 - Table is no dict
        if key not in bits:
            raise table.wrong(key, "one of " + ", ".join(bits))
        for word in words(table, key):
            classes[word] = classes.get(word, 0) | bits[key]


def _conjugate(classes: dict[str, int], table: Table) -> None:
    """`stems` with each of the endings of `finite` and `participle`, and the whole forms `forms`, `participles`."""
    weight = table.string("weight")
    if weight not in _VERBS:
        raise table.wrong("weight", "one of " + ", ".join(_VERBS))
    made: dict[str, int] = {}
    for key, bit in (("finite", FINITE), ("participle", PARTICIPLE)):
        for stem in words(table, "stems"):
            for ending in table.string(key, "").split():
                form = stem if ending == "-" else stem + ending
                made[form] = made.get(form, 0) | bit
    for key, bit in (("forms", FINITE), ("participles", PARTICIPLE)):
        for form in words(table, key):
            made[form] = made.get(form, 0) | bit
    for form, bits in made.items():
        known = classes.get(form, 0)
        weak = _VERBS[weight] if not known & VERB or weight != "weak" else known & WEAK
        classes[form] = (known if weight == "weak" else known & ~WEAK) | bits | weak


def _parts(table: Table, key: str) -> list[tuple[str, ...]]:
    """Markers as tuples of tokens."""
    return [phrase_parts(phrase) for phrase in table.strings(key)]


def _fused(table: Table, phrases: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The markers, and for those that end with a preposition also the forms in which it is one with an article."""
    forms = {key: text.split() for key, text in table.mapping("fused").items()}
    fused = [(*parts[:-1], form) for parts in phrases for form in forms.get(parts[-1], ())]
    both = [*phrases, *fused]
    swiss = [tuple(part.replace("ß", "ss") for part in parts) for parts in both if any("ß" in part for part in parts)]
    return list(dict.fromkeys([*both, *swiss]))


def _markers(phrases: list[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for parts in phrases:
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


def _endings(table: Table) -> dict[str, int]:
    """Last parts of compound nouns ("-sprecher") with their classes."""
    return {word: bits for key, bits in _NOUNS.items() for word in words(table, key)}
