"""The pages of the checker's rules and of the house file, by keys."""

from __future__ import annotations

from workbench.ui.preferences.house_page import KEY
from workbench.ui.preferences.view import Preferences


def _row(page, code):
    return next(row for row in page.rows.rows_model.rows if row.key == code)


def test_a_rule_is_switched_off_and_on_again(window, press):
    window.start("view.rules")
    page = window.findChild(Preferences).rules
    page.rows.select_key("SUM-1")
    press("Space")
    assert window.context.desk.settings.text("check.disabled") == "SUM-1"
    assert _row(page, "SUM-1").dimmed
    press("Space")
    assert window.context.desk.settings.text("check.disabled") == ""
    assert not _row(page, "SUM-1").dimmed


def test_a_rule_that_ships_off_is_shown_and_can_be_switched_on(window, press):
    window.start("view.rules")
    page = window.findChild(Preferences).rules
    off = next(rule.code for rule in window.context.desk.rules() if not rule.on)
    assert _row(page, off).dimmed
    page.rows.select_key(off)
    press("Space")
    assert window.context.desk.settings.text("check.enabled") == off
    assert not _row(page, off).dimmed
    press("Space")
    assert window.context.desk.settings.text("check.enabled") == ""


def test_a_rule_is_weighed(window, press):
    window.start("view.rules")
    page = window.findChild(Preferences).rules
    page.rows.select_key("SUM-1")
    press("Right")
    assert window.context.desk.settings.text("check.severities") == "SUM-1=info"
    press("Right")
    press("Right")
    assert window.context.desk.settings.text("check.severities") == "SUM-1=warning"
    for _ in range(4):
        press("Left")
    assert window.context.desk.settings.text("check.severities") == ""


def test_the_house_file_is_judged_and_kept(window, press):
    window.start("view.house")
    page = window.findChild(Preferences).house
    page.field.setPlainText("[vat]\nfr = many")
    assert page._note.property("bad") is True
    press("Esc")
    assert window.context.desk.settings.text(KEY) == ""
    window.start("view.house")
    assert page.field.toPlainText() == "[vat]\nfr = many"  # nothing that was typed is lost
    page.field.setPlainText("[vat]\nfr = [20, 5.5]")
    assert page._note.property("bad") is False
    press("Tab")
    assert window.context.desk.settings.text(KEY) == "[vat]\nfr = [20, 5.5]"


def test_a_file_is_taken_over(window, tmp_path):
    window.start("view.house")
    page = window.findChild(Preferences).house
    good, bad = tmp_path / "house.toml", tmp_path / "bad.toml"
    good.write_text("[thresholds]\nnote = 3\n", "utf-8")
    bad.write_bytes(b"\xff\xfe\x00")
    page.take(bad)
    assert "bad.toml" in page._note.text()
    page.take(good)
    assert window.context.desk.settings.text(KEY) == "[thresholds]\nnote = 3\n"
