"""Paper that is filled in, what is kept of it, and the number with which one stops."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.errors import FolderReadOnly, InvalidInput
from fieldapp.interop.printable import plain_text
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import agenda, logbook, merging, outside, people, post, sheets
from fieldapp.workflow.outside import Leaving
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import Clock, delivered, mia, sent

WORDS = "Vraag naar Samira"


def somebody(session: Session) -> PersonId:
    mia(session)
    return people.page(session).rows[0].id


def facts(session: Session) -> list[dict[str, str]]:
    """What the newest entries of the Logboek say, the newest first."""
    newest = session.ledger.newest()
    assert newest is not None
    found = []
    for n in range(newest.n, 0, -1):
        kept = session.ledger.facts(n)
        assert kept is not None
        found.append(json.loads(kept.facts))
    return found


def of_sheet(session: Session, code: str, person_id: PersonId | None = None) -> Leaving:
    paper = sheets.sheet(session, code, person_id)[0]
    return Leaving(paper.code, paper.second, person_id, paper.carried, paper.number)


def private(tmp_path: Path) -> Path:
    folder = tmp_path / "eigen"
    folder.mkdir(mode=0o700)
    return folder


def test_a_sheet_has_the_first_name_and_number_of_the_worker_and_nothing_of_the_person(
    field: Session,
) -> None:
    who = somebody(field)
    sheets.keep_hours(field, " elke werkdag 9–16 u. ")
    for code in ("blad2", "kaart"):
        said = plain_text(sheets.sheet(field, code, who)[0])
        assert "0470 00 00 00" in said
        assert "elke werkdag 9–16 u" in said
        assert sheets.number_of(field, who) in said
        assert "Mia" not in said
        assert "Samira B." not in said
    assert "Samira" in plain_text(sheets.sheet(field, "kaart", who)[0])


def test_a_blank_sheet_is_the_same_for_everybody(field: Session) -> None:
    who = somebody(field)
    assert sheets.sheet(field, "blad2", who, blank=True)[0] == sheets.sheet(field, "blad2", blank=True)[0]


def test_the_language_of_the_person_comes_first(field: Session) -> None:
    who = somebody(field)
    assert sheets.sheet(field, "blad2", who)[0].second == ""
    people.change(field, who, {"language": "tr"})
    assert sheets.sheet(field, "blad2", who)[0].second == "tr"
    people.change(field, who, {"language": "so"})  # no text yet
    assert sheets.sheet(field, "blad2", who)[0].second == ""


def test_paper_that_was_not_safe_last_time_says_so(field: Session) -> None:
    sent(field)
    who = people.page(field).rows[0].id
    assert sheets.sheet(field, "blad4", who)[0].unsafe
    assert not sheets.sheet(field, "blad4")[0].unsafe


@pytest.mark.parametrize("code", ["", "blad7", "../nl"])
def test_an_unknown_sheet_is_refused(field: Session, code: str) -> None:
    with pytest.raises(InvalidInput):
        sheets.sheet(field, code)


def test_hours_that_nobody_can_say_are_refused(field: Session) -> None:
    with pytest.raises(InvalidInput):
        sheets.keep_hours(field, "x" * 61)
    assert sheets.hours(field) == ""


# the number


def test_both_sides_find_the_request_by_the_number_on_the_sheet(field: Session, desk: Session) -> None:
    request_id = delivered(field, desk, sent(field))
    who = people.page(field).rows[0].id
    number = sheets.number_of(field, who)
    assert [(m.direction, m.request_id, m.person_id) for m in sheets.find_stop(field, number)] == [
        (OUT, request_id, who)
    ]
    there = sheets.find_stop(desk, number.lower().replace("-", " "))
    assert [(m.direction, m.request_id, m.open) for m in there] == [(IN, request_id, True)]


def test_a_number_given_before_a_request_finds_the_person_and_what_is_open(
    field: Session, tmp_path: Path
) -> None:
    who = somebody(field)
    number = sheets.number_of(field, who)
    assert sheets.find_stop(field, number) == ()  # nobody has it yet
    outside.printed(field, of_sheet(field, "kaart", who))
    (match,) = sheets.find_stop(field, number)
    assert (match.person_id, match.request_id, match.open, match.title) == (who, None, False, "Mia")


def test_a_number_still_finds_who_stopped(field: Session, request_id: RequestId) -> None:
    number = sheets.number_of(field, people.page(field).rows[0].id)
    post.withdraw(field, request_id, "persoon_wil_niet")
    (match,) = sheets.find_stop(field, number)
    assert not match.open


def test_a_number_of_somebody_else_finds_nobody(field: Session) -> None:
    sent(field)
    number = sheets.number_of(field, people.page(field).rows[0].id)
    other = number[:-1] + ("0" if number[-1] != "0" else "1")
    assert sheets.find_stop(field, other) == ()
    with pytest.raises(InvalidInput):
        sheets.find_stop(field, "Mia")


# what leaves


def test_a_file_gets_a_line_a_reminder_and_a_name_that_says_nothing(field: Session, tmp_path: Path) -> None:
    who, folder = somebody(field), private(tmp_path)
    kept, _ = outside.keep(field, folder, b"%PDF-x", of_sheet(field, "blad2", who))
    (file,) = folder.iterdir()
    assert file.name == kept.name
    assert file.read_bytes() == b"%PDF-x"
    assert file.stat().st_mode & 0o777 == 0o600
    stem, suffix = kept.name.split(".")
    assert suffix == "pdf"
    assert len(stem) == 16
    assert set(stem) <= set("0123456789abcdef")
    assert kept.remove_on is not None
    assert facts(field)[0] == {
        "what": "file", "code": "blad2", "language": "", "until": kept.remove_on.isoformat(),
    }  # fmt: skip
    (item,) = agenda.items(field, kept.remove_on, kept.remove_on)
    assert kept.name in item.title
    assert "Mia" not in item.title
    assert logbook.verify(field).ok
    assert [line.n for line in field.ledger.of_person(who)] == [field.ledger.count()]


def test_a_reminder_speaks_when_the_day_has_come(field: Session, clock: Clock, tmp_path: Path) -> None:
    outside.keep(field, private(tmp_path), b"x", Leaving("papieren_verwijzing"))
    assert agenda.speaking(field) == ()
    clock.at += outside.REMOVE_AFTER
    assert len(agenda.speaking(field)) == 1


def test_what_is_given_is_kept_with_the_person_and_can_be_taken_back(
    field: Session, clock: Clock, tmp_path: Path
) -> None:
    who = somebody(field)
    outside.printed(field, of_sheet(field, "blad1", who))
    clock.at += timedelta(minutes=1)
    outside.keep(field, private(tmp_path), b"x", of_sheet(field, "blad2", who))
    given = sheets.given(field, who)
    assert [line.sheet for line in given] == ["blad2", "blad1"]
    assert {line.number for line in given} == {sheets.number_of(field, who)}
    sheets.ungive(field, given[0].id)
    assert [line.sheet for line in sheets.given(field, who)] == ["blad1"]


def test_what_somebody_was_given_follows_a_merge(field: Session) -> None:
    who = somebody(field)
    outside.printed(field, of_sheet(field, "kaart", who))
    number = sheets.given(field, who)[0].number
    other, _ = people.add(field, "Mia twee")

    merging.merge(field, other, who)
    assert [line.sheet for line in sheets.given(field, other)] == ["kaart"]
    assert [match.person_id for match in sheets.find_stop(field, number)] == [other]


def test_a_folder_that_cannot_be_written_leaves_a_line_and_no_file(field: Session, tmp_path: Path) -> None:
    before = field.ledger.count()
    with pytest.raises(FolderReadOnly):
        outside.keep(field, tmp_path / "weg", b"x", Leaving("blad2"))
    assert field.ledger.count() == before + 1


def test_a_blank_sheet_leaves_no_line(field: Session, tmp_path: Path) -> None:
    before = field.ledger.count()
    kept = outside.keep_blank(private(tmp_path), b"x")
    assert kept.remove_on is None
    assert field.ledger.count() == before


@pytest.mark.skipif(os.name != "posix", reason="rights of folders as POSIX has them")
def test_a_folder_is_warned_about_for_what_it_is(tmp_path: Path) -> None:
    top = tmp_path / "thuis"
    top.mkdir(mode=0o700)
    inner = top / "OneDrive - Werk" / "Public"
    inner.mkdir(parents=True)
    inner.chmod(0o777)
    assert outside.risks(inner) == (outside.PUBLIC, outside.CLOUD)  # nobody gets past `thuis`
    assert outside.risks(top / "documenten") == ()
    assert outside.risks(Path("/tmp")) == (outside.READABLE, outside.WRITABLE)
    assert outside.risks(Path("/media/anna/STICK")) == (outside.STICK,)
    assert outside.NETWORK in outside.risks(Path("//server/deel"))


# the other paper


def test_the_slip_has_the_three_steps_and_its_own_words(field: Session) -> None:
    said = plain_text(sheets.slip(field))
    steps = ["1. Wat merk je?", "2. Wat wil de persoon zelf?", "3. Wie hoort het?"]
    assert [said.index(step) for step in steps] == sorted(said.index(step) for step in steps)
    for term in field.taxonomies["worries"].terms:
        assert term.nl in said
    for actor in ("OCMW", "CAW", "DMW"):
        assert actor not in said  # step 3 never asks an aide to choose (practice B1)


def test_the_card_after_a_no_has_nothing_about_the_person_and_no_number(field: Session) -> None:
    somebody(field)
    card = sheets.refusal(field)
    assert not card.personal
    assert card.number == ""
    assert "Mia" not in plain_text(card)


def test_a_paper_referral_carries_what_was_agreed_and_not_the_name(field: Session) -> None:
    who = somebody(field)
    given = sheets.Referral(
        "CAW", "Dorpsstraat 1", when="dinsdag om 10 u.", bring=("brieven",), person_id=who
    )
    paper = sheets.referral(field, given)
    said = plain_text(paper)
    for words in ("CAW", "Dorpsstraat 1", "dinsdag om 10 u.", "brieven", "Samira", "0470 00 00 00"):
        assert words in said
    assert "Mia" not in said
    assert paper.carried
    assert paper.personal
    assert paper.person_id == who


def test_a_referral_of_somebody_who_is_gone_is_refused(field: Session) -> None:
    with pytest.raises(InvalidInput):
        sheets.referral(field, sheets.Referral("CAW", person_id="f" * 32))
