"""The sheet: general, keys, rules, house file, under tabs. What is chosen acts at once and is kept with the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QWidget

from workbench.ui.commands.registry import Command
from workbench.ui.context import Context
from workbench.ui.keys import Keymap
from workbench.ui.preferences.general import GeneralPage
from workbench.ui.preferences.house_page import HousePage
from workbench.ui.preferences.key_page import KeyPage
from workbench.ui.preferences.rule_page import RulePage
from workbench.ui.widgets.overlay import Overlay

GENERAL, KEYS, RULES, HOUSE = range(4)
_TABS = ("general", "keys", "rules", "house")


class Preferences(Overlay):
    """`apply` is called with key and value of what was chosen; it stores the value and dresses the window."""

    def __init__(
        self,
        window: QWidget,
        context: Context,
        commands: Mapping[str, Command],
        keymap: Keymap,
        apply: Callable[[str, object], None],
    ) -> None:
        super().__init__(window, 860, 680)
        self._context = context
        self._apply = apply
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._tabs = QTabBar()
        self._tabs.setExpanding(False)
        self._stack = QStackedWidget()
        self.general = GeneralPage(context)
        self.keys = KeyPage(context, commands, keymap)
        self.rules = RulePage(context)
        self.house = HousePage(context)
        for name, page in zip(_TABS, (self.general, self.keys, self.rules, self.house), strict=True):
            self._tabs.addTab(name)
            self._stack.addWidget(page)
        for widget in (self._title, self._tabs, self._stack):
            self.box.addWidget(widget)
        self._tabs.currentChanged.connect(self._turned)
        self.general.changed.connect(self._chosen)
        self.keys.changed.connect(lambda own: self._chosen("ui.keymap", own))
        self.rules.changed.connect(self._chosen)
        self.house.changed.connect(self._chosen)

    def offer(self, page: int = GENERAL) -> None:
        """Show a page, filled anew."""
        say = self._context.say
        self.setAccessibleName(say("panel.settings.title"))
        self._title.setText(say("panel.settings.title"))
        self._tabs.setAccessibleName(say("panel.settings.title"))
        for number, name in enumerate(_TABS):
            self._tabs.setTabText(number, say(f"panel.settings.{name}"))
        self.general.reload()
        self.keys.reload()
        self.appear()
        self._tabs.setCurrentIndex(page)
        self._turned(page)

    def _turned(self, page: int) -> None:
        self._stack.setCurrentIndex(page)
        if page == RULES:
            self.rules.reload()
        if page == HOUSE:
            self.house.reload()
        target = {
            GENERAL: next(iter(self.general.widgets.values())), KEYS: self.keys.filter, RULES: self.rules.rows,
            HOUSE: self.house.field,
        }  # fmt: skip
        if not self._tabs.hasFocus():
            target[page].setFocus()

    def _chosen(self, key: str, value: object) -> None:
        self._apply(key, value)
        if key == "ui.language":
            self.vanish()  # everything on it was said in the other language
            self.deleteLater()
