"""Long work beside the window: it tells how far it is, can be stopped, and the window goes on meanwhile."""

from __future__ import annotations

import sqlite3
import threading
import time

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from workbench.desk.operation import Operation
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.values import set_amount
from workbench.errors import InputError
from workbench.ui import exporting
from workbench.ui.exporting import file_names
from workbench.ui.intake.bringing import bring_version
from workbench.ui.intake.proposal import Proposal
from workbench.ui.intake.report import ImportReport
from workbench.ui.rechecking import LONG
from workbench.ui.widgets.overlay import Overlay
from workbench.ui.work_line import PATIENCE_MS


class Slow:
    """Work that waits to be let on, step by step."""

    def __init__(self, steps):
        self.steps, self.done = steps, 0
        self._on = threading.Semaphore(0)

    def let(self, count=1):
        for _ in range(count):
            self._on.release()

    def __call__(self, job):
        for number in range(self.steps):
            job.step(number, self.steps)
            assert self._on.acquire(timeout=20)
            self.done = number + 1
        return self.done


@pytest.fixture
def results():
    return {"done": [], "stopped": 0}


@pytest.fixture
def start(window, results):
    def started(work, title="Something long"):
        def stopped():
            results["stopped"] += 1

        return window.tasks.start(title, work, results["done"].append, stopped)

    return started


def test_it_tells_how_far_it_is_and_the_window_goes_on(window, start, results, qtbot, press):
    work = Slow(4)
    start(work)
    assert not window.work_line.isVisible()  # what is quick shows nothing
    qtbot.waitUntil(window.work_line.isVisible, timeout=PATIENCE_MS * 20)
    work.let(2)
    qtbot.waitUntil(lambda: window.work_line._bar.value() == 2, timeout=5000)
    assert window.work_line._bar.maximum() == 4
    assert window.work_line._bar.accessibleName() == "Something long"
    assert "2 / 4" in [label.text() for label in window.work_line.findChildren(QLabel)]
    before = window.context.claim_id
    press("j")
    assert window.context.claim_id != before
    work.let(2)
    qtbot.waitUntil(lambda: results["done"] == [4], timeout=5000)
    assert not window.work_line.isVisible()


def test_a_key_stops_it(window, start, results, qtbot, press):
    work = Slow(50)
    start(work)
    waiting = Slow(3)
    start(waiting)
    work.let()
    qtbot.waitUntil(lambda: work.done == 1, timeout=5000)
    press("Ctrl+.")
    work.let()
    qtbot.waitUntil(lambda: results["stopped"] == 2, timeout=5000)
    assert (work.done, waiting.done, results["done"]) == (2, 0, [])
    assert not window.work_line.isVisible()
    assert not window.start("edit.stop")


def test_the_button_stops_it(window, start, results, qtbot):
    work = Slow(9)
    start(work)
    qtbot.waitUntil(window.work_line.isVisible, timeout=PATIENCE_MS * 20)
    window.work_line._stop.click()
    work.let()
    qtbot.waitUntil(lambda: results["stopped"] == 1, timeout=5000)


def test_closing_the_window_stops_it(window, start, qtbot):
    work = Slow(1000)
    start(work)
    work.let(1)
    qtbot.waitUntil(lambda: work.done == 1, timeout=5000)
    threading.Timer(0.2, work.let).start()
    window.close()
    assert work.done < 1000
    assert not window.isVisible()


def test_what_goes_wrong_is_told_and_the_line_goes(window, start, results, qtbot):
    def work(_job):
        raise InputError("error.output.unwritable", file="x.pdf", cause="full")

    start(work)
    qtbot.waitUntil(lambda: "x.pdf" in window.status.text(), timeout=5000)
    assert window.tasks.jobs == []
    assert results == {"done": [], "stopped": 0}


# What the program does that way


class Patient:
    """The checker, waiting after each of its steps until it is let on."""

    def __init__(self, checker):
        self._checker, self._on, self.steps = checker, threading.Semaphore(0), []

    def let(self, count):
        for _ in range(count):
            self._on.release()

    def check(self, case, step=None):
        def waiting(done, total):
            if (done, total) not in self.steps:  # heard more often, within a rule
                self.steps.append((done, total))
                assert self._on.acquire(timeout=20)
            step(done, total)

        return self._checker.check(case, step and waiting)


