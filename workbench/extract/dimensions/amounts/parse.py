"""An amount typed on a card, alone: every form that the reader knows, and a code after the number."""

from __future__ import annotations

from workbench.domain.quantities import Kind, Quantity
from workbench.extract.dimensions.amounts.draft import Draft, without_gaps
from workbench.extract.dimensions.amounts.reader import Parts
from workbench.language.pack import LanguagePack
from workbench.language.tokens import Tokens, tokenise
from workbench.language.units import DURATIONS
from workbench.records import replace


def parse_amount(text: str, pack: LanguagePack, default_unit: str | None = None) -> Quantity | None:
    """The quantity that a text states as a whole, None when it states none or more than one.

    A bare number takes `default_unit` ("EUR", "%", "pp", a duration, a measure or a noun); ranges may be written with
    two full stops ("22000..22500 M USD").
    """
    written = text.strip().replace("..", "–")
    if not written or len(written) > 1000:
        return None
    tokens = without_gaps(tokenise(written))
    parts = pack.view(Parts)
    drafts = _drafts(tokens, parts)
    if len(drafts) != 1:
        return None
    draft = drafts[0]
    parts.hedger.hedge(tokens, draft, 0)
    if draft.kind is None or (draft.kind is Kind.COUNT and not draft.unit):
        _default(draft, default_unit, parts)
    elif draft.nameless and default_unit in parts.currencies.lands_of(draft.nameless):
        draft.unit = default_unit or draft.unit
    quantity = draft.quantity(tokens)
    return replace(quantity, numeral=quantity.numeral.replace("–", "..") if ".." in text else quantity.numeral)


def _drafts(tokens: Tokens, parts: Parts) -> list[Draft]:
    drafts: list[Draft] = []
    done = 0
    for index in parts.triggers(tokens):
        if index < done:
            continue
        numeral = parts.numerals.at(tokens, index, done)
        if numeral is None or numeral.version:
            continue
        draft = Draft.of(numeral)
        parts.finder.complete(tokens, draft, done)
        parts.hedger.rate(tokens, draft)
        done = draft.end
        drafts.append(draft)
    for draft in drafts:
        draft.plain = False  # nothing on a card is a year
    return parts.joiner.join(tokens, drafts)


def _default(draft: Draft, unit: str | None, parts: Parts) -> None:
    draft.kind = None
    if not unit:
        draft.set_unit(Kind.MONEY, parts.currencies.default) if draft.scale >= 10**6 else draft.set_unit(Kind.COUNT, "")
    elif unit == "%":
        draft.set_unit(Kind.PERCENT, unit)
    elif unit == "pp":
        draft.set_unit(Kind.POINTS, unit)
    elif unit in DURATIONS:
        draft.set_unit(Kind.DURATION, unit)
    elif unit in parts.currencies.codes:
        draft.set_unit(Kind.MONEY, unit)
    elif any(entry.symbol == unit for found in parts.units.symbols.entries.values() for _, entry in found):
        draft.set_unit(Kind.MEASURE, unit)
    else:
        draft.set_unit(Kind.COUNT, unit)
