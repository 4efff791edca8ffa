"""Agreements between partners: proposed, fetched by digest, answered by each, and what they change."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from fieldapp.domain.agreements import COORDINATOR, Agreement, Law
from fieldapp.domain.ids import RequestId
from fieldapp.errors import DisclosureRefused, GuardRefused, InvalidInput, NotConnected, StaleConsent
from fieldapp.workflow import advise, agreements, answer, capacity, disclose, post, stopping_sent
from fieldapp.workflow.network import network_of, pack_agreement
from fieldapp.workflow.sending import SendForm
from fieldapp.workflow.standing import local_day
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import FIELD, Device, enrol_device, sync_all, with_role
from tests.journeys.story import a_form, agree, received, send


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town of its own: what is agreed here counts for everybody in it."""
    with a_town(tmp_path_factory.mktemp("agreed")) as built:
        yield built


_NUMBERS = itertools.count(1)


def proposed(town: Town, **changes: object) -> int:
    """The next version with something changed, proposed and known to everybody."""
    draft = agreements.draft(town.coordinator.session)
    changes.setdefault("text", f"Met andere woorden, {next(_NUMBERS)}.")
    version, _ = agreements.propose(town.coordinator.session, replace(draft, **changes))  # type: ignore[arg-type]
    sync_all(town.coordinator, *everybody(town))
    return version


def everybody(town: Town) -> tuple[Device, ...]:
    return town.field, town.ocmw, town.colleague, town.caw


def yes(town: Town, version: int, *devices: Device) -> None:
    for device in devices:
        agreements.say_yes(device.session, version, social_service=True)
    sync_all(*devices, town.coordinator, *everybody(town))


def with_days(draft: Agreement, **days: int) -> dict[str, int]:
    return {**draft.states, **days}


def versions(device: Device) -> dict[str, int]:
    """Name of each partner → the version it said yes to, as this device sees it."""
    return {partner.name: partner.version for partner in agreements.agreed(device.session).partners}


# --- writing and answering ---------------------------------------------------------------------------------


def test_a_first_version_binds_nobody_until_each_says_yes_for_itself(town: Town) -> None:
    sync_all(town.coordinator, *everybody(town))
    before, said, elsewhere = town.field.session.terms, versions(town.ocmw), town.caw.session.terms
    draft = agreements.draft(town.coordinator.session)
    version = proposed(town, states=with_days(draft, ontvangen=7, opgenomen=12), attempts=4)

    shown = agreements.agreed(town.field.session)
    assert shown.newest is not None
    assert (shown.newest.version, shown.newest.take_up, shown.newest.attempts) == (version, 7, 4)
    assert version not in versions(town.caw).values(), "everybody still reads"
    assert town.field.session.terms == before

    yes(town, version, town.field)

    terms = town.field.session.terms
    assert (terms.take_up, terms.first_attempt, terms.attempts) == (7, 12, 4)
    assert terms.states["ontvangen"] == 7
    assert town.caw.session.terms == elsewhere, "who did not say yes goes on as it was"
    assert versions(town.ocmw) == {**said, "Buurtwerk Noord": version}
    assert [each.term_days for each in advise.recipients(town.field.session)] == [7, 7]


def test_only_the_coordinator_writes_and_only_an_administrator_answers(town: Town) -> None:
    draft = agreements.draft(town.coordinator.session)

    with pytest.raises(NotConnected):
        agreements.propose(town.field.session, replace(draft, attempts=9))
    with pytest.raises(NotConnected):
        agreements.say_yes(town.colleague.session, 1)


def test_an_ocmw_says_with_its_yes_whose_mailbox_it_is(town: Town) -> None:
    version = proposed(town, text="Over het postvak.")

    with pytest.raises(InvalidInput, match="social_service"):
        agreements.say_yes(town.ocmw.session, version)
    agreements.say_yes(town.ocmw.session, version, social_service=True)
    agreements.say_yes(town.caw.session, version)
    sync_all(town.ocmw, town.caw, town.coordinator)
    assert versions(town.coordinator)["OCMW Noorderhaven"] == version


