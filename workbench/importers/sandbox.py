"""Reading a file in a child process with limits on memory and time, so that no file can hurt the program.

The child stays alive between files (starting one costs more than reading a page) and is replaced after any mishap. It
answers with a pickled draft: both ends are this program, and only the file's own text travels in it.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import selectors
import signal
import struct
import subprocess
import sys
import threading
import time
from typing import Any

from workbench.errors import InputError
from workbench.importers.base import USUAL, Choices, Draft

SECONDS = 8
"""Longest processor time for one file: on a machine with nothing else to do it ends within ten seconds."""
PATIENCE = 60
"""Longest time by the clock, for a machine that does much else meanwhile. Where the system cannot limit the processor
time of a process, `SECONDS` by the clock."""
STARTING = 60
"""Longest time by the clock for the child to start."""

HEADER = struct.Struct(">I")


class Sandbox:
    """One child process, used by one thread at a time. Closed with `close` or when the program ends."""

    def __init__(self, seconds: float = SECONDS, patience: float = PATIENCE) -> None:
        self.seconds = seconds
        self.patience = patience if hasattr(signal, "setitimer") else min(patience, seconds)
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, importer: str, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        """The draft in the bytes. Raises InputError as the importer does, or when it needs too much time or memory."""
        with self._lock:
            child = self._running(name)
            try:
                self._send(child, pickle.dumps((self.seconds, importer, data, name, choices)))
                answer = pickle.loads(self._receive(child, self.patience))  # noqa: S301 - written by our own child
            except TimeoutError as error:
                self._kill()
                raise InputError("error.input.slow", file=name, seconds=int(self.patience)) from error
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                if self._kill() == -getattr(signal, "SIGPROF", 0):
                    raise InputError("error.input.slow", file=name, seconds=int(self.seconds)) from error
                raise InputError("error.input.hostile", file=name) from error
            except BaseException:
                self._kill()
                raise
        return self._unpacked(answer, name)

    def close(self) -> None:
        with self._lock:
            self._kill()

    def _unpacked(self, answer: Any, name: str) -> Draft:
        kind, content = answer
        if kind == "draft":
            assert isinstance(content, Draft)
            return content
        if kind == "refused":
            message_id, params = content
            raise InputError(message_id, **params)
        if kind == "memory":
            self.close()  # its address space may be in shreds
            raise InputError("error.input.hostile", file=name)
        raise InputError("error.input.damaged", file=name, cause=str(content))

    def _running(self, name: str) -> subprocess.Popen[bytes]:
        """The child, started when there is none; it has said that it is ready, so that no file pays for its start."""
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._kill()
        # -I would hide a checkout; -P keeps the current folder out of the import path.
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "workbench.importers.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONHASHSEED": "0"},
            close_fds=True,
        )
        try:
            self._receive(self._child, STARTING)
        except (OSError, EOFError) as error:  # TimeoutError is an OSError
            self._kill()
            raise InputError("error.input.no_reader", file=name) from error
        return self._child

    def _send(self, child: subprocess.Popen[bytes], content: bytes) -> None:
        assert child.stdin is not None
        child.stdin.write(HEADER.pack(len(content)) + content)
        child.stdin.flush()

    def _receive(self, child: subprocess.Popen[bytes], seconds: float) -> bytes:
        assert child.stdout is not None
        deadline = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(child.stdout, selectors.EVENT_READ)
            head = self._exactly(child.stdout.fileno(), HEADER.size, selector, deadline)
            return self._exactly(child.stdout.fileno(), HEADER.unpack(head)[0], selector, deadline)

    def _exactly(self, handle: int, size: int, selector: selectors.BaseSelector, deadline: float) -> bytes:
        chunks = bytearray()
        while len(chunks) < size:
            left = deadline - time.monotonic()
            if left <= 0 or not selector.select(left):
                raise TimeoutError
            chunk = os.read(handle, min(1 << 20, size - len(chunks)))
            if not chunk:
                raise EOFError
            chunks += chunk
        return bytes(chunks)

    def _kill(self) -> int | None:
        """End the child; how it ended (as `Popen.returncode`), None when there is none."""
        child, self._child = self._child, None
        if child is None:
            return None
        child.kill()  # one that is ending already ends as it would have
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        return child.wait()

    def __del__(self, quietly: type[contextlib.suppress] = contextlib.suppress) -> None:
        # At the end of the program the names of this module may be gone before the last sandbox is.
        with quietly(Exception):
            self._kill()
