"""The tree that a screen reader walks: every control in it has a name and a role, wherever it is, shown or not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from workbench.desk.ops.evidence import add_pieces
from workbench.domain.evidence import Evidence, EvidenceKind

PAGES = ("view.settings", "view.keys", "view.rules", "article.export", "view.palette", "view.help", "search.start")
PANELS = ("view.findings", "claim.links", "view.coverage", "view.timeline", "view.history", "view.lost")
LISTS = (QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.Table)


def walk(item, path=()):
    """Every item of the tree with the names and roles that lead to it."""
    here = (*path, f"{item.role().name} {item.text(QAccessible.Text.Name)[:30]!r}")
    yield item, here
    for number in range(item.childCount()):
        child = item.child(number)
        if child is not None and child.isValid():
            yield from walk(child, here)


def faults(window):
    """Controls without a name, and things without a role, as paths. The list within a chooser is the chooser's."""
    found = []
    for item, path in walk(QAccessible.queryAccessibleInterface(window)):
        named = bool(item.text(QAccessible.Text.Name).strip())
        inner = len(path) > 1 and path[-2].startswith("ComboBox")
        if item.role() is QAccessible.Role.NoRole or (item.state().focusable and not named and not inner):
            found.append(" > ".join(path[-3:]))
    return found


@pytest.mark.parametrize("tag", ["fr", "en"])
@pytest.mark.parametrize("id", [*PANELS, *PAGES])
def test_every_control_has_a_name_and_a_role(make_window, desk, tag, id):
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    desk.run(add_pieces(window.context.claim_id, [(Evidence("", EvidenceKind.CALL, "A call"), None)]))
    assert window.start(id)
    QApplication.processEvents()
    assert faults(window) == []


def test_the_welcome(make_window, empty_desk):
    assert faults(make_window(empty_desk)) == []


def test_drawings_are_graphics_with_words(window):
    for drawing in (window.panels.links.drawing, window.panels.timeline.rows):
        item = QAccessible.queryAccessibleInterface(drawing)
        assert item.role() is QAccessible.Role.Graphic
        assert item.text(QAccessible.Text.Name)
    window.start("claim.links")
    QApplication.processEvents()
    told = QAccessible.queryAccessibleInterface(window.panels.links.drawing).text(QAccessible.Text.Description)
    assert window.panels.links.drawing.shown.verdict in told


def test_names_follow_the_language(window):
    """No area keeps its name of the other language."""
    before = {id: window.context.say(id) for id in ("ui.article", "ui.claims", "ui.library", "ui.history")}
    window.start("view.language")
    names = {item.text(QAccessible.Text.Name) for item, _ in walk(QAccessible.queryAccessibleInterface(window))}
    for id, old in before.items():
        assert window.context.say(id) in names
        assert old == window.context.say(id) or old not in names


@pytest.mark.parametrize("tag", ["fr", "en"])
def test_the_fields_of_the_open_card_are_in_the_tree(make_window, desk, tag):
    window = make_window(desk, tag)
    window.context.open_article(desk.articles()[0].id)
    QApplication.processEvents()
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description)  # what is chosen is the name of a chooser
    tree = walk(QAccessible.queryAccessibleInterface(window))
    told = {item.text(kind) for item, _ in tree for kind in kinds}
    labels = {
        window.context.say(f"ui.card.{kind}") for kind in ("amount", "role", "evidence", "note", "work", "decision")
    }
    assert labels <= told
    assert window.context.claim.anchor.quote in told
    assert any(name.startswith(window.context.say("answer.confirmed")) for name in told)


def test_the_card_stands_where_its_row_is_and_the_wheel_goes_through(window, press, qtbot):
    view = window.claims
    for _ in range(3):
        press("j")
    row = view.visualRect(view.currentIndex())
    card = view.card

    def offset():
        return card.mapTo(window, QPoint()).y() - view.viewport().mapTo(window, row.topLeft()).y()

    assert 0 <= offset() <= 10
    value = view.verticalScrollBar().value()
    where = QPointF(card.width() / 2, 8)
    wheel = QWheelEvent(
        where, card.mapToGlobal(where), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(card.parentWidget(), wheel)  # what a card does not take comes there
    assert view.verticalScrollBar().value() > value
    row = view.visualRect(view.currentIndex())
    assert 0 <= offset() <= 10


def test_beside_the_card_the_list_is_clicked(window, press, qtbot):
    view = window.claims
    row = view.visualRect(view.list_model.index(1)).center()
    under = window.childAt(view.viewport().mapTo(window, row))
    assert under is view.viewport()