def test_a_yes_can_be_taken_back_and_the_version_before_counts_again(town: Town) -> None:
    draft = agreements.draft(town.coordinator.session)
    first = proposed(town, states=with_days(draft, ontvangen=6))
    yes(town, first, town.caw)
    second = proposed(town, states=with_days(draft, ontvangen=9))
    yes(town, second, town.caw)
    assert town.caw.session.terms.take_up == 9

    agreements.take_back(town.caw.session, second)

    assert town.caw.session.terms.take_up == 6
    sync_all(town.caw, town.coordinator)
    assert versions(town.coordinator)["CAW De Brug"] == first


def test_saying_yes_twice_says_it_once(town: Town) -> None:
    version = proposed(town, text="Twee keer ja is een keer ja.")
    agreements.say_yes(town.field.session, version)
    before = network_of(town.field.session).own_document.version

    agreements.say_yes(town.field.session, version)

    assert network_of(town.field.session).own_document.version == before


def test_colleagues_of_who_said_yes_go_by_it_too(town: Town) -> None:
    draft = agreements.draft(town.coordinator.session)
    version = proposed(town, states=with_days(draft, ontvangen=8))
    yes(town, version, town.ocmw)

    assert town.colleague.session.terms.take_up == 8
    town.colleague.reopen()
    assert town.colleague.session.terms.take_up == 8, "and after locking"


# --- what goes along ---------------------------------------------------------------------------------------


def test_a_field_that_was_not_agreed_on_cannot_go_along(town: Town) -> None:
    draft = agreements.draft(town.coordinator.session)
    fewer = tuple(code for code in draft.fields if code != "toelichting")
    version = proposed(town, fields=fewer)
    assert "toelichting" in town.field.session.policy.guards["request"].fields

    yes(town, version, town.field)

    policy = town.field.session.policy
    assert "toelichting" not in policy.guards["request"].fields
    assert not any("toelichting" in rule.fields for rule in policy.rules if rule.outcome == "allow")
    assert any("toelichting" in rule.fields for rule in policy.rules), "anonymous advice is nobody's data set"
    assert "toelichting" in town.caw.session.policy.guards["request"].fields
    proposed(town, fields=draft.fields)


# --- checking ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("states.ontvangen", {"states": {"ontvangen": 0}}),
        ("states.ontvangen", {"states": {"ontvangen": 400}}),
        ("attempts", {"attempts": 0}),
        ("fields", {"fields": ()}),
        ("fields", {"fields": ("rijksregisternummer",)}),
        ("overdue", {"overdue": "iedereen"}),
        ("social_service", {"social_service": False}),
        ("text", {"text": "x" * 4001}),
        ("text", {"text": "Het nummer is 85.07.30-033.28."}),
        ("area", {"area": ("99999",)}),
        ("catchment", {"catchment": {"ab" * 16: ("44021",)}}),
        ("law.article", {"law": Law()}),
    ],
)
def test_what_is_not_right_is_not_proposed(town: Town, field: str, changes: dict[str, object]) -> None:
    session = town.coordinator.session
    draft = agreements.draft(session)
    if "states" in changes:
        changes = {"states": {**draft.states, **changes["states"]}}  # type: ignore[dict-item]

    with pytest.raises(InvalidInput) as refused:
        agreements.propose(session, replace(draft, **changes))  # type: ignore[arg-type]

    assert refused.value.field == field


def test_the_same_again_is_no_new_version(town: Town) -> None:
    session = town.coordinator.session
    version = proposed(town, overdue=COORDINATOR, heard_by=("team",))
    shown = agreements.agreed(session)
    assert shown.newest is not None
    assert (shown.newest.overdue, shown.newest.team_hears) == (COORDINATOR, True)

    with pytest.raises(InvalidInput, match="same"):
        agreements.propose(session, agreements.draft(session))
    assert agreements.agreed(session).named == version


