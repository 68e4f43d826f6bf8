"""What a text typed on a card means, in the reader's words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.wording import moment_text, quantity_text
from workbench.ui.context import Context

_Read = TypeVar("_Read", AmountMention, DateMention, SourceMention)


class Understanding:
    """Each reader gives words and whether the text was understood."""

    def __init__(self, context: Context, claim: Callable[[], Claim]) -> None:
        self._context = context
        self._claim = claim

    def amount(self, text: str) -> tuple[str, bool]:
        state = self._context.state
        unit = next((m.quantity.unit for m in self._claim().amounts if m.quantity and m.quantity.kind == "money"), None)
        known = _shown(self._claim().amounts, text)
        quantity = known.quantity if known is not None else None
        if quantity is None:
            quantity = self._context.desk.parse_amount(text, state.version.language if state else "en", unit)
        if quantity is None:
            return self._context.say("ui.card.not_understood"), False
        hedge = self._context.say(f"qualifier.{quantity.qualifier}") if quantity.qualifier != "exact" else ""
        return ", ".join(part for part in (quantity_text(quantity, self._context.tag, text), hedge) if part), True

    def date(self, text: str) -> tuple[str, bool]:
        state = self._context.state
        if state is None:
            return "", True
        known = _shown(self._claim().dates, text)
        moment = known.moment if known is not None else None
        if moment is None:
            moment = self._context.desk.parse_date(text, state.version.language, state.version.published)
        if moment is None:
            return self._context.say("ui.card.not_understood"), False
        if moment.edtf is None:
            return self._context.say("ui.card.unresolved"), not moment.relative
        return moment_text(moment, self._context.tag), True

    def source(self, text: str) -> tuple[str, bool]:
        state = self._context.state
        known = _shown(self._claim().sources, text)
        source = known.source if known is not None else None
        if source is None:
            source = self._context.desk.parse_source(text, state.version.language if state else "en")
        kind = self._context.say(f"source.{source.kind}")
        return self._context.say("sheet.via", source=kind, outlet=source.via) if source.via else kind, True


def _shown(mentions: Sequence[_Read], text: str) -> _Read | None:
    """What the desk has under this text: it was read with all that stands around it, and not of these words alone."""
    return next((one for one in mentions if text == (one.quote if one.typed is None else one.typed)), None)


def evidence_of(text: str) -> tuple[Evidence, Path | None]:
    """A file that exists becomes a copied document, an address a page; anything else is a call as told."""
    path = Path(text.removeprefix("file://")).expanduser()
    if path.is_file():
        return Evidence("", EvidenceKind.DOCUMENT, path.name), path
    if text.startswith(("http://", "https://")):
        return Evidence("", EvidenceKind.PAGE, text, address=text), None
    return Evidence("", EvidenceKind.CALL, text), None
