"""A canary in every column of text that the store has, found by reading the schema itself.

Whoever adds a column of text either gets a canary in it here, or says in `NOT_WORDS` why nobody writes words
there. A column that is neither fails the proof by name.
"""

import json
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.store.database import Database
from tests.proofs.code_places import MECHANISM, STORED

_SHADOW: Final = re.compile(r"_(data|idx|content|docsize|config)$|^sqlite_")
_ID: Final = re.compile(
    r"^id$|_id$|^mid$|^env$|^thread$|_?mailbox$|_?org$|_?device$|^inc$|^ref$|^uid$|digest$"
)
_MOMENT: Final = re.compile(
    r"_at$|^at$|^day$|^until$|^from$|_from$|_on$|_to$|_until$|^due$|^start$|^ends$|^since$"
)
_NOW: Final = "2026-11-24T09:30:00Z"

# Columns that hold a code of the program, an id, a moment or a number; words have no place there.
NOT_WORDS: Final = frozenset(
    {
        *("afterwards.helped", "afterwards.onward", "afterwards.outcome", "afterwards.request"),
        "afterwards.respected",
        *("activity.clock", "addendum.direction", "agenda_item.clock", "agenda_item.kind"),
        *("agenda_item.source", "agenda_item.state", "answer_count.answer", "answer_count.month"),
        *("circumstance.acting", "circumstance.approach", "circumstance.barriers", "circumstance.channel"),
        *("circumstance.own_source", "circumstance.rungs", "circumstance.seen_source", "consent.allowed"),
        *("consent.answer", "consent.answered_by", "consent.asked_role", "consent.forbidden"),
        *("consent.interpreter", "consent.language", "consent.purpose", "consent.sheet"),
        *("dossier_file.name", "dossier_file.state"),
        *("consent.understood", "consent.withdrawn_by", "conversation.decision"),
        *("conversation.rungs", "conversation.sources", "conversation.strengths"),
        *("conversation.understood", "conversation.wish", "document.kind", "event.code", "event.of"),
        *("event.alternative", "event.meet_at", "event.meet_where"),
        *("event.reason", "event.writer", "handover.answer", "handover.direction", "handover.paper"),
        "handed_on.claim",
        *("handover.role", "handover.signals", "handover.standing", "handover.what", "handover_step.code"),
        *("handover_step.handover", "helper.help", "journal_entry.codes"),
        *("journal_entry.decision", "journal_entry.kind", "journal_entry.language", "journal_entry.way"),
        *("kept_decision.answer", "kept_decision.basis", "kept_decision.direction", "kept_decision.fields"),
        *("kept_decision.form", "kept_decision.policy", "kept_decision.request", "kept_figure.code"),
        *("kept_figure.month", "kept_figure.what", "local_term.code", "local_term.list"),
        *("person.director", "person.represented_by"),
        *("place.fixed_days", "place_mark.code", "place_mark.mark", "receipt.code"),
        *("request.about", "request.direction", "request.owner", "request.reason", "request.state"),
        *("request.term", "request.urgency", "restriction.ground", "retention.counted_from"),
        *("retention.hold", "retention.newest", "retention.object", "retention.rule"),
        *("retention_term.rule", "right_note.decision", "right_note.right_code"),
        *("secrecy_record.basis", "secrecy_record.kind", "secrecy_record.policy", "service.audience"),
        *("service.capacity", "service.capacity_as_of", "service.kind", "service.languages"),
        *("service_area.nis", "service_discussed.decision", "service_edition.state"),
        *("sheet_given.language", "sheet_given.number", "sheet_given.sheet", "stopped_request.reason"),
        *("count_given.cell", "count_given.scope", "count_giver.quarter", "count_giver.said"),
        *("count_sum.cell", "count_sum.quarter", "count_turn.quarter", "count_turn.scope"),
        *("care_answer.standing", "figures_table.direction", "figures_table.org", "figures_table.quarter"),
        *("figures_table.state", "figures_table.mid"),
        *("conflict.chosen", "conflict.field", "rung.before", "rung.code", "rung.next", "rung.no_since"),
        *("rung.part", "rung.state", "rung.term"),
        *("consultation.consultation", "consultation.home", "consultation.other", "consultation.request"),
        *("stop_copy.mids", "stop_copy.sender", "stop_copy.tag", "stop_copy.envelopes", "stopped_device.net"),
        *("structural.direction", "structural.seen", "structural_step.direction"),
        *("structural_step.outcome", "structural_step.state", "structural_step.totals"),
        *("structural_theme.outcome", "visit.duration", "visit.help", "visit.started", "visit.topics"),
        *("warm_handover.clock", "warm_handover.form", "warm_handover.steps", "withdrawn_message.reason"),
    }
)  # fmt: skip

# In tables of the machinery, and beside derived columns: words all the same.
_WORDS: Final = frozenset(
    {
        "person.codename",
        "signal.codename",
        "local_term.words",
        "service.folded",
        "draft.body",
        "search_entry.body",
    }
)

# Words that stand inside something the program reads.
_INSIDE: Final[Mapping[str, Callable[[str], Any]]] = {
    "conversation.offers": lambda word: [[word, ""]],
    "merge.body": lambda word: {
        "kept": "0" * 32,
        "before": {"codename": word},
        "after": {},
        "gone_row": {"codename": word},
        "moved": {},
        "dropped": {},
    },
    "secrecy_record.answers": lambda word: {"bewijs": word, "vier_ogen": word},
}

