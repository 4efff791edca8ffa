"""A request on a law: only while both organisations go by the agreement that says so, and of known people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.disclosure import encode_request
from fieldapp.domain.ids import PersonId
from fieldapp.errors import GuardRefused, StaleConsent
from fieldapp.workflow import post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.network import save_directory
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.sync.invented import Network
from tests.workflow.post.lawful import agreed_on_a_law, knows, shown_by_law
from tests.workflow.post.town import Builds, noted, sealed, sent_of
from tests.workflow.steps.invented import a_send_form, agreed


@pytest.fixture(scope="module")
def lawful() -> Network:
    return agreed_on_a_law()


@pytest.fixture
def field(town: Builds, lawful: Network) -> Session:
    session = town("laptop", network=lawful).field
    knows(session, lawful)
    return session


def test_it_goes_without_consent_with_the_papers_of_the_law_in_the_logbook(field: Session) -> None:
    shown = shown_by_law(field)
    request, change = post.seal_by_law(field, shown)

    kept, (message,) = sent_of(field, request), sealed(field)
    assert change == Change.REQUESTS | Change.OUTBOX | Change.LEDGER
    assert (kept.consent_id, kept.feedback, kept.digest) == (None, False, shown.digest)
    facts = noted(field, message)
    assert (facts["basis"], facts["row"], facts["consent"]) == ("WET", 18, None)
    assert facts["law"] == {
        "article": "art. 9 decreet",
        "article_version": "2026-01-01",
        "approved_by": "mr. A. Jurist",
    }
    assert len(field.store.withdrawals.expected(kept.mid)) == 2
    assert [event.code for event in field.requests.events(kept.thread)] == ["verzegeld"]


def test_twice_is_once(field: Session) -> None:
    shown = shown_by_law(field)
    first, _ = post.seal_by_law(field, shown)

    assert post.seal_by_law(field, shown) == (first, Change.NONE)
    assert len(sealed(field)) == 1


def test_what_goes_on_consent_does_not_go_this_way(field: Session) -> None:
    shown, _ = agreed(field, a_send_form(field))

    with pytest.raises(StaleConsent):
        post.seal_by_law(field, shown)
    assert sealed(field) == []


def test_bytes_that_carry_a_consent_do_not_go_on_a_law(field: Session) -> None:
    other, _ = agreed(field, a_send_form(field))
    shown = shown_by_law(field)
    both = replace(shown.decoded(), consent=other.decoded().consent)

    with pytest.raises(StaleConsent):
        post.seal_by_law(field, replace(shown, payload=encode_request(both)))
    assert sealed(field) == []


def test_another_row_of_the_table_is_no_law(field: Session) -> None:
    shown = shown_by_law(field)
    payload = shown.decoded()
    other = replace(payload, basis=replace(payload.basis, row=11))

    with pytest.raises(GuardRefused) as refused:
        post.seal_by_law(field, replace(shown, payload=encode_request(other)))
    assert refused.value.reasons == ("no_basis",)
    assert sealed(field) == []


def test_once_the_other_takes_its_yes_back_nothing_is_sealed(field: Session, lawful: Network) -> None:
    shown = shown_by_law(field)
    ocmw = lawful.organisations["ocmw"]
    directory = lawful.directory("veld").accept_org(ocmw.signed(ocmw.next(accepted=()))).directory
    with field.database.transaction():
        save_directory(field, directory)

    with pytest.raises(GuardRefused) as refused:
        post.seal_by_law(field, shown)
    assert refused.value.reasons == ("no_basis",)
    assert sealed(field) == []


def test_papers_of_another_version_of_the_rules_are_none(field: Session) -> None:
    shown = shown_by_law(field)
    payload = shown.decoded()
    other = replace(payload, basis=replace(payload.basis, policy="2020-01+afspraken.1"))

    with pytest.raises(GuardRefused) as refused:
        post.seal_by_law(field, replace(shown, payload=encode_request(other)))
    assert refused.value.reasons == ("no_basis",)


def test_of_somebody_who_is_not_known_here_nothing_goes(field: Session) -> None:
    shown = replace(shown_by_law(field), person_id=PersonId("9" * 32))

    with pytest.raises(GuardRefused) as refused:
        post.seal_by_law(field, shown)
    assert refused.value.reasons == ("recipient_kind",)
    assert sealed(field) == []


@pytest.mark.parametrize("text", ["haar nummer is 85.07.30-033.28", "op BE68 5390 0754 7034"])
def test_no_number_leaves_on_a_law_either_and_that_it_was_held_back_is_noted(
    field: Session, text: str
) -> None:
    shown = shown_by_law(field)
    payload = shown.decoded()
    other = encode_request(replace(payload, fields={**payload.fields, "vraag": text}))

    with pytest.raises(GuardRefused) as refused:
        post.seal_by_law(field, replace(shown, payload=other))
    assert refused.value.reasons[0].startswith("text_")
    assert sealed(field) == []
    assert EntryKind.BLOCKED in [line.kind for line in field.ledger.entries()]
