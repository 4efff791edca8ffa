"""Everything about one person, readable, for that person (GDPR article 15; practice A8, A13).

Other people are struck: names of everybody known here, of colleagues and local helpers, the one the person
trusts, numbers and addresses that are not the person's own, and whatever the worker adds. How to reach the
person safely and what was seen stand in a second part, which only somebody who asks alone gets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Final

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.addendum import in_order
from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.people import Person
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Printable
from fieldapp.interop.report import Entry, Part, PersonReport
from fieldapp.interop.report import report as as_printable
from fieldapp.interop.sheets import MONTHS
from fieldapp.store.dossier import Record
from fieldapp.store.handovers import IN, OUT
from fieldapp.store.requests import OUT as SENT
from fieldapp.workflow import logbook, people, report_consult, rights
from fieldapp.workflow.changes import Change
from fieldapp.workflow.correcting import said_afterwards
from fieldapp.workflow.logbook import About
from fieldapp.workflow.network import network_of
from fieldapp.workflow.scan import CARD, IBAN, NATIONAL_NUMBER, PHONE, TextFinding, scan_fields
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from resources import load_toml
from sync.ledger import EntryKind

ALONE: Final = "alleen"
CHOSEN: Final = "met_iemand_erbij"
ON_BEHALF: Final = "vertegenwoordiger"
SOMEBODY_ELSE: Final = "iemand_anders"
ASKERS: Final = (ALONE, CHOSEN, ON_BEHALF, SOMEBODY_ELSE)
"""Who asks. Partner, child or other family is somebody else: to them nothing is given, whatever they say."""

ALONE_FIELDS: Final = ("bereikbaar", "niet_doen")  # of a request: how to reach somebody safely
_LOG_LINES: Final = 1_000
_SHORTEST: Final = 3
_SENTENCE: Final = 4  # words


@dataclass(frozen=True, slots=True)
class ReportForm:
    """Who asks, whether paper is safe, and words that the worker strikes as well."""

    person_id: PersonId
    asker: str = ""
    safe: bool = False
    also: tuple[str, ...] = ()


def make(session: Session, form: ReportForm) -> tuple[Printable, Change]:
    """The report, with its line in the Logboek.

    Raises InvalidInput(asker: missing, somebody_else): to whoever is not the person nothing is given.
    """
    if form.asker not in ASKERS:
        raise InvalidInput("asker", "missing")
    if form.asker == SOMEBODY_ELSE:
        raise InvalidInput("asker", "somebody_else")
    made = gather(session, form.person_id, form.also)
    alone = form.asker == ALONE
    facts = {"act": "access", "asker": form.asker, "second": alone, "on_paper": form.safe}
    with session.database.transaction():
        logbook.enter(session, EntryKind.RIGHTS, facts, About(person_id=PersonId(made.person_id)))
    return as_printable(words(), made, alone=alone, unsafe=not form.safe), Change.LEDGER


def gather(session: Session, person_id: PersonId, also: Sequence[str] = ()) -> PersonReport:
    """Everything of one person, with others struck."""
    person = people.known(session, person_id)
    striker = Striker(session, person, also)
    parts = sorted(_parts(session, person, striker), key=lambda found: found[0])
    clock = session.store.retention.get("persoon", person.id)
    due = None if clock is None else clock.due
    profile = session.profile
    to = [row.get("recipient_name") for row in session.store.dossier.rows("request", person.id)]
    to += [kept.name for kept in session.store.consultations.of_person(person.id)]
    return PersonReport(
        worker=profile.name,
        organisation=profile.organisation,
        day=long_day(local_day(session.now())),
        to=tuple(dict.fromkeys(str(name) for name in to if name)),
        until="" if due is None else long_day(due),
        parts=tuple(part for _, part in parts),
        log=tuple(_log(session, person)),
        person_id=person.id,
    )


# --- striking others ----------------------------------------------------------------------------------------


class Striker:
    """Takes others out of texts of one person."""

    def __init__(self, session: Session, person: Person, also: Sequence[str] = ()) -> None:
        self._session, self._person = session, person
        self._mark = str(words()["words"]["struck"])
        own = {_digits(person.phone)} - {""}
        self._own_numbers = own | {number.removeprefix("0") for number in own}
        self._names = _pattern([*_colleagues(session), *_helpers(session), person.trusted_person, *also])

    def strike(self, texts: Sequence[str]) -> list[str]:
        """The texts with everybody else struck: known names, and in sentences whatever looks like a name.

        Who is not known here is still somebody: a name too many is struck rather than one too few.
        """
        sentences = [("vraag" if _is_sentence(text) else "", text) for text in texts]
        found = scan_fields(self._session, sentences, self._person)
        return [self._struck(text, each) for text, each in zip(texts, found, strict=True)]

    def _struck(self, text: str, findings: Iterable[TextFinding]) -> str:
        for finding in sorted(findings, key=lambda one: one.start, reverse=True):
            if not self._is_own(finding):
                text = text[: finding.start] + self._mark + text[finding.end :]
        return self._names.sub(self._mark, text) if self._names is not None else text

    def _is_own(self, finding: TextFinding) -> bool:
        """The own telephone; of other numbers nobody knows whose they are, so the person gets them back."""
        if finding.kind == PHONE:
            digits = _digits(finding.text)
            return any(number and digits.endswith(number) for number in self._own_numbers)
        return finding.kind in (NATIONAL_NUMBER, IBAN, CARD)

    @property
    def mark(self) -> str:
        """What stands in the place of somebody else."""
        return self._mark


def _colleagues(session: Session) -> list[str]:
    """Labels of devices and names of those who handed over, without the worker who answers for it."""
    names = [line.name for way in (OUT, IN) for line in session.store.handovers.newest(way, "persoon")]
    names += [line.name for way in (OUT, IN) for line in session.store.handovers.newest(way, "zorg")]
    if session.membership is not None:
        names += [device.label for device in network_of(session).own_document.devices]
    return [name for name in names if name.casefold() != session.profile.name.casefold()]


def _helpers(session: Session) -> list[str]:
    return [helper.name for helper in session.store.journal.helpers()]


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    words = {name.strip() for name in names} | {
        word for name in names for word in name.split() if word[:1].isupper()
    }
    kept = sorted((word for word in words if len(word) >= _SHORTEST), key=len, reverse=True)
    if not kept:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, kept))})(?!\w)", re.IGNORECASE)


def _is_sentence(text: str) -> bool:
    """Words, rather than a name, an address or a place that stands in a field of its own."""
    return len(text.split()) >= _SENTENCE


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


# --- tables -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Column:
    """How one column is shown: its name in words, what it holds, and whether only alone."""

    label: str
    kind: str
    list: str
    alone: bool


def _parts(session: Session, person: Person, striker: Striker) -> Iterator[tuple[int, Part]]:
    texts = words()
    for table in session.store.dossier.tables():
        if table in texts["elsewhere"]:
            continue
        said = texts["table"].get(table, {})
        rows = session.store.dossier.rows(table, person.id)
        if not rows:
            continue
        columns = {name: _column(said, name) for name in session.store.dossier.columns(table)}
        cells = _Cells(session, striker, columns)
        entries = [cells.entry(row, alone=False) for row in rows]
        alone = [cells.entry(row, alone=True) for row in rows]
        if table == "request":
            entries, alone = _with_payloads(session, rows, entries, alone, striker)
        if table == "consultation":
            told = [report_consult.lines(session, row, striker, texts["words"]) for row in rows]
            entries = [Entry(entry.lines + more) for entry, more in zip(entries, told, strict=True)]
        order, title = int(said.get("order", 99)), str(said.get("title", table))
        yield order, Part(title, tuple(entries), tuple(alone))


def _column(said: Mapping[str, Any], name: str) -> _Column:
    """How a column is shown; one that nobody thought of is shown under its own name, looked through."""
    if name in words()["skip"]["columns"] and name not in said.get("column", {}):
        return _Column("", "skip", "", alone=False)
    label, kind = said.get("column", {}).get(name, (name.replace("_", " "), "text"))
    told = kind.split()
    alone = told[0] == "alone" or said.get("all") == "alone"
    told = told[1:] if told[0] == "alone" else told
    return _Column(label, told[0], told[1] if len(told) > 1 else "", alone)


class _Cells:
    """Values of one table in words; texts of a row are struck together."""

    def __init__(self, session: Session, striker: Striker, columns: Mapping[str, _Column]) -> None:
        self._session, self._striker, self._columns = session, striker, columns

    def entry(self, row: Record, *, alone: bool) -> Entry:
        """The lines of a row that are (not) read only alone; empty ones are left out."""
        named = [(column, row[name]) for name, column in self._columns.items() if column.alone == alone]
        found = [(column, self._word(column, value)) for column, value in named if column.kind != "skip"]
        shown = [(column, text) for column, text in found if text]
        looked = self._striker.strike([text for column, text in shown])
        return Entry(
            tuple(
                (column.label, text if column.kind in _AS_THEY_ARE else struck)
                for (column, text), struck in zip(shown, looked, strict=True)
            )
        )

    def _word(self, column: _Column, value: Any) -> str:
        if value in (None, "", "[]", "{}"):
            return ""
        if column.kind == "third":
            return self._striker.mark
        if column.kind == "code":
            return self._label(column.list, str(value))
        if column.kind == "codes":
            return ", ".join(self._label(column.list, code) for code in json.loads(str(value)))
        if column.kind == "right":
            found = rights.right(self._session, str(value))
            return str(value).replace("_", " ") if found is None else found.name
        return _READ.get(column.kind, _plain)(value)

    def _label(self, name: str, code: str) -> str:
        known = self._session.taxonomies[name]
        return known.label(code) if code in known.codes else code.replace("_", " ")


_AS_THEY_ARE: Final = frozenset({"plain", "third", "code", "codes", "day", "moment", "flag", "yes", "right"})


def _plain(value: Any) -> str:
    return "" if isinstance(value, bytes) else str(value)


def _flag(value: Any) -> str:
    return str(words()["words"]["yes" if value else "no"])


def _moment(value: Any) -> str:
    at = datetime.fromisoformat(str(value)).astimezone()
    return f"{long_day(at.date())}, {at:%H:%M}"


def _day(value: Any) -> str:
    return long_day(date.fromisoformat(str(value)[:10]))


def _names(value: Any) -> str:
    """A list of pairs of a name and something of our own."""
    return ", ".join(str(pair[0]) for pair in json.loads(str(value)) if pair)


def _draft(value: Any) -> str:
    """Every text that somebody typed into a form."""
    return "\n".join(_texts(json.loads(str(value))))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str) and " " in value.strip():
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _yes(value: Any) -> str:
    return _flag(value) if value else ""


_READ: Final = {"flag": _flag, "yes": _yes, "moment": _moment, "day": _day, "names": _names, "draft": _draft}


def _with_payloads(
    session: Session, rows: Sequence[Record], entries: list[Entry], alone: list[Entry], striker: Striker
) -> tuple[list[Entry], list[Entry]]:
    """What left, field by field, as it was sealed and as it was put right since."""
    first, second = [], []
    for row, entry, more in zip(rows, entries, alone, strict=True):
        told, safe = _payload_lines(session, row, striker)
        first.append(Entry(entry.lines + told))
        second.append(Entry(more.lines + safe))
    return first, second


def _payload_lines(
    session: Session, row: Record, striker: Striker
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    request = session.requests.get(SENT, RequestId(str(row["id"])))
    if request is None or not request.payload:
        return (), ()
    said, names = words()["words"], session.taxonomies["fields"]
    found = [
        (code, said["field"].format(field=names.label(code)), text)
        for code, text in in_order(decode_request(request.payload).fields)
    ]
    for after in said_afterwards(session, SENT, request.thread):
        label = said["corrected"].format(day=long_day(local_day(after.at)))
        found += [(code, f"{label}: {names.label(code)}", text) for code, text in after.rows]
        if after.answer is not None:
            label = said["answered"].format(day=long_day(local_day(after.at)))
            code = session.taxonomies["answers"].label(after.answer.code)
            found.append(("antwoord", label, ": ".join(filter(None, (code, after.answer.text)))))
    struck = striker.strike([text for _, _, text in found])
    lines = [(code, (label, text)) for (code, label, _), text in zip(found, struck, strict=True)]
    return (
        tuple(line for code, line in lines if code not in ALONE_FIELDS),
        tuple(line for code, line in lines if code in ALONE_FIELDS),
    )


def _log(session: Session, person: Person) -> Iterator[tuple[str, str, str]]:
    texts = words()["ledger"]
    wanted = logbook.LogFilter(people=(person.id,))
    lines = logbook.page(session, wanted, limit=_LOG_LINES, shown=logbook.Shown.PAPER).lines
    for line in reversed(lines):
        yield _moment(line.at.isoformat()), str(texts.get(line.kind, texts["other"])), line.to


def long_day(day: date) -> str:
    """17 februari 2027."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@cache
def words() -> dict[str, Any]:
    """The texts of the report."""
    return load_toml("sheets/report.toml")


def titles() -> Mapping[str, str]:
    """What each table is called for the person it is about; those that say nothing new are left out."""
    return {name: str(said["title"]) for name, said in words()["table"].items()}
