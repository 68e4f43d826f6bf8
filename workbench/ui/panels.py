"""The panels below the article, one at a time under tabs; they can be folded."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from workbench.ui.context import Context
from workbench.ui.coverage.view import CoverageView
from workbench.ui.drafts.view import DraftView
from workbench.ui.findings.view import FindingsView
from workbench.ui.history.view import HistoryView
from workbench.ui.keys import Keymap
from workbench.ui.links.view import LinksView
from workbench.ui.lost.view import LostView
from workbench.ui.opinions.view import OpinionsView
from workbench.ui.theme.fonts import SANS, font
from workbench.ui.timeline.view import TimelineView
from workbench.ui.widgets.key_hints import KeyHints

View = FindingsView | LinksView | CoverageView | TimelineView | HistoryView | LostView | OpinionsView | DraftView
_HINTS = {
    "findings": ("alert.next", "alert.dismiss", "alert.explain", "alert.apply"),
    "links": ("claim.total", "claim.part", "claim.confirm_link", "claim.reject_link"),
    "draft": ("article.compare", "claim.filter"),
    "coverage": ("claim.new", "alert.dismiss"),
    "lost": ("claim.restore",),
    "opinions": ("claim.next_opinion", "claim.keep_ours", "claim.take_theirs", "claim.keep_both", "claim.note"),
}
_LEAST_TABS = 300
_MORE = {"links": "panel.links.keys", "timeline": "panel.timeline.keys"}
"""Keys of a panel's own that are no commands, with their words behind two spaces."""


class PanelTabs(QTabBar):
    """As wide as all its tabs where there is room; with large text it scrolls, and never widens the window."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = 0

    def wish(self, width: int) -> None:
        if width != self._wanted:
            self._wanted = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(max(self._wanted, super().sizeHint().width()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._wanted, _LEAST_TABS), super().minimumSizeHint().height())


class Panels(QWidget):
    """Tabs carry their counts."""

    def __init__(self, context: Context, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keymap = keymap
        self.setObjectName("panels")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.findings = FindingsView(context)
        self.links = LinksView(context)
        self.coverage = CoverageView(context)
        self.timeline = TimelineView(context)
        self.history = HistoryView(context)
        self.lost = LostView(context)
        self.opinions = OpinionsView(context)
        self.draft = DraftView(context)
        self.views: tuple[View, ...] = (
            self.findings, self.links, self.coverage, self.timeline, self.history, self.lost,
            self.opinions, self.draft,
        )  # fmt: skip
        self.tabs = PanelTabs()
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._stack = QStackedWidget()
        self._hint = KeyHints()
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for view in self.views:
            self.tabs.addTab(view.title())
            self._stack.addWidget(view)
        head = QHBoxLayout()
        head.setContentsMargins(14, 3, 14, 0)
        head.addWidget(self.tabs)
        head.addWidget(self._hint, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addLayout(head)
        box.addWidget(self._stack)
        for view in (self.opinions, self.draft):
            self.tabs.setTabVisible(self.views.index(view), False)
        self.tabs.currentChanged.connect(self._turned)
        self.tabs.tabBarClicked.connect(self._clicked)
        context.article_opened.connect(self.retitle)
        context.changed.connect(lambda _changes: self.retitle())
        self.retitle()
        self._turned(0)

    def _turned(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        ids = _HINTS.get(self.current, ())
        pairs = [(self._keymap.shown(id), self._context.say(f"hint.{id}")) for id in ids]
        if self.current in _MORE:
            keys, _, words = self._context.say(_MORE[self.current]).partition("  ")
            pairs.append((keys, words))
        self._hint.show_keys(pairs, self._context.theme.hex("key"), self._context.theme.hex("muted"))

    def _clicked(self, number: int) -> None:
        """Who clicks on a tab means its rows: the keys shown beside it act on them at once."""
        self.tabs.setCurrentIndex(number)
        self.focus()

    @property
    def current(self) -> str:
        return self.views[self._stack.currentIndex()].name

    def turn_to(self, name: str) -> None:
        for number, view in enumerate(self.views):
            if view.name == name:
                self.tabs.setCurrentIndex(number)

    def focus(self) -> None:
        self.views[self._stack.currentIndex()].rows.setFocus()

    def retitle(self) -> None:
        for number, view in enumerate(self.views):
            title = view.title()
            if title != self.tabs.tabText(number):
                self.tabs.setTabText(number, title)
        self._offer(self.draft, wanted=self.draft.comparison is not None)
        self._offer(self.opinions, wanted=bool(self.opinions.count()))
        self._make_room()

    def _offer(self, view: View, *, wanted: bool) -> None:
        """A tab that is there for a while. When what one looks at goes, the alerts follow, not its neighbour."""
        if not wanted and self.current == view.name:
            self.turn_to("findings")
        self.tabs.setTabVisible(self.views.index(view), wanted)

    def _make_room(self) -> None:
        """A style sheet's margins between tabs are not in the bar's own size hint: the last tab would be cut."""
        letters = QFontMetrics(font(SANS, percent=self._context.percent, bold=True))
        shown = [number for number in range(self.tabs.count()) if self.tabs.isTabVisible(number)]
        self.tabs.wish(sum(letters.horizontalAdvance(self.tabs.tabText(number)) + 17 for number in shown))

    def restyle(self) -> None:
        for view in self.views:
            view.restyle()
        self.retitle()
        self._turned(self._stack.currentIndex())
