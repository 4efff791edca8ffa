"""The screens of the journal for the gallery: as used, empty, with strange texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from functools import cache

from PySide6 import QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.domain.journal import LocalHelper
from fieldapp.store.sheets import GivenSheet
from fieldapp.ui.field import targets
from fieldapp.ui.field.journal.helpers_page import HelpersPage
from fieldapp.ui.field.journal.worry_page import WorryPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import journal, local_help, warm_handover
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, Clock, mia

Factory = Callable[[], QtWidgets.QWidget]
LONG = "<b>vet</b> مرحبا بك 👩‍👧 " + "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 4
FRIDAY = date(2026, 11, 27)


def person(session: Session, codename: str = "Mia", **changes: object) -> PersonId:
    """Somebody known by this codename."""
    mia(session, codename=codename, **changes)
    return session.people.by_codename(codename)[0].id


def helpers(session: Session) -> tuple[LocalHelper, ...]:
    """Three agreements, one of which is over."""
    garage = replace(
        local_help.new(),
        name="Garage Peeters",
        help=("vervoer",),
        what="Twee ritten per maand naar het ziekenhuis, gratis. Bel een dag vooraf.",
        reach="03 000 00 11",
        address="Dorpsstraat 12, Noorderhaven",
        hours="ma–vr 9–17 u.",
        until=date(2027, 6, 30),
    )
    shop = replace(
        local_help.new(),
        name="Kringwinkel De Lade",
        help=("kledij", "meubelen", "verwarmingstoestel"),
        what="Met een briefje van ons: de helft van de prijs, vervoer inbegrepen.",
        reach="03 000 00 22",
        address="Stationsplein 3",
        hours="di–za 10–17 u.",
    )
    over = replace(local_help.new(), name="Bakkerij Lotus", help=("voedselpakket",), until=date(2026, 10, 1))
    for helper in (garage, shop, over):
        local_help.save(session, helper)
    return garage, shop, over


def used(session: Session, known: PersonId) -> None:
    """A week of help, papers and information with one person."""
    clock = session.store.clock
    assert isinstance(clock, Clock)
    now = clock.at
    garage, _, _ = helpers(session)
    clock.at = now - timedelta(days=6)
    journal.helped(session, known, "voedselpakket")
    journal.informed(session, known, ("energie_water",), "samen_gelezen", "nl", "sociaal tarief voor energie")
    done, _ = journal.plan_paper(session, known, "Aanvraag verhoogde tegemoetkoming", "met het ziekenfonds")
    clock.at = now - timedelta(days=2)
    journal.paper_done(session, done)
    journal.helped(session, known, "vervoer", garage.id)
    journal.referred(session, known, garage.id)
    journal.plan_paper(session, known, "Huurpremie", "met Lien van het OCMW", FRIDAY)
    journal.plan_paper(session, known, "Brief van de schuldeiser beantwoorden", "", date(2026, 11, 23))
    with session.database.transaction():
        session.store.sheets.add(GivenSheet("9" * 32, known, "blad1", session.now(), "fr"))
    clock.at = now
    journal.helped(session, known, "voedselpakket")


def handed(session: Session, known: PersonId) -> None:
    """A first talk together on Friday, after a card that was given in October."""
    clock = session.store.clock
    assert isinstance(clock, Clock)
    now = clock.at
    clock.at = now - timedelta(days=30)
    old, _ = warm_handover.begin(session, "kaartje_meegegeven", person_id=known, service="CAW Noord")
    warm_handover.done(session, old)
    clock.at = now - timedelta(days=1)
    new, _ = warm_handover.begin(session, "eerste_gesprek_samen", person_id=known, service="OCMW Lindenhoek")
    warm = replace(
        warm_handover.get(session, new),
        steps=("vraag_helder", "dienst_gekozen", "naam_gegeven", "meebrengen"),
        note="Neemt de brief van de verhuurder mee. Lieve past op de hond.",
    )
    warm_handover.save(
        session, warm_handover.with_moment(warm, FRIDAY, time(14, 30), "Loket 2, naar An vragen")
    )
    clock.at = now


def pressed(session: Session, known: PersonId, days: int = 14) -> None:
    """Pressing on, with a reason."""
    again = session.now().date() + timedelta(days=days)
    reason = "Eet volgens de buurvrouw al drie dagen niet en doet niet open. Bel elke dag aan, blijf kort."
    journal.press_on(session, known, reason, again)


@cache
def busy() -> tuple[Session, PersonId]:
    """A worker with everything noted about Mia, and others with whom she presses on. Only looked at."""
    session = a_worker(replace(FIELD, name="Samira Bouali"))
    known = person(session, age_class="jongvolwassene_18_25")
    used(session, known)
    handed(session, known)
    clock = session.store.clock
    assert isinstance(clock, Clock)
    now = clock.at
    clock.at = now - timedelta(days=9)
    pressed(session, person(session, "Omar"), 7)
    clock.at = now - timedelta(days=3)
    pressed(session, person(session, "De tuinier"))
    journal.shown(session, [journal.pressing(session)[-1].entry.id])
    clock.at = now
    pressed(session, known)
    return session, known


def at(session: Session, page: str, target: object = None) -> MainWindow:
    """The window at one page."""
    window = a_window(session)
    window.go(page, target)
    settle(window)
    return window


def of_person(section: str) -> Factory:
    """The page of Mia at one section."""
    return lambda: at(busy()[0], targets.PERSON, targets.ShowPerson(busy()[1], section))


def _fresh(section: str, age_class: str = "18plus") -> Factory:
    def made() -> MainWindow:
        session = a_worker()
        return at(session, targets.PERSON, targets.ShowPerson(person(session, age_class=age_class), section))

    return made


def _strange(section: str) -> Factory:
    def made() -> MainWindow:
        session = a_worker()
        known = person(session, LONG[:110])
        helper = replace(
            local_help.new(), name=LONG[:180], help=("vervoer",), what=LONG[:280], hours=LONG[:150]
        )
        local_help.save(session, helper)
        journal.referred(session, known, helper.id)
        journal.plan_paper(session, known, LONG[:190], LONG[:190], FRIDAY)
        journal.informed(session, known, (), "", "", LONG[:190])
        journal.press_on(session, known, LONG * 4, FRIDAY)
        warm_handover.begin(session, "samen_gegaan", person_id=known, service=LONG[:190])
        if section == targets.PRESSING:
            return at(session, section)
        if section == targets.HELPERS:
            window = at(session, section)
            page_of(window, HelpersPage).list.choose_first()
            settle(window)
            return window
        return at(session, targets.PERSON, targets.ShowPerson(known, section))

    return made


def _helpers(choose: str) -> Factory:
    def made() -> MainWindow:
        window = at(busy()[0], targets.HELPERS)
        page = page_of(window, HelpersPage)
        found = [helper for helper in local_help.every(busy()[0]) if helper.name.startswith(choose)]
        if choose:
            page.list.choose(found[0].id)
        else:
            page.new_button.click()
        settle(window)
        return window

    return made


def _worried() -> MainWindow:
    window = at(a_worker(), targets.WORRY)
    page_of(window, WorryPage).done_button.click()
    settle(window)
    return window


def _signal_of(age_class: str) -> Factory:
    def made() -> MainWindow:
        window = at(a_worker(), targets.SIGNAL, targets.NewSignal())
        page = page_of(window, SignalPage)
        page.who.age.setCurrentIndex(page.who.age.findData(age_class))
        settle(window)
        return window

    return made


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("journal-help", of_person("help")),
        ("journal-help-empty", _fresh("help")),
        ("journal-help-strange", _strange("help")),
        ("journal-warm", of_person("warm")),
        ("journal-warm-empty", _fresh("warm")),
        ("journal-warm-minor", _fresh("warm", "minderjarig")),
        ("journal-warm-strange", _strange("warm")),
        ("journal-pressing", lambda: at(busy()[0], targets.PRESSING)),
        ("journal-pressing-empty", lambda: at(a_worker(), targets.PRESSING)),
        ("journal-pressing-strange", _strange(targets.PRESSING)),
        ("journal-helpers", _helpers("Kringwinkel")),
        ("journal-helpers-over", _helpers("Bakkerij")),
        ("journal-helpers-new", _helpers("")),
        ("journal-helpers-empty", lambda: at(a_worker(), targets.HELPERS)),
        ("journal-helpers-strange", _strange(targets.HELPERS)),
        ("journal-worry", lambda: at(a_worker(), targets.WORRY)),
        ("journal-worry-nothing-done", _worried),
        ("journal-signal-young", _signal_of("jongvolwassene_18_25")),
        ("journal-signal-minor", _signal_of("minderjarig")),
    ]
