"""The words of dates: typed view of `dates.toml`. The file's own comments say what each table is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from workbench.language.data import Table
from workbench.language.date_patterns import DatePatterns, Entries, Value
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.language.tokens import fold, words_of
from workbench.records import dataclass, field

BEFORE = ("early", "mid", "late", "since", "until", "onward", "between", "from")
THIRDS, BOUNDS, OPENERS = BEFORE[:3], BEFORE[3:6], BEFORE[6:]
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
          "xvii", "xviii", "xix", "xx", "xxi")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tense:
    """How a verb shows that its clause is about the past or the future."""

    future: frozenset[str]
    past: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    neither: frozenset[str]
    participles: tuple[str, ...]  # endings of participles, which tell the past of a date right behind them
    conditional_endings: tuple[str, ...]  # of what would happen, though they end as the past does: "partiraient"
    moved: frozenset[str]  # verbs by which "from March to June" tells an old date and a new one
    moved_to: frozenset[str]  # between them and the new date: « reporté au 29 novembre »
    passing: frozenset[str]  # verbs behind which "through" is no bound: "sailed through Tuesday"
    carriers: frozenset[str]  # auxiliaries of a participle that leave the tense to a future word before them
    dates: frozenset[str]  # written with a capital they are dates and no verbs: "in May"
    determiners: frozenset[str]  # behind them a participle is none: "a signed contract", « la rentrée »
    since: frozenset[str]  # what they tell of has begun
    infinitive: frozenset[str]  # before an infinitive, which the present tense (`present`) puts ahead: "is to open"
    present: frozenset[str]
    plans: frozenset[str]  # words of the future that are no participles: "due"
    perfect: frozenset[str]  # before a plan they put it behind: "had been due", "originally planned"
    things: frozenset[str]  # words of the future that are nouns too: "the plan"
    vows: frozenset[str]  # words for what lies ahead that was itself said on a day: "promised on Tuesday"
    infinitive_endings: tuple[str, ...]  # of what somebody vows to do
    hearsay: frozenset[str]  # auxiliaries before a participle that tell what is said to have happened: "habría caído"
    hearsay_be: frozenset[str]  # those that do so only before participles with `come_endings` (« serait tombé »)
    come_endings: tuple[str, ...]
    present_be: frozenset[str]  # before other participles they tell what is done as planned: « sont organisées samedi »
    timeless: set[str] = field(default_factory=set)  # words found to tell no tense anywhere, for the next look


@dataclass(frozen=True, slots=True)
class YearCues:
    """When four digits are a year: words before that make them one (`weak`: when no word follows; `links`: after
    another year), words before or after that make them an amount, and words after which say nothing.
    """

    before: frozenset[str]
    weak: frozenset[str]
    links: frozenset[str]
    amounts_before: frozenset[str]
    amounts_after: frozenset[str]
    small_words: frozenset[str]
    things: frozenset[str]  # that are told with their year before them: "1986 income"
    verb_endings: tuple[str, ...]  # of a verb right behind a year, where nouns have a capital: "das Haus 2021 übernahm"


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Everything that the date reader knows about a language."""

    patterns: DatePatterns
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    capital: frozenset[str]
    names: frozenset[str]
    month_cues: frozenset[str]
    month_articles: frozenset[str]
    month_lower: bool
    sure_months: frozenset[str]  # with a capital they are nothing else: "a poor October"
    apposed: frozenset[str]
    counted_endings: tuple[str, ...]
    thirds: Phrases[str]
    bounds: Phrases[str]
    openers: Phrases[str]
    ahead: Phrases[str]  # bounds of what lies ahead whatever the verb: « sont promises d'ici à septembre »
    joiners: Phrases[str]
    articles: frozenset[str]
    governing: frozenset[str]
    objects: frozenset[str]
    inner: frozenset[str]
    day_parts: Phrases[str]
    tense: Tense
    cues: Mapping[str, str]
    limits: frozenset[str]  # prepositions among them
    years: YearCues
    fiscal: frozenset[str]
    yearly: frozenset[str]  # of sports and farms whose season is one year's
    month_first: bool
    short_days: bool
    doubtful_weekdays: frozenset[str]
    doubtful_months: frozenset[str]
    times: Mapping[str, frozenset[str]]
    date_words: frozenset[str]


