"""A draft becomes an article, or the next version of one: on the worker, shown as work that can be stopped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from workbench.desk import tallies
from workbench.desk.ops.articles import add_version, import_draft
from workbench.ui.drafts.model import compare
from workbench.ui.widgets.overlay import lead_to

if TYPE_CHECKING:
    from workbench.desk.moving import Report
    from workbench.importers.base import Draft
    from workbench.ui.main_window import MainWindow
    from workbench.ui.tasks import Job


def bring_in(window: MainWindow, draft: Draft) -> None:
    """Import a draft, then show the article."""
    context = window.context
    known = {row.id for row in context.desk.articles()}
    begun = window.arrived.begun()
    if draft.remarks:
        context.told.emit(" · ".join(context.word(remark) for remark in draft.remarks), False)

    def work(job: Job) -> str:
        changes = context.desk.run(import_draft(draft), wanted=job.go_on)
        return next((key for key in changes.articles if key not in known), "")

    def show(article_id: str) -> None:
        context.open_article(article_id)
        lead_to(window.claims)

    def done(article_id: str) -> None:
        if article_id:
            told = context.say("intake.imported", title=draft.title or draft.origin)
            window.arrived.bring(begun, told, partial(show, article_id))

    window.tasks.start(_title(window, draft), work, done, window.tell_stopped)


def bring_version(window: MainWindow, draft: Draft) -> None:
    """Import a draft as the next version of the open article, then show what became of its claims."""
    context = window.context
    before, article_id = context.state, context.article_id
    reports: list[Report] = []

    def work(job: Job) -> Report:
        context.desk.run(add_version(article_id, draft, reports.append), wanted=job.go_on)
        return reports[-1]

    def told(report: Report) -> None:
        counts = ", ".join(context.word(count) for count in tallies.of_draft(report))
        context.told.emit(context.say("ui.draft_report", told=counts), False)
        if before is not None and context.state is not None and context.article_id == article_id:
            comparison = compare(before, context.state, report)
            context.draft = comparison.touched
            window.panels.draft.show_comparison(comparison)
            window.panels.retitle()
            window.panels.turn_to("draft")

    window.tasks.start(_title(window, draft), work, told, window.tell_stopped)


def _title(window: MainWindow, draft: Draft) -> str:
    return window.context.say("ui.work.import", title=draft.title or draft.origin)
