"""The conductor's side of the relay: the hub as a process of its own."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from fieldapp.demo.processes import StepFailed, close_lines, spawn


class Relay:
    """The hub, on a port that is kept for later runs with the same folder."""

    def __init__(self, out: Path, started: Callable[[int], object]) -> None:
        """`started` hears the process's number at once: it is to be known before anything can break off."""
        self._started = started
        self.data = out / "hub"
        self._printed_file = self.data / "printed-by-init.txt"
        self._port_file = self.data / "port"
        self._printed = self._initialise()
        self._log = (out / "logs" / "hub.log").open("a", encoding="utf-8")
        self.port = self._start()

    @property
    def facts(self) -> dict[str, str]:
        """What a founder needs: the address, the relay's key, and the founding token."""
        lines = dict(line.split(": ", 1) for line in self._printed.splitlines() if ": " in line)
        return {
            "url": f"http://127.0.0.1:{self.port}",
            "key": lines["hub key"],
            "token": lines["founding token"],
        }

    @property
    def pid(self) -> int:
        return self._process.pid

    def _initialise(self) -> str:
        """What `fieldhub init` printed, once. The folder gets its name when all of it is there."""
        if not self._printed_file.exists():
            if self.data.exists():
                raise StepFailed(f"{self.data} is not of a demonstration; give another folder with --out")
            made = self.data.with_name("hub.unfinished")
            shutil.rmtree(made, ignore_errors=True)
            printed = _fieldhub_init(made)
            (made / self._printed_file.name).write_text(printed, encoding="ascii")
            (made / self._port_file.name).write_text(str(_free_port()), encoding="ascii")
            made.rename(self.data)
        return self._printed_file.read_text(encoding="ascii")

    def _start(self) -> int:
        # Everybody's profile knows the hub by its address, so the port stays what it was.
        port = int(self._port_file.read_text(encoding="ascii"))
        command = [sys.executable, "-m", "sync.hub", "serve", "--data", str(self.data), "--port", str(port)]
        self._process = spawn(command, self._log, {}, dies_with_us=True)
        self._started(self._process.pid)
        assert self._process.stdout is not None
        if "listening on" not in self._process.stdout.readline():
            code = self._process.wait()
            self._close()
            raise StepFailed(
                f"the hub did not start on port {port} (exit {code}); is the port taken? see {self._log.name}"
            )
        return port

    def alive(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._close()

    def _close(self) -> None:
        close_lines(self._process)
        self._log.close()


def _fieldhub_init(data: Path) -> str:
    command = [sys.executable, "-m", "sync.hub", "init", "--data", str(data)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        why = (made.stderr.strip() or "no reason given").splitlines()[-1]
        raise StepFailed(f"the hub could not be made: {why}")
    return made.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
