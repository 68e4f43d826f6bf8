"""Acts on the evidence of a claim: add it, paste it, choose files, open it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from workbench.ui.commands.registry import command, has_claim

if TYPE_CHECKING:
    from workbench.i18n import Message
    from workbench.ui.main_window import MainWindow


@command("claim.evidence", when=has_claim)
def evidence(window: MainWindow) -> None:
    """Into the field: an address, a path, a call as told."""
    if window.claims.card is not None:
        window.claims.card.focus_on("evidence")


@command("claim.attach", when=has_claim)
def attach(window: MainWindow) -> None:
    """Files from a dialog."""
    context = window.context
    names, _ = QFileDialog.getOpenFileNames(window, context.say("panel.evidence.choose"))
    if names:
        window.intake.take_files(context.claim_id, [Path(name) for name in names])


@command("claim.paste_evidence", when=has_claim)
def paste(window: MainWindow) -> None:
    """Files, links or an image from the clipboard."""
    window.intake.take(window.context.claim_id, QApplication.clipboard().mimeData())


def _has_evidence(window: MainWindow) -> bool:
    return window.context.claim is not None and bool(window.context.claim.evidence)


@command("claim.open_evidence", when=_has_evidence)
def open_first(window: MainWindow) -> None:
    """The first piece, with the system's own program."""
    claim = window.context.claim
    assert claim is not None
    open_piece(window, claim.evidence[0])


@command("claim.evidence_details", when=_has_evidence)
def details(window: MainWindow) -> None:
    """Place, day, stance, protection of a piece, in the card; again: of the next piece."""
    if window.claims.card is not None:
        window.claims.card.show_details()


def open_piece(window: MainWindow, evidence_id: str) -> None:
    """The archived copy, else the address."""
    state = window.context.state
    piece = state.evidence.get(evidence_id) if state else None
    if piece is None:
        return
    path = window.context.desk.evidence_file(piece)
    if path is None:
        if piece.address:
            QDesktopServices.openUrl(QUrl(piece.address))
        return
    if path.exists():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    _tell_faults(window, evidence_id)


def _tell_faults(window: MainWindow, evidence_id: str) -> None:
    """When the archived copy is not what was archived."""
    context, article = window.context, window.context.article_id

    def told(faults: dict[str, Message]) -> None:
        for fault in faults.values():
            context.told.emit(context.word(fault), True)

    window.tasks.run(lambda: context.desk.evidence_faults(article, evidence_id), told)
