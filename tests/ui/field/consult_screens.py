"""Pictures of a case-overleg at who asks it: choosing, asking the person, how it stands, agreements."""

from collections.abc import Callable
from datetime import timedelta

from PySide6 import QtWidgets

from fieldapp.ui.field import targets
from fieldapp.ui.field.consult.ask_page import AskConsultPage
from fieldapp.ui.field.consult.consults_page import ConsultsPage
from fieldapp.workflow import consult
from tests.ui.consulting import Table, a_table
from tests.ui.field.screens import at, fresh
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle

Factory = Callable[[], QtWidgets.QWidget]
WORDS = "De brief van de verhuurder"


def asking(table: Table) -> AskConsultPage:
    """The page of asking, nothing chosen yet."""
    window = at(table.worker, targets.CONSULT_ASK, targets.AskConsult(table.request_id))
    return page_of(window, AskConsultPage)


def chosen(page: AskConsultPage, text: str = WORDS, *, services: int = 2) -> AskConsultPage:
    """Two points, the person is there, the services ticked, two moments."""
    choose = page.choose
    choose.agenda.chips.chip("wie_doet_wat").click()
    choose.agenda.chips.chip("wonen").click()
    choose.agenda.field("wonen").edit.setText(text)
    choose.there.choice.radio("erbij").click()
    for tick in list(choose.partners.ticks.values())[:services]:
        tick.click()
    choose.moments.more.click()
    settle(page.window())
    return page


def asked(page: AskConsultPage) -> AskConsultPage:
    """Together with the person: the first service is read."""
    page.choose.ask.click()
    settle(page.window())
    return page


def says_yes(page: AskConsultPage) -> AskConsultPage:
    """A yes to the service that is read now."""
    checks = page.person.checks
    for code in ("free_to_speak", "own_words_back", "only_needed"):
        checks.ticks[code].click()
    checks.understood.chip("ja").click()
    page.person.yes.click()
    settle(page.window())
    return page


def standing(table: Table) -> ConsultsPage:
    """How it stands, at the newest."""
    return page_of(at(table.worker, targets.CONSULTS, targets.ShowConsult()), ConsultsPage)


def answered() -> Table:
    """Both said which moments they can."""
    table = a_table()
    table.ask()
    table.answers(table.ocmw, (True, True))
    table.answers(table.caw, (True, False))
    return table


def held() -> Table:
    """It was held yesterday; nothing is noted yet."""
    table = answered()
    each = consult.mine(table.worker)[0]
    consult.fix(table.worker, each.id, each.moments[0])
    table.post.carry()
    table.clock.at = each.moments[0].at + timedelta(days=1)
    return table


def agreeing(table: Table) -> ConsultsPage:
    """Two agreements in the form, not sent yet."""
    page = standing(table)
    form = page.view.agree
    for who, what, text in (("OCMW", "aanvraag", "Wachtlijst"), ("persoon", "nakijken", "")):
        combo = form.who.combo
        combo.setCurrentIndex(
            next(
                at
                for at in range(combo.count())
                if who in (combo.itemText(at), combo.itemData(at)) or combo.itemText(at).startswith(who)
            )
        )
        form.what.combo.setCurrentIndex(form.what.combo.findData(what))
        form.text.edit.setText(text)
        form.add_button.click()
    settle(page.window())
    return page


def _agreed() -> QtWidgets.QWidget:
    table = held()
    page = agreeing(table)
    page.view.agree.send.click()
    page.window().close()
    return standing(table).window()


def _void() -> QtWidgets.QWidget:
    """After a yes to one, a no to the other: what the first reads has changed."""
    page = says_yes(asked(chosen(asking(a_table()))))
    page.person.no.click()
    settle(page.window())
    return page.window()


def _refused() -> QtWidgets.QWidget:
    page = asked(chosen(asking(a_table())))
    page.person.yes.click()
    settle(page.window())
    return page.window()


def _missing() -> QtWidgets.QWidget:
    page = asking(a_table())
    page.choose.ask.click()
    settle(page.window())
    return page.window()


def _stopping() -> QtWidgets.QWidget:
    page = standing(answered())
    page.view.stop_card.ask(consult.mine(page.context.session)[0].partners[0], "Mia")
    settle(page.window())
    return page.window()


def _ended() -> QtWidgets.QWidget:
    table = answered()
    for partner in consult.mine(table.worker)[0].partners:
        consult.stop(table.worker, partner.thread, "persoon_wil_niet")
    return standing(table).window()


def _waiting() -> QtWidgets.QWidget:
    table = a_table()
    table.ask()
    return standing(table).window()


def _person(table: Table) -> QtWidgets.QWidget:
    person = consult.start(table.worker, table.request_id).person
    return at(table.worker, targets.PERSON, targets.ShowPerson(person.id, "consult"))


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("field-consult-ask", lambda: chosen(asking(a_table())).window()),
        ("field-consult-ask-missing", _missing),
        (
            "field-consult-ask-found",
            lambda: asked(chosen(asking(a_table()), "Broer Karel Peeters belt")).window(),
        ),
        ("field-consult-person", lambda: asked(chosen(asking(a_table()))).window()),
        ("field-consult-person-refused", _refused),
        ("field-consult-person-void", _void),
        (
            "field-consult-person-agreed",
            lambda: says_yes(says_yes(asked(chosen(asking(a_table()))))).window(),
        ),
        ("field-consults", lambda: standing(answered()).window()),
        ("field-consults-waiting", _waiting),
        ("field-consults-empty", lambda: at(fresh(), targets.CONSULTS)),
        ("field-consults-agree", lambda: agreeing(held()).window()),
        ("field-consults-agreed", _agreed),
        ("field-consults-stop", _stopping),
        ("field-consults-ended", _ended),
        ("field-consults-today", lambda: at(held().worker, targets.TODAY)),
        ("field-person-consult", lambda: _person(answered())),
        ("field-person-consult-empty", lambda: _person(a_table())),
    ]
