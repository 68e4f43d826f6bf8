"""Acts on the open article, newest first, with what was before and after."""

from __future__ import annotations

from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row


class HistoryView(RowsTab):
    """Read only when it is looked at."""

    name = "history"
    heading = "ui.history"

    def fill(self) -> None:
        context = self._context
        entries = context.desk.history(context.article_id, tag=context.tag) if context.article_id else []
        rows = []
        for number, entry in enumerate(entries):
            changes = [f"{field} : {before or '—'} → {after or '—'}" for field, before, after in entry.changes[:6]]
            when = entry.at.astimezone()
            rows.append(
                Row(
                    key=str(number),
                    label=f"{when:%d/%m %H:%M} · {entry.who}",
                    text="; ".join([context.word(entry.label), *changes]),
                    sign="↶" if entry.undone else "",
                    hint=context.say("ui.was_undone") if entry.undone else "",
                    dimmed=entry.undone,
                )
            )
        self.rows.set_rows(rows)
