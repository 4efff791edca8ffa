"""One person, changed on two laptops that did not hear of each other: nothing is overwritten in silence."""

from dataclasses import replace
from typing import Any

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.errors import InvalidInput
from fieldapp.workflow import conflicts
from fieldapp.workflow import people as person_page
from fieldapp.workflow.handover import letting_go, people, taking
from tests.journeys.network import Device, sync_all
from tests.journeys.test_handover_person import Team, mia, moved, team

__all__ = ["team"]


def change(device: Device, person: PersonId, **values: Any) -> None:
    person_page.change(device.session, person, values)


def phone(device: Device, person: PersonId) -> str:
    found = device.session.people.get(person)
    assert found is not None
    return found.phone


def waiting(device: Device, person: PersonId) -> list[conflicts.TwoVersions]:
    return [each for each in conflicts.two_versions(device.session, person) if not each.chosen]


def both_changed(team: Team) -> PersonId:
    """Handed to Tom, changed by Tom after that, and by Samira who had not heard yet; then handed on again."""
    person = mia(team.one)
    first = moved(team, person)
    change(team.one, person, phone="0470 00 00 02")
    sync_all(team.one, team.two)
    taking.take(team.two.session, first)
    change(team.two, person, phone="0470 00 00 03", address="Dorp 1")
    sync_all(team.two, team.one)
    return person


def test_what_was_changed_after_handing_over_is_not_removed_with_the_rest(team: Team) -> None:
    person = both_changed(team)

    [left] = waiting(team.one, person)
    assert (left.what, left.colleague) == ("phone", "")
    assert (left.mine["phone"], phone(team.one, person)) == ("0470 00 00 02", "0470 00 00 02")
    assert [(who.id, n) for who, n in conflicts.waiting(team.one.session) if who.id == person] == [
        (person, 1)
    ]


def test_it_may_go_when_the_worker_says_so(team: Team) -> None:
    person = both_changed(team)

    letting_go.let_later_changes_go(team.one.session, person)

    assert team.one.session.people.get(person) is None
    assert phone(team.two, person) == "0470 00 00 03"


def test_handed_on_again_both_values_stand_and_one_is_chosen(team: Team) -> None:
    person = both_changed(team)
    again = moved(team, person)
    sync_all(team.one, team.two)

    taking.take(team.two.session, again)
    sync_all(team.two, team.one)

    [two] = waiting(team.two, person)
    assert (two.mine["phone"], two.theirs["phone"]) == ("0470 00 00 03", "0470 00 00 02")
    assert two.colleague == "Samira B."
    assert phone(team.two, person) == "0470 00 00 03"
    assert team.one.session.people.get(person) is None

    conflicts.choose(team.two.session, two.id, "theirs")
    conflicts.choose(team.two.session, two.id, "mine")  # a second answer changes nothing

    assert phone(team.two, person) == "0470 00 00 02"
    [chosen] = conflicts.two_versions(team.two.session, person)
    assert (chosen.chosen, chosen.mine["phone"]) == ("theirs", "0470 00 00 03")
    found = team.two.session.people.get(person)
    assert found is not None
    assert found.address == "Dorp 1"


def test_a_signal_that_comes_back_keeps_what_was_seen_and_both_wordings(team: Team) -> None:
    person = both_changed(team)
    session = team.two.session
    [signal] = session.signals.of_person(person)
    with session.database.transaction():
        session.signals.save(replace(signal, own_words="Bel mij liever.", observation="Zag er moe uit."))
    again = moved(team, person)
    sync_all(team.one, team.two)

    taking.take(session, again)

    [kept] = session.signals.of_person(person)
    assert (kept.own_words, kept.observation) == ("Bel mij liever.", "Zag er moe uit.")
    words = next(each for each in waiting(team.two, person) if each.what == conflicts.OWN_WORDS)
    assert words.theirs == {"own_words": signal.own_words}
    conflicts.choose(session, words.id, "theirs")
    [chosen] = session.signals.of_person(person)
    assert (chosen.own_words, chosen.observation) == (signal.own_words, "Zag er moe uit.")


def test_nothing_later_goes_before_a_colleague_has_the_person(team: Team) -> None:
    person = mia(team.one)
    moved(team, person)
    change(team.one, person, phone="1")

    with pytest.raises(InvalidInput):
        letting_go.let_later_changes_go(team.one.session, person)
    assert people.on_the_way(team.one.session, person) is not None


@pytest.mark.parametrize(("conflict", "which"), [("0" * 32, "mine"), ("0" * 32, "both")])
def test_a_choice_that_is_none_is_refused(team: Team, conflict: str, which: str) -> None:
    with pytest.raises(InvalidInput):
        conflicts.choose(team.one.session, conflict, which)
