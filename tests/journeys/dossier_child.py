"""Puts new requests into the folder, in a process that is killed at the Nth touch of a file in it.

`python -m tests.journeys.dossier_child`; what to do is read from standard input, line by line.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from fieldapp.workflow import session as sessions
from fieldapp.workflow.dossier import folder as watched


def main(passphrase: str, profile: Path, folder: Path, at: int) -> None:
    """One go; at 0 nobody kills it."""
    session = sessions.unlock(profile, passphrase, now=lambda: datetime.now(UTC))
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


def serve() -> None:
    """Each line: passphrase, profile, folder, N; answers with how that process ended."""
    for line in sys.stdin:
        passphrase, profile, folder, at = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            main(passphrase, Path(profile), Path(folder), int(at))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    serve()
