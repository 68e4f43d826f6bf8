"""Acts on the open article, or on its current claim alone, newest first: who, when, what, from, to."""

from __future__ import annotations

import datetime as dt

from workbench.desk.views import Change, HistoryEntry
from workbench.domain.moments import Moment
from workbench.domain.wording import moment_text
from workbench.ui.context import Context
from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row

_SHOWN = 6
"""Changes of one act that are told in its row; the others are counted."""


class HistoryView(RowsTab):
    """Read only when it is looked at."""

    name = "history"
    heading = "ui.history"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.of_claim = False
        context.claim_moved.connect(self._moved)

    def show_claim(self, of_claim: bool) -> None:
        """Only what was done to the current claim, whichever that is, or all."""
        self.of_claim = of_claim
        self.reload()

    def title(self) -> str:
        return self._context.say("ui.history_of_claim" if self.of_claim else self.heading)

    def _moved(self, _claim_id: str) -> None:
        if self.of_claim:
            self.reload()

    def fill(self) -> None:
        context = self._context
        claim = context.claim_id if self.of_claim else None
        known = context.article_id and claim != ""
        entries = context.desk.history(context.article_id, claim, context.tag) if known else []
        self.rows.set_rows([self._row(entry) for entry in entries])

    def _row(self, entry: HistoryEntry) -> Row:
        context = self._context
        told = [self._change(change) for change in entry.changes[:_SHOWN]]
        more = len(entry.changes) - _SHOWN
        if more > 0:
            told.append(context.say("history.more", count=more))
        return Row(
            key=str(entry.number),
            label=self._hour(entry.at),
            text=" · ".join([entry.who or "–", context.word(entry.label), *told]),
            sign="↶" if entry.undone else "",
            hint=self._undone(entry) if entry.undone else "",
            dimmed=entry.undone,
        )

    def _undone(self, entry: HistoryEntry) -> str:
        if entry.undone_at is None:
            return self._context.say("ui.was_undone")
        who, when = entry.undone_by or "–", self._hour(entry.undone_at)
        return self._context.say("history.undone_by", who=who, when=when)

    def _hour(self, moment: dt.datetime) -> str:
        """A day and hour where the reader is."""
        here = moment.astimezone()
        return f"{moment_text(Moment(here.date().isoformat()), self._context.tag)}, {here:%H:%M}"

    def _change(self, change: Change) -> str:
        """« constat : à vérifier → faux », « note : rappelé » where there was none; of the article with the claim."""
        say, words = self._context.say, {"before": change.before, "after": change.after or "–"}
        told = say("ui.changed" if change.before else "ui.came", field=say(f"history.field.{change.field}"), **words)
        about = change.what and not self.of_claim and not change.field.endswith(".noun")
        return f"{told} ({self._context.quoted(_short(change.what))})" if about else told


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip()}…"
