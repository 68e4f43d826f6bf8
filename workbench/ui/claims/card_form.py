"""The fields of a card. Rows are made once and shown or hidden as claims need them: walking on must be instant."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.domain.claims import Decision, Work
from workbench.domain.quantities import Role
from workbench.records import dataclass
from workbench.ui.context import Context
from workbench.ui.widgets.choosers import Chooser
from workbench.ui.widgets.fields import ParsedField

PLACES = {"amount": 0, "date": 100, "source": 200, "corrected": 300, "evidence": 301, "note": 304, "states": 305}
"""Where the rows of a kind begin, in lines of the form; each has a second line for its chooser where text is large."""

_LARGE = 150
"""Per cent of the text size from which a chooser stands below its field."""


@dataclass(slots=True)
class Row:
    """One line of the form; amounts have a chooser for their role."""

    label: QLabel
    field: ParsedField
    combo: QComboBox | None = None

    def show(self, visible: bool) -> None:
        for widget in (self.label, self.field, self.combo):
            if widget is not None:
                widget.setVisible(visible)


@dataclass(frozen=True, slots=True)
class Held:
    """The field that is typed in, with its text and where the cursor stands in it."""

    kind: str
    index: int
    text: str
    cursor: int


class CardForm(QWidget):
    """`readers` say what a typed text means; `committed` is called with kind, index and text."""

    edited = Signal()
    """Somebody types in one of the fields."""

    def __init__(
        self,
        context: Context,
        readers: Mapping[str, Callable[[int, str], tuple[str, bool]]],
        committed: Callable[[str, int, str], None],
    ) -> None:
        super().__init__()
        self._context = context
        self._readers = readers
        self._committed = committed
        self.rows: dict[tuple[str, int], Row] = {}
        self._ordered: tuple[int, list[QWidget]] = (0, [])
        self._between: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._is_narrow = context.percent >= _LARGE
        self.work, self.decision = Chooser(9), Chooser(9)
        self._add_states()

    def row(self, kind: str, index: int = 0) -> Row:
        """The row of a kind, made when first needed."""
        if (kind, index) not in self.rows:
            self.rows[kind, index] = self._make(kind, index)
        return self.rows[kind, index]

    def held(self) -> Held | None:
        """What a form that is made anew must have again; this one says no more that its field was left."""
        for (kind, index), row in self.rows.items():
            if row.field.hasFocus():
                row.field.blockSignals(True)
                return Held(kind, index, row.field.text(), row.field.cursorPosition())
        return None

    def put_back(self, held: Held) -> None:
        """Go on where the other form was."""
        field = self.row(held.kind, held.index).field
        field.setFocus()
        field.setText(held.text)
        field.setCursorPosition(held.cursor)

    def show_only(self, wanted: dict[str, int]) -> None:
        """Show so many rows of each kind."""
        for kind, count in wanted.items():
            for index in range(count):
                self.row(kind, index)
        for (kind, index), row in self.rows.items():
            row.show(index < wanted.get(kind, 0))
        self.order(self._between)

    def order(self, between: Sequence[QWidget]) -> None:
        """Tab goes down the form as the eye does, though rows are made when first needed; `between` evidence and note
        stand the pieces there are.
        """
        now = (len(self.rows), list(between))
        if self._ordered == now:
            return
        self._ordered, self._between = now, now[1]
        chain: list[QWidget] = []
        for _, row in sorted(self.rows.items(), key=lambda item: PLACES[item[0][0]] + item[0][1]):
            chain.append(row.field)
            if row.combo is not None:
                chain.append(row.combo)
            if row is self.rows.get(("evidence", 0)):
                chain += between
        chain += [self.work, self.decision]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _make(self, kind: str, index: int) -> Row:
        name = self._context.say(f"ui.card.{kind}")
        label = QLabel(name)
        label.setProperty("role", "field")
        label.setWordWrap(self._is_narrow)
        reader = self._readers.get(kind)
        field = ParsedField(name, partial(reader, index) if reader else None)
        label.setBuddy(field)
        field.committed.connect(lambda text: self._committed(kind, index, text))
        field.understood.connect(self._context.told)
        field.textEdited.connect(lambda _text: self.edited.emit())
        place = 2 * (PLACES[kind] + index)
        self._grid.addWidget(label, place, 0)
        if kind != "amount":
            self._grid.addWidget(field, place, 1, 1, 2)
            return Row(label, field)
        self._grid.addWidget(field, place, 1, 1, 2 if self._is_narrow else 1)
        combo = self._role_chooser()
        combo.activated.connect(lambda _row: self._committed("role", index, combo.currentData()))
        below = (place + 1, 1, 1, 2) if self._is_narrow else (place, 2, 1, 1)
        self._grid.addWidget(combo, *below)
        return Row(label, field, combo)

    def _role_chooser(self) -> QComboBox:
        combo = Chooser(7)
        combo.setAccessibleName(self._context.say("ui.card.role"))
        combo.addItem(self._context.say("ui.card.no_role"), "")
        for role in Role:
            combo.addItem(self._context.say(f"role.{role}"), role.value)
        return combo

    def put_below(self, kind: str, widget: QWidget, line: int = 1) -> None:
        """A widget of its own below a row; from the second line on it is as wide as the form."""
        first = 1 if line == 1 else 0
        self._grid.addWidget(widget, 2 * (PLACES[kind] + line), first, 1, 3 - first)

    def _add_states(self) -> None:
        label = QLabel(self._context.say("ui.card.work"))
        label.setProperty("role", "field")
        self.work.setAccessibleName(self._context.say("ui.card.work"))
        for state in Work:
            self.work.addItem(self._context.say(f"work.{state}"), state.value)
        self.decision.setAccessibleName(self._context.say("ui.card.decision"))
        for choice in Decision:
            id = "ui.card.no_decision" if choice is Decision.NONE else f"decision.{choice}"
            self.decision.addItem(self._context.say(id), choice.value)
        both = QWidget()
        beside = QVBoxLayout(both) if self._is_narrow else QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.work, 1)
        beside.addWidget(self.decision, 1)
        self._grid.addWidget(label, 2 * PLACES["states"], 0)
        self._grid.addWidget(both, 2 * PLACES["states"], 1, 1, 2)
