"""Number words of a language: the small grammar over `numbers.toml` that composes them.

Words have one of three kinds: atoms (one … ninety, "doscientos", a whole compound such as "dreihundertfünfzig"),
hundreds and scales (powers of ten from a thousand). How they join is data: which joiners stand after tens, hundreds
and scales, which tens take teens (soixante-dix), which words multiply (quatre-vingts).
"""

from __future__ import annotations

from fractions import Fraction

from workbench.language.data import Table
from workbench.language.pack import LanguagePack
from workbench.language.phrases import Phrases
from workbench.records import dataclass

ATOM, HUNDRED, SCALE = "atom", "hundred", "scale"
_MEMO_LIMIT = 50_000
_LONGEST_COMPOUND = 80


@dataclass(frozen=True, slots=True)
class Item:
    """One number word; `place` is the unit of its last part (1 for "three", 100 for "hundred")."""

    kind: str
    value: int
    place: int


Number = Fraction | int
"""Whole values stay integers while a number is read."""


@dataclass(frozen=True, slots=True)
class Composed:
    """A number in words or with scale words: tokens up to `end`, value, step and last scale (1 for none)."""

    end: int
    value: Fraction | int
    step: Fraction | int
    scale: int


def fraction_of(text: str) -> Fraction:
    return Fraction(text)


class NumberWords:
    """The typed view of `numbers.toml`."""

    def __init__(self, pack: LanguagePack) -> None:
        table = pack.table("numbers")
        self.tag = pack.tag
        self.decimal = table.string("decimal", ",")
        self.mixed = bool(table.strings("mixed_scales"))
        self.hundred_max = table.integer("hundred_max")
        self.says_lone = pack.tag != "en"  # "cent", "mille", "tausend" without a one, where English says "a hundred"
        self.items = _items(table)
        self.articles = frozenset(table.strings("articles"))
        self.ones = frozenset(table.strings("ones"))
        self.one_idioms = frozenset(table.strings("one_idioms"))
        self.joiners = {
            place: frozenset(table.table("joiners").strings(place)) for place in ("tens", "hundreds", "scales")
        }
        self.all_joiners = frozenset().union(*self.joiners.values())
        self.guarded = {word: frozenset(map(int, vals)) for word, vals in table.table("guarded").string_lists().items()}
        self.teens_after = frozenset(map(int, table.strings("teens_after")))
        self.ten_adds = frozenset(map(int, table.strings("ten_adds")))
        self.products = {word: int(value) for word, value in table.mapping("products").items()}
        self.additions = Phrases((p, Fraction(v)) for p, v in table.mapping("additions").items())
        self.short = table.integers("short")
        self.short_cased = table.integers("short_cased")
        self.halves = {word: Fraction(value) for word, value in table.mapping("halves").items()}
        self.half_links = frozenset(table.strings("half_links"))
        self.wholes = Phrases((p, Fraction(v)) for p, v in table.mapping("wholes").items())
        self.denominators = table.integers("denominators")
        self.ordinal_like = table.integers("ordinal_like")
        self.fraction_parts = frozenset(table.strings("fraction_parts"))
        self.fraction_sizes = frozenset(table.strings("fraction_sizes"))
        self.half_verbs = frozenset(table.strings("half_verbs"))
        self.half_hedges = frozenset(table.strings("half_hedges"))
        self.fraction_followers = frozenset(table.strings("fraction_followers"))
        self.not_fraction = frozenset(table.strings("not_fraction"))
        self.every_nth = table.integers("every_nth")
        self.every = frozenset(table.strings("every"))
        self.ratio_links = Phrases((phrase, True) for phrase in table.strings("ratio_links"))
        self.collectives = table.integers("collectives")
        self.counted_collectives = {**self.collectives, **{f"{word}s": n for word, n in self.collectives.items()}}
        self.reaching, self.definite = frozenset(table.strings("reaching")), frozenset(table.strings("definite"))
        self.vague = frozenset(table.strings("vague"))
        self.vague_before = frozenset(table.strings("vague_before"))
        self.ordinals = frozenset(table.strings("ordinals"))
        self.ordinal_suffixes = frozenset(table.strings("ordinal_suffixes"))
        self.of = frozenset(table.strings("of"))
        self.lengths, self.length_behind = (
            frozenset(table.strings("lengths")),
            frozenset(table.strings("length_behind")),
        )
        self.compound = _Compounds(table.table("compound"), self.items) if "compound" in table else None
        self._memo: dict[str, Item | None] = {}

    def item(self, word: str) -> Item | None:
        """The number word that a token is, compounds included."""
        found = self.items.get(word)
        if found is not None or self.compound is None or len(word) < 4:
            return found
        if word not in self._memo:
            if len(self._memo) > _MEMO_LIMIT:
                self._memo.clear()
            self._memo[word] = self.compound.item(word)
        return self._memo[word]

    def compose(
        self, lower: list[str], start: int, digits: tuple[int, Number, Number] | None = None
    ) -> Composed | None:
        """The longest number that starts at token `start`; with `digits` = (index after them, value, step) the digits
        are its first part and only scale words and halves can follow.
        """
        return _Composer(self, lower, start, digits).run()

    def scaled(self, lower: list[str], at: int, value: Number, step: Number) -> Composed | None:
        """Digits of a value with what multiplies or goes on with them from token `at`: mostly one word ("2,5 mil")."""
        item = self.items.get(lower[at])
        following = lower[at + 1] if at + 1 < len(lower) else ""
        ends = following not in self.additions.entries and following not in self.all_joiners
        if item is None or item.kind != SCALE or not ends or following.isdecimal() or self.item(following) is not None:
            return self.compose(lower, at, (at, value, step))
        size = item.value
        return Composed(at + 1, _times(value, size), size if step == 1 else _times(min(1, step), size), size)