def test_what_is_half_written_is_kept_over_a_lock(town: Town) -> None:
    session = town.coordinator.session
    law = Law("art. 1", "2026", "mr. A. Jurist", date(2026, 1, 1), ("not_asked",), ("BG",))
    writing = replace(agreements.draft(session), text="Half", law=law)
    agreements.keep(session, writing)

    town.coordinator.reopen()

    assert agreements.is_begun(town.coordinator.session)
    assert agreements.draft(town.coordinator.session) == writing
    agreements.drop(town.coordinator.session)
    assert agreements.draft(town.coordinator.session).text != "Half"


# --- a hub that lies ---------------------------------------------------------------------------------------


def test_other_words_in_the_place_of_what_was_agreed_are_named_and_never_kept(town: Town) -> None:
    """Whoever has the key of the documents could close another text: it is not the one that is named."""
    proposed(town)
    session = town.field.session
    network, held = network_of(session), session.store.agreements.bodies()
    version, body = max(held.items())
    forged = body.replace(b"keer", b"KEER") if b"keer" in body else body[:-1] + bytes([body[-1] ^ 1])
    with session.database.transaction():
        session.database.execute("DELETE FROM agreement WHERE version = ?", (version,))

    class Lying:
        def get_document(self, kind: str, owner: bytes, number: int) -> object:
            return pack_agreement(network.dirkey, forged, number)

    from fieldapp.workflow.exchange.agreeing import fetch_agreements

    _, problem = fetch_agreements(session, Lying())  # type: ignore[arg-type]

    assert problem == "agreement"
    assert version not in session.store.agreements.bodies()
    sync_all(town.field)
    assert session.store.agreements.bodies() == held, "the real hub gives the real one"


def test_a_hub_that_lost_them_is_given_them_again(town: Town, tmp_path: Path) -> None:
    """The coordinator's program sees what the hub lacks; nobody has to know."""
    session = town.coordinator.session
    with session.database.transaction():
        from fieldapp.workflow.documents import AGREEMENT, note_to_publish

        note_to_publish(session, AGREEMENT)
    sync_all(town.coordinator)

    assert session.preferences.get("to_publish", []) == []


# --- a law -------------------------------------------------------------------------------------------------

LAW = Law("art. 9 decreet", "2026-01-01", "mr. A. Jurist", date(2026, 1, 2), ("not_asked",), ("BG", "OD"))


def by_law(device: Device, to: Device) -> bool:
    """Whether the table opens row 18 towards that organisation."""
    assert to.session.membership is not None
    policy = agreements.policy_towards(device.session, to.session.membership.org_id)
    return any(rule.number == 18 for rule in policy.rules)


def test_a_law_opens_only_between_two_that_said_yes_to_that_very_version(town: Town) -> None:
    yes(town, proposed(town, law=None), town.field)
    version = proposed(town, law=LAW)
    assert not by_law(town.field, town.ocmw)

    yes(town, version, town.field)
    assert not by_law(town.field, town.ocmw), "the other did not say yes"

    yes(town, version, town.ocmw)
    assert by_law(town.field, town.ocmw)
    assert not by_law(town.field, town.caw), "and that one still reads"
    assert not any(rule.number == 18 for rule in town.field.session.policy.rules), "never of itself"

    without = proposed(town, law=None)
    yes(town, without, town.field)
    assert not by_law(town.field, town.ocmw), "who goes by another version has no law"


def agreed_by_law(town: Town) -> int:
    """A law for who cannot decide, between the worker's organisation and the OCMW; for nobody else."""
    version = proposed(town, law=replace(LAW, positions=("cannot_decide",)))
    yes(town, version, town.field, town.ocmw)
    return version


def a_case_by_law(device: Device, to: str, position: str) -> SendForm:
    """Somebody who cannot decide, or was not asked; nobody speaks for them."""
    form = replace(a_form(device.session, to=to), position=position)
    advise.save_person_answers(device.session, form)
    return form


