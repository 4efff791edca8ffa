"""A case-overleg on its way: who is asked, on which yes; what is said after, and what a partner answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.consultation import InvitationPreview, Partner, Point
from fieldapp.domain.ids import MailboxId, OrgId, ThreadId
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.store.consultations import IN, OUT, Kept
from fieldapp.workflow import person_rights, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post import Told
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from sync.protocol import Kind
from tests.sync.invented import an_id
from tests.workflow.post.consulting import (
    a_moment,
    agreed_to,
    asked,
    came_to,
    can_at,
    other,
    previews,
    sent_to,
    withdrawn,
    yes_to,
)
from tests.workflow.post.networks import with_member, without_key
from tests.workflow.post.town import Builds, Town, hears, in_one, noted, sealed, works_as
from tests.workflow.steps.invented import FIELD
from tests.workflow.steps.two_services import two_services

ALL = Change.CONSULTATIONS | Change.OUTBOX | Change.LEDGER
ONTHAAL, NOOR = an_id("onthaal").hex(), an_id("noor").hex()


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop", network=two_services()).field


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "balie", network=two_services())


def went(session: Session) -> list[str]:
    return [each.mailbox for each in sealed(session, Kind.CONSULTATION)]


def blocked(session: Session) -> list[tuple[object, object]]:
    """What the Logboek says was held back: why, and about whom."""
    found = []
    for line in session.ledger.entries():
        facts = session.ledger.facts(line.n) if line.kind == EntryKind.BLOCKED else None
        if facts is not None:
            found.append((json.loads(facts.facts), facts.person_id))
    return found


def refused(session: Session, shown: InvitationPreview, consent: Consent) -> tuple[str, ...]:
    """Why the guard closed; nothing is kept of it."""
    with pytest.raises(GuardRefused) as why:
        post.send_invitations(session, [(shown, consent)])
    assert went(session) == []
    assert session.store.consultations.get(OUT, shown.decoded().thread) is None
    return why.value.reasons


# --- asking -------------------------------------------------------------------------------------------------


def test_an_invitation_goes_once_and_stays_as_it_was_read(field: Session) -> None:
    ((shown, consent),) = agreed_to(field)

    assert post.send_invitations(field, [(shown, consent)]) == ALL
    assert post.send_invitations(field, [(shown, consent)]) == ALL

    (message,) = sealed(field, Kind.CONSULTATION)
    said = shown.decoded()
    assert (message.mailbox, message.payload) == (said.to.mailbox, shown.payload)
    assert sent_to(field, said.thread) == Kept(
        OUT, said.thread, said.consultation, said.to.mailbox, MailboxId(NOOR), said.to.org, said.to.name,
        message.mid, field.now(), said.until, shown.payload, shown.digest,
        consent_id=consent.id, request=shown.request_id, person_id=shown.person_id,
    )  # fmt: skip
    facts = noted(field, message)
    assert (facts["act"], facts["basis"], facts["consent"]) == ("uitnodiging", "TOESTEMMING", consent.id)


def test_each_device_of_the_partner_owes_an_answer(field: Session) -> None:
    (kept,) = asked(field)
    devices = two_services().organisations["ocmw"].devices

    assert field.store.withdrawals.expected(kept.mid) == {
        devices[label].device_id.hex() for label in ("balie", "balie-2")
    }


def test_without_a_partner_nothing_is_asked(field: Session) -> None:
    with pytest.raises(InvalidInput, match="partners: missing"):
        post.send_invitations(field, [])


def test_one_that_may_not_go_keeps_the_other_back(field: Session) -> None:
    first, (shown, consent) = agreed_to(field, 2)
    withdrawn(field, consent.id)

    with pytest.raises(GuardRefused):
        post.send_invitations(field, [first, (shown, consent)])
    assert went(field) == []
    facts = {"message": "consultation", "reasons": ["consent_withdrawn", "position"]}
    assert blocked(field) == [(facts, shown.person_id)]


def test_other_bytes_than_those_of_the_yes_do_not_go(field: Session) -> None:
    ((shown, consent),) = agreed_to(field)
    changed = other(shown, agenda=(Point("wonen", "Iets anders"),))

    with pytest.raises(StaleConsent):
        post.send_invitations(field, [(changed, consent)])
    assert went(field) == []


def test_a_yes_to_another_partner_is_none(field: Session) -> None:
    (shown, _), (_, consent) = agreed_to(field, 2)

    assert refused(field, shown, consent) == ("consent_absent", "position")


def test_a_yes_that_is_not_kept_is_none(field: Session) -> None:
    first, second = previews(field, 2)
    _, consent = yes_to(field, second)
    with field.database.transaction():
        field.database.execute("DELETE FROM consent WHERE id = ?", (consent.id,))

    assert refused(field, first, consent) == ("consent_absent", "position")


@pytest.mark.parametrize("change", [{"name": "Hilde M."}, {"role": "leidinggevende_signaalbeheerder"}])
def test_only_who_is_named_in_it_seals_it(field: Session, change: dict[str, str]) -> None:
    ((shown, consent),) = agreed_to(field)
    works_as(field, replace(FIELD, **change))  # type: ignore[arg-type]

    assert refused(field, shown, consent) == ("not_author",)


def test_who_may_not_be_used_further_is_not_asked_about(field: Session) -> None:
    ((shown, consent),) = agreed_to(field)
    person_rights.restrict(field, shown.person_id, "juistheid_betwist")

    assert refused(field, shown, consent) == ("restricted",)


@pytest.mark.parametrize(
    ("owner", "mailbox", "reasons"),
    [
        ("ocmw", "an", ("recipient_kind",)),
        ("ocmw", "regie", ("recipient_kind",)),
        ("caw", "onthaal", ("recipient_kind",)),
        ("veld", "mijn-onthaal", ("recipient_kind",)),
        ("ocmw", "nergens", ("recipient_kind", "recipient_inactive", "recipient_no_key")),
    ],
)
def test_only_the_intake_of_a_core_actor_is_a_partner(
    field: Session, owner: str, mailbox: str, reasons: tuple[str, ...]
) -> None:
    (shown,) = previews(field)
    org = OrgId(two_services().organisations[owner].id.hex())
    to = replace(shown.decoded().to, org=org, mailbox=MailboxId(an_id(mailbox).hex()))
    shown = other(shown, to=to, partners=(Partner(org, to.name),))

    assert refused(field, *yes_to(field, shown)) == reasons


def test_a_service_that_left_is_no_partner(field: Session) -> None:
    ((shown, consent),) = agreed_to(field)
    hears(field, with_member("ocmw", left=20_700), "veld")

    assert refused(field, shown, consent)[:2] == ("recipient_kind", "recipient_inactive")


# --- what is said after -------------------------------------------------------------------------------------


def test_a_moment_goes_once_to_each_partner_it_names(field: Session) -> None:
    kept = asked(field, 2)
    said = [a_moment(field, each) for each in kept]
    before = len(went(field))

    told = Told(tuple(each.name for each in kept), ())
    assert post.send_step(field, said) == (told, ALL)
    assert post.send_step(field, said) == (told, ALL)
    assert went(field)[before:] == [each.mailbox for each in kept]
    for each in kept:
        (step,) = field.store.consultations.steps(OUT, each.thread)
        assert (step.id, step.step) == ("a" * 32, "moment")
    last = sealed(field, Kind.CONSULTATION)[-1]
    assert field.store.withdrawals.expected(last.mid)
    assert noted(field, last)["act"] == "moment"


def test_nothing_said_is_told_to_nobody(field: Session) -> None:
    assert post.send_step(field, [])[0] == Told((), ())


def test_who_has_no_key_is_named_and_hears_nothing(field: Session) -> None:
    kept = asked(field, 2)
    reached, lost = sorted(kept, key=lambda each: each.mailbox == ONTHAAL)
    hears(field, without_key("ocmw", "onthaal", two_services()), "veld")

    told, _ = post.send_step(field, [a_moment(field, each) for each in kept])
    assert told == Told((reached.name,), (lost.name,))
    assert went(field)[2:] == [reached.mailbox]
    assert field.store.consultations.steps(OUT, lost.thread) == []


def test_who_lost_the_yes_is_told_nothing_and_that_is_noted(field: Session) -> None:
    (kept,) = asked(field)
    withdrawn(field, kept.consent_id)

    with pytest.raises(GuardRefused):
        post.send_step(field, [a_moment(field, kept)])
    assert len(went(field)) == 1
    ((_, person),) = blocked(field)
    assert person == kept.person_id


def test_of_a_person_who_is_not_known_here_any_more_nothing_is_told(field: Session) -> None:
    (kept,) = asked(field)
    with field.database.transaction():
        field.database.execute("UPDATE consultation SET person_id = NULL")

    with pytest.raises(GuardRefused) as refusal:
        post.send_step(field, [a_moment(field, kept)])
    assert refusal.value.reasons == ("not_adult", "consent_absent", "position", "restricted")


Ends = Callable[[Session, Kept], object]


def nowhere(session: Session, kept: Kept) -> None:
    with session.database.transaction():
        session.database.execute("UPDATE consultation SET thread = ?", ("e" * 32,))


def stopped(session: Session, kept: Kept) -> None:
    with session.database.transaction():
        session.database.execute("UPDATE consultation SET stopped_at = at")


def erased(session: Session, kept: Kept) -> None:
    with session.database.transaction():
        session.store.consultations.erase(kept.direction, kept.thread)


@pytest.mark.parametrize("end", [nowhere, stopped, erased])
def test_nothing_is_said_in_what_ended(field: Session, end: Ends) -> None:
    (kept,) = asked(field)
    end(field, kept)

    with pytest.raises(InvalidInput, match="thread: unknown"):
        post.send_step(field, [a_moment(field, kept)])


# --- what a partner answers ---------------------------------------------------------------------------------


def invited(built: Town) -> Kept:
    (kept,) = asked(built.field)
    built.post.carry()
    return came_to(built.desk, kept.thread)


def test_an_answer_goes_once_to_who_asked_and_to_the_colleagues(built: Town) -> None:
    kept, desk = invited(built), built.desk
    said = can_at(desk, kept)

    assert post.send_answer_to_moments(desk, said) == ALL
    assert post.send_answer_to_moments(desk, said) == Change.NONE
    assert went(desk) == [NOOR, ONTHAAL]
    (step,) = desk.store.consultations.steps(IN, kept.thread)
    assert (step.id, step.step) == (said.id, "antwoord")
    facts = noted(desk, sealed(desk, Kind.CONSULTATION)[0])
    assert (facts["act"], facts["consultation"]) == ("antwoord", kept.consultation)


@pytest.mark.parametrize("can", [(True,), (True, True, True)])
def test_an_answer_names_each_moment(built: Town, can: tuple[bool, ...]) -> None:
    kept = invited(built)

    with pytest.raises(InvalidInput, match="can: missing"):
        post.send_answer_to_moments(built.desk, can_at(built.desk, kept, *can))


@pytest.mark.parametrize("end", [nowhere, stopped, erased])
def test_nothing_is_answered_to_what_ended(built: Town, end: Ends) -> None:
    kept = invited(built)
    end(built.desk, kept)

    with pytest.raises(InvalidInput, match="thread: unknown"):
        post.send_answer_to_moments(built.desk, can_at(built.desk, kept))


@pytest.mark.parametrize(("owner", "mailbox"), [("veld", "noor"), ("ocmw", "onthaal")])
def test_where_one_of_both_has_no_key_nobody_hears_an_answer(built: Town, owner: str, mailbox: str) -> None:
    kept = invited(built)
    hears(built.desk, without_key(owner, mailbox, two_services()), "ocmw")

    with pytest.raises(GuardRefused) as refusal:
        post.send_answer_to_moments(built.desk, can_at(built.desk, kept))
    assert refusal.value.reasons == ("recipient_no_key",)
    assert went(built.desk) == []
    assert built.desk.store.consultations.steps(IN, kept.thread) == []


def test_a_thread_nobody_asked_in_is_unknown(field: Session) -> None:
    with pytest.raises(InvalidInput, match="thread: unknown"):
        in_one(field, lambda: post.stop_partner(field, ThreadId("e" * 32), "persoon_wil_niet"))
