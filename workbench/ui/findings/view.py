"""Alerts as rows; choosing one shows all its places in the article at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.domain.findings import Finding, FindingState, Severity
from workbench.records import replace
from workbench.ui.context import Context
from workbench.ui.findings.suggested import Suggested
from workbench.ui.widgets.rows import Row, RowsView

_TONES = {Severity.ERROR: "bad", Severity.WARNING: "warn"}
_KEPT = 5000
_SIGNS = {Severity.ERROR: "▲", Severity.WARNING: "△", Severity.NOTE: "●", Severity.INFO: "○"}


class FindingsView(QWidget):
    """Follows the context; the current row is the current alert."""

    name = "findings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.suggested = Suggested(context)
        self._worded: dict[tuple[Finding, str], Row] = {}
        self._findings: list[Finding] = []
        self._shown = (0, "")
        self._current = ""
        self.rows = RowsView(context.say("ui.findings"), context.theme, context.percent, self)
        self._nothing = QLabel(context.say("cli.check.agrees"))
        self._nothing.setProperty("role", "hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()  # before an article is open there is nothing to say
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 0, 10, 0)
        box.addWidget(self.rows)
        box.addWidget(self._nothing)
        self.rows.selectionModel().currentChanged.connect(self._chosen)
        context.article_opened.connect(self.reload)
        context.changed.connect(lambda _changes: self.reload())
        context.finding_moved.connect(self._moved)

    def title(self) -> str:
        count = len(self._context.alerts)
        return f"{self._context.say('ui.findings')} {count}" if count else self._context.say("ui.findings")

    def reload(self) -> None:
        findings = self._context.findings
        if self._shown != (id(findings), self._context.tag):  # the same list while no finding has changed
            self._findings, self._shown = findings, (id(findings), self._context.tag)
            if len(self._worded) > _KEPT:
                self._worded.clear()
            self.rows.set_rows([self._row(finding) for finding in findings], self._context.finding_key)
        self.rows.setVisible(bool(findings))
        self._nothing.setVisible(not findings and self._context.state is not None)

    def _row(self, finding: Finding) -> Row:
        """The words of a finding, made once; what it suggests is told by the key of now."""
        key = (finding, self._context.tag)
        if key not in self._worded:
            self._worded[key] = self._make_row(finding)
        row, keymap = self._worded[key], self._context.keymap
        pressed, below = self.suggested.words(finding, (keymap.shown("alert.apply"), keymap.shown("alert.other")))
        return replace(row, below=below, below_key=pressed) if below else row

    def suggest_other(self) -> None:
        """Tell the next suggestion of the current alert."""
        if self._context.finding is not None:
            self.suggested.go_on(self._context.finding)
            self._reword(self._context.finding_key)

    def _reword(self, key: str) -> None:
        for finding in self._findings:
            if finding.key == key:
                self.rows.replace(self._row(finding))

    def _make_row(self, finding: Finding) -> Row:
        context = self._context
        dismissed = finding.state is FindingState.DISMISSED
        hint = context.say("sheet.dismissed", who=finding.dismissed_by, reason=finding.reason) if dismissed else ""
        if finding.woke and not dismissed:
            hint = context.say("ui.woke", reason=finding.reason)
        told = context.word(finding.message)
        return Row(
            key=finding.key,
            label=context.say(f"family.{finding.family}"),
            text=_without(told, finding.arithmetic),
            figures=finding.arithmetic or "",
            sign="✓" if dismissed else _SIGNS[finding.severity],
            tone="muted" if dismissed else _TONES.get(finding.severity, "muted"),
            hint=hint,
            dimmed=dismissed,
        )

    def _chosen(self) -> None:
        key = self.rows.key()
        if key and key != self._context.finding_key:
            finding = next((f for f in self._context.findings if f.key == key), None)
            self._context.set_finding(finding)

    def _moved(self) -> None:
        before, self._current = self._current, self._context.finding_key
        for key in {before, self._current} - {""}:
            self._reword(key)
        self.rows.select_key(self._context.finding_key)

    def restyle(self) -> None:
        self.rows.restyle(self._context.theme, self._context.percent)
        self._shown = (0, "")  # keys may be others, too
        self.reload()


def _without(told: str, arithmetic: str | None) -> str:
    """The sentence without the figures that already stand beside it, nor the sign that led up to them."""
    if not arithmetic or arithmetic not in told:
        return told
    before, _, after = told.partition(arithmetic)
    return (before.rstrip(" :;–—\n\u00a0\u202f") + after).strip()
