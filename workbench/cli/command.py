"""What a sub-command is, and the surroundings in which it runs."""

from __future__ import annotations

import argparse
import io
import os
from collections.abc import Callable
from typing import BinaryIO, TextIO

from workbench.i18n import FALLBACK, Catalogue, Message, load, message, reader_tag
from workbench.records import dataclass


@dataclass(frozen=True, slots=True)
class Console:
    """Standard streams and the reader's language; tests pass their own."""

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO
    tag: str
    catalogue: Catalogue

    def say(self, id: str, /, **params: object) -> str:
        return self.catalogue.say(message(id, **params), self.tag)

    def word(self, what: Message) -> str:
        return self.catalogue.say(what, self.tag)

    def print(self, text: str = "") -> None:
        self.stdout.write(text + "\n")

    def complain(self, text: str) -> None:
        """One line on standard error, with the program's name."""
        self.stderr.write(f"workbench: {' '.join(text.split())}\n")

    @property
    def colour(self) -> bool:
        return self.stdout.isatty() and "NO_COLOR" not in os.environ


@dataclass(frozen=True, slots=True)
class Command:
    """One sub-command: `configure` declares its arguments, `run` does it and returns the exit status."""

    name: str
    configure: Callable[[argparse.ArgumentParser, Console], None]
    run: Callable[[argparse.Namespace, Console], int]


def utf8(stream: TextIO) -> TextIO:
    """The stream writing UTF-8 whatever the locale says (lone surrogates escaped), with plain line ends."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return stream


def console_for(stdin: BinaryIO, stdout: TextIO, stderr: TextIO, tag: str | None = None) -> Console:
    chosen = tag or reader_tag()
    return Console(stdin, utf8(stdout), utf8(stderr), chosen, load(dict.fromkeys((chosen, FALLBACK))))
