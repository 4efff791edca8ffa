"""The pages for lawyer and DPO say what the program does: generated parts are those of the data now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Bullets, Heading, Table, plain_text
from fieldapp.workflow import asked, processing, retain
from fieldapp.workflow.processing import Responsible
from fieldapp.workflow.session import Session
from resources import load_toml, read_text
from sync.ledger import EntryKind
from tests.policy_pages import filled, parts
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, Clock, a_session, join


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = a_session(tmp_path / "field", FIELD, Clock())
    join(made, a_network(), "veld", "laptop")
    yield made
    made.close()


def test_the_assessment_holds_what_the_data_says() -> None:
    """If not: `python -m tests.policy_pages`."""
    page = read_text("policy/dpia.md")

    assert page == filled(page)
    assert parts(page) == set(processing.facts())


def test_a_changed_term_or_rule_would_show() -> None:
    facts = processing.facts()

    assert str(load_toml("policy/disclosure.toml")["version"]) in facts["versies"]
    assert "30 dagen" in facts["termijnen"]
    assert len(facts["logboek"].splitlines()) == len(EntryKind)
    assert len(facts["berichten"].splitlines()) == 2 + len(load_toml("policy/disclosure.toml")["guard"])


def test_every_kind_of_the_ledger_has_words() -> None:
    assert {kind.name.lower() for kind in EntryKind} == set(load_toml("sheets/report.toml")["ledger"]) - {
        "other"
    }


def test_it_says_that_nothing_per_worker_leaves() -> None:
    """Practice A16, in the assessment and in the record of processing."""
    assert "Over medewerkers vertrekt niets per persoon" in read_text("policy/dpia.md")
    assert "uren van een medewerker vertrekt niets" in read_text("policy/processing.md")


def test_the_ten_open_questions_are_there_each_with_what_is_built_now() -> None:
    rows = [line for line in read_text("policy/open_questions.md").splitlines() if line.startswith("| ")][2:]

    assert [row.split("|")[1].strip() for row in rows] == [str(n) for n in range(1, 11)]
    assert all(row.split("|")[2].strip().endswith("?") and row.split("|")[3].strip() for row in rows)


def test_the_record_is_made_of_what_holds_here(session: Session) -> None:
    processing.save(session, Responsible("Buurtwerk Noord vzw", "Afspraak 12 mei 2026", "6(1)(e)"))
    asked.save_numbers(session, asked.Numbers(officer="Ine D., 03 000 00 00"))
    retain.set_term(session, "contact", 14, "Bestuur")

    text = processing.markdown(session)

    for said in (
        "Buurtwerk Noord vzw",
        "Afspraak 12 mei 2026",
        "6(1)(e)",
        "Ine D.",
        "OCMW Lindenhoek",
        "14 dagen",
    ):
        assert said in text
    assert "{" not in text
    assert session.policy.version in text


def test_what_nobody_filled_in_is_left_to_write_on(session: Session) -> None:
    assert "Gezamenlijk verantwoordelijk (artikel 26), afspraak: …" in processing.markdown(session)
    with pytest.raises(InvalidInput, match="too_long"):
        processing.save(session, Responsible(joint="x" * 400))


def test_it_can_be_printed_and_names_nobody(session: Session) -> None:
    made = processing.printable(session)

    assert not made.personal
    assert "Register van de verwerking" in plain_text(made)
    kinds = {type(block) for block in made.blocks}
    assert {Heading, Bullets, Table} <= kinds
