"""What all panes share: the desk, the article that is open, the current claim and alert, and one `changed` signal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from workbench.desk.desk import Desk
from workbench.desk.operation import Operation
from workbench.desk.seen import Overtaken
from workbench.desk.views import ArticleState
from workbench.domain.changes import Changes
from workbench.domain.claims import Claim
from workbench.domain.findings import Finding
from workbench.errors import WorkbenchError
from workbench.i18n import Message, message, quoted
from workbench.ui import groups
from workbench.ui.alerts import Alerts
from workbench.ui.keys import Keymap, load
from workbench.ui.notices import Notices
from workbench.ui.reading_order import ReadingOrder
from workbench.ui.theme.colours import Theme

PRESENCE = frozenset({"presence"})
REVIEW, EDIT, SELECT, SHEET = "review", "edit", "select", "sheet"


class Shell(Protocol):
    """What the window offers to commands beyond the context."""

    def ask(self, label: str, done: Callable[[str], None], text: str = "") -> None: ...
    def focus_area(self, number: int) -> None: ...
    def show_panel(self, name: str) -> None: ...


class Context(QObject):
    """The state of the window without widgets."""

    changed = Signal(object)
    """Changes of the desk, after the open article was read again."""
    article_opened = Signal()
    claim_moved = Signal(str)
    finding_moved = Signal()
    mode_changed = Signal(str)
    group_changed = Signal()
    presence_heard = Signal()
    company_changed = Signal()
    """Somebody came to an article or left it."""
    overtaken = Signal(object, object)
    """An act that was refused because somebody else changed the same, and the error that says what."""
    told = Signal(str, bool)
    """A line for the status line, and whether it is a complaint."""

    def __init__(self, desk: Desk, tag: str, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.tag = tag
        self.theme = theme
        self.keymap = Keymap(load(desk.settings.text("ui.keymap")), lambda key: self.say(f"key.{key}"))
        self._alerts = Alerts()
        self._state: ArticleState | None = None
        self.order = ReadingOrder()
        self.claim_id = self.finding_key = ""
        self._way_back = ("", "")
        self.mode = REVIEW
        self.group = groups.ALL
        self.draft: frozenset[str] = frozenset()
        self.company: Mapping[str, tuple[str, ...]] = {}
        self.percent = desk.settings.number("ui.text_size")
        self.is_detached = False
        self._notices = Notices(self)
        self._notices.arrived.connect(self._desk_changed)
        self.gathered = self._notices.gathered
        self._unsubscribe = desk.subscribe(self._notices.hear)

    # Words

    def say(self, id: str, /, **params: object) -> str:
        return self.desk.catalogue.say(message(id, **params), self.tag)

    def quoted(self, text: str) -> str:
        return quoted(text, self.tag)

    def word(self, what: Message) -> str:
        return self.desk.catalogue.say(what, self.tag)

    def complain(self, error: WorkbenchError) -> None:
        self.told.emit(self.say(error.message_id, **error.params), True)

    # Acts

    def run(self, op: Operation, initiator: str = "") -> bool:
        """Do an act; a refusal is told in the status line. True when it was done."""
        try:
            return self._try(lambda: self.desk.run(op, initiator))
        except Overtaken as error:
            self.overtaken.emit(op, error)
            return False

    def undo(self) -> None:
        label = self.desk.undo_label()
        if self._try(self.desk.undo) and label is not None:
            self.told.emit(self.say("ui.undone", act=label), False)

    def redo(self) -> None:
        label = self.desk.redo_label()
        if self._try(self.desk.redo) and label is not None:
            self.told.emit(self.say("ui.redone", act=label), False)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Overtaken:
            raise
        except WorkbenchError as error:
            self.complain(error)
            return False
        return True

    # The open article

    def open_article(self, article_id: str) -> None:
        """Show an article; its first open claim becomes the current one."""
        try:
            self.state = self.desk.open(article_id, freshen=False)
        except WorkbenchError as error:
            self.complain(error)
            return
        first = next((claim for claim in self.claims if not claim.is_checked), None)
        self.claim_id = (first or self.claims[0]).id if self.claims else ""
        self.finding_key = ""
        self.group, self.draft = groups.ALL, frozenset()
        self.article_opened.emit()
        self.claim_moved.emit(self.claim_id)

    def close_article(self) -> None:
        self.state, self.claim_id, self.finding_key = None, "", ""
        self.article_opened.emit()

    def _desk_changed(self, changes: Changes) -> None:
        if self.is_detached:
            return
        if changes.kinds == PRESENCE:
            self.presence_heard.emit()
            return
        if self.state is not None and (not changes.articles or self.article_id in changes.articles):
            self._reload(changes)
        self.changed.emit(changes)

    def look_again(self) -> None:
        """Read the open article anew: it is not as it is shown."""
        self._desk_changed(Changes(frozenset({"article", "claim"}), articles=frozenset({self.article_id})))

    def _reload(self, changes: Changes) -> None:
        assert self.state is not None
        before = self.claims
        version = self.state.version.id
        try:
            self.state = self.desk.refreshed(self.state, changes)
        except WorkbenchError:
            self.close_article()
            return
        if self.state.version.id != version:
            self.article_opened.emit()
            self.claim_moved.emit(self.claim_id)
        if self.row_of(self.claim_id) < 0:
            self._current_vanished(before)

    def _current_vanished(self, claims: Sequence[Claim]) -> None:
        """The claim at the place of the one that is gone becomes the current one."""
        before = {claim.id: row for row, claim in enumerate(claims)}
        at = before.get(self.claim_id, 0)
        added = [claim.id for claim in self.claims if claim.id not in before]
        fallback = self.claims[min(at, len(self.claims) - 1)].id if self.claims else ""
        self.set_claim(added[0] if len(added) == 1 else fallback)

    @property
    def state(self) -> ArticleState | None:
        """The open article as the desk holds it."""
        return self._state

    @state.setter
    def state(self, state: ArticleState | None) -> None:
        self._state = state
        self.order.take(state.claims if state else ())
        findings = state.findings if state else ()
        if findings is not self._alerts.of:
            self._alerts = Alerts(findings)

    def row_of(self, claim_id: str) -> int:
        """A claim's place in reading order, -1 for one that is not there."""
        return self.order.row_of(claim_id)

    def claim_of(self, claim_id: str) -> Claim | None:
        row = self.row_of(claim_id)
        return self.claims[row] if row >= 0 else None

    @property
    def article_id(self) -> str:
        return self.state.article.id if self.state else ""

    @property
    def claims(self) -> Sequence[Claim]:
        return self.order.claims

    @property
    def claim(self) -> Claim | None:
        """The current claim."""
        return self.claim_of(self.claim_id)

    @property
    def findings(self) -> list[Finding]:
        """What the consistency panel lists; the same list until a finding has changed."""
        return self._alerts.listed

    @property
    def alerts(self) -> list[Finding]:
        """Open errors and warnings; the same list until a finding has changed."""
        return self._alerts.open

    @property
    def finding(self) -> Finding | None:
        """The current alert."""
        return self._alerts.by_key.get(self.finding_key) if self.finding_key else None

    @property
    def shown(self) -> frozenset[str]:
        """Ids of the claims in the group that is gone through."""
        return groups.members(self.group, self.state, self.alerts, self.draft) if self.state else frozenset()

    def set_group(self, name: str) -> None:
        """Go through one group of claims only; the current claim becomes one of them."""
        self.group = name
        shown = self.shown
        if shown and self.claim_id not in shown:
            self.set_claim(next(claim.id for claim in self.claims if claim.id in shown))
        self.group_changed.emit()

    # Moving

    def set_claim(self, claim_id: str) -> None:
        if claim_id != self.claim_id:
            self.claim_id = claim_id
            self.claim_moved.emit(claim_id)

    def move(self, step: int, *, only_open: bool = False) -> bool:
        """The next or previous claim (among the open ones); False when there is none."""
        claims = self.claims
        shown = None if self.group == groups.ALL else self.shown
        index = self.row_of(self.claim_id) + step
        while 0 <= index < len(claims):
            in_group = shown is None or claims[index].id in shown
            if in_group and (not only_open or not claims[index].is_checked):
                self.set_claim(claims[index].id)
                return True
            index += step
        return False

    def set_finding(self, finding: Finding | None) -> None:
        """Choose an alert: its first claim becomes the current one, so that a verdict is on what is looked at. Without
        one, back to the claim that was current before, unless one has gone on from there.
        """
        if finding is not None:
            target = next((id for id in finding.claims if self.row_of(id) >= 0), "")
            if target and self.claim_id not in finding.claims:
                came_from = self._way_back[0] if self._way_back[1] == self.claim_id else self.claim_id
                self._way_back = (came_from, target)
                self.set_claim(target)
        elif self._way_back[1] == self.claim_id and self.row_of(self._way_back[0]) >= 0:
            self.set_claim(self._way_back[0])
        if finding is None:
            self._way_back = ("", "")
        self.finding_key = finding.key if finding else ""
        self.finding_moved.emit()

    def set_mode(self, mode: str) -> None:
        if mode != self.mode:
            self.mode = mode
            self.mode_changed.emit(mode)

    def detach(self) -> None:
        """Stop listening to the desk (when the window closes); what the worker has told already is dropped."""
        self.is_detached = True
        self._unsubscribe()
