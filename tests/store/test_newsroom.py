"""Several people on one desk, against a real PostgreSQL."""

from __future__ import annotations

import os
import random
import threading
import time
from contextlib import contextmanager, nullcontext

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError

from tests.desk.fakes import BODY, FakeChecker, FakeReader, draft, words
from tests.desk.sequences import act_at_random, whole
from workbench.desk.desk import Desk
from workbench.desk.ops import articles, claims, evidence, values
from workbench.domain.claims import Answer
from workbench.domain.evidence import Evidence, EvidenceKind
from workbench.errors import DeskError, OperationRefused
from workbench.i18n import load
from workbench.store import listening, schema
from workbench.store.newsroom import NewsroomStore, figures
from workbench.store.tables import Base

FACTOR = int(os.environ.get("WORKBENCH_TEST_ACTS", "1"))
"""How many times as many acts as in the suite: 25 makes about 2,000 of each number of writers."""


@pytest.fixture
def people(address):
    """A function that opens the desk for a person; all are closed at the end."""
    opened = []

    def come(name: str) -> Desk:
        desk = Desk(NewsroomStore(address, name), FakeReader(), FakeChecker(), catalogue=words, person=name)
        opened.append(desk)
        return desk

    yield come
    for desk in opened:
        desk.close()


def imported(desk, **how) -> str:
    desk.run(articles.import_draft(draft(**how)))
    return desk.articles()[0].id


def until(condition, seconds=5.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.01)


def test_the_schema_is_that_of_the_models(address):
    store = NewsroomStore(address, "Ada")
    options = {"compare_type": True, "include_object": lambda _o, name, *_: not str(name).startswith("search_text")}
    with store._engine.connect() as connection:
        assert schema.revision(connection) == schema.HEAD
        assert compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata) == []
    store.close()
    assert figures(address)[0] == schema.HEAD


def test_acts_undo_and_search(people):
    desk = people("Ada")
    key = imported(desk, body=BODY + "\n\nLes œuvres d’été coûtent 3 euros.")
    before = desk.open(key)
    assert [line.id for line in desk.articles("oeuvres ete")] == [key]
    assert desk.articles("oeuvre hiver") == []
    assert desk.articles("'); DROP TABLE acts; --") == []
    desk.run(claims.set_note(before.claims[0].id, "Zürich called"))
    assert [line.id for line in desk.articles("zurich")] == [key]
    desk.undo()
    assert desk.articles("zurich") == []
    assert whole(desk)[key][1].claims[0].note == ""


def test_any_sequence_goes_back_and_forth(people):
    desk, chance = people("Ada"), random.Random(3)
    states = [whole(desk)]
    while len(states) < 15:
        if act_at_random(desk, chance):
            states.append(whole(desk))
    for before in reversed(states[:-1]):
        desk.undo()
        assert whole(desk) == before
    for after in states[1:]:
        desk.redo()
        assert whole(desk) == after


def test_the_second_writer_is_told_what_changed_and_chooses(people):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    claim = grace.open(key).claims[0].id
    ada.open(key)
    ada.run(claims.set_note(claim, "seen by Ada"))
    with pytest.raises(OperationRefused) as refused:
        grace.run(claims.set_note(claim, "seen by Grace"))
    for tag in ("en", "fr"):
        told = load([tag]).text(refused.value.message_id, tag, **refused.value.params)
        assert "Ada" in told
        assert "seen by Ada" in told
        assert "history." not in told
    assert ada.open(key).claims[0].note == "seen by Ada"
    grace.run(claims.set_note(claim, "seen by both"))  # told, and decided
    assert ada.open(key).claims[0].note == "seen by both"


def test_different_fields_do_not_stand_in_each_others_way(people):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    claim = grace.open(key).claims[0].id
    ada.run(claims.set_note(claim, "a note"))
    grace.run(claims.set_answer(claim, Answer.WRONG))
    found = ada.open(key).claims[0]
    assert (found.note, found.answer, found.checked_by) == ("a note", Answer.WRONG, "Grace")


