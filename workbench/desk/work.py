"""Doing things on a desk: acts, undo and redo in transactions, settings, and telling those who listen."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Sequence

from workbench.check.case import Options
from workbench.desk.checking import ROW, Checking
from workbench.desk.moving import Report
from workbench.desk.opening import sheet_of
from workbench.desk.operation import Operation
from workbench.desk.ops.articles import add_version
from workbench.desk.ports import Acting, Checker, Reader, Store, UnitOfWork
from workbench.desk.seen import Overtaken, Seen
from workbench.desk.unsaved import UnsavedTexts
from workbench.desk.views import ArticleState, SheetState
from workbench.domain.changes import Changes
from workbench.errors import WorkbenchError
from workbench.i18n import Catalogue, Message, message
from workbench.importers.base import Draft
from workbench.records import replace, uncollected
from workbench.settings import TABLE, Settings, Value

_CHECKER = {f"check.{name}": name for name in ("disabled", "enabled", "severities", "house")}
"""Settings that the checker's options are made of."""

_TRIES, _PAUSE = 8, 0.05
_AGAIN = ("error.desk.interrupted", "error.desk.busy", "error.act.overtaken")
Listener = Callable[[Changes], None]


def _clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _told_as(step: Callable[[int, int], None], done: int, total: int) -> Callable[[int, int], None]:
    """A step within one of many things: the count stays, a stop is heard."""
    return lambda _done, _total: step(done, total)


class Work:
    """Runs operations, keeps them undoable, tells listeners."""

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
        self.unsaved = UnsavedTexts(store.unsaved())
        store.listen(self._hear)
        with store.snapshot() as snapshot:
            found = snapshot.settings()
        self._settings = Settings({key: value for key, value in found.items() if key in TABLE})
        stale = str(found.get(ROW, ""))
        self.checking = Checking(store, lambda: self._checker, self._options, self._acting, stale)

    # Acts

    def run(self, op: Operation, initiator: str = "", wanted: Callable[[], None] | None = None) -> Changes:
        """Do one act: all of it is saved and undoable, or nothing happened. `wanted` is called time and again in a long
        one; what it raises ends it. Raises OperationRefused, DeskError.
        """
        try:
            return self._tell(self._within(lambda unit: self._done(unit, op, initiator), wanted))
        except Overtaken as error:
            self._seen.told(error)
            raise

    def run_together(self, ops: Iterable[Operation], initiator: str = "") -> None:
        """Do acts that are saved together: all of them or none, each undoable by itself. `ops` may look for the next
        one when it is asked. Not for a shared desk, where others wait meanwhile. Raises OperationRefused, DeskError.
        """
        done = []
        with self._store.begin(self._acting()) as unit, self._archive.together():
            for op in ops:
                done.append(self._done(unit, op, initiator))
                unit.next_act()
        for changes in done:
            self._tell(changes)

    def _done(self, unit: UnitOfWork, op: Operation, initiator: str) -> Changes:
        op.apply(unit)
        unit.acting.wanted()
        self._seen.require(unit)
        self.checking.after_act(unit)
        return unit.commit(op.label, initiator)

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
        self.checking.after_replay(unit)
        return changes

    def _within(self, act: Callable[[UnitOfWork], Changes], wanted: Callable[[], None] | None = None) -> Changes:
        """Do an act in a transaction. On a shared desk it is done anew after a dropped connection, a deadlock or a
        change that came between.
        """
        for left in reversed(range(_TRIES if self._store.shared else 1)):
            try:
                with uncollected(), self._store.begin(self._acting(wanted)) as unit:
                    changes = act(unit)
                self._seen.keep(unit.images())  # only what is committed
                return changes
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

    @property
    def settings(self) -> Settings:
        return self._settings

    def set_setting(self, key: str, value: Value) -> None:
        """Keep a setting with the desk (one to be read only: until it is closed). Raises UsageError for an unknown key
        or an unfit value.
        """
        fault = self.setting_fault(key, value)
        if fault is not None:
            raise fault
        self._settings = self._settings.with_value(key, value)
        if not self._store.read_only:
            self._store.set_setting(key, value)
        if key.startswith("check.") and not self._store.read_only:
            with self._store.snapshot() as snapshot:
                self.checking.all_are_stale(line.id for line in snapshot.summaries())
        self._tell(Changes(frozenset({"setting"}), frozenset({key}), label=message("op.setting")))

    def setting_fault(self, key: str, value: Value) -> WorkbenchError | None:
        """What is wrong with a value for a setting, before it is kept; None when it is fine."""
        try:
            chosen = self._settings.with_value(key, value)
            if key in _CHECKER:
                from workbench.check.choices import options

                options(**{_CHECKER[key]: chosen.text(key)})
        except WorkbenchError as error:
            return error
        return None

    @property
    def person(self) -> str:
        """Who signs the acts."""
        return self._settings.text("person.name") or self._account

    def weighed(self, state: ArticleState) -> SheetState | None:
        """The signature of a state with what has changed since. Takes its time on a long article."""
        with self._store.snapshot() as snapshot:
            return sheet_of(snapshot, state)

    @property
    def stale(self) -> frozenset[str]:
        """Articles that are still to be checked."""
        return self.checking.stale

    def check_anew(self, articles: Sequence[str], step: Callable[[int, int], None]) -> int:
        """Check articles again, one after the other; how many there were. `step` hears how many are done of how many
        (of a single one, how many rules), and may raise to end it: those checked by then stay checked. No act.
        """
        for number, article in enumerate(articles):
            step(number, len(articles))
            inside = step if len(articles) == 1 else _told_as(step, number, len(articles))
            self._tell(self.checking.check_anew(article, inside))
        return len(articles)

    def _freshen(self, article: str) -> None:
        """Check an article anew that was last checked under other settings of the checker. No act of its own."""
        if article in self.stale:
            self.checking.check_anew(article)

    def _acting(self, wanted: Callable[[], None] | None = None) -> Acting:
        acting = Acting(self.person, self._clock(), self._reader, self._archive)
        return acting if wanted is None else replace(acting, wanted=wanted)

    def _options(self) -> Options:
        from workbench.check.choices import kept

        return kept(**{name: self._settings.text(key) for key, name in _CHECKER.items()})

    def _hear(self, changes: Changes) -> None:
        """What others changed, on the store's thread."""
        self._tell(changes)

    def _tell(self, changes: Changes) -> Changes:
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        return changes
