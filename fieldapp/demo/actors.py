"""The conductor's side of an actor: one operating-system process for each person, and one for the relay.

An actor obeys one JSON line at a time on its standard input and answers with one JSON line. It ends when that
input closes, so no process outlives the demonstration.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, TextIO

Answer = dict[str, Any]


class StepFailed(Exception):
    """A step of the story did not hold; the text says what and why, without personal data."""


def _spawn(command: list[str], log: TextIO, environment: dict[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        encoding="utf-8",
        env=os.environ | environment,
    )


class Actor:
    """A person at a laptop of their own: the program's real windows, driven from inside that process."""

    def __init__(self, name: str, out: Path) -> None:
        self.name = name
        self.home = out / name
        self.home.mkdir(parents=True, exist_ok=True)
        self._log = (out / "logs" / f"{name}.log").open("a", encoding="utf-8")
        command = [sys.executable, "-m", "fieldapp", "demo", "--actor", name, "--out", str(out)]
        self._process = _spawn(command, self._log, {"FIELDAPP_HOME": str(self.home)})

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, step: str, **facts: Any) -> Answer:
        """Have one step done.

        Raises:
            StepFailed: the step did not hold, or the process is gone.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps({"step": step, "facts": facts}) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except OSError:
            line = ""
        if not line:
            raise StepFailed(f"the {self.name} process ended ({self._process.wait()}); run again to go on")
        answer: Answer = json.loads(line)
        if "failed" in answer:
            raise StepFailed(f"{self.name}: {answer['failed']}")
        return answer

    def dismiss(self) -> None:
        """Close the person's program and wait until it is gone."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()


class Relay:
    """The hub as its own process, on a port that is kept for later runs with the same folder."""

    def __init__(self, out: Path) -> None:
        self.data = out / "hub"
        self._port_file = out / "hub.port"
        self._pid_file = out / "hub.pid"
        self._end_leftover()
        self._printed = self._initialise()
        self._log = (out / "logs" / "hub.log").open("a", encoding="utf-8")
        self.port = self._start()
        self._port_file.write_text(str(self.port), encoding="ascii")

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

    def _end_leftover(self) -> None:
        """End the relay of a run whose conductor was killed: two on one database would be one too many."""
        try:
            pid = int(self._pid_file.read_text(encoding="ascii"))
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except (OSError, ValueError):
            return
        if b"sync.hub" in command and str(self.data).encode() in command:
            os.kill(pid, signal.SIGKILL)
            for _ in range(100):
                if not Path(f"/proc/{pid}").exists():
                    return
                time.sleep(0.05)

    def _initialise(self) -> str:
        """What `fieldhub init` printed, once; kept beside the data for a run that is taken up again."""
        kept = self.data.parent / "hub.init"
        if kept.exists():
            return kept.read_text(encoding="ascii")
        command = [sys.executable, "-m", "sync.hub", "init", "--data", str(self.data)]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode != 0:
            raise StepFailed(f"the hub could not be made: {made.stderr.strip()}")
        kept.write_text(made.stdout, encoding="ascii")
        return made.stdout

    def _start(self) -> int:
        try:
            port = int(self._port_file.read_text(encoding="ascii"))
        except (OSError, ValueError):
            port = _free_port()
        command = [sys.executable, "-m", "sync.hub", "serve", "--data", str(self.data), "--port", str(port)]
        self._process = _spawn(command, self._log, {})
        self._pid_file.write_text(str(self._process.pid), encoding="ascii")
        assert self._process.stdout is not None
        if "listening on" not in self._process.stdout.readline():
            raise StepFailed(f"the hub did not start on port {port}; is it taken?")
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
        self._pid_file.unlink(missing_ok=True)
        self._log.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