def test_the_check_of_one_article_tells_its_rules_and_can_be_stopped(window, desk, qtbot, press):
    found = desk.open(window.context.article_id).findings
    desk._checker = checker = Patient(desk._checker)
    press("Ctrl+R")
    checker.let(3)
    qtbot.waitUntil(lambda: window.work_line._bar.value() == 2, timeout=10_000)
    assert window.work_line._bar.maximum() > 50
    window.start("claim.first")
    press("v")  # the desk is not held meanwhile
    assert window.context.claims[0].answer == "confirmed"
    press("Ctrl+.")
    checker.let(1)
    qtbot.waitUntil(lambda: window.status.text() == window.context.say("ui.work.stopped"), timeout=10_000)
    assert len(checker.steps) == 4
    assert desk.open(window.context.article_id).findings == found
    press("Ctrl+R")
    checker.let(1000)
    told = window.context.say("ui.work.rechecked", count=1)
    qtbot.waitUntil(lambda: window.status.text() == told, timeout=20_000)
    assert desk.open(window.context.article_id).findings == found


def test_an_article_whose_check_was_stopped_is_still_to_be_checked(desk):
    class Enough(Exception):
        pass

    def step(done, total):
        if done == 5 < total:
            raise Enough

    (line,) = desk.articles()
    rule = desk.open(line.id).findings[0].rule
    desk.set_setting("check.disabled", rule)
    with pytest.raises(Enough):
        desk.check_anew([line.id], step)
    assert desk.stale == {line.id}
    assert desk.check_anew([line.id], lambda _done, _total: None) == 1
    assert desk.stale == frozenset()
    assert rule not in {finding.rule for finding in desk.open(line.id).findings}


def test_checking_again_beside_the_window(window, desk, qtbot):
    window.start("article.recheck_all")
    told = window.context.say("ui.work.rechecked", count=1)
    qtbot.waitUntil(lambda: window.status.text() == told, timeout=10_000)
    assert window.context.alerts


def test_a_changed_rule_checks_the_open_article_at_once(window, desk, qtbot):
    rule = window.context.alerts[0].rule
    desk.set_setting("check.disabled", rule)
    qtbot.waitUntil(lambda: rule not in {finding.rule for finding in window.context.alerts}, timeout=10_000)
    assert desk.stale == frozenset()
    desk.set_setting("check.disabled", "")
    qtbot.waitUntil(lambda: rule in {finding.rule for finding in window.context.alerts}, timeout=10_000)


def test_a_stale_article_opens_first_and_is_checked_then(make_window, desk, qtbot):
    id = desk.articles()[0].id
    rule = next(finding.rule for finding in desk.open(id).findings)
    desk.set_setting("check.disabled", rule)
    window = make_window(desk)
    window.context.open_article(id)
    assert window.context.article_id == id
    qtbot.waitUntil(lambda: rule not in {finding.rule for finding in window.context.findings}, timeout=10_000)


def test_a_backup_is_a_whole_desk(window, desk, qtbot, tmp_path):
    window.start("article.backup")
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("desk.backups/*-by-hand.db"))) == 1, timeout=10_000)
    (copy,) = tmp_path.glob("desk.backups/*-by-hand.db")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    qtbot.waitUntil(lambda: copy.name in window.status.text(), timeout=5000)


def test_a_backup_that_is_stopped_leaves_nothing(desk, tmp_path):
    class Enough(Exception):
        pass

    def step(_done, _total):
        raise Enough

    with pytest.raises(Enough):
        desk.back_up(step)
    assert not [path for path in tmp_path.glob("desk.backups/*") if "by-hand" in path.name]
    desk.undo()  # the desk goes on
    desk.redo()


class Endless:
    """The checker, at work on its first rule until somebody gives the check up."""

    def __init__(self, checker):
        self.checker, self.begun, self.ended = checker, [], []

    def check(self, case, step=None):
        if step is None:
            return self.checker.check(case)
        self.begun.append(case.version.title)
        try:
            while True:
                step(0, 1)
                time.sleep(0.002)
        except BaseException:
            self.ended.append(case.version.title)
            raise


@pytest.fixture
def endless(make_window, desk, qtbot):
    """A window on two articles that are to be checked, the check of the first at work; and the checker."""
    desk.run(import_draft(desk.read_text("Another title\n\nThe budget is 12 million euros.")))
    desk._checker = checker = Endless(desk._checker)
    desk.set_setting("check.disabled", desk.rules()[0].code)
    window = make_window(desk)
    window.context.open_article(desk.articles()[1].id)
    window.claims.setFocus()
    qtbot.waitUntil(lambda: len(checker.begun) == 1, timeout=5000)
    return window, checker


