"""Reading a file in a child process with limits on memory and time, so that no file can hurt the program.

The child stays alive between files (starting one costs more than reading a page) and is replaced after any mishap. It
answers with a pickled draft: both ends are this program, and only the file's own text travels in it.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import selectors
import struct
import subprocess
import sys
import threading
import time
from typing import Any

from workbench.errors import InputError
from workbench.importers.base import USUAL, Choices, Draft

SECONDS = 10
"""Longest time for one file."""

HEADER = struct.Struct(">I")


class Sandbox:
    """One child process, used by one thread at a time. Closed with `close` or when the program ends."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, importer: str, data: bytes, name: str, choices: Choices = USUAL) -> Draft:
        """The draft in the bytes. Raises InputError as the importer does, or when it needs too much time or memory."""
        with self._lock:
            child = self._running()
            try:
                self._send(child, pickle.dumps((importer, data, name, choices)))
                answer = self._receive(child)
            except TimeoutError as error:
                self._kill()
                raise InputError("error.input.slow", file=name, seconds=int(self.seconds)) from error
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                self._kill()
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

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
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
        return self._child

    def _send(self, child: subprocess.Popen[bytes], content: bytes) -> None:
        assert child.stdin is not None
        child.stdin.write(HEADER.pack(len(content)) + content)
        child.stdin.flush()

    def _receive(self, child: subprocess.Popen[bytes]) -> Any:
        assert child.stdout is not None
        deadline = time.monotonic() + self.seconds
        with selectors.DefaultSelector() as selector:
            selector.register(child.stdout, selectors.EVENT_READ)
            head = self._exactly(child.stdout.fileno(), HEADER.size, selector, deadline)
            body = self._exactly(child.stdout.fileno(), HEADER.unpack(head)[0], selector, deadline)
        return pickle.loads(body)  # noqa: S301 - written by our own child from plain values

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

    def _kill(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        child.wait()

    def __del__(self, quietly: type[contextlib.suppress] = contextlib.suppress) -> None:
        # At the end of the program the names of this module may be gone before the last sandbox is.
        with quietly(Exception):
            self._kill()
