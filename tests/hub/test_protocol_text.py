"""PROTOCOL.md names every path and every code of the hub, and no other."""

import re
from pathlib import Path

from sync.protocol import calls
from sync.protocol.calls import Code

TEXT = (Path(__file__).parents[2] / "sync" / "PROTOCOL.md").read_text(encoding="utf-8")
SECTION = TEXT.partition("## 13. Hub calls")[2].partition("\n## ")[0]


def test_every_path_is_described() -> None:
    described = set(re.findall(r"`(?:GET|PUT|POST|DELETE) (/[^`?]+)", SECTION))
    constants = {name: value for name, value in vars(calls).items() if name.isupper()}
    defined = {value for value in constants.values() if isinstance(value, str) and value.startswith("/")}
    assert described == defined


def test_every_code_is_described() -> None:
    tables = SECTION.partition("| status | code of a whole call")[2]
    columns = [line.split("|")[2] for line in tables.splitlines() if line.count("|") == 4]
    described = {code for column in columns for code in re.findall(r"`(\w+)`", column)}
    assert described == {code.value for code in Code} - {""}
