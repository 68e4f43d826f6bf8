"""Words of order and time for the consistency checker: a typed view of `order.toml`."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.language.checking import CheckWords
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.tokens import fold
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class OrderWords:
    """`marks`: phrases with their roles (start, end, born, declined ...); `counts`, `ordinals`, `group_sizes`: numbers;
    `offices` and `roles`: phrases with the office or post they stand for; `acronyms`: short form → full name;
    `ladders`: the roles that are steps ("treaty-1"); `fillers`: words that add nothing to a first ("ever");
    `premises`: what opens when a building does; `learned`: people who speak for a study (researchers);
    `opposed`: words that open a statement of somebody else ("but"); `noun_first`: a noun stands before what belongs
    to it.
    """

    marks: CheckWords
    counts: Mapping[str, int]
    group_sizes: Mapping[str, int]
    ordinals: Mapping[str, int]
    conjunctions: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]
    span_from: frozenset[str]
    span_to: frozenset[str]
    at_year: frozenset[str]
    before_age: frozenset[str]
    at_age: frozenset[str]
    was_aged: frozenset[str]
    this_one: frozenset[str]
    kin: frozenset[str]
    glue: frozenset[str]
    links: frozenset[str]
    to_do: frozenset[str]
    out_of: frozenset[str]
    verb_last: bool
    noun_first: bool
    offices: Phrases[str]
    posts: Phrases[str]
    acronyms: Mapping[str, str]
    roles: frozenset[str]
    ladders: frozenset[str]
    pluperfect: frozenset[str]
    adverb_ends: frozenset[str]
    fillers: frozenset[str]
    since: frozenset[str]
    indefinite: frozenset[str]
    premises: frozenset[str]
    clauses: frozenset[str]
    years: frozenset[str]
    definite: frozenset[str]
    at_place: frozenset[str]
    possessives: frozenset[str]
    agents: frozenset[str]
    learned: frozenset[str]
    opposed: frozenset[str]
    this_thing: frozenset[str]
    conditional_ends: frozenset[str]


def order_words(pack: LanguagePack) -> OrderWords:
    """The words of a pack, built once (`pack.view(order_words)`). Raises ResourceError when malformed."""
    table = pack.table("order")
    roles = table.table("cues").string_lists()

    return OrderWords(
        marks=CheckWords(table),
        counts={fold(word): value for word, value in table.integers("counts").items()},
        group_sizes={fold(word): value for word, value in table.integers("group-sizes").items()},
        ordinals={fold(word): value for word, value in table.integers("ordinals").items()},
        conjunctions=table.words("conjunctions"),
        determiners=table.words("determiners"),
        relatives=table.words("relatives"),
        span_from=table.words("span-from"),
        span_to=table.words("span-to"),
        at_year=table.words("at-year"),
        before_age=table.words("before-age"),
        at_age=table.words("at-age"),
        was_aged=table.words("was-aged"),
        this_one=table.words("this-one"),
        kin=table.words("kin"),
        glue=table.words("glue"),
        links=table.words("links"),
        to_do=table.words("to-do"),
        out_of=table.words("out-of"),
        verb_last=table.string("verbs", "early") == "last",
        noun_first=table.string("nouns", "last") == "first",
        offices=Phrases.of_lists(table.table("offices").string_lists()),
        posts=Phrases.of_lists(table.table("posts").string_lists()),
        acronyms={fold(short): fold(full) for short, full in table.mapping("acronyms").items()},
        roles=frozenset(roles),
        ladders=frozenset(role for role in roles if role.rpartition("-")[2] in ("1", "2", "3")),
        pluperfect=table.words("pluperfect"),
        adverb_ends=table.words("adverb-ends"),
        fillers=table.words("fillers"),
        since=table.words("since"),
        indefinite=table.words("indefinite"),
        premises=table.words("premises"),
        clauses=table.words("clauses"),
        years=table.words("years"),
        definite=table.words("definite"),
        at_place=table.words("at-place"),
        possessives=table.words("possessives"),
        agents=table.words("agents"),
        learned=table.words("learned"),
        opposed=table.words("opposed"),
        conditional_ends=table.words("conditional-ends"),
        this_thing=table.words("this-thing"),
    )
