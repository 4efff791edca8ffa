"""A handover inside the own organisation: what is looked at, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from fieldapp.domain.handover import (
    AGREES,
    NOT_ASKED,
    PERSON,
    READ,
    WORRY,
    MovedPerson,
    MovedSignal,
    Step,
    Worry,
    decode,
    encode,
)
from fieldapp.domain.ids import DeviceId, HandoverId, MailboxId, SignalId
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.workflow import person_rights, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.handover.people import Colleague
from fieldapp.workflow.post import Sealable
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day
from sync.ledger import EntryKind
from sync.protocol import Kind
from tests.workflow.post.moving import OWN, TEAMBOX, a_move, a_worry, trace
from tests.workflow.post.networks import without_key, without_mailbox
from tests.workflow.post.town import Builds, Town, hears, noted, sealed

NUMBER = "85.07.30-033.28"
ALL = Change.HANDOVERS | Change.OUTBOX | Change.LEDGER


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop").field


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "beheerder")


def moved(sealable: Sealable, **changes: object) -> Sealable:
    """Bytes of somebody who moves that the program itself would not make."""
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    return replace(sealable, payload=encode(replace(said, **changes)))  # type: ignore[arg-type]


def worried(sealable: Sealable, **changes: object) -> Sealable:
    said = decode(sealable.payload)
    assert isinstance(said, Worry)
    return replace(sealable, payload=encode(replace(said, **changes)))  # type: ignore[arg-type]


# --- giving -------------------------------------------------------------------------------------------------


def test_of_somebody_who_moves_a_trace_without_content_stays(field: Session) -> None:
    sealable = a_move(field)
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    handover, change = post.give(field, sealable)

    (message,) = sealed(field)
    line = trace(field, handover)
    assert change == ALL
    assert (handover, line.what, line.mid, line.answer) == (said.id, PERSON, message.mid, AGREES)
    assert (line.identified, line.payload, line.person_id) == (True, None, said.person_id)
    assert (line.device, line.until, line.signals) == ("", said.until, sealable.signals)
    assert (message.kind, message.mailbox, at_day(message.until)) == (Kind.HANDOVER, TEAMBOX, said.until)
    facts = noted(field, message)
    assert (facts["person"], facts["signals"], facts["row"]) == (said.person_id, 1, said.basis.row)
    assert field.store.conflicts.parted(said.person_id) is not None


def test_of_a_worry_the_words_of_the_question_stand_in_the_logbook(field: Session) -> None:
    handover, _ = post.give(field, a_worry(field, asked="Mag ik dit zeggen?"))

    line, (message,) = trace(field, handover), sealed(field)
    assert (line.what, line.answer, line.identified) == (WORRY, AGREES, True)
    facts = noted(field, message)
    assert (facts["answer"], facts["exacte_woorden"]) == (AGREES, "Mag ik dit zeggen?")
    assert "person" not in facts


def test_a_worry_about_nobody_is_kept_as_such(field: Session) -> None:
    handover, _ = post.give(field, a_worry(field, NOT_ASKED))

    assert (trace(field, handover).identified, trace(field, handover).answer) == (False, NOT_ASKED)
    assert noted(field, sealed(field)[0])["waarom_niet_gevraagd"] == "geen_moment"


def test_twice_is_one_handover(field: Session) -> None:
    sealable = a_move(field)
    handover, _ = post.give(field, sealable)

    assert post.give(field, sealable) == (handover, Change.NONE)
    assert len(sealed(field)) == 1


def test_a_step_is_nothing_to_hand_over(field: Session) -> None:
    step = encode(Step(HandoverId("a" * 32), READ, field.now().replace(second=0, microsecond=0)))

    with pytest.raises(InvalidInput, match="payload: unknown_kind"):
        post.give(field, replace(a_move(field), payload=step))
    assert sealed(field) == []


@pytest.mark.parametrize(("size", "fits"), [(120_000, True), (120_001, False)])
def test_what_fits_into_no_envelope_is_refused_before_anything_is_kept(
    field: Session, size: int, fits: bool
) -> None:
    sealable = a_move(field)
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    (one,) = said.signals
    many = [replace(one, id=SignalId(f"{n:032x}"), own_words="a" * 1_500) for n in range(65)]
    short = size - len(moved(sealable, signals=tuple(many)).payload)
    per, rest = divmod(short, len(many))
    many = [replace(each, own_words=each.own_words + "a" * (per + (n < rest))) for n, each in enumerate(many)]
    large = moved(sealable, signals=tuple(many))
    assert len(large.payload) == size

    if fits:
        post.give(field, large)
        return
    with pytest.raises(InvalidInput, match="signals: too_long"):
        post.give(field, large)
    assert sealed(field) == []


def test_a_colleagues_device_is_kept_with_the_trace(built: Town) -> None:
    to = Colleague(DeviceId(built.field.keys.device_id.hex()), "Samira B.", MailboxId(OWN))
    handover, _ = post.give(built.supervisor, a_move(built.supervisor, to))

    line = trace(built.supervisor, handover)
    assert (line.device, line.mailbox, line.name) == (to.device_id, OWN, "Samira B.")


def in_signal(sealable: Sealable, **changes: str) -> Sealable:
    said = decode(sealable.payload)
    assert isinstance(said, MovedPerson)
    signals: tuple[MovedSignal, ...] = tuple(replace(each, **changes) for each in said.signals)  # type: ignore[arg-type]
    return moved(sealable, signals=signals)


@pytest.mark.parametrize(
    "tampered",
    [
        lambda field: moved(a_move(field), texts={"full_name": "", "codename": NUMBER}),
        lambda field: moved(a_move(field), beside={"lead_actor": NUMBER}),
        lambda field: in_signal(a_move(field), own_words=NUMBER),
        lambda field: in_signal(a_move(field), place=NUMBER),
        lambda field: worried(a_worry(field), fields={"naam": "Rosa", "vraag": NUMBER}),
        lambda field: worried(a_worry(field), asked=NUMBER),
        lambda field: replace(a_move(field), found=("nn",)),
    ],
)
def test_no_national_number_moves_in_any_text(
    field: Session, tampered: Callable[[Session], Sealable]
) -> None:
    with pytest.raises(GuardRefused) as refused:
        post.give(field, tampered(field))
    assert refused.value.reasons == ("text_nn",)
    assert sealed(field) == []
    assert [line.kind for line in field.ledger.entries()] == [EntryKind.BLOCKED]


def without_team_key(session: Session) -> None:
    hears(session, without_key("veld", "team-veld"), "veld")


def without_team(session: Session) -> None:
    hears(session, without_mailbox("veld", "team-veld"), "veld")


def in_another_name(session: Session) -> None:
    session.profile = replace(session.profile, name="Iemand Anders")


def in_another_role(session: Session) -> None:
    session.profile = replace(session.profile, role="outreach_kernactor")


@pytest.mark.parametrize("make", [a_move, a_worry])
@pytest.mark.parametrize(
    ("happens", "reason"),
    [
        (without_team_key, "recipient_no_key"),
        (without_team, "other_organisation"),
        (in_another_name, "not_author"),
        (in_another_role, "not_author"),
    ],
)
def test_the_guard_looks_again_when_it_is_handed_over(
    field: Session, make: Callable[[Session], Sealable], happens: Callable[[Session], None], reason: str
) -> None:
    sealable = make(field)
    happens(field)

    with pytest.raises(GuardRefused) as refused:
        post.give(field, sealable)
    assert reason in refused.value.reasons
    assert sealed(field) == []


def test_of_whom_nothing_may_be_used_nobody_moves_and_no_worry_goes(field: Session) -> None:
    move, worry = a_move(field), a_worry(field)
    about = decode(move.payload)
    assert isinstance(about, MovedPerson)
    person_rights.restrict(field, about.person_id, "juistheid_betwist")

    for sealable in (replace(move, person_id=None), replace(worry, person_id=about.person_id)):
        with pytest.raises(GuardRefused) as refused:
            post.give(field, sealable)
        assert refused.value.reasons == ("restricted",)
    post.give(field, worry)


def test_somebody_who_refuses_does_not_move(field: Session) -> None:
    with pytest.raises(GuardRefused) as refused:
        post.give(field, replace(a_move(field), position="refuses"))
    assert refused.value.reasons == ("position",)


def test_a_worry_against_a_no_is_not_sealed(field: Session) -> None:
    sealable = a_worry(field)

    with pytest.raises((GuardRefused, InvalidInput)):
        post.give(field, worried(sealable, answer="nee"))
    assert sealed(field) == []


def test_what_names_somebody_counts_as_naming_somebody(field: Session) -> None:
    """Who was not asked is named nowhere: not in a field that was shown either."""
    sealable = a_worry(field, NOT_ASKED)

    with pytest.raises(GuardRefused) as refused:
        post.give(field, replace(sealable, fields=("vraag", "gemeente", "naam")))
    assert refused.value.reasons == ("names_somebody",)


def test_a_field_that_was_not_shown_is_not_sealed(field: Session) -> None:
    with pytest.raises(StaleConsent):
        post.give(field, replace(a_worry(field), fields=("vraag",)))
    assert sealed(field) == []
