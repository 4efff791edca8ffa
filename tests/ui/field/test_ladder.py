"""A ladder through the window: a second service with ticks of its own, one conversation."""

from fieldapp.domain.disclosure import decode_request
from fieldapp.store.requests import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.widgets.lines import Line
from fieldapp.workflow import ladder
from fieldapp.workflow.session import Session
from tests.ui.field.ladder_screens import at_two, between_two, ladder_sent, laddered, stuck
from tests.ui.field.screens import agreed, asked, at
from tests.ui.field.worker import click, page_of, tick_fields
from tests.ui.layout_checks import settle, texts


def _sealed(page: PassOnPage) -> Session:
    click(page.choose.primary_button)
    settle(page)
    return page.context.session


def _payloads(session: Session) -> list[dict[str, str]]:
    """What is sealed for whom: fields by service, the first step first."""
    (first,) = [line for line in session.requests.newest(OUT) if session.requests.events(line.thread)]
    ids = [first.id, *(step.request_id for step in ladder.following(session, first.id))]
    found = [session.requests.get(OUT, each) for each in ids]
    decoded = [decode_request(each.payload) for each in found if each is not None]
    return [dict(each.fields) | {"": each.recipient.name} for each in decoded]


def test_nobody_else_is_where_it_begins_and_then_one_service_reads_it(qapp: object) -> None:
    page = at_two()
    assert page.choose.recipients.then.choice.text() == "Niemand anders"
    assert not page.choose.then.isVisible()

    session = _sealed(agreed(page))

    assert [said[""] for said in _payloads(session)] == ["OCMW Lindenhoek"]


def test_every_field_of_the_second_starts_off_and_nothing_can_be_asked(qapp: object) -> None:
    page = laddered(at_two(), same=False)

    card = page.choose.then
    assert card.isVisible()
    assert not any(tick.isChecked() for tick in card._ticks.values())
    assert not page.choose.primary_button.isEnabled()

    click(card.same_button)
    settle(page)
    assert all(tick.isChecked() for tick in card._ticks.values())
    assert page.choose.primary_button.isEnabled()


def test_each_service_gets_what_was_ticked_for_it(qapp: object) -> None:
    session = _sealed(agreed(laddered(at_two())))

    first, second = _payloads(session)
    assert (first[""], second[""]) == ("OCMW Lindenhoek", "CAW Lindenhoek")
    assert "waarover" in first
    assert "waarover" not in second
    assert {code: text for code, text in second.items() if code} == {
        code: text for code, text in first.items() if code and code != "waarover"
    }


def test_it_is_read_aloud_as_one_conversation(qapp: object) -> None:
    page = laddered(at_two())
    click(page.choose.primary_button)
    settle(page)
    shown = texts(page.ask)

    assert "Lukt dat niet, dan leest CAW Lindenhoek hetzelfde, maar dit niet: waarover." in shown
    assert "Dan gaat je vraag naar CAW Lindenhoek, ook als ik er niet ben." in shown
    assert "Dan stopt het overal" in shown
    assert page.window().header.title.text() == "Samen met Mia: eerst het OCMW, anders het CAW?"


def test_what_changes_for_the_second_after_the_yes_voids_it(qapp: object) -> None:
    page = agreed(laddered(at_two()))
    assert page.choose.primary_button.text() == "Verzegelen en versturen"

    click(page.choose.then.tick("taal"))
    settle(page)

    assert page.choose.exactly.void.isVisible()
    assert page.choose.primary_button.text() == "Vraag het aan Mia"


def test_a_second_that_is_added_after_the_yes_has_to_be_asked(qapp: object) -> None:
    page = laddered(agreed(at_two()))
    assert page.choose.primary_button.text() == "Vraag het aan Mia"


def test_a_field_taken_from_the_first_is_not_kept_for_the_second(qapp: object) -> None:
    page = laddered(at_two())
    tick_fields(page, ["taal"])
    settle(page)

    session = _sealed(agreed(page))
    assert all("taal" not in said for said in _payloads(session))


def test_choosing_the_second_as_the_first_leaves_no_ladder(qapp: object) -> None:
    page = laddered(at_two())
    click(page.choose.recipients.options._cards[0])
    settle(page)

    assert page._form is not None
    assert page._form.then is None
    assert page.choose.recipients.then.choice.text() == "Niemand anders"


def test_a_no_is_a_no_to_both(qapp: object) -> None:
    page = asked(laddered(at_two()))
    click(page.ask.no)
    settle(page)

    session = page.context.session
    answers = session.database.rows("SELECT recipient_org, answer FROM consent")
    assert len({org for org, _ in answers}) == 2
    assert {answer for _, answer in answers} == {"nee"}
    assert session.requests.newest(OUT) == []


def test_the_request_says_who_is_next_and_who_keeps_it(qapp: object) -> None:
    session = between_two()
    ladder_sent(session)
    page = page_of(at(session, targets.REQUESTS), RequestsPage)
    shown = texts(page)

    assert "Lukt het niet bij het OCMW, dan gaat het naar het CAW." in shown
    assert "Het OCMW en je team houden het dicht bij: je laptop mag uit blijven." in shown


def test_without_a_team_it_is_said_that_one_service_alone_keeps_it(qapp: object) -> None:
    session = between_two("tweede")
    page = laddered(at_two(session))
    assert "Niemand van je team heeft het." in texts(page.choose.then)

    _sealed(agreed(page))
    assert "Alleen het OCMW houdt het dicht bij, naast jou." in texts(
        page_of(at(session, targets.REQUESTS), RequestsPage)
    )


def test_what_was_chosen_is_still_there_after_a_lock(qapp: object) -> None:
    session = between_two()
    page = laddered(at_two(session))
    signal_id = page._held().signal_id
    for save in page.save_forms():
        save(session)
    page.window().close()

    again = page_of(at(session, targets.PASS_ON, targets.PassOn(signal_id)), PassOnPage)
    assert again._form is not None
    assert again._form.then is not None
    assert again.choose.then.tick("naam").isChecked()
    assert not again.choose.then.tick("waarover", "inkomen_schulden").isChecked()


def test_what_the_team_cannot_deliver_stands_in_vandaag_until_the_colleague_was_told(qapp: object) -> None:
    window = stuck()
    shown = texts(window)
    assert "Een volgende stap raakt niet bij CAW Lindenhoek" in shown
    assert "Het gaat om een contactvraag van laptop." in shown

    line = next(each for each in window.findChildren(Line) if "volgende stap" in texts(each))
    line.pressed.emit()
    settle(window)
    assert "Een volgende stap raakt niet" not in texts(window)