def test_delete_against_edit(people):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    first, second = grace.open(key).claims[:2]
    ada.run(claims.set_note(first.id, "important"))
    with pytest.raises(OperationRefused):
        grace.run(claims.delete_claim(first.id))
    ada.run(claims.delete_claim(second.id))
    with pytest.raises(OperationRefused) as refused:
        grace.run(claims.set_note(second.id, "too late"))
    assert refused.value.message_id == "error.act.gone"


def test_each_undoes_their_own(people):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    first, second = ada.open(key).claims[:2]
    grace.open(key)
    ada.run(claims.set_note(first.id, "Ada"))
    grace.run(claims.set_note(second.id, "Grace"))
    assert ada.undo_label().id == grace.undo_label().id == "op.claim.note"
    ada.undo()
    assert [claim.note for claim in grace.open(key).claims[:2]] == ["", "Grace"]
    ada.redo()
    ada.open(key)
    grace.open(key)
    grace.run(claims.set_note(first.id, "Grace again"))
    with pytest.raises(OperationRefused) as refused:
        ada.undo()
    assert refused.value.message_id == "error.undo.changed_since"
    grace.undo()
    ada.undo()
    assert ada.open(key).claims[0].note == ""


def test_undo_checks_again_what_others_changed(people):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    first, _, third = ada.open(key).claims
    grace.open(key)
    ada.run(values.set_amount(first.id, 0, "11"))
    grace.run(values.set_amount(third.id, 0, "30"))
    assert [finding.arithmetic for finding in ada.open(key).findings] == ["31 != 30"]
    ada.undo()
    assert ada.open(key).findings == ()


def test_changes_of_others_are_heard(people):
    ada, grace = people("Ada"), people("Grace")
    heard, own = [], []
    grace.subscribe(heard.append)
    ada.subscribe(own.append)
    key = imported(ada)
    until(lambda: heard)
    assert heard[0].articles == {key}
    assert heard[0].initiator == "elsewhere"
    time.sleep(0.2)
    assert len(own) == 1  # one's own act is told once


def test_a_password_of_any_signs_is_taken_by_every_connection(address, people):
    """Also by the one that hears of others, which is not the engine's."""
    url = make_url(address).set(password="a b@c%d+e/f:g#h?ü")
    store = NewsroomStore(url.render_as_string(hide_password=False).replace(" ", "%20"), "Grace")
    heard = []
    store.listen(heard.append)
    key = imported(people("Ada"))
    until(lambda: heard)
    assert heard[0].articles == {key}
    store.close()


def test_who_would_not_hear_of_others_is_told(address, monkeypatch):
    """The server lets one connection in, which is not enough."""
    monkeypatch.setattr(listening, "_PATIENCE", 0.5)
    name = make_url(address).database
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE narrow_{name} LOGIN PASSWORD 'x' CONNECTION LIMIT 1")
        connection.execute(f"ALTER DATABASE {name} OWNER TO narrow_{name}")
        narrow = make_url(address).set(username=f"narrow_{name}", password="x").render_as_string(hide_password=False)
        with pytest.raises(DeskError) as caught:
            NewsroomStore(narrow, "Ada")
        assert caught.value.message_id == "error.desk.unreachable"
        assert "too many connections" in str(caught.value.params["cause"])
        connection.execute(f"ALTER DATABASE {name} OWNER TO CURRENT_USER")
        until(lambda: not connection.execute("SELECT 1 FROM pg_stat_activity WHERE usename LIKE 'narrow%'").fetchall())
        connection.execute(f"DROP OWNED BY narrow_{name}")
        connection.execute(f"DROP ROLE narrow_{name}")


