"""Some weeks after a request was closed: who is asked whether it helped, when, and what stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fieldapp.domain.afterwards import QUESTIONS
from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.domain.requests import events as e
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import OUT
from fieldapp.workflow import afterwards, follow_up, people, person_rights, post
from fieldapp.workflow.afterwards import Sums
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.workflow.steps.invented import Clock, sent

HELP = (e.RECEIVED, e.TAKEN_UP, e.CONTACT_MADE, e.CLOSED_HELP)


def closed(field: Session, *codes: str, name: str = "Mia") -> RequestId:
    request_id = sent(field, codename=name)
    tell(field, request_id, *(codes or HELP))
    return request_id


def tell(field: Session, request_id: RequestId, *codes: str) -> None:
    request = field.requests.get(OUT, request_id)
    assert request is not None
    with field.database.transaction():
        for code in codes:
            note_event(field, OUT, new_event(field, request.thread, code, CORE_ACTOR))


def person_of(field: Session, request_id: RequestId) -> PersonId:
    request = field.requests.get(OUT, request_id)
    assert request is not None
    assert request.person_id is not None
    return request.person_id


def cards(field: Session) -> list[RequestId]:
    return [RequestId(card.target) for card in follow_up.today(field).cards if card.kind == "afterwards"]


def test_it_is_asked_on_the_day_of_the_term_and_not_before(field: Session, clock: Clock) -> None:
    request_id = closed(field)

    clock.forward(days=29)
    assert cards(field) == []
    waiting = afterwards.of_request(field, request_id)
    assert waiting is not None
    assert not waiting.due
    assert waiting.ask_from == waiting.closed_on + timedelta(days=30)

    clock.forward(days=1)
    assert cards(field) == [request_id]


def test_after_the_last_day_nobody_asks_any_more(field: Session, clock: Clock) -> None:
    closed(field)
    clock.forward(days=119)
    assert len(cards(field)) == 1

    clock.forward(days=3)

    assert cards(field) == []


def test_what_the_person_says_is_kept_and_the_card_goes(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    clock.forward(days=31)

    afterwards.answer(field, request_id, {"geholpen": "deels", "verder": "ja"})

    assert cards(field) == []
    found = afterwards.of_request(field, request_id)
    assert found is not None
    assert found.said is not None
    assert found.said.answers == {"geholpen": "deels", "verder": "ja"}
    assert found.settled
    assert afterwards.sums(field) == Sums(asked=1, helped=1)
    assert follow_up.today(field).month.asked == Sums(asked=1, helped=1)


def test_undo_puts_back_what_stood_there(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    clock.forward(days=31)
    before, _ = afterwards.answer(field, request_id, {"geholpen": "ja"})

    afterwards.put_back(field, request_id, before)

    assert cards(field) == [request_id]
    assert afterwards.sums(field) == Sums(asked=0, helped=0)


def test_later_comes_back_after_the_days_of_the_policy(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    clock.forward(days=31)

    afterwards.put_off(field, request_id)

    assert cards(field) == []
    clock.forward(days=6)
    assert cards(field) == []
    clock.forward(days=1)
    assert cards(field) == [request_id]


@pytest.mark.parametrize("outcome", ["niet_vragen", "persoon_niet_bereikt"])
def test_not_asking_and_not_reaching_are_fine_too(field: Session, clock: Clock, outcome: str) -> None:
    request_id = closed(field)
    clock.forward(days=31)

    afterwards.settle(field, request_id, outcome)

    assert cards(field) == []
    assert afterwards.sums(field) == Sums(asked=0, helped=0), "it says nothing of whether it helped"


def test_who_wanted_no_help_or_stopped_is_not_asked(field: Session, clock: Clock) -> None:
    refused = closed(field, e.RECEIVED, e.TAKEN_UP, e.CLOSED_NO_HELP, name="Omar")
    stopped = closed(field, e.RECEIVED, e.TAKEN_UP, name="Rosa")
    post.withdraw(field, stopped, "persoon_wil_niet")
    clock.forward(days=31)

    assert cards(field) == []
    for request_id in (refused, stopped):
        assert afterwards.of_request(field, request_id) is None
        with pytest.raises(InvalidInput, match="not_allowed"):
            afterwards.answer(field, request_id, {"geholpen": "ja"})


def test_a_no_that_came_later_counts_for_what_was_closed_before(field: Session, clock: Clock) -> None:
    first = closed(field)
    second = sent(field, codename="Mia")
    with field.database.transaction():
        field.database.execute(
            "UPDATE request SET person_id = ? WHERE id = ?", (person_of(field, first), second)
        )
    clock.forward(days=31)
    assert cards(field) == [first]

    post.withdraw(field, second, "persoon_wil_niet")

    assert cards(field) == []


def test_where_no_safe_way_is_left_nobody_is_asked(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    person = field.people.get(person_of(field, request_id))
    assert person is not None
    clock.forward(days=31)

    for contact, asked in (
        (SafeContact(), True),
        (SafeContact(("via_place",), ("home_call",)), True),
        (SafeContact((), ("home_call",)), False),
        (SafeContact(("letter",), ("letter",)), False),
    ):
        with field.database.transaction():
            field.people.save(replace(person, safe_contact=contact))
        assert cards(field) == ([request_id] if asked else []), contact


def test_while_the_data_may_not_be_used_nobody_is_asked(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    person_id = person_of(field, request_id)
    clock.forward(days=31)

    person_rights.restrict(field, person_id, person_rights.grounds(field)[0])

    assert cards(field) == []


def test_answers_are_codes_of_the_list(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    for wrong in ({}, {"geholpen": "misschien"}, {"naam": "ja"}):
        with pytest.raises(InvalidInput):
            afterwards.answer(field, request_id, wrong)
    with pytest.raises(InvalidInput):
        afterwards.settle(field, request_id, "gevraagd")


def test_the_questions_are_of_the_list_and_tell_about_responsible_care(field: Session) -> None:
    questions = field.taxonomies["afterwards"]

    assert questions.codes == QUESTIONS
    assert len(QUESTIONS) <= 3
    criteria = {str(term.extra["criterion"]) for term in questions.terms}
    assert criteria <= set(field.taxonomies["e20"].codes)
    assert criteria == {"kwaliteit", "sociale_rechtvaardigheid", "toegankelijkheid"}


def test_the_figure_stays_when_the_person_is_erased(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    person_id = person_of(field, request_id)
    clock.forward(days=31)
    afterwards.answer(field, request_id, {"geholpen": "nee"})
    before = afterwards.sums(field)

    while True:
        with field.database.transaction():
            _, more = field.store.eraser.piece(person_id, date(2027, 1, 1).isoformat())
        if not more:
            break

    assert field.people.get(person_id) is None
    assert afterwards.sums(field) == before == Sums(asked=1, helped=0)
    assert field.database.value("SELECT count(*) FROM afterwards") == 0
    assert cards(field) == []


def test_when_only_the_request_is_erased_the_figure_stays_too(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    clock.forward(days=31)
    afterwards.answer(field, request_id, {"geholpen": "ja"})

    with field.database.transaction():
        field.store.eraser.request(OUT, request_id, "2027-01-01")

    assert field.database.value("SELECT count(*) FROM afterwards") == 0
    assert afterwards.sums(field) == Sums(asked=1, helped=1)


def test_two_persons_made_one_keep_what_they_said(field: Session, clock: Clock) -> None:
    one, other = closed(field), closed(field, name="Mieke")
    clock.forward(days=31)
    afterwards.answer(field, other, {"geholpen": "ja"})
    kept, gone = person_of(field, one), person_of(field, other)

    merge_id, _ = people.merge(field, kept, gone)

    def holder() -> str:
        return str(field.database.value("SELECT person_id FROM afterwards WHERE request = ?", (other,)))

    assert holder() == kept
    people.undo_merge(field, merge_id)
    assert holder() == gone


def test_it_never_leaves(field: Session, clock: Clock) -> None:
    request_id = closed(field)
    clock.forward(days=31)
    count = "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM message)"
    before = field.database.value(count)

    afterwards.answer(field, request_id, dict.fromkeys(QUESTIONS, "ja"))

    assert field.database.value(count) == before
