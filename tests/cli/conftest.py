from __future__ import annotations

import io
from dataclasses import dataclass

import pytest

from workbench.cli.command import Console
from workbench.cli.main import WindowRequest, run
from workbench.i18n import load


@dataclass
class Outcome:
    status: int | WindowRequest
    out: str
    err: str


@pytest.fixture
def workbench():
    """Run the program in this process: workbench(*arguments, stdin=b"", tag="en") -> Outcome."""

    def call(*arguments, stdin: bytes = b"", tag: str = "en") -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        console = Console(io.BytesIO(stdin), out, err, tag, load())
        status = run([str(argument) for argument in arguments], console)
        return Outcome(status, out.getvalue(), err.getvalue())

    return call


@pytest.fixture
def article(tmp_path):
    """A file with a plain article whose tranches do not sum to the commitment."""
    path = tmp_path / "article.txt"
    path.write_text(
        "Le port boucle son plan\n\n"
        "Le plan comprend 10 millions d’euros, puis 8 millions d’euros et enfin 25 millions d’euros, "
        "soit 40 millions d’euros au total.\n",
        "utf-8",
    )
    return path
