"""Every screen of structural signals for the gallery: as pictured, empty, strange texts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache

from PySide6 import QtWidgets

from fieldapp.domain.ids import MessageId, StructuralId, ThemeId
from fieldapp.domain.structural import StructuralFeedback, StructuralSignal
from fieldapp.store.structural import OUT, Kept, Step
from fieldapp.ui.field import targets
from fieldapp.ui.field.structural.page import StructuralPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import structural
from fieldapp.workflow.session import Session
from fieldapp.workflow.structural import StructuralForm
from tests.ui.field.worker import a_window, a_worker, page_of, places
from tests.ui.layout_checks import settle

TEXT = (
    "Mensen raken niet binnen bij de dienst Wonen. Een afspraak maken kan enkel online."
    " Gisteren kwam Linde 12 voor de derde keer."
)
ONLINE, CARD, LETTER, BUS = (ThemeId(f"{at:032x}") for at in range(1, 5))
LONG = "<b>vet</b> مرحبا بك 👩‍👧 " + "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 3

Factory = Callable[[], QtWidgets.QWidget]


def told(session: Session, theme: ThemeId, title: str, *steps: tuple[int, str, str, str, str, str]) -> None:
    """An own signal of a theme, with steps told: days ago, phase, outcome, said, next, group."""
    signal = StructuralSignal(
        StructuralId(theme), f"{title} bij de dienst.", ("werking_organisatie",), municipality="Noorderhaven"
    )
    at = session.now() - timedelta(days=90)
    with session.database.transaction():
        session.store.structural.add(Kept(OUT, signal, at, MessageId(theme)))
        for seq, (days, phase, outcome, said, following, group) in enumerate(steps, 1):
            moment = session.now() - timedelta(days=days)
            feedback = StructuralFeedback(
                *(
                    theme,
                    seq,
                    moment,
                    (signal.id,),
                    title,
                    phase,
                    outcome,
                    said,
                    following,
                    group,
                    9 if group else 0,
                ),
                count=7,
                services=4,
                totals=(14, 9, 6, 5, 4, 2, 3, 11),
            )
            session.store.structural.was_put_into(theme, (signal.id,), moment)
            session.store.structural.add_step(Step.heard(feedback))


@cache
def busy() -> Session:
    """A worker who signalled before and heard back. Only looked at."""
    session = a_worker()
    places(session)
    told(
        session, BUS, "Geen bus naar de voedselbank",
        (40, "beslissen", "voorlopig_niet", "Geen geld in 2026. Komt terug op tafel in maart.", "", ""),
    )  # fmt: skip
    told(
        session, LETTER, "Brief over huurpremie onbegrijpelijk",
        (20, "analyseren", "", "Praatgroep leest een nieuwe brief na op 1 december.", "", ""),
    )  # fmt: skip
    told(
        session, CARD, "Geen kaart opladen zonder bankkaart",
        (
            10, "feedback", "opgelost",
            "Sinds 2 november kan opladen ook met geld in het Sociaal Huis.", "", "",
        ),
    )  # fmt: skip
    told(
        session, ONLINE, "Afspraak enkel online",
        (33, "bundelen", "", "", "", ""),
        (19, "analyseren", "", "", "", "Praatgroep De Kring"),
        (
            5, "rapporteren", "", "Gemeld aan de dienst Wonen en aan de schepen van Wonen",
            "Beslissing op het overleg van 3 december", "Praatgroep De Kring",
        ),
    )  # fmt: skip
    return session


@cache
def fresh() -> Session:
    """A worker on the first day."""
    return a_worker()


def at_page(session: Session, target: object = None) -> MainWindow:
    window = a_window(session)
    window.go(targets.STRUCTURAL, target)
    settle(window)
    return window


def with_form(session: Session, **changes: object) -> MainWindow:
    """The page with a form filled in like this."""
    window = at_page(session)
    page = page_of(window, StructuralPage)
    form: StructuralForm = replace(
        structural.new_form(session),
        text=TEXT,
        types=("werking_organisatie",),
        barriers=("bereikbaar", "bruikbaar"),
        seen="2_4",
        municipality="Noorderhaven",
        people="Praatgroep De Kring: “Laat ons ook gewoon bellen.”",
    )
    page._show_form(replace(form, **changes), ("Noorderhaven",))  # type: ignore[arg-type]
    settle(window)
    return window


def _ready() -> MainWindow:
    window = with_form(busy(), text=TEXT.split(" Gisteren", maxsplit=1)[0])
    page_of(window, StructuralPage).form.say_kept(busy().now())
    settle(window)
    return window


def _unfolded() -> MainWindow:
    window = with_form(
        busy(),
        idea="Een balie met een mens, twee voormiddagen per week.",
        reasons=("kent_recht_niet",),
        place_kind="buurthuis_dorpshuis",
    )
    page_of(window, StructuralPage).form.reasons.chips.unfold()
    settle(window)
    return window


def _chosen() -> MainWindow:
    window = at_page(busy(), targets.ShowStructural(CARD))
    settle(window)
    return window


def screens() -> list[tuple[str, Factory]]:
    """All of them, by name."""
    return [
        ("structural-person-in-it", lambda: with_form(busy())),
        ("structural-ready", _ready),
        ("structural-unfolded", _unfolded),
        ("structural-one-chosen", _chosen),
        ("structural-first-day", lambda: at_page(fresh())),
        ("structural-strange", lambda: with_form(fresh(), text=LONG * 2, people=LONG[:200], types=())),
    ]
