"""Relations between claims: a list, and beside it the drawing of the chosen one."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from workbench.domain.links import Link, LinkKind, LinkState, Member
from workbench.domain.mentions import AmountMention
from workbench.domain.quantities import Quantity
from workbench.domain.wording import amount_text, quantity_text
from workbench.ui.context import Context
from workbench.ui.links.drawing import LinkDrawing
from workbench.ui.links.picture import Picture, Side
from workbench.ui.links.pictures import picture
from workbench.ui.links.words import Words
from workbench.ui.rows_tab import RowsTab
from workbench.ui.widgets.rows import Row

_SIGNS = {LinkState.CONFIRMED: "✓", LinkState.SUGGESTED: "○", LinkState.REJECTED: "–"}


class LinksView(RowsTab):
    """All links of the article; one of the current claim is chosen by itself."""

    name = "links"
    heading = "ui.links"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.total_id = ""
        """The claim that a person marked as a total last: the next parts are its parts."""
        self.drawing = LinkDrawing(context)
        self._nothing = QLabel()
        self._nothing.setProperty("role", "hint")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.drawing)
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self._both.addWidget(self.rows)
        self._both.addWidget(scroll)
        self._both.setSizes([520, 620])
        self._both.setChildrenCollapsible(False)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.addWidget(self._both)
        box.addWidget(self._nothing)
        self.rows.selectionModel().currentChanged.connect(lambda _now, _before: self._draw())
        self.rows.installEventFilter(self)
        self.drawing.chosen.connect(lambda member: context.set_claim(member.claim))
        context.claim_moved.connect(lambda _claim: self.reload())

    def count(self) -> int:
        return len(self._context.state.links) if self._context.state else 0

    @property
    def link(self) -> Link | None:
        """The chosen link."""
        key, state = self.rows.key(), self._context.state
        return next((link for link in state.links if link.id == key), None) if state else None

    def fill(self) -> None:
        state, mine = self._context.state, self._context.claim_id
        links = sorted(state.links, key=self._place) if state else []
        chosen = self.link
        if chosen is None or all(member.claim != mine for member in chosen.members):
            chosen = next((link for link in links if any(member.claim == mine for member in link.members)), chosen)
        chosen = chosen or (links[0] if links else None)
        self.rows.set_rows([self._row(link) for link in links], chosen.id if chosen else "")
        self._nothing.setText(self._context.say("panel.links.nothing"))
        self._both.setVisible(bool(links))
        self._nothing.setVisible(not links)
        self._draw()

    def choose(self, link_id: str) -> None:
        """Show one of several links of the claim."""
        self.rows.select_key(link_id)

    def _place(self, link: Link) -> tuple[int, str]:
        """Links in the order of the text, as everything else."""
        return min((self._context.row_of(member.claim) for member in link.members), default=-1), link.id

    def _draw(self) -> None:
        link, context = self.link, self._context
        made = picture(link, Words(context.word, context.tag), self._side) if link else Picture((), "")
        self.drawing.load(made, context.claim_id)

    def restyle(self) -> None:
        self.drawing.rename()
        super().restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """→ in the list goes over to the drawing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.rows:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() == Qt.Key.Key_Right.value and plain:
                self.drawing.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _row(self, link: Link) -> Row:
        context = self._context
        here = any(member.claim == context.claim_id for member in link.members)
        return Row(
            key=link.id,
            label=context.say(f"link.{link.kind}"),
            figures=self._sum(link) if link.kind is LinkKind.SUM else self._members(link),
            text="",
            sign=_SIGNS[link.state],
            tone="accent" if here else "muted",
            hint=context.say(f"ui.link.{link.state}"),
            dimmed=link.state is LinkState.REJECTED,
        )

    def _mention(self, member: Member) -> AmountMention | None:
        claim = self._context.claim_of(member.claim)
        return None if claim is None or member.amount >= len(claim.amounts) else claim.amounts[member.amount]

    def _side(self, member: Member) -> Side:
        """A member as it stands in the text, or as a person typed it."""
        mention = self._mention(member)
        if mention is None:
            return Side(member, "?", None)
        return Side(member, mention.quote if mention.typed is None else mention.typed, mention.quantity)

    def _quantity(self, member: Member) -> Quantity | None:
        mention = self._mention(member)
        return None if mention is None else mention.quantity

    def _shown(self, member: Member) -> str:
        mention = self._mention(member)
        return "?" if mention is None else amount_text(mention, self._context.tag) or "?"

    def _members(self, link: Link) -> str:
        return "  ↔  ".join(self._shown(member) for member in link.members)

    def _sum(self, link: Link) -> str:
        """« 10 M + 8 M + 22 M = 40 M · total 40 M »: the running sum and what is missing."""
        parts = [self._quantity(member) for member in link.of("part")]
        totals = [self._quantity(member) for member in link.of("total")]
        known = [part for part in parts if part is not None]
        shown = " + ".join(self._shown(member) for member in link.of("part"))
        if not known or not totals or totals[0] is None or len(known) < len(parts):
            return shown or "—"
        low, high = sum((q.low for q in known), Fraction(0)), sum((q.high for q in known), Fraction(0))
        reached = quantity_text(
            Quantity(known[0].kind, low, high, known[0].unit, step=known[0].step), self._context.tag
        )
        total = quantity_text(totals[0], self._context.tag)
        equal = "≤" if link.open else "↔"
        return f"{shown} = {reached}  {equal}  {total}"
