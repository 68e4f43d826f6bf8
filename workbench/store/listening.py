"""Hearing of what others change on a shared desk, over a connection and a thread of its own.

A notice is "article:<id>:<change number>", or "presence::0", and nothing else; what changed is read again. Notices do
not survive a dropped connection: after reconnecting, the number of changes tells whether any was missed; then all
counts as changed. Who is there is also looked up now and then: a program that was killed gives no notice.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import psycopg

from workbench.desk.ports import Presence
from workbench.domain.changes import Changes
from workbench.errors import DeskError

CHANNEL = "workbench"
ELSEWHERE = "elsewhere"
"""The initiator of a change that another program made."""

KINDS = frozenset({"article", "version", "reading", "claim", "link", "finding", "evidence", "unread"})
PRESENCE = "presence"
"""The kind of a change of who shows which article."""

_POLL, _PAUSE, _LOOK, _PATIENCE = 0.5, 0.5, 5.0, 5.0


class Listening:
    """Runs until `close`. `own` are the numbers of changes that this program made itself."""

    _fault: psycopg.Error | OSError | DeskError | None = None
    """What the last try to connect met."""

    def __init__(
        self,
        address: Mapping[str, Any],
        changed: Callable[[], tuple[int, list[str]]],
        own: set[int],
        arrived: Callable[[int], None],
        present: Callable[[int], Sequence[Presence]],
    ) -> None:
        """`address` is what psycopg connects with; `changed` reads the number of changes and the ids of all articles;
        `arrived` is called with the number of each new connection, to say again what is shown here; `present` reads who
        is there but for that connection. Raises psycopg.Error, OSError or DeskError when there is no connecting at all:
        whoever does not hear of others must know.
        """
        self._address = address
        self._arrived = arrived
        self._present = present
        self._there: list[Presence] = []
        self._looked = 0.0
        self._changed = changed
        self._own = own
        self._listener: Callable[[Changes], None] | None = None
        self._stop = threading.Event()
        self._ready = threading.Event()
        self._seen = 0
        self.backend = 0
        self._thread = threading.Thread(target=self._run, name="notices", daemon=True)
        self._thread.start()
        if not self._ready.wait(_PATIENCE) and self._fault is not None:
            self.close()
            raise self._fault

    def tell(self, listener: Callable[[Changes], None]) -> None:
        self._listener = listener

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                with psycopg.connect(**{"connect_timeout": 5, **self._address, "autocommit": True}) as connection:
                    self._follow(connection)
            except (psycopg.Error, OSError, DeskError) as error:
                self._fault = error
                self._stop.wait(_PAUSE)

    def _follow(self, connection: psycopg.Connection) -> None:
        connection.execute(f"LISTEN {CHANNEL}")
        self.backend = connection.info.backend_pid
        self._arrived(self.backend)
        number, articles = self._changed()
        if self._ready.is_set() and number > self._seen:
            self._say(frozenset(articles))
        self._seen = number
        self._ready.set()
        while not self._stop.is_set():
            touched, came = set(), False
            for notice in connection.notifies(timeout=_POLL, stop_after=1):
                touched |= self._article(notice.payload)
                came = notice.payload.startswith(PRESENCE)
            if touched:
                self._say(frozenset(touched))
            if came or time.monotonic() - self._looked > _LOOK:
                self._look()

    def _look(self) -> None:
        """Who is there now; told when it is not as it was."""
        self._looked = time.monotonic()
        found = list(self._present(self.backend))
        if found != self._there:
            self._there = found
            if self._listener is not None:
                self._listener(Changes(frozenset({PRESENCE}), initiator=ELSEWHERE))

    def _article(self, payload: str) -> set[str]:
        kind, article, number = payload.split(":")
        if kind != "article":
            return set()
        self._seen = max(self._seen, int(number))
        if int(number) in self._own:
            return set()
        return {article}

    def _say(self, articles: frozenset[str]) -> None:
        if self._listener is not None:
            self._listener(Changes(KINDS, frozenset(), articles, None, ELSEWHERE))
