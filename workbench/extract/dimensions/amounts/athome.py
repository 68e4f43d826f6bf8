"""Money whose land a text leaves out: a bare "$" at home, francs after "Swiss francs", "N36bn" in Lagos."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.domain.quantities import Kind
from workbench.extract.dimensions.amounts.draft import Draft, sentence_words
from workbench.extract.dimensions.amounts.numeralform import Numeral
from workbench.language.currencies import Currencies
from workbench.language.homes import Home
from workbench.language.tokens import Tokens
from workbench.records import dataclass, field

_ROAD = frozenset(("on", "along", "off", "onto", "near"))
_CENT, _C, _CFA = "cent", "c", "XOF"
_AROUND = 25
_STRONG = frozenset(("dollar", "pound", "$"))
"""Names that are of one land unless another is named more than once."""
_PAST = frozenset(("FRF", "BEF", "ITL"))
"""Money that is gone: no place named today tells of it."""


@dataclass(slots=True)
class AtHome:
    """Completes drafts of one version in place; keeps which lands its text has named with a money."""

    currencies: Currencies
    home: Home
    articles: frozenset[str] = frozenset()
    _told: dict[str, set[str]] = field(default_factory=dict)

    def letter(self, tokens: Tokens, numeral: Numeral, low: int) -> str:
        """As in "N36bn", "R15": the code of a capital that stands for money in this text, right before the figures."""
        at = numeral.first - 1
        if not self.home.letters or at < low or numeral.form != "digits" or tokens.lower[at] not in self.home.letters:
            return ""
        preposition = tokens.lower[at - 2] if at > 1 else ""
        if at > 0 and tokens.lower[at - 1] in self.articles and preposition in _ROAD and numeral.plain:
            return ""  # "a lorry on the R43"
        capital = tokens.text[tokens.starts[at]].isupper()
        glued = at > 0 and tokens.adjacent(at) and tokens.lower[at - 1] not in "(["
        return self.home.letters[tokens.lower[at]] if capital and tokens.adjacent(at + 1) and not glued else ""

    def settle(self, tokens: Tokens, drafts: Sequence[Draft]) -> None:
        """Gives money that names no land the land of the article, else the one land that its text names."""
        self._hear(tokens, drafts)
        for index, draft in enumerate(drafts):
            if draft.unit == _CFA and self.home.land:
                draft.unit = self.currencies.family("cfa", self.home.land) or _CFA
            if not draft.nameless:
                continue
            if draft.nameless in (_CENT, _C) and self.home.coin:
                draft.unit = self.home.coin
                continue
            name = "$" if draft.nameless in (_CENT, _C) else draft.nameless
            code = self._code(name, named=not _converts(tokens, drafts, index))
            cues = self.currencies.family_cues.get(name)
            priced = cues is None or not cues.isdisjoint(sentence_words(tokens, draft.first, draft.end, _AROUND))
            if code is not None and priced:
                draft.unit = code
            elif not draft.unit or not priced or draft.nameless == _C:  # "500 crowns" of nobody, books and bullets
                draft.noun, draft.nameless = True, ""
                draft.set_unit(Kind.COUNT, tokens.lower[draft.end - 1])

    def _code(self, name: str, *, named: bool) -> str | None:
        """Of the article's land (all that a mark such as "F" is asked for), else the one of that name that the article
        names, else that of its likely land.
        """
        family = self.currencies.marked.get(name, name)
        code = self.currencies.at_home(family, self.home.land) if self.home.land else None
        if family != name:
            return code or self._named(family) or self._named("cfa") or self._among(family)
        if code is None and named:
            code = self._named(name)
        if code is None and name != "$":
            code = self._among(name)
        if code is None and self.home.perhaps:
            code = self.currencies.at_home(name, self.home.perhaps)
        return code

    def _among(self, family: str) -> str | None:
        """Of the land that the article names, among those whose money is called so."""
        monies = {land: code for land, code in self.currencies.families.get(family, {}).items() if land}
        lands = [land for land, code in monies.items() if code not in _PAST]
        strong = family in _STRONG and bool(self.currencies.family(family, ""))
        land = self.home.among(lands, 2 if strong else 1)
        return monies[land] if land else None

    def _hear(self, tokens: Tokens, drafts: Sequence[Draft]) -> None:
        for draft in drafts:
            if draft.kind is not Kind.MONEY or draft.nameless:
                continue
            named = (self.currencies.family_names.get(word) for word in tokens.lower[draft.num_end : draft.end])
            for family in (*named, self.currencies.family_of.get(draft.unit)):
                if family is not None:
                    self._told.setdefault(family, set()).add(draft.unit)

    def _named(self, family: str) -> str | None:
        codes = self._told.get(family, set())
        return next(iter(codes)) if len(codes) == 1 else None


def _converts(tokens: Tokens, drafts: Sequence[Draft], index: int) -> bool:
    """In brackets right behind another sum: another money, most likely."""
    draft = drafts[index]
    opened = draft.first > 0 and tokens.lower[draft.first - 1] == "("
    return opened and index > 0 and draft.first - drafts[index - 1].end <= 2