def test_the_check_of_an_article_that_is_left_is_given_up(endless, desk, qtbot):
    window, checker = endless
    first, second = desk.articles()[1], desk.articles()[0]
    window.context.open_article(second.id)
    qtbot.waitUntil(lambda: checker.begun[1:] == [second.title], timeout=2000)
    assert checker.ended == [first.title]
    assert window.status.text() != window.context.say("ui.work.stopped")  # nobody stopped it
    window.context.close_article()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=2000)
    assert checker.ended == [first.title, second.title]
    assert desk.stale == {first.id, second.id}
    desk._checker = checker.checker
    window.context.open_article(first.id)
    qtbot.waitUntil(lambda: desk.stale == {second.id}, timeout=10_000)


def test_one_that_is_gone_back_to_is_checked_all_the_same(endless, desk, qtbot):
    window, checker = endless
    first = window.context.article_id
    window.context.close_article()
    window.context.open_article(first)
    qtbot.waitUntil(lambda: len(checker.begun) == 2, timeout=2000)
    desk._checker = checker.checker
    window.start("edit.stop")  # by a person, who is told, until something is done again
    qtbot.waitUntil(lambda: window.status.text() == window.context.say("ui.work.stopped"), timeout=2000)
    assert first in desk.stale


def test_a_check_lets_everything_else_go_first(endless, qtbot):
    window, checker = endless
    came = []
    window.tasks.run(lambda: 7, came.append)
    qtbot.waitUntil(lambda: came == [7], timeout=2000)
    qtbot.waitUntil(lambda: len(checker.begun) == 2, timeout=2000)
    assert checker.begun[0] == checker.begun[1]
    assert len(window.tasks.jobs) == 1


def test_an_act_during_a_check_begins_it_anew_at_once(endless, desk, qtbot):
    window, checker = endless
    claim = window.context.claim
    desk.checking.later_from = 1
    assert window.context.run(set_amount(claim.id, 0, "9 euros"))
    qtbot.waitUntil(lambda: len(checker.begun) == 2, timeout=2000)
    assert len(checker.ended) == 1
    assert len(window.tasks.jobs) == 1
    desk._checker = checker.checker
    window.context.close_article()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=2000)


def test_a_long_article_is_shown_before_it_is_checked(window, desk, qtbot):
    lines = "\n\n".join(f"The office in hall {n} paid {1000 + 7 * n:,} euros for its roof." for n in range(LONG + 1))
    checker = desk._checker
    desk._checker = endless = Endless(checker)
    window.import_draft(desk.read_text("A long article\n\n" + lines))
    qtbot.waitUntil(lambda: window.context.state.version.title == "A long article", timeout=20_000)
    assert window.context.article_id in desk.stale
    qtbot.waitUntil(lambda: endless.begun == ["A long article"], timeout=5000)
    desk._checker = checker
    window.context.close_article()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=5000)


# Esc, and what comes while somebody is at work


def test_esc_leads_back_and_leaves_the_work_alone(window, start, results, qtbot, press):
    """An import of ten minutes is not lost by a key that leads back; where Esc does nothing else, it says what stops."""
    work = Slow(2)
    start(work)
    qtbot.waitUntil(window.work_line.isVisible, timeout=PATIENCE_MS * 20)
    goes_on = window.context.say("ui.work.goes_on", key="Ctrl+.")
    press("e", "Esc")
    assert QApplication.focusWidget() is window.claims
    assert window.status.text() != goes_on
    press("f", "Esc")
    assert window.status.text() != goes_on
    press("Esc")
    assert window.status.text() == goes_on
    work.let(2)
    qtbot.waitUntil(lambda: results["done"] == [2], timeout=5000)
    assert results["stopped"] == 0


def test_esc_stops_it_where_there_is_nothing_to_go_back_to(make_window, empty_desk, qtbot, press):
    window = make_window(empty_desk)
    assert window.pages.currentWidget() is window.welcome
    work, stopped = Slow(50), []
    window.tasks.start("Something long", work, stopped.append, lambda: stopped.append("stopped"))
    qtbot.waitUntil(window.work_line.isVisible, timeout=PATIENCE_MS * 20)
    press("Esc")
    work.let()
    qtbot.waitUntil(lambda: stopped == ["stopped"], timeout=5000)
    assert window.pages.currentWidget() is window.welcome


@pytest.fixture
def after_long(monkeypatch):
    """Whatever takes longer than nothing is long."""
    monkeypatch.setattr("workbench.ui.intake.arrived.AT_ONCE_SECONDS", 0.0)


