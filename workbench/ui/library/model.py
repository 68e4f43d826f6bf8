"""The lines of the library: those the search leaves, last touched first, kept in step with the desk."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from workbench.desk.views import ArticleSummary
from workbench.domain.changes import Changes
from workbench.ui.company import Run, told
from workbench.ui.context import Context

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
_FEW = 20
"""So many touched articles are read by themselves."""
AT_FIRST = 200
"""So many lines are there when the window appears; the others come when it stands."""
_PAINTED_MS = 200
"""By then it does."""


class LibraryModel(QAbstractListModel):
    """The summaries that the search leaves."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.rows: list[ArticleSummary] = []
        self.search = ""
        self.is_whole = True
        self._acts = 0

    def begin(self, run: Run, worker: QObject) -> None:
        """The articles worked on last; the others are read beside the window and come below them."""
        self._take(self._context.desk.articles(most=AT_FIRST))
        self.is_whole = len(self.rows) < AT_FIRST
        if not self.is_whole:
            QTimer.singleShot(_PAINTED_MS, worker, lambda: self._read_rest(run))

    def _read_rest(self, run: Run) -> None:
        acts, desk = self._acts, self._context.desk

        def take(rows: list[ArticleSummary]) -> None:
            if self.is_whole:  # all was read meanwhile
                return
            if acts != self._acts:  # what was read is older than an act
                self._read_rest(run)
                return
            self.is_whole = True
            self._take(rows)

        run(desk.articles, take)

    def reload(self) -> None:
        self.is_whole = True
        self._take(self._context.desk.articles(self.search))

    def follow(self, changes: Changes) -> None:
        """Read what was touched; with ten thousand articles on the desk the others are not read for one verdict."""
        self._acts += 1
        if self.rows and changes.articles == {self.rows[0].id} and not self.search:
            fresh_first = self._context.desk.articles(only=changes.articles)
            if fresh_first:  # what one works on stands first and stays there
                self.rows[0] = fresh_first[0]
                self.dataChanged.emit(self.index(0), self.index(0))
                return
        ids, known = changes.articles, {row.id: row for row in self.rows}
        few = bool(ids) and len(ids) <= _FEW and ids <= known.keys() and not self.search
        fresh = {row.id: row for row in self._context.desk.articles(only=ids)} if few else {}
        if not few or len(fresh) < len(ids):
            self.reload()
            return
        first = [row for row in fresh.values() if row.updated_at > known[row.id].updated_at]
        moved = {row.id for row in first}
        self._take([*first, *(fresh.get(row.id, row) for row in self.rows if row.id not in moved)])

    def _take(self, rows: list[ArticleSummary]) -> None:
        """Tell only what differs."""
        old = self.rows
        if old and len(rows) > len(old) and rows[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(rows) - 1)
            self.rows = rows
            self.endInsertRows()
            return
        if [row.id for row in rows] == [row.id for row in old]:
            differing = [at for at, (before, row) in enumerate(zip(old, rows, strict=True)) if before != row]
            self.rows = rows
            for at in differing:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == SUMMARY:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            facts = [row.title, f"{row.checked}/{row.claims}", str(row.alerts), told(self._context, row.id)]
            return ", ".join(fact for fact in facts if fact)
        if role == Qt.ItemDataRole.ToolTipRole:
            return told(self._context, row.id) or None
        return None
