"""Puts new requests into the folder, in a process that is killed at the Nth touch of a file in it.

`python -m tests.journeys.dossier_child PROFILE FOLDER N`; N 0: nobody kills it. The passphrase is read from
standard input.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from fieldapp.workflow import session as sessions
from fieldapp.workflow.dossier import folder as watched


def main(profile: Path, folder: Path, at: int) -> None:
    session = sessions.unlock(profile, sys.stdin.readline().strip(), now=lambda: datetime.now(UTC))
    touched = 0

    def touch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal touched
        if event not in ("open", "os.rename", "os.remove") or str(folder) not in str(arguments[0]):
            return
        touched += 1
        if touched == at:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(touch)
    watched.exchange(session, folder)
    sessions.lock(session)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
