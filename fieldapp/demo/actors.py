"""The conductor's side of an actor: one operating-system process for each person.

An actor obeys one JSON line at a time on its standard input and answers with one JSON line. It ends when that
input closes, so no process outlives the demonstration.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from fieldapp.demo.processes import StepFailed, close_lines, spawn

Answer = dict[str, Any]


class Actor:
    """A person at a laptop of their own: the program's real windows, driven from inside that process."""

    def __init__(self, name: str, out: Path) -> None:
        self.name = name
        self.home = out / name
        self.home.mkdir(parents=True, exist_ok=True)
        self._log = (out / "logs" / f"{name}.log").open("a", encoding="utf-8")
        command = [sys.executable, "-m", "fieldapp", "demo", "--actor", name, "--out", str(out)]
        self._process = spawn(command, self._log, {"FIELDAPP_HOME": str(self.home)})

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
        if not line.endswith("\n"):
            raise StepFailed(f"the {self.name} process ended ({self._process.wait()}); run again to go on")
        answer: Answer = json.loads(line)
        if "failed" in answer:
            raise StepFailed(f"{self.name}: {answer['failed']}")
        return answer

    def dismiss(self) -> None:
        """Close the person's program and wait until it is gone."""
        close_lines(self._process)
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
