"""What is known of one piece of evidence, edited in place below the pieces of a card; each field is an act to undo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLabel, QWidget

from workbench.desk.ops.evidence import edit_evidence
from workbench.domain.evidence import Evidence, EvidenceKind, Stance
from workbench.i18n import day
from workbench.ui.claims.entering import Typed
from workbench.ui.context import Context
from workbench.ui.evidence.writing import TEXTS, day_meant, writing, written
from workbench.ui.widgets.choosers import Chooser
from workbench.ui.widgets.fields import ParsedField

_CHOICES: dict[str, type[EvidenceKind | Stance]] = {"kind": EvidenceKind, "stance": Stance}
_FLAGS = ("primary", "protected")
_ORDER = ("title", "kind", "stance", "locator", "consulted", "address", "note", "primary", "protected")


class EvidenceDetails(QFrame):
    """Hidden until a piece is to be looked at. What is typed as a day and is none stays, marked."""

    resized = Signal()
    edited = Signal()
    """Somebody types."""
    refused = Signal(Typed)
    """A text that could not be entered."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Evidence | None = None
        self.setObjectName("details")
        self.texts = {
            key: ParsedField(context.say(f"panel.details.{key}"), self._read_day if key == "consulted" else None)
            for key in TEXTS
        }
        self.choices = {key: self._chooser(key, values) for key, values in _CHOICES.items()}
        self.flags = {key: QCheckBox(context.say(f"panel.details.{key}")) for key in _FLAGS}
        self._lay_out()
        for key, field in self.texts.items():
            field.committed.connect(lambda text, key=key: self._typed(key, text))
            field.understood.connect(context.told)
            field.textEdited.connect(lambda _text: self.edited.emit())
        for key, combo in self.choices.items():
            combo.activated.connect(lambda _row, key=key: self._chosen(key))
        for key, box in self.flags.items():
            box.setToolTip(context.say(f"panel.details.{key}_hint"))
            box.setAccessibleDescription(context.say(f"panel.details.{key}_hint"))
            box.clicked.connect(lambda checked, key=key: self._keep(key, checked))
        for key in ("locator", "consulted"):
            self.texts[key].setPlaceholderText(context.say(f"panel.details.{key}_hint"))
        self.hide()

    def _chooser(self, name: str, values: type[EvidenceKind | Stance]) -> QComboBox:
        combo = Chooser(7)
        combo.setAccessibleName(self._context.say(f"panel.details.{name}"))
        for value in values:
            combo.addItem(self._context.say(f"evidence.{name}.{value}"), value)
        return combo

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(_ORDER):
            if key in self.flags:
                grid.addWidget(self.flags[key], row, 1)
                continue
            label = QLabel(self._context.say(f"panel.details.{key}"))
            label.setProperty("role", "field")
            label.setBuddy(self._widget(key))
            grid.addWidget(label, row, 0)
            grid.addWidget(self._widget(key), row, 1)

    def _widget(self, key: str) -> QWidget:
        return self.texts.get(key) or self.choices.get(key) or self.flags[key]

    def chain(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self._widget(key) for key in _ORDER]

    @property
    def evidence_id(self) -> str:
        """The piece that is shown, "" while none is."""
        return self._shown.id if self._shown is not None else ""

    def show_piece(self, evidence: Evidence) -> None:
        """Fill the fields; what is being typed on the same piece stays."""
        before, self._shown = self._shown, evidence
        other = before is None or before.id != evidence.id
        for key, field in self.texts.items():
            text = written(evidence, key, self._context.tag)
            if other or before is None or text != written(before, key, self._context.tag) or not field.property("bad"):
                field.load(text, anew=other)
        for key, combo in self.choices.items():
            combo.setCurrentIndex(combo.findData(getattr(evidence, key)))
        for key, box in self.flags.items():
            box.setChecked(bool(getattr(evidence, key)))
        self.setAccessibleName(self._context.say("panel.details.of", title=evidence.title))
        if self.isHidden():
            self.show()
        if other:
            self.resized.emit()

    def fold(self) -> None:
        """Put away; a field that is being typed in was left before."""
        if self._shown is not None:
            self._shown = None
            self.hide()
            self.resized.emit()

    def focus_first(self) -> None:
        """Into the place within the piece: what is missing most often."""
        self.texts["locator"].setFocus()
        self.texts["locator"].selectAll()

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self.texts.values() if self._shown is not None else ():
            field.editingFinished.emit()

    # Acts

    def being_typed(self) -> Typed | None:
        """What is in the field that shows something else than the desk."""
        for key, field in self.texts.items():
            if self._shown is not None and field.is_being_typed:
                return Typed(key, 0, field.text(), self._shown.id)
        return None

    def _typed(self, key: str, text: str) -> None:
        """On top of what the desk holds now. What is no day stays, marked; a piece keeps a title."""
        piece = self._piece
        if piece is None:
            return
        op = writing(self._context, piece, key, text)
        if op is not None and self._context.run(op):
            return
        if op is not None:
            self.refused.emit(Typed(key, 0, text, piece.id))
        if op is not None or key != "consulted":
            self.texts[key].load(written(piece, key, self._context.tag), anew=True)

    def _chosen(self, key: str) -> None:
        self._keep(key, _CHOICES[key](self.choices[key].currentData()))

    def _keep(self, key: str, value: Any) -> None:
        """One field, on top of what the desk holds now."""
        piece = self._piece
        if piece is not None and getattr(piece, key) != value:
            self._context.run(edit_evidence(replace(piece, **{key: value})))

    @property
    def _piece(self) -> Evidence | None:
        """The piece that is shown, as the desk holds it now."""
        state = self._context.state
        return state.evidence.get(self.evidence_id) if state else None

    # The day

    def _read_day(self, text: str) -> tuple[str, bool]:
        found = day_meant(self._context, text)
        return (day(found, self._context.tag), True) if found else (self._context.say("ui.card.not_understood"), False)
