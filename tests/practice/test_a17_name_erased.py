"""Practice A17: who was erased, and who said no, stands in the Logboek as "naam gewist"."""

import json
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.interop.printable import plain_text
from fieldapp.ui.shell.secrecy import logbook_paper as paper
from fieldapp.ui.shell.secrecy import logbook_words as words
from fieldapp.workflow import logbook, people
from fieldapp.workflow.logbook import About, LogFilter, exporting
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind, verify_file
from tests.ui.conftest import dressed
from tests.ui.field.worker import a_worker
from tests.workflow.steps.invented import mia

__all__ = ["dressed"]


def _enter(session: Session, person: PersonId | None) -> None:
    with session.database.transaction():
        facts = {"basis": "TOESTEMMING", "fields": ["naam"]}
        logbook.enter(session, EntryKind.DISCLOSURE, facts, About(person_id=person))
        logbook.enter(session, EntryKind.CONSENT, {"answer": "nee"}, About())


def test_a17_the_line_stays_and_the_name_goes(dressed: QtWidgets.QApplication, tmp_path: Path) -> None:
    session = a_worker()
    mia(session, codename="Zoveel")
    who = people.page(session).rows[0].id
    _enter(session, who)
    before = logbook.page(session)
    assert words.who(before.lines[1]) == "Zoveel"

    with session.database.transaction():
        session.store.eraser.counts(who)
        session.database.execute("DELETE FROM signal WHERE person_id = ?", (who,))
        session.database.execute("DELETE FROM ledger_fact WHERE person_id = ?", (who,))
        session.database.execute("DELETE FROM person WHERE id = ?", (who,))

    after = logbook.page(session)
    assert [line.n for line in after.lines] == [line.n for line in before.lines]
    assert [words.who(line) for line in after.lines[:2]] == ["naam gewist", "naam gewist"]
    assert logbook.verify(session).ok
    everything = plain_text(paper.for_officer(paper.lines(session, LogFilter())))
    everything += exporting.made(session).decode("latin-1")
    everything += json.dumps([dict(line.facts) for line in after.lines])
    assert "Zoveel" not in everything
    assert who not in everything
    assert verify_file(exporting.made(session)).chain.ok
    session.close()
