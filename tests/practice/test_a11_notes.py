"""A11: notes of necessity and the right to speak keep code, time and colleague; reasons are elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.secrecy import (
    ADVICE,
    CONSULTATION,
    KINDS,
    NECESSITY,
    QUESTIONS,
    SHORT,
    SPEAKING,
)
from fieldapp.errors import DisclosureRefused, InvalidInput
from fieldapp.ui.field import targets
from fieldapp.ui.field.secrecy.note_page import NotePage
from fieldapp.workflow import decisions, secrecy
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.practice.worlds import OUTREACH_BG, answered, looking, mia, person_of, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle, texts

NECESSARY = {
    "positie": "refuses",
    "wie_gebeld": "eigen_huisarts",
    "collega_geraadpleegd": "Hilde M.",
    "persoon_ingelicht": "nee_gevaar",
}
SPOKEN = {
    "welke_voorwaarde": "gevaar_persoon",
    "waarom_zelf_niet_beschermen": "geen_toegang",
    "advies_ingewonnen": "leidinggevende,jurist",
    "collega_geraadpleegd": "Hilde M.",
    "dossier": "D-204",
}
CONSULTED = {"grond": "machtiging", "protocol": "Protocol 2026-7"}
NOTES = {NECESSITY: (NECESSARY, 13, "NOOD"), SPEAKING: (SPOKEN, 14, "SPREEKRECHT"),
         CONSULTATION: (CONSULTED, 15, "CASUS")}  # fmt: skip
REASON = "Hij slaat haar elke avond en zij durft niet weg omdat hij de kinderen bedreigt. " * 2


@pytest.fixture
def bound() -> Iterator[Session]:
    """Bound by professional secrecy."""
    with working(OUTREACH_BG) as session:
        yield session


@pytest.fixture
def worker() -> Iterator[Session]:
    """Of an organisation with discretion only."""
    with working() as session:
        yield session


@pytest.mark.parametrize("kind", sorted(NOTES))
def test_it_is_recorded_and_nothing_is_sent(bound: Session, kind: str) -> None:
    said, row, basis = NOTES[kind]
    signal_id = mia(bound)
    made, _ = secrecy.record(bound, answered(bound, kind, said, signal_id))

    person_id = person_of(bound, signal_id).id
    assert secrecy.of_person(bound, person_id) == (made,)
    assert (made.row, made.basis, made.noted_by) == (row, basis, "Samira B.")
    assert made.policy == bound.policy.version
    (shown,) = decisions.of_person(bound, person_id)
    assert shown.record == made


@pytest.mark.parametrize("kind", sorted(NOTES))
def test_the_ledger_has_codes_and_no_word_that_was_typed(bound: Session, kind: str) -> None:
    said, row, basis = NOTES[kind]
    secrecy.record(bound, answered(bound, kind, said, mia(bound)))

    (line,) = bound.ledger.entries()
    facts = bound.ledger.facts(line.n)
    assert facts is not None
    written = json.loads(facts.facts)
    assert (line.kind, written["act"], written["row"], written["basis"]) == (
        EntryKind.RECORDED, kind, row, basis,
    )  # fmt: skip
    words = [question.code for question in QUESTIONS[kind] if not question.options]
    typed = {said[code] for code in words if code in said}
    assert typed
    assert not any(word in facts.facts.decode() for word in typed)


def test_there_is_no_field_for_reasons() -> None:
    """Every answer is a code or short: a name, a reference. Proof and advice without anybody are longer."""
    longer = {
        (kind, question.code)
        for kind in KINDS
        for question in QUESTIONS[kind]
        if not question.options and question.longest > SHORT
    }
    assert longer == {(ADVICE, "persoonsvrije_tekst"), ("vertegenwoordiger", "bewijs")}


@pytest.mark.parametrize("kind", [NECESSITY, SPEAKING])
@pytest.mark.parametrize("where", ["collega_geraadpleegd", "dossier"])
def test_reasons_do_not_fit_where_a_name_or_a_reference_goes(bound: Session, kind: str, where: str) -> None:
    said = {**NOTES[kind][0], where: REASON}

    with pytest.raises(InvalidInput) as refused:
        secrecy.record(bound, answered(bound, kind, said, mia(bound)))
    assert (refused.value.field, refused.value.reason) == (where, "too_long")


def test_a_reason_of_ones_own_is_no_code(bound: Session) -> None:
    for changes in ({"persoon_ingelicht": REASON}, {"waarom": "omdat"}):
        with pytest.raises(InvalidInput):
            secrecy.record(bound, answered(bound, NECESSITY, {**NECESSARY, **changes}, mia(bound)))


@pytest.mark.parametrize("lacking", ["collega_geraadpleegd", "persoon_ingelicht", "wie_gebeld"])
def test_colleague_and_whether_the_person_knows_are_needed(bound: Session, lacking: str) -> None:
    said = {code: answer for code, answer in NECESSARY.items() if code != lacking}

    with pytest.raises(InvalidInput, match=f"{lacking}: missing"):
        secrecy.record(bound, answered(bound, NECESSITY, said, mia(bound)))


def test_it_happened_and_is_not_still_to_come(bound: Session) -> None:
    note = answered(bound, NECESSITY, NECESSARY, mia(bound))

    with pytest.raises(InvalidInput, match="tijdstip: in_future"):
        secrecy.record(bound, replace(note, at=bound.now() + timedelta(hours=1)))


def test_noting_it_twice_gives_one_record(bound: Session) -> None:
    note = answered(bound, NECESSITY, NECESSARY, mia(bound))

    assert secrecy.record(bound, note)[0] == secrecy.record(bound, note)[0]
    assert len(secrecy.newest(bound)) == 1
    assert bound.ledger.count() == 1


def test_with_discretion_the_supervisor_must_agree_before_a_call(worker: Session) -> None:
    signal_id = mia(worker)
    with pytest.raises(DisclosureRefused) as refused:
        secrecy.record(worker, answered(worker, NECESSITY, NECESSARY, signal_id))
    assert "leidinggevende_akkoord" in refused.value.missing
    assert "bel_na_overleg" in refused.value.can_do

    agreed = {**NECESSARY, "leidinggevende_akkoord": "Hilde M."}
    made, _ = secrecy.record(worker, answered(worker, NECESSITY, agreed, signal_id))
    assert (made.row, made.basis) == (13, "NOOD")


@pytest.mark.parametrize(("kind", "said"), [(SPEAKING, SPOKEN), (CONSULTATION, CONSULTED)])
def test_without_professional_secrecy_there_is_no_right_to_speak(
    worker: Session, kind: str, said: Mapping[str, str]
) -> None:
    with pytest.raises(DisclosureRefused) as refused:
        secrecy.record(worker, answered(worker, kind, dict(said), mia(worker)))
    assert refused.value.missing == ("beroepsgeheim",)
    assert "overleg_jurist" in refused.value.can_do


@pytest.mark.usefixtures("dressed")
def test_the_screen_says_where_reasons_belong_and_keeps_what_was_begun(bound: Session) -> None:
    signal_id = mia(bound)
    with looking(bound) as window:
        window.go(targets.NOTE, targets.NoteSecrecy(NECESSITY, None, signal_id))
        settle(window)
        page = page_of(window, NotePage)
        assert "Redenen horen in het dossier van je organisatie." in texts(page)
        assert "De app verstuurt niets en belt niemand." in texts(page)
        page.form.fields["collega_geraadpleegd"].edit.setText("Hilde M.")  # type: ignore[union-attr]
        for save in page.save_forms():
            save(bound)

    assert secrecy.begin(bound, NECESSITY, None, signal_id).answers == {"collega_geraadpleegd": "Hilde M."}
