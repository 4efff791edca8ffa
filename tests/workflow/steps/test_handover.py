"""A worry decided, shown, sealed: rows 4, 6, 7 and 16, and nothing beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.handover import AGREES, LATER, NOT_ASKED, REFUSES, decode
from fieldapp.domain.ids import DraftId
from fieldapp.errors import DisclosureRefused, GuardRefused, InvalidInput, NotConnected, StaleConsent
from fieldapp.store.handovers import OUT
from fieldapp.workflow import logbook
from fieldapp.workflow.handover import giving
from fieldapp.workflow.handover.values import WorryForm
from fieldapp.workflow.post import give
from fieldapp.workflow.session import Profile, Session
from tests.sync.invented import Network
from tests.workflow.steps.invented import CLEANER, Clock, a_session, join

AIDE = replace(CLEANER, name="Rita P.", organisation="Samen Sterk")


def an_aide(folder: Path, clock: Clock, network: Network, profile: Profile = AIDE) -> Session:
    session = a_session(folder, profile, clock)
    join(session, network, "veld", "poets")
    return session


@pytest.fixture
def aide(tmp_path: Path, clock: Clock, network: Network) -> Iterator[Session]:
    session = an_aide(tmp_path / "aide", clock, network)
    yield session
    session.close()


def filled(session: Session, answer: str = AGREES, **changes: object) -> WorryForm:
    form = replace(
        giving.new_form(session),
        worries=("post",),
        name="Rosa",
        words="Ik durf de brieven niet open te doen.",
        answer=answer,
        why_not="geen_moment" if answer == NOT_ASKED else "",
        municipality="Noorderhaven",
        reach=("home_visit",),
    )
    return replace(form, **changes)  # type: ignore[arg-type]


def test_an_aide_with_discretion_hands_over_a_draft_without_health_and_domains(aide: Session) -> None:
    worry = giving.preview(aide, filled(aide)).decoded()

    assert (worry.basis.code, worry.basis.row) == ("LIJN", 6)
    assert set(worry.fields) == {"naam", "bereikbaar", "vraag", "gemeente", "terugbelnummer"}
    assert worry.giver.name == "Rita P."


def test_a_carer_under_secrecy_hands_over_within_the_team(
    tmp_path: Path, clock: Clock, network: Network
) -> None:
    carer = replace(AIDE, role="gezinszorg_verzorgende", organisation_duty="beroepsgeheim")
    session = an_aide(tmp_path / "carer", clock, network, carer)
    assert giving.preview(session, filled(session)).decoded().basis.row == 16
    nameless = giving.preview(session, filled(session, NOT_ASKED)).decoded()
    session.close()

    assert (nameless.basis.row, nameless.identified) == (16, False)


def test_who_was_not_asked_is_not_named_whoever_hands_over(aide: Session) -> None:
    worry = giving.preview(aide, filled(aide, NOT_ASKED)).decoded()

    assert set(worry.fields) == {"vraag", "gemeente"}
    assert "Rosa" not in giving.preview(aide, filled(aide, NOT_ASKED)).payload.decode()


@pytest.mark.parametrize("answer", [REFUSES, LATER])
def test_after_a_no_and_while_one_thinks_nothing_can_be_shown_or_sealed(aide: Session, answer: str) -> None:
    with pytest.raises(DisclosureRefused):
        giving.preview(aide, filled(aide, answer))
    assert aide.outbox.waiting() == 0


@pytest.mark.parametrize("words", ["Rosa is bang", "Bel 0470 12 34 56", "mail rosa@voorbeeld.be"])
def test_words_that_point_to_somebody_hold_it_back_when_nobody_agreed(aide: Session, words: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        giving.preview(aide, filled(aide, NOT_ASKED, words=words))
    assert (refused.value.field, refused.value.reason) == ("words", "names_somebody")


def test_a_national_number_is_never_sealed(aide: Session) -> None:
    shown = giving.preview(aide, filled(aide, words="Haar nummer is 85.07.30-033.28"))

    with pytest.raises(GuardRefused) as refused:
        giving.hand_over(aide, shown)
    assert refused.value.reasons == ("text_nn",)
    assert aide.outbox.waiting() == 0
    assert aide.store.handovers.newest(OUT, "zorg") == []


def test_an_id_that_looks_like_a_card_number_holds_up_nothing(aide: Session) -> None:
    """4111111111111111 passes the check of a card; an id may hold it by chance."""
    form = replace(filled(aide), draft_id=DraftId("4111111111111111" * 2))

    giving.hand_over(aide, giving.preview(aide, form))
    assert aide.outbox.waiting() == 1


def test_a_double_click_gives_one_handover_one_entry_and_one_count(aide: Session) -> None:
    shown = giving.preview(aide, filled(aide))
    first, change = giving.hand_over(aide, shown)
    again, _ = giving.hand_over(aide, shown)

    assert change
    assert first == again
    assert aide.outbox.waiting() == 1
    assert aide.ledger.count() == 1
    assert [count[2] for count in giving.counts(aide)] == [1]
    assert logbook.verify(aide).ok


def test_fields_that_were_not_shown_are_not_sealed(aide: Session) -> None:
    shown = giving.preview(aide, filled(aide))
    assert shown.sealable is not None

    with pytest.raises(StaleConsent):
        give(aide, replace(shown.sealable, fields=("vraag",)))


def test_nobody_hands_over_in_the_name_of_somebody_else(aide: Session) -> None:
    shown = giving.preview(aide, filled(aide))
    assert shown.sealable is not None
    other = shown.payload.replace(b"Rita P.", b"Noor B.")

    with pytest.raises(GuardRefused) as refused:
        give(aide, replace(shown.sealable, payload=other))
    assert refused.value.reasons == ("not_author",)


def test_a_mailbox_of_another_organisation_is_refused(aide: Session, network: Network) -> None:
    shown = giving.preview(aide, filled(aide))
    assert shown.sealable is not None
    said = network.organisations["ocmw"].document.mailboxes
    foreign = next(box.id.hex() for box in said if box.kind == "personal")

    with pytest.raises(GuardRefused) as refused:
        give(aide, replace(shown.sealable, mailbox=foreign))  # type: ignore[arg-type]
    assert refused.value.reasons == ("other_organisation",)


def test_without_colleagues_it_stays_here(tmp_path: Path, clock: Clock) -> None:
    session = a_session(tmp_path / "alone", AIDE, clock)
    form = filled(session)
    giving.autosave(session, form)
    with pytest.raises(NotConnected):
        giving.preview(session, form)
    assert len(giving.unfinished(session)) == 1
    session.close()


def test_a_form_comes_back_as_it_was_left(aide: Session) -> None:
    form = replace(filled(aide), called="zij", avoid=("voicemail",), reach_note="dinsdag", step=3)
    giving.autosave(aide, form)

    assert giving.open_form(aide, form.draft_id) == form


def test_the_logbook_says_the_words_of_the_question_or_why_it_was_not_asked(aide: Session) -> None:
    giving.hand_over(aide, giving.preview(aide, filled(aide, asked="Mag ik dit zeggen?")))
    giving.hand_over(aide, giving.preview(aide, filled(aide, NOT_ASKED)))

    first, second = (aide.ledger.facts(n) for n in (1, 2))
    assert first is not None
    assert second is not None
    assert '"exacte_woorden":"Mag ik dit zeggen?"' in first.facts.decode()
    assert '"waarom_niet_gevraagd":"geen_moment"' in second.facts.decode()
    assert decode(giving.preview(aide, filled(aide)).payload)
