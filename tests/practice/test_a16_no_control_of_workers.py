"""Practice A16: nothing per worker (presence, unlock times, visits) ever leaves the laptop."""

import ast
import inspect
import re
from dataclasses import fields as fields_of
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import resources
from fieldapp.domain import disclosure, handover, structural
from fieldapp.domain.figures import Counts, Quarter, cells, wire
from fieldapp.domain.ids import VisitId
from fieldapp.domain.places import Visit
from fieldapp.workflow import logbook, presence
from fieldapp.workflow.figures import sums as figures
from fieldapp.workflow.logbook import exporting
from fieldapp.workflow.post import outgoing
from fieldapp.workflow.session import Session
from sync import protocol
from sync.ledger import PRESENCE, Entry, EntryKind, verify_file
from sync.ledger.archive import HASH_ONLY
from sync.protocol import Kind, bodies, calls
from tests.workflow.steps.conftest import clock, field, network
from tests.workflow.steps.invented import KRING, Clock, sent

__all__ = ["clock", "field", "network"]

# Words that would tell when or where somebody was at work.
_TELLING = re.compile(
    r"visit|bezoek|presence|aanwezig|unlock|ontgrendel|slot_|login|logged_in|idle|active_minutes|hours|uren|"
    r"worked|gewerkt|keystroke|location|gps|latitude|session_time|online",
    re.IGNORECASE,
)
_READS = re.compile(r"session\.(visits|places|store\.agenda)|workflow(\.| import )(presence|agenda)|UNLOCK")
ROOT = Path(__file__).parents[2]


def _guards() -> dict[str, Any]:
    guards: dict[str, Any] = resources.load_toml("policy/disclosure.toml")["guard"]
    return guards


@pytest.mark.parametrize("kind", sorted(_guards()))
def test_a16_no_message_kind_may_carry_a_field_about_the_worker(kind: str) -> None:
    listed = _guards()[kind].get("fields", [])

    assert [name for name in listed if _TELLING.search(name)] == []


def test_a16_every_kind_that_is_sealed_has_its_entry_and_none_is_about_the_worker() -> None:
    assert outgoing._ENTRIES.keys() <= set(Kind)
    assert [kind.name for kind in Kind if _TELLING.search(kind.name)] == []
    assert not PRESENCE & set(outgoing._ENTRIES.values())


def test_a16_no_payload_and_no_call_to_the_hub_has_such_a_field() -> None:
    """Every value that is written for the wire: its fields, the keys it writes, the paths of the hub."""
    modules = (protocol.payloads, bodies, calls, disclosure.payload, handover.codec, structural, wire, cells)
    told = [
        f"{module.__name__}: {name}"
        for module in modules
        for name in _names(ast.parse(inspect.getsource(module)))
        if _TELLING.search(name)
    ]

    assert told == []
    planted = ast.parse("class Counts:\n    visits: int\n\nKEY = 'unlocked_at'\n")
    assert len([name for name in _names(planted) if _TELLING.search(name)]) == 2


def _names(tree: ast.Module) -> list[str]:
    """Names of fields, and every key or code that is written out."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append(node.target.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value:
            found.append(node.value)
    return found


def test_a16_post_reads_nothing_of_presence() -> None:
    """What seals, and what counts, knows no visit, no agenda and no moment of unlocking."""
    for folder in ("post", "figures"):
        for path in sorted((ROOT / "fieldapp/workflow" / folder).glob("*.py")):
            text = path.read_text("utf-8")
            assert not _READS.search(text), path.name


def test_a16_what_a_device_counted_is_kept_apart_nowhere(field: Session) -> None:
    """Two devices give the same organisation: only the sum is there, and that each of them gave."""
    counted = ({"stap.signalen": 13, "domein.wonen": 0}, {"stap.signalen": 29, "domein.wonen": 7})
    for at, each in enumerate(counted):
        with field.database.transaction():
            figures.add_up(field, f"{at:032x}", Counts(Quarter(2026, 3), each))

    assert field.store.figures.sums("2026-Q3") == {"stap.signalen": 42, "domein.wonen": 7}
    for table in ("count_sum", "count_giver", "count_given", "figures_table"):
        rows = field.database.rows(f"SELECT * FROM {table}")
        assert not [row for row in rows if {13, 29} & set(row)]


def test_a16_a_week_of_work_leaves_no_trace_in_what_is_sealed(field: Session, clock: Clock) -> None:
    """Five presences and five unlocks later nothing of them stands in what goes out."""
    for day in range(5):
        at = clock()
        presence.save_visit(field, Visit(VisitId(f"{day:032x}"), KRING, at, "aanwezigheid"))
        clock.forward(days=1)
        with field.database.transaction():
            logbook.enter(field, EntryKind.UNLOCK, {"how": "passphrase", "failed": day})
    sent(field)

    sql = "SELECT payload FROM message WHERE direction = 'out' AND payload IS NOT NULL"
    payloads = [row[0] for row in field.database.rows(sql)]

    assert payloads
    for payload in payloads:
        assert not _TELLING.search(payload.decode("utf-8", "replace").replace("bereikbaar", ""))


def test_a16_an_exported_ledger_tells_no_moment_of_unlocking(field: Session, clock: Clock) -> None:
    moments = []
    for _ in range(4):
        clock.forward(hours=7)
        moments.append(clock())
        with field.database.transaction():
            logbook.enter(field, EntryKind.UNLOCK, {"how": "passphrase", "failed": 0})
    clock.forward(hours=1)
    with field.database.transaction():
        logbook.enter(field, EntryKind.EXPORT, {"what": "file"})

    data = exporting.made(field)

    assert verify_file(data).chain.withheld == 4
    for line in field.ledger.entries():
        hidden = Entry.decode(line.entry).kind in PRESENCE
        assert (line.entry in data) is not hidden
        assert (bytes([HASH_ONLY]) + line.hash in data) is hidden
    for at in moments:
        minute = int((at + timedelta()).timestamp()) // 60
        assert minute.to_bytes(4, "big") not in data


def test_a16_the_weekly_word_to_the_administration_says_nothing() -> None:
    """An epoch offer of nothing: three bytes, the same for everybody and every week."""
    assert protocol.EpochOffer().encode() == b"\xa1\x01\x80"
    assert [each.name for each in fields_of(protocol.EpochOffer)] == ["offers"]
