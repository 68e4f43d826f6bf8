"""A child process that acts at random and tells each act that returned: python -m tests.desk.crashing DESK SEED."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from tests.desk.fakes import make_desk
from tests.desk.sequences import act_at_random


def main() -> None:
    desk, chance = make_desk(Path(sys.argv[1])), random.Random(int(sys.argv[2]))
    sys.stdout.write("open\n")
    sys.stdout.flush()
    while True:
        if act_at_random(desk, chance):
            with desk._store.snapshot() as snapshot:
                sys.stdout.write(f"{snapshot.last_done().number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
