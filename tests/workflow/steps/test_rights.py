"""Rights of a person: only codes of the lists, the latest counts, nothing decided; own terms stay here."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import resources
from fieldapp.domain.canonical import read_canonical, write_canonical
from fieldapp.domain.ids import PersonId
from fieldapp.domain.rights import RightNote, from_data
from fieldapp.domain.structural import decode_structural
from fieldapp.domain.taxonomy import LOCAL, Taxonomies
from fieldapp.errors import InvalidInput
from fieldapp.workflow import code_lists, merging, presence, record, rights, structural
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import KRING, Clock, mia

OWN_OF_CHECKLIST = 50


@pytest.fixture
def person(field: Session) -> PersonId:
    mia(field)
    return field.people.by_codename("Mia")[0].id


def a_note(session: Session, person: PersonId, **changes: Any) -> RightNote:
    return replace(RightNote(person, "leefloon", "uitgelegd", session.now()), **changes)


def test_the_checklist_is_whole_dated_and_within_the_lists(field: Session) -> None:
    every = rights.catalogue(field)

    assert len(every) == OWN_OF_CHECKLIST
    lists = field.taxonomies
    for right in every:
        assert right.checked >= date(2026, 11, 1)
        assert right.extra["source"]
        assert right.to_check, "nobody looked it up at the services: it must say so"
        assert set(right.domains) <= set(lists["e16"].codes)
        assert right.domains
        assert set(right.groups) <= set(lists["e11"].codes)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"plain": ""}, "incomplete_right"),
        ({"related": ["bestaat_niet"]}, "unknown_related"),
        ({"checked": "gisteren"}, "undated_right"),
    ],
)
def test_a_checklist_with_a_mistake_is_refused_by_name(change: dict[str, Any], reason: str) -> None:
    data: Any = resources.load_toml("rights/7_recht.toml")
    data["right"][0] |= {"related": []}
    data["right"][1] |= {"related": []} | change

    with pytest.raises(InvalidInput) as refused:
        from_data([data])

    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "change",
    [
        {"right": "gratis_bier"},
        {"status": "zeker_recht"},
        {"reasons": ("luiheid",)},
        {"tracks": ("controle",)},
    ],
)
def test_a_code_of_no_list_is_not_kept(field: Session, person: PersonId, change: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        rights.note(field, a_note(field, person, **change))

    assert rights.exploration(field, person).notes == {}


def test_the_latest_note_counts_and_a_change_of_status_is_remembered(
    field: Session, person: PersonId, clock: Clock
) -> None:
    assert rights.note(field, a_note(field, person, decision="Denkt na.")) == Change.RIGHTS
    clock.forward(minutes=5)
    rights.note(field, a_note(field, person, decision="Wil het."))
    clock.forward(days=9)
    rights.note(field, a_note(field, person, status="aangevraagd"))

    assert rights.exploration(field, person).status("leefloon") == "aangevraagd"
    assert rights.exploration(field, person).status("igo") == "niet_besproken"
    steps = [(note.status, note.decision) for note in field.store.rights.history(person)]
    assert steps == [("aangevraagd", ""), ("uitgelegd", "Wil het.")]


def test_a_summary_counts_by_status_and_leaves_out_what_was_not_discussed(
    field: Session, person: PersonId
) -> None:
    rights.note(field, a_note(field, person))
    rights.note(field, a_note(field, person, right="igo"))
    rights.note(field, a_note(field, person, right="maf", status="niet_besproken"))
    rights.note_reach(field, person, "gekend_onvoldoende")

    summary = rights.summary(field, person)

    assert summary.counts == (("uitgelegd", 2),)
    assert {line.code for line in summary.lines} == {"leefloon", "igo"}
    assert summary.reach == "gekend_onvoldoende"


def test_nothing_is_noted_of_somebody_who_is_not_here(field: Session) -> None:
    nobody = PersonId("f" * 32)

    with pytest.raises(InvalidInput):
        rights.note(field, a_note(field, nobody))
    with pytest.raises(InvalidInput):
        rights.note_reach(field, nobody, "gekend_ok")
    with pytest.raises(InvalidInput):
        rights.exploration(field, nobody)


def test_rights_are_found_by_plain_words_whatever_the_accents(field: Session) -> None:
    assert rights.find(field, "REKENINGEN te hoog")[0].code == "schuldbemiddeling"
    assert "dringende_med_hulp" in {right.code for right in rights.find(field, "zonder papieren")}
    assert rights.find(field, "") == rights.catalogue(field)
    assert rights.find(field, "leefloon")[0].code == "leefloon", "a name comes before a word in a text"


def test_rights_stay_on_this_device(field: Session, person: PersonId) -> None:
    before = field.database.value("SELECT count(*) FROM message")
    rights.note(field, a_note(field, person, decision="Alleen hier"))

    assert field.database.value("SELECT count(*) FROM message") == before


# --- own terms ----------------------------------------------------------------------------------------------


def test_an_own_term_is_good_on_this_device_and_marked(field: Session) -> None:
    code, change = code_lists.add_term(field, "e06", "  bang   voor de wachtzaal ")

    assert change == Change.PROFILE
    term = field.taxonomies["e06"].term(code)
    assert (term.nl, term.source) == ("bang voor de wachtzaal", LOCAL)
    assert code not in field.taxonomies["e06"].shared
    assert field.taxonomies["e06"].outward(code) == "bang voor de wachtzaal"
    assert field.taxonomies["e06"].outward("taal") == "taal"
    signal = mia(field, non_take_up=(code,))
    assert record.edit_form(field, signal).non_take_up == (code,)


def test_an_own_term_that_was_put_away_keeps_its_words_and_can_come_back(field: Session) -> None:
    code, _ = code_lists.add_term(field, "e23", "kapper")
    code_lists.put_away(field, code)
    assert field.taxonomies["e23"].label(code) == "kapper"
    assert field.taxonomies["e23"].term(code).extra["retired"]

    again, _ = code_lists.add_term(field, "e23", "Kapper")

    assert again == code
    assert "retired" not in field.taxonomies["e23"].term(code).extra


@pytest.mark.parametrize(
    ("words", "reason"), [("", "missing"), ("x" * 61, "too_long"), ("Voedselpakket", "doubled_term")]
)
def test_an_own_term_must_be_new_and_short(field: Session, words: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        code_lists.add_term(field, "e23", words)

    assert refused.value.reason == reason


def test_no_list_that_all_must_share_is_extensible(field: Session) -> None:
    names = {known.name.split("_")[0] for known in code_lists.extensible(field)}

    assert not names & {"e04", "e13", "e14", "e17", "e21", "e26", "e27", "e29", "states", "events", "fields"}


def test_a_local_code_is_neither_written_nor_read(field: Session) -> None:
    code, _ = code_lists.add_term(field, "e24", "kapsalon")

    for value in ({"kind": code}, {"reasons": ["taal", code]}):
        with pytest.raises(InvalidInput):
            write_canonical(value)
    with pytest.raises(InvalidInput):
        read_canonical(f'{{"kind":"{code}"}}'.encode())
    assert write_canonical({"text": f"het woord {code} in een zin"})


def test_a_pattern_leaves_without_the_own_terms_it_was_noted_with(field: Session) -> None:
    own_kind, _ = code_lists.add_term(field, "e24", "kapsalon")
    own_reason, _ = code_lists.add_term(field, "e06", "bang voor de wachtzaal")
    place = next(each for each in presence.places(field) if each.id == KRING)
    presence.save_place(field, replace(place, kind=own_kind))
    form = structural.new_form(field, KRING)

    structural.send(
        field, replace(form, text="Enkel online.", types=("hiaat_beleid",), reasons=(own_reason, "digitaal"))
    )

    (payload,) = [row[0] for row in field.database.rows("SELECT payload FROM message WHERE payload NOT NULL")]
    told = decode_structural(payload)
    assert (told.reasons, told.place_kind) == (("digitaal",), "")


def test_a_data_file_may_not_take_a_local_code() -> None:
    term = {"code": "lokaal_0123456789abcdef", "nl": "a", "en": "a"}

    with pytest.raises(InvalidInput) as refused:
        Taxonomies.from_data({"e99_proef": {"term": [term]}})

    assert refused.value.reason == "local_code"


# --- with other parts ---------------------------------------------------------------------------------------


def test_what_was_noted_of_two_who_are_one_comes_together_and_apart_again(
    field: Session, person: PersonId, clock: Clock
) -> None:
    mia(field, codename="Mieke", person_id=None)
    other = field.people.by_codename("Mieke")[0].id
    rights.note(field, a_note(field, person, status="uitgelegd"))
    clock.forward(minutes=1)
    rights.note(field, a_note(field, other, status="toegekend"))

    merge_id, _ = merging.merge(field, person, other)
    assert rights.exploration(field, person).status("leefloon") == "toegekend"

    merging.undo_merge(field, merge_id)
    assert rights.exploration(field, person).status("leefloon") == "uitgelegd"
    assert rights.exploration(field, other).status("leefloon") == "toegekend"
