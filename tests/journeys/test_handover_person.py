"""A person who moves to a colleague of the same team, and comes back while nobody took over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from fieldapp.domain.handover import TAKEN_BACK, TAKEN_OVER
from fieldapp.domain.ids import HandoverId, PersonId
from fieldapp.domain.people import Situation, TrustedPerson
from fieldapp.errors import DisclosureRefused, InvalidInput
from fieldapp.store.handovers import IN, OUT
from fieldapp.workflow import follow_up, logbook
from fieldapp.workflow import people as person_page
from fieldapp.workflow.handover import people, taking
from fieldapp.workflow.session import FIELD as FIELD_WORKSPACE
from tests.hub_server import running_hub
from tests.journeys.network import Device, Role, enrol_device, enrol_organisation, found_network, sync_all
from tests.journeys.story import OBSERVATION, OWN_WORDS, send, sent

FIRST = Role("Samira B.", "outreach_kernactor", FIELD_WORKSPACE, "OCMW Zuid", "ocmw", "0400000021")
SECOND = Role("Tom V.", "outreach_kernactor", FIELD_WORKSPACE, "OCMW Zuid")
THIRD = Role("Ines D.", "outreach_kernactor", FIELD_WORKSPACE, "OCMW Zuid")


@dataclass(slots=True)
class Team:
    """Three outreach workers of one OCMW, who share its team mailbox."""

    one: Device
    two: Device
    three: Device


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    folder = tmp_path_factory.mktemp("team")
    with running_hub(folder) as hub:
        coordinator = found_network(folder, hub)
        one = enrol_organisation(coordinator, folder, FIRST)
        boxes = (one.mailboxes["team"],)
        two = enrol_device(one, folder, SECOND, boxes)
        three = enrol_device(one, folder, THIRD, boxes)
        sync_all(one, two, three, one)
        yield Team(one, two, three)


def mia(device: Device) -> PersonId:
    """A person with one signal and one request that runs."""
    request = send(device)
    person = sent(device, request).person_id
    assert person is not None
    return person


def moved(team: Team, person: PersonId, to: str = "Tom V.") -> HandoverId:
    """On its way to a colleague (or the whole team: an empty name)."""
    session = team.one.session
    form = people.new_move(session, person)
    colleague = next(each for each in people.colleagues(session) if each.label == to)
    handover, _ = people.move(session, people.preview(session, replace(form, to=colleague)))
    return handover


def standing(device: Device, direction: str, handover: HandoverId) -> str:
    line = device.session.store.handovers.get(direction, handover)
    assert line is not None
    return line.standing


def test_a_colleague_takes_over_the_record_and_the_signals(team: Team) -> None:
    person = mia(team.one)
    handover = moved(team, person)
    sync_all(team.one, team.two, team.three)
    assert team.one.session.people.get(person) is not None
    assert handover not in [row.id for row in taking.offered(team.three.session)]

    shown = taking.offer(team.two.session, handover)
    assert shown.moved is not None
    assert OBSERVATION not in repr(shown.moved)
    assert [each.service for each in shown.moved.requests] == ["OCMW Zuid"]
    taking.take(team.two.session, handover)
    sync_all(team.two, team.one)

    taken = team.two.session.people.get(person)
    assert taken is not None
    assert taken.codename.startswith("Mia")
    [signal] = team.two.session.signals.of_person(person)
    assert (signal.own_words, signal.observation, signal.wish) == (OWN_WORDS, "", "dienst")
    assert standing(team.one, OUT, handover) == TAKEN_OVER
    assert team.one.session.people.get(person) is None
    assert team.one.session.signals.of_person(person) == []
    assert [row.to for row in people.handed_over(team.one.session) if row.id == handover] == ["Tom V."]
    assert logbook.verify(team.one.session).ok
    assert logbook.verify(team.two.session).ok


def test_who_follows_and_who_is_trusted_move_and_what_makes_vulnerable_stays(team: Team) -> None:
    person = mia(team.one)
    situation = Situation(
        vulnerable=("psychisch",),
        key_moments=("verblijf",),
        groups=("armoede",),
        thin_network=True,
        director="zelf",
        lead_actor="CAW Noord",
        co_actors="Buurvrouw Lies",
        case_manager="An V.",
    )
    trusted = TrustedPerson(contact="via De Kring", may_be_informed=True, since="2024", chosen=True)
    told = {"situation": situation, "trusted_person": "Rosa", "trusted": trusted}
    person_page.change(team.one.session, person, told)
    handover = moved(team, person)
    sync_all(team.one, team.two)

    taking.take(team.two.session, handover)

    taken = team.two.session.people.get(person)
    assert taken is not None
    follows = Situation(
        director="zelf", lead_actor="CAW Noord", co_actors="Buurvrouw Lies", case_manager="An V."
    )
    assert (taken.situation, taken.trusted_person, taken.trusted) == (follows, "Rosa", trusted)
    sync_all(team.two, team.one)
    assert team.one.session.people.get(person) is None


def test_the_whole_team_may_take_over_and_only_one_does(team: Team) -> None:
    person = mia(team.one)
    handover = moved(team, person, "")
    sync_all(team.one, team.two, team.three)

    taking.take(team.three.session, handover)
    sync_all(team.three, team.two, team.one)
    assert standing(team.two, IN, handover) == TAKEN_OVER
    with pytest.raises(InvalidInput):
        taking.take(team.two.session, handover)
    assert team.one.session.people.get(person) is None


def test_it_can_be_taken_back_until_somebody_took_over(team: Team) -> None:
    person = mia(team.one)
    handover = moved(team, person)
    sync_all(team.one, team.two)
    assert people.on_the_way(team.one.session, person) is not None

    people.undo(team.one.session, handover)
    assert people.on_the_way(team.one.session, person) is None
    sync_all(team.one, team.two)
    assert standing(team.two, IN, handover) == TAKEN_BACK
    assert taking.offer(team.two.session, handover).moved is None
    with pytest.raises(InvalidInput):
        taking.take(team.two.session, handover)
    assert team.one.session.people.get(person) is not None
    assert follow_up.quarantined(team.two.session) == []


def test_it_can_be_taken_back_before_it_left(team: Team) -> None:
    person = mia(team.one)
    handover = moved(team, person)

    people.undo(team.one.session, handover)
    sync_all(team.one, team.two)
    assert taking.offered(team.two.session) == [] or handover not in {
        row.id for row in taking.offered(team.two.session)
    }
    assert team.two.session.store.handovers.get(IN, handover) is None


def test_who_took_over_first_keeps_it_when_it_is_taken_back_at_the_same_time(team: Team) -> None:
    person = mia(team.one)
    handover = moved(team, person)
    sync_all(team.one, team.two)
    taking.take(team.two.session, handover)
    people.undo(team.one.session, handover)

    sync_all(team.one, team.two, team.one)
    assert standing(team.one, OUT, handover) == standing(team.two, IN, handover) == TAKEN_OVER
    assert team.two.session.people.get(person) is not None
    assert team.one.session.people.get(person) is None


def test_a_minor_is_not_handed_over(team: Team) -> None:
    session = team.one.session
    person = session.people.get(mia(team.one))
    assert person is not None
    with session.database.transaction():
        session.people.save(replace(person, age_class="minderjarig"))
    form = replace(people.new_move(session, person.id), to=people.colleagues(session)[0])

    with pytest.raises(DisclosureRefused) as refused:
        people.preview(session, form)
    assert "jeugdhulp" in refused.value.can_do
