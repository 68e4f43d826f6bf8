"""Bits flipped anywhere are noticed or harmless, and what is readable comes back."""

from __future__ import annotations

import random

from tests.desk.fakes import draft, make_desk
from workbench.desk.ops.articles import import_draft
from workbench.errors import DeskError
from workbench.store.backups import complaint
from workbench.store.salvage import salvage


def test_salvage_returns_what_is_readable(path, tmp_path):
    desk = make_desk(path)
    for number in range(30):
        desk.run(import_draft(draft(f"Article {number}")))
    desk.close()
    data = bytearray(path.read_bytes())
    chance, found = random.Random(5), []
    for number in range(6):
        page = chance.randrange(2, len(data) // 4096)
        broken = bytearray(data)
        broken[page * 4096 : page * 4096 + 64] = bytes(64)
        wrong = tmp_path / f"wrong{number}.db"
        wrong.write_bytes(broken)
        if not complaint(wrong):
            continue
        try:
            salvage(wrong, tmp_path / f"new{number}.db")
        except DeskError:
            continue
        assert wrong.read_bytes() == bytes(broken)
        saved = make_desk(tmp_path / f"new{number}.db")
        found.append(len(saved.articles()))
        saved.close()
        assert complaint(tmp_path / f"new{number}.db") == ""
    assert len(found) >= 2
    assert sum(found) > 20 * len(found)