def test_a_missed_notice_is_made_up_for(people, address):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    heard = []
    time.sleep(0.1)
    grace.subscribe(heard.append)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(%s)", [grace._store._listening.backend])
        ada.run(articles.set_title(key, "Other title"))
    until(lambda: heard)
    assert key in heard[0].articles


def test_a_dropped_connection_loses_nothing(people, address):
    desk = people("Ada")
    key = imported(desk)
    claim = desk.open(key).claims[0].id
    with psycopg.connect(address, autocommit=True) as connection:
        for number in range(5):
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            desk.run(claims.set_note(claim, f"note {number}"))
            assert desk.open(key).claims[0].note == f"note {number}"
    assert len(desk.history(key, claim)) == 6


def test_a_connection_dropped_within_an_act(people, address):
    desk = people("Ada")
    key = imported(desk)
    claim = desk.open(key).claims[0].id
    killed = []

    def broken(unit):
        if not killed:
            killed.append(True)
            pid = unit._connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute("SELECT pg_terminate_backend(%s)", [pid])
            time.sleep(0.05)
        claims.set_note(claim, "after the break").apply(unit)

    op = claims.set_note(claim, "after the break")
    desk.run(type(op)(op.label, broken))
    assert desk.open(key).claims[0].note == "after the break"
    assert len(desk.history(key, claim)) == 2


def test_who_is_on_which_article(people):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    ada.enter(key)
    grace.enter(key)
    assert [(who.person, who.article) for who in grace.present()] == [("Ada", key)]
    ada.enter("")
    assert grace.present() == []
    ada.enter(key)
    ada._store._listening.close()
    until(lambda: grace.present() == [])  # gone with the connection, however the program ended


def test_settings_are_personal_but_for_the_checker(people):
    ada = people("Ada")
    ada.set_setting("ui.theme", "dark")
    ada.set_setting("check.disabled", "SUM-1")
    grace = people("Grace")
    assert grace.settings.text("ui.theme") == "system"
    assert grace.settings.text("check.disabled") == "SUM-1"
    assert people("Ada").settings.text("ui.theme") == "dark"


def test_evidence_is_shared(people, tmp_path, monkeypatch):
    paper = tmp_path / "contract.pdf"
    paper.write_bytes(b"%PDF " + bytes(3_000_000))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "ada"))
    ada = people("Ada")
    key = imported(ada)
    claim = ada.open(key).claims[0].id
    ada.run(evidence.add_evidence(claim, Evidence("", EvidenceKind.DOCUMENT, "Contract"), paper))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "grace"))
    grace = people("Grace")
    (piece,) = grace.open(key).evidence.values()
    place = grace.evidence_file(piece)
    assert place.read_bytes() == paper.read_bytes()
    assert str(place).startswith(str(tmp_path / "grace"))
    place.write_bytes(b"changed")
    assert grace.evidence_faults(key) == {}
    assert grace.evidence_file(piece).read_bytes() == paper.read_bytes()


@contextmanager
def dropping(address, every):
    """Meanwhile the server ends a connection of the desk now and then, wherever it is in its work; how many it ended."""
    stop, dropped = threading.Event(), []

    def drop() -> None:
        chance = random.Random(1)
        with psycopg.connect(address, autocommit=True) as connection:
            while not stop.wait(every * chance.random() * 2):
                query = (
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1"
                )
                dropped.extend(connection.execute(query).fetchall())

    thread = threading.Thread(target=drop)
    thread.start()
    try:
        yield dropped
    finally:
        stop.set()
        thread.join()


def hanging(address) -> int:
    """How many transactions of the desk are open, with nothing being done in them."""
    with psycopg.connect(address) as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'"
        return connection.execute(query).fetchone()[0]


def opened(desk, article):
    """An article as it is, asked again when the connection drops under the question."""
    while True:
        try:
            return desk.open(article)
        except DeskError as error:
            assert error.message_id == "error.desk.interrupted", error


