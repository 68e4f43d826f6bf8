"""The claims as a list, and what a closed card shows of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from workbench.domain.claims import Answer, Claim
from workbench.domain.findings import Finding, Severity
from workbench.domain.wording import amount_text, moment_text
from workbench.ui.context import Context
from workbench.ui.differing import differing
from workbench.ui.widgets.chips import Chip

Index = QModelIndex | QPersistentModelIndex
CLAIM = Qt.ItemDataRole.UserRole
CHIPS = Qt.ItemDataRole.UserRole + 1
_TONES = {Answer.CONFIRMED: "good", Answer.WRONG: "bad", Answer.OUTDATED: "bad", Answer.WITHDRAWN: "muted"}
_SIGNS = {Answer.CONFIRMED: "✓", Answer.WRONG: "✗", Answer.IMPRECISE: "≈", Answer.UNVERIFIABLE: "?"}


class ClaimListModel(QAbstractListModel):
    """Follows the context; a change of one claim touches one row."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._claims: Sequence[Claim] = ()
        self._read_from: list[Finding] = []
        self._alerts: dict[str, dict[str, Severity]] = {}
        self._chips: dict[str, tuple[Claim, object, str, list[Chip]]] = {}
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())

    def reload(self) -> None:
        """Take over the claims of the context, telling only what differs."""
        new, old = self._context.claims, self._claims
        alerts = self._read_alerts()
        rows = differing(old, new)
        if rows is None:
            self.beginResetModel()
            self._claims, self._alerts = new, alerts
            self.endResetModel()
            return
        changed = {row for row in rows if old[row] != new[row]}
        if alerts is not self._alerts:
            changed |= {row for row, claim in enumerate(new) if self._alerts.get(claim.id) != alerts.get(claim.id)}
        self._claims, self._alerts = new, alerts
        for row in sorted(changed):
            self.dataChanged.emit(self.index(row), self.index(row))

    def _read_alerts(self) -> dict[str, dict[str, Severity]]:
        """Families of open alerts per claim, with their gravest severity; what was read while they are the same."""
        if self._context.alerts is self._read_from:
            return self._alerts
        self._read_from = self._context.alerts
        found: dict[str, dict[str, Severity]] = {}
        for finding in self._read_from:
            for claim in finding.claims:
                found.setdefault(claim, {}).setdefault(finding.family, finding.severity)
        return found

    @property
    def claims(self) -> Sequence[Claim]:
        """The claims that are listed."""
        return self._claims

    def row_of(self, claim_id: str) -> int:
        row = self._context.row_of(claim_id)
        return row if row < len(self._claims) else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._claims)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._claims):
            return None
        claim = self._claims[index.row()]
        if role == CLAIM:
            return claim
        if role == CHIPS:
            return self.chips(claim)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join([claim.anchor.quote, *(chip.text for chip in self.chips(claim))])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def chips(self, claim: Claim) -> list[Chip]:
        """Values, sources, verdict and alerts in a few words; the same list until one of them changes."""
        alerts, tag = self._alerts.get(claim.id), self._context.tag
        known = self._chips.get(claim.id)
        if known is None or known[0] is not claim or known[1] != alerts or known[2] != tag:
            known = self._chips[claim.id] = (claim, alerts, tag, self._worded(claim))
        return known[3]

    def _worded(self, claim: Claim) -> list[Chip]:
        context = self._context
        chips: list[Chip] = []
        for amount in claim.amounts:
            if amount.quantity is None:
                chips.append(Chip(f"{amount.typed or amount.quote} ?", "bad", outlined=True))
                continue
            value = amount_text(amount, context.tag)
            role = f" · {context.say(f'role.{amount.role}')}" if amount.role else ""
            chips.append(Chip(value + role, "amount", outlined=True))
        for date in claim.dates:
            known = date.moment is not None and date.moment.edtf is not None
            shown = moment_text(date.moment, context.tag) if known and date.moment else f"{date.typed or date.quote} ?"
            chips.append(Chip(shown, "date" if known else "bad", outlined=True))
        for mention in claim.sources[:2]:
            if mention.source is not None:
                name = mention.source.name or mention.quote
                kind = context.say(f"source.{mention.source.kind}")
                chips.append(Chip(f"{name} · {kind}", "source", outlined=True))
        chips.append(self.verdict(claim))
        chips += [Chip(f"▲ {context.say(f'family.{family}')}", "bad" if severity is Severity.ERROR else "warn")
                  for family, severity in self._alerts.get(claim.id, {}).items()]  # fmt: skip
        return chips

    def verdict(self, claim: Claim) -> Chip:
        """The answer as a chip: « vérifié ✓ »."""
        if claim.answer is None:
            word = self._context.say("work.done") if claim.is_checked else self._context.say("answer.none")
            return Chip(word, "chip_ink")
        sign = _SIGNS.get(claim.answer, "")
        text = f"{self._context.say(f'answer.{claim.answer}')} {sign}".strip()
        return Chip(text, _TONES.get(claim.answer, "warn"))
