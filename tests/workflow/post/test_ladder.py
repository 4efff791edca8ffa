"""An agreed ladder: who holds the next step, and what the team hears of the step before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.requests import decode_status
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.store.rungs import SENDER
from fieldapp.workflow import answer, post
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import at_day
from sync.protocol import Kind, Rung
from tests.sync.invented import Network, a_network, an_id
from tests.workflow.post.networks import without_key
from tests.workflow.post.town import Builds, Town, hears, noted, sealed, sent_of
from tests.workflow.steps.invented import FREE, sent
from tests.workflow.steps.two_services import agreed_ladder, ladder_of, two_services

STOP = "persoon_wil_stoppen"
OCMW, CAW = an_id("onthaal").hex(), an_id("onthaal-caw").hex()
TEAMBOX, OWN = an_id("team-veld").hex(), an_id("noor").hex()


@pytest.fixture
def network() -> Network:
    return two_services()


@pytest.fixture
def built(town: Builds) -> Town:
    return town("laptop", "beheerder", "balie")


def to_team(session: Session) -> list[str]:
    """The codes that went to the worker's team."""
    steps = [each for each in sealed(session, Kind.STATUS) if each.mailbox == TEAMBOX]
    return [decode_status(each.payload or b"", each.device).code for each in steps]


# --- sealing ------------------------------------------------------------------------------------------------


def test_the_next_step_lies_with_the_service_before_and_with_the_team(built: Town) -> None:
    field = built.field
    steps = agreed_ladder(field)
    first, change = post.seal_ladder(field, steps)
    payload, further = (step[0].decoded() for step in steps)

    assert (first, change) == (payload.request, Change.REQUESTS | Change.OUTBOX | Change.LEDGER)
    carriers = sealed(field, Kind.RUNG)
    assert [each.mailbox for each in carriers] == [OCMW, TEAMBOX]
    for each in carriers:
        said = Rung.decode(each.payload or b"")
        assert (each.thread, said.thread.hex()) == (payload.thread, further.thread)
        assert (at_day(said.term), said.before.hex()) == (payload.term_day, OCMW)
        assert at_day(each.until) == further.until
        facts = noted(field, each)
        assert (facts["act"], facts["request"], facts["organisation"]) == (
            "held", further.request, further.recipient.org,
        )  # fmt: skip
    (held,) = field.store.rungs.held()
    assert (held.part, held.thread, held.next, held.before) == (SENDER, payload.thread, further.thread, OCMW)
    assert (held.term, held.until, held.got_on) == (payload.term_day, further.until, field.now().date())
    assert (held.mailbox, bool(held.wt)) == (CAW, True)


def test_the_next_step_is_no_envelope_in_line_and_breaks_no_chain(built: Town) -> None:
    field = built.field
    steps = agreed_ladder(field)
    post.seal_ladder(field, steps)
    second = sent_of(field, steps[1][0].decoded().request)

    assert field.outbox.of_message(second.mid) is None
    message = field.messages.get(second.mid)
    assert message is not None
    assert (message.n, message.inc == bytes(8).hex()) == (1, False)
    facts = noted(field, message)
    assert (facts["held"], facts["step"]) == (True, 2)
    assert len(field.store.withdrawals.expected(second.mid)) == 1


def test_twice_is_one_ladder(built: Town) -> None:
    steps = agreed_ladder(built.field)
    first, _ = post.seal_ladder(built.field, steps)

    assert post.seal_ladder(built.field, steps) == (first, Change.NONE)
    assert len(sealed(built.field, Kind.REQUEST)) == 2


def test_without_agreement_to_feedback_the_team_holds_nothing(built: Town) -> None:
    """It would never hear that somebody took it up."""
    field = built.field
    post.seal_ladder(field, agreed_ladder(field, consent=replace(FREE, feedback=False)))

    assert [each.mailbox for each in sealed(field, Kind.RUNG)] == [OCMW]


def test_who_has_no_colleague_in_a_team_gives_it_to_the_service_alone(town: Builds) -> None:
    session = town("tweede").second
    ladder_of(session)

    assert [each.mailbox for each in sealed(session, Kind.RUNG)] == [OCMW]


def nothing(steps: list[tuple[Preview, Consent]], _field: Session) -> list[tuple[Preview, Consent]]:
    return []


