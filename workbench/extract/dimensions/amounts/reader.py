"""The amount reader: numerals at trigger tokens, their units, ranges, hedges and elided units, in text order."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from workbench.domain.mentions import AmountMention, DateMention, Unread
from workbench.domain.quantities import Hedge, Kind
from workbench.extract.dimensions.amounts.afterunit import AfterUnit
from workbench.extract.dimensions.amounts.athome import AtHome
from workbench.extract.dimensions.amounts.attach import UnitFinder
from workbench.extract.dimensions.amounts.bracketed import Bracketed
from workbench.extract.dimensions.amounts.draft import Draft, without_gaps
from workbench.extract.dimensions.amounts.elision import Elision
from workbench.extract.dimensions.amounts.hedging import Hedger
from workbench.extract.dimensions.amounts.leftover import Leftovers
from workbench.extract.dimensions.amounts.numeral import MILLION, NumeralReader
from workbench.extract.dimensions.amounts.numeralform import Numeral
from workbench.extract.dimensions.amounts.ranges import RangeJoiner
from workbench.extract.dimensions.amounts.ratios import Ratios
from workbench.extract.dimensions.amounts.shapes import Shapes
from workbench.extract.passage import Passage
from workbench.language.currencies import Currencies
from workbench.language.hedges import Hedges
from workbench.language.homes import Home
from workbench.language.left import LeftWords
from workbench.language.nouns import Nouns
from workbench.language.numbers import NumberWords
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens
from workbench.language.units import Units
from workbench.records import dataclass, field

_NO_DATES = bytearray()
_KNOWN_LIMIT = 100_000
_GAP = 6
_LISTED = 6
"""Most items of a list over which its unit is looked for."""
_OPENS = 2
_START = attrgetter("start")


class Parts:
    """The pieces of a reader for one language, built once per pack."""

    def __init__(self, pack: LanguagePack) -> None:
        self.words = pack.view(NumberWords)
        self.units, self.currencies = pack.view(Units), pack.view(Currencies)
        self.hedges, self.nouns, self.left_words = pack.view(Hedges), pack.view(Nouns), pack.view(LeftWords)
        self.numerals = NumeralReader(self.words, self.units, self.currencies)
        self.finder = UnitFinder(self.words, self.units, self.currencies, self.nouns, self.left_words, self.hedges)
        self.after_unit = AfterUnit(self.words, self.units, self.hedges, self.left_words)
        self.bracketed = Bracketed(self.words, self.finder.unit)
        self.joiner = RangeJoiner(self.hedges, self.left_words.relatives)
        self.hedger = Hedger(self.hedges, self.units, self.joiner.changes)
        self.leftovers = Leftovers(self.words, self.left_words)
        self.shapes = Shapes(self.words, self.left_words, self.currencies)
        self.known: dict[str, bool] = {}

    def triggers(self, tokens: Tokens) -> list[int]:
        """The tokens at which a number may start; each distinct word is classified once."""
        known = self.known
        if len(known) > _KNOWN_LIMIT:
            known.clear()
        is_trigger, times = self.numerals.is_trigger, self.after_unit.times
        hits = []
        for word in tokens.places:
            hit = known.get(word)
            if hit is None:
                hit = known[word] = bool(word) and (word in times or is_trigger(word))
            if hit:
                hits.append(word)
        return tokens.where(hits)


@dataclass(slots=True)
class AmountReader:
    """Reads the amounts of a version passage by passage. `home` is where the article is at home.

    State: the last currency (for elided units) and `left`, the numbers seen and not read, each with its reason, over
    all passages read so far.
    """

    pack: LanguagePack
    home: Home = Home()
    left: list[Unread] = field(default_factory=list)
    _parts: Parts = field(init=False)
    _elision: Elision = field(init=False)
    _at_home: AtHome = field(init=False)
    _ratios: Ratios = field(init=False)
    _decimal: str = field(init=False)

    def __post_init__(self) -> None:
        self._parts = parts = self.pack.view(Parts)
        self._decimal = self.home.decimal or parts.words.decimal
        self._ratios = Ratios(parts.words, parts.nouns)
        self._at_home = AtHome(parts.currencies, self.home, parts.left_words.articles)
        self._elision = Elision(
            parts.words,
            parts.nouns,
            parts.left_words,
            parts.currencies,
            parts.finder.noun_finder.at,
            usual=self.home.money or parts.currencies.default,
        )

    def read(self, passage: Passage, dates: Sequence[DateMention] = ()) -> list[AmountMention]:
        """The amounts of a passage in order, without roles. Numbers inside `dates` are left to them, except durations
        ("il y a deux ans" is both).
        """
        tokens = without_gaps(passage.tokens)
        triggers = self._parts.triggers(tokens)
        if not triggers:
            return []
        drafts = self._drafts(tokens, triggers, _covered(passage, dates))
        self._at_home.settle(tokens, drafts)
        drafts = self._ratios.join(tokens, drafts, self._leave)
        drafts = self._rates(tokens, drafts)
        self._parts.bracketed.share(tokens, drafts)
        drafts = self._parts.joiner.join(tokens, drafts)
        drafts = self._kept(tokens, drafts)
        low = 0
        for draft in drafts:
            self._parts.hedger.hedge(tokens, draft, low)
            low = draft.end
        self._elision.resolve(tokens, drafts, passage.sentence_of)
        self.left.sort(key=_START)
        return [_mention(passage, draft) for draft in drafts]

    def _drafts(self, tokens: Tokens, triggers: list[int], covered: bytearray) -> list[Draft]:
        parts, lower, done = self._parts, tokens.lower, 0
        ones, openers = parts.words.ones, parts.after_unit.openers
        aged, lettered = bool(parts.left_words.age_compounds), bool(self.home.letters)
        drafts: list[Draft] = []
        for index in triggers:
            if index < done:
                continue
            word = lower[index]
            if word in ones and not self._one_counts(tokens, index):
                continue
            if word in openers and index > 1 and (behind := self._after_unit(tokens, index, drafts, done)) is not None:
                parts.finder.lengthen(tokens, behind)
                drafts.append(behind)
                done = behind.end
                continue
            numeral = parts.numerals.at(tokens, index, done, self._decimal)
            if numeral is None:
                self._not_read(tokens, index, covered)
                continue
            if aged and (age := parts.shapes.age_end(tokens, numeral)):
                drafts.append(_aged(tokens, numeral, age))
                done = age
                continue
            letter = self._at_home.letter(tokens, numeral, done) if lettered else ""
            reason = parts.shapes.before_units(tokens, numeral) if not letter else None
            if reason is not None:
                done = numeral.end
                if reason == "unread.phone":
                    done = max(done, parts.shapes.phone_end(tokens, numeral.first))
                elif reason == "unread.time":
                    done = parts.shapes.clock_end(tokens, numeral.first, done)
                self._leave(tokens, numeral.first, done, reason, covered)
                continue
            if numeral.form == "one" and (
                self._at_least_one(tokens, numeral.first) or self._counted_one(tokens, numeral, drafts)
            ):
                numeral.form = "words"
            dated = any(covered[numeral.first : numeral.end])
            if dated and not parts.finder.may_last(tokens, numeral.end):
                done = numeral.end
                continue
            draft = Draft.of(numeral)
            if letter:
                draft.first, draft.money_before = draft.first - 1, True
                draft.set_unit(Kind.MONEY, letter)
            parts.finder.complete(tokens, draft, done)
            if self._dropped(tokens, draft, numeral, covered, dated=dated):
                done = numeral.end
                continue
            done = draft.end
            drafts.append(draft)
        return drafts

    def _after_unit(self, tokens: Tokens, index: int, drafts: list[Draft], done: int) -> Draft | None:
        """As in "un jour ou deux"; the article may have been taken for a number of its own."""
        article = drafts[-1] if drafts and drafts[-1].form == "one" else None
        found = self._parts.after_unit.at(tokens, index, article.first if article is not None else done)
        if found is not None and article is not None and found.first < done:
            drafts.pop()
        return found

    def _dropped(self, tokens: Tokens, draft: Draft, numeral: Numeral, covered: bytearray, *, dated: bool) -> bool:
        if dated:
            opens = covered[numeral.first] == _OPENS  # « un an plus tôt »; « il y a un an » is both
            return draft.kind is not Kind.DURATION or (draft.form == "one" and (opens or self.pack.tag == "en"))
        hung = draft.unit == "year" and tokens.lower[draft.num_first + 1] in "-‑"  # "half-year profit": of which months
        if draft.form == "half" and (draft.kind is None or hung):
            self._leave(tokens, numeral.first, numeral.end, "unread.other", covered)
            return True
        return False

    def _one_counts(self, tokens: Tokens, index: int) -> bool:
        """An article-like one is looked at only before a unit or in a ratio ("un Français sur cinq")."""
        parts, lower = self._parts, tokens.lower
        if self.pack.tag == "en" or self._at_least_one(tokens, index):
            return True
        following = lower[index + 1] if index + 1 < len(lower) else ""
        if following in parts.left_words.counted_ones:
            return True
        bridge = following in parts.hedges.or_.entries or (
            following in parts.hedges.infix.entries and following.isalpha()
        )
        if bridge and index + 2 < len(lower) and lower[index + 2] in parts.words.items:
            return True
        if following in parts.numerals.one_followers or following in parts.currencies.nations:
            return True
        heads = parts.words.ratio_links.entries
        return any(word in heads for word in lower[index + 1 : index + 4])

    def _at_least_one(self, tokens: Tokens, index: int) -> bool:
        """As in "au moins un mort", "mindestens ein Toter": after a lower bound an article is a number."""
        found = self._parts.hedges.left.before(tokens.lower, index)
        if found is None or found[1] is not Hedge.AT_LEAST:
            return False
        return tokens.lower[found[0]] not in self._parts.left_words.origins  # "a partir de uma auditoria"

    def _counted_one(self, tokens: Tokens, numeral: Numeral, drafts: list[Draft]) -> bool:
        """As in « 23 voix contre neuf et une abstention », « deux morts et un blessé »: behind others counted."""
        if tokens.lower[numeral.end : numeral.end + 1] == [] or not drafts or not numeral.first:
            return False
        counted = tokens.lower[numeral.end] in self._parts.left_words.counted_ones
        joined = tokens.lower[numeral.first - 1] in self._parts.left_words.coordination | {","}
        return counted and joined and numeral.first - drafts[-1].end <= _GAP

    def _not_read(self, tokens: Tokens, index: int, covered: bytearray) -> None:
        words, word = self._parts.words, tokens.lower[index]
        if word in words.vague or word in words.collectives:
            reason = "unread.vague"
        elif word in words.ordinals or word in words.ordinal_like or word in words.every_nth:
            reason = "unread.ordinal"
        elif word in words.items:
            reason = "unread.vague" if words.items[word].kind != "atom" else "unread.other"
        else:
            return
        self._leave(tokens, index, index + 1, reason, covered)

    def _leave(self, tokens: Tokens, first: int, end: int, reason: str, covered: bytearray) -> None:
        if any(covered[first:end]):
            return
        start, stop = tokens.starts[first], tokens.ends[end - 1]
        self.left.append(Unread(start=start, end=stop, quote=tokens.text[start:stop], why=reason))

    def _rates(self, tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
        """Sets `per`; the number in "pour 100 000 habitants" belongs to the rate and is no amount of its own."""
        kept: list[Draft] = []
        for draft in drafts:
            if kept and draft.num_first < kept[-1].per_end:
                self._leave(tokens, draft.num_first, draft.num_end, "unread.other", _NO_DATES)
                continue
            self._parts.hedger.rate(tokens, draft)
            kept.append(draft)
        return kept

    def _kept(self, tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
        kept: list[Draft] = []
        for draft in drafts:
            reason = self._parts.leftovers.of_draft(tokens, draft)
            if reason is None or (reason == "unread.model" and self._gapped(tokens, kept, draft)):
                kept.append(draft)
            else:
                self._leave(tokens, draft.num_first, draft.num_end, reason, _NO_DATES)
        return kept

    def _gapped(self, tokens: Tokens, kept: list[Draft], draft: Draft) -> bool:
        """As in "la Montérégie compte 96 cas, Laval 58 et Montréal 37": the noun was said with the number before."""
        if not kept or kept[-1].kind not in (None, Kind.COUNT, Kind.MONEY) or draft.num_first - kept[-1].end > _GAP:
            return False
        models = _told_alike(tokens, kept) if kept[-1].kind is None else kept[-1:]
        counted = kept[-1].listed or any(other.noun or other.scale >= MILLION for other in models)
        first = kept[-1].first
        counted = counted or _opens_list(tokens, first)
        counted = counted or (first > 1 and tokens.lower[first - 2] in self._parts.left_words.pronoun)
        following = tokens.lower[draft.end] if draft.end < len(tokens.lower) else "."
        between = tokens.lower[kept[-1].end : draft.num_first]
        listed = between[:1] and (between[0] in ",;" or between[0] in self._parts.left_words.coordination)
        closed = following in ",;.)" or following in self._parts.left_words.coordination
        draft.listed = bool(counted and listed and closed and "." not in between)
        return draft.listed


def _aged(tokens: Tokens, numeral: Numeral, end: int) -> Draft:
    """As in "under-26s": the bound is a part of the word."""
    draft = Draft.of(numeral)
    draft.set_unit(Kind.DURATION, "year")
    draft.first, draft.end = numeral.first - 2, end
    draft.hedge = Hedge.LESS_THAN if tokens.lower[draft.first] == "under" else Hedge.MORE_THAN
    return draft


def _told_alike(tokens: Tokens, kept: list[Draft]) -> list[Draft]:
    """The last amount and those before it in its list: "the town 19 million, the state 14, the region 9"."""
    found = kept[-1:]
    for other in reversed(kept[:-1]):
        between = tokens.lower[other.end : found[-1].num_first]
        if len(between) > _GAP or "." in between or len(found) == _LISTED:
            break
        found.append(other)
        if other.kind is not None:
            break
    return found


def _opens_list(tokens: Tokens, first: int) -> bool:
    """As in "(Carlow 520, Kilkenny 370 …)": behind a bracket or colon and a name."""
    at = first - 1
    while at > max(0, first - _GAP) and tokens.text[tokens.starts[at]].isupper():
        at -= 1
    return 0 <= at < first - 1 and tokens.lower[at] in "(:"


def _covered(passage: Passage, dates: Sequence[DateMention]) -> bytearray:
    """One flag per token: inside a date, `_OPENS` where one begins."""
    flags = bytearray(len(passage.tokens.lower))
    for date in dates:
        place = passage.place(date)
        for index in place:
            flags[index] = 1
        flags[place.start] = _OPENS
    return flags


def _mention(passage: Passage, draft: Draft) -> AmountMention:
    tokens = passage.tokens
    start, end = tokens.starts[draft.first], tokens.ends[draft.end - 1]
    passage.places[start] = range(draft.first, draft.end)
    return AmountMention(start=start, end=end, quote=tokens.text[start:end], quantity=draft.quantity(tokens))
