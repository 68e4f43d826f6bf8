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
            changes = [self._change(*change) for change in entry.changes[:6]]
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

    def _change(self, field: str, before: str, after: str) -> str:
        """« constat : — → faux »; a value that is a term of ours ("wrong") in the reader's words."""
        name = field.rpartition(".")[2]
        heading = self._known(f"field.{name}") or name
        values = (self._known(f"{name}.{value}") or value or "—" for value in (before, after))
        return self._context.say("ui.changed", field=heading, **dict(zip(("before", "after"), values, strict=True)))

    def _known(self, id: str) -> str:
        context = self._context
        return context.say(id) if context.desk.catalogue.has(id, context.tag) else ""