def _times(value: Number, factor: int) -> Number:
    """The product, as a whole number where it is one: those are compared many times faster than fractions."""
    over, under = value.as_integer_ratio()
    whole, rest = divmod(over * factor, under)
    return Fraction(over * factor, under) if rest else whole


def _items(table: Table) -> dict[str, Item]:
    items: dict[str, Item] = {}
    for word, value in table.integers("atoms").items():
        items[word] = Item(ATOM, value, _place(value))
    for word in table.strings("hundreds"):
        items[word] = Item(HUNDRED, 100, 100)
    for word, power in table.integers("scales").items():
        items[word] = Item(SCALE, 10**power, 10**power)
    return items


def _place(value: int) -> int:
    """The step of an atom: hundreds and thousands count by themselves, tens by one (as "40" written in digits)."""
    place = 1
    while value and value % (place * 10) == 0 and place < value:
        place *= 10
    return place if place >= 100 else 1


def _low(value: int | Fraction) -> int:
    """The lowest decimal place that is taken: 1 for 25, 10 for 120, 100 for 300; 0 when nothing can be added."""
    if value != int(value) or value <= 0:
        return 0
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return place


class _Composer:
    """One run over the tokens. Each step either takes the next word or ends; a joiner that leads nowhere is undone."""

    def __init__(
        self, words: NumberWords, lower: list[str], start: int, digits: tuple[int, Number, Number] | None
    ) -> None:
        self.words, self.lower, self.start = words, lower, start
        self.total: Fraction | int = 0
        self.group: Fraction | int | None = None
        self.low = 0
        self.scale = 1
        self.step: Fraction | int = 1
        self.end = start
        self.kept: tuple[object, ...] | None = None
        self.lone = False
        self.halved = False
        self.digits = digits is not None
        if digits is not None:
            self.end, self.group, self.step = digits[0], digits[1], digits[2]

    def run(self) -> Composed | None:
        while self._next():
            pass
        if self.end == self.start:
            return None
        return Composed(self.end, self.total + (self.group or 0), self.step, self.scale)

    def _next(self) -> bool:
        at, lower = self.end, self.lower
        if at >= len(lower):
            return False
        if at > self.start and self._add_half(at):
            return True
        joiner = ""
        if at > self.start and lower[at] in self.words.all_joiners and at + 1 < len(lower):
            joiner, at = lower[at], at + 1
        item = self.words.item(lower[at])
        if item is None:
            return self.words.mixed and not joiner and self._mixed_digits(at)
        if item.kind == ATOM:
            return self._atom(item, at, joiner)
        if joiner and joiner != "-":
            return False
        taken = self._hundred() if item.kind == HUNDRED else self._scale(item)
        if taken:
            self.end = at + 1
        elif self.kept is not None:
            (self.total, self.group, self.low, self.scale, self.step, self.end) = self.kept  # type: ignore[assignment]
        return taken

    def _add_half(self, at: int) -> bool:
        found = self.words.additions.at(self.lower, at)
        if found is None or self.halved or (self.group is not None and self.low == 0 and self.step < 1):
            return False
        end, part = found
        unit = 1 if self.group is not None else self.scale
        if self.group is None and not self.total:
            return False
        if self.group is None:
            self.total += part * unit
        else:
            self.group += part
        self.step, self.low = Fraction(unit, 10 if part.denominator == 2 else 100), 0
        self.end, self.kept, self.halved = end, None, True
        return True

    def _mixed_digits(self, at: int) -> bool:
        word = self.lower[at]
        if not (self.total and self.group is None and self.scale == 1000 and word.isdecimal() and len(word) <= 3):
            return False
        self.group, self.low, self.step, self.end = int(word), 0, 1, at + 1
        return True

    def _atom(self, item: Item, at: int, joiner: str) -> bool:
        if joiner and (not self._may_join(joiner, item.value) or self._begins_another(at, joiner)):
            return False
        value = item.value
        if self.group is None:
            if self.total and (value >= self.scale or self.start == self.end or self._article(at, joiner)):
                return False
            group: Fraction | int = value
        elif value == 20 and (factor := self.words.products.get(self.lower[at])) and self.group % 100 == factor:
            group = self.group - factor + factor * 20
        elif self.low and self._addable(value):
            group = self.group + value
        else:
            return False
        before = (self.total, self.group, self.low, self.scale, self.step, self.end)
        self.kept = before if joiner and joiner != "-" else self.kept
        self.group, self.low, self.step, self.end = group, _low(group), item.place, at + 1
        return True

    def _begins_another(self, at: int, joiner: str) -> bool:
        """As in "$61 million and four states": behind millions in figures a small number is one of its own."""
        if not self.digits or joiner == "-" or self.scale < 10**6:
            return False
        following = self.words.item(self.lower[at + 1]) if at + 1 < len(self.lower) else None
        return following is None or following.kind == ATOM

    def _article(self, at: int, joiner: str) -> bool:
        """As in "5 millions un an plus tôt": behind a scale a lone one begins the next phrase, but "mille un"."""
        if joiner or self.lower[at] not in self.words.ones or (self.scale < 10**6 and not self.digits):
            return False
        following = self.words.item(self.lower[at + 1]) if at + 1 < len(self.lower) else None
        return following is None or following.kind == ATOM

    def _addable(self, value: int) -> bool:
        tens = int(self.group or 0) % 100
        if 10 <= value <= 19 and tens in self.words.teens_after:
            return True
        if self.low == 10 and tens == 10 and value not in self.words.ten_adds:
            return False
        return value < self.low

    def _may_join(self, joiner: str, value: int) -> bool:
        if self.group is None:
            place = "scales"
        else:
            place = "tens" if self.low == 10 or int(self.group) % 100 == 4 else "hundreds"
            if self.low == 1 and joiner != "-":
                return False
        allowed = self.words.guarded.get(joiner)
        return joiner in self.words.joiners[place] and (allowed is None or value in allowed)

    def _hundred(self) -> bool:
        if self.group is None:
            if self.total and self.scale <= 100:
                return False
            self.group = 1 if self.words.hundred_max else None
            if self.group is None:
                return False
        elif self.words.hundred_max and self.low >= 1000:  # "driehonderdduizend honderd"
            self.group, self.low, self.step = self.group + 100, 100, 100
            return True
        elif not 0 < self.group <= self.words.hundred_max or (self.step < 1 or self.low == 0):
            return False
        self.group, self.low, self.step = self.group * 100, 100, 100
        return True

    def _scale(self, item: Item) -> bool:
        size = item.value
        if self.group is None and not self.total:
            self.total, self.lone = size, True
        elif self.group is None:  # "mil millones", "mille milliards": the scale multiplies all before it
            if size <= self.scale and self.scale != 1000 and self.scale >= 10**6 and size < 10**6:
                return self._lone_thousand(size)
            self.total = self.total * size
            # "mil millones" counts in millions, "3,2 mil milhões" in thousands of them.
            before = 1 if self.lone else self.scale
            self.scale, self.step, self.kept = size * before, self.step * size, None
            return True
        elif self.total and size == self.scale:
            return False
        elif self.total and size > self.scale:
            self.total = (self.total + self.group) * size
        else:
            self.total = self.total + self.group * size
        self.step = size * min(1, self.step)
        self.group, self.low, self.scale, self.kept = None, 0, size, None
        return True

    def _lone_thousand(self, size: int) -> bool:
        """As in "deux millions mille deux cents": one thousand, where the language says it without the one."""
        if size != 1000 or not self.words.says_lone or self.step < self.scale:
            return False
        self.total, self.step, self.scale, self.kept = self.total + size, size, size, None
        return True


