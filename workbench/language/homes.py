"""The land that an article is at home in, as far as its words tell: it says whose money a bare "$" is.

`[homes]` in `money.toml` lists, per land (ISO 3166), the names of its places and people. "$ 1.180.000" is pesos in
Buenos Aires, and "$18,500" has its thousands behind a comma in Mexico.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from workbench.language.bearings import dateline, marked_dollar
from workbench.language.currencies import Currencies
from workbench.language.pack import LanguagePack
from workbench.records import dataclass, field

# These go over a whole text: each begins with the signs that it is looked for by, and looks back from there.
_WORD = re.compile(r"(?:[a-zß-öø-ÿ]+|[^\W\d_])[^\W\d_]*")
_OLD_YEAR = re.compile(r"1[89](?<!\w1[89])\d\d\b", re.ASCII)
_COMMA_GROUPED = re.compile(r"[1-9](?<![\d,.][1-9])\d{0,2}(?:,\d{3})+(?![\d,.]*\d)(?!\s?(?:%|€|euro))", re.ASCII)
_COMMA_DECIMAL = re.compile(r"\d,(?:\d{1,2}|\d{4,})(?!\d)", re.ASCII)
_POINT_GROUPED = re.compile(r"\d(?<![\d,.]\d)\d{0,2}(?:\.\d{3})+(?!\d)", re.ASCII)
_POINT_DECIMAL = re.compile(r"\d(?<![\d,.]\d)\d{0,2}\.\d{1,2}(?![\d.])(?= ?(?:%|por ciento|mil|mill))", re.ASCII)
_CENTS = re.compile(r"c(?<=\dc)\b")
_BARE = re.compile(r"\$(?<![\w$]\$) ?\d")
_CONVERTED = re.compile(r"\$(?<![\w$]\$) ?\d[\d.,]*[ \u00a0-]?\w{0,8} \((?:about |some |around )?us\$")
_ENOUGH = 200_000
_LEDE = 300
"""Characters of the beginning of an article, which says where it is."""
_LEAD = 2
"""A land is at home when it is named at least so many times as often as any other."""
_TURN, _INSTITUTION = 4, 2
"""What a turn of speech that only one land's papers have, and an institution, count for, in names of places."""
_SIGNED = 2
"""How many bare signs tell the land whose papers write them, where the money is named in words too."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where an article is at home: the `land` that it names, the one that it is at most likely where it names none, the
    money its bare cents are of, the capitals that stand for money, its decimal sign (see `Homes.decimal`), how often it
    names each land, and the money of millions that name none; each empty when nothing tells.
    """

    land: str = ""
    perhaps: str = ""
    coin: str = ""
    letters: dict[str, str] = field(default_factory=dict)
    decimal: str = ""
    named: dict[str, int] = field(default_factory=dict)
    money: str = ""

    def among(self, lands: Iterable[str], fewest: int) -> str:
        """The most named one of some lands: at least so often, and twice as often as any other of them."""
        ranked = sorted(((self.named.get(land, 0), land) for land in lands), reverse=True)[:2]
        if not ranked or ranked[0][0] < max(fewest, 1):
            return ""
        return ranked[0][1] if len(ranked) == 1 or ranked[0][0] >= _LEAD * ranked[1][0] else ""


