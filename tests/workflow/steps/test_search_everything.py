"""Everything that was worded is found where it stands; nothing hidden shows, nothing erased comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from fieldapp.domain.conversation import Conversation, Offer
from fieldapp.domain.handover import NO_WISH
from fieldapp.domain.ids import ActivityId, ConversationId, LocalHelperId, PersonId
from fieldapp.domain.people import Representative, SafeContact, Situation, TrustedPerson
from fieldapp.domain.places import Activity, MeetingPlace
from fieldapp.workflow import (
    code_lists,
    conversation,
    journal,
    local_help,
    merging,
    people,
    presence,
    record,
    retain,
    search,
    socialmap,
)
from fieldapp.workflow.handover import giving, receiving
from fieldapp.workflow.search.values import Found
from fieldapp.workflow.session import Session
from tests.store.values import new_id
from tests.ui.socialmap.lists import read_in
from tests.workflow.steps.invented import CLEANER, KRING, Clock, a_session, mia

Kind = Callable[[Session, search.Question, int], tuple[tuple[Found, ...], int]]


@pytest.fixture
def worker(field: Session) -> Session:
    return field


def found(session: Session, kind: Kind, text: str) -> list[Found]:
    rows, total = kind(session, search.question(session, text)[0], 9)
    assert total == len(rows)
    return list(rows)


def titles(session: Session, kind: Kind, text: str) -> list[str]:
    return [row.title for row in found(session, kind, text)]


def zoe(session: Session) -> PersonId:
    person_id, _ = people.add(session, "Zoë")
    situation = Situation(lead_actor="Trekdienst", co_actors="Meehelper", case_manager="Ferdinand")
    people.change(
        session,
        person_id,
        {
            "full_name": "Zoë Claes",
            "household": "met de tweeling Aldegonde",
            "situation": situation,
            "trusted_person": "Albertina",
            "trusted": TrustedPerson(contact="via Kapelanij"),
            "representative": Representative("zorgvolmacht", "Notaris Leopold", "loket Griffie"),
            "safe_contact": SafeContact(("via_place",), (), "enkel op Maandagnamiddag"),
        },
    )
    return person_id


WORDS_OF_ZOE = (
    *("trekdienst", "meehelper", "ferdinand", "aldegonde", "albertina", "kapelanij", "leopold"),
    *("griffie", "maandagnamiddag"),
)


@pytest.mark.parametrize("word", WORDS_OF_ZOE)
def test_a_person_is_found_by_what_is_noted_and_only_the_name_shows(worker: Session, word: str) -> None:
    zoe(worker)

    [row] = found(worker, search.people, word)

    assert (row.title, row.line.text, row.elsewhere) == ("Zoë", "Zoë Claes", True)


def test_the_name_itself_is_not_said_to_stand_elsewhere(worker: Session) -> None:
    zoe(worker)

    assert [row.elsewhere for row in found(worker, search.people, "zoe claes")] == [False]


def test_erasing_a_person_leaves_none_of_those_words(worker: Session) -> None:
    person_id = zoe(worker)
    journal.plan_paper(worker, person_id, "Formulier Huurpremie", "Bijstaander Hortensia")
    mia(worker)

    retain.refused(worker, person_id)
    while worker.store.idle():
        pass

    for word in (*WORDS_OF_ZOE, "huurpremie", "hortensia"):
        assert not worker.search.is_known(word)
    assert worker.search.is_known("brieven")


def test_merging_finds_the_one_who_remains_and_undoing_finds_both(worker: Session) -> None:
    kept, _ = people.add(worker, "Mia")
    other = zoe(worker)
    journal.plan_paper(worker, other, "Formulier Huurpremie", "Bijstaander Hortensia")

    merge_id, _ = merging.merge(worker, kept, other, take=("trusted",))

    assert titles(worker, search.people, "albertina") == ["Mia"]
    assert [(row.ref, row.title) for row in found(worker, search.notes, "hortensia")] == [(kept, "Mia")]
    merging.undo_merge(worker, merge_id)
    assert titles(worker, search.people, "albertina") == ["Zoë"]
    assert [(row.ref, row.title) for row in found(worker, search.notes, "hortensia")] == [(other, "Zoë")]


def test_with_whom_a_form_is_filled_in_leads_to_the_person(worker: Session) -> None:
    person_id = zoe(worker)
    journal.plan_paper(worker, person_id, "Formulier Huurpremie", "Bijstaander Hortensia")

    [row] = found(worker, search.notes, "hortensia")

    assert (row.about, row.ref, row.title) == (search.PERSON, person_id, "Zoë")
    assert "Hortensia" in row.line.text


def test_why_not_lower_leads_to_its_signal_until_that_is_put_away(worker: Session) -> None:
    signal_id = mia(worker, rungs=("5_praktisch",), why_not_lower="Ontoereikende zelfhulp")
    [row] = found(worker, search.notes, "ontoereikende")
    assert (row.about, row.ref, row.title) == (search.SIGNAL, signal_id, "Mia")

    record.delete(worker, signal_id)
    assert found(worker, search.notes, "ontoereikende") == []
    record.undo_delete(worker, signal_id)
    assert [row.ref for row in found(worker, search.notes, "ontoereikende")] == [signal_id]


def test_help_that_was_looked_at_in_a_conversation_is_found_by_name_only(worker: Session) -> None:
    service = new_id()
    said = Conversation(
        ConversationId(new_id()),
        worker.now(),
        zoe(worker),
        situation="Toestand",
        offers=(Offer("Papierwinkel"), Offer("Wasserette", service)),
    )
    conversation.save(worker, said)

    def talks(word: str) -> list[str]:
        return [row.id for row in search.conversations(worker, search.Question.of(word), 9)[0]]

    assert talks("papierwinkel") == talks("wasserette") == [said.id]
    assert talks(service) == []
    conversation.delete(worker, said.id)
    assert talks("papierwinkel") == []


def test_a_place_is_found_by_house_rules_hours_and_catchment(worker: Session) -> None:
    place = MeetingPlace(
        KRING,
        "De Kring",
        "buurthuis_dorpshuis",
        "Noorderhaven",
        opening="elke Sinksenmaandag",
        house_rules="Begroet Kunigonde eerst",
        catchment=("Westmeer",),
    )
    presence.save_place(worker, place)

    for word in ("sinksenmaandag", "kunigonde", "westmeer"):
        [row] = found(worker, search.places, word)
        assert (row.title, row.line.text, row.elsewhere) == ("De Kring", "Noorderhaven", True)
    presence.save_place(worker, replace(place, house_rules="Schoenen uit"))
    assert found(worker, search.places, "kunigonde") == []


def test_an_activity_leads_to_its_place_and_says_what_there_is_to_do(worker: Session) -> None:
    activity = Activity(ActivityId(new_id()), KRING, "Soepnamiddag", time(14), weekday=3, note="met Croutons")
    presence.save_activity(worker, activity)

    for word in ("soepnamiddag", "croutons"):
        [row] = found(worker, search.visits, word)
        assert (row.ref, row.title) == (KRING, "De Kring")
        assert "Soepnamiddag" in row.line.text
    presence.delete_activity(worker, activity.id)
    assert found(worker, search.visits, "soepnamiddag") == []


def test_a_helper_is_found_by_what_was_agreed_and_never_by_address(worker: Session) -> None:
    helper = replace(
        local_help.new(),
        name="Garage Willibrord",
        help=("vervoer",),
        what="Kilometerafspraak",
        reach="bel Ludwina",
        hours="na Vespertijd",
        address="Geheimstraat 12",
    )
    local_help.save(worker, helper)

    for word in ("willibrord", "kilometerafspraak", "ludwina", "vespertijd"):
        [row] = found(worker, search.helpers, word)
        assert (LocalHelperId(row.ref), row.title) == (helper.id, "Garage Willibrord")
    assert found(worker, search.helpers, "geheimstraat") == []


def test_a_service_is_found_by_a_note_and_what_was_looked_at_by_whom(worker: Session) -> None:
    read_in(worker)
    person_id = zoe(worker)
    service = socialmap.find(worker, "papierwinkel")[0]
    socialmap.remark(worker, service.id, "Loket verhuisde naar Turnzaal")
    socialmap.discuss(worker, service.id, person_id, "denkt_na", "vraagt Bedenktijd")

    [remark] = found(worker, search.remarks, "turnzaal")
    [looked] = found(worker, search.notes, "bedenktijd")

    assert (remark.ref, remark.title) == (service.id, service.name)
    assert (looked.ref, looked.title) == (person_id, "Zoë")


def test_an_own_word_of_the_lists_is_found(worker: Session) -> None:
    code_lists.add_term(worker, "e06", "Brievenschroom")

    assert titles(worker, search.own_terms, "brievenschrom") == ["Brievenschroom"]


def test_a_slip_is_found_by_its_words_shows_a_name_and_is_forgotten_when_closed(
    field: Session,
) -> None:
    form = replace(
        giving.paper_form(field),
        aide="Jolanda",
        worries=("post",),
        name="Emerentia",
        words="De Gasmeter tikt niet meer.",
        answer="ja",
        reach=("home_visit",),
        reach_note="via Zijdeur",
    )
    handover_id, _ = receiving.from_paper(field, form, giving.preview(field, form))

    for word in ("jolanda", "emerentia", "gasmeter", "zijdeur"):
        [row] = found(field, search.handed_over, word)
        assert (row.ref, row.title, row.line.text) == (handover_id, "Emerentia", "")
    receiving.close(field, handover_id, NO_WISH)
    assert [found(field, search.handed_over, word) for word in ("emerentia", "gasmeter")] == [[], []]
    assert not field.search.is_known("gasmeter")


def test_an_aide_finds_a_worry_that_is_not_finished(tmp_path: Path) -> None:
    aide = a_session(tmp_path / "aide", CLEANER, Clock())
    form = replace(giving.new_form(aide), name="Berta", words="De Gasmeter tikt niet meer.")
    giving.autosave(aide, form)

    [row] = found(aide, search.worries, "gasmeter")
    assert (row.ref, row.title) == (form.draft_id, "Berta")
    giving.discard(aide, form.draft_id)
    assert found(aide, search.worries, "berta") == []
    aide.close()
