"""The child side of the sandbox: reads requests on standard input, answers on standard output, within hard limits."""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import sys
from typing import IO, Any

from workbench.errors import InputError
from workbench.importers.sandbox import HEADER

MEMORY = 500 * 1024 * 1024
"""Address space; a normal document needs a fourth of it."""


def limit() -> None:
    """Memory and files this process may use; no core dumps. Does nothing where the system has no such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # it has nothing to write


def forbid_network() -> None:
    """No library that parses a file may open a connection, whatever the file asks for."""
    forbidden = {"socket.connect", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system", "os.exec"}

    def hook(event: str, _arguments: Any) -> None:
        if event in forbidden:
            raise PermissionError(event)

    sys.addaudithook(hook)


def limit_time(seconds: float) -> None:
    """Processor time until the system ends this process, 0 for no limit. The time of others does not count: on a busy
    machine a good file is read later, not refused. Does nothing where the system has no such limit.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def answer(request: Any) -> tuple[str, Any]:
    module, data, name, choices = request
    try:
        importer = importlib.import_module(f"workbench.importers.{module}").IMPORTER
        return "draft", importer.read(data, name, choices)
    except InputError as error:
        return "refused", (error.message_id, error.params)
    except MemoryError:
        return "memory", None
    except RecursionError:
        return "failed", "too deeply nested"
    except Exception as error:  # whatever a parser raises on a broken file is the file's fault
        return "failed", f"{type(error).__name__}: {error}"[:200]


def main() -> None:
    stdin, stdout = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not garble the answers
    sys.setrecursionlimit(3000)
    limit()
    forbid_network()
    _write(stdout, b"")  # ready
    while head := stdin.read(HEADER.size):
        seconds, *request = pickle.loads(stdin.read(HEADER.unpack(head)[0]))  # noqa: S301 - written by our own parent
        limit_time(seconds)
        content = pickle.dumps(answer(request))
        limit_time(0)
        _write(stdout, content)


def _write(stream: IO[bytes], content: bytes) -> None:
    stream.write(HEADER.pack(len(content)) + content)
    stream.flush()


if __name__ == "__main__":
    main()