@pytest.mark.usefixtures("after_long")
def test_an_article_that_comes_takes_nobody_from_what_is_being_typed(window, desk, qtbot, press, held, type_text):
    on, begun = held
    first = window.context.article_id
    window.import_draft(desk.read_text("Another title\n\nThe budget is 12 million euros."))
    qtbot.waitUntil(begun.is_set, timeout=5000)
    press("c")
    type_text("rappe")
    on.release()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=5000)
    type_text("lé")
    assert QApplication.focusWidget().text() == "rappelé"
    assert window.context.article_id == first
    assert window.arrived.isVisible()
    assert "Another title" in window.arrived.told.text()
    press("Esc", "Ctrl+J")
    assert window.context.state.version.title == "Another title"
    assert QApplication.focusWidget() is window.claims
    assert not window.arrived.isVisible()
    assert not window.start("article.arrived")


def test_what_comes_quickly_does_not_come_under_a_sheet_either(window, desk, qtbot, press, held, type_text):
    on, begun = held
    first = window.context.article_id
    window.import_draft(desk.read_text("Another title\n\nThe budget is 12 million euros."))
    qtbot.waitUntil(begun.is_set, timeout=5000)
    press("Ctrl+K")
    type_text("no")
    on.release()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=5000)
    type_text("te")
    assert window.palette_view.line.text() == "note"
    assert window.context.article_id == first
    press("Esc", "Ctrl+J")
    assert window.context.state.version.title == "Another title"


def test_the_first_article_takes_nobody_from_a_sheet(make_window, empty_desk, qtbot, press, held, type_text):
    window = make_window(empty_desk)
    on, begun = held
    window.import_draft(empty_desk.read_text("Another title\n\nThe budget is 12 million euros."))
    qtbot.waitUntil(begun.is_set, timeout=5000)
    press("Ctrl+K")
    type_text("no")
    on.release()
    qtbot.waitUntil(lambda: window.context.state is not None, timeout=5000)
    type_text("te")
    assert window.palette_view.line.text() == "note"
    press("Esc")
    assert QApplication.focusWidget() is window.claims


@pytest.mark.usefixtures("after_long")
def test_an_article_that_somebody_waited_for_is_shown_at_once(window, desk, qtbot, held):
    on, begun = held
    window.import_draft(desk.read_text("Another title\n\nThe budget is 12 million euros."))
    qtbot.waitUntil(begun.is_set, timeout=5000)
    on.release()
    qtbot.waitUntil(lambda: window.context.state.version.title == "Another title", timeout=5000)
    assert not window.arrived.isVisible()


@pytest.mark.usefixtures("after_long")
def test_no_sheet_comes_over_a_review_that_goes_on(window, qtbot, press, tmp_path, monkeypatch):
    """Neither the proposal of a file that was read long, nor the report of an import."""
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(f"Title {number}\n\nIt costs {number + 3} euros.")
    gate, read = threading.Semaphore(0), window.context.desk.read_file

    def held_back(*args):
        assert gate.acquire(timeout=20)
        return read(*args)

    monkeypatch.setattr(window.context.desk, "read_file", held_back)
    window.arrivals.paths([tmp_path / "0.txt"])
    qtbot.waitUntil(lambda: bool(window.tasks.jobs), timeout=5000)
    press("j")
    gate.release()
    qtbot.waitUntil(lambda: window.arrived.has_some, timeout=5000)
    window.arrivals.paths([tmp_path / "0.txt", tmp_path / "1.txt"])
    qtbot.waitUntil(lambda: window.arrivals.is_running, timeout=5000)
    press("k")
    gate.release(2)
    qtbot.waitUntil(lambda: window.arrived.told.text().endswith("(+ 1)"), timeout=5000)
    assert not [sheet for sheet in window.findChildren(Overlay) if sheet.isVisible()]
    assert QApplication.focusWidget() is window.claims
    press("Ctrl+J")
    assert [type(sheet) for sheet in window.findChildren(Overlay) if sheet.isVisible()] == [Proposal]
    press("Esc", "Ctrl+J")
    assert [type(sheet) for sheet in window.findChildren(Overlay) if sheet.isVisible()] == [ImportReport]
    window.start("view.language")
    press("Esc")


@pytest.fixture
def many(window, desk):
    for number in range(3):
        desk.run(import_draft(desk.read_text(f"Same title\n\nThe budget is {number + 3} million euros.")))
    window.library.reload()
    return window


