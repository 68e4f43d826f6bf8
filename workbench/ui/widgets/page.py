"""A page of text over the window: the key list, the page of a rule."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from workbench.ui.widgets.overlay import Overlay


class Page(Overlay):
    """Scrolls by the arrow keys; nothing in it is a link."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 860, 640)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setCursorWidth(0)  # it moves by the arrows; there is nothing to type
        self.browser.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.box.addWidget(self.browser)

    def show_html(self, name: str, html: str) -> None:
        self.setAccessibleName(name)
        self.browser.setAccessibleName(name)
        self.browser.setHtml(html)
        self.appear()
        self.browser.setFocus()
