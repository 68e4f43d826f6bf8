"""Sub-command given → command line, none (or `open`) → window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

_RARELY = 100_000
"""Objects made until cyclic garbage is looked for. What a command makes at its start lives to its end, and the usual
700 cost a tenth of the time of a check. A window sets numbers of its own when it stands."""


def main(argv: Sequence[str] | None = None) -> int:
    """The console program. Returns the exit status."""
    gc.set_threshold(_RARELY)
    from workbench.cli import main as command_line

    outcome = command_line.run(sys.argv[1:] if argv is None else argv)
    if isinstance(outcome, int):
        gc.freeze()  # the end of the program looks for no garbage either
        return outcome
    from workbench.ui.run import main as window

    wanted: list[Path | str] = [*outcome.paths, *outcome.addresses]
    return window(location=outcome.location, wanted=wanted, choices=outcome.choices, sample=outcome.sample)


def main_window() -> int:
    """The window program of the desktop: arguments are files to open."""
    return main(["open", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
