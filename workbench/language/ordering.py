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
    """`marks`: phrases with their roles (start, end, born, declined ...); `counts` and `ordinals`: number words;
    `offices` and `roles`: phrases with the office or post they stand for; `acronyms`: short form → full name;
    `ladders`: the roles that are steps ("treaty-1"); `fillers`: words that add nothing to a first ("ever");
    `premises`: what opens when a building does; `learned`: people who speak for a study (researchers);
    `opposed`: words that open a statement of somebody else ("but").
    """

    marks: CheckWords
    counts: Mapping[str, int]
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

    def listed(key: str) -> frozenset[str]:
        return frozenset(map(fold, table.strings(key)))

    return OrderWords(
        marks=CheckWords(table),
        counts={fold(word): value for word, value in table.integers("counts").items()},
        ordinals={fold(word): value for word, value in table.integers("ordinals").items()},
        conjunctions=listed("conjunctions"),
        determiners=listed("determiners"),
        relatives=listed("relatives"),
        span_from=listed("span-from"),
        span_to=listed("span-to"),
        at_year=listed("at-year"),
        before_age=listed("before-age"),
        at_age=listed("at-age"),
        was_aged=listed("was-aged"),
        this_one=listed("this-one"),
        kin=listed("kin"),
        glue=listed("glue"),
        links=listed("links"),
        to_do=listed("to-do"),
        out_of=listed("out-of"),
        verb_last=table.string("verbs", "early") == "last",
        offices=Phrases.of_lists(table.table("offices").string_lists()),
        posts=Phrases.of_lists(table.table("posts").string_lists()),
        acronyms={fold(short): fold(full) for short, full in table.mapping("acronyms").items()},
        roles=frozenset(roles),
        ladders=frozenset(role for role in roles if role.rpartition("-")[2] in ("1", "2", "3")),
        pluperfect=listed("pluperfect"),
        adverb_ends=listed("adverb-ends"),
        fillers=listed("fillers"),
        since=listed("since"),
        indefinite=listed("indefinite"),
        premises=listed("premises"),
        clauses=listed("clauses"),
        years=listed("years"),
        definite=listed("definite"),
        at_place=listed("at-place"),
        possessives=listed("possessives"),
        agents=listed("agents"),
        learned=listed("learned"),
        opposed=listed("opposed"),
        conditional_ends=listed("conditional-ends"),
        this_thing=listed("this-thing"),
    )
