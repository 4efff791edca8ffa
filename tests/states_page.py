"""The states of a request as a page: `python -m tests.states_page` writes them anew into sync/PROTOCOL.md.

A diagram (Mermaid) and two lists, all made from the table of the program and the terms of the partnership.
"""

import re
import sys
from pathlib import Path

import resources
from fieldapp.domain.requests import CORE_ACTOR, OPEN_STATES, TABLE, TERMINAL_STATES, Terms, table
from fieldapp.domain.requests import events as e
from fieldapp.domain.requests.table import OWNERS, Row
from fieldapp.domain.requests.terms import AGREED_DAY

PAGE = Path(__file__).parents[1] / "sync/PROTOCOL.md"
_PART = re.compile(r"(<!-- made: states -->\n).*?(<!-- end -->)", re.DOTALL)
_WHO = {CORE_ACTOR: "core actor", e.WORKER: "worker"}


def filled(text: str) -> str:
    """The page with the generated part as the program is now."""
    return _PART.sub(lambda found: f"{found[1]}{states()}\n{found[2]}", text)


def states() -> str:
    """The generated part."""
    return "\n".join(("", "```mermaid", *_diagram(), "```", "", *_open_states(), "", *_steps(), ""))


def _diagram() -> list[str]:
    """What people do, as a screen offers it, and what programs set by themselves."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for row in TABLE:
        for origin, to, said in _arrows(row):
            arrows.setdefault((origin, to), []).append(said)
    lines = ["stateDiagram-v2", "    direction LR"]
    lines += [
        f"    {origin} --> {to}: {', '.join(dict.fromkeys(said))}" for (origin, to), said in arrows.items()
    ]
    return [*lines, *(f"    {state} --> [*]" for state in TERMINAL_STATES)]


def _arrows(row: Row) -> list[tuple[str, str, str]]:
    if row.event == e.WITHDRAWN:
        return []
    origins = row.offered or tuple(state for state in row.states if state in _USUAL.get(row.event, ()))
    said = row.event if row.offered else f"{row.event} (program)"
    return [(origin or "[*]", row.to or origin, said) for origin in origins]


# Of a step that a program sets: where it usually comes.
_USUAL = {
    e.SEALED: (table.START,),
    e.SENT: (table.READY,),
    e.RECEIVED: (table.SENT,),
    e.PASSED_ON: (table.RECEIVED, table.NOT_REACHED, table.RETURNED),
    e.BACK_TO_SENDER: (table.RECEIVED,),
}


def _open_states() -> list[str]:
    terms = Terms.from_data(resources.load_toml("policy/terms.toml"))
    lines = ["| open state | who is accountable | working days | may set |", "|---|---|---|---|"]
    for state in OPEN_STATES:
        days = f"{terms.states[state]}{', or the day that was agreed' if state in AGREED_DAY else ''}"
        offered = [
            f"{row.event} ({_WHO[row.by]})"
            for row in TABLE
            if state in row.offered and row.event != e.WITHDRAWN
        ]
        lines.append(f"| `{state}` | {_WHO[OWNERS[state]]} | {days} | {', '.join(offered) or '–'} |")
    return lines


def _steps() -> list[str]:
    """What is accepted when it is heard, whatever came before or was lost."""
    lines = ["| step | set by | accepted in | leads to |", "|---|---|---|---|"]
    for row in TABLE:
        lines.append(f"| `{row.event}` | {_WHO[row.by]} | {_places(row)} | {row.to or 'the same'} |")
    return lines


def _places(row: Row) -> str:
    """The states in words: all open ones before it came back, all at all, or each by name."""
    before_back = {table.START, *OPEN_STATES} - {table.NOT_REACHED, table.RETURNED}
    every = {table.START, *table.STATES} - {table.WITHDRAWN}
    if set(row.states) == every:
        return "every state"
    rest = [state for state in row.states if state not in before_back]
    missing = [state for state in before_back if state not in row.states]
    if len(missing) < len(before_back) // 3:
        but = f" but {', '.join(sorted(state or 'the start' for state in missing))}" if missing else ""
        return ", ".join([f"every open state before it came back{but}", *rest])
    return ", ".join(state or "the start" for state in row.states)


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text("utf-8")), "utf-8")
    sys.exit(0)
