"""Every screen of structural signals for the gallery: as pictured, empty, strange texts."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.domain.ids import MessageId, OrgId, StructuralId, ThemeId
from fieldapp.domain.structural import StructuralFeedback, StructuralSignal
from fieldapp.store.structural import IN, OUT, Kept, Step
from fieldapp.ui.coordination import workspace as coordination
from fieldapp.ui.coordination.structural import StructuralBoard
from fieldapp.ui.field import targets
from fieldapp.ui.field.structural.page import StructuralPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import structural
from fieldapp.workflow.session import Profile, Session
from fieldapp.workflow.structural import StructuralForm
from tests.sync.invented import an_id
from tests.ui.field.worker import AFTERNOON, SCREEN, a_window, a_worker, network, page_of, places
from tests.ui.intake.in_window import in_window
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import Clock, a_session, join

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


# --- the coordinator's board ----------------------------------------------------------------------------

LOTTE = Profile("Lotte D.", "leidinggevende_signaalbeheerder", "Stad Noorderhaven", "coordination")
CAME_IN = (
    (
        "veld",
        "Een afspraak maken bij de dienst Wonen kan enkel online. Zonder computer geraak je niet binnen.",
    ),
    ("ocmw", "Wonen werkt enkel nog met een afspraak online. Wie geen computer heeft, blijft thuis."),
    ("veld", "Zonder computer geen afspraak bij Wonen: dat kan enkel nog online."),
    ("veld", "De bus naar de voedselbank rijdt niet op zaterdag. Mensen met een zware zak gaan te voet."),
    ("ocmw", "De brief over de huurpremie is niet te begrijpen, ook niet voor wie goed leest."),
    ("veld", "Wie geen bankkaart heeft, kan de energiekaart niet opladen."),
)


def a_coordinator() -> Session:
    """The coordinator of the invented network, without anything."""
    session = a_session(Path(tempfile.mkdtemp()) / "profile", LOTTE, Clock(AFTERNOON))
    join(session, network(), "ocmw", "regie")
    return session


def came_in(session: Session, count: int = len(CAME_IN)) -> list[StructuralId]:
    """Signals of two organisations."""
    directory, ids = session.directory.load(), []
    assert directory is not None
    for at, (owner, text) in enumerate(CAME_IN[:count]):
        mailbox = an_id({"veld": "noor", "ocmw": "an"}[owner])
        known = directory.mailbox(mailbox)
        assert known is not None
        signal = StructuralSignal(
            StructuralId(f"{at + 1:032x}"),
            text,
            ("werking_organisatie",),
            ("bereikbaar", "bruikbaar"),
            seen="2_4",
            municipality="Noorderhaven",
            place_kind="buurthuis_dorpshuis",
            idea="Een balie met een mens, twee voormiddagen per week.",
            people="Praatgroep De Kring: “Laat ons ook gewoon bellen.”",
        )
        when, mid = session.now() - timedelta(days=at), MessageId(f"{at + 1:032x}")
        org = OrgId(known.organisation.hex())
        with session.database.transaction():
            session.store.structural.add(Kept(IN, signal, when, mid, org, mailbox.hex()))
        ids.append(signal.id)
    return ids


def a_theme(session: Session, signals: list[StructuralId], title: str, phase: str, weight: int) -> ThemeId:
    """A theme that was told once."""
    theme_id, _ = structural.bundle(session, signals, title=title)
    structural.weigh(session, theme_id, weight)
    form = replace(structural.open_step(session, theme_id), phase=phase, checked="Praatgroep De Kring")
    structural.plan(session, replace(form, checked_people=9))
    structural.send_planned(session, theme_id)
    return theme_id


@cache
def desk() -> tuple[Session, ThemeId, ThemeId]:
    """A coordinator with loose signals and three themes. Only looked at."""
    session = a_coordinator()
    ids = came_in(session)
    online = a_theme(session, ids[:2], "Afspraak enkel online", "rapporteren", 3)
    letter = a_theme(session, [ids[4]], "Brief over huurpremie onbegrijpelijk", "analyseren", 1)
    a_theme(session, [ids[5]], "Geen kaart opladen zonder bankkaart", "actie", 2)
    form = replace(
        structural.open_step(session, letter),
        said="Praatgroep De Kring leest een nieuwe brief na.",
        next="De nieuwe brief vertrekt in januari.",
    )
    structural.plan(session, form)
    return session, online, letter


def board(session: Session, key: str = "") -> MainWindow:
    """The coordinator's window at the board."""
    window = in_window(session, coordination)
    window.resize(*SCREEN)
    window.show()
    window.go("structural", key or None)
    settle(window)
    return window


def board_of(window: MainWindow) -> StructuralBoard:
    found = window.stack.currentWidget()
    assert isinstance(found, StructuralBoard)
    return found


def _telling() -> MainWindow:
    session, online, _ = desk()
    window = board(session, f"theme:{online}")
    page = board_of(window)
    page.theme.tell_button.click()
    page.tell.said.edit.setPlainText("Mevrouw Peeters van Wonen belt volgende week terug.")
    page.look()
    page.keeper.forget()
    settle(window)
    return window


def _board_screens() -> list[tuple[str, Factory]]:
    return [
        ("structural-board", lambda: board(desk()[0])),
        ("structural-board-signal", lambda: board(desk()[0], f"loose:{3:032x}")),
        ("structural-board-theme", lambda: board(desk()[0], f"theme:{desk()[1]}")),
        ("structural-board-person-in-it", _telling),
        ("structural-board-prepared", lambda: board(desk()[0], f"theme:{desk()[2]}")),
        ("structural-board-empty", lambda: board(a_coordinator())),
    ]


def screens() -> list[tuple[str, Factory]]:
    """All of them, by name."""
    return [
        ("structural-person-in-it", lambda: with_form(busy())),
        ("structural-ready", _ready),
        ("structural-unfolded", _unfolded),
        ("structural-one-chosen", _chosen),
        ("structural-first-day", lambda: at_page(fresh())),
        *_board_screens(),
        ("structural-strange", lambda: with_form(fresh(), text=LONG * 2, people=LONG[:200], types=())),
    ]
