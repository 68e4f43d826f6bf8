"""One page fetched: no cookies, no scripts, no pictures; few redirects, each one checked; within time and size."""

from __future__ import annotations

import codecs
import contextlib
import datetime as dt
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from email.message import Message as Header
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError
from workbench.importers.base import MAX_BYTES
from workbench.importers.web.addresses import Policy, PublicOnly, Target, target
from workbench.importers.web.stopping import Stop
from workbench.records import dataclass, field

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

SECONDS = 30
"""Longest time for one page, its redirects included."""
REDIRECTS = 5
_CONNECT = 10
_CHUNK = 1 << 16
_MOVED = (301, 302, 303, 307, 308)
_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
"""Content types that are read, and the file name ending that stands for each."""

Progress = Callable[[int, int], None]
"""Called with the bytes that have come and those that will in all (0 when that is not known)."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: the address it came from in the end, and when (UTC)."""

    address: str
    at: dt.datetime
    suffix: str
    encoding: str | None
    data: bytes = field(repr=False)


@dataclass(slots=True)
class _Visit:
    """What one fetch may still use."""

    address: str
    deadline: float
    stop: Stop
    progress: Progress

    @property
    def left(self) -> float:
        return self.deadline - time.monotonic()

    def check(self) -> None:
        """Raises InputError when it was cancelled or its time is over."""
        if self.stop.is_set():
            raise InputError("error.fetch.cancelled", file=self.address)
        if self.left <= 0:
            raise InputError("error.fetch.slow", file=self.address)


class Fetcher:
    """`policy` says which addresses may be asked, `trust` whose certificates are believed (None: the system's)."""

    def __init__(
        self,
        policy: Policy | None = None,
        *,
        seconds: float = SECONDS,
        most: int = MAX_BYTES,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._policy = policy or PublicOnly()
        self._seconds = seconds
        self._most = most
        self._trust = trust

    def fetch(self, address: str, progress: Progress | None = None, stop: Stop | None = None) -> Fetched:
        """The page at an address. Raises InputError naming the address and the cause."""
        there = target(address)
        visit = _Visit(there.address, time.monotonic() + self._seconds, stop or Stop(), progress or (lambda *_: None))
        for _ in range(REDIRECTS + 1):
            with self._answer(there, visit) as answer:
                if answer.status not in _MOVED:
                    return self._page(there, answer, visit)
                there = there.followed(answer.headers.get("Location") or "")
        raise InputError("error.fetch.redirects", file=visit.address, limit=REDIRECTS)

    @contextlib.contextmanager
    def _answer(self, there: Target, visit: _Visit) -> Iterator[Any]:
        """The answer to a request, its body still to be read; every fault of the net is told as one line."""
        from urllib3.exceptions import HTTPError

        addresses = self._policy.addresses(there.host, there.port)
        visit.check()
        connection = self._connection(there, addresses[0], visit)
        done = threading.Event()
        watch = threading.Thread(target=_watch, args=(connection, visit, done), daemon=True)
        watch.start()
        try:
            connection.request("GET", there.path, headers=_headers(there), preload_content=False, decode_content=False)
            with contextlib.closing(connection.getresponse()) as answer:
                yield answer
        except (HTTPError, OSError, ValueError) as error:
            visit.check()
            raise InputError("error.fetch.failed", file=there.address, cause=_cause(error)) from error
        finally:
            done.set()
            watch.join()
            connection.close()

    def _connection(self, there: Target, numeric: str, visit: _Visit) -> HTTPConnection:
        """To the numeric address that was checked; the certificate must be that of the named host."""
        from urllib3.connection import HTTPConnection, HTTPSConnection

        patience = max(0.1, min(_CONNECT, visit.left))
        if there.scheme == "http":
            return HTTPConnection(numeric, there.port, timeout=patience)
        return HTTPSConnection(
            numeric, there.port, timeout=patience, ssl_context=self._trust or _system_trust(),
            server_hostname=there.host, assert_hostname=there.host,
        )  # fmt: skip

    def _page(self, there: Target, answer: Any, visit: _Visit) -> Fetched:
        if answer.status != 200:
            raise InputError("error.fetch.status", file=there.address, status=answer.status)
        kind, charset = _kind(answer.headers.get("Content-Type") or "")
        if kind not in _KINDS:
            raise InputError("error.fetch.kind", file=there.address, kind=kind or "?")
        data = self._body(answer, visit)
        if not data.strip():
            raise InputError("error.input.empty", file=there.address)
        return Fetched(there.address, dt.datetime.now(dt.UTC).replace(microsecond=0), _KINDS[kind], charset, data)

    def _body(self, answer: Any, visit: _Visit) -> bytes:
        """All bytes of the answer, unpacked; refused as soon as they are too many."""
        length = answer.headers.get("Content-Length") or ""
        total = int(length) if length.isdecimal() and len(length) < 12 else 0
        unpack = _unpacker(answer.headers.get("Content-Encoding") or "", visit.address)
        data, came = bytearray(), 0
        while True:
            if max(total, came, len(data)) > self._most:
                raise InputError("error.input.large", file=visit.address, limit=self._most // 2**20)
            chunk = answer.read1(_CHUNK)
            visit.check()
            if not chunk:
                break
            came += len(chunk)
            data += unpack(chunk, self._most + 1 - len(data))
            visit.progress(came, total)
        if came < total:
            raise InputError("error.fetch.failed", file=visit.address, cause="incomplete")
        return bytes(data)


def _watch(connection: HTTPConnection, visit: _Visit, done: threading.Event) -> None:
    """Break the connection when the person cancels or the time is over, even while the other side says nothing."""
    while not done.wait(0.05):
        over = visit.stop.is_set() or visit.left <= 0
        if over and connection.sock is not None:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)
            return


def _headers(there: Target) -> dict[str, str]:
    return {
        "Host": there.authority,
        "User-Agent": "Fact-Check-Workbench",
        "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def _system_trust() -> ssl.SSLContext:
    """The certificates that the system trusts (a newsroom's own among them), and those that browsers do."""
    import certifi

    trust = ssl.create_default_context()
    trust.load_verify_locations(certifi.where())
    return trust


def _kind(written: str) -> tuple[str, str | None]:
    """Content type and a charset that Python knows."""
    header = Header()
    header["Content-Type"] = written
    charset = header.get_content_charset()
    try:
        known = codecs.lookup(charset).name if charset else None
    except LookupError:
        known = None
    return header.get_content_type() if written else "", known


def _unpacker(encoding: str, address: str) -> Callable[[bytes, int], bytes]:
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return lambda chunk, _most: chunk
    if encoding not in ("gzip", "x-gzip"):
        raise InputError("error.fetch.kind", file=address, kind=encoding)
    packed = zlib.decompressobj(zlib.MAX_WBITS | 16)

    def unpack(chunk: bytes, most: int) -> bytes:
        try:
            return packed.decompress(chunk, max(1, most))
        except zlib.error as error:
            raise InputError("error.fetch.failed", file=address, cause=str(error)) from error

    return unpack


def _cause(error: Exception) -> str:
    """The innermost words of a fault of the net."""
    reason = getattr(error, "reason", None) or error.__cause__ or error
    words = getattr(reason, "strerror", None) or str(reason)
    return " ".join(str(words).split())[:160] or type(error).__name__
