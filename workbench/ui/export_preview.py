"""What a sheet will show and what it will not: made on the worker, and again when a choice changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workbench.errors import WorkbenchError
from workbench.records import dataclass
from workbench.ui.context import Context
from workbench.ui.exporting import Wish

Run = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""Does work beside the window, then hands its value over."""
_PAUSE_MS = 120
"""Choices that follow each other faster than this are looked at once."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What was found: lines of what is left out, and the first of `pages`, a text, or why there is neither."""

    left_out: tuple[str, ...]
    text: str = ""
    page: QImage | None = None
    pages: int = 0
    fault: str = ""


class PagePicture(QScrollArea):
    """A page as wide as there is room, scrolled by wheel and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QLabel()
        self._picture = QPixmap()
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._page.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)

    def show_page(self, picture: QImage) -> None:
        self._picture = QPixmap.fromImage(picture)
        self._fit()

    def _fit(self) -> None:
        if self._picture.isNull():
            return
        ratio = self.devicePixelRatioF()
        fitted = self._picture.scaledToWidth(
            max(1, int(self.viewport().width() * ratio)), Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        self._page.setPixmap(fitted)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class ExportPreview(QWidget):
    """The page or text of the open article's sheet. `left_out` is the list beside it, of all articles asked for."""

    def __init__(self, context: Context, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._run = context, run
        self._asked: tuple[Sequence[tuple[str, str]], Wish] | None = None
        self._round = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._start)
        self.caption, self.withheld, self.left_out = QLabel(), QLabel(), QListWidget()
        self.caption.setProperty("role", "hint")
        self.withheld.setProperty("role", "hint")
        self.withheld.setWordWrap(True)
        self.left_out.setWordWrap(True)
        self.left_out.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page, self.text, self.pages = PagePicture(), QPlainTextEdit(), QStackedWidget()
        self.left_out.setObjectName("leftOut")
        self.left_out.hide()  # until it is known what is left out
        self.page.setObjectName("sheet")
        self.text.setObjectName("sheet")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.pages.addWidget(self.page)
        self.pages.addWidget(self.text)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.caption)
        box.addWidget(self.pages, 1)

    def look(self, articles: Sequence[tuple[str, str]], wish: Wish) -> None:
        """Show how the open article's sheet will look, and what is left out of all `articles` (id, title)."""
        self._round += 1
        self._asked = articles, wish
        self.caption.setText(self._context.say("ui.export_looking"))
        self._pause.start()

    def leave(self) -> None:
        """Nobody looks any more: what is not made yet will not be."""
        self._round += 1
        self._pause.stop()

    def _start(self) -> None:
        if self._asked is None:
            return
        articles, wish = self._asked
        article_id, number = self._context.article_id, self._round

        def work() -> _Look | None:
            return self._found(article_id, articles, wish, number)

        def done(look: _Look | None) -> None:
            if look is not None and number == self._round:
                self._show(look)

        self._run(work, done)

    def _found(self, article_id: str, articles: Sequence[tuple[str, str]], wish: Wish, number: int) -> _Look | None:
        """On the worker; None when something else is wanted by now."""
        lines: list[str] = []
        try:
            for id, title in articles:
                if number != self._round:
                    return None
                before = f"{title} – " if len(articles) > 1 else ""
                lines += [before + line for line in self._lines(id, wish.notes)]
            return self._looked(article_id, wish, tuple(lines)) if number == self._round else None
        except WorkbenchError as error:
            return _Look(tuple(lines), fault=self._context.say(error.message_id, **error.params))

    def _lines(self, article_id: str, notes: bool) -> list[str]:
        """Each thing left out of a sheet with its kind and claim."""
        say = self._context.say
        return [
            say(f"cli.sheet.kind.{item.kind}", number=item.claim, what=" ".join(item.text.split()))
            + (say("cli.sheet.in_text") if item.in_text else "")
            for item in self._context.desk.withheld(article_id, notes=notes)
        ]

    def _looked(self, article_id: str, wish: Wish, lines: tuple[str, ...]) -> _Look:
        seen = self._context.desk.preview(
            article_id, wish.format, wish.language, notes=wish.notes, without=wish.without
        )
        if not seen.pages:
            return _Look(lines, seen.text)
        page = QImage(seen.pixels, seen.width, seen.height, seen.stride, QImage.Format.Format_RGB32).copy()
        return _Look(lines, "", page, seen.pages)

    def _show(self, look: _Look) -> None:
        say, count = self._context.say, len(look.left_out)
        self.withheld.setText(say("ui.export_withheld", count=count) if count else say("ui.export_withheld_none"))
        self.left_out.clear()
        self.left_out.addItems(look.left_out)
        self.left_out.setVisible(bool(count))
        if look.fault:
            self.caption.setText(say("ui.export_no_preview", cause=look.fault))
        elif look.page is not None:
            self.caption.setText(say("ui.export_pages", count=look.pages))
            self.page.show_page(look.page)
            self.pages.setCurrentWidget(self.page)
        else:
            self.caption.setText(say("ui.export_preview"))
            self.text.setPlainText(look.text)
            self.pages.setCurrentWidget(self.text)
