"""From the command to a painted unlock window, against a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

GOAL = 1.3
_ROUNDS_OF = 5  # starts per round: one start alone is mostly noise

# The smallest program that paints a window with a field in it, and ends.
_BARE = """
import sys
from PySide6 import QtCore, QtWidgets

class Window(QtWidgets.QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QtCore.QTimer.singleShot(0, QtWidgets.QApplication.quit)

app = QtWidgets.QApplication(sys.argv)
window = Window()
column = QtWidgets.QVBoxLayout(window)
column.addWidget(QtWidgets.QLabel("Wachtwoordzin"))
column.addWidget(QtWidgets.QLineEdit())
column.addWidget(QtWidgets.QPushButton("Ontgrendelen"))
window.resize(1280, 740)
window.show()
sys.exit(app.exec())
"""


def measure(rounds: int) -> list[dict[str, Any]]:
    """Ratio of the medians of `rounds` interleaved rounds."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "profile"
        folder.mkdir()
        ours = [sys.executable, "-m", "fieldapp", "--profile", str(folder), "--locked", "--quit-after-paint"]
        bare = [sys.executable, "-c", _BARE]
        for command in (ours, bare):  # files into the cache, byte code written
            _seconds(command)
        found: dict[str, list[float]] = {"ours": [], "bare": []}
        for _ in range(rounds * _ROUNDS_OF):
            found["bare"].append(_seconds(bare))
            found["ours"].append(_seconds(ours))
    ratio = statistics.median(found["ours"]) / statistics.median(found["bare"])
    return [
        {
            "name": "start to painted unlock window",
            "ratio": ratio,
            "goal": GOAL,
            "ok": ratio <= GOAL,
            "unit": "x bare window",
        }
    ]


def _seconds(command: list[str]) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    subprocess.run(command, check=True, env=environment, stderr=subprocess.DEVNULL, timeout=60)
    return time.perf_counter() - began