def three(steps: list[tuple[Preview, Consent]], _field: Session) -> list[tuple[Preview, Consent]]:
    return [*steps, steps[0]]


def of_two_people(steps: list[tuple[Preview, Consent]], field: Session) -> list[tuple[Preview, Consent]]:
    other = agreed_ladder(field, codename="Ali")
    return [steps[0], other[1]]


def one_twice(steps: list[tuple[Preview, Consent]], _field: Session) -> list[tuple[Preview, Consent]]:
    return [steps[0], steps[0]]


def one_service_twice(steps: list[tuple[Preview, Consent]], _field: Session) -> list[tuple[Preview, Consent]]:
    return [steps[0], (replace(steps[1][0], recipient=steps[0][0].recipient), steps[1][1])]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (nothing, "not_together"),
        (three, "not_together"),
        (of_two_people, "not_together"),
        (one_twice, "twice"),
        (one_service_twice, "twice"),
    ],
)
def test_what_is_no_ladder_is_not_sealed(
    built: Town,
    change: Callable[[list[tuple[Preview, Consent]], Session], list[tuple[Preview, Consent]]],
    why: str,
) -> None:
    steps = change(agreed_ladder(built.field), built.field)

    with pytest.raises(InvalidInput, match=f"steps: {why}"):
        post.seal_ladder(built.field, steps)
    assert sealed(built.field) == []


def test_a_single_step_is_a_ladder_of_one(built: Town) -> None:
    steps = agreed_ladder(built.field)[:1]
    request, _ = post.seal_ladder(built.field, steps)

    assert request == steps[0][0].decoded().request
    assert len(sealed(built.field)) == 1


def test_without_a_yes_to_the_next_step_nothing_at_all_is_sealed(built: Town) -> None:
    field = built.field
    steps = agreed_ladder(field)
    with field.database.transaction():
        field.consents.withdraw(steps[1][1].id, field.now())

    with pytest.raises(GuardRefused) as refused:
        post.seal_ladder(field, steps)
    assert refused.value.reasons == ("consent_withdrawn",)
    assert sealed(field) == []


def test_a_consent_to_other_bytes_is_none_for_the_next_step_either(built: Town) -> None:
    first, second = agreed_ladder(built.field)

    with pytest.raises(StaleConsent):
        post.seal_ladder(built.field, [first, (second[0], first[1])])
    assert sealed(built.field) == []


# --- what the team hears ------------------------------------------------------------------------------------


def test_the_team_hears_bare_codes_while_a_next_step_lies_here(built: Town) -> None:
    first, _ = ladder_of(built.field)
    built.post.carry()
    assert to_team(built.desk) == ["ontvangen"]

    answer.take_up(built.desk, first)
    answer.attempt(built.desk, first, "gebeld")
    assert to_team(built.desk) == ["ontvangen", "opgenomen"]
    answer.give_back(built.desk, first, "geen_capaciteit")
    steps = [each for each in sealed(built.desk, Kind.STATUS) if each.mailbox == TEAMBOX]
    last = decode_status(steps[-1].payload or b"", steps[-1].device)
    assert (last.code, last.reason) == ("teruggegeven", "")
    request = sent_of(built.field, first)
    assert at_day(steps[-1].until) == request.until
    assert noted(built.desk, steps[-1])["code"] == "teruggegeven"


def test_of_an_ordinary_request_the_team_hears_nothing(town: Builds) -> None:
    built = town("laptop", "beheerder", "balie", network=a_network())
    request = sent(built.field)
    built.post.carry()
    answer.take_up(built.desk, request)

    assert to_team(built.desk) == []


def test_once_the_next_step_was_dropped_the_team_hears_no_more(built: Town) -> None:
    first, _ = ladder_of(built.field)
    built.post.carry()
    with built.desk.database.transaction():
        built.desk.store.rungs.drop(sent_of(built.field, first).thread)
    answer.take_up(built.desk, first)

    assert to_team(built.desk) == ["ontvangen"]


def test_a_team_without_a_key_holds_up_no_step(built: Town) -> None:
    first, _ = ladder_of(built.field)
    built.post.carry()
    hears(built.desk, without_key("veld", "team-veld", two_services()), "ocmw")
    answer.take_up(built.desk, first)

    assert to_team(built.desk) == ["ontvangen"]
