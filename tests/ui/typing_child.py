"""A window of its own in which somebody works and types, until it is killed:

python -m tests.ui.typing_child DESK SEED tells "saved TEXT" when a note is saved and "typed TEXT" when one is being typed
for longer than it takes to keep it.
"""

from __future__ import annotations

import random
import sys
import time

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.app import open_desk
from workbench.ui.context import Context
from workbench.ui.main_window import MainWindow
from workbench.ui.theme import colours, fonts, style
from workbench.ui.unsaved.keeper import KEPT_MS


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def main() -> None:
    app, chance = QApplication(sys.argv[:1]), random.Random(int(sys.argv[2]))
    fonts.install()
    style.apply(app, colours.load("light"), 100)
    window = MainWindow(Context(open_desk(sys.argv[1], person="Test"), "fr", colours.load("light")))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.begin([], None)
    app.processEvents()
    say("open")
    for number in range(10_000):
        claim = chance.choice(window.context.claims)
        window.context.set_claim(claim.id)
        app.processEvents()
        window.start("claim.note")
        field = window.claims.card.form.row("note").field
        field.selectAll()
        text = f"note {sys.argv[2]}.{number}"
        QTest.keyClicks(field, text)
        if chance.random() < 0.5:
            end = time.monotonic() + KEPT_MS / 1000 + 0.1
            while time.monotonic() < end:
                app.processEvents()
                time.sleep(0.01)
            say(f"typed {claim.id} {text}")
        window.claims.setFocus()
        app.processEvents()
        say(f"saved {claim.id} {text}")


if __name__ == "__main__":
    main()
