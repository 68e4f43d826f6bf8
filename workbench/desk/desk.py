"""The Desk: the one thing that window and command line work with. Without Qt, without SQL."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.check.case import Options
from workbench.check.rule import Rule
from workbench.desk import history, opening, sheets
from workbench.desk.moving import Report
from workbench.desk.operation import Operation
from workbench.desk.ops.articles import add_version
from workbench.desk.ports import Acting, Checker, Presence, Reader, Store, UnitOfWork
from workbench.desk.seen import Seen
from workbench.desk.settling import check_again, settle
from workbench.desk.views import ArticleState, ArticleSummary, HistoryEntry
from workbench.domain.changes import Changes
from workbench.domain.evidence import Evidence
from workbench.domain.moments import Moment
from workbench.domain.quantities import Quantity
from workbench.domain.sources import Source
from workbench.errors import WorkbenchError
from workbench.i18n import Catalogue, Message, message
from workbench.importers.base import Draft
from workbench.settings import TABLE, Settings, Value

if TYPE_CHECKING:
    from workbench.exporters.redaction import Withheld
    from workbench.exporters.report import Report as SheetReport

_TRIES, _PAUSE = 8, 0.05
_AGAIN = ("error.desk.interrupted", "error.desk.busy", "error.act.overtaken")
Listener = Callable[[Changes], None]


def _clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Desk:
    """Runs operations, keeps them undoable, tells listeners, and answers questions about articles."""

    def __init__(
        self,
        store: Store,
        reader: Reader,
        checker: Checker,
        *,
        catalogue: Callable[[], Catalogue],
        person: str = "",
        clock: Callable[[], dt.datetime] = _clock,
    ) -> None:
        """`catalogue` is called when words are first needed; `person` signs the acts unless a setting names another."""
        self._store = store
        self._reader = reader
        self._checker = checker
        self._make_catalogue = catalogue
        self._catalogue: Catalogue | None = None
        self._account = person
        self._clock = clock
        self._archive = store.archive()
        self._listeners: list[Listener] = []
        self._seen = Seen()
        store.listen(self._hear)
        with store.snapshot() as snapshot:
            self._settings = Settings({key: value for key, value in snapshot.settings().items() if key in TABLE})

    # Acts

    def run(self, op: Operation, initiator: str = "") -> Changes:
        """Do one act: all of it is saved and undoable, or nothing happened. Raises OperationRefused, DeskError."""

        def act(unit: UnitOfWork) -> Changes:
            op.apply(unit)
            self._seen.require(unit)
            settle(unit, self._checker, self._options())
            changes = unit.commit(op.label, initiator)
            self._seen.keep(unit.images())
            return changes

        return self._tell(self._within(act))

    def add_version(self, article_id: str, draft: Draft, initiator: str = "") -> Report:
        """Import a new draft of an article; what became of its claims. One act, undoable."""
        reports: list[Report] = []
        self.run(add_version(article_id, draft, reports.append), initiator)
        return reports[0]

    def undo(self, initiator: str = "") -> Changes:
        """Take back the last act, also one of an earlier day. Raises OperationRefused when there is none."""
        return self._tell(self._within(lambda unit: self._replayed(unit, unit.undo(initiator))))

    def redo(self, initiator: str = "") -> Changes:
        """Do again what was undone last. Raises OperationRefused when there is nothing."""
        return self._tell(self._within(lambda unit: self._replayed(unit, unit.redo(initiator))))

    def _replayed(self, unit: UnitOfWork, changes: Changes) -> Changes:
        if unit.unsettled:
            check_again(unit, unit.unsettled, self._checker, self._options())
            unit.follow_up()
        self._seen.keep(unit.images())
        return changes

    def _within(self, act: Callable[[UnitOfWork], Changes]) -> Changes:
        """Do an act in a transaction. On a shared desk it is done anew after a dropped connection, a deadlock or a
        change that came between.
        """
        for left in reversed(range(_TRIES if self._store.shared else 1)):
            try:
                with self._store.begin(self._acting()) as unit:
                    return act(unit)
            except WorkbenchError as error:
                if not left or error.message_id not in _AGAIN:
                    raise
                time.sleep(_PAUSE)
        raise AssertionError

    def undo_label(self) -> Message | None:
        """The name of the act that undo would take back."""
        with self._store.snapshot(self.person) as snapshot:
            act = snapshot.last_done()
        return None if act is None else act.label

    def redo_label(self) -> Message | None:
        """The name of the act that redo would do again."""
        with self._store.snapshot(self.person) as snapshot:
            act = snapshot.first_undone()
        return None if act is None else act.label

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every act, on the thread that acted. Returns the function that ends it."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    # Questions

    def articles(self, search: str = "") -> list[ArticleSummary]:
        """The library, last touched first; with a search, articles whose text, notes, sources or evidence hold it."""
        with self._store.snapshot() as snapshot:
            return snapshot.summaries(search)

    def open(self, article_id: str) -> ArticleState:
        """Everything about one article. Raises OperationRefused when it does not exist."""
        with self._store.snapshot() as snapshot:
            return self._shown(opening.state_of(snapshot, article_id))

    def refreshed(self, state: ArticleState, changes: Changes) -> ArticleState:
        """The state of an open article after an act, reading only what the act touched."""
        with self._store.snapshot() as snapshot:
            return self._shown(opening.refreshed(snapshot, state, changes))

    def _shown(self, state: ArticleState) -> ArticleState:
        if self._store.shared:
            self._seen.remember(state)
        return state

    def enter(self, article_id: str = "") -> None:
        """On a shared desk, tell others which article is shown here."""
        self._store.enter(article_id)

    def present(self) -> list[Presence]:
        """Who else has which article open, on a shared desk."""
        return self._store.present()

    def history(self, article_id: str, claim_id: str | None = None, tag: str = "") -> list[HistoryEntry]:
        """What was done to an article or one of its claims, newest first, values worded in the language `tag`."""
        with self._store.snapshot() as snapshot:
            acts = snapshot.acts(article_id, claim_id)
        return history.entries(acts, tag or self._settings.text("ui.language") or "en", claim_id)

    # Getting in and out

    def read_file(self, path: Path, encoding: str | None = None) -> Draft:
        """The draft in a file, to be looked at before import. Raises InputError."""
        from workbench.importers.registry import read_path

        return read_path(path, encoding)

    def read_text(self, text: str, origin: str = "paste") -> Draft:
        """The draft in a pasted text. Raises InputError."""
        from workbench.importers.registry import read_text

        return read_text(text, origin)

    def sample_draft(self, tag: str) -> Draft:
        """The sample article of a language. Raises InputError."""
        from workbench.importers.sample import sample_draft

        return sample_draft(tag)

    def parse_amount(self, text: str, language: str, default_unit: str | None = None) -> Quantity | None:
        """What a typed amount means; None when it is not understood."""
        return self._reader.amount(text, language, default_unit)

    def parse_date(self, text: str, language: str, published: dt.date | None = None) -> Moment | None:
        return self._reader.date(text, language, published)

    def parse_source(self, text: str, language: str) -> Source:
        return self._reader.source(text, language)

    def formats(self) -> list[tuple[str, str, Message]]:
        """(id, file name ending, title) of every format of a claim sheet."""
        return sheets.formats()

    def export(self, article_id: str, format: str, language: str, *, notes: bool = False) -> bytes:
        """The claim sheet of an article. Raises UsageError for an unknown format."""
        with self._store.snapshot() as snapshot:
            state, acts = opening.state_of(snapshot, article_id), snapshot.acts(article_id)
        now = self._clock()
        return sheets.render(state, format, self.catalogue, language, notes=notes, now=now, acts=acts)

    def withheld(self, article_id: str, *, notes: bool = False) -> tuple[Withheld, ...]:
        """What an export would leave out: protected sources and evidence, and notes unless asked for."""
        return sheets.withheld(self.open(article_id), notes=notes)

    def compared(self, sheet: SheetReport) -> tuple[Message, ...] | None:
        """What a sheet says otherwise than the desk does now; None when its article is not here."""
        return sheets.compared(sheet, {row.id: row.title for row in self.articles()}, self.open)

    def export_to(
        self,
        path: Path,
        article_id: str,
        format: str,
        language: str,
        *,
        notes: bool = False,
        overwrite: bool = False,
    ) -> None:
        """The claim sheet as a file: all of it or nothing. Raises UsageError when it exists, InputError."""
        sheets.write(path, self.export(article_id, format, language, notes=notes), overwrite=overwrite)

    def evidence_file(self, evidence: Evidence) -> Path | None:
        """The archived copy of a piece of evidence."""
        return self._archive.path(evidence.sha256) if evidence.sha256 else None

    def evidence_faults(self, article_id: str) -> dict[str, str]:
        """Ids of evidence whose archived copy is "missing" or "changed"."""
        pieces = self.open(article_id).evidence.values()
        faults = {piece.id: self._archive.fault(piece.sha256) for piece in pieces if piece.sha256}
        return {key: fault for key, fault in faults.items() if fault}

    # Words and settings

    def rules(self) -> Sequence[Rule]:
        """The rules of the checker with their manual and examples, by family and code."""
        from workbench.check.registry import rules

        return rules()

    @property
    def catalogue(self) -> Catalogue:
        """All words, those of the rules included."""
        if self._catalogue is None:
            self._catalogue = self._make_catalogue()
        return self._catalogue

    @property
    def settings(self) -> Settings:
        return self._settings

    def set_setting(self, key: str, value: Value) -> None:
        """Keep a setting with the desk. Raises UsageError for an unknown key or an unfit value."""
        self._settings = self._settings.with_value(key, value)
        self._store.set_setting(key, value)
        self._tell(Changes(frozenset({"setting"}), frozenset({key}), label=message("op.setting")))

    @property
    def person(self) -> str:
        """Who signs the acts."""
        return self._settings.text("person.name") or self._account

    @property
    def location(self) -> str:
        return self._store.location

    @property
    def read_only(self) -> bool:
        """Whether every act will be refused (a protected file, or opened to be read)."""
        return self._store.read_only

    def close(self) -> None:
        """Give the desk free. Everything is saved already."""
        self._store.close()

    def _acting(self) -> Acting:
        return Acting(self.person, self._clock(), self._reader, self._archive)

    def _options(self) -> Options:
        severities = (pair.partition("=") for pair in self._settings.text("check.severities").split())
        return Options(
            disabled=frozenset(self._settings.text("check.disabled").replace(",", " ").split()),
            severities={code: severity for code, _, severity in severities},
        )

    def _hear(self, changes: Changes) -> None:
        """What others changed, on the store's thread."""
        self._tell(changes)

    def _tell(self, changes: Changes) -> Changes:
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        return changes
