"""Words beside a number that make it no amount: labels, streets, times, scores (`left.toml`)."""

from __future__ import annotations

from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases


class LeftWords:
    """The typed view of `left.toml`; every entry is a set of lower-case words."""

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("left")

        def words(key: str) -> frozenset[str]:
            return frozenset(table.strings(key))

        self.law, self.number, self.model = words("law"), words("number"), words("model")
        self.phone, self.contrast, self.numbering = words("phone"), words("contrast"), words("numbering")
        self.address_before, self.address_after = words("address_before"), words("address_after")
        self.time_words, self.time_before = words("time_words"), words("time_before")
        self.year_before = words("year_before")
        self.year_things = frozenset(pack.table("dates").table("years").strings("things"))
        self.vote, self.score, self.index, self.game = words("vote"), words("score"), words("index"), words("game")
        self.multiples, self.multiple_after = words("vague_multiples"), words("multiple_after")
        self.fraction_multiple, self.multiple_before = words("fraction_multiple"), words("multiple_before")
        self.not_after_scale, self.seats = words("not_after_scale"), words("seats")
        self.count_subjects, self.age_people = words("count_subjects"), words("age_people")
        self.age_nouns, self.age_bounds = words("age_nouns"), words("age_bounds")
        self.age_copula, self.age_behind = words("age_copula"), words("age_behind")
        self.more, self.coordination, self.targets = words("more"), words("coordination"), words("targets")
        self.age_at, self.age_at_behind = words("age_at"), words("age_at_behind")
        self.partitive, self.bare_behind = words("partitive"), words("bare_behind")
        self.price, self.clock_before, self.alternatives = words("price"), words("clock_before"), words("alternatives")
        self.them, self.release = words("them"), words("release")
        self.times = frozenset(word.lower() for word in words("times"))
        self.adjective_before, self.adjective_numbers = words("adjective_before"), words("adjective_numbers")
        self.placing, self.placing_articles = words("placing"), words("placing_articles")
        self.ton_behind, self.weighed = words("ton_behind"), words("weighed")
        self.relatives = words("relatives")
        self.copula, self.exchange, self.origins = words("copula"), words("exchange"), words("origins")

        def phrases(key: str) -> Phrases[bool]:
            return Phrases((phrase, True) for phrase in table.strings(key))

        self.places, self.instead, self.of_those = phrases("places"), phrases("instead"), phrases("of_those")
        self.warmer = words("warmer")
        self.age_of, self.age_of_behind = words("age_of"), words("age_of_behind")
        self.roads, self.on_foot = words("roads"), words("on_foot")
        self.day_parts = phrases("day_parts")
        self.counted_ones = words("counted_ones")
        self.age_after = Phrases(
            [(phrase, True) for phrase in table.strings("age_or_over")]
            + [(phrase, False) for phrase in table.strings("age_or_under")]
        )
        self.age_open, self.holds, self.averages = words("age_open"), words("holds"), words("averages")
        self.minutes = words("minutes")
        self.weather, self.cricket = words("weather"), words("cricket")
        self.articles, self.determiners = words("articles"), words("determiners")
        self.again, self.never = words("again"), words("never")
        self.minus, self.age_not_before = words("minus"), words("age_not_before")
        self.life_people, self.life_verbs, self.life_not = words("life_people"), words("life_verbs"), words("life_not")
        self.said, self.rest, self.each_time = words("said"), words("rest"), words("each_time")
        self.remaining, self.money_subjects = words("remaining"), words("money_subjects")
        self.ordinal_ends, self.ordinal_scales = words("ordinal_ends"), words("ordinal_scales")
        self.tenths, self.of_tenth, self.compared_tenth = words("tenths"), words("of_tenth"), words("compared_tenth")
        self.ordinal_before, self.ordinal_units = words("ordinal_before"), words("ordinal_units")
        self.compounds, self.age_compounds = words("compounds"), words("age_compounds")
        self.idioms = _by_word(table.table("idioms")) if "idioms" in table.entries else {}
        self.pronoun, self.age = words("pronoun"), words("age_words")
        self.subjects, self.pointing = words("subjects"), words("pointing")


def _by_word(table: Table) -> dict[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """Number word → the idioms that hold it, each with the place of the word in it."""
    found: dict[str, tuple[tuple[int, tuple[str, ...]], ...]] = {}
    for word, phrases in table.string_lists().items():
        parts = [tuple(phrase.replace("'", "' ").split()) for phrase in phrases]
        if any(word not in part for part in parts):
            raise table.wrong(word, f"phrases with the word “{word}”")
        found[word] = tuple((part.index(word), part) for part in parts)
    return found
