"""A page of text over the window: the key list, the page of a rule."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from workbench.ui.widgets.overlay import Overlay

_HIGHEST, _SPARE = 640, 8
"""Pixels."""


class Page(Overlay):
    """Scrolls by the arrow keys; nothing in it is a link."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, 860, _HIGHEST)
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
        self.want_height(min(_HIGHEST, self._height()))
        self.appear()
        self.browser.setFocus()

    def _height(self) -> int:
        """What the text needs: a short one leaves no empty sheet below it."""
        document = self.browser.document().clone()
        bar = self.browser.verticalScrollBar().sizeHint().width()
        document.setTextWidth(self.inner_width - bar - 2 * self.browser.frameWidth())
        margins = self.box.contentsMargins()
        height = math.ceil(document.size().height())
        document.deleteLater()
        return height + margins.top() + margins.bottom() + 2 * self.browser.frameWidth() + _SPARE
