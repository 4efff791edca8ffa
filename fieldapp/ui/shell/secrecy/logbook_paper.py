"""The Logboek on paper: for the person it is about, or for the data-protection officer.

Nothing on it says when the worker was at work (A16). On the sheet for the officer nobody is named; who was
erased is named on neither (A17).
"""

from typing import Final

from PySide6 import QtCore

from fieldapp.domain.ids import PersonId
from fieldapp.interop.printable import Block, Heading, Paragraph, Printable, Table
from fieldapp.ui.shell.secrecy import logbook_words as words
from fieldapp.workflow import logbook
from fieldapp.workflow.logbook import LogFilter, LogLine, Shown
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate
MOST: Final = 2000
PERSON_CODE, OFFICER_CODE = "logboek_persoon", "logboek_dpo"


def lines(session: Session, wanted: LogFilter) -> tuple[LogLine, ...]:
    """The lines that may stand on paper, newest first, at most MOST."""
    return logbook.page(session, wanted, limit=MOST, shown=Shown.PAPER).lines


def for_person(found: tuple[LogLine, ...], person_id: PersonId, name: str) -> Printable:
    """Everything that was done with what is known about one person."""
    title = translate("logbook", "What was done with what we know about {name}").format(name=name)
    rows = tuple((words.full_when(each.at), words.what(each), words.why(each), str(each.n)) for each in found)
    head = (
        translate("logbook", "When"),
        translate("logbook", "What"),
        translate("logbook", "To whom, why"),
        translate("logbook", "Line"),
    )
    blocks = _blocks(title, Table(head, rows, (0.24, 0.22, 0.44, 0.1), size="small"), len(found))
    return Printable(title, blocks, code=PERSON_CODE, person_id=person_id, personal=True)


def for_officer(found: tuple[LogLine, ...]) -> Printable:
    """The lines of the filter, without names: persons have a number of their own on this sheet only."""
    title = translate("logbook", "Logboek for the data-protection officer")
    numbers = {each.person_id: "" for each in reversed(found) if each.person_id and not each.gone}
    said = translate("logbook", "person {n}")
    names = {person: said.format(n=at) for at, person in enumerate(numbers, 1)}
    rows = tuple(
        (
            words.full_when(each.at),
            words.what(each),
            words.who(each) if each.gone else names.get(each.person_id or PersonId(""), "—"),
            " · ".join(filter(None, (words.why(each), words.policy(each.facts)))),
            str(each.n),
        )
        for each in found
    )
    head = (
        translate("logbook", "When"),
        translate("logbook", "What"),
        translate("logbook", "Who"),
        translate("logbook", "To whom, why"),
        translate("logbook", "Line"),
    )
    blocks = _blocks(title, Table(head, rows, (0.2, 0.19, 0.14, 0.38, 0.09), size="small"), len(found))
    return Printable(title, blocks, code=OFFICER_CODE, personal=True)


def _blocks(title: str, table: Table, count: int) -> tuple[Block, ...]:
    said = translate("logbook", "{n} lines. Nobody can change or erase a line without it showing.")
    more = translate("logbook", "Older lines are not on this sheet. Choose a period to print them.")
    notes = [said.format(n=words.dotted(count)), more if count == MOST else ""]
    return (
        Heading(title, level=1),
        *(Paragraph(note, size="small", quiet=True) for note in notes if note),
        table,
    )
