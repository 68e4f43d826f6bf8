"""The open card: every value of a claim in a field of its own, parsed while one types; the answers below."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.desk.ops import claims as claim_acts
from workbench.desk.ops import values as value_acts
from workbench.desk.ops.evidence import add_evidence
from workbench.domain.claims import Answer, Claim, Decision, Work
from workbench.domain.quantities import Role
from workbench.ui.claims.understanding import Understanding, evidence_of
from workbench.ui.context import Context
from workbench.ui.theme.fonts import SERIF, font
from workbench.ui.widgets.fields import ParsedField
from workbench.ui.widgets.flow import FlowLayout

_NEEDS_CORRECTION = {Answer.WRONG, Answer.IMPRECISE, Answer.OUTDATED}
_QUOTE_LIMIT = 420


class ClaimCard(QFrame):
    """Edits one claim through desk operations; fields keep what is typed until it is understood or left."""

    resized = Signal()

    def __init__(self, context: Context, claim: Claim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._claim = claim
        self._understanding = Understanding(context, lambda: self._claim)
        self._shape: tuple[object, ...] = ()
        self._fields: dict[str, ParsedField] = {}
        self._combos: dict[str, QComboBox] = {}
        self._answers: dict[Answer, QPushButton] = {}
        self.setObjectName("card")
        self.setAccessibleName(claim.anchor.quote)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(13, 10, 13, 11)
        self._box.setSpacing(8)
        self.load(claim)

    # Filling

    def load(self, claim: Claim) -> None:
        """Show a claim; fields are rebuilt only when their number changes."""
        self._claim = claim
        shape = (claim.id, len(claim.amounts), len(claim.dates), len(claim.sources), claim.answer in _NEEDS_CORRECTION)
        if shape != self._shape:
            self._shape = shape
            self._build()
        self._fill()

    def _build(self) -> None:
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._fields, self._combos, self._answers = {}, {}, {}
        self._quote = QLabel()
        self._quote.setWordWrap(True)
        self._quote.setFont(font(SERIF, 14, self._context.percent))
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self._box.addWidget(self._quote)
        form = QWidget()
        self._grid = QGridLayout(form)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._build_values()
        self._build_rest()
        self._box.addWidget(form)
        self._box.addWidget(self._answer_buttons())
        self._box.addStretch(1)

    def _build_values(self) -> None:
        claim = self._claim
        for index in range(len(claim.amounts)):
            field = self._add(f"amount.{index}", "ui.card.amount", self._understanding.amount, with_combo=True)
            field.committed.connect(lambda text, i=index: self._run(value_acts.set_amount(self._claim.id, i, text)))
            combo = self._combos[f"amount.{index}"]
            combo.activated.connect(lambda _row, i=index, c=combo: self._set_role(i, c))
        for index in range(len(claim.dates)):
            field = self._add(f"date.{index}", "ui.card.date", self._understanding.date)
            field.committed.connect(lambda text, i=index: self._run(value_acts.set_date(self._claim.id, i, text)))
        for index in range(len(claim.sources)):
            field = self._add(f"source.{index}", "ui.card.source", self._understanding.source)
            field.committed.connect(lambda text, i=index: self._run(value_acts.set_source(self._claim.id, i, text)))

    def _build_rest(self) -> None:
        if not self._claim.amounts:
            field = self._add("amount.new", "ui.card.amount", self._understanding.amount)
            field.committed.connect(self._add_amount)
        if self._claim.answer in _NEEDS_CORRECTION:
            field = self._add("corrected", "ui.card.corrected")
            field.committed.connect(lambda text: self._run(claim_acts.set_corrected(self._claim.id, text)))
        field = self._add("evidence", "ui.card.evidence")
        field.setPlaceholderText(self._context.say("ui.card.evidence_hint"))
        field.committed.connect(self._add_evidence)
        field = self._add("note", "ui.card.note")
        field.committed.connect(lambda text: self._run(claim_acts.set_note(self._claim.id, text)))
        self._add_states()

    def _add(self, key: str, label_id: str, read: object = None, *, with_combo: bool = False) -> ParsedField:
        row = self._grid.rowCount()
        label = QLabel(self._context.say(label_id))
        label.setProperty("role", "field")
        field = ParsedField(self._context.say(label_id), read)  # type: ignore[arg-type]
        label.setBuddy(field)
        self._grid.addWidget(label, row, 0)
        self._fields[key] = field
        if not with_combo:
            self._grid.addWidget(field, row, 1, 1, 2)
            return field
        self._grid.addWidget(field, row, 1)
        combo = QComboBox()
        combo.setAccessibleName(self._context.say("ui.card.role"))
        combo.addItem(self._context.say("ui.card.no_role"), "")
        for role in Role:
            combo.addItem(self._context.say(f"role.{role}"), role.value)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(7)
        self._combos[key] = combo
        self._grid.addWidget(combo, row, 2)
        return field

    def _add_states(self) -> None:
        row = self._grid.rowCount()
        label = QLabel(self._context.say("ui.card.work"))
        label.setProperty("role", "field")
        self._grid.addWidget(label, row, 0)
        work = QComboBox()
        work.setAccessibleName(self._context.say("ui.card.work"))
        for state in Work:
            work.addItem(self._context.say(f"work.{state}"), state.value)
        work.activated.connect(lambda _row: self._run(claim_acts.set_work(self._claim.id, Work(work.currentData()))))
        decision = QComboBox()
        decision.setAccessibleName(self._context.say("ui.card.decision"))
        for choice in Decision:
            id = "ui.card.no_decision" if choice is Decision.NONE else f"decision.{choice}"
            decision.addItem(self._context.say(id), choice.value)
        decision.activated.connect(
            lambda _row: self._run(claim_acts.set_decision(self._claim.id, Decision(decision.currentData())))
        )
        for combo in (work, decision):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(9)
        self._combos["work"], self._combos["decision"] = work, decision
        both = QWidget()
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(work, 1)
        beside.addWidget(decision, 1)
        self._grid.addWidget(both, row, 1, 1, 2)

    def _answer_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        for number, answer in enumerate(Answer, 1):
            button = QPushButton(f"{self._context.say(f'answer.{answer}')}  {number}")
            button.setCheckable(True)
            button.setAccessibleName(self._context.say(f"answer.{answer}"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked, a=answer: self._answer(a))
            self._answers[answer] = button
            flow.addWidget(button)
        return holder

    def _fill(self) -> None:
        claim = self._claim
        self._quote.setText(self._quoted())
        for index, amount in enumerate(claim.amounts):
            self._fields[f"amount.{index}"].load(amount.typed if amount.typed is not None else amount.quote)
            combo = self._combos[f"amount.{index}"]
            combo.setCurrentIndex(max(0, combo.findData(amount.role.value if amount.role else "")))
        for index, date in enumerate(claim.dates):
            self._fields[f"date.{index}"].load(date.typed if date.typed is not None else date.quote)
        for index, source in enumerate(claim.sources):
            self._fields[f"source.{index}"].load(source.typed if source.typed is not None else source.quote)
        if "corrected" in self._fields:
            self._fields["corrected"].load(claim.corrected)
        self._fields["note"].load(claim.note)
        self._fields["evidence"].setToolTip("\n".join(self._evidence_titles()))
        if self._evidence_titles():
            self._fields["evidence"].setPlaceholderText("; ".join(self._evidence_titles()))
        self._combos["work"].setCurrentIndex(self._combos["work"].findData(claim.work.value))
        self._combos["decision"].setCurrentIndex(self._combos["decision"].findData(claim.decision.value))
        for answer, button in self._answers.items():
            button.setChecked(answer is claim.answer)
        self.resized.emit()

    def _quoted(self) -> str:
        """The quote with its amounts in bold."""
        anchor = self._claim.anchor
        text, pieces, at = anchor.quote, [], 0
        for amount in sorted(self._claim.amounts, key=lambda mention: mention.start):
            start, end = amount.start - anchor.start, amount.end - anchor.start
            if at <= start < end <= len(text):
                pieces += [escape(text[at:start]), f"<b>{escape(text[start:end])}</b>"]
                at = end
        whole = "".join([*pieces, escape(text[at:])])
        return whole if len(text) <= _QUOTE_LIMIT else escape(text[: _QUOTE_LIMIT - 1]) + "…"

    def _evidence_titles(self) -> list[str]:
        state = self._context.state
        known = state.evidence if state else {}
        return [known[key].title for key in self._claim.evidence if key in known]

    # Acts

    def _run(self, op: object) -> None:
        self._context.run(op)  # type: ignore[arg-type]

    def _set_role(self, index: int, combo: QComboBox) -> None:
        chosen = combo.currentData()
        self._run(value_acts.set_role(self._claim.id, index, Role(chosen) if chosen else None))

    def _answer(self, answer: Answer) -> None:
        self._run(claim_acts.set_answer(self._claim.id, None if self._claim.answer is answer else answer))

    def _add_amount(self, text: str) -> None:
        if text.strip():
            self._run(value_acts.add_amount(self._claim.id, text))

    def _add_evidence(self, text: str) -> None:
        if not text.strip():
            return
        evidence, file = evidence_of(text.strip())
        self._run(add_evidence(self._claim.id, evidence, file))
        field = self._fields["evidence"]
        field.clear()
        field.load("")

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        field = next(iter(self._fields.values()))
        field.setFocus()
        field.selectAll()

    def focus_on(self, key: str) -> None:
        """Put the cursor into one field: "note", "evidence", "corrected"."""
        if key in self._fields:
            self._fields[key].setFocus()

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self._fields.values():
            field.editingFinished.emit()