def test_the_sheets_of_all_articles(many, press, qtbot, tmp_path):
    press("Ctrl+E")
    panel = many.export_panel
    panel._all.setChecked(True)
    panel._path.setText(str(tmp_path))
    panel.write()
    assert not panel.isVisible()
    told = many.context.say("ui.work.exported", count=4, file=str(tmp_path))
    qtbot.waitUntil(lambda: many.status.text() == told, timeout=30_000)
    extension = panel._format.currentData()[1]
    made = sorted(path.name for path in tmp_path.glob(f"*{extension}"))
    assert len(made) == 4
    assert f"Same-title{extension}" in made
    assert f"Same-title-3{extension}" in made
    many.start("article.export")
    panel._all.setChecked(True)
    panel._path.setText(str(tmp_path))
    panel.write()
    assert panel.isVisible()  # they exist: asked first
    assert "4" in panel._told.text()
    panel.vanish()


def test_stopped_exports_keep_what_is_written(desk, tmp_path):
    class Enough(Exception):
        pass

    for number in range(2):
        desk.run(import_draft(desk.read_text(f"Title {number}\n\nThe budget is {number + 3} million euros.")))
    files = {row.id: tmp_path / f"{row.id}.md" for row in desk.articles()}

    def step(done, _total):
        if done == 1:
            raise Enough

    with pytest.raises(Enough):
        exporting.write(desk, files, exporting.Wish("markdown", "en"), step)
    assert len(list(tmp_path.glob("*.md"))) == 1


def test_a_folder_that_is_not_there_is_told(many, press, tmp_path):
    press("Ctrl+E")
    panel = many.export_panel
    panel._all.setChecked(True)
    panel._path.setText(str(tmp_path / "gone"))
    panel.write()
    assert panel.isVisible()
    assert "gone" in panel._told.text()


def test_offering_again_leaves_no_old_words(many, press):
    for _ in range(3):
        many.start("article.export")
        QApplication.processEvents()
        words = [label.text() for label in many.export_panel.findChildren(QLabel) if label.isVisible() and label.text()]
        assert len(words) == len(set(words))
        many.start("view.back")


def test_a_name_that_is_cut_ends_in_a_letter():
    assert exporting.file_name("x" * 59 + " après", ".pdf") == "x" * 59 + ".pdf"


def test_names_are_unlike_whatever_the_case():
    names = file_names([("a", "Budget 2026"), ("b", "budget 2026"), ("c", "Budget!2026"), ("d", "?")], ".pdf")
    assert names == {"a": "Budget-2026.pdf", "b": "budget-2026-2.pdf", "c": "Budget-2026-3.pdf", "d": "sheet.pdf"}


def test_the_words_follow_the_language(window, start, qtbot):
    work = Slow(1)
    start(work)
    qtbot.waitUntil(window.work_line.isVisible, timeout=PATIENCE_MS * 20)
    window.start("view.language")
    assert window.work_line._stop.text() == "Stop"
    window.start("edit.stop")
    assert window.work_line._stop.text().startswith("Stopping")
    work.let()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=5000)
    QApplication.processEvents()


@pytest.fixture
def held(monkeypatch):
    """The reading of an article waits to be let on."""
    from workbench.ui.intake import bringing

    on, begun = threading.Semaphore(0), threading.Event()

    def kept(act):
        def made(*args):
            op = act(*args)

            def apply(unit):
                op.apply(unit)
                begun.set()
                assert on.acquire(timeout=20)

            return Operation(op.label, apply)

        return made

    monkeypatch.setattr(bringing, "import_draft", kept(bringing.import_draft))
    monkeypatch.setattr(bringing, "add_version", kept(bringing.add_version))
    return on, begun


def test_an_import_is_told_and_stopped_leaves_nothing(window, desk, qtbot, press, held):
    on, begun = held
    window.import_draft(desk.read_text("Another title\n\nThe budget is 12 million euros."))
    qtbot.waitUntil(begun.is_set, timeout=5000)
    qtbot.waitUntil(window.work_line.isVisible, timeout=PATIENCE_MS * 20)
    assert "Another title" in window.work_line._bar.accessibleName()
    press("Ctrl+.")
    on.release()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=5000)
    assert window.status.text() == window.context.say("ui.work.stopped")
    assert len(desk.articles()) == 1


def test_a_new_draft_that_is_stopped_leaves_the_article_as_it_was(window, desk, qtbot, held):
    on, begun = held
    before = desk.open(window.context.article_id)
    bring_version(window, desk.read_text("Another title\n\nThe budget is 12 million euros."))
    qtbot.waitUntil(begun.is_set, timeout=5000)
    window.start("edit.stop")
    on.release()
    qtbot.waitUntil(lambda: not window.tasks.jobs, timeout=5000)
    assert desk.open(window.context.article_id) == before
    assert window.panels.current != "draft"
