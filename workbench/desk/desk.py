"""The Desk: the one thing that window and command line work with. Without Qt, without SQL."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.check.rule import Rule
from workbench.desk import history, opening, sheets
from workbench.desk.archive import faults_of
from workbench.desk.nouns import Original
from workbench.desk.ports import Presence
from workbench.desk.value_words import Words
from workbench.desk.views import ArticleState, ArticleSummary, HistoryEntry
from workbench.desk.work import Listener, Work
from workbench.domain.changes import Changes
from workbench.domain.claims import Claim
from workbench.domain.evidence import Evidence
from workbench.domain.moments import Moment
from workbench.domain.quantities import Quantity
from workbench.domain.sources import Source
from workbench.errors import OperationRefused
from workbench.i18n import Catalogue, Message
from workbench.importers.base import USUAL, Choices, Draft

if TYPE_CHECKING:
    from workbench.exporters.preview import Preview
    from workbench.exporters.redaction import Withheld
    from workbench.exporters.report import Report as SheetReport
    from workbench.importers.web.fetching import Fetcher, Progress
    from workbench.importers.web.stopping import Stop

__all__ = ["Desk", "Listener"]


class Desk(Work):
    """Runs operations, keeps them undoable, tells listeners, and answers questions about articles."""

    fetcher: Fetcher | None = None
    """Who fetches pages; None for one that reaches the public internet only."""

    # Questions

    def articles(
        self, search: str = "", only: Collection[str] | None = None, most: int | None = None
    ) -> list[ArticleSummary]:
        """The library, last touched first; with a search, articles whose text, notes, sources or evidence hold it;
        `only` those of some ids, at most the first `most`.
        """
        with self._store.snapshot() as snapshot:
            return snapshot.summaries(search, only, most)

    def open(self, article_id: str, *, freshen: bool = True) -> ArticleState:
        """Everything about one article. Raises OperationRefused when it does not exist. Without `freshen` an article
        that is `stale` comes with the alerts of its last check.
        """
        if freshen:
            self._freshen(article_id)
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

    def still_shown(self, claim: Claim, field: str) -> None:
        """On a shared desk: a field is being typed in over the value in `claim`, and shows nothing newer."""
        if self._store.shared:
            self._seen.still_shown(claim, field)

    def all_shown(self) -> None:
        """Nothing is being typed over values of others."""
        self._seen.all_shown()

    def enter(self, article_id: str = "") -> None:
        """On a shared desk, tell others which article is shown here."""
        self._store.enter(article_id, self.person)

    def present(self) -> list[Presence]:
        """Who else has which article open, on a shared desk."""
        return self._store.present()

    def history(self, article_id: str, claim_id: str | None = None, tag: str = "") -> list[HistoryEntry]:
        """What was done to an article or one of its claims, newest first, values worded in the language `tag`."""
        with self._store.snapshot() as snapshot:
            acts = snapshot.acts(article_id)
        return history.entries(acts, self._words(tag), claim_id)

    def last_acts(self, count: int, tag: str = "") -> list[HistoryEntry]:
        """What was done last on the whole desk, newest first; also on articles that are no more."""
        with self._store.snapshot() as snapshot:
            return history.entries(snapshot.last_acts(count), self._words(tag))

    def _words(self, tag: str) -> Words:
        return Words(self.catalogue, tag or self._settings.text("ui.language") or "en")

    # Getting in and out

    def read_file(self, path: Path, choices: Choices = USUAL) -> Draft:
        """The draft in a file, to be looked at before import. Raises InputError."""
        from workbench.importers.registry import read_path

        return read_path(path, choices)

    def fetch(
        self,
        address: str,
        choices: Choices = USUAL,
        *,
        allowed: bool = False,
        progress: Progress | None = None,
        stop: Stop | None = None,
    ) -> Draft:
        """The draft in the page at an address, when the settings allow it or the person asking did (`allowed`).
        Raises InputError, OperationRefused when it is not allowed.
        """
        from workbench.importers.web.reading import read_address

        if not (allowed or self._settings.flag("network.fetch")):
            raise OperationRefused("error.fetch.off")
        return read_address(address, choices, fetcher=self.fetcher, progress=progress, stop=stop)

    def read_text(self, text: str, origin: str = "paste") -> Draft:
        """The draft in a pasted text. Raises InputError."""
        from workbench.importers.registry import read_text

        return read_text(text, origin)

    def read_rich(self, html: str, text: str) -> Draft:
        """The draft in a rich text of the clipboard and its plain form. Raises InputError."""
        from workbench.importers.registry import read_rich

        return read_rich(html, text)

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

    def export(
        self, article_id: str, format: str, language: str, *, notes: bool = False, without: Collection[str] = ()
    ) -> bytes:
        """The claim sheet of an article, `without` some sections (`domain.sections`). Raises UsageError for an
        unknown format or section.
        """
        report = self._report(article_id, notes=notes, without=without)
        return sheets.render(report, format, self.catalogue, language)

    def _report(self, article_id: str, *, notes: bool, without: Collection[str] = ()) -> SheetReport:
        with self._store.snapshot() as snapshot:
            state, acts = opening.state_of(snapshot, article_id), snapshot.acts(article_id)
        return sheets.report_of(state, acts=acts, now=self._clock(), notes=notes, without=without)

    def withheld(self, article_id: str, *, notes: bool = False) -> tuple[Withheld, ...]:
        """What an export would leave out: protected sources and evidence, and notes unless asked for."""
        return sheets.withheld(self.open(article_id, freshen=False), notes=notes)

    def preview(
        self, article_id: str, format: str, language: str, *, notes: bool = False, without: Collection[str] = ()
    ) -> Preview:
        """How an exported sheet will look. Raises UsageError for an unknown format or section."""
        report = self._report(article_id, notes=notes, without=without)
        return sheets.preview(report, format, self.catalogue, language)

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
        without: Collection[str] = (),
        overwrite: bool = False,
    ) -> None:
        """The claim sheet as a file: all of it or nothing. Raises UsageError when it exists, InputError."""
        sheets.write(path, self.export(article_id, format, language, notes=notes, without=without), overwrite=overwrite)

    def exchange(self, article_id: str, *, blind: bool = False) -> bytes:
        """An article with its claims in one file for another checker; `blind`: without what was answered here."""
        from workbench.desk.exchange import packed

        return packed(self.open(article_id), self._archive, self.person, blind=blind)

    def article_of(self, path: Path) -> str:
        """The article that another checker's file is about, "" for none. Raises InputError, OperationRefused."""
        from workbench.desk.exchange import article_of
        from workbench.importers.registry import read_bytes

        with self._store.snapshot() as snapshot:
            return article_of(snapshot, read_bytes(path), path.name)

    def merge_file(self, article_id: str, path: Path, initiator: str = "") -> Changes:
        """Bring another checker's file back; without an article, the file's own comes onto the desk. Raises InputError,
        OperationRefused.
        """
        from workbench.desk.exchange import merge, receive
        from workbench.importers.registry import read_bytes

        data = read_bytes(path)
        return self.run(merge(data, path.name, article_id) if article_id else receive(data, path.name), initiator)

    def evidence_file(self, evidence: Evidence) -> Path | None:
        """The archived copy of a piece of evidence."""
        return self._archive.path(evidence.sha256) if evidence.sha256 else None

    def original_file(self, original: Original) -> Path:
        """The archived copy of the file that a version came from."""
        return self._archive.path(original.sha256)

    def original_fault(self, original: Original) -> str:
        """Whether that copy is "missing" or "changed"; "" when it is as it was kept."""
        return self._archive.fault(original.sha256)

    def evidence_faults(self, article_id: str, only: str = "") -> dict[str, Message]:
        """What is the matter with the archived copies of an article's evidence (or of one piece), by id; every one of
        them is read.
        """
        pieces = self.open(article_id, freshen=False).evidence.values()
        return faults_of(self._archive, [piece for piece in pieces if only in ("", piece.id)])

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

    def back_up(self, step: Callable[[int, int], None]) -> str:
        """A copy of the whole desk; where it is. `step` hears how much is copied of how much, and may raise to end it,
        which leaves nothing. Raises DeskError, OperationRefused.
        """
        return self._store.back_up(self._clock().astimezone(), step)

    @property
    def location(self) -> str:
        return self._store.location

    @property
    def shared(self) -> bool:
        """Whether others work on it at the same time."""
        return self._store.shared

    @property
    def read_only(self) -> bool:
        """Whether every act will be refused (a protected file, or opened to be read)."""
        return self._store.read_only

    def close(self) -> None:
        """Give the desk free. Everything is saved already."""
        self._store.close()
