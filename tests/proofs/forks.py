"""Work in a forked process that tells over a pipe how far it is, and that can be killed at any moment.

Fork only while this process has no thread and no open store.
"""

import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

Tell: TypeAlias = Callable[[str], None]
Work: TypeAlias = Callable[[Tell], None]

DONE: Final = "done"
ERROR: Final = "error"
_PATIENCE: Final = 60.0


@dataclass(slots=True)
class Fork:
    """One child. `told` is every line it told, whole, in order; the last is `done` if it came to its end."""

    pid: int
    pipe: int
    told: list[str] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    _rest: bytes = b""

    @classmethod
    def of(cls, work: Work) -> "Fork":
        """Start it. At its end it waits to be killed, so that a kill always hits a living process."""
        mine, its = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(mine)
            _be_child(work, its)
        os.close(its)
        return cls(pid, mine)

    def kill_after(self, line: str, delay: float) -> list[str]:
        """SIGKILL so many seconds after it told a line that begins with this word, or at its end."""
        self._wait_for(line)
        if not self._has(DONE):
            time.sleep(delay)
        return self._kill()

    def end(self) -> list[str]:
        """Let it come to its end."""
        self._wait_for(DONE)
        return self._kill()

    def _wait_for(self, word: str) -> None:
        limit = time.monotonic() + _PATIENCE
        while not (self._has(word) or self._has(DONE) or self._has(ERROR)):
            left = limit - time.monotonic()
            if left <= 0 or not select.select([self.pipe], [], [], left)[0]:
                self.told.append(f"{ERROR} it hangs")
            elif not self._read():
                self.told.append(f"{ERROR} it ended by itself")

    def _has(self, word: str) -> bool:
        return any(line.split()[0] == word for line in self.told)

    def _read(self) -> bool:
        data = os.read(self.pipe, 65_536)
        *lines, self._rest = (self._rest + data).split(b"\n")
        self.told += [line.decode() for line in lines]
        self.at += [time.monotonic()] * len(lines)
        return bool(data)

    def _kill(self) -> list[str]:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        while self._read():
            pass
        os.close(self.pipe)
        return self.told


def _be_child(work: Work, pipe: int) -> None:
    def tell(line: str) -> None:
        os.write(pipe, line.encode() + b"\n")

    try:
        work(tell)
        tell(DONE)
        signal.pause()
    except BaseException:
        tell(f"{ERROR} " + traceback.format_exc().replace("\n", " | ")[-1500:])
    finally:
        os._exit(1)
