"""How files and addresses are read, as the command line says it."""

from __future__ import annotations

import pytest

from tests.importers import test_tracked_changes
from workbench.cli.main import WindowRequest, run


@pytest.fixture
def tracked(tmp_path):
    path = tmp_path / "city.docx"
    path.write_bytes(test_tracked_changes.word())
    return str(path)


@pytest.mark.parametrize(("way", "shown", "hidden"), [("accepted", "42", "40"), ("original", "40", "42")])
def test_tracked_changes_are_read_as_asked(tracked, way, shown, hidden, capsys):
    assert run(["check", tracked, "--tracked-changes", way, "--with-text", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert f"{shown} million" in told.out
    assert f"{hidden} million" not in told.out
    assert "city.docx: 9 " in told.err
    assert run(["sheet", tracked, "--tracked-changes", way]) == 0
    assert f"{shown} million" in capsys.readouterr().out


def test_accepted_is_usual(tracked, capsys):
    assert run(["check", tracked, "--with-text", "--format", "json"]) == 0
    assert "42 million" in capsys.readouterr().out


def test_the_window_is_told_how_to_read(tracked):
    request = run(["open", tracked, "--tracked-changes", "original"])
    assert isinstance(request, WindowRequest)
    assert request.choices.tracked == "original"


@pytest.mark.parametrize("command", ["check", "open", "sheet", "add"])
def test_no_address_is_fetched_without_being_allowed(command, tmp_path, capsys):
    desk = ["--desk", str(tmp_path / "desk.db")]
    assert run([*desk, command, "https://news.example/a"]) == 2
    assert "--allow-network" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "sheet"])
@pytest.mark.parametrize("address", ["http://127.0.0.1:9/a", "http://[::1]/", "http://192.168.1.1/"])
def test_this_machine_and_its_network_are_never_asked(command, address, capsys):
    assert run([command, address, "--allow-network"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("workbench: ")


def test_an_address_that_was_allowed_goes_to_the_window():
    request = run(["open", "https://news.example/a", "--allow-network"])
    assert isinstance(request, WindowRequest)
    assert request.addresses == ("https://news.example/a",)
