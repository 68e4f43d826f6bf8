"""What assistive programs call the areas of the window, in the language of now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.ui.main_window import MainWindow


def name(window: MainWindow) -> None:
    """Name every area that takes the focus; what is filled later names itself anew then."""
    panels, export = window.panels, window.export_panel
    names: dict[QWidget, str] = {
        window.article: "ui.article",
        window.claims: "ui.claims",
        window.library.list: "ui.library",
        window.library.search: "ui.search",
        window.prompt.line: "ui.prompt",
        window.palette_view.line: "ui.palette",
        window.palette_view.list: "ui.palette",
        window.page.browser: "ui.page",
        export: "ui.export",
        export.preview.page: "ui.export_preview",
        export.preview.text: "ui.export_preview",
        export.preview.left_out: "ui.export_left_out",
        panels.tabs: "ui.panels",
        panels.findings.rows: "ui.findings",
        panels.links.rows: "ui.links",
        panels.coverage.rows: "ui.coverage",
        panels.history.rows: "ui.history",
        panels.lost.rows: "ui.lost",
        panels.draft.rows: "panel.draft.title",
    }
    for widget, id in names.items():
        widget.setAccessibleName(window.context.say(id))
