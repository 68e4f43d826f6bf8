"""When an article is checked: within the act that changed it, or after it and beside the work.

A check of a thousand claims takes a second and more; nobody must wait for it. The act is stored at once, with a note
that the article is still to be checked; whoever shows the article has it checked on another thread. A check reads and
thinks without holding the desk, and is stored only if nothing it looked at has changed meanwhile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

from workbench.check.case import Options
from workbench.desk.ports import Acting, Checker, Image, Store, UnitOfWork
from workbench.desk.settling import CHECKED, Outcome, apply, case_of, check_again, outcome, settle, touched_articles
from workbench.domain.articles import Article
from workbench.domain.changes import Changes
from workbench.domain.claims import Claim

ROW = "check.stale"
"""The row of settings with the articles that are still to be checked."""

_TRIES = 6
Step = Callable[[int, int], None]


class _Overtaken(Exception):
    """The article was changed during its check."""


class Checking:
    """`later_from`: from so many claims on, an article is checked after the act; None: always within it."""

    def __init__(
        self,
        store: Store,
        checker: Callable[[], Checker],
        options: Callable[[], Options],
        acting: Callable[[], Acting],
        stale: str,
    ) -> None:
        self._store, self._checker, self._options, self._acting = store, checker, options, acting
        self._stale = frozenset(stale.split())
        self._changes: Counter[str] = Counter()
        self.later_from: int | None = None

    @property
    def stale(self) -> frozenset[str]:
        """Articles to be checked: the settings are others since, or an act did not wait for it."""
        return frozenset() if self._store.read_only else self._stale

    def all_are_stale(self, articles: Iterable[str]) -> None:
        """The settings of the checker are others."""
        self._stale = frozenset(articles)
        self._store.set_setting(ROW, " ".join(sorted(self._stale)))

    def after_act(self, unit: UnitOfWork) -> None:
        """Read and check what an act made necessary, or note that it is to be checked."""
        self._leave(unit, settle(unit, self._checker(), self._options(), self._waits))
        self._count(unit.images())

    def after_replay(self, unit: UnitOfWork) -> None:
        """An undo or redo brings findings back with the values, unless they were found after the act."""
        images = list(unit.images())
        self._count(images)
        found_within = {image.article for image in images if image.kind in ("finding", "link")}
        wanted = unit.unsettled | (touched_articles(images) - found_within)
        later = {article for article in wanted if self._waits(unit, article)}
        self._leave(unit, later)
        if wanted - later:
            check_again(unit, wanted - later, self._checker(), self._options())
            unit.follow_up()

    def _waits(self, unit: UnitOfWork, article: str) -> bool:
        if self.later_from is None or self._store.shared:
            return False
        lines = unit.summaries(only=[article])
        claims = lines[0].claims if lines else len(unit.of_article(Claim, article))  # a new one has no line yet
        return article in self._stale or claims >= self.later_from

    def _leave(self, unit: UnitOfWork, articles: Iterable[str]) -> None:
        """Kept with the act: whatever ends the program, the check is made up for."""
        self._keep(unit, self._stale | frozenset(articles))

    def _keep(self, unit: UnitOfWork, stale: frozenset[str]) -> None:
        if stale != self._stale:
            self._stale = stale
            unit.set_setting(ROW, " ".join(sorted(stale)))

    def _count(self, images: Iterable[Image]) -> None:
        for image in images:
            if image.kind == "finding" or image.changed & CHECKED.get(image.kind, set()):
                self._changes[image.article] += 1

    # Checking anew

    def check_anew(self, article: str, step: Step | None = None) -> Changes:
        """Check an article and store what is found; what that changed. `step` may raise to end it."""
        for left in reversed(range(_TRIES)):
            found, seen = self._found(article, step)
            with self._kept_if_stored(), self._store.begin(self._acting()) as unit:
                if left and not self._store.shared and self._changes[article] != seen:
                    continue  # somebody works on: look again
                if self._store.shared or self._changes[article] != seen:
                    check_again(unit, [article], self._checker(), self._options())  # little is left to do
                elif found is not None:
                    apply(unit, article, found)
                unit.follow_up()
                self._keep(unit, self._stale - {article})
                images = list(unit.images())
            break
        ids = frozenset(image.id for image in images)
        return Changes(frozenset({"finding", "link"}), ids, articles=frozenset({article}))

    @contextmanager
    def _kept_if_stored(self) -> Iterator[None]:
        """What was not stored is still to be done."""
        before = self._stale
        try:
            yield
        except BaseException:
            self._stale |= before
            raise

    def _found(self, article: str, step: Step | None) -> tuple[Outcome | None, int]:
        """What a check of an article finds, and the count of changes that it knew of. One that an act overtakes is
        given up at once and begun anew: the checker goes on from what it had made.
        """
        while True:
            seen = self._changes[article]
            with suppress(_Overtaken):
                return self._apart(article, partial(self._heard, article, seen, step)), seen

    def _heard(self, article: str, seen: int, step: Step | None, done: int, total: int) -> None:
        if step is not None:
            step(done, total)
        if self._changes[article] != seen:
            raise _Overtaken

    def _apart(self, article: str, step: Step) -> Outcome | None:
        """Check without holding the desk, so that others can write meanwhile; None when there is no such article."""
        options = self._options()
        with self._store.snapshot() as snapshot:
            if snapshot.get(Article, article) is None:
                return None
            case = case_of(snapshot, article, options)
            return outcome(snapshot, article, self._checker().check(case, step))