class Homes:
    """The typed view of `homes` in `money.toml`; a language without the table has no homes.

    `[lands]` lists further ones, which tell whose rupees or dinars are meant but not whose "$".
    `homes_fewest` is how often a land must be named. Where none is: `homes_sign` is the land whose papers write a bare
    "$" (and no euros), `homes_modern` the one whose money keeps a name that others have given up (francs, in a text
    that names it or no year before 2000); `homes_dollar` are the lands with a dollar of their own, likeliest first.
    `[home_turns]` are turns of speech of one land; `[home_institutions]` count in a text of the spelling
    `home_spelling` only ("per cent" and "the province", with a "$": Canada), `home_spelling_not` is the American one.
    `[letters]` are capitals that stand for money before figures, each with the words that tell its land. A word of
    `homes_cased` counts in capitals only ("US").
    """

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("money")
        named = table.table("homes").string_lists()
        others = table.table("lands").string_lists()
        self._others = {word: land for land, words in others.items() for word in words if word.isalpha()}
        self._other_phrases = {word: land for land, words in others.items() for word in words if not word.isalpha()}
        self._lands = {word: land for land, words in named.items() for word in words if word.isalpha()}
        self._phrases = {word: land for land, words in named.items() for word in words if not word.isalpha()}
        self._turns = _by_phrase(table.table("home_turns").string_lists())
        self._institutions = _by_phrase(table.table("home_institutions").string_lists())
        self._spelling = table.strings("home_spelling")
        self._american = table.strings("home_spelling_not")
        elsewhere = "|".join(re.escape(word) for word in table.strings("homes_sign_not"))
        self._elsewhere = re.compile(rf"(?<!\w)(?:{elsewhere})(?!\w)") if elsewhere else None
        self._cased = {word: re.compile(rf"{word}(?<!\w{word})\b") for word in table.strings("homes_cased")}
        self._own = _own_dollars(pack.view(Currencies))
        self._monies = pack.view(Currencies)
        self._letters = table.table("letters").string_lists()
        self._lettered = _lettered(self._letters) if self._letters else None
        marks = "|".join(re.escape(mark.lower()) for mark in table.mapping("marks"))
        self._marks = re.compile(rf"\d\s?(?:{marks})\b") if marks else None
        self._fewest = int(table.string("homes_fewest", "1"))
        self._dollars = table.strings("homes_dollar")
        self._modern, self._sign = table.string("homes_modern", ""), table.string("homes_sign", "")
        self._pointed = frozenset(table.strings("decimal_point"))
        self._shared = tuple(pack.view(Currencies).family_names)
        self._names = (*pack.view(Currencies).shared_names, *table.strings("homes_names"))
        self._usual = pack.table("numbers").string("decimal", ",")

    def home(self, text: str) -> Home:
        """Everything that the first 200,000 characters of an article tell."""
        text = text[:_ENOUGH]
        lowered = text.lower()
        words = _words(lowered) if self._lands or self._others else Counter()
        told = _Phrases(lowered, words)
        counted = self._counted(text, told, words) if self._lands else Counter()
        elsewhere = self._elsewhere_named(told, words)
        land, perhaps = self._land(lowered, counted, elsewhere)
        decimal = self.decimal(text, land, self._usual)
        letters = self._signs(text)
        coin = self._coin(lowered, counted, letters)
        named = {**elsewhere, **counted}
        return Home(land, perhaps, coin, letters, decimal, named, self._money(counted))

    def _elsewhere_named(self, told: _Phrases, words: Counter[str]) -> Counter[str]:
        """How often each land of `[lands]` is named, in a text that names money of several lands."""
        if not self._others or not ("$" in told.text or any(name in told.text for name in self._shared)):
            return Counter()
        named = _by_word(words, self._others)
        told.add(named, self._other_phrases)
        return +named

    def _money(self, counted: Counter[str]) -> str:
        """The money of a land that stands out among all that are named, where it has dollars or francs."""
        ranked = counted.most_common(2)
        if not ranked or ranked[0][1] < _TURN or (len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]):
            return ""
        land = ranked[0][0]
        return self._monies.family("dollar", land) or self._monies.family("franc", land) or ""

    def _land(self, lowered: str, counted: Counter[str], elsewhere: Counter[str]) -> tuple[str, str]:
        """The land that a text names often enough and the one that it most likely is of; "" where there is no money."""
        if not self._lands:
            return "", ""
        spoken = any(name in lowered for name in self._names) or bool(self._marks and self._marks.search(lowered))
        if not spoken and "$" not in lowered and "¢" not in lowered:
            return "", ""
        ranked = counted.most_common(2)
        if (other := self._other_dollar(lowered, [land for land, _ in ranked])) != "":
            return "", other
        if (marked := marked_dollar(lowered, self._own)) and counted["US"] < max(self._fewest, counted[marked]):
            return "", marked
        if ranked and ranked[0][1] >= self._fewest:
            return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _LEAD * ranked[1][1] else "", ""
        if self._signed(lowered, set(counted), spoken):
            return "", self._sign
        if self._dollars and (likely := self._likely(lowered, counted, elsewhere)):
            return "", likely
        modern = spoken and (counted[self._modern] or not _OLD_YEAR.search(lowered))
        return "", self._modern if modern else ""

    def _likely(self, lowered: str, counted: Counter[str], elsewhere: Counter[str]) -> str:
        """The one land of a text that names it once and no other: in a spelling that is not American, or at its
        beginning.
        """
        if len(counted) != 1 or elsewhere or any(word in lowered for word in self._american):
            return ""
        land = next(iter(counted))
        spelt = any(word in lowered for word in self._spelling)
        return land if spelt or any(word in lowered[:_LEDE] for word in self._words_of(land)) else ""

    def _words_of(self, land: str) -> list[str]:
        named = (*self._lands.items(), *self._phrases.items(), *self._turns)
        return [word for word, home in named if home == land]

    def _other_dollar(self, lowered: str, ranked: list[str]) -> str:
        """The land of the bare "$" in a text that writes "US$" too: the most named one of those with a dollar of their
        own, else, where "US$" converts a bare one ("$4.2 million (US$2.8 million)"), the first of them.
        """
        if not self._dollars or "us$" not in lowered or _BARE.search(lowered) is None:
            return ""
        named = next((land for land in ranked if land in self._dollars), "")
        return named or (self._dollars[0] if _CONVERTED.search(lowered) else "")

    def _signed(self, lowered: str, lands: set[str], spoken: bool) -> bool:
        """By the bare signs alone: no other land is named, nor anything priced in dollars all over the world."""
        if not self._sign or lowered.count("$") < (_SIGNED if spoken else 1) or not lands <= {self._sign}:
            return False
        return not _names_euros(lowered) and not (self._elsewhere and self._elsewhere.search(lowered))

    def _signs(self, text: str) -> dict[str, str]:
        """The capitals that stand for money in a text, with its code ("N36bn", "R3.5 million"): where their land is
        named, or a scale says that so much is money.
        """
        if self._lettered is None or self._lettered.search(text) is None:
            return {}
        lowered = text.lower()
        found: dict[str, str] = {}
        for letter, (code, *words) in self._letters.items():
            scaled = re.compile(rf"\b{letter}\d[\d.,]*[ \u00a0]?(?:bn|[mbtr]*illion)\b")
            if any(word in lowered for word in words) or scaled.search(text):
                found[letter.lower()] = code
        return found

    def _coin(self, lowered: str, counted: Counter[str], letters: dict[str, str]) -> str:
        """The money of bare cents in a text which names the euro, the rand or Ireland, and no dollar; "" for none."""
        if not self._lands or "$" in lowered or "dollar" in lowered:
            return ""
        if "cent" not in lowered and not _CENTS.search(lowered):
            return ""
        if _names_euros(lowered) or counted["IE"] >= self._fewest or set(counted) == {"IE"}:
            return "EUR"
        return letters.get("r", "")

    def _counted(self, text: str, told: _Phrases, words: Counter[str]) -> Counter[str]:
        """How often each land is named, with what else tells of it."""
        counted = _by_word(words, self._lands)
        for word, small in self._cased.items():
            counted[self._lands[word]] -= len(small.findall(text))
        told.add(counted, self._phrases)
        for phrase, land in self._turns:
            counted[land] += _TURN * (told.count(phrase) > 0)
        if place := dateline(text):
            counted[self._lands.get(place) or self._phrases.get(place, "")] += _TURN
            counted[""] = 0
        if any(word in told.text for word in self._spelling):
            for phrase, land in self._institutions:
                counted[land] += _INSTITUTION * (told.count(phrase) > 0)
        return +counted

    def decimal(self, text: str, land: str, usual: str) -> str:
        """The decimal sign of a text; `usual` is that of the language. In lands with a point copy mixes both ways, so
        that there a blank says: three digits behind either sign are thousands. Without a land, numbers that are all
        written so say it too ("1,150", "5,400" and none with other decimals behind a comma).
        """
        if land in self._pointed:
            return " "
        if usual != "," or land or not self._pointed or "," not in text:
            return usual
        grouped = len(_COMMA_GROUPED.findall(text, 0, _ENOUGH))
        if not grouped or _COMMA_DECIMAL.search(text, 0, _ENOUGH) or _POINT_GROUPED.search(text, 0, _ENOUGH):
            return usual
        return " " if grouped > 1 or _POINT_DECIMAL.search(text, 0, _ENOUGH) else usual


