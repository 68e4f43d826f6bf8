"""Files, addresses and the clipboard on their way in: read beside the window, proposed, imported, reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.desk import tallies
from workbench.desk.intake import (
    USUAL,
    Arrived,
    Choices,
    Draft,
    Outcome,
    Stop,
    TrackedChanges,
    fetch_all,
    files_in,
    take_in,
)
from workbench.domain.articles import Version
from workbench.errors import OperationRefused, WorkbenchError
from workbench.ui.commands.upkeep import check_anew
from workbench.ui.intake.arrived import Begun
from workbench.ui.intake.progress import ProgressStrip
from workbench.ui.intake.proposal import Proposal
from workbench.ui.intake.report import ImportReport
from workbench.ui.tasks import Job, Tasks

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

Done = Callable[[Draft], None]


class Arrivals(QObject):
    """One window's; what runs can be stopped with `cancel`."""

    _came = Signal(int, int, str)

    def __init__(self, window: MainWindow, strip: ProgressStrip) -> None:
        super().__init__(window)
        self._window, self._context, self._strip = window, window.context, strip
        self._net = Tasks(self._failed, self)  # the worker of the desk never waits for the net
        self._stop = Stop()
        self._proposal: Proposal | None = None
        self._report: ImportReport | None = None
        self._outcomes: tuple[list[Outcome], int] | None = None
        self._came.connect(strip.show_progress)
        strip.cancelled.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        return self._strip.isVisible()

    @property
    def has_report(self) -> bool:
        return self._outcomes is not None

    def cancel(self) -> None:
        self._stop.set()

    def close(self) -> None:
        """Stop what runs (when the window closes)."""
        self._stop.set()
        self._net.wait()

    # Ways in

    def wanted(self, names: Sequence[Path | str], choices: Choices = USUAL) -> None:
        """Files, and addresses that were allowed: what is one alone is proposed, else all come in and are reported."""
        addresses = [name for name in names if isinstance(name, str)]
        paths = [name for name in names if isinstance(name, Path)]
        if not addresses:
            self.paths(paths, choices)
        elif len(addresses) == 1 and not paths:
            self.address(addresses[0], choices, allowed=True)
        else:
            self._window.tasks.run(lambda: files_in(paths), lambda files: self._pages(files, addresses, choices))

    def paths(self, paths: Sequence[Path], choices: Choices = USUAL) -> None:
        """One file is proposed; several, or a folder, are imported as they are and reported."""

        def found(files: list[Path]) -> None:
            if len(files) == 1:
                self.file(files[0], self._window.import_draft, choices)
            else:
                self._many(files, choices)

        if paths:
            self._window.tasks.run(lambda: files_in(paths), found)

    def file(self, path: Path, done: Done, choices: Choices = USUAL, before: Version | None = None) -> None:
        """Read a file and propose it; `before` is the version that it is a new draft of."""
        read, begun = partial(self._context.desk.read_file, path), self._window.arrived.begun()

        def start(wished: Choices) -> None:
            title = self._context.say("ui.work.read", file=path.name)
            self._window.tasks.start(title, lambda job: _read(job, wished), proposed, self._window.tell_stopped)

        def _read(job: Job, wished: Choices) -> Draft:
            draft = read(wished)
            job.go_on()  # stopped meanwhile, it is not proposed
            return draft

        def proposed(draft: Draft) -> None:
            show = partial(self.propose, draft, done, lambda way: start(replace(choices, tracked=way)), before)
            self._arrived(begun, draft, show)

        start(choices)

    def address(self, address: str, choices: Choices = USUAL, *, allowed: bool = False) -> None:
        """Fetch a page beside everything else, then propose it."""
        context = self._context
        if not (allowed or context.desk.settings.flag("network.fetch")):
            context.complain(OperationRefused("error.fetch.off"))
            return
        if self.is_running:
            context.complain(OperationRefused("error.fetch.busy"))
            return
        stop, begun = self._begin("intake.fetching"), self._window.arrived.begun()

        def came(done: int, total: int) -> None:
            self._came.emit(done, total, f"{address} · {done // 1024} kB")

        def arrived(draft: Draft) -> None:
            self._strip.hide()
            self._arrived(begun, draft, partial(self.propose, draft, self._window.import_draft))

        self._came.emit(0, 0, address)
        self._net.run(lambda: context.desk.fetch(address, choices, allowed=True, progress=came, stop=stop), arrived)

    def clipboard(self, html: str, text: str) -> None:
        desk = self._context.desk
        if html and text.strip():
            read, begun = partial(desk.read_rich, html, text), self._window.arrived.begun()

            def rich(draft: Draft) -> None:
                self._arrived(begun, draft, partial(self.propose, draft, self._window.import_draft))

            self._window.tasks.run(read, rich)
            return
        try:
            draft = desk.read_text(text)
        except WorkbenchError as error:
            self._context.complain(error)
        else:
            self.propose(draft, self._window.import_draft)

    def _arrived(self, begun: Begun, draft: Draft, show: Callable[[], None]) -> None:
        told = self._context.say("intake.arrived", title=draft.title or draft.origin)
        self._window.arrived.bring(begun, told, show)

    def propose(
        self,
        draft: Draft,
        done: Done,
        again: Callable[[TrackedChanges], None] | None = None,
        before: Version | None = None,
    ) -> None:
        """Ask what a draft is; a sheet of ours has been asked already."""
        if draft.carried is not None:
            done(draft)
            return
        if self._proposal is None:
            self._proposal = Proposal(self._window, self._context)
        self._proposal.offer(draft, done, again, before)

    # Many

    def _pages(self, files: list[Path], addresses: Sequence[str], choices: Choices) -> None:
        """Fetch all pages beside everything else, then take them in with the files."""
        context = self._context
        if self.is_running:
            context.complain(OperationRefused("error.fetch.busy"))
            return
        stop, begun = self._begin("intake.fetching"), self._window.arrived.begun()

        def came(done: int, address: str) -> None:
            self._came.emit(done, len(addresses), f"{done + 1} / {len(addresses)} · {address}")

        def arrived(pages: list[Arrived]) -> None:
            self._strip.hide()
            if stop.is_set():  # nothing was imported yet
                self._report_of([], len(addresses) + len(files), begun)
            else:
                self._many([*files, *pages], choices)

        self._net.run(lambda: fetch_all(context.desk, addresses, choices, stop, came), arrived)

    def _many(self, files: Sequence[Path | Arrived], choices: Choices) -> None:
        if self.is_running:
            self._context.complain(OperationRefused("error.fetch.busy"))
            return
        stop, desk, begun = self._begin("intake.importing"), self._context.desk, self._window.arrived.begun()

        def work() -> list[Outcome]:
            outcomes = []
            with self._context.gathered():
                for outcome in take_in(desk, files, choices, stop.is_set):
                    outcomes.append(outcome)
                    told = f"{len(outcomes)} / {len(files)} · {Path(outcome.name).name}"
                    self._came.emit(len(outcomes), len(files), told)
            return outcomes

        def over(outcomes: list[Outcome]) -> None:
            self._strip.hide()
            self._report_of(outcomes, len(files) - len(outcomes), begun)
            left = [outcome.article_id for outcome in outcomes if outcome.article_id in desk.stale]
            if left:  # long ones, for which the others did not wait
                check_anew(self._window, left)

        self._window.tasks.run(work, over)

    def _report_of(self, outcomes: list[Outcome], left_out: int, begun: Begun) -> None:
        self._outcomes = outcomes, left_out
        told = " · ".join(self._context.word(count) for count in tallies.of_import(outcomes, left_out))
        self._window.arrived.bring(begun, told, self.show_report)

    def show_report(self) -> None:
        if self._outcomes is not None:
            if self._report is None:
                self._report = ImportReport(self._window, self._context, self._context.open_article)
            self._report.offer(*self._outcomes)

    def _begin(self, heading: str) -> Stop:
        say = self._context.say
        self._stop = Stop()
        self._strip.begin(say(heading), say("intake.cancel"), self._window.keymap.shown("edit.stop"))
        return self._stop

    def _failed(self, error: Exception) -> None:
        self._strip.hide()
        self._context.complain(error)  # type: ignore[arg-type]
