"""What an act wrote it need not read again, and what it then sees is what the desk holds."""

from __future__ import annotations

from sqlalchemy import Engine, event

from tests.desk.fakes import draft, make_desk
from workbench.app import ArticleChecker, TextReader
from workbench.desk.desk import Desk
from workbench.desk.identifiers import new_id
from workbench.desk.operation import Operation
from workbench.desk.ops.articles import import_draft
from workbench.desk.ops.claims import set_note
from workbench.domain.claims import Claim
from workbench.i18n import Catalogue, message
from workbench.store.mapping import MAPPERS
from workbench.store.store import SqliteStore

TEXT = "Sales rose from 100 million euros to 120 million euros, an increase of 25 percent, said Ada Marlow on Monday."


def statements(act) -> list[str]:
    """What was asked of the database meanwhile."""
    asked: list[str] = []

    def heard(_connection, _cursor, statement, _parameters, _context, _many):
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", heard)
    try:
        act()
    finally:
        event.remove(Engine, "before_cursor_execute", heard)
    return asked


def test_an_import_asks_for_nothing_that_it_wrote(tmp_path):
    desk = make_desk(tmp_path / "desk.db")
    asked = statements(lambda: desk.run(import_draft(draft("Title", TEXT))))
    read = [statement for statement in asked if statement.startswith("SELECT")]
    assert len(read) <= 4, "\n".join(read)
    assert len(asked) <= 20, "\n".join(asked)
    desk.close()


def test_an_act_sees_what_it_wrote(tmp_path):
    """Every noun of a new article, and of one that is changed, inside the act and after it."""
    desk = Desk(SqliteStore(tmp_path / "desk.db"), TextReader(), ArticleChecker(), catalogue=Catalogue, person="Ada")
    key, seen = new_id(), {}

    def looked(unit, article):
        return {mapper.kind: unit.of_article(mapper.type, article) for mapper in MAPPERS}

    def watched(operation):
        def apply(unit):
            operation.apply(unit)
            seen.clear()
            seen.update(looked(unit, key))

        return Operation(message("op.article.import", title="x"), apply)

    desk.run(watched(import_draft(draft("Title", TEXT), key)))
    with desk._store.snapshot() as snapshot:
        first = looked(snapshot, key)
    assert {kind: first[kind] for kind in seen if kind not in ("link", "finding")} == {
        kind: nouns for kind, nouns in seen.items() if kind not in ("link", "finding")
    }  # links and alerts come when the act is over
    assert len(first["claim"]) > 1
    assert first["finding"]
    claim = first["claim"][0]
    desk.run(watched(set_note(claim.id, "call her")))
    with desk._store.snapshot() as snapshot:
        assert looked(snapshot, key) == seen
        assert snapshot.get(Claim, claim.id).note == "call her"
    desk.close()
