"""The Logboek: read by sort, person and period, checked, pruned and exported; names that were erased."""

from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.errors import FolderReadOnly
from fieldapp.workflow import logbook
from fieldapp.workflow.changes import Change
from fieldapp.workflow.logbook import GROUPS, About, LogFilter, Proof, Shown, exporting, pruning
from fieldapp.workflow.session import Session
from sync.ledger import PRESENCE, EntryKind, verify_file
from tests.workflow.steps.invented import Clock, mia, sent

K = EntryKind
EVERYTHING = LogFilter()


def enter(session: Session, kind: EntryKind, person: PersonId | None = None, **facts: object) -> None:
    with session.database.transaction():
        logbook.enter(session, kind, facts, About(person_id=person))


def numbers(session: Session, wanted: LogFilter = EVERYTHING, shown: Shown = Shown.SCREEN) -> list[int]:
    return [line.n for line in logbook.page(session, wanted, shown=shown).lines]


def test_every_kind_is_of_one_sort() -> None:
    listed = [kind for kinds in GROUPS.values() for kind in kinds]

    assert sorted(listed) == sorted(EntryKind)


def test_a_disclosure_says_who_to_whom_and_how_far_it_came(field: Session) -> None:
    sent(field)

    page = logbook.page(field)
    line = next(line for line in page.lines if line.kind == "disclosure")

    assert (line.who, line.gone, line.proof) == ("Mia", False, Proof.WAITING)
    assert line.to == "OCMW Lindenhoek"
    assert line.facts["basis"] == "TOESTEMMING"
    assert page.total == len(page.lines)
    found = logbook.detail(field, line.n)
    assert found is not None
    assert (found.line, found.heard) == (line, ())
    assert logbook.detail(field, 999) is None


def test_lines_are_found_by_sort_person_and_period(field: Session, clock: Clock) -> None:
    who = mia(field)
    start = field.ledger.count()
    enter(field, K.CONSENT, who, answer="ja")
    clock.forward(days=40)
    enter(field, K.ERASURE, act="drafts")
    enter(field, K.WITHDRAWAL, who, left=True)
    late = clock() - timedelta(days=1)

    assert numbers(field, LogFilter("erased")) == [start + 2]
    assert numbers(field, LogFilter("stopped")) == [start + 3]
    assert set(numbers(field, LogFilter(people=(who,)))) >= {start + 1, start + 3}
    assert numbers(field, LogFilter(people=())) == []
    assert numbers(field, LogFilter(since=late)) == [start + 3, start + 2]
    assert start + 3 not in numbers(field, LogFilter(before=late))
    assert logbook.people(field) == ((who, "Mia"),)
    assert logbook.people(field, "mi") == ((who, "Mia"),)
    assert logbook.people(field, "Omar") == ()


def test_pages_follow_each_other_without_a_gap(field: Session) -> None:
    for at in range(25):
        enter(field, K.EXPORT, at=at)

    read: list[int] = []
    below: int | None = None
    while True:
        page = logbook.page(field, below=below, limit=10)
        read += [line.n for line in page.lines]
        below = page.below
        if below is None:
            break

    assert read == list(range(field.ledger.count(), 0, -1))


def test_on_paper_nothing_says_when_the_worker_was_at_work(field: Session) -> None:
    """Practice A16."""
    enter(field, K.UNLOCK, how="passphrase")
    enter(field, K.EXPORT, what="print")

    screen, paper = numbers(field), numbers(field, shown=Shown.PAPER)

    assert set(screen) - set(paper) == {field.ledger.count() - 1}
    assert numbers(field, LogFilter("lock"), Shown.PAPER) == []
    assert {K.UNLOCK} == PRESENCE


def test_a_kind_of_a_later_version_and_facts_that_were_erased_are_still_lines(field: Session) -> None:
    enter(field, K.DISCLOSURE, PersonId("9" * 32), basis="TOESTEMMING")
    with field.database.transaction():
        field.ledger.erase_facts(field.ledger.count())
        logbook.enter(field, 200, {})  # type: ignore[arg-type]

    later, erased = logbook.page(field, limit=2).lines

    assert (later.kind, later.gone) == ("", False)
    assert (erased.kind, erased.who, erased.gone, dict(erased.facts)) == ("disclosure", "", True, {})
    assert logbook.verify(field).ok


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE ledger_fact SET facts = x'7b7d' WHERE n = 300", "facts"),
        ("UPDATE ledger_entry SET signature = zeroblob(64) WHERE n = 300", "signature"),
        ("UPDATE ledger_entry SET entry = zeroblob(9) WHERE n = 300", "malformed"),
        ("DELETE FROM ledger_entry WHERE n = 300", "number"),
        ("DELETE FROM ledger_entry WHERE n >= 300", "cut"),
    ],
)
def test_what_is_done_to_the_file_is_found_a_page_at_a_time(
    field: Session, statement: str, fault: str
) -> None:
    with field.database.transaction():
        for at in range(310):
            logbook.enter(field, K.EXPORT, {"at": at})
        for (name,) in field.database.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
            field.database.execute(f"DROP TRIGGER {name}")
    assert logbook.verify(field).ok
    with field.database.transaction():
        field.database.execute(statement)

    checking, steps = logbook.Checking(field), 0
    while checking.step(field):
        steps += 1

    assert steps >= 1
    assert checking.report is not None
    assert (checking.report.ok, checking.report.broken_at, checking.report.fault) == (False, 300, fault)


def test_old_lines_go_behind_a_checkpoint_and_the_rest_still_holds(field: Session, clock: Clock) -> None:
    for _ in range(5):
        enter(field, K.EXPORT)
    clock.forward(days=400)
    enter(field, K.ERASURE)
    before = field.ledger.count()

    assert pruning.prune(field, clock() - timedelta(days=365)) == Change.LEDGER

    report = logbook.verify(field)
    assert report.ok
    assert report.checkpoint == before - 1
    assert numbers(field) == [before + 1, before]
    assert logbook.page(field).lines[0].kind == "checkpoint"
    assert pruning.prune(field, clock() - timedelta(days=365)) == Change.NONE
    assert verify_file(exporting.made(field)).chain.checkpoint == before - 1


def test_nothing_old_means_nothing_goes(field: Session, clock: Clock) -> None:
    assert pruning.prune(field, clock()) == Change.NONE
    enter(field, K.EXPORT)
    assert pruning.prune(field, clock() + timedelta(days=1)) == Change.NONE, "the newest stays"


def test_an_export_is_a_line_of_its_own_and_the_last_in_its_file(field: Session, tmp_path: Path) -> None:
    sent(field)
    enter(field, K.UNLOCK, how="passphrase")
    folder = tmp_path / "out"
    folder.mkdir(mode=0o700)

    kept, change = exporting.export(field, folder)

    data = (folder / kept.name).read_bytes()
    report = verify_file(data)
    assert report.chain.ok
    assert report.chain.last.n == field.ledger.count() == report.chain.entries
    assert report.chain.withheld == 1
    assert logbook.page(field).lines[0].facts["code"] == "logboek"
    assert change & Change.LEDGER
    assert kept.remove_on is not None
    assert b"Mia" not in data


def test_an_export_that_cannot_be_written_has_its_line_all_the_same(field: Session, tmp_path: Path) -> None:
    before = field.ledger.count()

    with pytest.raises(FolderReadOnly):
        exporting.export(field, tmp_path / "nergens")

    assert field.ledger.count() == before + 1
