"""Every screen of places and of the agenda for the gallery: as pictured, empty, in trouble, long."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache

from PySide6 import QtWidgets

from fieldapp.domain.ids import ActivityId, PersonId, PlaceId, VisitId
from fieldapp.domain.places import Activity, MeetingPlace, Visit
from fieldapp.ui import printing
from fieldapp.ui.field import targets
from fieldapp.ui.field.places.agenda_page import AgendaPage
from fieldapp.ui.field.places.card import ACTIVITIES, SCORECARD
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.places.sheet import sheet
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import agenda, presence, record
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.session import Session
from tests.ui.field.worker import a_window, a_worker, answered, page_of, places
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD, mia, sent

FOOD_BANK = PlaceId(f"{16:032x}")
KRING = PlaceId(f"{17:032x}")
STATION = PlaceId(f"{18:032x}")
RESTAURANT = PlaceId(f"{19:032x}")
FAMILY = PlaceId(f"{20:032x}")
MORNING = datetime(2026, 11, 24, 10, 5).astimezone()
LONG = "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 2

Factory = Callable[[], QtWidgets.QWidget]


def visit(
    session: Session, number: int, place: PlaceId, started: datetime, people: str, **more: object
) -> None:
    """A presence that was noted."""
    noted = Visit(VisitId(f"{number:032x}"), place, started, "aanwezigheid", people)
    presence.save_visit(session, replace(noted, **more))  # type: ignore[arg-type]


def plan(session: Session, kind: str, day: date, clock: time | None = None, **more: object) -> None:
    """Something planned."""
    agenda.plan(session, PlanForm(kind, day, clock, **more))  # type: ignore[arg-type]


def lea(session: Session) -> PersonId:
    """Lea, who has an address."""
    mia(session, codename="Lea")
    (person,) = session.people.by_codename("Lea")
    with session.database.transaction():
        session.people.save(replace(person, address="Kerkstraat 12", municipality="Noorderhaven"))
    return person.id


@cache
def week() -> Session:
    """The week of the mock-up."""
    session = a_worker(replace(FIELD, name="Samira Bouali"), at=MORNING)
    places(session)
    food = presence.places(session)
    known = next(place for place in food if place.id == FOOD_BANK)
    presence.save_place(
        session,
        replace(
            known,
            opening="vandaag 9–12 u.",
            access="gelijkvloers, geen trap",
            fixed_days=(2,),
            catchment=("Noorderhaven", "Lindenhoek"),
        ),
    )
    today = MORNING.date()
    for at, (place, days) in enumerate(
        (
            (KRING, (22, 20, 18, 15, 13, 12, 8, 5, 4, 1)),
            (FOOD_BANK, (21, 14, 7)),
            (STATION, (22, 15, 8, 1)),
            (RESTAURANT, (19, 5)),
        )
    ):
        for number, before in enumerate(days):
            helped = ("babbel", "mensen_samengebracht") if at == 0 and number < 3 else ()
            people = ("5-9", "10-19", "1-4")[number % 3]
            visit(session, 100 * at + number, place, MORNING - timedelta(days=before), people, help=helped)
    who = lea(session)
    plan(session, "bezoek", today, time(9, 30), place_id=FOOD_BANK)
    plan(session, "bezoek", today, time(14), person_id=who, line="Samen met thuiszorg")
    plan(session, "bezoek", today + timedelta(days=1), place_id=FAMILY)
    plan(session, "bezoek", today + timedelta(days=2), time(11), place_id=RESTAURANT)
    plan(session, "terugkomen", today, person_id=who, title="Papieren van het ziekenfonds")
    plan(session, "taak", today - timedelta(days=1), title="Tolk vragen voor donderdag")
    plan(session, "herinnering", today + timedelta(days=3), title="Affiche in de wasplaats hangen")
    sent(session, codename="Omar")
    for at, (title, weekday, start, end) in enumerate(
        (
            ("Koffie en babbel", 2, time(9), time(12)),
            ("Brievenhulp", 2, time(13, 30), time(16)),
            ("Samen koken", 4, time(10), None),
        )
    ):
        known_activity = Activity(ActivityId(f"{at + 1:032x}"), KRING, title, start, end, weekday)
        presence.save_activity(session, replace(known_activity, note="voor iedereen" if at == 0 else ""))
    once = Activity(
        ActivityId("f" * 32), KRING, "Buurtfeest", time(14), time(18), day=today + timedelta(days=4)
    )
    presence.save_activity(session, once)
    presence.mark(session, KRING, "bekend", "goed")
    presence.mark(session, KRING, "bereikbaar", "kan_beter")
    presence.mark(session, KRING, "betaalbaar", "lukt_niet")
    return session


@cache
def fresh() -> Session:
    """A worker on the first day."""
    return a_worker()


def at(session: Session, page: str, target: object = None) -> MainWindow:
    """The window at one page."""
    window = a_window(session)
    window.go(page, target)
    settle(window)
    return window


def _places(step: str = "") -> Factory:
    def made() -> QtWidgets.QWidget:
        window = at(week(), targets.PLACES, targets.BeHere(FOOD_BANK if not step else KRING))
        page = page_of(window, PlacesPage)
        steps: dict[str, Callable[[], object]] = {
            "form": lambda: page._edit(page._place),
            "all": page._show_all,
            "activities": lambda: page._tell(ACTIVITIES),
            "activity": lambda: (page._tell(ACTIVITIES), page.about._open("f" * 32)),
            "scorecard": lambda: page._tell(SCORECARD),
            "home": lambda: page.where.tiles[-1].click(),
        }
        steps.get(step, lambda: _noted(page))()
        settle(window)
        return window

    return made


def _noted(page: PlacesPage) -> None:
    """As if it was saved; the store is only looked at."""
    place = page._place
    assert place is not None
    shown = Visit(
        VisitId("a" * 32),
        place.id,
        MORNING,
        "aanwezigheid",
        "10-19",
        "",
        ("energie", "papieren"),
        ("babbel", "uitleg"),
    )
    page.people.tiles[3].setChecked(True)
    page.people.say_saved("Bewaard om 10:05.", f"{place.name}, 10–19 mensen. Je bent klaar.")
    page.more.show_visit(shown)


def _full_week() -> QtWidgets.QWidget:
    session = a_worker(at=MORNING)
    places(session)
    for at_ in range(40):
        visit(session, at_, (KRING, STATION, FAMILY)[at_ % 3], MORNING - timedelta(hours=at_), "5-9")
    return at(session, targets.PLACES, targets.BeHere())


def _long() -> QtWidgets.QWidget:
    session = a_worker(at=MORNING)
    for at_, name in enumerate(("Inloopcentrum De Ontmoetingsplaats", "Buurtgezondheidscentrum Noord", LONG)):
        kind = "inloopcentrum"
        place = MeetingPlace(
            PlaceId(f"{at_ + 90:032x}"), name[:110], kind, "Noorderhaven", LONG, LONG[:100], LONG * 2, LONG
        )
        presence.save_place(session, place)
    window = at(session, targets.PLACES, targets.BeHere(PlaceId(f"{92:032x}")))
    return window


def _names() -> QtWidgets.QWidget:
    """Places with the long words that Dutch is made of."""
    session = a_worker(at=MORNING)
    for at_, name in enumerate(("Inloopcentrum De Ontmoetingsplaats", "Buurtgezondheidscentrum Noord")):
        place = MeetingPlace(
            PlaceId(f"{at_ + 90:032x}"), name, "inloopcentrum", "Noorderhaven", "Kaai 3", "di 9–12 u."
        )
        presence.save_place(session, place)
    return at(session, targets.PLACES, targets.BeHere())


def _agenda(step: str = "") -> Factory:
    def made() -> QtWidgets.QWidget:
        target = targets.PlanVisit(KRING) if step == "plan" else None
        window = at(week(), targets.AGENDA, target)
        page = page_of(window, AgendaPage)
        if step == "problem":
            page._plan(targets.PlanVisit())
            page.form.clock.edit.setText("straks")
            page.form.save_button.click()
        elif step == "address":
            key = next(key for key, item in page._items.items() if item.has_address)
            page.list.choose(key)
            page.card.address_button.click()
        settle(window)
        return window

    return made


@cache
def pressed() -> Session:
    """A day on which everything comes together."""
    session = a_worker(replace(FIELD, name="Samira Bouali"), at=MORNING)
    places(session)
    today = MORNING.date()
    who = lea(session)
    for name in ("Omar", "Rosa"):
        codes = ("ontvangen", "opgenomen", "poging", "niet_bereikt")
        answered(session, sent(session, codename=name), *codes)
    answered(session, sent(session, codename="Achmed"), "ontvangen", "opgenomen", "contact_gelegd")
    record.autosave(session, replace(record.new_form(session), codename="Karel P."))
    plan(session, "bezoek", today - timedelta(days=3), time(10), person_id=who)
    plan(session, "bezoek", today + timedelta(days=1), time(10), place_id=KRING, remind_days=1)
    plan(session, "terugkomen", today, person_id=who, title="Papieren van het ziekenfonds")
    plan(session, "taak", today - timedelta(days=1), title="Tolk vragen voor donderdag")
    for at_ in range(5):
        plan(session, "bezoek", today, time(11 + at_), place_id=(KRING, STATION)[at_ % 2])
    return session


def _today(session: Callable[[], Session], *, unfolded: bool = False) -> Factory:
    def made() -> QtWidgets.QWidget:
        window = at(session(), targets.TODAY)
        page = page_of(window, TodayPage)
        if unfolded:
            page._unfold()
        settle(window)
        return window

    return made


def _sheet() -> QtWidgets.QWidget:
    session = week()
    window = at(session, targets.PLACES, targets.BeHere(KRING))
    return printing.show(window.context, sheet(presence.week_sheet(session, date(2026, 11, 23), KRING)))


def screens() -> list[tuple[str, Factory]]:
    """Name and factory of every screen."""
    return [
        ("places", _places()),
        ("places-home", _places("home")),
        ("places-form", _places("form")),
        ("places-all", _places("all")),
        ("places-activities", _places("activities")),
        ("places-activity", _places("activity")),
        ("places-scorecard", _places("scorecard")),
        ("places-full-week", _full_week),
        ("places-long", _long),
        ("places-names", _names),
        ("places-first-day", lambda: at(fresh(), targets.PLACES, targets.BeHere())),
        ("places-week-sheet", _sheet),
        ("today", _today(week)),
        ("today-full", _today(pressed)),
        ("today-unfolded", _today(pressed, unfolded=True)),
        ("today-first-day", _today(fresh)),
        ("agenda", _agenda()),
        ("agenda-plan", _agenda("plan")),
        ("agenda-problem", _agenda("problem")),
        ("agenda-address", _agenda("address")),
        ("agenda-empty", lambda: at(fresh(), targets.AGENDA)),
    ]
