"""The seal: what was agreed and nothing else, looked at once more by the guard, all or nothing."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Policy, Preview, encode_request
from fieldapp.domain.ids import ConsentId, RequestId
from fieldapp.domain.people import SafeContact
from fieldapp.errors import FieldAppError, GuardRefused, InvalidInput, NotConnected, StaleConsent
from fieldapp.store.requests import OUT
from fieldapp.workflow import logbook, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Rules, Session
from resources import load_toml
from sync.ledger import EntryKind
from tests.sync.invented import Network, a_network
from tests.workflow.steps.invented import FIELD, Clock, a_send_form, a_session, agreed, join


@pytest.fixture(scope="module")
def network() -> Network:
    return a_network()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def field(tmp_path: Path, clock: Clock, network: Network) -> Iterator[Session]:
    session = a_session(tmp_path / "field", FIELD, clock)
    join(session, network, "veld", "laptop")
    yield session
    session.close()


@pytest.fixture
def ready(field: Session) -> tuple[Preview, Consent]:
    return agreed(field, a_send_form(field))


def nothing_happened(session: Session) -> bool:
    """No request, no envelope, no entry but what was asked and that it was held back, no number given."""
    may = (EntryKind.CONSENT, EntryKind.BLOCKED)
    left = [line for line in session.ledger.entries() if line.kind not in may]
    return not left and not any(
        session.database.value(f"SELECT count(*) FROM {table}")
        for table in ("request", "event", "message", "outbox", "counter")
    )


def held_back(session: Session) -> list[dict[str, object]]:
    """What the Logboek says of refusals at the seal."""
    lines = [line for line in session.ledger.entries() if line.kind == EntryKind.BLOCKED]
    facts = [session.ledger.facts(line.n) for line in lines]
    return [json.loads(each.facts) for each in facts if each is not None]


def test_what_was_agreed_and_is_no_longer_what_would_be_sealed_is_held_back_with_a_line(
    field: Session, ready: tuple[Preview, Consent]
) -> None:
    """Whose person it is stands with the line, so that it goes with the person."""
    shown, consent = ready
    other = replace(consent, payload_digest="0" * 64)
    with field.database.transaction():
        field.database.execute("UPDATE consent SET payload_digest = ?", ("0" * 64,))
    with pytest.raises(StaleConsent):
        post.seal_and_queue(field, shown, other)
    assert held_back(field) == [{"message": "request", "reasons": ["consent_changed"]}]
    n = next(line.n for line in field.ledger.entries() if line.kind == EntryKind.BLOCKED)
    facts = field.ledger.facts(n)
    assert facts is not None
    assert facts.person_id == shown.person_id


def test_one_transaction_makes_request_envelope_entry_and_step(
    field: Session, ready: tuple[Preview, Consent]
) -> None:
    request, change = post.seal_and_queue(field, *ready)

    kept = field.requests.get(OUT, request)
    assert kept is not None
    assert kept.payload == ready[0].payload
    assert change == Change.REQUESTS | Change.OUTBOX | Change.LEDGER
    assert field.outbox.of_message(kept.mid) is not None
    assert field.ledger.of_message(kept.mid) is not None
    assert [event.code for event in field.requests.events(kept.thread)] == ["verzegeld"]
    message = field.messages.get(kept.mid)
    assert message is not None
    assert (message.n, message.payload) == (1, ready[0].payload)


def test_the_entry_says_on_what_ground_which_fields_left_and_no_text_of_them(
    field: Session, ready: tuple[Preview, Consent]
) -> None:
    request, _ = post.seal_and_queue(field, *ready)
    kept = field.requests.get(OUT, request)
    assert kept is not None
    entry = field.ledger.of_message(kept.mid)
    assert entry is not None
    facts = field.ledger.facts(entry.n)

    assert facts is not None
    for word in (b'"basis":"TOESTEMMING"', b'"fields":["naam"', ready[0].digest.encode()):
        assert word in facts.facts
    for text in (b"Mia", b"ongeopende"):
        assert text not in facts.facts


def test_the_same_preview_twice_is_one_request(field: Session, ready: tuple[Preview, Consent]) -> None:
    first = post.seal_and_queue(field, *ready)
    second = post.seal_and_queue(field, *ready)

    assert second == (first[0], Change.NONE)
    assert field.database.value("SELECT count(*) FROM outbox") == 1
    assert [line.kind for line in field.ledger.entries()] == [EntryKind.CONSENT, EntryKind.DISCLOSURE]


def test_a_field_changed_after_the_yes_is_not_sealed(field: Session, ready: tuple[Preview, Consent]) -> None:
    shown, consent = ready
    payload = shown.decoded()
    other = replace(payload, fields={**payload.fields, "vraag": "iets anders"})

    with pytest.raises(StaleConsent):
        post.seal_and_queue(field, replace(shown, payload=encode_request(other)), consent)

    assert nothing_happened(field)


def test_a_consent_that_was_never_recorded_is_none(field: Session, ready: tuple[Preview, Consent]) -> None:
    with pytest.raises(StaleConsent):
        post.seal_and_queue(field, ready[0], replace(ready[1], id=ConsentId("e" * 32)))

    assert nothing_happened(field)


def minor(session: Session, shown: Preview, _consent: Consent, _clock: Clock) -> None:
    _change_person(session, shown, age_class="minderjarig")


def no_safe_way(session: Session, shown: Preview, _consent: Consent, _clock: Clock) -> None:
    _change_person(session, shown, safe_contact=SafeContact())


def withdrawn(session: Session, _shown: Preview, consent: Consent, _clock: Clock) -> None:
    with session.database.transaction():
        session.consents.withdraw(consent.id, session.now())


def out_of_date(_session: Session, _shown: Preview, _consent: Consent, clock: Clock) -> None:
    clock.forward(days=200)


def somebody_else(session: Session, _shown: Preview, _consent: Consent, _clock: Clock) -> None:
    session.profile = replace(session.profile, name="Iemand Anders")


def no_guard(session: Session, _shown: Preview, _consent: Consent, _clock: Clock) -> None:
    data = load_toml("policy/disclosure.toml")
    del data["guard"]["request"]
    rules = session.rules
    session.rules = Rules(Policy.from_data(data), rules.terms, rules.taxonomies)
    session.refresh()


def _change_person(session: Session, shown: Preview, **changes: object) -> None:
    person = session.people.get(shown.person_id)
    assert person is not None
    with session.database.transaction():
        session.people.save(replace(person, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (minor, "not_adult"),
        (no_safe_way, "unsafe_channel"),
        (withdrawn, "consent_withdrawn"),
        (out_of_date, "consent_expired"),
        (somebody_else, "not_author"),
        (no_guard, "kind_not_listed"),
    ],
)
def test_the_guard_looks_again_at_the_seal(
    field: Session,
    ready: tuple[Preview, Consent],
    clock: Clock,
    change: Callable[[Session, Preview, Consent, Clock], None],
    reason: str,
) -> None:
    """Whatever was decided, shown and agreed before: it must still hold when it is sealed."""
    change(field, *ready, clock)

    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, *ready)

    assert reason in refused.value.reasons
    assert nothing_happened(field)
    assert held_back(field) == [{"message": "request", "reasons": list(refused.value.reasons)}]


def agreed_to(session: Session, shown: Preview, consent: Consent, **fields: str) -> tuple[Preview, Consent]:
    """A preview that says something else, and a yes to exactly that."""
    payload = shown.decoded()
    other = replace(shown, payload=encode_request(replace(payload, fields={**payload.fields, **fields})))
    recorded = replace(consent, id=ConsentId("f" * 32), payload_digest=other.digest)
    with session.database.transaction():
        session.consents.add(recorded)
    return other, recorded


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("haar nummer is 85.07.30-033.28", "text_nn"),
        ("rekening BE68 5390 0754 7034", "text_iban"),
        ("kaart 4111 1111 1111 1111", "text_card"),
    ],
)
def test_no_national_number_account_or_card_is_ever_sealed(
    field: Session, ready: tuple[Preview, Consent], text: str, reason: str
) -> None:
    """Not even when a program that was tampered with shows it and records a yes."""
    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, *agreed_to(field, *ready, toelichting=text))

    assert reason in refused.value.reasons
    assert nothing_happened(field)


def test_a_basis_that_the_guard_does_not_list_is_refused(
    field: Session, ready: tuple[Preview, Consent]
) -> None:
    shown, consent = ready
    payload = shown.decoded()
    other = replace(
        shown, payload=encode_request(replace(payload, basis=replace(payload.basis, code="NOOD")))
    )
    recorded = replace(consent, id=ConsentId("f" * 32), payload_digest=other.digest)
    with field.database.transaction():
        field.consents.add(recorded)

    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, other, recorded)

    assert "no_basis" in refused.value.reasons


def test_a_mailbox_of_nobody_is_refused(field: Session, ready: tuple[Preview, Consent]) -> None:
    shown, consent = ready
    payload = shown.decoded()
    own = field.membership
    assert own is not None
    elsewhere = replace(payload.recipient, mailbox=own.personal_mailbox, org=own.org_id)
    other = replace(shown, payload=encode_request(replace(payload, recipient=elsewhere)))
    recorded = replace(
        consent,
        id=ConsentId("f" * 32),
        payload_digest=other.digest,
        recipient_mailbox=elsewhere.mailbox,
        recipient_org=elsewhere.org,
    )
    with field.database.transaction():
        field.consents.add(recorded)

    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, other, recorded)

    assert "recipient_kind" in refused.value.reasons
    assert nothing_happened(field)


def test_without_a_network_nothing_is_sealed(
    tmp_path: Path, clock: Clock, ready: tuple[Preview, Consent]
) -> None:
    alone = a_session(tmp_path / "alone", FIELD, clock)

    with pytest.raises(NotConnected):
        post.seal_and_queue(alone, *ready)

    assert nothing_happened(alone)
    alone.close()


def test_what_was_withdrawn_before_it_left_is_out_of_the_line_and_in_the_logbook(
    field: Session, ready: tuple[Preview, Consent]
) -> None:
    request, _ = post.seal_and_queue(field, *ready)

    change = post.withdraw(field, request, "persoon_wil_stoppen")
    again = post.withdraw(field, request, "persoon_wil_stoppen")

    assert Change.REQUESTS in change
    assert again == Change.NONE
    assert field.outbox.waiting() == 0
    assert field.outbox.pending(10) == []
    consent = field.consents.get(ready[1].id)
    assert consent is not None
    assert consent.withdrawn_at is not None
    assert [line.kind for line in field.ledger.entries()] == [
        EntryKind.CONSENT,
        EntryKind.DISCLOSURE,
        EntryKind.WITHDRAWAL,
    ]
    assert logbook.verify(field).ok


def test_what_a_push_has_touched_is_taken_back_at_the_recipient_too(
    field: Session, ready: tuple[Preview, Consent]
) -> None:
    """Sent, and no answer came: it may have arrived."""
    request, _ = post.seal_and_queue(field, *ready)
    (item,) = field.outbox.pending(10)
    field.outbox.mark_unknown([item.env])

    post.withdraw(field, request, "persoon_wil_stoppen")

    kinds = [line[0] for line in field.database.rows("SELECT kind FROM outbox WHERE state = 'pending'")]
    assert kinds == [4]
    assert [each.env for each in field.outbox.withdrawals(10)] == [item.env]


@pytest.mark.parametrize(
    ("request_id", "reason", "field_name"),
    [("0" * 32, "persoon_wil_stoppen", "request"), (None, "Vrije tekst!", "reason")],
)
def test_a_withdrawal_names_a_request_and_a_code(
    field: Session, ready: tuple[Preview, Consent], request_id: str | None, reason: str, field_name: str
) -> None:
    sealed, _ = post.seal_and_queue(field, *ready)

    with pytest.raises(InvalidInput) as wrong:
        post.withdraw(field, RequestId(request_id) if request_id else sealed, reason)

    assert wrong.value.field == field_name


def test_errors_of_the_seal_hold_no_text_of_a_person(field: Session, ready: tuple[Preview, Consent]) -> None:
    shown, consent = ready
    minor(field, shown, consent, Clock())

    with pytest.raises(FieldAppError) as refused:
        post.seal_and_queue(field, shown, consent)

    assert "Mia" not in str(refused.value) + repr(refused.value)
