"""`fieldapp policy explain` on 100,000 lines of facts: seconds of the whole process, and against bare JSON.

The floor reads each line and writes one decision with the standard library alone. The facts are spread over
all combinations, so that every rule decides.
"""

import json
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

from tests.domain.enumeration import ALL, every

FACTS = 100_000
GOALS = {"seconds": 10.0, "floor": 12.0}

_FLOOR = """
import json, sys
decision = json.loads(sys.argv[2])
with open(sys.argv[1], "rb") as lines:
    for line in lines:
        json.loads(line)
        sys.stdout.write(json.dumps(decision) + "\\n")
"""


def measure(rounds: int) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "facts.jsonl"
        with file.open("w", encoding="utf-8") as written:
            for values in islice(every(ALL // FACTS - 3), FACTS):
                written.write(json.dumps({**values, "ticks": sorted(values["ticks"])}) + "\n")
        explain = [sys.executable, "-m", "fieldapp", "policy", "explain", str(file)]
        decision = _run(explain)[1].splitlines()[0]
        floor = [sys.executable, "-c", _FLOOR, str(file), decision]
        taken = [(_run(explain)[0], _run(floor)[0]) for _ in range(rounds)]
    seconds = median(ours for ours, _ in taken)
    ratio = median(ours / bare for ours, bare in taken)
    return [
        _row(f"explain {FACTS:,} facts", seconds, GOALS["seconds"], "seconds"),
        _row("explain / bare JSON", ratio, GOALS["floor"], "times"),
    ]


def _run(command: list[str]) -> tuple[float, str]:
    began = time.perf_counter()
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    taken = time.perf_counter() - began
    if ended.stdout.count("\n") != FACTS:
        raise AssertionError("a decision for every line of facts")
    return taken, ended.stdout


def _row(name: str, value: float, goal: float, unit: str) -> dict[str, Any]:
    return {"name": name, "ratio": value, "goal": goal, "unit": unit, "ok": value <= goal}
