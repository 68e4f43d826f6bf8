"""What heads the list of things counted before: a typed view of `heads.toml`."""

from __future__ import annotations

from workbench.language.checking import CheckWords, cues_of
from workbench.language.pack import LanguagePack
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class HeadWords:
    """`concerned` stand beside a noun and tell of all that were counted ("the parishes affected"); `hauls` are nouns
    for things that are together, `things` nouns for such as may be of any sort; `between` stands before two things that
    a conjunction joins; `relatives` between the noun and the verb; `aged` between people and their ages, `years` behind
    these; `named_places` are called by where they are, `named_bodies` have names; `place_ways` lead to or from a place;
    `joints` stand before the last of a row of names; `bodies` are people who are together.
    """

    concerned: frozenset[str]
    hauls: frozenset[str]
    things: frozenset[str]
    between: frozenset[str]
    relatives: frozenset[str]
    aged: frozenset[str]
    years: frozenset[str]
    named_places: frozenset[str]
    place_ways: frozenset[str]
    named_bodies: frozenset[str]
    joints: frozenset[str]
    bodies: frozenset[str]


def head_words(pack: LanguagePack) -> HeadWords:
    """The words of a pack, built once (`pack.view(head_words)`). Raises ResourceError when malformed."""
    table = pack.table("heads")
    return HeadWords(
        concerned=table.words("concerned"),
        hauls=table.words("hauls"),
        things=table.words("things"),
        between=table.words("between"),
        relatives=table.words("relatives"),
        aged=table.words("aged"),
        years=table.words("years"),
        named_places=table.words("named_places"),
        place_ways=table.words("place_ways"),
        named_bodies=table.words("named_bodies"),
        joints=table.words("joints"),
        bodies=table.words("bodies"),
    )


def group_words(pack: LanguagePack) -> CheckWords:
    """What says of a group whom it is made up of (`pack.view(group_words)`). Raises ResourceError when malformed."""
    return cues_of(pack.table("heads"), "groups")