def calendar_words(pack: LanguagePack) -> CalendarWords:
    """The view of a pack's dates.toml; use through `pack.view(calendar_words)`. Raises ResourceError when malformed."""
    table = pack.table("dates")
    lexicon = _lexicon(table)
    patterns = _patterns(table.table("patterns"), lexicon)
    lists = table.table("before").string_lists()
    numeric = table.string("numeric", "dmy")
    if numeric not in ("dmy", "mdy"):
        raise table.wrong("numeric", '"dmy" or "mdy"')
    return CalendarWords(
        patterns=patterns,
        months={**_folded(table.integers("months")), **_folded(table.integers("months-short"))},
        weekdays={**_folded(table.integers("weekdays")), **_folded(table.integers("weekdays-short"))},
        capital=_set(table.strings("capital")),
        names=_set(table.strings("names")),
        month_cues=_set(table.strings("month-cues")),
        month_articles=_set(table.strings("month-articles")),
        counted_endings=tuple(table.strings("counted-endings")),
        apposed=_set(table.strings("apposed")),
        sure_months=_set(table.strings("months-sure")),
        month_lower=bool(table.strings("month-lower")),
        thirds=_before(lists, THIRDS),
        bounds=_before(lists, BOUNDS),
        openers=_before(lists, OPENERS),
        ahead=Phrases.of_lists({"ahead": table.strings("bounds-ahead")}),
        joiners=Phrases.of_lists(table.table("joiners").string_lists()),
        articles=_set(table.strings("articles")),
        governing=_set(table.strings("governing")),
        objects=_set(table.strings("objects")),
        inner=_set(table.strings("inner")),
        day_parts=Phrases.of_lists({"part": table.strings("day-parts")}),
        tense=_tense(table.table("tense"), table.strings("capital")),
        cues={fold(w): cue for cue, words in table.table("cues").string_lists().items() for w in words},
        limits=_set(table.strings("limits")),
        years=_years(table.table("years")),
        fiscal=_set(table.strings("period-context")),
        yearly=_set(table.strings("yearly-seasons")),
        month_first=numeric == "mdy",
        doubtful_weekdays=_set(table.integers("weekdays-short")),
        doubtful_months=_set(table.integers("months-short")),
        short_days="." in table.strings("day-suffixes"),
        times={name: _set(words) for name, words in table.table("times").string_lists().items()},
        date_words=_date_words(lexicon, table),
    )


def _patterns(table: Table, lexicon: Mapping[str, Entries]) -> DatePatterns:
    """Raises ResourceError naming the group with a slot that is no word list, or a bracket left open."""
    patterns = DatePatterns({}, lexicon)
    for group, templates in table.string_lists().items():
        try:
            patterns.add(group, templates)
        except (KeyError, ValueError) as error:
            raise table.wrong(group, f"templates with known slots and closed brackets ({error})") from error
    patterns.index()
    return patterns


def _before(lists: Mapping[str, Iterable[str]], names: Iterable[str]) -> Phrases[str]:
    return Phrases.of_lists({name: lists.get(name, ()) for name in names}, back=True)


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _folded(entries: Mapping[str, int]) -> dict[str, int]:
    return {fold(word): value for word, value in entries.items()}


def _tense(table: Table, dates: Iterable[str]) -> Tense:
    return Tense(
        future=_set(table.strings("future")),
        past=_set(table.strings("past")),
        future_endings=tuple(map(fold, table.strings("future-endings"))),
        past_endings=tuple(map(fold, table.strings("past-endings"))),
        neither=_set(table.strings("neither")),
        participles=tuple(map(fold, table.strings("participles"))),
        conditional_endings=tuple(map(fold, table.strings("conditional-endings"))),
        moved=_set(table.strings("moved")),
        moved_to=_set(table.strings("moved-to")),
        passing=_set(table.strings("passing")),
        carriers=_set(table.strings("carriers")),
        dates=_set(dates),
        determiners=_set(table.strings("determiners")),
        since=_set(table.strings("since")),
        infinitive=_set(table.strings("infinitive")),
        present=_set(table.strings("present")),
        plans=_set(table.strings("plans")),
        perfect=_set(table.strings("perfect")),
        things=_set(table.strings("things")),
        vows=_set(table.strings("vows")),
        infinitive_endings=tuple(map(fold, table.strings("infinitive-endings"))),
        hearsay=_set(table.strings("hearsay")),
        hearsay_be=_set(table.strings("hearsay-be")),
        come_endings=tuple(map(fold, table.strings("come-endings"))),
        present_be=_set(table.strings("present-be")),
    )