def test_what_a_law_opens_goes_without_consent_and_the_service_reads_on_which_ground(town: Town) -> None:
    version = agreed_by_law(town)
    form = a_case_by_law(town.field, "OCMW", "cannot_decide")
    said = advise.decision(town.field.session, form, "absent")
    assert (said.row, said.basis) == (18, "WET")

    shown = disclose.preview(town.field.session, form)
    payload = shown.decoded()
    assert payload.consent is None
    assert (payload.basis.code, payload.basis.row) == ("WET", 18)
    assert payload.basis.policy.endswith(f"+afspraken.{version}")
    request, _ = post.seal_by_law(town.field.session, shown)
    assert post.seal_by_law(town.field.session, shown)[0] == request, "twice is once"
    sync_all(town.field, town.ocmw)

    came = received(town.ocmw, request)
    assert came is not None
    assert not came.feedback, "nobody agreed to hear more than two codes"
    entry = next(e for e in logbook_facts(town.field) if e.get("request") == request)
    assert entry["law"] == {
        "article": "art. 9 decreet",
        "article_version": "2026-01-01",
        "approved_by": "mr. A. Jurist",
    }


def test_a_law_opens_no_other_case_and_no_other_service(town: Town) -> None:
    agreed_by_law(town)
    session = town.field.session
    for position, to in (("refuses", "OCMW"), ("cannot_decide", "CAW")):
        form = a_case_by_law(town.field, to, position)
        assert advise.decision(session, form, "absent").outcome == "block"
        with pytest.raises(DisclosureRefused):
            disclose.preview(session, form)
    young = a_case_by_law(town.field, "OCMW", "cannot_decide")
    young = replace(young, person=replace(young.person, age_class="minderjarig"))
    assert advise.decision(session, young, "absent").row == 2
    agreeing = a_case_by_law(town.field, "OCMW", "agrees")
    assert advise.decision(session, agreeing, "valid").basis == "TOESTEMMING"


def test_a_yes_that_was_taken_back_closes_the_seal_again(town: Town) -> None:
    version = agreed_by_law(town)
    form = a_case_by_law(town.field, "OCMW", "cannot_decide")
    shown = disclose.preview(town.field.session, form)
    agreements.take_back(town.ocmw.session, version)
    sync_all(town.ocmw, town.field)

    with pytest.raises(GuardRefused):
        post.seal_by_law(town.field.session, shown)
    assert town.field.session.requests.get("out", shown.decoded().request) is None


def test_who_did_not_agree_does_not_take_it_in_either(town: Town) -> None:
    """The sender's program sent it while the yes stood; the receiver looks at its own agreement."""
    version = agreed_by_law(town)
    form = a_case_by_law(town.field, "OCMW", "cannot_decide")
    request, _ = post.seal_by_law(town.field.session, disclose.preview(town.field.session, form))
    agreements.take_back(town.ocmw.session, version)
    sync_all(town.field, town.ocmw)

    assert received(town.ocmw, request) is None


def test_consent_is_not_sealed_as_a_law_nor_the_reverse(town: Town) -> None:
    agreed_by_law(town)
    shown, consent = agree(town.field)
    with pytest.raises(StaleConsent):
        post.seal_by_law(town.field.session, shown)
    by_law = disclose.preview(town.field.session, a_case_by_law(town.field, "OCMW", "cannot_decide"))
    with pytest.raises(StaleConsent):
        post.seal_and_queue(town.field.session, by_law, consent)


def logbook_facts(device: Device) -> list[dict[str, object]]:
    rows = device.session.database.rows("SELECT facts FROM ledger_fact")
    return [json.loads(facts) for (facts,) in rows]


# --- the team of the sender --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def colleague(town: Town) -> Device:
    """Somebody of the worker's own team."""
    team = town.field.mailboxes["team"]
    device = enrol_device(
        town.field, town.folder, with_role(FIELD, name="Karim A.", label="veld 2"), mailboxes=(team,)
    )
    sync_all(town.field, device, town.ocmw)
    return device


