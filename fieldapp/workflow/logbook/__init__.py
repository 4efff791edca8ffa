"""The Logboek: every disclosure and every act that counts becomes one signed entry of a chain.

Each entry gets an anchor at once: the value goes to others (into every message, to the hub), the nonce that
proves what it stands for stays here. `exporting` writes the chain to a file, `pruning` lets old entries go.
"""

from fieldapp.workflow.logbook.checking import Checking, verify, witnessed
from fieldapp.workflow.logbook.reading import (
    GROUPS,
    LogDetail,
    LogFilter,
    LogLine,
    LogPage,
    Proof,
    Shown,
    detail,
    page,
    people,
)
from fieldapp.workflow.logbook.writing import NOTHING, About, check_point, enter

__all__ = [
    "GROUPS",
    "NOTHING",
    "About",
    "Checking",
    "LogDetail",
    "LogFilter",
    "LogLine",
    "LogPage",
    "Proof",
    "Shown",
    "check_point",
    "detail",
    "enter",
    "page",
    "people",
    "verify",
    "witnessed",
]
