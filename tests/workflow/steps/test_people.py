"""People: found, changed by part, known twice, joined by hand and taken apart again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.conversation import Conversation
from fieldapp.domain.ids import ConversationId, PersonId
from fieldapp.domain.people import Person, Representative, SafeContact, Situation, TrustedPerson
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import OUT, RequestFilter
from fieldapp.workflow import conversation, people, record
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import Clock, mia, sent


def named(session: Session, codename: str) -> Person:
    return next(person for person in session.people.all() if person.codename == codename)


def add(session: Session, codename: str, **about: object) -> PersonId:
    person_id, _ = people.add(session, codename)
    people.change(session, person_id, about)
    return person_id


def test_the_list_says_when_and_whether_something_waits(field: Session) -> None:
    mia(field, codename="Rosa")
    sent(field)

    found = {row.codename: row for row in people.page(field).rows}

    assert found["Mia"].waiting
    assert not found["Rosa"].waiting
    assert (found["Rosa"].signals, found["Rosa"].since) == (1, field.now())
    assert people.page(field, "claes").total == 1


def test_a_card_has_signals_requests_and_who_is_alike(field: Session) -> None:
    request_id = sent(field)
    mia(field, codename="mia")

    card = people.card(field, named(field, "Mia").id)

    assert [request.id for request in card.requests] == [request_id]
    assert len(card.signals) == 1
    assert [found.codename for found in card.alike] == ["mia"]


def test_nobody_is_found_under_an_unknown_id(alone: Session) -> None:
    with pytest.raises(InvalidInput, match="person_id: missing"):
        people.card(alone, PersonId("9" * 32))


def test_a_part_is_changed_and_the_rest_stays(alone: Session) -> None:
    mia(alone)
    person = named(alone, "Mia")
    situation = Situation(("materieel",), True, ("pensioen",), ("ouderen",), "samen", "OCMW", "buur", "An")
    trusted = TrustedPerson("buurvrouw", "via De Kring", True, False, "2020", True)
    legal = Representative("zorgvolmacht", "Lieve", "0470", "akte")

    changed = people.change(alone, person.id, {"situation": situation})
    people.change(alone, person.id, {"trusted_person": "Lieve", "trusted": trusted})
    people.change(alone, person.id, {"representative": legal, "language": "ar", "interpreter": True})

    expected = replace(
        person,
        situation=situation,
        trusted_person="Lieve",
        trusted=trusted,
        representative=legal,
        language="ar",
        interpreter=True,
    )
    assert alone.people.get(person.id) == expected
    assert changed == Change.PEOPLE


@pytest.mark.parametrize(
    ("fields", "name", "reason"),
    [
        ({"situation": Situation(vulnerable=("x",))}, "vulnerable", "unknown_code"),
        ({"situation": Situation(groups=("x",))}, "groups", "unknown_code"),
        ({"situation": Situation(director="x")}, "director", "unknown_code"),
        ({"representative": Representative("buur")}, "representative", "unknown_code"),
        ({"language": "x"}, "language", "unknown_code"),
        ({"safe_contact": SafeContact(("duif",))}, "safe_contact", "unknown_code"),
        ({"full_name": "x" * 501}, "full_name", "too_long"),
    ],
)
def test_what_may_not_be_kept_is_refused(
    alone: Session, fields: dict[str, object], name: str, reason: str
) -> None:
    mia(alone)
    with pytest.raises(InvalidInput) as refused:
        people.change(alone, named(alone, "Mia").id, fields)

    assert (refused.value.field, refused.value.reason) == (name, reason)


def test_somebody_new_needs_a_codename(alone: Session) -> None:
    with pytest.raises(InvalidInput, match="codename: missing"):
        people.add(alone, " \x00 ")


def test_who_may_be_the_same_comes_likeliest_first_and_nobody_is_merged(alone: Session) -> None:
    add(alone, "Fatima", birth_year="1980", municipality="Gent")
    add(alone, "Fatma", birth_year="1980", municipality="Gent")
    add(alone, "fátima", birth_year="1979")
    add(alone, "Fatima", birth_year="1950")
    add(alone, "Karel", birth_year="1980", municipality="Gent")

    found = people.similar(alone, named(alone, "Fatma"))

    assert [(one.codename, one.why) for one in found] == [
        ("Fatima", ("codename", "birth_year", "municipality")),
        ("fátima", ("codename",)),
    ]
    assert people.page(alone).total == 5


def test_a_typed_codename_finds_typing_errors_full_names_and_beginnings(alone: Session) -> None:
    add(alone, "Achmed")
    add(alone, "De tuinier", full_name="Ahmed Benali")
    add(alone, "Ahmed de bakker")

    found = [person.codename for person in people.alike_by_name(alone, "ahmed")]

    assert found == ["Achmed", "Ahmed de bakker"]
    assert people.alike_by_name(alone, "  ") == []


# --- one of two -------------------------------------------------------------------------------------------


@pytest.fixture
def two(field: Session) -> tuple[PersonId, PersonId]:
    """Mia with a request, consent and conversation; and Dirkje with a signal and another prohibition."""
    sent(field)
    kept = named(field, "Mia").id
    mia(field, codename="Dirkje", safe_contact=SafeContact(("home_visit",), ("voicemail",), "niet 's avonds"))
    gone = named(field, "Dirkje").id
    people.change(field, gone, {"birth_year": "1956", "household": "met dochter"})
    people.change(field, kept, {"household": "alleen"})
    talk = Conversation(ConversationId("c" * 32), field.now(), gone, situation="post")
    conversation.keep(field, talk)
    return kept, gone


def everything(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Every row that speaks of a person, and the persons; without the mark of what is still to be renamed.

    The Logboek grows: it keeps that two were made one, and that they were taken apart again.
    """
    tables = [name for name in session.store.merges.tables() if name != "merge"]
    rows = {name: session.database.rows(f"SELECT * FROM {name}") for name in (*tables, "circumstance")}
    rows["ledger_fact"] = [row for row in rows["ledger_fact"] if b'"act":"merge' not in repr(row).encode()]
    rows["person"] = [(person,) for person in session.people.all()]
    return {name: sorted(found, key=repr) for name, found in rows.items()}