@pytest.mark.parametrize("every", [None, 0.1], ids=["steady", "dropped"])
@pytest.mark.parametrize(("writers", "acts"), [(2, 40), (8, 12)])
def test_writers_at_once(people, address, writers, acts, every):
    """Every act that returned is in the history and in the state; nobody hangs; all see the same in the end. Also while
    connections are dropped at any moment.
    """
    acts *= FACTOR
    desks = [people(f"Person {number}") for number in range(writers)]
    key = imported(desks[0])
    other = imported(desks[0], title="Second")
    done: list[int] = [0] * writers
    faults: list[BaseException] = []

    def work(place: int) -> None:
        desk, chance = desks[place], random.Random(place)
        try:
            for number in range(acts):
                state = opened(desk, chance.choice((key, other)))
                claim = chance.choice(state.claims)
                op = chance.choice([
                    claims.set_note(claim.id, f"{claim.note}+{place}.{number}"),
                    values.set_amount(claim.id, 0, str(chance.randrange(1000, 10**6))),
                ])  # fmt: skip
                try:
                    done[place] += bool(desk.run(op))
                except OperationRefused as refused:
                    assert refused.message_id == "error.act.overtaken_by"
                except DeskError as error:  # told after many tries; then it is not in the desk either
                    assert (error.message_id, bool(every)) == ("error.desk.interrupted", True)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=work, args=(place,)) for place in range(writers)]
    with dropping(address, every) if every else nullcontext([True]) as dropped:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60 * FACTOR)
    assert dropped
    assert not faults, faults[0]
    assert not any(thread.is_alive() for thread in threads)
    until(lambda: not hanging(address), 30)
    histories = [entry for article in (key, other) for entry in desks[0].history(article)]
    assert len(histories) == sum(done) + 2
    for place, desk in enumerate(desks):
        assert sum(entry.who == f"Person {place}" for entry in histories) == done[place] + 2 * (place == 0)
        assert whole(desk) == whole(desks[0])
    notes = "".join(claim.note for article in (key, other) for claim in desks[0].open(article).claims)
    added = sum(entry.label.id == "op.claim.note" for entry in histories)
    assert notes.count("+") == added  # no note was written over unseen