def _words(lowered: str) -> Counter[str]:
    """The words of a text in the order in which they first stand, with how often they do; what stands between blanks is
    counted first, since most of it is a word and nothing else.
    """
    found: dict[str, int] = {}
    for piece, times in Counter(lowered.split()).items():
        for word in (piece,) if piece.isalpha() else _WORD.findall(piece):
            found[word] = found.get(word, 0) + times
    return Counter(found)


def _lettered(letters: Iterable[str]) -> re.Pattern[str]:
    """One of some capitals that stand alone before figures."""
    either = "".join(letters)
    return re.compile(rf"[{either}](?<!\w[{either}])[ \u00a0]?\d")


def _names_euros(lowered: str) -> bool:
    return "€" in lowered or "euro" in lowered


def _by_word(words: Counter[str], lands: dict[str, str]) -> Counter[str]:
    """How often each land is named in one word, in the order in which they are first named."""
    counted: Counter[str] = Counter()
    for word in words:  # far fewer than the words of the text, which are counted in C
        if word in lands:
            counted[lands[word]] += words[word]
    return counted


class _Phrases:
    """A text in lower case, asked how often it has each of many phrases. Most it has not: that is told by its different
    words, which are far shorter, since one of them must end as the first word of the phrase does.
    """

    def __init__(self, text: str, words: Iterable[str]) -> None:
        self.text = text
        self._words = "\n".join((*words, ""))

    def count(self, phrase: str) -> int:
        first = _WORD.search(phrase)
        if first is not None and first.end() < len(phrase) and f"{first.group()}\n" not in self._words:
            return 0
        return self.text.count(phrase)

    def add(self, counted: Counter[str], phrases: dict[str, str]) -> None:
        """Adds to the lands of the phrases how often each is told."""
        for phrase, land in phrases.items():
            if (times := self.count(phrase)) > 0:
                counted[land] += times


def _by_phrase(named: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(phrase, land) for land, phrases in named.items() for phrase in phrases]


def _own_dollars(currencies: Currencies) -> dict[str, str]:
    """The land of each of the letters that a text puts before a "$" ("nz" → NZ), that of the United States excepted."""
    lands = {code: land for land, code in currencies.families.get("dollar", {}).items() if land not in ("", "US")}
    marks = {mark.lower().replace("$", "").strip(): code for mark, code in currencies.dollar_marks.items()}
    return {mark: lands[code] for mark, code in marks.items() if code in lands}