def last_heard(device: Device, request_id: str, sender: Device) -> str:
    found = sender.session.requests.get("out", RequestId(request_id))
    assert found is not None
    return stopping_sent.line(device.session, found.thread).heard


def test_the_team_hears_a_step_only_when_both_agreed_on_that(town: Town, colleague: Device) -> None:
    both = (town.field, town.ocmw)
    for heard_by, expected in (((), ""), (("team",), "opgenomen")):
        version = proposed(town, heard_by=heard_by, text=f"Wie hoort het: {heard_by}.")
        yes(town, version, *both)
        request = send(town.field)
        sync_all(town.field, colleague, town.ocmw)
        answer.take_up(town.ocmw.session, request)
        sync_all(town.ocmw, colleague, town.field)

        assert last_heard(colleague, request, town.field) == expected
        assert not colleague.session.inbox.quarantined(), "and nothing of it is left unread"


# --- room --------------------------------------------------------------------------------------------------


def test_vol_tot_is_seen_before_choosing_and_ends_by_itself(town: Town) -> None:
    (room,) = capacity.rooms(town.ocmw.session)
    until = local_day(town.ocmw.session.now()) + timedelta(days=20)
    assert room.full_until is None

    capacity.set_full(town.ocmw.session, room.mailbox_id, until)
    sync_all(town.ocmw, town.field)

    seen = {each.name: each.full_until for each in advise.recipients(town.field.session)}
    assert seen == {"CAW De Brug": None, "OCMW Noorderhaven": until}
    directory = network_of(town.field.session).directory
    box = bytes.fromhex(room.mailbox_id)
    assert capacity.full_until(directory, box, until) == until
    assert capacity.full_until(directory, box, until + timedelta(days=1)) is None

    capacity.set_full(town.ocmw.session, room.mailbox_id, None)
    sync_all(town.ocmw, town.field)
    assert {each.full_until for each in advise.recipients(town.field.session)} == {None}


def test_room_is_the_core_actors_own_word(town: Town) -> None:
    today = local_day(town.ocmw.session.now())
    mailbox = town.ocmw.mailboxes["intake"]

    with pytest.raises(NotConnected):
        capacity.set_full(town.colleague.session, mailbox, today)
    with pytest.raises(InvalidInput, match="mailbox"):
        capacity.set_full(town.caw.session, mailbox, today)
    for day in (today - timedelta(days=1), today + timedelta(days=capacity.LONGEST + 1)):
        with pytest.raises(InvalidInput, match="until"):
            capacity.set_full(town.ocmw.session, mailbox, day)


# --- where -------------------------------------------------------------------------------------------------


def test_white_spots_are_where_nobody_of_a_kind_works(town: Town) -> None:
    session = town.coordinator.session
    for name in ("Gent", "Merelbeke-Melle"):
        agreements.add_municipality(session, name)
    area = agreements.read_area(session)
    ocmw, caw = (next(actor for actor in area.actors if actor.kind == kind) for kind in ("ocmw", "caw"))
    gent = next(town.nis for town in area.municipalities if town.name == "Gent")
    agreements.set_actors(session, gent, frozenset({ocmw.org_id, caw.org_id}))

    area = agreements.read_area(session)
    assert area.begun
    assert [(spot.name, spot.kind) for spot in area.white_spots] == [
        ("Gent", "dmw"),
        ("Merelbeke-Melle", "ocmw"),
        ("Merelbeke-Melle", "caw"),
        ("Merelbeke-Melle", "dmw"),
    ]
    with pytest.raises(InvalidInput, match="municipality"):
        agreements.add_municipality(session, "Nergens")

    proposed(town)
    assert agreements.read_area(town.field.session).white_spots == area.white_spots, "and all partners see it"
    agreements.remove_municipality(session, gent)
    assert [town.name for town in agreements.read_area(session).municipalities] == ["Merelbeke-Melle"]
    agreements.drop(session)
