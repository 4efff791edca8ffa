"""Everything that a service holds of one request it received, for the person it is about (article 15).

At the service somebody is known by what a request told. What stands in the service's own dossier is given
from there, under its own rules. Others are struck as in the report of a worker; how to reach the person
safely is given only to somebody who asks alone (practice A8).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.disclosure.addendum import in_order
from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.people import Person
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Printable
from fieldapp.interop.report import Entry, Part, PersonReport
from fieldapp.interop.report import report as as_printable
from fieldapp.store.requests import IN, ContactRequest
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.correcting import said_afterwards
from fieldapp.workflow.logbook import About
from fieldapp.workflow.report import ALONE, ALONE_FIELDS, ASKERS, SOMEBODY_ELSE, Striker, long_day, words
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from sync.ledger import EntryKind

Lines = list[tuple[str, tuple[str, str]]]
_NOBODY: Final = PersonId("")


def make(session: Session, request_id: RequestId, asker: str, *, safe: bool) -> tuple[Printable, Change]:
    """The report, with its line in the Logboek.

    Raises InvalidInput(asker: missing, somebody_else; request_id: missing): to whoever is not the person
    nothing is given.
    """
    if asker not in ASKERS:
        raise InvalidInput("asker", "missing")
    if asker == SOMEBODY_ELSE:
        raise InvalidInput("asker", "somebody_else")
    request = session.requests.get(IN, request_id)
    if request is None:
        raise InvalidInput("request_id", "missing")
    made, alone = gather(session, request), asker == ALONE
    facts = {"act": "access", "asker": asker, "second": alone, "on_paper": safe, "request": request_id}
    with session.database.transaction():
        logbook.enter(session, EntryKind.RIGHTS, facts, About(thread=request.thread))
    return as_printable(words(), made, alone=alone, unsafe=not safe), Change.LEDGER


def gather(session: Session, request: ContactRequest) -> PersonReport:
    """What was told, what became of it, and what stands in the Logboek about it."""
    striker = Striker(session, _whose(request))
    told = list(_told(session, request))
    struck = striker.strike([text for _, (_, text) in told])
    lines = [(code, (label, text)) for (code, (label, _)), text in zip(told, struck, strict=True)]
    said = words()["received"]
    first = Entry(tuple(line for code, line in lines if code not in ALONE_FIELDS))
    second = Entry(tuple(line for code, line in lines if code in ALONE_FIELDS))
    parts = (
        Part(said["told"], (first,), (second,) if second.lines else ()),
        Part(said["steps"], tuple(_steps(session, request)), ()),
    )
    profile = session.profile
    return PersonReport(
        worker=profile.name,
        organisation=profile.organisation,
        day=long_day(local_day(session.now())),
        to=(),
        until=long_day(request.until),
        parts=parts,
        log=tuple(_log(session, request)),
        person_id=_NOBODY,
    )


def _whose(request: ContactRequest) -> Person:
    """The person as the request names them: the own name is not struck."""
    fields = decode_request(request.payload).fields if request.payload else {}
    return Person(_NOBODY, "", full_name=fields.get("naam", ""), phone=fields.get("telefoon", ""))


def _told(session: Session, request: ContactRequest) -> Iterator[tuple[str, tuple[str, str]]]:
    """Field by field as it came, then what was put right since: (code, (label, text))."""
    said, names = words()["words"], session.taxonomies["fields"]
    yield "van", (words()["received"]["sender"], request.sender_name)
    if request.payload:
        for code, text in in_order(decode_request(request.payload).fields):
            yield code, (said["field"].format(field=names.label(code)), text)
    for after in said_afterwards(session, IN, request.thread):
        label = said["corrected"].format(day=long_day(local_day(after.at)))
        for code, text in after.rows:
            yield code, (f"{label}: {names.label(code)}", text)


def _steps(session: Session, request: ContactRequest) -> Iterator[Entry]:
    """What was done, as codes with their day; who of the service did it does not matter to the person."""
    events = session.taxonomies["events"]
    for event in sorted(session.requests.events(request.thread), key=lambda each: (each.at, each.seq)):
        label = events.label(event.code) if event.code in events.codes else event.code.replace("_", " ")
        yield Entry(((long_day(local_day(event.at)), label),))


def _log(session: Session, request: ContactRequest) -> Iterator[tuple[str, str, str]]:
    known: dict[str, Any] = words()["ledger"]
    for kind, at in session.ledger.of_thread(request.thread):
        name = EntryKind(kind).name.lower() if kind in set(EntryKind) else ""
        yield long_day(local_day(at)), str(known.get(name, known["other"])), request.sender_name