class _Compounds:
    """Words written together: "dreihundertfünfzig", "duecentocinquanta", "zevenentwintig".

    Value of a word = [head × scale] + rest; below a thousand [unit × hundred] + rest; below a hundred [unit] link tens.
    """

    def __init__(self, table: Table, items: dict[str, Item]) -> None:
        self.small = {word: item.value for word, item in items.items() if item.kind == ATOM and item.value < 100}
        self.small.update(table.integers("bound"))
        self.hundreds = table.strings("hundreds")
        self.thousands = table.strings("thousands")
        self.links = table.strings("links")
        self.unit_first = bool(table.strings("unit_first"))
        self.endings = {word: Fraction(value) for word, value in table.mapping("halves").items()}

    def item(self, word: str) -> Item | None:
        """The compound as an atom (or None). Words that are too long are no numbers."""
        plain = word.replace("\u0301", "").replace("-", "")
        if len(plain) > _LONGEST_COMPOUND:
            return None
        value = self._below_million(plain)
        if value is None or value == 0:
            return None
        return Item(ATOM, value, _place(value))

    def half(self, word: str) -> Fraction | None:
        """As in "dreieinhalb" → 7/2."""
        for ending, part in self.endings.items():
            if word.endswith(ending) and len(word) > len(ending):
                head = self._below_thousand(word[: -len(ending)])
                if head:
                    return head + part
        return None

    def _below_million(self, word: str) -> int | None:
        for mark in self.thousands:
            head, found, rest = word.partition(mark)
            if not found:
                continue
            front = 1 if not head else self._below_thousand(head)
            back = 0 if not rest else self._linked(rest, self._below_thousand)
            if front and back is not None:
                return front * 1000 + back
        return self._below_thousand(word)

    def _below_thousand(self, word: str) -> int | None:
        for mark in self.hundreds:
            head, found, rest = word.partition(mark)
            if not found:
                continue
            front = 1 if not head else self._below_hundred(head)
            back = 0 if not rest else self._linked(rest, self._below_hundred)
            if front and front < 100 and back is not None:
                return front * 100 + back
        return self._below_hundred(word)

    def _linked(self, rest: str, read: object) -> int | None:
        assert callable(read)
        value = read(rest)
        if value is None:
            for link in self.links:
                if rest.startswith(link) and (value := read(rest[len(link) :])) is not None:
                    break
        return value if value is None else int(value)

    def _below_hundred(self, word: str) -> int | None:
        if (value := self.small.get(word)) is not None:
            return value
        for cut in range(2, len(word) - 1):
            first, second = self.small.get(word[:cut]), word[cut:]
            if first is None:
                continue
            if self.unit_first and 0 < first < 10:
                for link in self.links:
                    tens = self.small.get(second[len(link) :]) if second.startswith(link) else None
                    if tens is not None and tens >= 20 and tens % 10 == 0:
                        return tens + first
            elif not self.unit_first and first >= 20 and first % 10 == 0:
                unit = self.small.get(second)
                if unit is not None and 0 < unit < 10:
                    return first + unit
        return None