def quiet(session: Session) -> None:
    """Let codenames reach the signals."""
    while session.store.idle():
        pass


def test_one_person_of_two_has_everything_of_both(field: Session, two: tuple[PersonId, PersonId]) -> None:
    kept, gone = two

    _, changed = people.merge(field, kept, gone, ("household",))
    quiet(field)

    card = people.card(field, kept)
    assert (card.person.codename, card.person.birth_year) == ("Mia", "1956")
    assert card.person.household == "met dochter"
    assert card.person.safe_contact.forbidden == ("home_call", "voicemail")
    assert len(card.signals) == 2
    assert conversation.of_person(field, kept)[0].situation == "post"
    assert field.people.get(gone) is None
    assert changed & Change.SIGNALS
    assert record.page(field, '"Mia').total == 2
    assert record.page(field, "Dirkje").total == 0, "the index follows"
    assert people.card(field, gone).person.id == kept, "an old link finds who it is now"


def test_undoing_leaves_not_one_row_different(field: Session, two: tuple[PersonId, PersonId]) -> None:
    quiet(field)
    before = everything(field)

    merge_id, _ = people.merge(field, *two, ("household", "codename"))
    quiet(field)
    people.undo_merge(field, merge_id)
    quiet(field)

    assert everything(field) == before
    assert people.merges(field, two[0]) == ()


def test_what_was_noted_since_stays_with_who_remained(field: Session, two: tuple[PersonId, PersonId]) -> None:
    kept, gone = two
    merge_id, _ = people.merge(field, kept, gone, ("household",))
    people.change(field, kept, {"household": "met hond"})
    talk = Conversation(ConversationId("d" * 32), field.now(), kept, situation="later")
    conversation.keep(field, talk)

    people.undo_merge(field, merge_id)

    assert field.people.get(kept).household == "met hond"  # type: ignore[union-attr]
    assert [found.id for found in conversation.of_person(field, kept)] == [talk.id]
    assert [found.situation for found in conversation.of_person(field, gone)] == ["post"]


def test_a_merge_is_undone_once(field: Session, two: tuple[PersonId, PersonId]) -> None:
    merge_id, _ = people.merge(field, *two)
    people.undo_merge(field, merge_id)

    with pytest.raises(InvalidInput, match="merge_id: missing"):
        people.undo_merge(field, merge_id)


def test_merges_are_undone_the_latest_first(
    field: Session, two: tuple[PersonId, PersonId], clock: Clock
) -> None:
    kept, gone = two
    third = add(field, "Rosa")
    quiet(field)
    before = everything(field)
    first, _ = people.merge(field, kept, gone)
    clock.forward(minutes=1)
    second, _ = people.merge(field, third, kept)
    assert people.card(field, gone).person.id == third

    with pytest.raises(InvalidInput, match="merge_id: later_merge"):
        people.undo_merge(field, first)
    assert people.merges(field, third) == (second,)
    people.undo_merge(field, second)
    people.undo_merge(field, first)
    quiet(field)

    assert everything(field) == before


@pytest.mark.parametrize("wrong", ["same", "missing", "field"])
def test_a_merge_that_cannot_be_is_refused_and_changes_nothing(
    field: Session, two: tuple[PersonId, PersonId], wrong: str
) -> None:
    kept, gone = two
    before = everything(field)
    other, take = {
        "same": (kept, ()),
        "missing": (PersonId("9" * 32), ()),
        "field": (gone, ("shoe_size",)),
    }[wrong]

    with pytest.raises(InvalidInput):
        people.merge(field, kept, other, take)

    assert everything(field) == before


def test_a_draft_from_before_a_merge_goes_to_who_remained(
    field: Session, two: tuple[PersonId, PersonId]
) -> None:
    kept, gone = two
    form = replace(record.new_form_of(field, gone), place_id=field.places.places()[0].id, kind="zorg")
    record.autosave(field, form)
    people.merge(field, kept, gone)

    signal_id, _ = record.save(field, record.open_draft(field, form.draft_id))

    signal = field.signals.get(signal_id)
    assert signal is not None
    assert signal.person_id == kept
    assert len(field.requests.newest(OUT, RequestFilter(person_id=kept))) == 1
    assert people.page(field).total == 1
