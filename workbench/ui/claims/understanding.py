"""What a text typed on a card means, in the reader's words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from workbench.desk.retyping import read_over
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.domain.wording import moment_text, quantity_text
from workbench.ui.context import Context

_Read = TypeVar("_Read", AmountMention, DateMention, SourceMention)


class Understanding:
    """Each reader takes the place of a field among those of its kind and the text in it, and gives words and whether
    the text was understood.
    """

    def __init__(self, context: Context, claim: Callable[[], Claim]) -> None:
        self._context = context
        self._claim = claim

    def amount(self, index: int, text: str) -> tuple[str, bool]:
        old = _at(self._claim().amounts, index)
        known = old if _is_shown(old, text) else None
        quantity = known.quantity if known is not None else None
        if quantity is None:
            language = self._language()
            quantity = read_over(lambda words, unit: self._context.desk.parse_amount(words, language, unit), old, text)
        if quantity is None:
            return self._context.say("ui.card.not_understood"), False
        hedge = self._context.say(f"qualifier.{quantity.qualifier}") if quantity.qualifier != "exact" else ""
        return ", ".join(part for part in (quantity_text(quantity, self._context.tag, text), hedge) if part), True

    def date(self, index: int, text: str) -> tuple[str, bool]:
        state = self._context.state
        if state is None:
            return "", True
        old = _at(self._claim().dates, index)
        moment = old.moment if old is not None and _is_shown(old, text) else None
        if moment is None:
            moment = self._context.desk.parse_date(text, state.version.language, state.version.published)
        if moment is None:
            return self._context.say("ui.card.not_understood"), False
        if moment.edtf is None:
            return self._context.say("ui.card.unresolved"), not moment.relative
        return moment_text(moment, self._context.tag), True

    def source(self, index: int, text: str) -> tuple[str, bool]:
        old = _at(self._claim().sources, index)
        source = old.source if old is not None and _is_shown(old, text) else None
        if source is None:
            source = self._context.desk.parse_source(text, self._language())
        kind = self._context.say(f"source.{source.kind}")
        return self._context.say("sheet.via", source=kind, outlet=source.via) if source.via else kind, True

    def _language(self) -> str:
        state = self._context.state
        return state.version.language if state else "en"


def _at(mentions: Sequence[_Read], index: int) -> _Read | None:
    """What the desk has in a field; None where it has nothing yet."""
    return mentions[index] if index < len(mentions) else None


def _is_shown(old: AmountMention | DateMention | SourceMention | None, text: str) -> bool:
    """Whether this text is what the desk has: it was read with all that stands around it, and not of these words
    alone.
    """
    return old is not None and text == (old.quote if old.typed is None else old.typed)


def evidence_of(context: Context, text: str) -> tuple[Evidence, Path | None]:
    """A file that exists becomes a copied document, an address a page, what begins with the name of a kind
    ("interview with the mayor", in any language of the window) one of that kind; anything else is a call as told. It
    was consulted today, until the person says otherwise.
    """
    today = dt.datetime.now().astimezone().date()
    path = Path(text.removeprefix("file://")).expanduser()
    if path.is_file():
        return Evidence("", EvidenceKind.DOCUMENT, path.name, consulted=today), path
    if text.startswith(("http://", "https://")):
        return Evidence("", EvidenceKind.PAGE, text, address=text, consulted=today), None
    first = re.match(r"\w*", text.casefold())
    words = context.desk.catalogue
    names = {words.text(f"evidence.kind.{kind}", tag): kind for tag in words.languages() for kind in EvidenceKind}
    kind = names.get(first.group() if first else "", EvidenceKind.CALL)
    return Evidence("", kind, text, consulted=today), None
