"""What happens when the program itself is at fault: it says so in plain words, and runs on if it can."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from fieldapp.ui import labels


def report_bugs(say: Callable[[str], None]) -> None:
    """From now on a bug is told through `say`; the trace goes to standard error, without any value."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.stderr.write(without_values(kind, trace))
        if not issubclass(kind, KeyboardInterrupt):
            say(str(labels.bug()))

    sys.excepthook = hook


def without_values(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it went wrong and the kind of fault; never the message, which may hold text of a person."""
    lines = [f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace)]
    return f"fault: {kind.__name__}\n{''.join(lines)}"
