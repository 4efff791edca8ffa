"""What partners agreed on, at the worker's screen: no room, fewer fields, and a law in place of a yes."""

from datetime import date
from typing import Any

from fieldapp.domain.disclosure import decode_request
from fieldapp.store.requests import OUT
from tests.ui.field.agreed_screens import (
    LAW,
    a_field_worker,
    a_full_service,
    at_the_ocmw,
    by_law,
    with_agreement,
)
from tests.ui.field.sending import sealed_bytes
from tests.ui.field.worker import click
from tests.ui.layout_checks import settle, texts


def test_no_room_is_said_on_the_card_before_it_is_chosen(dressed: Any) -> None:
    page = at_the_ocmw(a_full_service(a_field_worker()))
    card = page.choose.recipients.options._cards[0]

    assert "Geen plaats tot 12 januari" in card.accessibleName()
    assert page.choose.recipients.full.text.text().startswith(
        "OCMW Lindenhoek heeft geen plaats tot 12 januari."
    )
    assert page.choose.recipients.full.isVisible()
    assert page.choose.primary_button.text().startswith("Vraag het aan"), "it can still be asked and sent"


def test_a_service_with_room_says_nothing_of_it(dressed: Any) -> None:
    page = at_the_ocmw(a_field_worker(joined=True))

    assert not page.choose.recipients.full.isVisible()


def test_a_field_that_was_not_agreed_on_is_not_offered(dressed: Any) -> None:
    session = a_field_worker()
    fields = session.rules.policy.data_set.by_tick
    page = at_the_ocmw(with_agreement(session, fields=tuple(code for code in fields if code != "adres")))

    offered = {choice.code for choice in page._held().fields}
    assert "adres" not in offered
    assert offered <= set(fields)


def test_by_law_it_is_sealed_at_once_and_says_on_which_article(dressed: Any) -> None:
    page = by_law(with_agreement(a_field_worker(), law=LAW))
    session = page.context.session
    assert page.choose.primary_button.text() == "Verzegelen en versturen"
    assert "Zonder ja: art. 9 decreet, zoals de partners afspraken." in texts(page)

    click(page.choose.primary_button)
    settle(page)

    (sealed,) = sealed_bytes(session)
    payload = decode_request(sealed)
    assert (payload.basis.code, payload.consent) == ("WET", None)
    assert session.requests.get(OUT, payload.request) is not None


def test_while_the_other_still_reads_there_is_no_law(dressed: Any) -> None:
    page = by_law(with_agreement(a_field_worker(), law=LAW, theirs=False))

    assert not page.choose.primary_button.isVisible()
    assert page.choose.blocked.isVisible()
    assert LAW.approved_on == date(2026, 10, 14)