# What a row needs besides words, so that the program can read it.
_GIVEN: Final[Mapping[str, Any]] = {
    "activity.day": "2026-11-25",
    "activity.start": "10:00",
    "agenda_item.kind": "taak",
    "agenda_item.state": "open",
    "agenda_item.day": "2026-11-25",
    "conversation.sources": "{}",
    "dossier_file.state": "gone",
    "dossier_file.remove_on": "2026-11-25",
    "structural.direction": "in",
    "structural_step.direction": "in",
    "structural_step.totals": "{}",
    "figures_table.direction": "in",
    "figures_table.state": "sent",
    "handover.direction": "out",
    "secrecy_record.kind": "noodtoestand",
    "handover.what": "zorg",
    "request.direction": "out",
    "warm_handover.day": "2026-11-25",
}
_BY_PROGRAM: Final = frozenset({"draft", "search_entry"})  # filled by what the play does


@dataclass(frozen=True, slots=True)
class Column:
    """One column of one table, as the schema describes it."""

    table: str
    name: str
    kind: str
    required: bool
    default: str | None
    refers_to: tuple[str, str] | None
    among: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.table}.{self.name}"

    @property
    def holds_words(self) -> bool:
        """Whether somebody may have written a name or words here."""
        if self.key in _WORDS:
            return True
        if self.kind != "TEXT" or self.key in NOT_WORDS or self.key in STORED or self.table in MECHANISM:
            return False
        if self.among or self.refers_to:  # the schema itself keeps words out
            return False
        return not (_ID.search(self.name) or _MOMENT.search(self.name))


def columns(database: Database) -> list[Column]:
    """Every column that is no part of an index and not derived from others."""
    return [column for table in _tables(database) for column in _of_table(database, table)]


def _tables(database: Database) -> list[str]:
    plain = "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    rows = database.rows(f"SELECT name FROM sqlite_schema WHERE {plain} ORDER BY rowid")
    return [table for (table,) in rows if not _SHADOW.search(table)]


def _of_table(database: Database, table: str) -> list[Column]:
    listed = _listed(database, table)
    refers = {row[3]: (row[2], row[4]) for row in database.rows(f"PRAGMA foreign_key_list({table})")}
    return [
        Column(
            *(table, name, kind, bool(required or (key and kind != "INTEGER")), default),
            *(refers.get(name), listed.get(name, ())),
        )
        for _, name, kind, required, default, key, hidden in database.rows(f"PRAGMA table_xinfo({table})")
        if not hidden
    ]


def _listed(database: Database, table: str) -> dict[str, tuple[str, ...]]:
    """Columns that may hold only some values, as the schema says: CHECK (name IN ('a', 'b'))."""
    sql = str(database.value("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)))
    found = re.findall(r"CHECK\s*\(\s*(\w+) IN \(([^)]*)\)", sql)
    return {name: tuple(re.findall(r"'([^']*)'", values)) for name, values in found if "'" in values}


def plant(database: Database, word: Callable[[], str]) -> int:
    """One row in every table with words, a canary in each of its columns of words; how many canaries."""
    planted = 0
    tables = {table: _of_table(database, table) for table in _tables(database)}
    worded = [table for table, found in tables.items() if any(column.holds_words for column in found)]
    needed = {column.refers_to[0] for table in worded for column in tables[table] if column.refers_to}
    for table, found in tables.items():
        words = [column for column in found if column.holds_words]
        empty = table in needed and database.value(f"SELECT 1 FROM {table} LIMIT 1") is None
        if (words or empty) and table not in _BY_PROGRAM:
            _insert(database, table, dict(_values(database, found, word)))
            planted += len(words)
    return planted


def unplanted(database: Database, marked: Callable[[str], bool]) -> list[str]:
    """Columns of words in which no row holds a canary."""
    return [
        column.key
        for column in columns(database)
        if column.holds_words
        and not any(marked(str(row[0])) for row in database.rows(f"SELECT {column.name} FROM {column.table}"))
    ]


def _values(database: Database, found: list[Column], word: Callable[[], str]) -> Iterator[tuple[str, Any]]:
    for column in found:
        if column.holds_words:
            yield column.name, _worded(column, word())
        elif column.refers_to is not None:
            table, name = column.refers_to
            yield column.name, database.value(f"SELECT {name or 'id'} FROM {table} LIMIT 1")
        elif column.key in _GIVEN or (column.required and column.default is None):
            yield column.name, _GIVEN.get(column.key, _filling(column))


def _worded(column: Column, word: str) -> str:
    """The word as it stands in this column: bare, in a list, or inside what the program reads."""
    if column.key in _INSIDE:
        return json.dumps(_INSIDE[column.key](word), ensure_ascii=False)
    return json.dumps([word], ensure_ascii=False) if column.default == "'[]'" else word


def _filling(column: Column) -> Any:
    if column.among:
        return column.among[0]
    if column.kind != "TEXT":
        return secrets.token_bytes(32) if column.kind == "BLOB" else 0
    if _MOMENT.search(column.name):
        return _NOW
    if _ID.search(column.name):
        return secrets.token_hex(16)
    return "[]" if column.key in STORED else ""


def _insert(database: Database, table: str, values: Mapping[str, Any]) -> None:
    names, marks = ", ".join(values), ", ".join("?" for _ in values)
    with database.transaction():
        database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
