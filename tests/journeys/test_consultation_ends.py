"""A case-overleg ends at everybody: the person stops, at the worker or at a partner, or is erased here; and
who may never be a partner is refused where it is sealed and where it is opened."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.consultation import InvitationPreview, Partner, encode_consultation
from fieldapp.domain.ids import ThreadId
from fieldapp.errors import GuardRefused
from fieldapp.store.consultations import IN, OUT
from fieldapp.workflow import consult, merging, people, person_rights, post
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import outgoing
from fieldapp.workflow.retain import promised
from fieldapp.workflow.standing import local_day
from sync.directory import CORE_ACTORS
from sync.protocol import Kind
from sync.protocol.payloads import What
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import Device, sync_all
from tests.journeys.story import YES
from tests.journeys.test_consultation import _ask, _form


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town of its own: who is erased here takes the facts of the Logboek along; the chain stays."""
    with a_town(tmp_path_factory.mktemp("ends")) as built:
        yield built


def _names_it(device: Device, word: str) -> bool:
    return any(word in str(row) for row in device.session.database.rows("SELECT facts FROM ledger_fact"))


def _thread(device: Device, form: consult.ConsultForm, service: str) -> ThreadId:
    stands = consult.overview(device.session, form.id)
    return next(each.thread for each in stands.partners if service in each.name)


def _is_gone(device: Device, thread: ThreadId) -> bool:
    kept = device.session.store.consultations.get(IN, thread)
    assert kept is not None
    first = device.session.messages.get(kept.mid)
    assert first is not None
    steps = device.session.store.consultations.steps(IN, thread)
    return kept.payload == b"" and first.payload is None and not steps


def _confirmed(device: Device, mid: str) -> set[int]:
    rows = device.session.database.rows("SELECT what FROM receipt WHERE mid = ?", (mid,))
    return {what for (what,) in rows}


def test_stopping_with_a_service_ends_the_consultation_with_it_and_erasing_ends_all(town: Town) -> None:
    form = _ask(town)
    ocmw, caw = (_thread(town.field, form, name) for name in ("OCMW", "CAW"))
    mids = {
        thread: town.field.session.store.consultations.get(OUT, thread).mid  # type: ignore[union-attr]
        for thread in (ocmw, caw)
    }
    consult.answer(town.ocmw.session, ocmw, (True, True))
    sync_all(town.ocmw, town.colleague, town.field)

    post.withdraw(town.field.session, form.request_id, "persoon_wil_niet")
    sync_all(town.field, town.ocmw, town.colleague, town.caw, town.field)
    assert _is_gone(town.ocmw, ocmw)
    assert _is_gone(town.colleague, ocmw)
    assert not _is_gone(town.caw, caw)
    assert What.ERASED in _confirmed(town.field, mids[ocmw])

    person_rights.erase(town.field.session, form.person.id)
    assert consult.mine(town.field.session) == tuple(
        each for each in consult.mine(town.field.session) if each.id != form.id
    )
    assert town.field.session.store.consultations.together(form.id) == []
    sync_all(town.field, town.caw, town.field)
    assert _is_gone(town.caw, caw)
    assert What.ERASED in _confirmed(town.field, mids[caw])


def test_the_person_stops_at_a_partner_and_who_asked_hears_it(town: Town) -> None:
    form = _ask(town)
    ocmw = _thread(town.field, form, "OCMW")

    consult.stop_here(town.ocmw.session, ocmw)
    consult.stop_here(town.ocmw.session, ocmw)
    sync_all(town.ocmw, town.colleague, town.field, town.caw)

    assert _is_gone(town.ocmw, ocmw)
    assert _is_gone(town.colleague, ocmw)
    stands = consult.overview(town.field.session, form.id)
    assert [each.stopped for each in stands.partners if "OCMW" in each.name] == [True]
    assert [each.stopped for each in stands.partners if "CAW" in each.name] == [False]
    kept = town.field.session.store.consultations.get(OUT, ocmw)
    assert kept is not None
    assert kept.consent_id is not None
    consent = town.field.session.consents.get(kept.consent_id)
    assert consent is not None
    assert consent.withdrawn_at is not None


def test_a_service_cannot_stop_the_thread_of_another(town: Town) -> None:
    """Only the partner itself, a colleague of it, or who asked may end it."""
    form = _ask(town)
    ocmw, caw = (_thread(town.field, form, name) for name in ("OCMW", "CAW"))
    kept = town.caw.session.store.consultations.get(IN, caw)
    assert kept is not None
    with town.caw.session.database.transaction():  # what an altered program at the CAW would do
        town.caw.session.store.consultations.add(replace(kept, thread=ocmw))
    consult.stop_here(town.caw.session, ocmw)
    sync_all(town.caw, town.field)

    stands = consult.overview(town.field.session, form.id)
    assert not any(each.stopped for each in stands.partners)
    assert "kind_not_allowed" in [line.code for line in town.field.session.inbox.quarantined()]


def test_after_the_day_of_the_yes_nothing_is_left_on_either_side(town: Town) -> None:
    form = _ask(town, "OCMW")
    thread = _thread(town.field, form, "OCMW")
    mid = town.field.session.store.consultations.get(OUT, thread).mid  # type: ignore[union-attr]
    over = form.until + timedelta(days=1)

    for device in (town.ocmw, town.field):
        while promised._end_consultation(device.session, over):
            pass
    sync_all(town.ocmw, town.field)

    assert _is_gone(town.ocmw, thread)
    stands = consult.overview(town.field.session, form.id)
    assert stands.ended
    assert stands.points == ()
    assert What.ERASED in _confirmed(town.field, mid)
    assert _names_it(town.field, promised.RULE)