def _years(table: Table) -> YearCues:
    def words(name: str) -> frozenset[str]:
        return _set(table.strings(name))

    return YearCues(
        words("before"),
        words("weak"),
        words("links"),
        words("amounts-before"),
        words("amounts-after"),
        words("small-words"),
        words("things"),
        tuple(table.strings("verb-endings")),
    )


def _date_words(lexicon: Mapping[str, Entries], table: Table) -> frozenset[str]:
    """Words that are on the list of the unread when no date holds them; not those that mostly mean something else."""
    words = frozenset().union(*(lexicon[name] for name in ("month", "wd", "season")))
    days = {word for word, entries in lexicon["rel"].items() if any(not rest for rest, _ in entries)}
    short = {*table.integers("months-short"), *table.integers("weekdays-short")}
    return (words | days) - _set(short) - _set(table.strings("capital")) - _set(table.strings("ambiguous"))


def _lexicon(table: Table) -> dict[str, Entries]:
    """The word list behind each slot."""
    days, orders = table.strings("day-suffixes"), table.strings("ordinal-suffixes")
    ordinals, numbers = table.integers("ordinals"), table.integers("numbers")
    romans = {_ROMAN[n] + s: n for n in range(1, 22) for s in ("", *table.strings("roman-suffixes"))}
    parts = table.strings("weekday-compounds")
    compounds = {f"{name}{part}": day for name, day in table.integers("weekdays").items() for part in parts}
    mark = table.string("possessive", "")
    return {
        "day": _figures(1, 31, days),
        "dayth": {text: [one for one in found if one[0]] for text, found in _figures(1, 31, days).items()},
        "dayw": _entries(table.integers("day-words")),
        "n": _figures(1, 366) | _entries(numbers),
        "month": _entries(table.integers("months") | _dotted(table.integers("months-short")), mark),
        "wd": _entries(table.integers("weekdays") | compounds | _dotted(table.integers("weekdays-short")), mark),
        "season": _entries(table.integers("seasons"), mark),
        "unit": _entries(table.mapping("unit"), mark),
        "units": _entries(table.mapping("units")),
        "rel": _entries(table.integers("relative-days"), mark),
        "ord": _figures(1, 22, orders) | _entries(ordinals),
        "q": _figures(1, 4),
        "roman": _entries(romans),
        "decade": _entries(table.integers("decades")),
        "holiday": _entries(table.mapping("holidays")),
        "year": _years_entries(),
        "yy": _short_years(),
        "mn": _figures(1, 12),
        "open": {"(": [((), "(")]},
        "close": {")": [((), ")")]},
        "bare": _entries(table.integers("weekdays-bare")),
    }


def _dotted(entries: Mapping[str, int]) -> dict[str, int]:
    return dict(entries) | {f"{word}.": value for word, value in entries.items()}


@lru_cache(maxsize=64)
def _figures(first: int, last: int, suffixes: tuple[str, ...] = ()) -> Entries:
    """Numbers in figures, with and without a leading zero and a suffix ("3", "03", "3rd")."""
    endings = [words_of(suffix) for suffix in suffixes]
    return {
        text: [*((ending, number) for ending in endings), ((), number)]
        for number in range(first, last + 1)
        for text in {str(number), f"{number:02}"}
    }


@lru_cache(maxsize=1)
def _years_entries() -> Entries:
    return {str(year): [((), year)] for year in range(1000, 2200)}


@lru_cache(maxsize=1)
def _short_years() -> Entries:
    return {f"{year:02}": [((), year)] for year in range(100)}


def _entries(values: Mapping[str, Value], mark: str = "") -> Entries:
    """`mark` is the apostrophe that a possessive leaves at the end of the word ("Monday’" + "s")."""
    found: Entries = {}
    marked = {f"{phrase}{mark}": value for phrase, value in values.items() if mark and phrase.isalpha()}
    for phrase, value in (dict(values) | marked).items():
        words = words_of(phrase)
        if words:
            found.setdefault(words[0], []).append((words[1:], value))
    for options in found.values():
        options.sort(key=lambda option: -len(option[0]))
    return found