def test_a_database_that_is_lost_for_a_while(people, address):
    """Nothing can connect, not even to listen: acts are told, and when it is back, so is the listening."""
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    name = address.rpartition("/")[2].partition("?")[0]
    elsewhere = make_url(address).set(database="postgres").render_as_string(hide_password=False)
    with psycopg.connect(elsewhere, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        time.sleep(1.5)
        assert grace._store._listening._thread.is_alive()
        with pytest.raises(DeskError) as caught:
            grace.run(articles.set_title(key, "Lost"))
        for tag in ("en", "fr"):
            told = load([tag]).text(caught.value.message_id, tag, **caught.value.params)
            assert told != caught.value.message_id
            assert "{" not in told
        connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    heard = []
    grace.subscribe(heard.append)
    until(lambda: grace._store._listening._thread.is_alive() and grace.articles())
    ada.run(articles.set_title(key, "Back again"))
    until(lambda: any(key in changes.articles for changes in heard), 15)
    assert grace.open(key).version.title == "Back again"


def test_a_refusal_that_breaks_off_is_a_refusal_still(people, address):
    """The connection breaks just when the second writer is refused: the act is tried anew, and not let through unseen."""
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    claim = grace.open(key).claims[0].id
    ada.run(claims.set_note(claim, "seen by Ada"))
    require, broken = grace._seen.require, []

    def breaking(unit):
        try:
            require(unit)
        finally:
            if not broken:
                broken.append(unit._connection.exec_driver_sql("SELECT pg_backend_pid()").scalar())
                with psycopg.connect(address, autocommit=True) as connection:
                    connection.execute("SELECT pg_terminate_backend(%s)", broken)
                time.sleep(0.05)
                unit._connection.exec_driver_sql("SELECT 1")

    grace._seen.require = breaking
    with pytest.raises(OperationRefused) as refused:
        grace.run(claims.set_note(claim, "seen by Grace"))
    assert refused.value.message_id == "error.act.overtaken_by"
    assert broken
    assert ada.open(key).claims[0].note == "seen by Ada"


def test_an_act_whose_end_is_not_known_is_asked_for_until_it_is(people, monkeypatch):
    """The connection breaks at the very end, and once more while the database is asked: nothing is done twice."""
    desk = people("Ada")
    key = imported(desk)
    store, asked = desk._store, []
    engine, real = store._engine, type(store._engine).begin

    @contextmanager
    def begin(_self):
        with real(engine) as connection:
            yield connection
        if not asked:
            asked.append("begin")
            raise OperationalError("COMMIT", {}, Exception("server closed the connection unexpectedly"))

    def connect(_self):
        if len(asked) == 1:
            asked.append("connect")
            raise OperationalError("SELECT", {}, Exception("server closed the connection unexpectedly"))
        return type(engine).connect(engine)

    class Breaking:
        def __getattr__(self, name):
            return getattr(engine, name)

    Breaking.begin, Breaking.connect = begin, connect
    monkeypatch.setattr(store, "_engine", Breaking())
    before = len(desk.open(key).claims)
    asked.clear()
    desk.run(claims.new_claim(key, 0, 5))
    monkeypatch.undo()
    assert asked == ["begin", "connect"]
    assert len(desk.open(key).claims) == before + 1


def test_an_unreachable_server_is_told():
    with pytest.raises(DeskError) as caught:
        NewsroomStore("postgresql://ada:secret@127.0.0.1:1/desk", "Ada")
    assert caught.value.message_id == "error.desk.unreachable"
    assert caught.value.params["desk"] == "postgresql://ada:***@127.0.0.1:1/desk"  # as a person writes it
    assert "secret" not in str(caught.value)


def test_a_password_with_an_at_sign_is_told_and_not_shown():
    for act in (lambda address: NewsroomStore(address, "Ada"), figures):
        with pytest.raises(DeskError) as caught:
            act("postgresql://ada:sec@ret@127.0.0.1:1/desk")
        assert caught.value.message_id == "error.desk.password_signs"
        for tag in ("en", "fr"):
            words = load([tag]).text(caught.value.message_id, tag, **caught.value.params)
            assert "%40" in words
            assert "127.0.0.1:1/desk" in words
            assert not {"sec", "ret@"} & {words[place : place + size] for place in range(len(words)) for size in (3, 4)}


def test_who_comes_and_goes_is_heard(people):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    grace.set_setting("person.name", "Grace H.")
    heard = []
    ada.subscribe(lambda changes: heard.append(changes) if changes.kinds == {"presence"} else None)
    grace.enter(key)
    until(lambda: heard)
    assert [(who.person, who.article) for who in ada.present()] == [("Grace H.", key)]
    heard.clear()
    grace.close()
    until(lambda: heard)
    assert ada.present() == []


def test_presence_outlives_a_dropped_connection(people, address):
    ada, grace = people("Ada"), people("Grace")
    key = imported(ada)
    grace.enter(key)
    dropped = grace._store._listening.backend
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(%s)", [dropped])
    until(lambda: grace._store._listening.backend != dropped and ada.present())
    assert [(who.person, who.article) for who in ada.present()] == [("Grace", key)]


def test_a_killed_program_is_gone_without_a_notice(people, monkeypatch):
    from workbench.store import listening

    monkeypatch.setattr(listening, "_LOOK", 0.2)
    ada, grace = people("Ada"), people("Grace")
    grace.enter(imported(ada))
    until(ada.present)
    time.sleep(0.5)
    heard = []
    ada.subscribe(heard.append)
    grace._store._listening.close()  # the connection ends, nothing is said
    until(lambda: heard)
    assert ada.present() == []