def test_what_may_not_be_used_further_is_not_erased_either(town: Town) -> None:
    """Article 18: kept, and nothing more is said of it."""
    form = _ask(town, "OCMW")
    person_rights.restrict(town.field.session, form.person.id, "juistheid_betwist")
    over = form.until + timedelta(days=1)
    while promised._end_consultation(town.field.session, over):
        pass

    stands = consult.overview(town.field.session, form.id)
    assert stands.points
    with pytest.raises(GuardRefused) as refused:
        consult.fix(town.field.session, form.id, stands.moments[0])
    assert "restricted" in refused.value.reasons
    person_rights.lift(town.field.session, form.person.id)


def test_joining_two_records_of_one_person_takes_the_consultation_along(town: Town) -> None:
    form, other = _ask(town, "OCMW"), _form(town.field, "CAW")

    merging.merge(town.field.session, other.person.id, form.person.id)

    assert [each.id for each in consult.of_person(town.field.session, other.person.id)] == [form.id]
    assert people.known(town.field.session, form.person.id).id == other.person.id


# --- who may never be a partner -----------------------------------------------------------------------------


def _forged(town: Town, device: Device, kind: str) -> tuple[InvitationPreview, consult.ConsultForm]:
    """An invitation to a mailbox of this kind of that device, in itself faultless."""
    form = _form(town.field, "OCMW")
    (shown,) = consult.preview(town.field.session, form)
    said, membership = shown.decoded(), device.session.membership
    assert membership is not None
    mailbox = device.mailboxes[kind]
    to = replace(said.to, org=membership.org_id, mailbox=mailbox, name=membership.organisation)
    partners = (Partner(to.org, to.name),)
    changed = encode_consultation(replace(said, to=to, partners=partners))
    return replace(shown, payload=changed), form


def _pairs(town: Town) -> tuple[tuple[Device, str], ...]:
    """A coordinator's own mailboxes, that of a service that is no core actor, one person at a core actor."""
    board = [(town.coordinator, kind) for kind in town.coordinator.mailboxes if kind != "administration"]
    assert {kind for _, kind in board} >= {"coordination", "personal"}
    return (*board, (town.field, "personal"), (town.caw, "personal"))


def test_a_coordinator_and_any_other_service_are_refused_at_the_seal(town: Town) -> None:
    """Even with a yes that names that very mailbox and those very bytes."""
    for device, kind in _pairs(town):
        shown, form = _forged(town, device, kind)
        yes = replace(YES, feedback=False, read_digest=shown.digest)
        consent, _ = consult.record_answer(town.field.session, shown, yes)
        assert consent.answer == "ja"

        with pytest.raises(GuardRefused) as refused:
            consult.send(town.field.session, [(shown, consent)])

        assert refused.value.reasons == ("recipient_kind",), (device.session.profile.organisation, kind)
        assert town.field.session.store.consultations.together(form.id) == []


def test_the_same_way_goes_for_an_intake_of_a_core_actor(town: Town) -> None:
    """The control of the test above: nothing but the recipient was wrong there."""
    shown, form = _forged(town, town.caw, "intake")
    yes = replace(YES, feedback=False, read_digest=shown.digest)
    consent, _ = consult.record_answer(town.field.session, shown, yes)
    consult.send(town.field.session, [(shown, consent)])

    assert len(town.field.session.store.consultations.together(form.id)) == 1


def test_a_coordinator_refuses_to_open_what_a_forged_program_sealed(town: Town) -> None:
    """The guard of the sender was taken out: the receiver sets it aside, and keeps nothing of it."""
    for device, kind in _pairs(town):
        if device is town.field:  # one does not write to oneself
            continue
        shown, form = _forged(town, device, kind)
        said, session = shown.decoded(), town.field.session
        parcel = outgoing.Parcel(
            Kind.CONSULTATION,
            bytes.fromhex(said.to.mailbox),
            bytes.fromhex(said.thread),
            shown.payload,
            until=30_000,
        )
        if kind == "coordination":  # the address list itself has no such way
            with pytest.raises(GuardRefused, match="guard-refused"), session.database.transaction():
                outgoing.post(session, network_of(session), parcel)
            continue
        with session.database.transaction():
            outgoing.post(session, network_of(session), parcel)
        sync_all(town.field, device)

        assert [each for each in consult.received(device.session) if each.id == form.id] == []
        codes = [line.code for line in device.session.inbox.quarantined()]
        assert "kind_not_allowed" in codes, (device.session.profile.organisation, kind)


def test_only_intakes_of_core_actors_are_offered(town: Town) -> None:
    form = _form(town.field, "OCMW")
    directory = network_of(town.field.session).directory

    for choice in form.offered:
        known = directory.mailbox(bytes.fromhex(choice.mailbox_id))
        assert known is not None
        assert known.mailbox.kind == "intake"
        member = directory.active(known.organisation)
        assert member is not None
        assert member.kind in CORE_ACTORS
    assert local_day(town.field.session.now()) <= form.until


def test_what_waits_for_the_worker(town: Town) -> None:
    form = _ask(town)
    threads = [_thread(town.field, form, name) for name in ("OCMW", "CAW")]
    assert [card.kind for card in consult.cards(town.field.session) if card.id == form.id] == []

    consult.answer(town.ocmw.session, threads[0], (True, False))
    sync_all(town.ocmw, town.field)
    (card,) = [card for card in consult.cards(town.field.session) if card.id == form.id]
    assert (card.kind, card.answered, card.asked) == ("consult_choose", 1, 2)

    consult.fix(town.field.session, form.id, consult.overview(town.field.session, form.id).moments[0])
    assert [card.kind for card in consult.cards(town.field.session) if card.id == form.id] == []
