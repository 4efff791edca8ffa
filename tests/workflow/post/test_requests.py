"""What is looked at when a request is sealed, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview, RequestPayload, encode_request
from fieldapp.domain.ids import ConsentId, MailboxId, OrgId, PersonId, SignalId
from fieldapp.errors import FieldAppError, GuardRefused, InvalidInput, NotConnected, StaleConsent
from fieldapp.workflow import person_rights, post, retain
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day, days_since_1970
from sync.ledger import EntryKind
from tests.sync.invented import an_id
from tests.workflow.post.town import Builds, noted, sealed, sent_of
from tests.workflow.steps.invented import FREE, a_send_form, agreed, mia, sent

Ready = tuple[Preview, Consent]


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop").field


@pytest.fixture
def ready(field: Session) -> Ready:
    return agreed(field, a_send_form(field))


def test_days_are_counted_from_the_first_of_1970() -> None:
    assert days_since_1970(date(1970, 1, 1)) == 0
    assert days_since_1970(date(2026, 11, 24)) == 20_781
    assert at_day(20_781) == date(2026, 11, 24)


def test_the_receiver_reads_until_which_day_it_may_be_kept(field: Session, ready: Ready) -> None:
    request, _ = post.seal_and_queue(field, *ready)

    (message,) = sealed(field)
    until = ready[0].decoded().until
    assert message.until == (until - date(1970, 1, 1)).days
    assert sent_of(field, request).until == until


def test_what_is_kept_of_a_request_says_to_whom_of_whom_and_about_what(field: Session, ready: Ready) -> None:
    request, _ = post.seal_and_queue(field, *ready)

    kept, payload, own = sent_of(field, request), ready[0].decoded(), field.membership
    assert own is not None
    assert (kept.title, kept.about, kept.urgency) == ("Mia", ("inkomen_schulden", "psychisch"), "")
    assert (kept.feedback, kept.consent_id) == (True, ready[1].id)
    assert (kept.sender_device, kept.sender_mailbox) == (own.device_id, own.personal_mailbox)
    assert (kept.person_id, kept.signal_id) == (ready[0].person_id, ready[0].signal_id)
    (message,) = sealed(field)
    assert noted(field, message)["consent"] == payload.consent.id if payload.consent else ""
    assert field.store.withdrawals.expected(kept.mid) != frozenset()


def test_how_urgent_it_is_is_kept_too(field: Session) -> None:
    assert sent_of(field, sent(field, urgency="acuut")).urgency == "acuut"


def test_without_feedback_it_is_kept_as_such(field: Session) -> None:
    request = sent(field, consent=replace(FREE, feedback=False))

    assert not sent_of(field, request).feedback


def test_every_device_of_the_service_owes_an_answer(field: Session, ready: Ready) -> None:
    request, _ = post.seal_and_queue(field, *ready)

    assert len(field.store.withdrawals.expected(sent_of(field, request).mid)) == 2


def test_other_bytes_under_the_number_of_a_request_that_was_sealed_are_refused(
    field: Session, ready: Ready
) -> None:
    post.seal_and_queue(field, *ready)
    payload = ready[0].decoded()
    other = encode_request(replace(payload, fields={**payload.fields, "vraag": "iets anders"}))

    with pytest.raises(StaleConsent):
        post.seal_and_queue(field, replace(ready[0], payload=other), ready[1])
    assert len(sealed(field)) == 1


def test_a_device_that_stands_nowhere_seals_nothing(field: Session, ready: Ready) -> None:
    field.membership = None

    with pytest.raises(NotConnected):
        post.seal_and_queue(field, *ready)
    assert sealed(field) == []


def erased(session: Session, shown: Preview) -> None:
    retain.let_go(session, shown.person_id)


def unanswered(session: Session, shown: Preview) -> None:
    with session.database.transaction():
        session.database.execute("UPDATE signal SET wish = '' WHERE id = ?", (shown.signal_id,))


def restricted(session: Session, shown: Preview) -> None:
    person_rights.restrict(session, shown.person_id, "juistheid_betwist")


@pytest.mark.parametrize(
    ("happens", "error", "said"),
    [
        (unanswered, InvalidInput, "missing"),
        (erased, InvalidInput, "missing"),
        (restricted, GuardRefused, "restricted"),
    ],
)
def test_what_was_shown_is_not_sealed_when_what_it_is_about_changed(
    field: Session,
    ready: Ready,
    happens: Callable[[Session, Preview], None],
    error: type[FieldAppError],
    said: str,
) -> None:
    happens(field, ready[0])

    with pytest.raises(error) as refused:
        post.seal_and_queue(field, *ready)
    told = refused.value.reasons if isinstance(refused.value, GuardRefused) else vars(refused.value).values()
    assert said in told
    assert sealed(field) == []


def test_a_signal_that_is_not_here_is_passed_on_by_nobody(field: Session, ready: Ready) -> None:
    with pytest.raises(InvalidInput, match="rungs: missing"):
        post.seal_and_queue(field, replace(ready[0], signal_id=SignalId("9" * 32)), ready[1])
    assert sealed(field) == []


def elsewhere(field: Session, ready: Ready, mailbox: bytes, org: str | None = None) -> Ready:
    """The same words to another mailbox, and a yes to exactly that."""
    payload = ready[0].decoded()
    to = replace(payload.recipient, mailbox=MailboxId(mailbox.hex()), org=OrgId(org or payload.recipient.org))
    return answered(field, ready, replace(payload, recipient=to), recipient_mailbox=MailboxId(mailbox.hex()))


def answered(field: Session, ready: Ready, payload: RequestPayload, **changes: object) -> Ready:
    shown = replace(ready[0], payload=encode_request(payload))
    consent = replace(ready[1], id=ConsentId("f" * 32), payload_digest=shown.digest)
    consent = replace(consent, **changes)  # type: ignore[arg-type]
    with field.database.transaction():
        field.consents.add(consent)
    return shown, consent


def test_a_mailbox_that_nobody_knows_gets_nothing(field: Session, ready: Ready) -> None:
    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, *elsewhere(field, ready, an_id("nobody")))

    assert refused.value.reasons == ("recipient_kind",)
    assert sealed(field) == []


def test_a_mailbox_under_the_name_of_another_organisation_gets_nothing(field: Session, ready: Ready) -> None:
    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, *elsewhere(field, ready, an_id("onthaal"), "a" * 32))

    assert refused.value.reasons == ("recipient_kind",)
    assert sealed(field) == []


@pytest.mark.parametrize("mailbox", ["an", "beheer-ocmw"])
def test_only_the_intake_of_a_core_actor_takes_requests(field: Session, ready: Ready, mailbox: str) -> None:
    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, *elsewhere(field, ready, an_id(mailbox)))

    assert "recipient_kind" in refused.value.reasons
    assert sealed(field) == []


def test_the_intake_of_who_is_no_core_actor_takes_none(field: Session, ready: Ready) -> None:
    assert field.membership is not None
    own = field.membership.org_id

    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, *elsewhere(field, ready, an_id("mijn-onthaal"), own))
    assert "recipient_kind" in refused.value.reasons
    assert sealed(field) == []


def test_a_yes_to_another_service_is_none(field: Session, ready: Ready) -> None:
    other = answered(field, ready, ready[0].decoded(), recipient_mailbox=MailboxId("a" * 32))

    with pytest.raises(StaleConsent):
        post.seal_and_queue(field, *other)
    assert sealed(field) == []


def test_a_yes_of_another_person_is_none(field: Session, ready: Ready) -> None:
    other = field.signals.get(mia(field, codename="Ali"))
    assert other is not None
    theirs = PersonId(other.person_id or "")

    with pytest.raises(StaleConsent):
        post.seal_and_queue(field, *answered(field, ready, ready[0].decoded(), person_id=theirs))
    assert sealed(field) == []


def test_who_writes_in_another_role_is_not_the_author(field: Session, ready: Ready) -> None:
    field.profile = replace(field.profile, role="outreach_kernactor")

    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(field, *ready)
    assert refused.value.reasons == ("not_author",)


def test_what_held_it_back_is_the_only_line_that_is_left(field: Session, ready: Ready) -> None:
    restricted(field, ready[0])
    with pytest.raises(GuardRefused):
        post.seal_and_queue(field, *ready)

    kinds = [line.kind for line in field.ledger.entries()]
    assert kinds.count(EntryKind.BLOCKED) == 1
    assert EntryKind.DISCLOSURE not in kinds


def test_it_may_wait_for_the_hub_one_day_less_than_the_hub_allows(field: Session, ready: Ready) -> None:
    request, _ = post.seal_and_queue(field, *ready)

    line = field.outbox.of_message(sent_of(field, request).mid)
    assert line is not None
    assert at_day(line.expires) == field.now().date() + timedelta(days=59)
