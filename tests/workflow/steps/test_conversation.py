"""Conversations: kept while one types, tied to their signal, agreed until a word changes, never leaving."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.conversation import Circumstances, Offer
from fieldapp.domain.ids import ConversationId, PersonId, SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.errors import InvalidInput
from fieldapp.workflow import advise, conversation, disclose, people, post, record
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import KRING, Clock, a_send_form, agreed, mia


@pytest.fixture
def person_id(alone: Session) -> PersonId:
    return people.add(alone, "Mia")[0]


def test_a_conversation_comes_back_whole(alone: Session, person_id: PersonId) -> None:
    talk = replace(
        conversation.start(alone, person_id),
        strengths=("netwerk", "kookt graag"),
        strengths_text="Buurvrouw helpt",
        situation="brieven\ndicht",
        weighs="de dochter",
        tried="gebeld",
        wanted="hulp",
        sources=(("tried", "van_horen_zeggen"), ("weighs", "zelf_gezien")),
        wish="dienst",
        rungs=("1_zelf", "6_kernactor"),
        why_not_lower="lukt alleen niet",
        offers=(Offer("Papierwinkel"), Offer("OCMW", "5" * 32)),
        advice="samen sorteren",
        pros="gratis",
        cons="traag",
        decision="ja",
        specialist="onbekend",
        understood="wisselend",
        trusted_present=True,
        agreed_at=alone.now(),
    )

    saved_at = conversation.keep(alone, talk)

    assert saved_at == alone.now()
    assert conversation.read(alone, talk.id) == talk
    assert conversation.of_person(alone, person_id) == (talk,)


def test_an_untouched_conversation_is_not_kept(alone: Session, person_id: PersonId) -> None:
    conversation.keep(alone, conversation.start(alone, person_id))
    conversation.keep(alone, conversation.start(alone, None, mia(alone)))

    assert alone.database.value("SELECT count(*) FROM conversation") == 0


def test_one_that_was_emptied_stays(alone: Session, person_id: PersonId) -> None:
    talk = replace(conversation.start(alone, person_id), situation="x")
    conversation.keep(alone, talk)
    conversation.keep(alone, replace(talk, situation=""))

    assert conversation.read(alone, talk.id).situation == ""


def test_a_yes_is_a_yes_to_these_words(alone: Session, person_id: PersonId, clock: Clock) -> None:
    talk = replace(conversation.start(alone, person_id), situation="dicht", agreed_at=alone.now())
    conversation.keep(alone, talk)
    assert conversation.read(alone, talk.id).agreed_at == talk.agreed_at

    conversation.keep(alone, replace(talk, situation="open"))
    assert conversation.read(alone, talk.id).agreed_at is None

    clock.forward(minutes=5)
    conversation.keep(alone, replace(talk, situation="open", agreed_at=alone.now()))
    assert conversation.read(alone, talk.id).agreed_at == alone.now()


def test_the_conversation_of_a_signal_begins_with_what_is_known_and_tells_it_back(alone: Session) -> None:
    signal_id = mia(alone, wish="later", strengths=("netwerk",))
    talk = conversation.start(alone, None, signal_id)
    assert (talk.wish, talk.strengths, talk.ladder) == ("later", ("netwerk",), ("3_vindplaats",))
    assert talk.person_id is not None

    told = replace(
        talk, wish="dienst", rungs=("2_netwerk", "6_kernactor"), why_not_lower="druk", specialist="nee"
    )
    conversation.save(alone, told)

    form = record.edit_form(alone, signal_id)
    assert (form.wish, form.rungs, form.why_not_lower) == ("dienst", told.rungs, "druk")
    assert form.specialist == "nee"
    assert conversation.rungs_of(alone, signal_id) == told.rungs
    assert conversation.start(alone, None, signal_id).id == talk.id, "one conversation to a signal"


def test_a_signal_of_nobody_can_have_a_conversation(alone: Session) -> None:
    signal_id = mia(alone, codename="", age_class="onbekend", safe_contact=SafeContact())
    talk = replace(conversation.start(alone, None, signal_id), situation="regen")

    conversation.keep(alone, talk)

    assert conversation.read(alone, talk.id).person_id is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"wish": "x"}, "wish"),
        ({"rungs": ("x",)}, "rungs"),
        ({"specialist": "x"}, "specialist"),
        ({"understood": "x"}, "understood"),
        ({"sources": (("x", "zelf_gezien"),)}, "sources"),
        ({"sources": (("tried", "x"),)}, "sources"),
    ],
)
def test_codes_come_from_their_lists(
    alone: Session, person_id: PersonId, changes: dict[str, object], field: str
) -> None:
    talk = replace(conversation.start(alone, person_id), **changes)  # type: ignore[arg-type]

    with pytest.raises(InvalidInput) as refused:
        conversation.keep(alone, talk)

    assert (refused.value.field, refused.value.reason) == (field, "unknown_code")


def test_a_conversation_needs_somebody_and_a_signal_that_is_there(alone: Session) -> None:
    with pytest.raises(InvalidInput, match="person_id: missing"):
        conversation.start(alone)
    with pytest.raises(InvalidInput, match="signal_id: missing"):
        conversation.start(alone, None, SignalId("9" * 32))
    with pytest.raises(InvalidInput, match="conversation_id: missing"):
        conversation.read(alone, ConversationId("9" * 32))


def test_putting_away_can_be_undone_and_typing_does_not_bring_it_back(
    alone: Session, person_id: PersonId
) -> None:
    talk = replace(conversation.start(alone, person_id), situation="x")
    conversation.keep(alone, talk)
    conversation.delete(alone, talk.id)
    conversation.keep(alone, replace(talk, situation="xy"))
    assert conversation.of_person(alone, person_id) == ()

    conversation.undo_delete(alone, talk.id)

    assert [found.situation for found in conversation.of_person(alone, person_id)] == ["xy"]


def test_help_that_was_discussed_is_noted_once(alone: Session, person_id: PersonId) -> None:
    talk = replace(conversation.start(alone, person_id), situation="x")
    conversation.keep(alone, talk)

    for _ in range(2):
        conversation.discuss(alone, talk.id, Offer("OCMW", "5" * 32))

    assert conversation.read(alone, talk.id).offers == (Offer("OCMW", "5" * 32),)


def test_nothing_of_a_conversation_is_among_what_can_leave(field: Session) -> None:
    secret = "kanarie-uit-het-gesprek"
    form = a_send_form(field)
    talk = replace(conversation.start(field, None, form.signal_id), advice=secret, offers=(Offer(secret),))
    texts = ("strengths_text", "situation", "weighs", "tried", "wanted", "why_not_lower", "decision", "pros")
    conversation.save(field, replace(talk, **dict.fromkeys(texts, secret)))

    offered = advise.start(field, form.signal_id)
    shown = disclose.preview(field, form)

    assert secret not in repr(offered)
    assert secret.encode() not in shown.payload


# --- beside a signal --------------------------------------------------------------------------------------

BESIDE = {
    "channel": "aan_huis",
    "acting": "proactief",
    "approach": "aangesproken",
    "barriers": ("betaalbaar", "bekend"),
    "own_source": "van_horen_zeggen",
    "seen_source": "zelf_gezegd",
    "rungs": ("1_zelf", "4_info_advies"),
    "why_not_lower": "probeerde al",
    "specialist": "ja",
}


def test_what_goes_with_a_signal_comes_back_from_signal_and_draft(alone: Session) -> None:
    form = replace(record.new_form(alone), place_id=KRING, kind="zorg", own_words="x", agreed_at=alone.now())
    form = replace(form, **BESIDE)  # type: ignore[arg-type]
    record.autosave(alone, form)
    assert record.open_draft(alone, form.draft_id) == form

    signal_id, _ = record.save(alone, form)

    again = record.edit_form(alone, signal_id)
    assert {name: getattr(again, name) for name in BESIDE} == BESIDE
    assert again.agreed_at == form.agreed_at


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"channel": "x"}, "channel"),
        ({"acting": "x"}, "acting"),
        ({"approach": "x"}, "approach"),
        ({"barriers": ("x",)}, "barriers"),
        ({"seen_source": "x"}, "own_source"),
        ({"rungs": ("x",)}, "rungs"),
        ({"specialist": "x"}, "specialist"),
    ],
)
def test_codes_beside_a_signal_come_from_their_lists(
    alone: Session, changes: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        mia(alone, **changes)

    assert (refused.value.field, refused.value.reason) == (field, "unknown_code")


def test_other_own_words_void_what_was_agreed(alone: Session) -> None:
    signal_id = mia(alone, agreed_at=alone.now())
    form = record.edit_form(alone, signal_id)

    record.save(alone, replace(form, observation="iets anders"))
    assert alone.store.circumstances.of(signal_id).agreed_at is not None
    record.save(alone, replace(form, own_words="Ik zei iets anders."))

    assert alone.store.circumstances.of(signal_id) == Circumstances()


def test_a_signal_that_was_passed_on_says_how_it_stands(field: Session) -> None:
    mia(field, codename="Rosa")
    form = a_send_form(field)
    assert [row.passed_on for row in record.page(field).rows] == ["", ""]

    shown, consent = agreed(field, form)
    post.seal_and_queue(field, shown, consent)

    assert {row.codename: row.passed_on for row in record.page(field).rows} == {"Rosa": "", "Mia": "klaar"}


def test_a_conversation_of_somebody_merged_meanwhile_goes_to_who_remained(field: Session) -> None:
    kept, gone = people.add(field, "Mia")[0], people.add(field, "Mia D.")[0]
    talk = replace(conversation.start(field, gone), situation="x")
    people.merge(field, kept, gone)

    conversation.keep(field, talk)

    assert [found.id for found in conversation.of_person(field, kept)] == [talk.id]
