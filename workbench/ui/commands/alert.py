"""Acts on alerts: walk through them, go there, set them aside with a reason, ask why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.desk.ops.coverage import dismiss_unread, restore_unread
from workbench.desk.ops.findings import apply_suggestion, dismiss, reopen
from workbench.domain.findings import FindingState
from workbench.ui.commands.registry import command, has_article, has_finding
from workbench.ui.help_pages import rule_page
from workbench.ui.unsaved.places import about_alert, about_number

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def _walk(window: MainWindow, step: int) -> None:
    context = window.context
    findings = [finding for finding in context.findings if finding.state is FindingState.OPEN]
    if not findings:
        return
    keys = [finding.key for finding in findings]
    at = keys.index(context.finding_key) if context.finding_key in keys else (-1 if step > 0 else len(keys))
    window.panels.turn_to("findings")
    context.set_finding(findings[(at + step) % len(findings)])


@command("alert.next", when=has_article)
def walk_on(window: MainWindow) -> None:
    _walk(window, 1)


@command("alert.previous", when=has_article)
def walk_back(window: MainWindow) -> None:
    _walk(window, -1)


@command("alert.dismiss", when=has_article)
def set_aside(window: MainWindow) -> None:
    """The chosen alert, or what the coverage panel has chosen; one set aside before is taken back."""
    context = window.context
    if window.panels.current == "coverage" and window.panels.coverage.span():
        _set_unread_aside(window)
        return
    finding = context.finding
    if finding is None:
        _walk(window, 1)
        return
    if finding.state is FindingState.DISMISSED:
        context.run(reopen(context.article_id, finding.fingerprint))
        return

    about = about_alert(context.article_id, finding.fingerprint)

    def done(reason: str) -> None:
        if context.run(dismiss(about.article, about.claim, reason)):
            context.set_finding(None)
        else:
            window.keeper.keep(replace(about, text=reason))

    window.ask("ui.ask_reason", done, about=about)


def _set_unread_aside(window: MainWindow) -> None:
    context, span = window.context, window.panels.coverage.span()
    assert span is not None
    assert context.state is not None
    if any((item.start, item.end) == span for item in context.state.dismissed_unread):
        context.run(restore_unread(context.article_id, *span))
        return

    about = about_number(context.article_id, *span)

    def done(reason: str) -> None:
        if not context.run(dismiss_unread(about.article, *span, reason)):
            window.keeper.keep(replace(about, text=reason))

    window.ask("ui.ask_reason", done, about=about)


@command("alert.explain", when=has_finding)
def explain(window: MainWindow) -> None:
    """The page of the rule that found it."""
    finding = window.context.finding
    rule = next((rule for rule in window.context.desk.rules() if finding and rule.code == finding.rule), None)
    if rule is not None:
        window.page.show_html(rule.code, rule_page(rule, window.context))


@command("alert.apply", when=has_finding)
def apply_told(window: MainWindow) -> None:
    """The value that is told to reconcile the figures, put on its card (undoable; the text stays as it is)."""
    finding = window.context.finding
    found = window.panels.findings.suggested.of(finding) if finding else None
    if finding is not None and found is not None:
        window.context.run(apply_suggestion(window.context.article_id, finding.fingerprint, found[0]))


def _has_others(window: MainWindow) -> bool:
    finding = window.context.finding
    return finding is not None and len(finding.suggestions) > 1


@command("alert.other", when=_has_others)
def tell_other(window: MainWindow) -> None:
    """Another value that would reconcile the figures."""
    window.panels.findings.suggest_other()
