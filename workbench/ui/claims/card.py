"""The open card: every value of a claim in a field of its own, parsed while one types; the answers below."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from workbench.desk.operation import Operation
from workbench.desk.ops import claims as claim_acts
from workbench.desk.ops.evidence import remove_evidence
from workbench.domain.claims import Answer, Claim, Decision, Work
from workbench.domain.evidence import Evidence
from workbench.domain.mentions import AmountMention, DateMention, SourceMention
from workbench.ui.claims.card_form import CardForm
from workbench.ui.claims.entering import COLUMNS, Typed, entered, entering
from workbench.ui.claims.understanding import Understanding
from workbench.ui.context import Context
from workbench.ui.evidence.details import EvidenceDetails
from workbench.ui.evidence.strip import EvidenceStrip
from workbench.ui.theme.fonts import SERIF, font
from workbench.ui.widgets.fields import ParsedField
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.key_button import KeyButton
from workbench.ui.widgets.unbroken import unbroken

_NEEDS_CORRECTION = {Answer.WRONG, Answer.IMPRECISE, Answer.OUTDATED}
_QUOTE_LIMIT = 420


VALUES = ("amount", "date", "source")
"""The fields of what a claim says, as they stand on the card."""


class ClaimCard(QFrame):
    """Edits one claim at a time through desk operations; fields keep what is typed until it is understood or left."""

    resized = Signal()
    pasted = Signal(object)
    """What the clipboard holds, when it is pasted into the evidence and is more than text."""
    evidence_opened = Signal(str)
    edited = Signal()
    refused = Signal(Typed)
    """A text that could not be entered."""

    def __init__(self, context: Context, claim: Claim, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._claim = claim
        self._answers: dict[Answer, KeyButton] = {}
        self.setObjectName("card")
        understanding = Understanding(context, lambda: self._claim)
        readers = {"amount": understanding.amount, "date": understanding.date, "source": understanding.source}
        self.form = CardForm(context, readers, self._commit)
        self.form.work.activated.connect(self._set_work)
        self.form.decision.activated.connect(self._set_decision)
        self._quote = QLabel()
        self._quote.setWordWrap(True)
        self._quote.setFont(font(SERIF, 14, context.percent))
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self.strip = EvidenceStrip(context)
        self.strip.opened.connect(self.evidence_opened)
        self.strip.removed.connect(self._remove_evidence)
        self.strip.detailed.connect(self.show_details)
        self.details = EvidenceDetails(context)
        self.details.resized.connect(self.resized)
        self.details.refused.connect(self.refused)
        for edited in (self.form.edited, self.details.edited):
            edited.connect(self.edited)
        self.form.put_below("evidence", self.strip)
        self.form.put_below("evidence", self.details, 2)
        self.form.row("evidence").field.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(9, 10, 9, 11)  # with its frame as far from the edge as the quote of a closed card
        box.setSpacing(8)
        self._box, self._answering = box, self._answer_buttons()
        box.addWidget(self._quote)
        box.addWidget(self.form)
        box.addWidget(self._answering)
        box.addStretch(1)
        self.load(claim)

    def _answer_buttons(self) -> QWidget:
        holder = QWidget()
        flow, keys = FlowLayout(holder), self._context.keymap
        for number, answer in enumerate(Answer, 1):
            button = KeyButton(self._context.say(f"answer.{answer}"), keys.shown(f"claim.answer_{number}"))
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, a=answer: self._answer(a))
            self._answers[answer] = button
            flow.addWidget(button)
        return holder

    def put_answers_first(self, first: bool) -> None:
        """Where there is little height the answers stand below the quote, so that their keys are always in view."""
        at = 1 if first else 2
        if self._box.indexOf(self._answering) != at:
            self._box.removeWidget(self._answering)
            self._box.insertWidget(at, self._answering)

    @property
    def claim(self) -> Claim:
        """The claim that is shown."""
        return self._claim

    # Filling

    def load(self, claim: Claim) -> None:
        """Show a claim. What is being typed stays unless the card turns to another claim."""
        other = claim.id != self._claim.id
        self._keep_apart(other)
        self._claim = claim
        self.setAccessibleName(claim.anchor.quote)
        self._quote.setText(self._quoted())
        self.form.show_only({
            "amount": max(1, len(claim.amounts)), "date": len(claim.dates), "source": len(claim.sources),
            "corrected": int(claim.answer in _NEEDS_CORRECTION), "evidence": 1, "note": 1,
        })  # fmt: skip
        self._fill_values(other)
        self.form.row("corrected").field.load(claim.corrected, anew=other)
        self.form.row("note").field.load(claim.note, anew=other)
        evidence = self.form.row("evidence").field
        evidence.load("", anew=other)
        evidence.setPlaceholderText(self._context.say("ui.card.evidence_hint"))
        if other:
            self.details.fold()
        self.show_evidence()
        self.form.work.setCurrentIndex(self.form.work.findData(claim.work.value))
        self.form.decision.setCurrentIndex(self.form.decision.findData(claim.decision.value))
        for answer, button in self._answers.items():
            button.setChecked(answer is claim.answer)
        self.form.row("corrected").show(claim.answer in _NEEDS_CORRECTION)
        self.resized.emit()

    def _keep_apart(self, other: bool) -> None:
        """What is typed over a value that others change meanwhile must not be taken for an answer to their change."""
        desk = self._context.desk
        typed = [] if other else [kind for (kind, _), row in self.form.rows.items() if row.field.is_being_typed]
        for kind in typed:
            if kind in COLUMNS:
                desk.still_shown(self._claim, COLUMNS[kind])
        if not typed:
            desk.all_shown()

    def _fill_values(self, other: bool) -> None:
        claim = self._claim
        groups: tuple[tuple[str, tuple[AmountMention | DateMention | SourceMention, ...]], ...] = (
            ("amount", claim.amounts), ("date", claim.dates), ("source", claim.sources),
        )  # fmt: skip
        for kind, mentions in groups:
            for index in range(len(mentions)):
                self.form.row(kind, index).field.load(entered(claim, kind, index), anew=other)
        if not claim.amounts:
            self.form.row("amount", 0).field.load("", anew=other)
        for index in range(max(1, len(claim.amounts))):
            role = claim.amounts[index].role if index < len(claim.amounts) else None
            combo = self.form.row("amount", index).combo
            assert combo is not None
            combo.setEnabled(bool(claim.amounts))
            combo.setCurrentIndex(max(0, combo.findData(role.value if role else "")))

    def _quoted(self) -> str:
        """The quote with its amounts in bold."""
        anchor = self._claim.anchor
        text, at = anchor.quote, 0
        pieces: list[str] = []
        for amount in sorted(self._claim.amounts, key=lambda mention: mention.start):
            start, end = amount.start - anchor.start, amount.end - anchor.start
            if at <= start < end <= len(text):
                pieces += [escape(unbroken(text[at:start])), f"<b>{escape(unbroken(text[start:end]))}</b>"]
                at = end
        whole = "".join([*pieces, escape(unbroken(text[at:]))])
        return whole if len(text) <= _QUOTE_LIMIT else escape(unbroken(text[: _QUOTE_LIMIT - 1])) + "…"

    def _evidence(self) -> list[Evidence]:
        state = self._context.state
        known = state.evidence if state else {}
        return [known[key] for key in self._claim.evidence if key in known]

    def show_evidence(self) -> None:
        """The pieces as the desk has them now, and the details that are open."""
        pieces = self._evidence()
        self.strip.load(pieces)
        shown = next((piece for piece in pieces if piece.id == self.details.evidence_id), None)
        if shown is None:
            self.details.fold()
        else:
            self.details.show_piece(shown)
        self.strip.mark(self.details.evidence_id)
        self.form.order([*self.strip.pieces, *self.details.chain()])

    def show_details(self, evidence_id: str = "") -> None:
        """What is known of one piece, to be edited; without an id that of the focused piece, else of the next one."""
        wanted = evidence_id or self.strip.next_to(self.details.evidence_id)
        piece = next((piece for piece in self._evidence() if piece.id == wanted), None)
        if piece is not None:
            self.details.show_piece(piece)
            self.strip.mark(wanted)
            self.details.focus_first()

    def fold_details(self) -> None:
        self.details.fold()
        self.strip.mark("")

    # Acts

    def _run(self, op: Operation) -> None:
        if not self._context.run(op):
            self.load(self._claim)  # what the desk has; what was typed is told beside, where somebody else was faster

    def _commit(self, kind: str, index: int, text: str) -> None:
        """One field was left with another text than the desk has."""
        op = entering(self._context, self._claim, kind, index, text)
        if op is None:
            return
        if self._context.run(op):
            if kind == "evidence":
                self.form.row("evidence").field.load("", anew=True)
        else:
            self.refused.emit(Typed(kind, index, text))
            self.load(self._claim)  # what the desk has; what was typed is told beside

    def _remove_evidence(self, evidence_id: str) -> None:
        self.form.row("evidence").field.setFocus()
        self._run(remove_evidence(self._claim.id, evidence_id))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files and images pasted into the evidence are evidence; text is typed as ever."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            data = QApplication.clipboard().mimeData() if event.matches(QKeySequence.StandardKey.Paste) else None
            if data is not None and (data.hasUrls() or data.hasImage()):
                self.pasted.emit(data)
                return True
        return super().eventFilter(watched, event)

    def _set_work(self, _row: int) -> None:
        self._run(claim_acts.set_work(self._claim.id, Work(self.form.work.currentData())))

    def _set_decision(self, _row: int) -> None:
        self._run(claim_acts.set_decision(self._claim.id, Decision(self.form.decision.currentData())))

    def _answer(self, answer: Answer) -> None:
        self._run(claim_acts.set_answer(self._claim.id, None if self._claim.answer is answer else answer))

    # Focus

    def focus_first(self, *kinds: str) -> None:
        """Put the cursor into the first field that holds a value, of `kinds` or of any; else into the first of all."""
        shown = {kind for (kind, _), row in self.form.rows.items() if not row.field.isHidden() and row.field.text()}
        first = next((kind for kind in kinds or VALUES if kind in shown), VALUES[0])
        field = self.form.row(first).field
        field.setFocus()
        field.selectAll()

    def focus_on(self, kind: str) -> None:
        """Put the cursor into one field: "note", "evidence", "corrected"."""
        self.form.row(kind).field.setFocus()

    def being_typed(self) -> Typed | None:
        """What is in the field that shows something else than the desk."""
        for (kind, index), row in self.form.rows.items():
            if row.field.is_being_typed:
                return Typed(kind, index, row.field.text())
        return self.details.being_typed()

    def fields(self) -> list[ParsedField]:
        """The fields that are shown, in order."""
        shown = [(key, row.field) for key, row in self.form.rows.items() if not row.field.isHidden()]
        return [field for _, field in sorted(shown, key=lambda pair: pair[0])]

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self.fields():
            field.editingFinished.emit()
        self.details.commit()
