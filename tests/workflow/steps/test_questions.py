"""A question of the service: the worker answers within a term, with a code and words that were agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fieldapp.domain.consent import FAMILY
from fieldapp.domain.disclosure.addendum import encode_addendum
from fieldapp.domain.ids import RequestId
from fieldapp.domain.requests import CORE_ACTOR, WORKER, fold
from fieldapp.domain.requests import events as e
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.store.person_rights import OUT as ADDED
from fieldapp.store.requests import OUT
from fieldapp.workflow import follow_up, half_done, post, questions, report
from fieldapp.workflow.questions import AnswerForm
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.workflow.steps.invented import FREE, Clock, a_send_form, agreed, sent

WORDS = "Best op dinsdag voor de middag, via De Kring."


@pytest.fixture
def asked(field: Session) -> RequestId:
    """A request about which the service asks how to reach the person."""
    request_id = sent(field)
    tell(field, request_id, e.RECEIVED)
    tell(field, request_id, e.TAKEN_UP)
    tell(field, request_id, e.QUESTION, reason="hoe_bereiken")
    return request_id


def tell(field: Session, request_id: RequestId, code: str, **carries: object) -> None:
    request = field.requests.get(OUT, request_id)
    assert request is not None
    event = replace(new_event(field, request.thread, code, CORE_ACTOR), **carries)  # type: ignore[arg-type]
    with field.database.transaction():
        note_event(field, OUT, event)


def form(request_id: RequestId, **changes: object) -> AnswerForm:
    return replace(questions.new_answer(request_id), **changes)  # type: ignore[arg-type]


def answer(field: Session, request_id: RequestId, **changes: object) -> None:
    shown = questions.preview(field, form(request_id, **changes))
    questions.send(field, shown, shown.digest)


def test_a_question_waits_for_the_worker_within_a_term(field: Session, asked: RequestId) -> None:
    found = questions.question(field, asked)
    standing = field.requests.standing(OUT, asked)

    assert found is not None
    assert standing is not None
    assert (found.code, standing.state, standing.owner) == ("hoe_bereiken", "vraag", WORKER)
    assert found.term == standing.term == date(2026, 12, 1)
    (card,) = [card for card in follow_up.today(field).cards if card.kind == "asked"]
    assert (card.title, card.days, card.button, card.target) == ("hoe_bereiken", 5, "beantwoorden", asked)
    assert [row.id for row in follow_up.requests(field, follow_up.MINE).rows] == [asked]


def test_an_answer_goes_as_an_addendum_and_is_a_step(field: Session, asked: RequestId) -> None:
    answer(field, asked, code="in_woorden", text=WORDS)

    detail, request = follow_up.request(field, asked), field.requests.get(OUT, asked)
    assert request is not None
    (kept,) = field.store.person_rights.addenda(ADDED, request.thread)
    state = fold(field.requests.events(request.thread))
    assert (state.state, state.owner, detail.question) == ("opgenomen", CORE_ACTOR, None)
    assert (detail.timeline[1].text_code, detail.timeline[1].reason, detail.timeline[1].words) == (
        "antwoord",
        "in_woorden",
        WORDS,
    )
    assert WORDS.encode() in kept.payload
    assert field.outbox.of_message(kept.mid) is not None
    assert not [card for card in follow_up.today(field).cards if card.kind == "asked"]


def test_the_term_of_the_service_stood_still_meanwhile(
    field: Session, clock: Clock, asked: RequestId
) -> None:
    before = date(2026, 12, 8)  # ten working days after it was taken up
    clock.at += timedelta(days=7)

    answer(field, asked, code="weet_niet")

    standing = field.requests.standing(OUT, asked)
    assert standing is not None
    assert (standing.term, standing.state) == (before + timedelta(days=7), "opgenomen")


def test_sending_twice_answers_once(field: Session, asked: RequestId) -> None:
    shown = questions.preview(field, form(asked, code="ja"))

    first = questions.send(field, shown, shown.digest)
    second = questions.send(field, shown, shown.digest)

    assert first[0] == second[0]
    request = field.requests.get(OUT, asked)
    assert request is not None
    assert len(field.store.person_rights.addenda(ADDED, request.thread)) == 1


@pytest.mark.parametrize(
    ("changes", "field_name", "reason"),
    [
        ({"code": ""}, "code", "unknown_code"),
        ({"code": "misschien"}, "code", "unknown_code"),
        ({"code": "in_woorden"}, "antwoord", "missing"),
        ({"code": "ja", "text": "x" * 2001}, "antwoord", "too_long"),
        ({"code": "ja", "text": "Haar nummer is 85.07.30-033 28."}, "antwoord", "blocked_nn"),
        ({"code": "ja", "text": "Bel haar broer Karel Peeters."}, "antwoord", "undecided_name"),
        ({"code": "ja", "text": "Bel 0470 12 34 56."}, "antwoord", "undecided_phone"),
        ({"code": "ja", "present": FAMILY}, "present", "ask_again_alone"),
        ({"code": "ja", "form": "gedacht"}, "form", "unknown_code"),
    ],
)
def test_what_cannot_leave_is_said(
    field: Session, asked: RequestId, changes: dict[str, object], field_name: str, reason: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        questions.preview(field, form(asked, **changes))

    assert (refused.value.field, refused.value.reason) == (field_name, reason)


def test_a_number_may_stay_in_on_purpose(field: Session, asked: RequestId) -> None:
    begun = form(asked, code="ja", text="Bel 0470 12 34 56.")
    found = questions.undecided(field, begun)
    kept = replace(begun, kept=tuple(finding.text for finding in found))

    said = questions.preview(field, kept).decoded()

    assert said.answer is not None
    assert said.answer.text == "Bel 0470 12 34 56."


def test_only_what_was_read_aloud_is_sealed(field: Session, asked: RequestId) -> None:
    shown = questions.preview(field, form(asked, code="ja"))

    with pytest.raises(StaleConsent):
        questions.send(field, shown, "0" * 64)


def test_words_cannot_leave_without_being_read_aloud(field: Session, asked: RequestId) -> None:
    """Neither the codec nor the guard lets it pass."""
    said = questions.preview(field, form(asked, code="ja")).decoded()

    with pytest.raises(InvalidInput, match="not_asked"):
        encode_addendum(replace(said, form="", present=""))


def test_an_answer_that_says_nothing_of_the_person_needs_no_agreement(
    field: Session, asked: RequestId
) -> None:
    said = questions.preview(field, form(asked, code="bel_mij", present=FAMILY)).decoded()

    assert (said.form, said.present) == ("", "")


def test_after_the_person_stopped_nothing_can_be_answered(field: Session, asked: RequestId) -> None:
    shown = questions.preview(field, form(asked, code="ja"))
    post.withdraw(field, asked, "persoon_wil_niet")

    with pytest.raises((GuardRefused, InvalidInput)):
        questions.send(field, shown, shown.digest)
    with pytest.raises(InvalidInput, match="not_allowed"):
        questions.preview(field, form(asked, code="ja"))


def test_without_a_question_nothing_is_answered(field: Session) -> None:
    request_id = sent(field)

    assert questions.question(field, request_id) is None
    with pytest.raises(InvalidInput, match="not_allowed"):
        questions.preview(field, form(request_id, code="ja"))


def test_when_the_service_went_on_a_late_answer_is_not_sent(field: Session, asked: RequestId) -> None:
    shown = questions.preview(field, form(asked, code="ja"))
    tell(field, asked, e.CONTACT_MADE)

    with pytest.raises(InvalidInput, match="not_allowed"):
        questions.send(field, shown, shown.digest)


def test_what_was_typed_is_kept_until_it_is_sent(field: Session, asked: RequestId) -> None:
    questions.keep(field, form(asked, code="in_woorden", text=WORDS))

    begun = questions.begin(field, asked)
    assert (begun.code, begun.text) == ("in_woorden", WORDS)
    answer(field, asked, code=begun.code, text=begun.text)
    assert half_done.kept(field, half_done.ANSWER, asked) == {}


def test_a_proposed_first_talk_is_shown_until_it_is_past(
    field: Session, clock: Clock, asked: RequestId
) -> None:
    when = (clock.at + timedelta(days=3)).replace(second=0, microsecond=0)
    tell(field, asked, e.PROPOSED, when=when, where="op_de_vindplaats")

    found = follow_up.request(field, asked)
    (card,) = [card for card in follow_up.today(field).cards if card.kind == "proposed"]
    assert found.proposal is not None
    assert (found.proposal.when, found.state) == (when, "vraag")
    assert (card.at, card.title) == (when, "op_de_vindplaats")

    clock.at += timedelta(days=4)
    assert follow_up.request(field, asked).proposal is None
    assert not [card for card in follow_up.today(field).cards if card.kind == "proposed"]


def test_the_report_of_the_person_holds_the_answer(field: Session, asked: RequestId) -> None:
    answer(field, asked, code="in_woorden", text=WORDS)
    request = field.requests.get(OUT, asked)
    assert request is not None
    assert request.person_id is not None

    made = report.gather(field, request.person_id)

    assert WORDS in repr(made)


@pytest.mark.parametrize(
    ("feedback", "proposal", "travels"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_the_tick_for_a_first_talk_travels_only_with_feedback(
    field: Session, feedback: bool, proposal: bool, travels: bool
) -> None:
    asked_so = replace(FREE, feedback=feedback, proposal=proposal)
    shown, consent = agreed(field, a_send_form(field, consent=asked_so))

    said = shown.decoded().consent
    assert said is not None
    assert (said.proposal, consent.proposal) == (travels, travels)
    kept = field.consents.get(consent.id)
    assert kept is not None
    assert kept.proposal == travels
    assert (b'"proposal"' in shown.payload) == travels
